//! Modules of the program that are loaded when a page needs them.
//!
//! The build splits them off: `docs/decisions/011-lazy-modules.md`.

#![expect(
    clippy::unnecessary_wraps,
    reason = "loading fails with a `Result`, so what is loaded has to return one"
)]

use advisor::{
    page::Page,
    route::{Later, Link, Route},
};
use leptos::{prelude::*, task::spawn_local};
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use crate::{
    app::App,
    components::{
        heading::{PageTitle, TITLE_ID},
        layout::{Main, PlainPageLink},
    },
    pages,
    platform::{focus, schedule},
    text::{self, document_title, later},
    tools,
};

/// A module that is loaded when it is needed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Module {
    /// The questions.
    Questions,
    /// The answers to check, and the outcome.
    Outcome,
    /// The tools, and every other page that most people never open.
    Tools,
    /// The check of a staff list, which is heavy.
    Roster,
}

/// Makes the page that a link shows.
type View = fn(App, Link) -> AnyView;

/// How far the loading of a module has come.
#[derive(Debug, Clone, Copy)]
enum LoadState {
    NotLoaded,
    Loading,
    Loaded(View),
    Failed,
}

/// A module could not be loaded; the browser's console says why.
struct Failure;

impl From<SplitLoaderError> for Failure {
    fn from(_: SplitLoaderError) -> Self {
        Self
    }
}

#[wasm_split(questions, fallible)]
fn questions() -> Result<View, Failure> {
    Ok(pages::questions_view)
}

#[wasm_split(outcome, fallible)]
fn outcome() -> Result<View, Failure> {
    Ok(pages::answers_view)
}

#[wasm_split(tools, fallible)]
fn tools() -> Result<View, Failure> {
    Ok(tools::view)
}

#[wasm_split(roster, fallible)]
fn roster() -> Result<View, Failure> {
    Ok(tools::roster_view)
}

impl Module {
    /// The module that a link asks for; none if it leads to the start page.
    pub(crate) const fn of(route: &Route) -> Option<Self> {
        match route {
            Route::Start => None,
            Route::Question { .. } => Some(Self::Questions),
            Route::Check(_) | Route::Outcome(_) => Some(Self::Outcome),
            Route::WhyNot(_) | Route::Map(_) | Route::NotFound(_) => Some(Self::Tools),
            Route::Later { page, .. } => Some(Self::of_later(*page)),
        }
    }

    /// The module that has a page; none if it is the start page.
    pub(crate) const fn of_page(page: &Page) -> Option<Self> {
        match page {
            Page::Start => None,
            Page::Question(_) => Some(Self::Questions),
            Page::Check(_) | Page::Outcome(_) => Some(Self::Outcome),
            Page::WhyNot(_) | Page::Map(_) | Page::NotFound(_) => Some(Self::Tools),
            Page::Later(page, _) => Some(Self::of_later(*page)),
        }
    }

    /// The module that a page beside the questions needs.
    pub(crate) const fn of_later(page: Later) -> Self {
        match page {
            Later::Roster => Self::Roster,
            Later::Roles
            | Later::Role
            | Later::Compare
            | Later::Features
            | Later::Matrix
            | Later::Faq
            | Later::Plan
            | Later::PowerSchool
            | Later::Desk
            | Later::Tools
            | Later::Help => Self::Tools,
        }
    }

    async fn load(self) -> Result<View, Failure> {
        match self {
            Self::Questions => questions().await,
            Self::Outcome => outcome().await,
            Self::Tools => tools().await,
            Self::Roster => roster().await,
        }
    }
}

/// The modules, and how far the loading of each has come.
#[derive(Clone, Copy)]
pub(crate) struct LazyModules {
    questions: RwSignal<LoadState>,
    outcome: RwSignal<LoadState>,
    tools: RwSignal<LoadState>,
    roster: RwSignal<LoadState>,
}

impl LazyModules {
    /// None is loaded yet.
    pub(crate) fn new() -> Self {
        let not_loaded = || RwSignal::new(LoadState::NotLoaded);
        Self {
            questions: not_loaded(),
            outcome: not_loaded(),
            tools: not_loaded(),
            roster: not_loaded(),
        }
    }

    const fn state(self, module: Module) -> RwSignal<LoadState> {
        match module {
            Module::Questions => self.questions,
            Module::Outcome => self.outcome,
            Module::Tools => self.tools,
            Module::Roster => self.roster,
        }
    }

    /// Loads a module that will be needed soon, unless that has begun.
    pub(crate) fn prepare(self, module: Module) {
        let state = self.state(module);
        if !matches!(state.get_untracked(), LoadState::NotLoaded) {
            return;
        }
        state.set(LoadState::Loading);
        spawn_local(async move {
            let loaded = module.load().await;
            pointer_released().await;
            let was_on_title = focus::is_on(TITLE_ID);
            state.set(match loaded {
                Ok(view) => LoadState::Loaded(view),
                Err(Failure) => LoadState::Failed,
            });
            if was_on_title {
                // Whoever heard that the page is being loaded hears that it is there.
                focus::to_after_render(TITLE_ID);
            }
        });
    }

    fn retry(self, module: Module) {
        self.state(module).set(LoadState::NotLoaded);
        self.prepare(module);
        focus::to_after_render(TITLE_ID);
    }
}

/// A page of a module, which is loaded first.
#[component]
pub(crate) fn LazyPage(app: App, module: Module, link: Link) -> impl IntoView {
    let state = app.modules.state(module);
    if matches!(state.get_untracked(), LoadState::Failed) {
        // Loading ahead of time may have failed when nobody waited for it.
        state.set(LoadState::NotLoaded);
    }
    app.modules.prepare(module);
    move || match state.get() {
        LoadState::NotLoaded | LoadState::Loading => view! { <Waiting app/> }.into_any(),
        LoadState::Failed => view! { <LoadFailed app module/> }.into_any(),
        LoadState::Loaded(view) => view(app, link.clone()),
    }
}

/// While a page is being loaded. It shows after half a second, so that it does not flash.
#[component]
pub(crate) fn Waiting(app: App) -> impl IntoView {
    view! {
        <Main app title=text::APP class="waiting">
            <PageTitle text=later::LOADING/>
            <div class="late">
                <p>{later::LATE}</p>
                <PlainPageLink/>
            </div>
        </Main>
    }
}

#[component]
fn LoadFailed(app: App, module: Module) -> impl IntoView {
    view! {
        <Main app title=document_title(Some(later::FAILED), false)>
            <PageTitle text=later::FAILED/>
            <p>{later::FAILED_HINT}</p>
            <button type="button" on:click=move |_| app.modules.retry(module)>
                {later::AGAIN}
            </button>
        </Main>
    }
}

/// Waits until nothing is being pressed: what is under a finger is neither removed nor moved.
async fn pointer_released() {
    while focus::is_pressed() {
        schedule::next_frame().await;
    }
}
