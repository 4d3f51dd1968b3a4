//! Notices about a link: what of it could not be used.

use crate::{
    html::{Element, el},
    text,
};

use super::lists::paragraphs;

/// A box with the notices, or nothing where there are none.
pub(crate) fn notices(sentences: Vec<String>) -> Option<Element> {
    let there = !sentences.is_empty();
    there.then(|| {
        el("section")
            .class("notice")
            .attr("aria-label", text::NOTICE)
            .children(paragraphs(sentences))
    })
}
