//! Plain lists.

use crate::browser::html::{Element, el, text_el};

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
