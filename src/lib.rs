//! Role Advisor, the app: it shows what the core says about the address bar's fragment.
//!
//! The fragment is the whole state. Whenever it changes, `route::parse` reads it, `page::show` says what it shows,
//! and a page draws that. No rule about roles lives here.

mod browser;
mod bundled;
mod components;
mod html;
mod pages;
mod text;

use advisor::{
    catalog::Catalog,
    page::{self, Page, Shown},
    route::{self, Route},
};
use leptos::prelude::*;

use crate::{
    browser::{clock, focus, navigation},
    components::{error_summary::focus_link, heading::TITLE_ID},
    html::{Element, dynamic, el, text_el},
};

/// The id of the main part, where the skip link leads.
const MAIN_ID: &str = "main";

/// The app: the page of the current fragment between header and footer.
#[component]
pub fn App() -> impl IntoView {
    let catalog = bundled::catalog();
    let fragment = navigation::fragment();
    // Every navigation draws its page anew, even where it looks the same.
    let shown = Memo::new_with_compare(
        move |_| {
            fragment.with(|fragment| {
                page::show(catalog, route::parse(catalog, fragment), clock::today())
            })
        },
        |_, _| true,
    );
    Effect::new(move |before: Option<()>| {
        shown.with(|shown| announce(catalog, shown, before.is_none()))
    });
    [
        focus_link(text::SKIP, MAIN_ID).class("skip"),
        header(catalog, shown),
        el("main").attr("id", MAIN_ID).attr("tabindex", "-1").add(page_of(catalog, shown)),
        footer(catalog),
    ]
    .map(Element::view)
    .into_any()
}

fn page_of(catalog: &'static Catalog, shown: Memo<Shown>) -> AnyView {
    dynamic(move || Some(el("div").children(pages::view(catalog, shown.get()))))
}

/// Tells that the page is another one: the title first, then the focus, from the top.
///
/// The start page that opens by itself keeps the focus where the document begins.
fn announce(catalog: &'static Catalog, shown: &Shown, first: bool) {
    focus::set_title(&pages::title(catalog, &shown.page));
    if !(first && matches!(shown.page, Page::Start)) {
        focus::when_drawn(|| {
            focus::to(TITLE_ID);
            focus::scroll_to_top();
        });
    }
}

fn header(catalog: &'static Catalog, shown: Memo<Shown>) -> Element {
    let start = Route::Start.print(catalog);
    let name = text_el("a", text::APP).class("name").attr("href", start.clone());
    let clear = move || {
        let clear = || text_el("a", text::CLEAR).class("clear").attr("href", start.clone());
        shown.with(|shown| pages::has_answers(&shown.page)).then(clear)
    };
    el("header").class("bar").child(el("div").class("wrap").child(name).add(dynamic(clear)))
}

fn footer(catalog: &'static Catalog) -> Element {
    let documents = catalog.documents().map(|(_, document)| text_el("li", &document.title));
    let inside = el("div")
        .class("wrap")
        .child(text_el("p", text::PRIVACY))
        .child(text_el("h2", text::SOURCES))
        .child(el("ul").children(documents));
    el("footer").class("bar").child(inside)
}
