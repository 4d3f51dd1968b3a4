//! Radios for one answer, checkboxes for several.

use advisor::search::Query;
use leptos::prelude::*;

use crate::text::question::OR;

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

/// The choices, of which `chosen` holds the places of those that are chosen.
#[component]
pub(crate) fn Choices(
    choices: Vec<Choice>,
    several: bool,
    chosen: RwSignal<Vec<usize>>,
    query: RwSignal<Query>,
) -> impl IntoView {
    let exclusive: Vec<usize> = choices
        .iter()
        .enumerate()
        .filter(|(_, choice)| choice.exclusive)
        .map(|(place, _)| place)
        .collect();
    let choose = move |place: usize, checked: bool| {
        let alone = !several || exclusive.contains(&place);
        chosen.update(|chosen| {
            chosen.retain(|other| *other != place && !alone && !exclusive.contains(other));
            if checked {
                chosen.push(place);
                chosen.sort_unstable();
            }
        });
    };
    let choose = StoredValue::new(choose);
    let divider = choices
        .iter()
        .position(|choice| choice.exclusive)
        .filter(|place| *place > 0);
    let rows = choices.into_iter().enumerate().map(|(place, choice)| {
        let input = Row {
            several,
            place,
            choice,
            is_chosen: Signal::derive(move || chosen.with(|chosen| chosen.contains(&place))),
        };
        let shown = move || query.with(|query| choice.matches(query)) || input.is_chosen.get();
        view! {
            {(divider == Some(place)).then(|| view! { <p class="divider">{OR}</p> })}
            <div class="choice" hidden=move || !shown()>
                {row(input, move |checked| choose.with_value(|choose| choose(place, checked)))}
            </div>
        }
    });
    view! { <div class="choices">{rows.collect_view()}</div> }
}

#[derive(Clone, Copy)]
struct Row {
    several: bool,
    place: usize,
    choice: Choice,
    is_chosen: Signal<bool>,
}

fn row(
    Row {
        several,
        place,
        choice,
        is_chosen,
    }: Row,
    choose: impl Fn(bool) + 'static,
) -> impl IntoView {
    let id = ["choice-", &place.to_string()].concat();
    let hint_id = choice.hint.map(|_| [&id, "-hint"].concat());
    view! {
        <input
            id=id.clone()
            type=if several { "checkbox" } else { "radio" }
            name="choice"
            aria-describedby=hint_id.clone()
            prop:checked=is_chosen
            on:change=move |event| choose(event_target_checked(&event))
        />
        <label for=id>{choice.label}</label>
        {choice.hint.map(|hint| view! { <p id=hint_id class="hint">{hint}</p> })}
    }
}
