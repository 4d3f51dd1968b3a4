//! The announcement of a new release, with which a page that is open can be replaced.
//!
//! `public/scripts/offline.js` shows it, by the ids that stand here.

use crate::{
    browser::html::{el, text_el},
    text::release,
};

/// The place for the announcement, which is empty until there is one, and its words: first the button that takes
/// the new release, then the one that leaves it for later.
pub(super) fn announcement() -> String {
    let place = el("div").id("release").attr("role", "status");
    let words = el("template")
        .id("release-words")
        .child(text_el("p", release::READY))
        .child(text_el("button", release::USE).attr("type", "button"))
        .child(text_el("button", release::LATER).attr("type", "button").class("secondary"));
    [place.still().html(), words.still().html()].concat()
}
