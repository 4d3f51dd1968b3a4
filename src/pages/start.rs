//! The start page: what this is for, how long it takes, a button; below it the other doors.

use super::later::map_link;
use crate::{
    browser::html::{Element, el, text_el},
    components::heading::page_title,
    text,
    text::start,
};
use advisor::{
    answers::Answers,
    catalog::{Catalog, OptionId, QuestionId},
    only, page,
    question::{Fact, Meaning},
    role::System,
    route::Later,
};

/// A door: the systems it leads to, its name, and what tells it from the others.
type Door = (&'static [System], &'static str, &'static str);

const DOORS: [Door; 3] = [
    (&[System::Clever], start::CLEVER, start::CLEVER_HINT),
    (&[System::Misis], start::MISIS, start::MISIS_HINT),
    (&[System::Clever, System::Misis], start::BOTH, start::BOTH_HINT),
];

/// The pages beside the way to an answer.
const MORE: [(Later, &str, &str); 6] = [
    (Later::Roles, text::ROLES, start::ROLES_HINT),
    (Later::Faq, text::FAQ, start::FAQ_HINT),
    (Later::Plan, text::PLAN, start::PLAN_HINT),
    (Later::Roster, text::ROSTER, start::ROSTER_HINT),
    (Later::PowerSchool, start::POWERSCHOOL, start::POWERSCHOOL_HINT),
    (Later::Desk, text::desk::TITLE, text::desk::HINT),
];

pub(super) fn view(main: Element, catalog: &'static Catalog, only: Option<System>) -> Element {
    let mut main = main.child(page_title(text::SERVICE));
    main = match only {
        Some(system) => main
            .child(text_el("p", &start::about(system.name())).class("lead"))
            .child(text_el("p", start::LEAD_ONLY)),
        None => main.child(text_el("p", start::LEAD).class("lead")),
    };
    let first = only::first(catalog, only).print(catalog);
    main = main
        .child(text_el("p", start::TIME))
        .child(el("p").child(super::button_link(start::BUTTON, &first)))
        .child(text_el("p", text::PRIVACY));
    if only.is_none() {
        let mut doors = el("ul").class("doors");
        for door in &DOORS {
            if let Some(door) = door_view(catalog, door) {
                doors = doors.child(door);
            }
        }
        main = main.child(text_el("h2", start::DOORS)).child(doors);
    }
    let mut more = el("ul").class("doors");
    for (page, name, hint) in MORE {
        if only::is_about(page, only) {
            let link = text_el("a", name).href(&only::link(page, only));
            more = more.child(entry(link, hint));
        }
    }
    let answers = only::settled(catalog, &Answers::default(), only);
    more = more.child(entry(map_link(catalog, text::map::TITLE, &answers), text::map::HINT));
    main = main.child(text_el("h2", start::MORE)).child(more).child(text_el("h2", start::CALL));
    super::with_helpdesk(main, catalog)
}

fn door_view(catalog: &'static Catalog, door: &Door) -> Option<Element> {
    let (systems, name, hint) = *door;
    let question = catalog.question_of(Fact::System)?;
    let mut chosen = Vec::new();
    for system in systems {
        chosen.push(option(catalog, question, *system)?);
    }
    let next = page::after(catalog, &Answers::default(), question, chosen).next;
    Some(entry(text_el("a", name).href(&next.print(catalog)), hint))
}

fn entry(link: Element, hint: &str) -> Element {
    el("li").child(link).child(text_el("p", hint).class("hint"))
}

/// The option that stands for `system`.
fn option(catalog: &'static Catalog, question: QuestionId, system: System) -> Option<OptionId> {
    let mut options = catalog.options(question);
    options.find(|(_, option)| option.meaning == Meaning::System(system)).map(|(id, _)| id)
}
