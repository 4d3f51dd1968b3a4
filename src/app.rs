//! The app: the page of the current route between header and footer.

use advisor::{
    answers::Answers,
    catalog::Catalog,
    only::{self, Only},
    page::Shown,
    role::System,
    route::{Link, Notice, Route},
};
use leptos::prelude::*;

use crate::{
    components::layout::{Footer, Header, SkipLink},
    lazy::{LazyModules, LazyPage, Module},
    pages::start::StartPage,
    router::Router,
    saved_answers::SavedAnswers,
    text,
};

/// What the pages share.
#[derive(Clone, Copy)]
pub(crate) struct App {
    /// The roles, the rules and the questions.
    pub(crate) catalog: &'static Catalog,
    /// Which link is shown.
    pub(crate) router: Router,
    /// The one system that the app is opened for, with `?only=clever` in its address.
    pub(crate) only: Option<System>,
    /// What `?only=` asks for, if that is no system.
    pub(crate) unknown_system: StoredValue<Option<String>>,
    /// The answers that are saved in this browser.
    pub(crate) saved: SavedAnswers,
    /// The fragment that held the answers before they were cleared.
    pub(crate) cleared: StoredValue<Option<String>>,
    /// The fragment of the last outcome, so that other pages can lead back to it.
    pub(crate) last_outcome: StoredValue<Option<String>>,
    /// The modules that are loaded when a page needs them.
    pub(crate) modules: LazyModules,
    /// Whether this is the page that shows everything without the program.
    pub(crate) is_plain_page: bool,
}

impl App {
    /// The app at this fragment.
    pub(crate) fn new(catalog: &'static Catalog, router: Router, only: Only) -> Self {
        Self {
            catalog,
            router,
            only: only.system,
            unknown_system: StoredValue::new(only.unknown),
            saved: SavedAnswers::new(),
            cleared: StoredValue::new(None),
            last_outcome: StoredValue::new(None),
            modules: LazyModules::new(),
            is_plain_page: false,
        }
    }

    /// The page that a link shows, worked out from its answers.
    pub(crate) fn resolve(self, link: Link) -> Shown {
        let only = Only { system: self.only, unknown: self.unknown_system.get_value() };
        only::show(self.catalog, link, &only)
    }

    /// Whether there are answers to clear. The one system that the app is opened for is not an answer of the person's.
    fn has_answers(self, route: &Route) -> bool {
        match route {
            Route::Start | Route::Later { .. } | Route::NotFound(_) => false,
            Route::Question { answers, .. }
            | Route::Check(answers)
            | Route::Outcome(answers)
            | Route::WhyNot(answers)
            | Route::Map(answers) => {
                let fixed = only::settled(self.catalog, &Answers::default(), self.only);
                let answers = only::settled(self.catalog, answers, self.only);
                answers.iter().count() > fixed.iter().count()
            }
        }
    }
}

/// The whole app.
#[component]
pub(crate) fn AppView(app: App, #[prop(optional)] id: Option<&'static str>) -> impl IntoView {
    let current_page = move || {
        let link = app.router.link();
        let has_answers = app.has_answers(&link.route);
        app.saved.update(app.catalog, &app.router.fragment(), has_answers);
        view! {
            <AnswersBar app has_answers/>
            {page(app, link)}
        }
    };
    view! {
        <div class="page" id=id>
            <SkipLink/>
            <Header app/>
            {current_page}
            <Footer app/>
        </div>
    }
}

/// The page of a link.
fn page(app: App, link: Link) -> AnyView {
    if let Some(module) = Module::of(&link.route) {
        return view! { <LazyPage app module link/> }.into_any();
    }
    let mut notices = link.notices;
    notices.extend(app.unknown_system.get_value().map(Notice::UnknownSystem));
    view! { <StartPage app notices/> }.into_any()
}

/// Until when answers are saved, the way back to the last outcome, and the way to clear the answers; on pages where
/// there is one of these.
#[component]
fn AnswersBar(app: App, has_answers: bool) -> impl IntoView {
    let start = Route::Start.print(app.catalog);
    let clear = move |_| {
        app.cleared.set_value(Some(app.router.fragment()));
        app.last_outcome.set_value(None);
        app.saved.remove();
    };
    let back = app.last_outcome.get_value().filter(|_| !has_answers);
    let is_needed = has_answers || back.is_some() || app.saved.is_saved();
    let back =
        back.map(|link| view! { <a class="back" href=link>{text::frame::BACK_TO_ANSWER}</a> });
    let clear = (has_answers || app.saved.is_saved()).then(|| {
        view! { <a class="clear" href=start on:click=clear>{text::CLEAR}</a> }
    });
    is_needed.then(|| {
        view! {
            <section class="wrap answers-bar" aria-label=text::outcome::ANSWERS>
                {back} <span class="saved-until">{move || app.saved.until()}</span> {clear}
            </section>
        }
    })
}
