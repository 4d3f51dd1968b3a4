//! Loading the program of the pages beside the way to an answer, when the first of them is asked for.
//!
//! The pages themselves are in `pages::later`. What only they need is a file of its own, which the build splits
//! off: `docs/decisions/011-pages-loaded-later.md`.

#![expect(
    clippy::unnecessary_wraps,
    reason = "loading fails with a `Result`, so what is loaded has to return one"
)]

use std::{
    future::Future,
    pin::{Pin, pin},
    sync::{Arc, Mutex},
    task::{Context, Poll, Wake, Waker},
};

use advisor::{catalog::Catalog, page::Shown};
use leptos::prelude::{Notify, RwSignal};
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use crate::{
    browser::{
        focus,
        html::{Element, el, text_el},
    },
    components::heading::{TITLE_ID, page_title},
    pages::{self, Drawn},
    text::later,
};

/// How far the loading has come.
#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    /// Nobody has asked for such a page.
    Asleep,
    /// It is on its way.
    UnderWay,
    /// It is here.
    Here,
    /// It could not be had.
    Failed,
}

/// How far the loading has come, for the one document that there is.
static STATE: Mutex<State> = Mutex::new(State::Asleep);

fn state() -> State {
    STATE.lock().map_or(State::Failed, |state| *state)
}

fn set_state(new: State) {
    if let Ok(mut state) = STATE.lock() {
        *state = new;
    }
}

/// What loads the program, and has the page drawn again that asked for it. The signal is the one that tells
/// which page is shown: one of another type would be half a kilobyte of program.
#[derive(Clone, Copy)]
pub(crate) struct Loader(pub(crate) RwSignal<String>);

/// The program could not be loaded; the browser's console says why.
struct Failure;

impl From<SplitLoaderError> for Failure {
    fn from(_: SplitLoaderError) -> Self {
        Self
    }
}

/// Draws a page whose program is here.
#[wasm_split(later, preload(load), fallible)]
fn draw(main: Element, catalog: &'static Catalog, shown: Shown) -> Result<Drawn, Failure> {
    Ok(pages::later::view(main, catalog, shown))
}

impl Loader {
    /// The page, if its program is here; else it is loaded, and the page drawn again then.
    pub(crate) fn view(self, main: Element, catalog: &'static Catalog, shown: Shown) -> Drawn {
        match state() {
            State::Here => {
                let other = el("main");
                // It is here, so there is nothing to wait for.
                return match now(draw(main, catalog, shown)) {
                    Some(Ok(drawn)) => drawn,
                    Some(Err(Failure)) | None => self.failed(other),
                };
            }
            State::Failed => return self.failed(main),
            State::Asleep => self.load(),
            State::UnderWay => {}
        }
        Drawn { main: main.child(page_title(later::LOADING)), title: None }
    }

    fn load(self) {
        set_state(State::UnderWay);
        Task::start(async move {
            let state = match load().await {
                Ok(()) => State::Here,
                Err(_) => State::Failed,
            };
            // Whoever was told that the page is being loaded is told that it is here.
            let told = focus::is_on(TITLE_ID);
            set_state(state);
            self.0.notify();
            if told {
                focus::to_when_drawn(TITLE_ID);
            }
        });
    }

    fn failed(self, main: Element) -> Drawn {
        let again = text_el("button", later::AGAIN).attr("type", "button");
        let main = main
            .child(page_title(later::FAILED))
            .child(text_el("p", later::FAILED_HINT))
            .child(again.on("click", move |_| {
                self.load();
                self.0.notify();
                focus::to(TITLE_ID);
            }));
        Drawn { main, title: Some(later::FAILED.to_owned()) }
    }
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
