//! The start page: what this is for, how long it takes, a button; below it the other doors.

use advisor::{
    answers::Answers,
    catalog::{Catalog, OptionId, QuestionId},
    interview::{Step, interview},
    page,
    question::{Fact, Meaning},
    role::System,
    route::Route,
};
use leptos::prelude::*;

use crate::{components::heading::page_title, text, text::start};

/// A door: the systems it leads to, its name, and what tells it from the others.
type Door = (&'static [System], &'static str, &'static str);

const DOORS: [Door; 4] = [
    (&[System::Clever], start::CLEVER, start::CLEVER_HINT),
    (&[System::Misis], start::MISIS, start::MISIS_HINT),
    (
        &[System::Clever, System::Misis],
        start::BOTH,
        start::BOTH_HINT,
    ),
    (
        &[System::PowerSchool],
        start::POWERSCHOOL,
        start::POWERSCHOOL_HINT,
    ),
];

pub(super) fn view(catalog: &'static Catalog, notices: AnyView) -> impl IntoView {
    view! {
        {notices}
        {page_title(text::SERVICE.to_owned())}
        <p class="lead">{start::LEAD}</p>
        <p>{start::TIME}</p>
        {first(catalog).map(|first| view! {
            <p><a class="button start" href=first.print(catalog)>{start::BUTTON}</a></p>
        })}
        <p>{text::PRIVACY}</p>
        <h2>{start::DOORS}</h2>
        <ul class="doors">
            {DOORS.into_iter().filter_map(|door| door_view(catalog, door)).collect_view()}
        </ul>
        <h2>{start::CALL}</h2>
        {super::helpdesk(catalog).map(super::call)}
    }
}

/// The first question.
fn first(catalog: &'static Catalog) -> Option<Route> {
    match interview(catalog, &Answers::default()).step {
        Step::Ask(asked) => Some(Route::Question {
            question: asked.question,
            answers: Answers::default(),
        }),
        Step::Done(_) => None,
    }
}

fn door_view(catalog: &'static Catalog, (systems, name, hint): Door) -> Option<impl IntoView> {
    let question = catalog.question_of(Fact::System)?;
    let chosen: Vec<OptionId> = systems
        .iter()
        .filter_map(|system| option(catalog, question, *system))
        .collect();
    if chosen.len() != systems.len() {
        return None;
    }
    let next = page::after(catalog, &Answers::default(), question, chosen).next;
    Some(view! {
        <li>
            <a href=next.print(catalog)>{name}</a>
            <p class="hint">{hint}</p>
        </li>
    })
}

/// The option that stands for `system`.
fn option(catalog: &'static Catalog, question: QuestionId, system: System) -> Option<OptionId> {
    catalog
        .options(question)
        .find(|(_, option)| option.meaning == Meaning::System(system))
        .map(|(id, _)| id)
}
