//! Radios for one answer, checkboxes for several.

use advisor::search::Query;
use leptos::prelude::{RwSignal, Update, With, WithUntracked};

use crate::{
    browser::{
        event,
        html::{Element, el, text_el},
    },
    text::question::OR,
};

/// The id of the first choice: there an error leads.
pub(crate) const FIRST_ID: &str = "choice-0";

/// One choice.
#[derive(Clone, Copy)]
pub(crate) struct Choice {
    /// What it says.
    pub(crate) label: &'static str,
    /// A sentence that tells it from the others.
    pub(crate) hint: Option<&'static str>,
    /// Other words to find it by.
    pub(crate) also: &'static [String],
    /// Whether it excludes the others. Such choices stand last.
    pub(crate) exclusive: bool,
}

impl Choice {
    /// Whether it stays in view under this query. Exclusive ones always do.
    pub(crate) fn matches(&self, query: &Query) -> bool {
        self.exclusive || query.matches(&self.texts())
    }

    /// What it is found by.
    pub(crate) fn texts(&self) -> Vec<&'static str> {
        let mut texts: Vec<&str> = self.also.iter().map(String::as_str).collect();
        texts.push(self.label);
        texts.extend(self.hint);
        texts
    }
}

/// A list of choices and what the person did with it so far.
#[derive(Clone, Copy)]
pub(crate) struct Choices(pub(crate) RwSignal<State>);

/// What there is to choose, and what is chosen.
#[derive(Clone)]
pub(crate) struct State {
    /// The choices.
    pub(crate) all: Vec<Choice>,
    /// Whether several may be chosen.
    pub(crate) several: bool,
    /// The places of those that are chosen.
    pub(crate) chosen: Vec<usize>,
    /// What the list is filtered by.
    pub(crate) query: Query,
    /// Whether the person went on without choosing.
    pub(crate) failed: bool,
}

impl State {
    /// Whether the choice at `place` is in view. What is chosen always is.
    pub(crate) fn shows(&self, place: usize) -> bool {
        self.chosen.contains(&place)
            || self.all.get(place).is_some_and(|choice| choice.matches(&self.query))
    }

    fn is_exclusive(&self, place: usize) -> bool {
        self.all.get(place).is_some_and(|choice| choice.exclusive)
    }

    /// Chooses the choice at `place`, or no longer. One that excludes the others takes their place, and they its.
    fn choose(&mut self, place: usize, checked: bool) {
        let mut chosen = core::mem::take(&mut self.chosen);
        let alone = !self.several || self.is_exclusive(place);
        chosen
            .retain(|other| *other != place && !(checked && (alone || self.is_exclusive(*other))));
        if checked {
            chosen.push(place);
        }
        self.chosen = chosen;
    }
}

impl Choices {
    /// Whether the person went on without choosing.
    pub(crate) fn failed(self) -> bool {
        self.0.with(|state| state.failed)
    }

    /// The list.
    pub(crate) fn list(self) -> Element {
        let (choices, several) = self.0.with_untracked(|state| (state.all.clone(), state.several));
        let mut list = el("div").class("choices");
        let mut divided = false;
        for (place, choice) in choices.into_iter().enumerate() {
            if choice.exclusive && !divided && place > 0 {
                divided = true;
                list = list.child(text_el("p", OR).class("divider"));
            }
            list = list.child(self.row(place, choice, several));
        }
        list
    }

    fn row(self, place: usize, choice: Choice, several: bool) -> Element {
        let id = ["choice-", &place.to_string()].concat();
        let hint_id = [&id, "-hint"].concat();
        let mut input = el("input")
            .id(&id)
            .attr("type", if several { "checkbox" } else { "radio" })
            .attr("name", "choice")
            .checked_while(move || self.0.with(|state| state.chosen.contains(&place)))
            .on("change", move |event| {
                let checked = event::checked(&event);
                self.0.update(|state| state.choose(place, checked));
            });
        if choice.hint.is_some() {
            input = input.attr("aria-describedby", &hint_id);
        }
        let row = el("div")
            .class("choice")
            .attr_while("hidden", move || !self.0.with(|state| state.shows(place)))
            .child(input)
            .child(text_el("label", choice.label).attr("for", &id));
        match choice.hint {
            Some(hint) => row.child(text_el("p", hint).class("hint").id(&hint_id)),
            None => row,
        }
    }
}
