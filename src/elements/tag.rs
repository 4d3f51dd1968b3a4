//! A tag: a shape, a word and a colour that say the same.

use crate::platform::html::{Element, el};

/// A tag with this word. The style sheet gives `kind` its shape and its colour.
pub(crate) fn tag(kind: &'static str, word: &'static str) -> Element {
    el("p")
        .class("tag")
        .attr("data-kind", kind)
        .child(el("span").class("tag-shape").attr("aria-hidden", "true"))
        .text(word)
}
