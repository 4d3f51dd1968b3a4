//! The app opened for one system alone: `?only=clever` in the address, before the `#`.
//!
//! The question about the system is answered then, and not asked; every link that is made on the way holds that
//! answer, so it says the same without `only`.

use crate::{
    answers::Answers,
    catalog::Catalog,
    decision_table,
    ids::{OptionId, QuestionId},
    interview::{Step, interview},
    page::{self, Page, Shown},
    question::{Fact, Meaning},
    report::words::text,
    role::System,
    route::{Later, Link, Notice, Route, clipped},
};

/// What the address asks for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Only {
    /// The one system.
    pub system: Option<System>,
    /// What was asked for, if that is no system.
    pub unknown: Option<String>,
}

/// Reads the part of the address between `?` and `#`, with or without the `?`. Any text can be read; keys that
/// are not ours are somebody else's.
pub fn parse(search: &str) -> Only {
    let mut only = Only::default();
    for (key, value) in form_urlencoded::parse(search.trim_start_matches('?').as_bytes()) {
        let value = value.trim();
        if key != "only" || value.is_empty() {
            continue;
        }
        let named = |system: &System| system.key().eq_ignore_ascii_case(value);
        match System::ALL.into_iter().find(named) {
            Some(system) => only = Only { system: Some(system), unknown: None },
            None => only = Only { system: None, unknown: Some(clipped(value)) },
        }
    }
    only
}

/// The option that stands for one system, and its question.
fn option(catalog: &Catalog, system: System) -> Option<(QuestionId, OptionId)> {
    let question = catalog.question_of(Fact::System)?;
    let mut options = catalog.options(question);
    let (id, _) = options.find(|(_, option)| option.meaning == Meaning::System(system))?;
    Some((question, id))
}

/// The answers with the question about the system answered, if there is one system alone.
#[must_use]
pub fn settled(catalog: &Catalog, answers: &Answers, only: Option<System>) -> Answers {
    match only.and_then(|system| option(catalog, system)) {
        Some((question, option)) => answers.with(question, vec![option]),
        None => answers.clone(),
    }
}

/// Where the questions begin; with nothing to ask, the outcome.
pub fn first(catalog: &Catalog, only: Option<System>) -> Route {
    let answers = Answers::default();
    match (only, catalog.question_of(Fact::System)) {
        (Some(system), _) => after_system(catalog, &[system]),
        (None, Some(question)) => Route::Question { question, answers },
        (None, None) => Route::Outcome(answers),
    }
}

/// What follows the question about the system when it is answered with these: the first question that a rule about one
/// of them looks at; the outcome if there is none.
///
/// A link to it needs no interview, so the start page does without what works out the advice.
pub fn after_system(catalog: &Catalog, systems: &[System]) -> Route {
    let chosen = systems.iter().filter_map(|system| option(catalog, *system));
    let (questions, options): (Vec<_>, Vec<_>) = chosen.unzip();
    let mut answers = Answers::default();
    if let Some(question) = questions.first() {
        answers.set(*question, options);
    }
    let inputs = systems.iter().flat_map(|system| decision_table::inputs(catalog, *system));
    match inputs.filter(|question| !questions.contains(question)).min() {
        Some(question) => Route::Question { question, answers },
        None => Route::Outcome(answers),
    }
}

/// The next question after these answers; with nothing to ask, the outcome.
fn go_on(catalog: &Catalog, answers: Answers) -> Route {
    match interview(catalog, &answers).step {
        Step::Ask(asked) => Route::Question { question: asked.question, answers },
        Step::Done(_) => Route::Outcome(answers),
    }
}

/// Whether a page beside the way is of use to somebody who asks about one system alone.
pub fn is_about(page: Later, only: Option<System>) -> bool {
    let Some(system) = only else { return true };
    match page {
        Later::Roles | Later::Role | Later::Compare | Later::Desk | Later::Tools | Later::Help => {
            true
        }
        Later::Faq | Later::Features => system == System::Clever,
        Later::Plan | Later::Matrix => system == System::Misis,
        Later::Roster => system != System::PowerSchool,
        Later::PowerSchool => system == System::PowerSchool,
    }
}

/// The link to a page beside the way; to the roles of the one system, if there is one.
pub fn link(page: Later, only: Option<System>) -> String {
    match (page, only) {
        (Later::Roles, Some(system)) => page.link(&text(&["?system=", system.key()])),
        _ => page.link(""),
    }
}

/// What a link shows, as [`page::show`] says, but for one system alone if the address asks for that. Answers
/// about other systems are left out, and told.
pub fn show(catalog: &Catalog, link: Link, only: &Only) -> Shown {
    let mut shown = match only.system.and_then(|system| option(catalog, system)) {
        Some((question, option)) => show_settled(catalog, link, question, option),
        None => page::show(catalog, link),
    };
    shown.only = only.system;
    if let Some(unknown) = &only.unknown {
        shown.notices.push(Notice::UnknownSystem(unknown.clone()));
    }
    shown
}

fn show_settled(catalog: &Catalog, link: Link, asked: QuestionId, option: OptionId) -> Shown {
    let Link { mut route, mut stamp, mut notices } = link;
    if let Route::Question { answers, .. }
    | Route::Check(answers)
    | Route::Outcome(answers)
    | Route::WhyNot(answers)
    | Route::Map(answers) = &mut route
    {
        for other in answers.get(asked).iter().filter(|other| **other != option) {
            notices.push(Notice::NotOffered(*other));
            // It was the outcome of all of them.
            stamp = None;
        }
        answers.set(asked, vec![option]);
    }
    if let Route::Question { question, answers } = &route
        && *question == asked
    {
        route = go_on(catalog, answers.clone());
    }
    let mut shown = page::show(catalog, Link { route, stamp, notices });
    match &mut shown.page {
        Page::Question(page) => {
            if matches!(&page.previous, Route::Question { question, .. } if *question == asked) {
                page.previous = Route::Start;
            }
        }
        Page::Check(page) => {
            page.answered.retain(|answered| answered.asked.question != asked);
            if page.answered.is_empty() {
                // Nothing was asked, so there is nothing to check.
                shown.page = Page::Start;
            }
        }
        Page::Outcome(interview) | Page::WhyNot(interview) => {
            interview.answered.retain(|answered| answered.asked.question != asked);
        }
        Page::Start | Page::Map(_) | Page::Later(..) | Page::NotFound(_) => {}
    }
    shown
}
