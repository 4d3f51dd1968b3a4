//! Loading parts of the program when they are needed: the outcome when the answers are complete, the pages beside
//! the way to it, those for a whole school, the guide to PowerSchool and the help desk’s console, when one of them is asked for.
//!
//! The pages themselves are in `pages::outcome`, `later`, `school`, `powerschool` and `desk`. What only they need are files of their own,
//! which the build splits off: `docs/decisions/011-pages-loaded-later.md`.

#![expect(
    clippy::unnecessary_wraps,
    reason = "loading fails with a `Result`, so what is loaded has to return one"
)]

use std::{
    future::{Future, poll_fn},
    pin::{Pin, pin},
    sync::{Arc, Mutex},
    task::{Context, Poll, Wake, Waker},
};

use advisor::{answers::Answers, catalog::Catalog, page::Shown, route::Later};
use leptos::prelude::{Get, Notify, RwSignal, Set};
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use crate::{
    STILL_ID,
    browser::{
        focus,
        html::{Element, el, text_el},
    },
    components::heading::{TITLE_ID, page_title},
    pages::{self, Drawn},
    text::{self, later},
};

/// A part of the program that is loaded when it is needed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    /// The page with the outcome.
    Outcome,
    /// The pages beside the way to it.
    Later,
    /// The pages for a whole school.
    School,
    /// The guide to PowerSchool’s sync account.
    PowerSchool,
    /// The console of the help desk.
    Desk,
}

/// How far the loading of a part has come.
#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    /// Nobody has asked for it, or it could not be had when nobody waited for it.
    Asleep,
    /// It is on its way.
    UnderWay,
    /// It is here.
    Here,
    /// It could not be had.
    Failed,
}

/// How far the loading has come, for the one document that there is.
static STATES: Mutex<[State; 5]> = Mutex::new([State::Asleep; 5]);

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
            Later::Plan | Later::Roster => Self::School,
            Later::PowerSchool => Self::PowerSchool,
            Later::Desk => Self::Desk,
        }
    }

    fn state(self) -> State {
        let states = STATES.lock().map_or([State::Failed; 5], |states| *states);
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

/// Draws the outcome.
#[wasm_split(outcome, preload(load_outcome), fallible)]
fn draw_outcome(main: Element, catalog: &'static Catalog, shown: Shown) -> Result<Drawn, Failure> {
    Ok(pages::outcome::view(main, catalog, shown))
}

/// Draws a page beside the way to it.
#[wasm_split(later, preload(load_later), fallible)]
fn draw_later(main: Element, catalog: &'static Catalog, shown: Shown) -> Result<Drawn, Failure> {
    Ok(pages::later::view(main, catalog, shown))
}

/// Draws a page for a whole school.
#[wasm_split(school, preload(load_school), fallible)]
fn draw_school(main: Element, catalog: &'static Catalog, shown: Shown) -> Result<Drawn, Failure> {
    Ok(pages::school::view(main, catalog, shown))
}

/// Draws the console of the help desk.
#[wasm_split(desk, preload(load_desk), fallible)]
fn draw_desk(main: Element, catalog: &'static Catalog, shown: Shown) -> Result<Drawn, Failure> {
    Ok(pages::desk::view(main, catalog, shown))
}

/// Draws a page of the guide to PowerSchool’s sync account.
#[wasm_split(powerschool, preload(load_powerschool), fallible)]
fn draw_powerschool(
    main: Element,
    catalog: &'static Catalog,
    shown: Shown,
) -> Result<Drawn, Failure> {
    Ok(pages::powerschool::view(main, catalog, shown))
}

/// Draws what hands an outcome on.
#[wasm_split(share, preload(load_share), fallible)]
fn draw_share(
    place: Element,
    catalog: &'static Catalog,
    counted: Answers,
) -> Result<Element, Failure> {
    Ok(pages::share::view(place, catalog, &counted))
}

/// How far the part that hands an outcome on has come, as long as it is not here.
const ON_ITS_WAY: &str = "";
const HERE: &str = "here";
const MISSING: &str = "missing";

/// `section` with what hands on the outcome of these answers, as soon as that part of the program is here. It comes
/// before it is asked for: the clipboard takes nothing that was not asked for just now.
pub(crate) fn with_share(
    section: Element,
    catalog: &'static Catalog,
    counted: &Answers,
) -> Element {
    let come = RwSignal::new(String::new());
    load_share_part(come);
    let counted = counted.clone();
    section.dynamic(move || {
        let come_so_far = come.get();
        let drawn = match come_so_far.as_str() {
            ON_ITS_WAY => None,
            HERE => now(draw_share(el("div"), catalog, counted.clone())),
            _ => Some(Err(Failure)),
        };
        match drawn {
            None => Some(text_el("p", text::share::LOADING)),
            Some(Ok(drawn)) => Some(drawn),
            Some(Err(Failure)) => {
                let again = text_el("button", later::AGAIN).attr("type", "button");
                let again = again.on("click", move |_| load_share_part(come));
                Some(el("div").child(text_el("p", text::share::FAILED)).child(again))
            }
        }
    })
}

fn load_share_part(come: RwSignal<String>) {
    come.set(ON_ITS_WAY.to_owned());
    Task::start(async move {
        let is_here = load_share().await.is_ok();
        nothing_is_pressed().await;
        come.set(if is_here { HERE } else { MISSING }.to_owned());
    });
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
            State::Here => {
                let other = el("main");
                // It is here, so there is nothing to wait for.
                let drawn = match part {
                    Part::Outcome => now(draw_outcome(main, catalog, shown)),
                    Part::Later => now(draw_later(main, catalog, shown)),
                    Part::School => now(draw_school(main, catalog, shown)),
                    Part::PowerSchool => now(draw_powerschool(main, catalog, shown)),
                    Part::Desk => now(draw_desk(main, catalog, shown)),
                };
                match drawn {
                    Some(Ok(drawn)) => Some(drawn),
                    Some(Err(Failure)) | None => Some(self.failed(part, other)),
                }
            }
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
        if part.state() == State::Asleep {
            self.load(part);
        }
    }

    fn load(self, part: Part) {
        part.set_state(State::UnderWay);
        Task::start(async move {
            let is_here = match part {
                Part::Outcome => load_outcome().await,
                Part::Later => load_later().await,
                Part::School => load_school().await,
                Part::PowerSchool => load_powerschool().await,
                Part::Desk => load_desk().await,
            }
            .is_ok();
            nothing_is_pressed().await;
            let is_awaited = focus::is_there(WAITING_ID);
            part.set_state(if is_here {
                State::Here
            } else if is_awaited {
                State::Failed
            } else {
                State::Asleep
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

/// What a future gives that need not wait.
fn now<T>(future: impl Future<Output = T>) -> Option<T> {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(result) => Some(result),
        Poll::Pending => None,
    }
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
