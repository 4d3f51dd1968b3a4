//! A summary list: what was asked, what was answered, and a link to change it.

use crate::{
    html::{Element, el, text_el},
    text::check::{CHANGE, CHANGE_AFTER},
};

/// One line of the list.
pub(crate) struct Line {
    /// What it is about.
    pub(crate) topic: String,
    /// What was answered.
    pub(crate) answers: Vec<String>,
    /// Where the answer can be changed.
    pub(crate) change: String,
}

/// The list.
pub(crate) fn summary_list(lines: Vec<Line>) -> Element {
    el("dl").class("summary").children(lines.into_iter().map(line))
}

fn line(Line { topic, answers, change }: Line) -> Element {
    let named = text_el("span", &[CHANGE_AFTER, &topic].concat()).class("visually-hidden");
    let change = text_el("a", CHANGE).href(&change).child(named);
    el("div")
        .child(text_el("dt", &topic))
        .children(answers.into_iter().map(|answer| text_el("dd", &answer)))
        .child(el("dd").class("change").child(change))
}
