//! Notices about a link: what of it could not be used.

use leptos::prelude::*;

use crate::text;

/// A box with the notices, or nothing where there are none.
pub(crate) fn notices(sentences: Vec<String>) -> impl IntoView {
    (!sentences.is_empty()).then(|| {
        view! {
            <aside class="notice" aria-label=text::NOTICE>
                {sentences.into_iter().map(|sentence| view! { <p>{sentence}</p> }).collect_view()}
            </aside>
        }
    })
}
