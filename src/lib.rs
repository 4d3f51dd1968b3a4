//! Role Advisor, the app: it shows what the core says about the address bar's fragment.
//!
//! The fragment is the whole state. Whenever it changes, `route::parse` reads it, `page::show` says what it shows,
//! and a page draws that. No rule about roles lives here.

mod browser;
mod bundled;
mod components;
mod later;
mod pages;
#[cfg(not(target_arch = "wasm32"))]
mod still;
mod text;

use advisor::{
    catalog::Catalog,
    page::{self, Page, Shown},
    route::{self, Later, Route},
};
use leptos::prelude::{Owner, With};

use crate::{
    browser::{
        focus,
        html::{self, Element, el, text_el},
        navigation,
    },
    components::{error_summary::focus_link, heading::TITLE_ID},
    later::Loader,
    pages::Drawn,
};

/// The id of the main part, where the skip link leads.
const MAIN_ID: &str = "main";

/// The pages that every page leads to at its end.
const PAGES: [(Later, &str); 3] =
    [(Later::Roles, text::ROLES), (Later::Faq, text::FAQ), (Later::Plan, text::PLAN)];

/// The page that shows everything without the program, beside this one.
const WHOLE: &str = "catalogue.html";

#[cfg(not(target_arch = "wasm32"))]
pub use still::{Still, still};

/// Shows the app: the page of the current fragment between header and footer, for as long as the window stands.
pub fn start() {
    let owner = Owner::new();
    owner.with(|| {
        let catalog = bundled::catalog();
        let fragment = navigation::fragment(TITLE_ID);
        let loader = Loader(fragment);
        html::body().dynamic(move || {
            let link = fragment.with(|fragment| route::parse(catalog, fragment));
            let shown = page::show(catalog, link);
            Some(draw(catalog, shown, loader))
        });
    });
    // The effects live as long as their owner.
    core::mem::forget(owner);
}

fn draw(catalog: &'static Catalog, shown: Shown, loader: Loader) -> Element {
    let has_answers = pages::has_answers(&shown.page);
    let is_of_the_way = !matches!(shown.page, Page::Later(..));
    let Drawn { main, title } = pages::view(main_part(), catalog, shown, loader);
    focus::set_title(&text::document_title(title.as_deref(), is_of_the_way));
    frame(catalog, has_answers, main)
}

/// The main part, without anything in it.
fn main_part() -> Element {
    el("main").id(MAIN_ID).attr("tabindex", "-1")
}

/// The main part between header and footer.
fn frame(catalog: &'static Catalog, has_answers: bool, main: Element) -> Element {
    el("div")
        .class("page")
        .child(focus_link(text::SKIP, MAIN_ID).class("skip"))
        .child(header(catalog, has_answers))
        .child(main)
        .child(footer(catalog))
}

fn header(catalog: &'static Catalog, has_answers: bool) -> Element {
    let start = Route::Start.print(catalog);
    let mut inside =
        el("div").class("wrap").child(text_el("a", text::APP).class("name").href(&start));
    if has_answers {
        inside = inside.child(text_el("a", text::CLEAR).class("clear").href(&start));
    }
    el("header").class("bar").child(inside)
}

fn footer(catalog: &'static Catalog) -> Element {
    let mut pages = el("ul").class("actions");
    for (page, name) in PAGES {
        pages = pages.child(el("li").child(text_el("a", name).href(&page.link(""))));
    }
    pages = pages.child(el("li").child(text_el("a", text::WHOLE).href(WHOLE)));
    let mut documents = el("ul");
    for (_, document) in catalog.documents() {
        documents = documents.child(text_el("li", &document.title));
    }
    let inside = el("div")
        .class("wrap")
        .child(el("nav").attr("aria-label", text::PAGES).child(pages))
        .child(text_el("p", text::PRIVACY_SHORT))
        .child(text_el("h2", text::SOURCES))
        .child(documents);
    el("footer").class("bar").child(inside)
}
