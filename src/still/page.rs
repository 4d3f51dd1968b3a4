//! The body of the page that the program starts in.
//!
//! `public/scripts/boot.js` shows one part or the other of it, by the ids and the attributes that stand here.

use advisor::{catalog::Catalog, only, page, route};
use leptos::prelude::RwSignal;

use crate::{
    Around, STILL_ID, WHOLE,
    browser::html::{Element, el, text_el},
    components::heading::page_title,
    frame,
    later::{self, Loader},
    main_part,
    pages::{self, Drawn, button_link, with_helpdesk},
    still::release,
    text::{self, document_title, later::AGAIN, outcome, still},
};

/// The body: the start page, and beside it what it gives way to.
pub(super) fn body(catalog: &'static Catalog) -> String {
    let Drawn { main, .. } = drawn(catalog, "");
    let mut html = el("noscript").child(without_script()).still().html();
    html.push_str(&release::announcement());
    html.push_str(&frame(catalog, Around::bare(), main).id(STILL_ID).still().html());
    let at = only::first(catalog, None).print(catalog);
    let Drawn { main, title } = drawn(catalog, &at);
    let title = document_title(title.as_deref(), true);
    html.push_str(&template("still-question", &title, main).attr("data-at", &at).still().html());
    for (id, title, main) in [
        ("still-waiting", text::APP.to_owned(), waiting()),
        ("still-lost", told(still::LOST_TITLE), lost(catalog)),
        ("still-stopped", told(still::STOPPED_TITLE), stopped(catalog)),
    ] {
        html.push_str(&template(id, &title, main).still().html());
    }
    html
}

/// The page to which a link leads.
fn drawn(catalog: &'static Catalog, link: &str) -> Drawn {
    let shown = page::show(catalog, route::parse(catalog, link));
    let loader = Loader(RwSignal::new(String::new()));
    let waits = || Drawn { main: waiting(), title: None };
    pages::view(main_part(), catalog, shown, loader).unwrap_or_else(waits)
}

fn template(id: &str, title: &str, main: Element) -> Element {
    el("template").id(id).attr("data-title", title).child(main)
}

fn told(title: &str) -> String {
    document_title(Some(title), false)
}

/// The link to everything on one page.
fn whole() -> Element {
    el("p").child(text_el("a", text::WHOLE).href(WHOLE).attr("data-whole", ""))
}

/// A button; the script does what `does` says.
fn button(label: &str, does: &str) -> Element {
    text_el("button", label).attr("type", "button").attr("data-does", does)
}

/// What is told where there are no scripts.
pub(super) fn without_script() -> Element {
    el("div").class("wrap").child(text_el("p", still::NO_SCRIPT).class("notice")).child(whole())
}

/// While the program draws a page that does not stand here.
fn waiting() -> Element {
    let late = el("div").class("late").child(text_el("p", still::LATE)).child(whole());
    main_part().class("waiting").child(later::waiting()).child(late)
}

/// When the program could not be started: it did not arrive whole, or the browser cannot run it.
fn lost(catalog: &'static Catalog) -> Element {
    let main = main_part()
        .child(page_title(still::LOST_TITLE))
        .child(text_el("p", still::LOST).attr("data-why", "lost"))
        .child(text_el("p", still::OLD).attr("data-why", "old"))
        .child(text_el("p", still::KEPT).attr("data-why", "answers"))
        .child(el("p").child(button(AGAIN, "again")));
    with_helpdesk(main, catalog).child(text_el("p", still::READ)).child(whole())
}

/// When the program has stopped in the middle of something.
fn stopped(catalog: &'static Catalog) -> Element {
    let field = el("textarea").id("report").attr("readonly", "").attr("rows", "6");
    let copy = button(still::COPY_REPORT, "copy").class("secondary");
    let told = el("span").attr("role", "status").attr("data-told", outcome::COPIED);
    let restart = button_link(still::RESTART, "#/").class("button secondary");
    let buttons = el("ul")
        .class("actions")
        .child(el("li").child(button(still::REOPEN, "again")))
        .child(el("li").child(restart));
    let main = main_part()
        .child(page_title(still::STOPPED_TITLE))
        .child(text_el("p", still::STOPPED))
        .child(text_el("p", still::KEPT).attr("data-why", "answers"))
        .child(buttons);
    with_helpdesk(main, catalog)
        .child(text_el("h2", still::REPORT_TITLE))
        .child(text_el("label", still::REPORT).attr("for", "report"))
        .child(field)
        .child(el("div").class("copy").child(copy).child(told))
}
