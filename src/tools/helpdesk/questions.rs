//! The questions of the console, all at once.

use core::iter::once_with;

use advisor::{
    catalog::{Catalog, OptionId, QuestionId},
    desk::{
        State,
        keys::{of_option, of_question},
    },
};
use leptos::prelude::{RwSignal, With};

use super::{Console, keys::Keys};
use crate::{
    platform::{
        event::{self, Event},
        html::{Element, el, text_el},
    },
    text::desk as text,
};

/// Lists with more options than this show no hints.
const SHORT: usize = 12;

/// How many questions are made in one turn: with the field above it, one fills a telephone.
const TURN: usize = 1;

/// The id of the control for an option.
pub(super) fn input_id(catalog: &'static Catalog, option: OptionId) -> String {
    ["desk-", &catalog[option.question()].key, "-", &catalog[option].key].concat()
}

/// All questions, those that are folded away in one line at the end.
pub(super) fn view(console: Console) -> Element {
    let keys = Keys::new(console);
    let offered = console.now(|call| call.offered.clone());
    let questions =
        offered.into_iter().map(move |(question, offered)| view_of(console, question, offered));
    let folded = move || el("div").dynamic(move || folded(console));
    el("form")
        .class("desk-questions")
        .attr("aria-label", text::QUESTIONS)
        .on("submit", |event| event.prevent_default())
        .on("keydown", move |event| keys.press(&event))
        // One for all: of controls there are more than a hundred.
        .on("change", move |event| changed(console, &event))
        .in_turns(TURN, questions.chain(once_with(folded)).chain(once_with(move || keys.switch())))
}

/// A control was changed: one of an option bears the question’s key as its name, and its own as its value.
fn changed(console: Console, event: &Event) {
    let Some(question) = console.question_at(event) else { return };
    let value = event::value(event);
    let option = console.catalog.options(question).find(|(_, of)| of.key == value);
    if let Some((option, _)) = option {
        console.choose(option);
    }
}

fn view_of(console: Console, question: QuestionId, offered: RwSignal<Vec<OptionId>>) -> Element {
    let Console { catalog, call, .. } = console;
    let of = &catalog[question];
    let mut legend = el("legend");
    if let Some(key) = of_question(catalog, question) {
        legend = legend.child(key_cap(&key.to_string())).text(" ");
    }
    let unanswered = move || call.with(|call| call.answers.get(question).is_empty());
    let clear = text_el("button", text::CLEAR)
        .attr("type", "button")
        .attr("name", &of.key)
        .class("desk-clear")
        .attr_while("hidden", unanswered)
        .child(text_el("span", &[" ", &of.topic].concat()).class("visually-hidden"))
        .on("click", move |_| console.clear(question));
    el("fieldset")
        .attr_while("hidden", move || {
            call.with(|call| !call.desk.entry(question).is_some_and(|of| of.is_shown(catalog)))
        })
        .attr_while("data-next", move || {
            call.with(|call| call.desk.entry(question).is_some_and(|of| of.state == State::Next))
        })
        .child(legend.text(&of.text))
        .child(clear)
        .child(el("p").class("hint").dynamic(move || note(console, question)))
        .child(el("div").dynamic(move || Some(offered.with(|offered| options(console, offered)))))
}

/// A key, for the eyes: the control tells it to those who do not see it.
fn key_cap(key: &str) -> Element {
    text_el("kbd", key).attr("aria-hidden", "true")
}

fn options(console: Console, offered: &[OptionId]) -> Element {
    let is_long = offered.len() > SHORT;
    let mut list = el("div").class(if is_long { "desk-options desk-long" } else { "desk-options" });
    for option in offered {
        list = list.child(row(console, *option, is_long));
    }
    list
}

fn row(console: Console, option: OptionId, is_long: bool) -> Element {
    let Console { catalog, call, .. } = console;
    let (of, question) = (&catalog[option], &catalog[option.question()]);
    let (id, key) = (input_id(catalog, option), of_option(catalog, option));
    let input = el("input")
        .id(&id)
        .attr("type", if question.several { "checkbox" } else { "radio" })
        .attr("name", &question.key)
        .attr("value", &of.key)
        .checked_while(move || call.with(|call| call.answers.has(option)));
    let mut label = text_el("label", &of.label).attr("for", &id);
    if let (Some(hint), false) = (&of.hint, is_long) {
        label = label.text(" ").child(text_el("span", hint).class("hint"));
    }
    el("div").child(input).child(key_cap(&key)).child(label)
}

/// What is to be said of the answer to a question.
fn note(console: Console, question: QuestionId) -> Option<Element> {
    let Console { catalog, call, .. } = console;
    call.with(|call| {
        let entry = call.desk.entry(question)?;
        if !entry.left_out.is_empty() {
            return Some(text_el(
                "span",
                &[text::LEFT_OUT, &labels(catalog, &entry.left_out)].concat(),
            ));
        }
        let waits = entry.state == State::Open && !entry.chosen.is_empty();
        waits.then(|| text_el("span", text::WAITS))
    })
}

pub(super) fn labels(catalog: &'static Catalog, options: &[OptionId]) -> String {
    let labels: Vec<&str> = options.iter().map(|id| catalog[*id].label.as_str()).collect();
    labels.join(", ")
}

/// The questions that are not asked, with the answers that count again if they are.
fn folded(console: Console) -> Option<Element> {
    let Console { catalog, call, .. } = console;
    call.with(|call| {
        let mut list = el("ul");
        let mut is_empty = true;
        for entry in &call.desk.entries {
            if entry.state == State::Folded {
                is_empty = false;
                let mut line = text_el("li", &catalog[entry.question].topic);
                if !entry.left_out.is_empty() {
                    line = line.text(text::KEPT).text(&labels(catalog, &entry.left_out));
                }
                list = list.child(line);
            }
        }
        let folded = el("div").class("desk-folded").child(text_el("p", text::FOLDED)).child(list);
        (!is_empty).then_some(folded)
    })
}
