//! The filters: folded, each facet folded once more.

use advisor::catalogue::{Choice, Facet, choices};
use leptos::prelude::With;

use super::State;
use crate::{
    platform::html::{Element, el, text_el},
    text::roles::{
        BETWEEN,
        list::{CHOSEN, FILTERS},
    },
};

pub(super) fn view(state: State) -> Element {
    let all = move || state.asked.with(|link| link.chosen.len());
    let facets = Facet::ALL.into_iter().map(move |facet| facet_view(state, facet));
    el("details").class("filters").child(title(FILTERS, all)).in_turns(1, facets)
}

/// The line to press, with how many choices are made below it.
fn title(name: &str, chosen: impl Fn() -> usize + Send + Sync + 'static) -> Element {
    let number = move || {
        let chosen = chosen();
        let told = [BETWEEN, &chosen.to_string(), CHOSEN].concat();
        (chosen > 0).then(|| text_el("span", &told))
    };
    text_el("summary", name).dynamic(number)
}

fn facet_view(state: State, facet: Facet) -> Element {
    let of_facet = move || {
        state.asked.with(|link| link.chosen.iter().filter(|of| of.facet() == facet).count())
    };
    let mut list = el("div").class("facet").attr("role", "group").attr("aria-label", facet.name());
    for choice in choices(state.catalog, facet) {
        list = list.child(choice_view(state, choice));
    }
    el("details").child(title(facet.name(), of_facet)).child(list)
}

fn choice_view(state: State, choice: Choice) -> Element {
    let id = ["filter-", choice.facet().key(), "-", &choice.key(state.catalog)].concat();
    let input = el("input")
        .id(&id)
        .attr("type", "checkbox")
        .checked_while(move || state.asked.with(|link| link.chosen.contains(&choice)))
        .on("change", move |_| state.change(|link| *link = link.toggled(choice)));
    let label = text_el("label", choice.label(state.catalog)).attr("for", &id);
    el("div").class("choice").child(input).child(label)
}
