//! The start page: what this is for, how long it takes, a button; below it the other doors.

use crate::{
    components::heading::page_title,
    html::{Element, el, text_el},
    text,
    text::start,
};
use advisor::{
    answers::Answers,
    catalog::{Catalog, OptionId, QuestionId},
    interview::{Step, interview},
    page,
    question::{Fact, Meaning},
    role::System,
    route::Route,
};

/// A door: the systems it leads to, its name, and what tells it from the others.
type Door = (&'static [System], &'static str, &'static str);

const DOORS: [Door; 4] = [
    (&[System::Clever], start::CLEVER, start::CLEVER_HINT),
    (&[System::Misis], start::MISIS, start::MISIS_HINT),
    (&[System::Clever, System::Misis], start::BOTH, start::BOTH_HINT),
    (&[System::PowerSchool], start::POWERSCHOOL, start::POWERSCHOOL_HINT),
];

pub(super) fn view(catalog: &'static Catalog, notices: Option<Element>) -> Vec<Element> {
    let doors = DOORS.into_iter().filter_map(|door| door_view(catalog, door));
    let mut page: Vec<Element> = notices.into_iter().collect();
    page.push(page_title(text::SERVICE));
    page.push(text_el("p", start::LEAD).class("lead"));
    page.push(text_el("p", start::TIME));
    page.extend(
        first(catalog)
            .map(|first| el("p").child(super::button_link(start::BUTTON, &first.print(catalog)))),
    );
    page.push(text_el("p", text::PRIVACY));
    page.push(text_el("h2", start::DOORS));
    page.push(el("ul").class("doors").children(doors));
    page.push(text_el("h2", start::CALL));
    page.extend(super::helpdesk(catalog));
    page
}

/// The first question.
fn first(catalog: &'static Catalog) -> Option<Route> {
    match interview(catalog, &Answers::default()).step {
        Step::Ask(asked) => {
            Some(Route::Question { question: asked.question, answers: Answers::default() })
        }
        Step::Done(_) => None,
    }
}

fn door_view(catalog: &'static Catalog, (systems, name, hint): Door) -> Option<Element> {
    let question = catalog.question_of(Fact::System)?;
    let chosen: Vec<OptionId> =
        systems.iter().filter_map(|system| option(catalog, question, *system)).collect();
    if chosen.len() != systems.len() {
        return None;
    }
    let next = page::after(catalog, &Answers::default(), question, chosen).next;
    let link = text_el("a", name).href(&next.print(catalog));
    Some(el("li").child(link).child(text_el("p", hint).class("hint")))
}

/// The option that stands for `system`.
fn option(catalog: &'static Catalog, question: QuestionId, system: System) -> Option<OptionId> {
    catalog
        .options(question)
        .find(|(_, option)| option.meaning == Meaning::System(system))
        .map(|(id, _)| id)
}
