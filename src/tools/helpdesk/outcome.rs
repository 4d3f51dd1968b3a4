//! The outcome beside the questions: the advice, or what can still come; and the way of the caller.

use advisor::{
    desk::{Desk, OfSystem, Outlook, State},
    map::Line,
    report::Section,
    route::Route,
    share,
};
use leptos::prelude::With;

use super::{Call, Console, questions::labels};
use crate::{
    elements::{
        copy::{copy_button, copy_rich_button},
        heading::Level,
        notices::notices,
    },
    platform::{
        address_bar,
        html::{Element, el, text_el},
    },
    text::{desk as text, outcome::COPY_LINK, share::TICKET},
    tools::helpdesk::item,
};

pub(super) fn view(console: Console) -> Element {
    let now = move || console.call.with(|call| Some(beside(console, call)));
    el("section")
        .class("desk-outcome")
        .attr("aria-label", text::OUTCOME)
        .child(el("div").dynamic(now))
        .child(tools(console))
}

/// What one passes on: the outcome when it is there, and at any time the questions with what is answered.
fn tools(console: Console) -> Element {
    let Console { catalog, call, .. } = console;
    let is_open = move || call.with(|call| call.desk.outlook != Outlook::Settled);
    let link = move || {
        console.now(|call| address_bar::addressed(&share::outcome(catalog, &call.desk.interview)))
    };
    let ticket = move || {
        let ticket = console.now(|call| console.report(&call.desk)).ticket(&link());
        (ticket.plain, Some(ticket.html))
    };
    let questions = move || {
        console.now(|call| address_bar::addressed(&share::questions(catalog, &call.answers)))
    };
    let settled = el("div")
        .class("tools")
        .attr_while("hidden", is_open)
        .child(copy_rich_button(TICKET, "ticket-to-copy", Box::new(ticket)))
        .child(copy_button(COPY_LINK, "link-to-copy", Box::new(link)));
    let ask = copy_button(text::ASK, "questions-to-copy", Box::new(questions));
    el("div").class("desk-tools").child(settled).child(ask)
}

fn beside(console: Console, call: &Call) -> Element {
    let mut beside = el("div").child(text_el("h2", text::OUTCOME));
    match &call.desk.outlook {
        Outlook::Settled => {
            let report = console.report(&call.desk);
            for of in &report.sections {
                beside = section(beside, console, of, report.sections.len() > 1);
            }
        }
        Outlook::Open(systems) => {
            let mut combined = false;
            for of in systems {
                combined |= !of.possible.is_empty();
                beside = open(beside, of);
            }
            if systems.is_empty() {
                beside = beside.child(text_el("p", text::MANY));
            }
            if combined {
                beside = beside.child(text_el("p", text::COMBINED).class("hint"));
            }
        }
    }
    way(beside, console, call)
}

fn section(mut beside: Element, console: Console, of: &Section, named: bool) -> Element {
    if named {
        beside = beside.child(text_el("h3", of.system.name()));
    }
    for item in &of.items {
        let level = if named { Level::Four } else { Level::Three };
        beside = beside.child(item::view(console.catalog, item, level));
    }
    match &of.covered {
        Some(covered) => beside.child(text_el("p", covered)),
        None => beside,
    }
}

/// `beside` with what can still come of it on one system.
fn open(beside: Element, of: &OfSystem) -> Element {
    let mut beside = beside.child(text_el("h3", of.system.name()));
    if of.many {
        beside = beside.child(text_el("p", text::MANY));
    }
    beside = lines(beside, text::CERTAIN, &of.certain);
    lines(beside, text::POSSIBLE, &of.possible)
}

/// `beside` with these verdicts under a title, if there are any.
fn lines(beside: Element, title: &str, lines: &[Line]) -> Element {
    if lines.is_empty() {
        return beside;
    }
    let mut list = el("ul").class("desk-lines");
    for line in lines {
        list = list.child(text_el("li", &line.text).attr("data-kind", line.kind.key()));
    }
    beside.child(text_el("p", title).class("list-title")).child(list)
}

/// The questions in the order in which the caller is asked, with the answers, and where the caller goes on.
fn way(mut beside: Element, console: Console, call: &Call) -> Element {
    let Console { catalog, .. } = console;
    beside = beside.child(text_el("h2", text::WAY));
    if !call.link.is_empty() {
        beside = beside.child(notices(&call.link));
    }
    let Desk { entries, interview, .. } = &call.desk;
    let mut list = el("ol");
    let mut page = Route::Outcome(interview.counted.clone());
    let mut label = text::WHOLE;
    for entry in entries {
        let of = &catalog[entry.question];
        match entry.state {
            State::Answered => {
                let answer = labels(catalog, &entry.chosen);
                list = list.child(text_el("li", &of.topic).text(": ").text(&answer));
            }
            State::Next => {
                list = list.child(text_el("li", text::NEXT).text(&of.text));
                page = Route::Question { question: entry.question, answers: call.answers.clone() };
                label = text::GO_ON;
            }
            State::Open | State::Folded => {}
        }
    }
    let link = text_el("a", label).href(&page.print(catalog));
    beside.child(list).child(el("p").child(link))
}
