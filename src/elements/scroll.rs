//! A box of its own for what is wider than the page: it scrolls, the page does not.

use crate::platform::html::{Element, el};

/// A box that is called `label`, and can be scrolled by keyboard too.
pub(crate) fn scroll_box(label: &str, inside: Element) -> Element {
    el("div")
        .class("scroll")
        .attr("role", "region")
        .attr("aria-label", label)
        .attr("tabindex", "0")
        .child(inside)
}
