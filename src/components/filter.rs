//! A field that narrows a long list of choices down while one types.

use advisor::search::Query;
use leptos::prelude::{Update, With};

use crate::{
    browser::{
        event,
        html::{Element, el, text_el},
    },
    text::question::{FILTER, FILTER_HINT, count},
};

use super::choices::{Choice, Choices};

/// The field; below it stands how many of the choices are in view, told aloud too.
pub(crate) fn filter(choices: Choices) -> Element {
    let input = el("input")
        .id("filter")
        .attr("type", "search")
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .attr("aria-describedby", "filter-hint")
        .on("input", move |event| {
            choices.0.update(|state| {
                let texts: Vec<&str> = state.all.iter().flat_map(Choice::texts).collect();
                state.query = Query::among(&event::value(&event), &texts);
            });
        })
        // Enter would send the form before anything is chosen.
        .on("keydown", |event| {
            if event::is_enter(&event) {
                event.prevent_default();
            }
        });
    el("div")
        .class("filter")
        .child(text_el("label", FILTER).attr("for", "filter"))
        .child(text_el("p", FILTER_HINT).class("hint").id("filter-hint"))
        .child(input)
        .child(el("p").class("count").attr("role", "status").dynamic(move || in_view(choices)))
}

/// How many of the choices the filter leaves in view, in words; nothing while it is empty.
fn in_view(choices: Choices) -> Option<Element> {
    choices.0.with(|state| {
        let ordinary = state.all.iter().filter(|choice| !choice.exclusive).count();
        let shown = (0..ordinary).filter(|place| state.shows(*place)).count();
        (!state.query.is_empty()).then(|| text_el("span", &count(shown, ordinary)))
    })
}
