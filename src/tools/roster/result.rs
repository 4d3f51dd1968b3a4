//! What came out of a roster: first what is wrong or risky, then the numbers, then the rows.

use std::sync::Arc;

use roster::{
    Roster, Word,
    sum::{Sum, Tally},
    text as words,
};

use super::{RESULT_ID, numbers, rows};
use crate::{
    elements::lists::bullets,
    platform::html::{Element, el, text_el},
    text::roster::{
        NOT_TOLD, NOTHING_TOO_MUCH, PROBLEMS, PROBLEMS_LEAD, READ_AS, RESULT, TABLE_NOTICES,
        TOO_MUCH, more,
    },
};

/// How many words are told on the page.
const MOST_WORDS: usize = 50;

pub(super) fn view(roster: &Arc<Roster<'static>>, students: Option<u32>) -> Element {
    let sum = Sum::new(roster);
    let mut view = el("section")
        .attr("aria-labelledby", RESULT_ID)
        .child(text_el("h2", RESULT).id(RESULT_ID).attr("tabindex", "-1"))
        .child(bullets(&words::tally(Tally::new(roster))));
    let notices = words::notices(roster);
    if !notices.is_empty() {
        let title = text_el("h3", TABLE_NOTICES);
        view = view.child(el("div").class("notice").child(title).texts("p", &notices));
    }
    view = problems(view, roster);
    view = too_much(view, roster, &sum);
    view = numbers::view(view, roster, &sum, students);
    rows::view(view, roster)
}

/// `view` with the words that could not be used, and below them those that were read as something else.
fn problems(view: Element, roster: &Roster<'static>) -> Element {
    let (mut wrong, mut others) = (Vec::new(), Vec::new());
    for word in roster.words() {
        if word.finding.is_problem() { wrong.push(word) } else { others.push(word) }
    }
    let mut view = view;
    if !wrong.is_empty() {
        view = view
            .child(text_el("h3", PROBLEMS))
            .child(text_el("p", PROBLEMS_LEAD))
            .child(list(roster, &wrong));
    }
    if !others.is_empty() {
        let inside = el("div").child(list(roster, &others));
        view = view.child(el("details").child(text_el("summary", READ_AS)).child(inside));
    }
    view
}

fn list(roster: &Roster<'static>, list: &[&Word]) -> Element {
    let mut lines = Vec::new();
    for word in list.iter().take(MOST_WORDS) {
        lines.push(words::word(roster, word));
    }
    let left = list.len() - lines.len();
    let view = el("div").child(bullets(&lines));
    if left > 0 { view.child(text_el("p", &more(&words::number(left)))) } else { view }
}

/// `view` with the roles that people hold without the advice giving them, the gravest first.
fn too_much(view: Element, roster: &Roster<'static>, sum: &Sum) -> Element {
    let mut view = view.child(text_el("h3", TOO_MUCH));
    if !roster.tells_roles() {
        return view.child(text_el("p", NOT_TOLD));
    }
    let levels = sum.too_much(roster.catalog());
    if levels.is_empty() {
        return view.child(text_el("p", NOTHING_TOO_MUCH));
    }
    for (level, holders) in levels {
        let mut lines = Vec::new();
        for holders in &holders {
            lines.push(words::too_much(roster, holders));
        }
        let title = text_el("h4", level.name()).attr("data-level", level.name());
        view = view.child(title).child(bullets(&lines));
    }
    view
}
