//! Radios for one answer, checkboxes for several.

use advisor::search::Query;
use leptos::prelude::*;

use crate::text::question::OR;

/// The id of the first choice: an error leads there.
pub(crate) const FIRST_ID: &str = "choice-0";

/// One choice.
#[derive(Clone)]
pub(crate) struct Choice {
    /// What it says.
    pub(crate) label: String,
    /// A sentence that tells it from the others.
    pub(crate) hint: Option<&'static str>,
    /// Other words to find it by.
    pub(crate) also: &'static [String],
    /// Whether it excludes the others. Such choices come last.
    pub(crate) exclusive: bool,
}

impl Choice {
    /// Whether it stays in view under this query. Exclusive ones always do.
    fn matches(&self, query: &Query) -> bool {
        self.exclusive || query.matches(&self.texts())
    }

    /// What it is found by.
    fn texts(&self) -> Vec<&str> {
        let mut texts: Vec<&str> = self.also.iter().map(String::as_str).collect();
        texts.push(&self.label);
        texts.extend(self.hint);
        texts
    }
}

/// What there is to choose, and what the person did with it so far.
#[derive(Clone)]
pub(crate) struct ChoiceList {
    /// The choices.
    pub(crate) all: Vec<Choice>,
    /// Whether several may be chosen.
    pub(crate) several: bool,
    /// The indexes of those that are chosen.
    pub(crate) chosen: Vec<usize>,
    /// What the list is filtered by.
    pub(crate) query: Query,
    /// Whether the person went on without choosing.
    pub(crate) failed: bool,
}

impl ChoiceList {
    /// Whether the choice is in view. What is chosen always is.
    fn shows(&self, index: usize) -> bool {
        self.chosen.contains(&index)
            || self.all.get(index).is_some_and(|choice| choice.matches(&self.query))
    }

    /// How many of the choices that are not exclusive the filter leaves in view, and how many there are.
    pub(crate) fn in_view(&self) -> (usize, usize) {
        let ordinary = self.all.iter().filter(|choice| !choice.exclusive).count();
        ((0..ordinary).filter(|index| self.shows(*index)).count(), ordinary)
    }

    /// Leaves in view what this text finds.
    pub(crate) fn filter_by(&mut self, text: &str) {
        let texts: Vec<&str> = self.all.iter().flat_map(Choice::texts).collect();
        self.query = Query::among(text, &texts);
    }

    fn is_exclusive(&self, index: usize) -> bool {
        self.all.get(index).is_some_and(|choice| choice.exclusive)
    }

    /// Checks or unchecks a choice. One that excludes the others replaces them, and they replace it.
    fn set(&mut self, index: usize, checked: bool) {
        let alone = !self.several || self.is_exclusive(index);
        let mut chosen = std::mem::take(&mut self.chosen);
        chosen
            .retain(|other| *other != index && !(checked && (alone || self.is_exclusive(*other))));
        if checked {
            chosen.push(index);
        }
        self.chosen = chosen;
    }
}

/// The choices, with “or” before those that exclude the others.
#[component]
pub(crate) fn Choices(list: RwSignal<ChoiceList>) -> impl IntoView {
    let (all, several) = list.with_untracked(|list| (list.all.clone(), list.several));
    let first_exclusive = all.iter().position(|choice| choice.exclusive).filter(|first| *first > 0);
    let rows = all.into_iter().enumerate().map(move |(index, choice)| {
        let divider =
            (Some(index) == first_exclusive).then(|| view! { <p class="divider">{OR}</p> });
        view! {
            {divider}
            <ChoiceRow list index choice several/>
        }
    });
    view! { <div class="choices">{rows.collect_view()}</div> }
}

#[component]
fn ChoiceRow(
    list: RwSignal<ChoiceList>,
    index: usize,
    choice: Choice,
    several: bool,
) -> impl IntoView {
    let id = format!("choice-{index}");
    let hint_id = choice.hint.map(|_| format!("{id}-hint"));
    let hint = choice.hint.map(|hint| view! { <p class="hint" id=hint_id.clone()>{hint}</p> });
    let is_checked = move || list.with(|list| list.chosen.contains(&index));
    view! {
        <div class="choice" hidden=move || !list.with(|list| list.shows(index))>
            <input
                id=id.clone()
                type=if several { "checkbox" } else { "radio" }
                name="choice"
                aria-describedby=hint_id
                prop:checked=is_checked
                on:change=move |event| {
                    let checked = event_target_checked(&event);
                    list.update(|list| list.set(index, checked));
                }
            />
            <label for=id>{choice.label}</label>
            {hint}
        </div>
    }
}
