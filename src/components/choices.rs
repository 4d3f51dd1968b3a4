//! Radios for one answer, checkboxes for several.

use advisor::search::Query;
use leptos::prelude::{Get, RwSignal, Set, With, event_target_checked};

use crate::{
    html::{Element, el, text_el},
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
        let mut texts: Vec<&str> = self.also.iter().map(String::as_str).collect();
        texts.push(self.label);
        texts.extend(self.hint);
        self.exclusive || query.matches(&texts)
    }
}

/// A list of choices and what the person did with it so far.
#[derive(Clone, Copy)]
pub(crate) struct Choices {
    /// The choices.
    pub(crate) all: RwSignal<Vec<Choice>>,
    /// Whether several may be chosen.
    pub(crate) several: bool,
    /// The places of those that are chosen, in order.
    pub(crate) chosen: RwSignal<Vec<usize>>,
    /// What the list is filtered by.
    pub(crate) query: RwSignal<Query>,
}

impl Choices {
    /// Whether the choice at `place` is chosen.
    pub(crate) fn is_chosen(self, place: usize) -> bool {
        self.chosen.with(|chosen| chosen.contains(&place))
    }

    /// Whether the choice at `place` is in view. What is chosen always is.
    pub(crate) fn is_shown(self, place: usize) -> bool {
        let matches = |choices: &Vec<Choice>| {
            choices.get(place).is_some_and(|choice| self.query.with(|query| choice.matches(query)))
        };
        self.all.with(matches) || self.is_chosen(place)
    }

    /// Chooses the choice at `place`, or no longer. One that excludes the others takes their place, and they its.
    fn choose(self, place: usize, checked: bool) {
        let exclusive = |place: usize| {
            self.all.with(|choices| choices.get(place).is_some_and(|choice| choice.exclusive))
        };
        let mut chosen = self.chosen.get();
        let alone = !self.several || exclusive(place);
        chosen.retain(|other| *other != place && !(checked && (alone || exclusive(*other))));
        if checked {
            chosen.push(place);
        }
        self.chosen.set(chosen);
    }

    /// The list.
    pub(crate) fn list(self) -> Element {
        let mut list = el("div").class("choices");
        let mut divided = false;
        for (place, choice) in self.all.get().into_iter().enumerate() {
            if choice.exclusive && !divided && place > 0 {
                divided = true;
                list = list.child(text_el("p", OR).class("divider"));
            }
            list = list.child(self.row(place, choice));
        }
        list
    }

    fn row(self, place: usize, choice: Choice) -> Element {
        let id = ["choice-", &place.to_string()].concat();
        let hint_id = [&id, "-hint"].concat();
        let mut input = el("input")
            .attr("id", id.clone())
            .attr("type", if self.several { "checkbox" } else { "radio" })
            .attr("name", "choice")
            .checked_while(move || self.is_chosen(place))
            .on("change", move |event| self.choose(place, event_target_checked(&event)));
        if choice.hint.is_some() {
            input = input.attr("aria-describedby", hint_id.clone());
        }
        el("div")
            .class("choice")
            .attr_while("hidden", move || !self.is_shown(place))
            .child(input)
            .child(text_el("label", choice.label).attr("for", id))
            .children(choice.hint.map(|hint| text_el("p", hint).class("hint").attr("id", hint_id)))
    }
}
