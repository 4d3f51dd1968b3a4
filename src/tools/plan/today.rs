//! Who holds the roles today, and where that differs from the recommendation: the gravest first.

use advisor::{
    catalog::Catalog,
    plan::{Plan, link::PlanLink, words},
};
use leptos::prelude::{RwSignal, With};

use super::roles::field_id;
use crate::{
    elements::error_summary::focus_link,
    platform::html::{Element, el, text_el},
    text::plan::{MISPLACED, TODAY},
};

/// The section, which follows what is typed below it.
pub(super) fn view(catalog: &'static Catalog, held: RwSignal<PlanLink>) -> Element {
    let found =
        move || held.with(|link| Plan::new(catalog, link)).map(|plan| found(catalog, &plan));
    el("section").class("today").child(text_el("h2", TODAY)).dynamic(found)
}

fn found(catalog: &'static Catalog, plan: &Plan) -> Element {
    let mut view = el("div").child(text_el("p", &words::summary(plan)));
    for (risk, rows) in plan.differences() {
        let mut list = el("ul");
        for row in rows {
            let line = words::at_risk(catalog, row);
            list = list.child(el("li").child(focus_link(&line, &field_id(catalog, row.role))));
        }
        view = view
            .child(text_el("h3", words::risk(risk)))
            .child(text_el("p", words::what_to_do(risk)))
            .child(list);
    }
    if plan.misplaced.is_empty() {
        return view;
    }
    let mut list = el("ul");
    for misplaced in &plan.misplaced {
        list = list.child(text_el("li", &words::misplaced(catalog, plan, *misplaced)));
    }
    view.child(text_el("h3", MISPLACED)).child(list)
}
