//! Plain lists.

use crate::html::{Element, el, text_el};

/// A bulleted list of sentences.
pub(crate) fn bullets(items: Vec<String>) -> Element {
    el("ul").children(items.into_iter().map(|item| text_el("li", &item)))
}

/// A paragraph for each sentence.
pub(crate) fn paragraphs(items: Vec<String>) -> Vec<Element> {
    items.into_iter().map(|item| text_el("p", &item)).collect()
}

/// One sentence as a paragraph, several as a list.
pub(crate) fn sentences(items: Vec<String>) -> Element {
    match <[String; 1]>::try_from(items) {
        Ok([item]) => text_el("p", &item),
        Err(items) => bullets(items),
    }
}
