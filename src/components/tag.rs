//! A tag: a shape, a word and a colour that say the same.

use leptos::prelude::*;

/// A tag with this word. The style sheet gives `kind` its shape and its colour.
pub(crate) fn tag(kind: &'static str, word: &'static str) -> impl IntoView {
    view! {
        <p class="tag" data-kind=kind>
            <span class="tag-shape" aria-hidden="true"></span>
            {word}
        </p>
    }
}
