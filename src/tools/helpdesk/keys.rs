//! Answers by single keys, while the focus is among the questions and as long as that is not switched off.

use advisor::{
    catalog::QuestionId,
    desk::{
        State,
        keys::{self, Pressed},
    },
};
use leptos::prelude::{RwSignal, Set, With, WithUntracked};

use super::{Console, field};
use crate::{
    platform::{
        event::{self, Event},
        focus,
        html::{Element, el, text_el},
    },
    text::desk as text,
};

const SWITCH_ID: &str = "desk-keys";
const HINT_ID: &str = "desk-keys-hint";

/// The key that leads to the field.
const TO_THE_FIELD: &str = "0";

/// What has been pressed of a key of several letters.
#[derive(Clone, Copy)]
pub(super) struct Keys {
    console: Console,
    /// Whether keys choose answers.
    on: RwSignal<bool>,
    /// The question that is answered, and the letters pressed so far.
    begun: RwSignal<(Option<QuestionId>, String)>,
}

impl Keys {
    pub(super) fn new(console: Console) -> Self {
        Self { console, on: RwSignal::new(true), begun: RwSignal::new((None, String::new())) }
    }

    /// The switch, and what it is about.
    pub(super) fn switch(self) -> Element {
        let input = el("input")
            .id(SWITCH_ID)
            .attr("type", "checkbox")
            .attr("aria-describedby", HINT_ID)
            .checked_while(move || self.on.with(|on| *on))
            .on("change", move |event| self.on.set(event::checked(&event)));
        el("div")
            .class("desk-keys")
            .child(
                el("p")
                    .child(input)
                    .text(" ")
                    .child(text_el("label", text::KEYS).attr("for", SWITCH_ID)),
            )
            .child(text_el("p", text::KEYS_HINT).class("hint").id(HINT_ID))
    }

    /// A key was pressed while the focus was on something of this name.
    pub(super) fn press(self, event: &Event) {
        let Console { catalog, .. } = self.console;
        if !self.on.with_untracked(|on| *on) || event::has_modifier(event) {
            return;
        }
        let key = event::key(event);
        if key == TO_THE_FIELD {
            event.prevent_default();
            focus::to(field::ID);
            return;
        }
        let mut signs = key.chars();
        let (Some(sign), None) = (signs.next(), signs.next()) else { return };
        if let Some(question) = keys::question(catalog, sign) {
            event.prevent_default();
            self.begun.set((Some(question), String::new()));
            self.console.go_to(question);
        } else if sign.is_ascii_alphabetic() {
            self.letter(event, sign);
        }
    }

    fn letter(self, event: &Event, sign: char) {
        let Console { catalog, .. } = self.console;
        let Some(question) = self.console.question_at(event) else { return };
        event.prevent_default();
        let mut letters = self.begun.with_untracked(|(of, letters)| {
            if *of == Some(question) { letters.clone() } else { String::new() }
        });
        letters.push(sign);
        match keys::option(catalog, question, &letters) {
            Pressed::Begun => return self.begun.set((Some(question), letters)),
            Pressed::Option(option) => {
                let is_offered = self.console.now(|call| {
                    let entry = call.desk.entry(question);
                    entry.is_some_and(|entry| {
                        entry.state != State::Folded && entry.offered.contains(&option)
                    })
                });
                if is_offered {
                    self.console.choose(option);
                    focus::to(&super::questions::input_id(catalog, option));
                }
            }
            Pressed::Nothing => {}
        }
        self.begun.set((Some(question), String::new()));
    }
}
