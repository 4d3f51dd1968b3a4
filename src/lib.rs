//! Role Advisor, the app: it shows what the core says about the address bar's fragment.
//!
//! The fragment is the whole state. Whenever it changes, `route::parse` reads it, `page::show` says what it shows,
//! and a page draws that. No rule about roles lives here.

mod browser;
mod bundled;
mod components;
mod keeping;
mod later;
mod pages;
#[cfg(not(target_arch = "wasm32"))]
mod still;
mod text;

use advisor::{
    catalog::Catalog,
    only,
    page::{Page, Shown},
    role::System,
    route::{self, Later, Route},
};
use leptos::prelude::{Owner, With};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::{
    browser::{
        focus,
        html::{self, Element, el, text_el},
        navigation,
    },
    components::{error_summary::focus_link, heading::TITLE_ID, notices::notices},
    keeping::{Keeping, Told},
    later::Loader,
    pages::Drawn,
};

/// The id of the main part, where the skip link leads.
const MAIN_ID: &str = "main";

/// The pages that every page leads to at its end.
const PAGES: [(Later, &str); 3] =
    [(Later::Roles, text::ROLES), (Later::Faq, text::FAQ), (Later::Plan, text::PLAN)];

/// The id of the page as built, which is there until the program has drawn one.
const STILL_ID: &str = "still";

/// The page that shows everything without the program, beside this one.
const WHOLE: &str = "catalogue.html";

#[cfg(not(target_arch = "wasm32"))]
pub use still::{Still, still};

/// Reads the catalogue: what takes the longest before the app can be shown, so that the browser can see to the page
/// in between.
pub fn prepare() {
    bundled::catalog();
}

/// Shows the app: the page of the current fragment between header and footer, for as long as the window stands.
/// `public/scripts/start.js` calls it once.
#[wasm_bindgen]
pub fn show() {
    let owner = Owner::new();
    owner.with(|| {
        let catalog = bundled::catalog();
        let fragment = navigation::fragment(TITLE_ID);
        let loader = Loader(fragment);
        let only = only::parse(&navigation::search());
        let keeping = Keeping::new();
        html::body().dynamic(move || {
            let link = fragment.with(Clone::clone);
            let shown = only::show(catalog, route::parse(catalog, &link), &only);
            let told = keeping.look(catalog, &link, pages::has_answers(&shown));
            draw(catalog, shown, loader, keeping, &told)
        });
    });
    // The effects live as long as their owner.
    core::mem::forget(owner);
}

fn draw(
    catalog: &'static Catalog,
    shown: Shown,
    loader: Loader,
    keeping: Keeping,
    told: &Told,
) -> Option<Element> {
    let (only, has_answers) = (shown.only, pages::has_answers(&shown));
    let is_of_the_way = !matches!(shown.page, Page::Later(..));
    let is_start = shown.page == Page::Start;
    let is_complete = matches!(shown.page, Page::Check(_) | Page::Outcome(_));
    let mut main = main_part();
    if let Some(notice) = told.notice {
        main = main.child(notices(&[notice.to_owned()]));
    }
    if let (true, Some(link)) = (is_start, &told.go_on) {
        main = main.child(keeping.go_on(link));
    }
    let Drawn { mut main, title } = pages::view(main, catalog, shown, loader)?;
    if is_complete {
        main = main.child(keeping.section());
    }
    focus::set_title(&text::document_title(title.as_deref(), is_of_the_way));
    Some(frame(catalog, Around { only, has_answers, keeping }, main))
}

/// What stands around the main part.
#[derive(Clone, Copy)]
struct Around {
    /// The one system that the app is opened for.
    only: Option<System>,
    /// Whether there are answers to clear.
    has_answers: bool,
    /// The answers kept on this computer.
    keeping: Keeping,
}

#[cfg(not(target_arch = "wasm32"))]
impl Around {
    /// Around a page as built: nobody has done anything yet.
    fn bare() -> Self {
        Self { only: None, has_answers: false, keeping: Keeping::new() }
    }
}

/// The main part, without anything in it.
fn main_part() -> Element {
    el("main").id(MAIN_ID).attr("tabindex", "-1")
}

/// The main part between header and footer.
fn frame(catalog: &'static Catalog, around: Around, main: Element) -> Element {
    let Around { only, has_answers, keeping } = around;
    el("div")
        .class("page")
        .child(focus_link(text::SKIP, MAIN_ID).class("skip"))
        .child(header(catalog, has_answers, keeping))
        .child(main)
        .child(footer(catalog, only))
}

fn header(catalog: &'static Catalog, has_answers: bool, keeping: Keeping) -> Element {
    let start = Route::Start.print(catalog);
    let clear = text_el("a", text::CLEAR)
        .class("clear")
        .href(&start)
        .attr_while("hidden", move || !has_answers && !keeping.keeps())
        .on("click", move |_| {
            keeping.forget();
        });
    let inside = el("div")
        .class("wrap")
        .child(text_el("a", text::APP).class("name").href(&start))
        .child(keeping.until())
        .child(clear);
    el("header").class("bar").child(inside)
}

fn footer(catalog: &'static Catalog, only: Option<System>) -> Element {
    let mut pages = el("ul").class("actions");
    for (page, name) in PAGES {
        if only::is_about(page, only) {
            let link = text_el("a", name).href(&only::link(page, only));
            pages = pages.child(el("li").child(link));
        }
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
