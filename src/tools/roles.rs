//! The list of all roles: searched as one types, narrowed by filters, chosen from for comparing.
//!
//! What was typed and chosen stands in the address, which is written anew with every change; the focus stays.

mod bundled;
mod filters;
mod results;

use advisor::{
    catalog::Catalog,
    catalogue::{CatalogueLink, Listed, list, parse},
    comparison,
    route::Later,
};
use leptos::prelude::{RwSignal, Set, Update, With, WithUntracked};

use crate::{
    elements::{heading::page_title, notices::notices},
    platform::{
        event, focus,
        html::{Element, el, text_el},
    },
    router, text,
    text::roles::{
        ALL,
        list::{CLEAR, COMPARING, LEAD, ONE_MORE, SEARCH, SEARCH_HINT, TABLES, TOO_MANY, compare},
    },
    tools::{Drawn, button_link},
};

pub(in crate::tools) use bundled::vocabulary;

const SEARCH_ID: &str = "search";
const HINT_ID: &str = "search-hint";

/// What the list is asked for, what it shows, and which roles are chosen for comparing: apart, so that
/// choosing one does not draw the list anew.
#[derive(Clone, Copy)]
struct State {
    catalog: &'static Catalog,
    asked: RwSignal<CatalogueLink>,
    listed: RwSignal<Listed<'static>>,
    compared: RwSignal<CatalogueLink>,
}

impl State {
    /// Writes the address.
    fn keep(self) {
        let mut link = self.asked.with_untracked(Clone::clone);
        link.compared = self.compared.with_untracked(|link| link.compared.clone());
        router::replace(&Later::Roles.link(&link.print(self.catalog)));
    }

    /// Changes what the list shows.
    fn change(self, change: impl FnOnce(&mut CatalogueLink)) {
        self.asked.update(change);
        let asked = self.asked.with_untracked(Clone::clone);
        self.listed.set(list(self.catalog, bundled::index, &asked));
        self.keep();
    }
}

/// Draws the page; `rest` is what the link says behind its name.
pub(super) fn view(main: Element, catalog: &'static Catalog, rest: &str) -> Drawn {
    let (link, told) = parse(catalog, rest);
    let compared = CatalogueLink { compared: link.compared.clone(), ..CatalogueLink::default() };
    let asked = CatalogueLink { compared: Vec::new(), ..link };
    let listed = RwSignal::new(list(catalog, bundled::index, &asked));
    let state =
        State { catalog, asked: RwSignal::new(asked), listed, compared: RwSignal::new(compared) };
    let mut main = main.child(page_title(ALL));
    if !told.is_empty() {
        main = main.child(notices(&told));
    }
    let main = main
        .child(text_el("p", LEAD))
        .child(search(state))
        .child(filters::view(state))
        .child(clear(state))
        .child(results::view(state))
        .child(comparing(state))
        .child(tables());
    Drawn { main, title: Some(ALL.to_owned()) }
}

/// The field to search by.
fn search(state: State) -> Element {
    let input = el("input")
        .id(SEARCH_ID)
        .attr("type", "search")
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .attr("aria-describedby", HINT_ID)
        .value_while(move || state.asked.with(|link| link.typed.clone()))
        .on("input", move |event| {
            let typed = event::value(&event);
            state.change(|link| link.typed = typed);
        });
    el("div")
        .class("filter")
        .attr("role", "search")
        .child(text_el("label", SEARCH).attr("for", SEARCH_ID))
        .child(text_el("p", SEARCH_HINT).class("hint").id(HINT_ID))
        .child(input)
}

/// The button that takes back whatever narrows the list, while something does.
fn clear(state: State) -> Element {
    let press = move |_| {
        state.change(|link| *link = CatalogueLink::default());
        focus::to(SEARCH_ID);
    };
    el("p")
        .attr_while("hidden", move || state.asked.with(|link| *link == CatalogueLink::default()))
        .child(
            text_el("button", CLEAR).attr("type", "button").class("secondary").on("click", press),
        )
}

/// The roles that are chosen for comparing, and the link that compares them.
fn comparing(state: State) -> Element {
    let bar = move || {
        state.compared.with(|link| {
            let roles = &link.compared;
            let inside = match roles.len() {
                0 => return None,
                1 => text_el("p", ONE_MORE),
                number if number <= comparison::MOST => {
                    let href = Later::Compare.link(&comparison::print(state.catalog, roles));
                    el("p").child(button_link(&compare(number), &href))
                }
                _ => text_el("p", TOO_MANY),
            };
            Some(inside)
        })
    };
    el("section")
        .class("comparing")
        .attr("aria-label", COMPARING)
        .attr("role", "status")
        .dynamic(bar)
}

/// The doors to the tables.
fn tables() -> Element {
    let mut list = el("ul");
    for (label, page) in [
        (text::roles::features::TITLE, Later::Features),
        (text::roles::matrix::TITLE, Later::Matrix),
    ] {
        list = list.child(el("li").child(text_el("a", label).href(&page.link(""))));
    }
    el("div").child(text_el("h2", TABLES)).child(list)
}
