//! Something folded away under a summary that says what it is.

use leptos::prelude::*;

/// A closed disclosure. `note` adds to the summary what one finds inside, in a few words.
#[component]
pub(crate) fn Disclosure(
    #[prop(into)] summary: String,
    #[prop(optional, into)] note: Option<String>,
    /// Whether it is left out on paper.
    #[prop(optional)]
    screen_only: bool,
    children: Children,
) -> impl IntoView {
    let note = note.map(|note| view! { " " <span class="hint">{note}</span> });
    view! {
        <details class=screen_only.then_some("screen")>
            <summary>{summary} {note}</summary>
            {children()}
        </details>
    }
}
