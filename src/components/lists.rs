//! Plain lists, and what stands below their lines.

use crate::{
    browser::html::{Element, el, text_el},
    text::SOURCE,
};

/// Where something stands, in small print.
pub(crate) fn source_line(tag: &'static str, source: &str) -> Element {
    text_el(tag, &[SOURCE, source].concat()).class("source")
}

/// A bulleted list of sentences.
#[inline(never)]
pub(crate) fn bullets(items: &[String]) -> Element {
    el("ul").texts("li", items)
}

/// One sentence as a paragraph, several as a list.
pub(crate) fn sentences(items: &[String]) -> Element {
    match items {
        [item] => text_el("p", item),
        items => bullets(items),
    }
}
