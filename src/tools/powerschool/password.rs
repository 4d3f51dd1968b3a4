//! Where a password is made. It stands in a signal of this page alone: in no link, in no storage, and nowhere
//! any more once one has left.

use advisor::sync_account::password::{self, USUAL};
use leptos::prelude::{RwSignal, Set, With, WithUntracked};

use super::{Desk, school::error};
use crate::{
    elements::{copy::copy_button, heading::page_title},
    platform::{
        event, focus,
        html::{Element, el, text_el},
        leaving, random,
    },
    text::powerschool::{
        self, CLEAR, CLEARED, COPY, KEEP_SAFE, LENGTH, LENGTH_HINT, LENGTH_PROBLEM, MADE, MAKE,
        NO_RANDOMNESS, PASSWORD, PASSWORD_LEAD, SIGNS, YOURS,
    },
    tools::Drawn,
};

const LENGTH_ID: &str = "length";
const HINT_ID: &str = "length-hint";
const ERROR_ID: &str = "length-error";

/// How often fresh bytes are asked for before the randomness counts as missing.
const ATTEMPTS: usize = 4;

/// What this page holds.
#[derive(Clone, Copy)]
struct Maker {
    /// The length, as it was typed.
    length: RwSignal<String>,
    /// The password; empty if there is none.
    made: RwSignal<String>,
    /// What went wrong.
    problem: RwSignal<String>,
    /// What is told aloud.
    told: RwSignal<String>,
}

pub(super) fn view(main: Element, desk: Desk) -> Drawn {
    let new = || RwSignal::new(String::new());
    let maker = Maker {
        length: RwSignal::new(USUAL.to_string()),
        made: new(),
        problem: new(),
        told: new(),
    };
    leaving::on_leaving(move || maker.forget());
    let status = move || maker.told.with(|told| (!told.is_empty()).then(|| text_el("p", told)));
    let shown = move || maker.made.with(|made| (!made.is_empty()).then(|| maker.shown(made)));
    let main = main
        .child(page_title(PASSWORD))
        .child(text_el("p", PASSWORD_LEAD))
        .child(maker.form())
        .child(el("div").attr("role", "status").dynamic(status))
        .child(el("div").class("secret-box").dynamic(shown));
    let mut steps = desk.guide.steps();
    let main = match steps.find(|(_, _, step)| step.password) {
        Some((id, _, step)) => main
            .child(el("p").class("keep").child(desk.link(
                &[powerschool::NEXT, &step.title].concat(),
                advisor::sync_account::View::Step(id),
            )))
            .child(desk.source(&step.source)),
        None => main,
    };
    Drawn { main, title: Some(PASSWORD.to_owned()) }
}

impl Maker {
    fn form(self) -> Element {
        let problem =
            move || self.problem.with(|problem| (!problem.is_empty()).then(|| error(problem)));
        let input = el("input")
            .id(LENGTH_ID)
            .attr("type", "text")
            .attr("inputmode", "numeric")
            .attr("autocomplete", "off")
            .attr("value", &self.length.with_untracked(String::clone))
            .attr("aria-describedby", &[HINT_ID, " ", ERROR_ID].concat())
            .on("input", move |event| self.length.set(event::value(&event)));
        let field = el("div")
            .class("field")
            .child(text_el("label", LENGTH).attr("for", LENGTH_ID))
            .child(text_el("p", LENGTH_HINT).class("hint").id(HINT_ID))
            .child(el("div").id(ERROR_ID).dynamic(problem))
            .child(input);
        el("form")
            .attr("novalidate", "")
            .on("submit", move |event| {
                event.prevent_default();
                self.make();
            })
            .child(field)
            .child(text_el("button", MAKE).attr("type", "submit"))
    }

    fn make(self) {
        self.made.set(String::new());
        self.told.set(String::new());
        let Some(length) = self.length.with_untracked(|typed| password::length(typed)) else {
            self.problem.set(LENGTH_PROBLEM.to_owned());
            focus::to(LENGTH_ID);
            return;
        };
        self.problem.set(String::new());
        for _ in 0..ATTEMPTS {
            let Some(bytes) = random::bytes(password::bytes_for(length)) else { break };
            if let Some(made) = password::make(length, &bytes) {
                self.made.set(made);
                self.told.set(MADE.to_owned());
                return;
            }
        }
        self.told.set(NO_RANDOMNESS.to_owned());
    }

    /// Clears it, on leaving or when asked to.
    fn forget(self) {
        self.made.try_set(String::new());
        self.told.try_set(String::new());
    }

    /// The password, and what one can do with it. It is made anew with it, so nothing of it is left when it is
    /// cleared.
    fn shown(self, made: &str) -> Element {
        let bits = password::bits(made.len());
        let strength = powerschool::strength(password::strength(made.len()), bits);
        let clear = move |_| {
            self.forget();
            self.told.set(CLEARED.to_owned());
            focus::to(LENGTH_ID);
        };
        let button = text_el("button", CLEAR).attr("type", "button").class("secondary");
        let copied = Box::new(move || self.made.with_untracked(String::clone));
        el("section")
            .child(text_el("h2", YOURS))
            .child(el("p").child(text_el("code", made).class("secret").attr("translate", "no")))
            .child(text_el("p", &strength))
            .child(text_el("p", SIGNS).class("hint"))
            .child(text_el("p", KEEP_SAFE))
            .child(
                el("div")
                    .class("tools")
                    .child(copy_button(COPY, "password-to-copy", copied))
                    .child(button.on("click", clear)),
            )
    }
}
