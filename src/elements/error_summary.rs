//! The error summary above the title.

use crate::{
    platform::{
        focus,
        html::{Element, el, text_el},
    },
    text::question::PROBLEM,
};

/// The id of the summary, to move the focus to it.
pub(crate) const ID: &str = "problem";
const TITLE_ID: &str = "problem-title";

/// The box with its heading.
fn summary_box() -> Element {
    el("div")
        .id(ID)
        .class("error-summary")
        .attr("tabindex", "-1")
        .attr("role", "group")
        .attr("aria-labelledby", TITLE_ID)
        .child(text_el("h2", PROBLEM).id(TITLE_ID))
}

/// Says what is wrong with several fields: a message each, which leads to the field with the id behind it.
pub(crate) fn error_list(problems: &[(&str, &str)]) -> Element {
    let mut list = el("ul");
    for (message, field) in problems {
        list = list.child(el("li").child(focus_link(message, field)));
    }
    summary_box().child(list)
}

/// A link to an element of this page.
///
/// The fragment is the address of the page, so the link moves the focus itself.
#[inline(never)]
pub(crate) fn focus_link(label: &str, to: &str) -> Element {
    let href = ["#", to].concat();
    let to = to.to_owned();
    text_el("a", label).href(&href).on("click", move |event| {
        event.prevent_default();
        focus::to(&to);
    })
}
