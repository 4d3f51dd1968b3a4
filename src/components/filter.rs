//! A field that narrows a long list of choices down while one types.

use advisor::search::Query;
use leptos::prelude::{Set, With, event_target_value};

use crate::{
    browser::keyboard,
    html::{Element, dynamic, el, text_el},
    text::question::{FILTER, FILTER_HINT, count},
};

use super::choices::Choices;

/// The field; below it stands how many of the choices are in view, told aloud too.
pub(crate) fn filter(choices: Choices) -> Element {
    let input = el("input")
        .attr("id", "filter")
        .attr("type", "search")
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .attr("aria-describedby", "filter-hint")
        .on("input", move |event| choices.query.set(Query::new(&event_target_value(&event))))
        // Enter would send the form before anything is chosen.
        .on("keydown", |event| {
            if keyboard::is_enter(&event) {
                event.prevent_default();
            }
        });
    el("div")
        .class("filter")
        .child(text_el("label", FILTER).attr("for", "filter"))
        .child(text_el("p", FILTER_HINT).class("hint").attr("id", "filter-hint"))
        .child(input)
        .child(el("p").class("count").attr("role", "status").add(dynamic(move || in_view(choices))))
}

/// How many of the choices the filter leaves in view, in words; nothing while it is empty.
fn in_view(choices: Choices) -> Option<Element> {
    if choices.query.with(Query::is_empty) {
        return None;
    }
    let places = choices.all.with(|all| {
        let ordinary = all.iter().enumerate().filter(|(_, choice)| !choice.exclusive);
        ordinary.map(|(place, _)| place).collect::<Vec<usize>>()
    });
    let shown = places.iter().filter(|place| choices.is_shown(**place)).count();
    Some(text_el("span", count(shown, places.len())))
}
