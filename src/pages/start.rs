//! The start page: what this is for, how long it takes, and a button; a search; and the other pages as cards.

use advisor::{
    answers::Answers,
    catalog::Catalog,
    catalogue::CatalogueLink,
    only,
    role::System,
    route::{Later, Notice, Route},
};
use leptos::prelude::*;

use super::contact::HelpDeskContact;
use crate::{
    app::App,
    components::{
        card::{Card, Cards},
        heading::PageTitle,
        layout::{ButtonLink, Main},
    },
    lazy::Module,
    saved_answers::ResumeLink,
    text::{self, document_title, start},
};

const SEARCH_ID: &str = "search";

/// The start page.
#[component]
pub(crate) fn StartPage(app: App, notices: Vec<Notice>) -> impl IntoView {
    let App { catalog, only, .. } = app;
    let lead = match only {
        Some(system) => start::lead_of(system.name()),
        None => start::LEAD.to_owned(),
    };
    let first = only::first(catalog, only).print(catalog);
    // Whoever points at the button will press it.
    let prepare_questions = move || app.modules.prepare(Module::Questions);
    view! {
        <Main app notices title=document_title(None, true) class="start">
            <div class="hero">
                <PageTitle text=text::SERVICE/>
                <ClearedNotice app/>
                <p class="lead">{lead}</p>
                <p
                    class="begin"
                    on:pointerover=move |_| prepare_questions()
                    on:focusin=move |_| prepare_questions()
                >
                    <ButtonLink label=start::BUTTON href=first/> <span class="hint">{start::TIME}</span>
                </p>
                <ResumeLink saved=app.saved/>
                <Search app/>
            </div>
            <p>{text::PRIVACY}</p>
            <h2>{start::GO_STRAIGHT_TO}</h2>
            <Cards>
                {only.is_none().then(|| system_cards(catalog))}
                <ToolCards app pages=&EMPLOYEE_PAGES/>
                <Card
                    name=text::map::TITLE
                    href=Route::Map(only::settled(catalog, &Answers::default(), only)).print(catalog)
                    about=text::map::HINT
                />
            </Cards>
            <h2>{start::FOR_ADMINISTRATORS}</h2>
            <Cards>
                <ToolCards app pages=&ADMINISTRATOR_PAGES/>
            </Cards>
            <h2>{start::TALK}</h2>
            <HelpDeskContact catalog/>
        </Main>
    }
}

/// A page with its name and one sentence about it.
pub(crate) type PageCard = (Later, &'static str, &'static str);

/// What employees look up.
const EMPLOYEE_PAGES: [PageCard; 2] =
    [(Later::Roles, text::ROLES, start::ROLES_HINT), (Later::Faq, start::FAQ, start::FAQ_HINT)];

/// The tools for principals, the help desk and technicians.
pub(crate) const ADMINISTRATOR_PAGES: [PageCard; 4] = [
    (Later::Plan, text::PLAN, start::PLAN_HINT),
    (Later::Roster, text::ROSTER, start::ROSTER_HINT),
    (Later::Desk, text::desk::TITLE, text::desk::HINT),
    (Later::PowerSchool, start::POWERSCHOOL, start::POWERSCHOOL_HINT),
];

/// A card for each of these pages that is about the one system, if the app is opened for one.
#[component]
pub(crate) fn ToolCards(app: App, pages: &'static [PageCard]) -> impl IntoView {
    let pages = pages.iter().filter(move |(page, ..)| only::is_about(*page, app.only));
    pages
        .map(|(page, name, about)| {
            view! { <Card name=*name href=only::link(*page, app.only) about=*about/> }
        })
        .collect_view()
}

/// Cards that lead past the question about the system.
fn system_cards(catalog: &'static Catalog) -> impl IntoView {
    let cards: [(&[System], _, _); 2] = [
        (&[System::Clever], start::CLEVER, start::CLEVER_HINT),
        (&[System::Misis], start::MISIS, start::MISIS_HINT),
    ];
    cards
        .into_iter()
        .map(|(systems, name, about)| {
            let href = only::after_system(catalog, systems).print(catalog);
            view! { <Card name=name href=href about=about/> }
        })
        .collect_view()
}

/// Leads to the roles that match a job, a task or a name.
#[component]
fn Search(app: App) -> impl IntoView {
    let typed = RwSignal::new(String::new());
    let search = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let link = CatalogueLink { typed: typed.get_untracked(), ..CatalogueLink::default() };
        app.router.go(Later::Roles.link(&link.print(app.catalog)));
    };
    view! {
        <form class="search" role="search" on:submit=search>
            <label for=SEARCH_ID>{start::SEARCH}</label>
            <div class="search-row">
                <input
                    id=SEARCH_ID
                    type="search"
                    autocomplete="off"
                    maxlength="200"
                    on:input=move |event| typed.set(event_target_value(&event))
                />
                <button type="submit" class="secondary">
                    {start::SEARCH_BUTTON}
                </button>
            </div>
        </form>
    }
}

/// After the answers were cleared: says so, and offers to bring them back.
#[component]
fn ClearedNotice(app: App) -> impl IntoView {
    app.cleared.get_value().map(|link| {
        view! {
            <div class="notice" role="status">
                <p>
                    {start::CLEARED} " "
                    <a href=link on:click=move |_| app.cleared.set_value(None)>
                        {start::UNDO}
                    </a>
                </p>
            </div>
        }
    })
}
