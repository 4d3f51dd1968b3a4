//! What surrounds every page: the link to the main part, the header with the five places, the footer; and the main part.

use advisor::{
    only,
    route::{Later, Notice, Route},
};
use leptos::prelude::*;

use super::{error_summary::FocusLink, notices::Notices};
use crate::{
    app::App,
    platform::focus,
    saved_answers::SavedNotice,
    text::{self, frame},
};

/// The id of the main part, where the skip link leads.
pub(crate) const MAIN_ID: &str = "main";
const PLACES_ID: &str = "places";

/// The page that the program starts in, seen from the plain page.
const APP_PAGE: &str = "./";

/// The page that shows everything without the program, beside this one.
pub(crate) const PLAIN_PAGE: &str = "catalogue.html";

/// A place that the header leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    FindYourRole,
    Roles,
    Faq,
    Tools,
    Help,
}

impl Place {
    const ALL: [Self; 5] = [Self::FindYourRole, Self::Roles, Self::Faq, Self::Tools, Self::Help];

    /// Where a route belongs. Nothing for a page that is not found.
    pub(crate) fn of(route: &Route) -> Option<Self> {
        Some(match route {
            Route::NotFound(_) => return None,
            Route::Later { page, .. } => match page {
                Later::Roles | Later::Role | Later::Compare | Later::Features | Later::Matrix => {
                    Self::Roles
                }
                Later::Faq => Self::Faq,
                Later::Tools | Later::Plan | Later::Roster | Later::PowerSchool | Later::Desk => {
                    Self::Tools
                }
                Later::Help => Self::Help,
            },
            _ => Self::FindYourRole,
        })
    }

    const fn name(self) -> &'static str {
        match self {
            Self::FindYourRole => text::SERVICE,
            Self::Roles => frame::ROLES,
            Self::Faq => text::FAQ,
            Self::Tools => frame::TOOLS,
            Self::Help => frame::HELP,
        }
    }

    fn href(self, app: App) -> String {
        let fragment = match self {
            Self::FindYourRole => Route::Start.print(app.catalog),
            Self::Roles => only::link(Later::Roles, app.only),
            Self::Faq => only::link(Later::Faq, app.only),
            Self::Tools => only::link(Later::Tools, app.only),
            Self::Help => only::link(Later::Help, app.only),
        };
        if app.is_plain_page { format!("{APP_PAGE}{fragment}") } else { fragment }
    }
}

/// Leads past the header, for people who use the keyboard.
#[component]
pub(crate) fn SkipLink() -> impl IntoView {
    view! { <FocusLink label=text::SKIP to=MAIN_ID class="skip"/> }
}

/// The name of the app and the places. On a phone a button shows and hides the places.
#[component]
pub(crate) fn Header(app: App) -> impl IntoView {
    let open = RwSignal::new(false);
    let start = Place::FindYourRole.href(app);
    // Without the program nothing could open the places, so they are always there.
    let menu = (!app.is_plain_page).then(|| {
        view! {
            <button
                type="button"
                class="menu"
                aria-expanded=move || open.get().to_string()
                aria-controls=PLACES_ID
                on:click=move |_| open.update(|open| *open = !*open)
            >
                {frame::MENU}
            </button>
        }
    });
    let is_open = move || (app.is_plain_page || open.get()).then_some("");
    let item = move |of: Place| {
        let is_current = move || {
            !app.is_plain_page && app.router.with_link(|link| Place::of(&link.route) == Some(of))
        };
        let current = move || is_current().then_some("page");
        view! {
            <li>
                <a href=of.href(app) aria-current=current on:click=move |_| open.set(false)>
                    {of.name()}
                </a>
            </li>
        }
    };
    view! {
        <header class="bar">
            <div class="wrap">
                <a class="name" href=start>
                    <Logo/>
                    {text::APP}
                </a>
                {menu}
                <nav id=PLACES_ID aria-label=frame::PLACES data-open=is_open>
                    <ul>{Place::ALL.map(item).collect_view()}</ul>
                </nav>
            </div>
        </header>
    }
}

#[component]
fn Logo() -> impl IntoView {
    view! {
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
            <circle cx="12" cy="8" r="4"></circle>
            <path d="M4 21c0-4.4 3.6-7 8-7"></path>
            <path d="m15 19 2 2 4-5"></path>
        </svg>
    }
}

/// The sources with the day on which they were read, privacy, and the plain page.
#[component]
pub(crate) fn Footer(app: App) -> impl IntoView {
    let sources = app
        .catalog
        .documents()
        .map(|(_, document)| view! { <li>{frame::source(&document.title, document.read)}</li> })
        .collect_view();
    view! {
        <footer class="bar">
            <div class="wrap">
                <h2>{text::SOURCES}</h2>
                <ul>{sources}</ul>
                <p>{text::PRIVACY_SHORT}</p>
                <PlainPageLink/>
            </div>
        </footer>
    }
}

/// The main part of a page.
#[component]
pub(crate) fn Main(
    app: App,
    /// The title of the document.
    #[prop(into)]
    title: String,
    /// What of the link could not be used.
    #[prop(optional)]
    notices: Vec<Notice>,
    #[prop(optional)] class: Option<&'static str>,
    children: Children,
) -> impl IntoView {
    focus::set_title(&title);
    let sentences = notices.iter().map(|notice| notice.text(app.catalog)).collect();
    view! {
        <main id=MAIN_ID tabindex="-1" class=class>
            <SavedNotice app/>
            <Notices sentences/>
            {children()}
        </main>
    }
}

/// Leads to the page before this one.
#[component]
pub(crate) fn BackLink(
    #[prop(into)] href: String,
    #[prop(into, default = text::BACK.to_owned())] label: String,
) -> impl IntoView {
    view! { <a class="back" href=href>{label}</a> }
}

/// A link that looks like a button.
#[component]
pub(crate) fn ButtonLink(#[prop(into)] label: String, #[prop(into)] href: String) -> impl IntoView {
    view! { <a class="button" href=href>{label}</a> }
}

/// The link to the page that shows everything without the program. `boot.js` finds it by `data-whole`.
#[component]
pub(crate) fn PlainPageLink() -> impl IntoView {
    view! {
        <p>
            <a href=PLAIN_PAGE data-whole="">
                {text::PLAIN_PAGE}
            </a>
        </p>
    }
}
