//! Loading parts of the program when they are needed: the outcome when the answers are complete, the pages beside
//! the way to it, the plan of a school, the roster of its staff, the guide to PowerSchool and the help desk’s console,
//! when one of them is asked for.
//!
//! The pages themselves are in `pages::outcome`, `later`, `plan`, `roster`, `powerschool` and `desk`. What only they
//! need are modules of their own, which the build splits off: the outcome, the tools, and the roster, which is heavy.
//! `docs/decisions/011-lazy-modules.md`.

#![expect(
    clippy::unnecessary_wraps,
    reason = "loading fails with a `Result`, so what is loaded has to return one"
)]

use std::{
    future::{Future, poll_fn},
    pin::Pin,
    sync::{Arc, Mutex},
    task::{Context, Poll, Wake, Waker},
};

use advisor::{catalog::Catalog, page::Shown, route::Later};
use leptos::prelude::{Notify, RwSignal};
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use crate::{
    STILL_ID,
    browser::{
        focus,
        html::{Element, el, text_el},
    },
    components::heading::{TITLE_ID, page_title},
    pages::{self, Drawn},
    text::later,
};

/// A part of the program that is loaded when it is needed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    /// The page with the outcome.
    Outcome,
    /// The pages beside the way to it.
    Later,
    /// The plan of a school.
    Plan,
    /// The roster of a school’s staff.
    Roster,
    /// The guide to PowerSchool’s sync account.
    PowerSchool,
    /// The console of the help desk.
    Desk,
}

/// What draws the pages of a part.
type Draw = fn(Element, &'static Catalog, Shown) -> Drawn;

/// How far the loading of a part has come.
#[derive(Clone, Copy)]
enum State {
    /// Nobody has asked for it, or it could not be had when nobody waited for it.
    Asleep,
    /// It is on its way.
    UnderWay,
    /// It is here.
    Here(Draw),
    /// It could not be had.
    Failed,
}

/// How far the loading has come, for the one document that there is.
static STATES: Mutex<[State; 6]> = Mutex::new([State::Asleep; 6]);

impl Part {
    /// The part that draws a page beside the way.
    pub(crate) const fn of(page: Later) -> Self {
        match page {
            Later::Roles
            | Later::Role
            | Later::Compare
            | Later::Features
            | Later::Matrix
            | Later::Faq => Self::Later,
            Later::Plan => Self::Plan,
            Later::Roster => Self::Roster,
            Later::PowerSchool => Self::PowerSchool,
            Later::Desk => Self::Desk,
        }
    }

    fn state(self) -> State {
        let states = STATES.lock().map_or([State::Failed; 6], |states| *states);
        states.get(self as usize).copied().unwrap_or(State::Failed)
    }

    fn set_state(self, new: State) {
        if let Ok(mut states) = STATES.lock()
            && let Some(state) = states.get_mut(self as usize)
        {
            *state = new;
        }
    }
}

/// What loads parts of the program, and has the page drawn again that waits for one. The signal is the one
/// that tells which page is shown: one of another type would be half a kilobyte of program.
#[derive(Clone, Copy)]
pub(crate) struct Loader(pub(crate) RwSignal<String>);

/// A part could not be loaded; the browser's console says why.
struct Failure;

impl From<SplitLoaderError> for Failure {
    fn from(_: SplitLoaderError) -> Self {
        Self
    }
}

/// Gives what draws the outcome.
#[wasm_split(outcome, fallible)]
fn outcome() -> Result<Draw, Failure> {
    Ok(pages::outcome::view)
}

/// Gives what draws the pages beside the way to it.
#[wasm_split(tools, fallible)]
fn later() -> Result<Draw, Failure> {
    Ok(pages::later::view)
}

/// Gives what draws the plan of a school.
#[wasm_split(tools, fallible)]
fn plan() -> Result<Draw, Failure> {
    Ok(pages::plan::view)
}

/// Gives what draws the roster of a school’s staff.
#[wasm_split(roster, fallible)]
fn roster() -> Result<Draw, Failure> {
    Ok(pages::roster::view)
}

/// Gives what draws the guide to PowerSchool’s sync account.
#[wasm_split(tools, fallible)]
fn powerschool() -> Result<Draw, Failure> {
    Ok(pages::powerschool::view)
}

/// Gives what draws the console of the help desk.
#[wasm_split(tools, fallible)]
fn desk() -> Result<Draw, Failure> {
    Ok(pages::desk::view)
}

/// There while a page waits for its part.
const WAITING_ID: &str = "waiting";

/// What says that a page is being loaded.
pub(crate) fn waiting() -> Element {
    el("div").id(WAITING_ID).child(page_title(later::LOADING))
}

impl Loader {
    /// The page, if its part is here; else that is loaded, and the page drawn again then. Until then another one says
    /// so, or goes on saying so: the page as built.
    pub(crate) fn view(
        self,
        part: Part,
        main: Element,
        catalog: &'static Catalog,
        shown: Shown,
    ) -> Option<Drawn> {
        match part.state() {
            State::Here(draw) => Some(draw(main, catalog, shown)),
            State::Failed => Some(self.failed(part, main)),
            State::Asleep | State::UnderWay => {
                self.prepare(part);
                (!focus::is_there(STILL_ID))
                    .then(|| Drawn { main: main.child(waiting()), title: None })
            }
        }
    }

    /// Loads a part, unless that has begun: it will be needed soon.
    pub(crate) fn prepare(self, part: Part) {
        if matches!(part.state(), State::Asleep) {
            self.load(part);
        }
    }

    fn load(self, part: Part) {
        part.set_state(State::UnderWay);
        Task::start(async move {
            let come = match part {
                Part::Outcome => outcome().await,
                Part::Later => later().await,
                Part::Plan => plan().await,
                Part::Roster => roster().await,
                Part::PowerSchool => powerschool().await,
                Part::Desk => desk().await,
            };
            nothing_is_pressed().await;
            let is_awaited = focus::is_there(WAITING_ID);
            part.set_state(match come {
                Ok(draw) => State::Here(draw),
                Err(Failure) if is_awaited => State::Failed,
                Err(Failure) => State::Asleep,
            });
            if is_awaited {
                // Whoever was told that the page is being loaded is told that it is here.
                let told = focus::is_on(TITLE_ID);
                self.0.notify();
                if told {
                    focus::to_when_drawn(TITLE_ID);
                }
            }
        });
    }

    fn failed(self, part: Part, main: Element) -> Drawn {
        let again = text_el("button", later::AGAIN).attr("type", "button");
        let main = main
            .child(page_title(later::FAILED))
            .child(text_el("p", later::FAILED_HINT))
            .child(again.on("click", move |_| {
                self.load(part);
                self.0.notify();
                focus::to(TITLE_ID);
            }));
        Drawn { main, title: Some(later::FAILED.to_owned()) }
    }
}

/// Waits until nothing is being pressed: what is under a finger is neither taken away nor moved.
async fn nothing_is_pressed() {
    poll_fn(|context| {
        if focus::is_pressed() {
            context.waker().wake_by_ref();
            return Poll::Pending;
        }
        Poll::Ready(())
    })
    .await;
}

/// What is to be done in pieces, each when the browser has something for it.
struct Task(Mutex<Option<Work>>);

type Work = Pin<Box<dyn Future<Output = ()> + Send>>;

impl Task {
    fn start(future: impl Future<Output = ()> + Send + 'static) {
        Arc::new(Self(Mutex::new(Some(Box::pin(future))))).go_on();
    }

    fn go_on(self: Arc<Self>) {
        let waker = Waker::from(Arc::clone(&self));
        if let Ok(mut work) = self.0.lock() {
            let is_done =
                |work: &mut Work| work.as_mut().poll(&mut Context::from_waker(&waker)).is_ready();
            if work.as_mut().is_some_and(is_done) {
                *work = None;
            }
        }
    }
}

impl Wake for Task {
    /// Whoever wakes it may be in the middle of something that it will look at.
    fn wake(self: Arc<Self>) {
        focus::when_drawn(move || Arc::clone(&self).go_on());
    }
}
