//! The import of a table: a few rows at a time, and in between the browser does what it has to do.

use std::sync::{
    Arc,
    atomic::{AtomicU32, Ordering},
};

use advisor::role::Place;
use leptos::{prelude::*, task::spawn_local};
use roster::{Defect, Roster, text};

use super::{PageState, Phase, RESULTS_ID, form};
use crate::{
    components::error_summary::SUMMARY_ID,
    platform::{clock, files, focus, schedule},
    text::{
        document_title,
        question::error_title,
        roster::{CANCELLED, DONE, READING, TITLE, UNREADABLE, about_file},
    },
};

/// How long rows are read before the browser has its turn, in milliseconds: less than a frame.
const SLICE: f64 = 12.0;

/// How many rows are read between two looks at the clock.
const STEP: usize = 20;

/// Which import is under way: each has a number, and one that is not the latest ends.
#[derive(Clone, Default)]
pub(super) struct ImportJob(Arc<AtomicU32>);

impl ImportJob {
    /// Begins an import and ends any other; its number.
    fn begin(&self) -> u32 {
        self.0.fetch_add(1, Ordering::Relaxed).wrapping_add(1)
    }

    /// Whether the import of this number goes on: it is the latest, and the page has not been left.
    fn goes_on(&self, number: u32, page: PageState) -> bool {
        self.0.load(Ordering::Relaxed) == number && !page.phase.is_disposed()
    }
}

/// Where the table comes from.
pub(super) enum Source {
    /// The chosen file, of this name.
    File(String),
    Pasted(String),
}

/// Begins to read a table.
pub(super) fn start(page: PageState, job: &ImportJob, school: Place, source: Source) {
    let number = job.begin();
    page.status.set(READING.to_owned());
    page.phase.set(Phase::Reading { rows: 0, percent: 0 });
    let job = job.clone();
    let catalog = page.catalog();
    match source {
        Source::Pasted(text) => {
            let opened = Roster::from_text(catalog, text, school);
            read_or_fail(page, &job, number, opened, |message| (message, form::PASTE_ID));
        }
        Source::File(name) => spawn_local(async move {
            let about = |message: String| (about_file(&name, &message), form::FILE_ID);
            match files::read(form::FILE_ID).await {
                Some(bytes) => {
                    let opened = Roster::from_bytes(catalog, &bytes, school);
                    read_or_fail(page, &job, number, opened, about);
                }
                None if job.goes_on(number, page) => fail(page, about(UNREADABLE.to_owned())),
                None => {}
            }
        }),
    }
}

/// Ends the import that is under way.
pub(super) fn cancel(page: PageState, job: &ImportJob) {
    job.begin();
    page.phase.set(Phase::Idle);
    page.status.set(CANCELLED.to_owned());
    focus::to(form::CHECK_ID);
}

/// Reads the table, or says why it cannot be read.
fn read_or_fail(
    page: PageState,
    job: &ImportJob,
    number: u32,
    opened: Result<Roster<'static>, Defect>,
    about: impl Fn(String) -> form::Problem,
) {
    if !job.goes_on(number, page) {
        return;
    }
    match opened {
        Ok(roster) => read_slice(page, job.clone(), number, roster),
        Err(defect) => fail(page, about(text::defect(&defect))),
    }
}

fn fail(page: PageState, problem: form::Problem) {
    page.phase.set(Phase::Idle);
    page.status.set(String::new());
    show_problems(page, vec![problem]);
}

/// Shows these problems above the form and moves the focus to them.
pub(super) fn show_problems(page: PageState, problems: Vec<form::Problem>) {
    page.form.update(|form| form.problems = problems);
    focus::set_title(&error_title(&document_title(Some(TITLE), false)));
    focus::to_after_render(SUMMARY_ID);
}

/// Reads on until the browser has to have its turn.
fn read_slice(page: PageState, job: ImportJob, number: u32, mut roster: Roster<'static>) {
    if !job.goes_on(number, page) {
        return;
    }
    let end = clock::milliseconds() + SLICE;
    let progress = loop {
        let progress = roster.step(STEP);
        if progress.done || clock::milliseconds() >= end {
            break progress;
        }
    };
    if progress.done {
        page.phase.set(Phase::Done(Arc::new(roster)));
        page.status.set(DONE.to_owned());
        focus::set_title(&document_title(Some(TITLE), false));
        focus::to_after_render(RESULTS_ID);
        return;
    }
    let percent = progress.read.saturating_mul(100) / progress.of.max(1);
    page.phase.set(Phase::Reading { rows: progress.rows, percent });
    schedule::after_render(move || read_slice(page, job, number, roster));
}
