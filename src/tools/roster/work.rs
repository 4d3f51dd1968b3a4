//! The work: the table is read a few rows at a time, and in between the browser does what it has to do.

use std::{cell::Cell, rc::Rc, sync::Arc};

use advisor::role::Place;
use leptos::{
    prelude::{IsDisposed, Set, Update},
    task::spawn_local,
};
use roster::{Defect, Roster, text};

use super::{Page, Phase, RESULT_ID, form};
use crate::{
    elements::error_summary,
    platform::{clock, files, focus, schedule},
    text::{
        document_title,
        question::ERROR,
        roster::{CANCELLED, DONE, TITLE, UNREADABLE, WORKING, about_file},
    },
};

/// How long rows are read before the browser has its turn, in milliseconds: less than a frame.
const TURN: f64 = 12.0;

/// How many rows are read between two looks at the clock.
const STEP: usize = 20;

/// Which run is under way: each has a number, and one that is not the latest any more ends.
#[derive(Clone, Default)]
pub(super) struct Run(Rc<Cell<u32>>);

impl Run {
    /// Begins a run and ends any other; its number.
    fn begin(&self) -> u32 {
        self.0.set(self.0.get().wrapping_add(1));
        self.0.get()
    }

    /// Whether the run of this number goes on: it is the latest, and the page is still there.
    fn goes_on(&self, number: u32, page: Page) -> bool {
        self.0.get() == number && !page.phase.is_disposed()
    }
}

/// Where the table comes from.
pub(super) enum Source {
    /// The file that is chosen, of this name.
    File(String),
    /// What is pasted.
    Pasted(String),
}

/// Begins to check a table.
pub(super) fn start(page: Page, run: &Run, school: Place, source: Source) {
    let number = run.begin();
    page.said.set(WORKING.to_owned());
    page.phase.set(Phase::Working { rows: 0, percent: 0 });
    let run = run.clone();
    match source {
        Source::Pasted(text) => {
            let opened = Roster::from_text(page.catalog, text, school);
            opened_or_told(page, &run, number, opened, |message| (message, form::PASTE_ID));
        }
        Source::File(name) => spawn_local(async move {
            let about = |message: String| (about_file(&name, &message), form::FILE_ID);
            match files::read(form::FILE_ID).await {
                Some(bytes) => {
                    let opened = Roster::from_bytes(page.catalog, &bytes, school);
                    opened_or_told(page, &run, number, opened, about);
                }
                None if run.goes_on(number, page) => fail(page, about(UNREADABLE.to_owned())),
                None => {}
            }
        }),
    }
}

/// Ends the run that is under way.
pub(super) fn cancel(page: Page, run: &Run) {
    run.begin();
    page.phase.set(Phase::Waiting);
    page.said.set(CANCELLED.to_owned());
    focus::to(form::CHECK_ID);
}

/// Reads the table, or tells why it cannot be read.
fn opened_or_told(
    page: Page,
    run: &Run,
    number: u32,
    opened: Result<Roster<'static>, Defect>,
    about: impl Fn(String) -> form::Problem,
) {
    if !run.goes_on(number, page) {
        return;
    }
    match opened {
        Ok(roster) => go_on(page, run.clone(), number, roster),
        Err(defect) => fail(page, about(text::defect(&defect))),
    }
}

/// Tells what is wrong.
fn fail(page: Page, problem: form::Problem) {
    page.phase.set(Phase::Waiting);
    page.said.set(String::new());
    tell(page, vec![problem]);
}

/// Shows these problems above the form and moves the focus to them.
pub(super) fn tell(page: Page, problems: Vec<form::Problem>) {
    page.form.update(|form| form.problems = problems);
    focus::set_title(&[ERROR, &document_title(Some(TITLE), false)].concat());
    focus::to_after_render(error_summary::ID);
}

/// Reads on for a turn.
fn go_on(page: Page, run: Run, number: u32, mut roster: Roster<'static>) {
    if !run.goes_on(number, page) {
        return;
    }
    let end = clock::milliseconds() + TURN;
    let progress = loop {
        let progress = roster.step(STEP);
        if progress.done || clock::milliseconds() >= end {
            break progress;
        }
    };
    if progress.done {
        page.phase.set(Phase::Done(Arc::new(roster)));
        page.said.set(DONE.to_owned());
        focus::set_title(&document_title(Some(TITLE), false));
        focus::to_after_render(RESULT_ID);
        return;
    }
    let percent = progress.read.saturating_mul(100) / progress.of.max(1);
    page.phase.set(Phase::Working { rows: progress.rows, percent });
    let mut rest = Some((run, roster));
    schedule::after_render(move || {
        if let Some((run, roster)) = rest.take() {
            go_on(page, run, number, roster);
        }
    });
}
