//! Notices about a link: the parts of it that could not be used.

use leptos::prelude::*;

use crate::text;

/// A box with these sentences; nothing if there are none.
#[component]
pub(crate) fn Notices(sentences: Vec<String>) -> impl IntoView {
    (!sentences.is_empty()).then(|| {
        view! {
            <section class="notice" aria-label=text::NOTICE>
                {sentences.into_iter().map(|sentence| view! { <p>{sentence}</p> }).collect_view()}
            </section>
        }
    })
}
