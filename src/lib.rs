//! Role Advisor, the app: it shows what the core says about the address bar's fragment.
//!
//! The fragment is the whole state. Whenever it changes, `route::parse` reads it, `page::show` says what it shows,
//! and a page draws that. No rule about roles lives here.

mod browser;
mod bundled;
mod components;
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
    components::heading::TITLE_ID,
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
    view! {
        <a
            class="skip"
            href=["#", MAIN_ID].concat()
            on:click=|event| {
                event.prevent_default();
                focus::to(MAIN_ID);
            }
        >
            {text::SKIP}
        </a>
        {header(catalog, shown)}
        <main id=MAIN_ID tabindex="-1">{move || pages::view(catalog, shown.get())}</main>
        {footer(catalog)}
    }
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

fn header(catalog: &'static Catalog, shown: Memo<Shown>) -> impl IntoView {
    let start = Route::Start.print(catalog);
    let clear = start.clone();
    view! {
        <header class="bar">
            <div class="wrap">
                <a class="name" href=start>{text::APP}</a>
                {move || shown.with(|shown| pages::has_answers(&shown.page)).then(|| view! {
                    <a class="clear" href=clear.clone()>{text::CLEAR}</a>
                })}
            </div>
        </header>
    }
}

fn footer(catalog: &'static Catalog) -> impl IntoView {
    view! {
        <footer class="bar">
            <div class="wrap">
                <p>{text::PRIVACY}</p>
                <h2>{text::SOURCES}</h2>
                <ul>
                    {catalog
                        .documents()
                        .map(|(_, document)| view! { <li>{document.title.as_str()}</li> })
                        .collect_view()}
                </ul>
            </div>
        </footer>
    }
}
