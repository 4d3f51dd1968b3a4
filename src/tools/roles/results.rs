//! What was found: how many roles, how the words were understood, and each role with what of it matched.

use advisor::{catalog::RoleId, catalogue::Listed, profile, route::Later, search::ranking::Found};
use leptos::prelude::{Update, With};

use super::State;
use crate::{
    platform::{
        event,
        html::{Element, el, text_el},
    },
    text::roles::{
        BETWEEN,
        list::{COMPARE, DROP, FOUND, LEVEL, WITHOUT, roles},
    },
};

/// How many roles are made in one turn: they fill a screen.
const TURN: usize = 8;

pub(super) fn view(state: State) -> Element {
    let status = move || {
        state.listed.with(|listed| {
            let said = el("div").child(text_el("p", &listed.said()));
            Some(said.texts("p", &listed.understood()))
        })
    };
    let found = move || {
        state.listed.with(|listed| {
            Some(if listed.roles.is_empty() {
                without(state, listed)
            } else {
                found(state, listed)
            })
        })
    };
    el("section")
        .attr("aria-label", FOUND)
        .child(el("div").class("count").attr("role", "status").dynamic(status))
        .dynamic(found)
}

fn found(state: State, listed: &Listed<'static>) -> Element {
    let rows = listed.roles.clone().into_iter().map(move |found| row(state, &found));
    el("ul").class("found").in_turns(TURN, rows)
}

fn row(state: State, found: &Found<'static>) -> Element {
    let catalog = state.catalog;
    let role = &catalog[found.role];
    let link = text_el("a", &role.name).href(&role_link(state, found.role));
    let mut group = profile::group(catalog, role);
    if let Some(level) = role.security_level {
        group.push_str(BETWEEN);
        group.push_str(LEVEL);
        group.push_str(level.name());
    }
    let mut row = el("li")
        .child(text_el("h2", "").child(link))
        .child(text_el("p", &group).class("hint"))
        .child(text_el("p", &role.summary));
    if !found.matched.is_empty() {
        let matched: Vec<String> =
            found.matched.iter().map(|(field, label)| field.words(label)).collect();
        row = row.child(el("ul").class("matched").texts("li", &matched));
    }
    row.child(choose(state, found.role))
}

fn role_link(state: State, role: RoleId) -> String {
    Later::Role.link(&profile::print(state.catalog, role))
}

/// The checkbox that chooses a role for comparing.
fn choose(state: State, role: RoleId) -> Element {
    let id = ["compare", &profile::print(state.catalog, role)].concat();
    let of = &state.catalog[role];
    let named = [" ", of.system.name(), " ", &of.name].concat();
    let input = el("input")
        .id(&id)
        .attr("type", "checkbox")
        .checked_while(move || state.compared.with(|link| link.compared.contains(&role)))
        .on("change", move |event| {
            let checked = event::checked(&event);
            state.compared.update(|link| *link = link.with_compared(role, checked));
            state.keep();
        });
    let label = text_el("label", COMPARE)
        .attr("for", &id)
        .child(text_el("span", &named).class("visually-hidden"));
    el("div").class("choice").child(input).child(label)
}

/// What to let go of where nothing is left.
fn without(state: State, listed: &Listed<'static>) -> Element {
    let mut list = el("ul");
    for without in &listed.without {
        let href = Later::Roles.link(&without.link.print(state.catalog));
        let label = [DROP, &without.what, BETWEEN, &roles(without.found)].concat();
        list = list.child(el("li").child(text_el("a", &label).href(&href)));
    }
    let box_of = el("div");
    if listed.without.is_empty() {
        return box_of;
    }
    box_of.child(text_el("p", WITHOUT)).child(list)
}
