//! Notices about a link: what of it could not be used.

use crate::{
    platform::html::{Element, el},
    text,
};

/// A box with the notices.
pub(crate) fn notices(sentences: &[String]) -> Element {
    el("section").class("notice").attr("aria-label", text::NOTICE).texts("p", sentences)
}
