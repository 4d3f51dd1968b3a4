//! Tags and chips: a shape, a word and a color that say the same.

use leptos::prelude::*;

/// A tag with this word. The style sheet gives `kind` its shape and its color.
#[component]
pub(crate) fn Tag(kind: &'static str, #[prop(into)] word: String) -> impl IntoView {
    view! {
        <p class="tag" data-kind=kind>
            <span class="tag-shape" aria-hidden="true"></span>
            {word}
        </p>
    }
}

/// A security level, as the guide's legend names it.
#[component]
pub(crate) fn LevelChip(#[prop(into)] level: String) -> impl IntoView {
    view! {
        <span class="chip" data-level=level.to_lowercase()>
            {crate::text::outcome::security(&level)}
        </span>
    }
}
