//! Plain lists, and what stands below their lines.

use crate::{
    platform::html::{Element, el, text_el},
    text::SOURCE,
};
use advisor::report::InterpretationLine;

/// Where something stands, in small print.
pub(crate) fn source_line(tag: &'static str, source: &str) -> Element {
    text_el(tag, &[SOURCE, source].concat()).class("source")
}

/// A bulleted list of sentences.
#[inline(never)]
pub(crate) fn bullets(items: &[String]) -> Element {
    el("ul").texts("li", items)
}

/// Our interpretations, each with where the documents leave it open.
pub(crate) fn interpretations(lines: &[InterpretationLine]) -> Element {
    let mut list = el("ul").class("reasons");
    for InterpretationLine { text, source } in lines {
        let mut item = text_el("li", text);
        if let Some(source) = source {
            item = item.child(source_line("span", source));
        }
        list = list.child(item);
    }
    list
}

/// One sentence as a paragraph, several as a list.
pub(crate) fn sentences(items: &[String]) -> Element {
    match items {
        [item] => text_el("p", item),
        items => bullets(items),
    }
}
