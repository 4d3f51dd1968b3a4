//! The roster: a form that takes a table of staff, and what comes out of it, on the same page. The table is
//! kept nowhere but here. Only `crate::later` calls it.

mod form;
mod numbers;
mod result;
mod rows;
mod work;

use std::sync::Arc;

use advisor::{catalog::Catalog, page::Shown};
use leptos::prelude::{RwSignal, With};
use roster::{Roster, link};

use crate::{
    elements::notices::notices,
    platform::html::{Element, el, text_el},
    text::roster::{CANCEL, PROGRESS, TITLE, read},
    tools::{Drawn, beside},
};

/// The id of what comes out, to move the focus to it.
const RESULT_ID: &str = "result";

/// How far the work has come.
#[derive(Clone)]
enum Phase {
    /// Nothing is under way.
    Waiting,
    /// So many rows are read, and so much of the table, out of a hundred.
    Working { rows: usize, percent: usize },
    /// All is read.
    Done(Arc<Roster<'static>>),
}

/// What the parts of the page have in common.
#[derive(Clone, Copy)]
struct Page {
    catalog: &'static Catalog,
    /// What stands in the form, and what is wrong with it.
    form: RwSignal<form::State>,
    phase: RwSignal<Phase>,
    /// What is told aloud.
    said: RwSignal<String>,
}

/// Puts the page into `main`, with the notices about the link that led to it.
pub(crate) fn view(main: Element, catalog: &'static Catalog, shown: Shown) -> Drawn {
    let (main, rest) = beside(main, catalog, shown);
    let (link, said) = link::parse(catalog, &rest);
    let main = if said.is_empty() { main } else { main.child(notices(&said)) };
    let page = Page {
        catalog,
        form: RwSignal::new(form::State::of(link)),
        phase: RwSignal::new(Phase::Waiting),
        said: RwSignal::new(String::new()),
    };
    let run = work::Run::default();
    let students = move || page.form.with(form::State::students);
    let outcome = move || {
        page.phase.with(|phase| match phase {
            Phase::Done(roster) => Some(result::view(roster, students())),
            Phase::Waiting | Phase::Working { .. } => None,
        })
    };
    let main = form::view(main, page, run.clone())
        .child(progress(page, run))
        .child(el("div").class("roster").dynamic(outcome));
    Drawn { main, title: Some(TITLE.to_owned()) }
}

/// How far the work has come, and the button that ends it.
fn progress(page: Page, run: work::Run) -> Element {
    let is_idle = move || page.phase.with(|phase| !matches!(phase, Phase::Working { .. }));
    let bar = move || {
        page.phase.with(|phase| match phase {
            Phase::Working { rows, percent } => Some(bar(*rows, *percent)),
            Phase::Waiting | Phase::Done(_) => None,
        })
    };
    let told = move || page.said.with(|said| (!said.is_empty()).then(|| text_el("span", said)));
    let cancel = text_el("button", CANCEL).attr("type", "button").class("secondary");
    let bar = el("div")
        .class("progress")
        .child(el("div").dynamic(bar))
        .child(cancel.on("click", move |_| work::cancel(page, &run)))
        .attr_while("hidden", is_idle);
    el("div").child(el("p").attr("role", "status").dynamic(told)).child(bar)
}

fn bar(rows: usize, percent: usize) -> Element {
    let bar = el("progress")
        .attr("max", "100")
        .attr("value", &percent.to_string())
        .attr("aria-label", PROGRESS);
    el("div").child(bar).child(text_el("p", &read(&::roster::text::of_rows(rows))))
}
