//! The plan of a school: first what it is for, then the roles with their numbers. Only `crate::later` calls it.

pub(super) mod form;
mod roles;
mod today;

use core::iter::once_with;
use std::rc::Rc;

use advisor::{
    catalog::Catalog,
    page::Shown,
    plan::{
        Plan,
        link::{self, PlanLink},
        table::{csv, file_name},
        words,
    },
    report::interpretations::of_numbers,
    role::Place,
    route::Later,
};
use leptos::prelude::{RwSignal, WithUntracked};

use crate::{
    elements::{
        copy::copy_button,
        heading::page_title,
        lists::{interpretations, source_line},
        notices::notices,
    },
    platform::{
        clock, download,
        html::{Element, el, text_el},
        print,
    },
    router,
    text::{
        ROSTER,
        outcome::{COPY_LINK, DATE_BEFORE, INTERPRETATIONS, PRINT},
        plan::{CHANGE, CLEVER, COLUMN, CSV, LEFT_OUT, LEFT_OUT_LEAD, TITLE},
    },
    tools::{Drawn, beside},
};

/// What a group consists of, its name and its table: so much is made in one turn.
const GROUP: usize = 2;

/// Puts the page into `main`, with the notices about the link that led to it.
pub(crate) fn view(main: Element, catalog: &'static Catalog, shown: Shown) -> Drawn {
    let (main, rest) = beside(main, catalog, shown);
    let (link, said) = link::parse(catalog, &rest);
    let main = if said.is_empty() { main } else { main.child(notices(&said)) };
    let complete = link.is_complete() && !link.changing;
    match Plan::new(catalog, &link).filter(|_| complete) {
        Some(plan) => {
            let title = words::title(catalog, &plan);
            Drawn { main: sheet(main, catalog, link, plan, &title), title: Some(title) }
        }
        None => Drawn { main: form::view(main, catalog, &link), title: Some(TITLE.to_owned()) },
    }
}

/// The link to this plan.
fn address(catalog: &'static Catalog, link: &PlanLink) -> String {
    Later::Plan.link(&link.print(catalog))
}

fn sheet(
    main: Element,
    catalog: &'static Catalog,
    link: PlanLink,
    plan: Plan,
    title: &str,
) -> Element {
    let change = address(catalog, &PlanLink { changing: true, ..link.clone() });
    let mut elsewhere = el("ul").class("actions change").child(way(CHANGE, &change));
    if plan.school.place != Place::Office {
        let (place, students) = (link.place, link.students);
        let roster = PlanLink { place, students, ..PlanLink::default() }.print(catalog);
        elsewhere = elsewhere.child(way(ROSTER, &Later::Roster.link(&roster)));
    }
    let held = RwSignal::new(link);
    let mut sheet =
        el("div").class("plan").child(page_title(title)).child(text_el("p", &words::extent(&plan)));
    if plan.school.place != Place::Office {
        sheet = sheet
            .child(text_el("h2", INTERPRETATIONS))
            .child(interpretations(&of_numbers(catalog)));
    }
    let sheet =
        sheet.child(elsewhere).child(today::view(catalog, held)).child(tools(catalog, held));
    let plan = Rc::new(plan);
    let known = Rc::clone(&plan);
    let groups =
        (0..plan.groups.len()).filter_map(move |at| roles::group(catalog, &known, at, held));
    let end = once_with(move || end(catalog, &plan));
    main.child(sheet.in_turns(GROUP, groups.flatten().chain(end.flatten())))
}

/// What stands behind the roles.
fn end(catalog: &'static Catalog, plan: &Plan) -> Vec<Element> {
    let mut end = vec![text_el("h2", LEFT_OUT)];
    if !plan.left_out.is_empty() {
        let mut others = el("ul").class("others");
        for role in &plan.left_out {
            others = others.child(text_el("li", &words::left_out(catalog, *role)));
        }
        end.extend([text_el("p", LEFT_OUT_LEAD), others]);
    }
    end.push(text_el("p", CLEVER));
    if let Some((_, guide)) =
        catalog.documents().find(|(_, document)| document.key == "misis-guide")
    {
        end.push(source_line("p", &[&guide.title, COLUMN].concat()));
    }
    let date = [DATE_BEFORE, &clock::today().text(), "."].concat();
    end.push(text_el("p", &date));
    end
}

/// A link in a list of links.
fn way(label: &str, href: &str) -> Element {
    el("li").child(text_el("a", label).href(href))
}

/// What one can do with the plan: take its link along, print it, download it.
fn tools(catalog: &'static Catalog, held: RwSignal<PlanLink>) -> Element {
    let button = |label| text_el("button", label).attr("type", "button").class("secondary");
    let save = move |_| {
        if let Some(plan) = held.with_untracked(|link| Plan::new(catalog, link)) {
            download::save(&file_name(&plan), "text/csv", &csv(catalog, &plan));
        }
    };
    el("div")
        .class("tools")
        .child(button(CSV).on("click", save))
        .child(copy_button(COPY_LINK, "link-to-copy", Box::new(router::address)))
        .child(button(PRINT).on("click", |_| print::print()))
}
