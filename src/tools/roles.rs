//! The list of all roles: searched while the person types, narrowed by filters, chosen from for comparing.
//!
//! The address holds what was typed and chosen. It is replaced with every change; the focus stays.

mod bundled;
mod filters;
mod results;
mod tray;

use advisor::{
    catalog::RoleId,
    catalogue::{CatalogueLink, Listed, list, parse},
    route::{Later, Notice},
};
use leptos::{ev, prelude::*};

use self::{filters::Filters, results::Results, tray::Tray};
use crate::{
    app::App,
    components::{heading::PageTitle, layout::Main, notices::Notices},
    platform::focus,
    text::{
        document_title,
        roles::{
            ALL, features,
            list::{CLEAR, LEAD, SEARCH, SEARCH_HINT, TABLES},
            matrix,
        },
    },
};

pub(in crate::tools) use bundled::vocabulary;

const SEARCH_ID: &str = "search";
const HINT_ID: &str = "search-hint";

/// What the list is asked for, what it shows, and which roles are chosen for comparing: apart, so that choosing a role
/// does not render the list again.
#[derive(Clone, Copy)]
struct RoleList {
    app: App,
    /// Without the roles to compare.
    asked: RwSignal<CatalogueLink>,
    listed: RwSignal<Listed<'static>>,
    compared: RwSignal<Vec<RoleId>>,
}

impl RoleList {
    fn new(app: App, link: CatalogueLink) -> Self {
        let compared = RwSignal::new(link.compared.clone());
        let asked = CatalogueLink { compared: Vec::new(), ..link };
        let listed = RwSignal::new(list(app.catalog, bundled::index, &asked));
        Self { app, asked: RwSignal::new(asked), listed, compared }
    }

    /// Changes what the list shows.
    fn change(self, change: impl FnOnce(&mut CatalogueLink)) {
        self.asked.update(change);
        let listed =
            self.asked.with_untracked(|asked| list(self.app.catalog, bundled::index, asked));
        self.listed.set(listed);
        self.replace_address();
    }

    /// Changes which roles are chosen for comparing.
    fn change_compared(self, change: impl FnOnce(&mut Vec<RoleId>)) {
        self.compared.update(change);
        self.replace_address();
    }

    fn replace_address(self) {
        let mut link = self.asked.get_untracked();
        link.compared = self.compared.get_untracked();
        self.app.router.replace(&Later::Roles.link(&link.print(self.app.catalog)));
    }
}

/// The page. `rest` is what the link says behind the page's name.
#[component]
pub(crate) fn RolesPage(app: App, rest: String, notices: Vec<Notice>) -> impl IntoView {
    let (link, sentences) = parse(app.catalog, &rest);
    let list = RoleList::new(app, link);
    view! {
        <Main app notices title=document_title(Some(ALL), false)>
            <PageTitle text=ALL/>
            <Notices sentences/>
            <p class="lead">{LEAD}</p>
            <div class="role-list">
                <div class="role-filters">
                    <Search list/>
                    <Filters list/>
                    <Clear list/>
                </div>
                <div>
                    <Results list/>
                    <Tables/>
                </div>
            </div>
            <Tray list/>
        </Main>
    }
}

/// The field to search by.
#[component]
fn Search(list: RoleList) -> impl IntoView {
    let search = move |event: ev::Event| {
        let typed = event_target_value(&event);
        list.change(|link| link.typed = typed);
    };
    view! {
        <div class="filter" role="search">
            <label for=SEARCH_ID>{SEARCH}</label>
            <p class="hint" id=HINT_ID>{SEARCH_HINT}</p>
            <input
                id=SEARCH_ID
                type="search"
                autocomplete="off"
                spellcheck="false"
                aria-describedby=HINT_ID
                prop:value=move || list.asked.with(|link| link.typed.clone())
                on:input=search
            />
        </div>
    }
}

/// The button that removes the search and all filters, while there are any.
#[component]
fn Clear(list: RoleList) -> impl IntoView {
    let clear = move |_| {
        list.change(|link| *link = CatalogueLink::default());
        focus::to(SEARCH_ID);
    };
    let is_clear = move || list.asked.with(|link| *link == CatalogueLink::default());
    view! {
        <p hidden=is_clear>
            <button type="button" class="secondary" on:click=clear>{CLEAR}</button>
        </p>
    }
}

/// The links to the tables.
#[component]
fn Tables() -> impl IntoView {
    let tables = [(features::TITLE, Later::Features), (matrix::TITLE, Later::Matrix)];
    let item = |(title, page): (&'static str, Later)| {
        view! {
            <li>
                <a href=page.link("")>{title}</a>
            </li>
        }
    };
    view! {
        <h2>{TABLES}</h2>
        <ul>{tables.map(item).collect_view()}</ul>
    }
}
