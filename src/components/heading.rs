//! Headings: the one `h1` of a page, which takes the focus, and those below it.

use leptos::prelude::*;

/// The id of the `h1`: there the focus goes when the page is another one.
pub(crate) const TITLE_ID: &str = "title";

/// The title of the page.
pub(crate) fn page_title(text: String) -> impl IntoView {
    view! { <h1 id=TITLE_ID tabindex="-1">{text}</h1> }
}

/// How deep a heading lies. Headings never skip a level.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Level {
    /// `h1`
    Title,
    /// `h2`
    Two,
    /// `h3`
    Three,
    /// `h4`
    Four,
}

impl Level {
    /// The level below.
    pub(crate) const fn below(self) -> Self {
        match self {
            Self::Title => Self::Two,
            Self::Two => Self::Three,
            Self::Three | Self::Four => Self::Four,
        }
    }
}

/// A heading at `level`.
pub(crate) fn heading(level: Level, text: String) -> AnyView {
    match level {
        Level::Title => page_title(text).into_any(),
        Level::Two => view! { <h2>{text}</h2> }.into_any(),
        Level::Three => view! { <h3>{text}</h3> }.into_any(),
        Level::Four => view! { <h4>{text}</h4> }.into_any(),
    }
}
