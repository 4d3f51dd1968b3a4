//! The roles of the plan as tables, a group each; where there is no room for a table, as cards.

use std::rc::Rc;

use advisor::{
    catalog::{Catalog, RoleId},
    plan::{
        Plan, Row,
        count::{self, NotACount},
        finding::{Finding, compare},
        form::must_be,
        link::PlanLink,
        recommended::Recommended,
        words,
    },
    profile,
    role::Role,
    route::Later,
};
use leptos::prelude::{RwSignal, Set, Update, With, WithUntracked};

use super::GROUP;
use crate::{
    platform::{
        event::{self, Event},
        html::{Element, el, text_el},
    },
    router,
    text::plan::{
        APPROVAL, HOLD, HOLD_AFTER, HOLD_BEFORE, LEVEL, NUMBER, QUOTE, RECOMMENDED, REQUEST, ROLE,
        WHO,
    },
};

/// So many roles of a group are made in one turn.
const ROWS: usize = 8;

/// What stands beside the field for the holders of today.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Said {
    Nothing,
    Found(Finding),
    Wrong(NotACount),
}

/// The id of the field for the holders of a role.
pub(super) fn field_id(catalog: &'static Catalog, role: RoleId) -> String {
    ["held-", &catalog[role].key].concat()
}

/// The name of the group that stands there, and its roles.
pub(super) fn group(
    catalog: &'static Catalog,
    plan: &Rc<Plan>,
    at: usize,
    held: RwSignal<PlanLink>,
) -> Option<[Element; GROUP]> {
    let group = plan.groups.get(at)?;
    // What makes a table a table is told again: as cards, the browser would take it for none.
    let mut titles = el("tr").attr("role", "row");
    for title in [ROLE, LEVEL, RECOMMENDED, WHO, REQUEST, HOLD] {
        titles =
            titles.child(text_el("th", title).attr("scope", "col").attr("role", "columnheader"));
    }
    let known = Rc::clone(plan);
    let rows = (0..group.rows.len()).filter_map(move |row| {
        let row = known.groups.get(at)?.rows.get(row)?;
        Some(line(catalog, &known, row, held))
    });
    let body = el("tbody").attr("role", "rowgroup").in_turns(ROWS, rows);
    let title = &catalog[group.group];
    let table = el("table")
        .attr("role", "table")
        .attr("aria-labelledby", &title.key)
        .child(el("thead").attr("role", "rowgroup").child(titles))
        .child(body);
    Some([text_el("h2", &title.name).id(&title.key), table])
}

fn line(catalog: &'static Catalog, plan: &Plan, row: &Row, held: RwSignal<PlanLink>) -> Element {
    let role = &catalog[row.role];
    let place = plan.school.place;
    let page = Later::Role.link(&profile::print(catalog, row.role));
    let mut name = el("th")
        .attr("scope", "row")
        .attr("role", "rowheader")
        .child(el("strong").child(text_el("a", &role.name).href(&page)));
    if let Some(included) = words::included_in(catalog, plan, row.role) {
        name = name.child(text_el("span", &included).class("more"));
    }
    el("tr")
        .attr("role", "row")
        .child(name)
        .child(cell(LEVEL).attr("data-level", row.level.name()).text(row.level.name()))
        .child(number(role, &row.recommended, words::how(&row.recommended, place)))
        .child(cell(WHO).text(&words::who(catalog, row.role, place)))
        .child(request(catalog, role))
        .child(today(catalog, row, held))
}

/// A cell, which knows what its column is called.
fn cell(column: &'static str) -> Element {
    el("td").attr("role", "cell").attr("data-column", column)
}

/// The number, how it is found, and the words of the guide where there is a number in them.
fn number(role: &Role, recommended: &Recommended, how: Option<String>) -> Element {
    let mut cell = cell(RECOMMENDED).child(text_el("strong", &words::number(recommended)));
    if let Some(how) = how {
        cell = cell.child(text_el("span", &how).class("more"));
    }
    if let Some(guide) = role.number_of_users.as_deref().filter(|_| recommended.is_given()) {
        let [before, after] = QUOTE;
        cell = cell.child(text_el("span", &[before, guide, after].concat()).class("more"));
    }
    cell
}

fn request(catalog: &'static Catalog, role: &Role) -> Element {
    let channel = &catalog[role.channel];
    let name = match &channel.url {
        Some(url) => text_el("a", &role.channel_label).href(url),
        None => text_el("span", &role.channel_label),
    };
    let cell = cell(REQUEST).child(name);
    match role.approver {
        Some(approver) => {
            let approval = [APPROVAL, &catalog[approver].name].concat();
            cell.child(text_el("span", &approval).class("more"))
        }
        None => cell,
    }
}

/// The field for the holders of today, and beside it how they compare.
fn today(catalog: &'static Catalog, row: &Row, held: RwSignal<PlanLink>) -> Element {
    let (id, role, recommended) = (field_id(catalog, row.role), row.role, row.recommended);
    let verdict_id = [&id, "-verdict"].concat();
    let said = RwSignal::new(row.finding.map_or(Said::Nothing, Said::Found));
    let typed = move |event: Event| {
        let read = count::read(&event::value(&event));
        let new = match read {
            Ok(Some(count)) => Said::Found(compare(&recommended, count)),
            Ok(None) => Said::Nothing,
            Err(why) => Said::Wrong(why),
        };
        if said.with_untracked(|said| *said != new) {
            said.set(new);
        }
        held.update(|link| link.hold(role, read.unwrap_or_default()));
        router::replace(&held.with_untracked(|link| super::address(catalog, link)));
    };
    let label = [HOLD_BEFORE, &catalog[role].name, HOLD_AFTER].concat();
    let field = el("input")
        .id(&id)
        .attr("type", "text")
        .attr("inputmode", "numeric")
        .attr("autocomplete", "off")
        .attr("value", &row.held.map(count::written).unwrap_or_default())
        .attr("aria-describedby", &verdict_id)
        .on("input", typed);
    let verdict = move || said.with(|said| verdict(*said, &recommended));
    cell(HOLD)
        .child(text_el("label", &label).class("visually-hidden").attr("for", &id))
        .child(field)
        .child(el("span").class("more").id(&verdict_id).attr("role", "status").dynamic(verdict))
}

fn verdict(said: Said, recommended: &Recommended) -> Option<Element> {
    let (kind, text) = match said {
        Said::Nothing => return None,
        Said::Found(finding) => {
            let kind = match finding {
                Finding::TooMany(_) => "many",
                Finding::TooFew(_) => "few",
                Finding::AsRecommended => "kept",
                _ => "open",
            };
            (kind, words::finding(finding, recommended))
        }
        Said::Wrong(why) => ("wrong", [NUMBER, must_be(why)].concat()),
    };
    Some(text_el("span", &text).attr("data-finding", kind))
}
