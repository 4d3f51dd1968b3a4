//! A summary list: what was asked, what was answered, and a link to change it.

use crate::{
    browser::html::{Element, el, text_el},
    text::check::{CHANGE, CHANGE_AFTER},
};

/// A list without lines.
pub(crate) fn summary_list() -> Element {
    el("dl").class("summary")
}

/// A line of the list: what it is about, what was answered, and where the answer can be changed.
#[inline(never)]
pub(crate) fn line(topic: &str, answers: &[String], change: &str) -> Element {
    let named = text_el("span", &[CHANGE_AFTER, topic].concat()).class("visually-hidden");
    let change = text_el("a", CHANGE).href(change).child(named);
    el("div")
        .child(text_el("dt", topic))
        .texts("dd", answers)
        .child(el("dd").class("change").child(change))
}
