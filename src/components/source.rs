//! Where something is written, in small print below it.

use leptos::prelude::*;

use crate::text::SOURCE;

/// The source, behind the word for it.
#[component]
pub(crate) fn Source(source: String) -> impl IntoView {
    view! { <span class="source">{SOURCE} {source}</span> }
}
