//! The check of a staff list: a form that takes a table, and below it the results. The table stays in the memory of the
//! page.

mod form;
mod import;
mod numbers;
mod results;
mod rows;
mod table;

use std::sync::Arc;

use advisor::{catalog::Catalog, route::Notice};
use leptos::prelude::*;
use roster::{Roster, link};

use self::{
    form::{FormState, RosterForm},
    import::ImportJob,
    results::Results,
};
use crate::{
    app::App,
    components::{layout::Main, notices::Notices},
    text::{
        document_title,
        roster::{CANCEL, PROGRESS, TITLE, read},
    },
};

/// The id of the heading of the results, to move the focus to it.
const RESULTS_ID: &str = "result";

/// How far the reading of a table has come.
#[derive(Clone)]
enum Phase {
    Idle,
    /// So many rows have been read, and so many percent of the table.
    Reading {
        rows: usize,
        percent: usize,
    },
    Done(Arc<Roster<'static>>),
}

/// What the parts of the page have in common.
#[derive(Clone, Copy)]
struct PageState {
    app: App,
    form: RwSignal<FormState>,
    phase: RwSignal<Phase>,
    /// What is read aloud.
    status: RwSignal<String>,
}

impl PageState {
    const fn catalog(self) -> &'static Catalog {
        self.app.catalog
    }
}

/// The page.
#[component]
pub(super) fn RosterPage(app: App, rest: String, notices: Vec<Notice>) -> impl IntoView {
    let (link, sentences) = link::parse(app.catalog, &rest);
    let page = PageState {
        app,
        form: RwSignal::new(FormState::of(link)),
        phase: RwSignal::new(Phase::Idle),
        status: RwSignal::new(String::new()),
    };
    let job = ImportJob::default();
    let results = move || {
        page.phase.with(|phase| match phase {
            Phase::Done(roster) => {
                let (roster, students) = (Arc::clone(roster), page.form.with(FormState::students));
                Some(view! { <Results roster students/> })
            }
            Phase::Idle | Phase::Reading { .. } => None,
        })
    };
    view! {
        <Main app notices title=document_title(Some(TITLE), false)>
            <Notices sentences/>
            <RosterForm page job=job.clone()/>
            <ReadingProgress page job/>
            <div class="roster">{results}</div>
        </Main>
    }
}

/// How far the reading has come, and the button that ends it.
#[component]
fn ReadingProgress(page: PageState, job: ImportJob) -> impl IntoView {
    let is_idle = move || page.phase.with(|phase| !matches!(phase, Phase::Reading { .. }));
    let bar = move || {
        page.phase.with(|phase| match phase {
            Phase::Reading { rows, percent } => Some(view! {
                <progress max="100" value=percent.to_string() aria-label=PROGRESS></progress>
                <p>{read(&roster::text::of_rows(*rows))}</p>
            }),
            Phase::Idle | Phase::Done(_) => None,
        })
    };
    view! {
        <p role="status">{move || page.status.get()}</p>
        <div class="progress" hidden=is_idle>
            <div>{bar}</div>
            <button type="button" class="secondary" on:click=move |_| import::cancel(page, &job)>
                {CANCEL}
            </button>
        </div>
    }
}
