//! Headings: the one `h1` of a page, which takes the focus, and those below it.

use crate::platform::html::{Element, text_el};

/// The id of the `h1`: there the focus goes when the page is another one.
pub(crate) const TITLE_ID: &str = "title";

/// The title of the page.
pub(crate) fn page_title(text: &str) -> Element {
    text_el("h1", text).id(TITLE_ID).attr("tabindex", "-1")
}

/// How deep a heading lies. Headings never skip a level.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Level {
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
            Self::Two => Self::Three,
            Self::Three | Self::Four => Self::Four,
        }
    }
}

/// A heading at `level`.
pub(crate) fn heading(level: Level, text: &str) -> Element {
    match level {
        Level::Two => text_el("h2", text),
        Level::Three => text_el("h3", text),
        Level::Four => text_el("h4", text),
    }
}
