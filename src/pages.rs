//! The pages of the questions, and what leads to them: one file for each kind of route.

pub(crate) mod check_answers;
pub(crate) mod contact;
pub(crate) mod help;
pub(crate) mod not_found;
pub(crate) mod outcome;
pub(crate) mod question;
pub(crate) mod start;
pub(crate) mod tools;

use advisor::{
    page::{Page, Shown},
    route::Link,
};
use leptos::prelude::*;

use crate::{
    app::App,
    lazy::{LazyPage, Module},
};

/// The pages of the module with the questions.
pub(crate) fn questions_view(app: App, link: Link) -> AnyView {
    let Shown { page, notices, .. } = app.resolve(link.clone());
    match page {
        Page::Question(page) => view! { <question::QuestionPage app page notices/> }.into_any(),
        page => in_other_module(app, &page, link),
    }
}

/// The pages of the module with the outcome.
pub(crate) fn answers_view(app: App, link: Link) -> AnyView {
    let Shown { page, stamp, notices, .. } = app.resolve(link.clone());
    match page {
        Page::Check(page) => {
            view! { <check_answers::CheckAnswersPage app page notices/> }.into_any()
        }
        Page::Outcome(interview) => {
            view! { <outcome::OutcomePage app interview stamp notices/> }.into_any()
        }
        page => in_other_module(app, &page, link),
    }
}

/// The page of a link that shows another kind of page than it names: the next question where answers are missing, the
/// answers to check where a question is not asked.
pub(crate) fn in_other_module(app: App, page: &Page, link: Link) -> AnyView {
    match Module::of_page(page) {
        Some(module) => view! { <LazyPage app module link/> }.into_any(),
        None => view! { <start::StartPage app notices=link.notices/> }.into_any(),
    }
}
