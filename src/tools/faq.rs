//! The FAQ: all questions with their answers, searched while one types; and each question with a page of its own.

mod entry;
#[cfg(not(target_arch = "wasm32"))]
pub(crate) mod whole;

use std::sync::LazyLock;

use advisor::{
    catalog::{Catalog, FaqId},
    date::Date,
    faq::{Faq, FaqLink, Found, parse},
    only,
    route::Later,
};
use leptos::prelude::{RwSignal, Set, With, WithUntracked};
use wasm_bindgen::throw_str;

use crate::{
    bundled,
    elements::{heading::page_title, notices::notices},
    platform::{
        clock, event,
        html::{Element, el, text_el},
    },
    router,
    text::{self, faq},
    tools::{Drawn, button_link},
};

/// The FAQ, decoded on first use. `build.rs` wrote the bytes, and has read them back.
static FAQ: LazyLock<Faq> = LazyLock::new(|| {
    let bytes = include_bytes!(concat!(env!("OUT_DIR"), "/faq.bin"));
    Faq::from_bytes(bytes, bundled::catalog())
        .unwrap_or_else(|| throw_str("the bundled FAQ is damaged: load the page anew"))
});

/// What drawing a part of it needs.
#[derive(Clone, Copy)]
struct Sheet {
    catalog: &'static Catalog,
    faq: &'static Faq,
    today: Date,
}

const SEARCH_ID: &str = "faq-search";
const HINT_ID: &str = "faq-hint";

/// Draws the page; `rest` is what the link says behind its name.
pub(super) fn view(main: Element, catalog: &'static Catalog, rest: &str) -> Drawn {
    let sheet = Sheet { catalog, faq: &FAQ, today: clock::today() };
    let (link, sentences) = parse(sheet.faq, rest);
    let main = if sentences.is_empty() { main } else { main.child(notices(&sentences)) };
    match link {
        FaqLink::Entry(id) => entry::page(main, sheet, id),
        FaqLink::Search(typed) => {
            Drawn { main: sheet.list(main, typed), title: Some(text::FAQ.to_owned()) }
        }
    }
}

impl Sheet {
    /// All entries, or those that fit what was typed.
    fn list(self, main: Element, typed: String) -> Element {
        let typed = RwSignal::new(typed);
        let main = main
            .child(page_title(text::FAQ))
            .child(text_el("p", faq::LEAD).class("lead"))
            .child(text_el("p", faq::READINGS).class("hint"))
            .child(self.search(typed))
            .child(
                el("div")
                    .dynamic(move || Some(self.groups(&typed.with(|typed| self.found(typed))))),
            );
        self.end(main)
    }

    fn found(self, typed: &str) -> Found {
        self.faq.found(self.catalog, self.today, typed)
    }

    /// The field to search by; below it stands what was found, told aloud too.
    fn search(self, typed: RwSignal<String>) -> Element {
        let count = move || {
            typed.with(|typed| {
                let Found { entries, whole } = self.found(typed);
                let count = faq::count(entries.len(), self.faq.entries().count(), whole);
                (!typed.trim().is_empty()).then(|| text_el("span", &count))
            })
        };
        let input = el("input")
            .id(SEARCH_ID)
            .attr("type", "search")
            .attr("autocomplete", "off")
            .attr("aria-describedby", HINT_ID)
            .attr("value", &typed.with_untracked(String::clone))
            .on("input", move |event| {
                let value = event::value(&event);
                // The link keeps it, so that a reload, or somebody else, sees the same.
                router::replace(&self.link(&FaqLink::Search(value.clone())));
                typed.set(value);
            });
        el("div")
            .class("filter")
            .attr("role", "search")
            .child(text_el("label", faq::SEARCH).attr("for", SEARCH_ID))
            .child(text_el("p", faq::SEARCH_HINT).class("hint").id(HINT_ID))
            .child(input)
            .child(el("p").class("count").attr("role", "status").dynamic(count))
    }

    /// The entries that were found, under the headings of the source.
    fn groups(self, found: &Found) -> Element {
        let mut groups = el("div");
        let mut ids = (0..).map(FaqId::at);
        for group in &self.faq.groups {
            let mut section = el("section").child(text_el("h2", &group.name));
            let mut any = false;
            for (entry, id) in group.entries.iter().zip(&mut ids) {
                if found.entries.contains(&id) {
                    any = true;
                    let link = self.entry_link(id);
                    let article = el("article").class("answer").child(el("h3").child(link));
                    section = section.child(self.answer(article, entry));
                }
            }
            if any {
                groups = groups.child(section);
            }
        }
        groups
    }

    /// Whom to ask, and the way to the questions.
    fn end(self, main: Element) -> Element {
        let mut contacts = el("ul");
        for (name, pieces) in self.faq.contacts(self.catalog) {
            let line = el("li").text(&name).text(faq::AT);
            contacts = contacts.child(self.pieces(line, &pieces));
        }
        let main = main
            .child(text_el("h2", faq::CONTACTS))
            .child(contacts)
            .child(text_el("h2", faq::DOOR))
            .child(text_el("p", faq::DOOR_HINT));
        let first = only::first(self.catalog, None);
        let button = button_link(text::start::BUTTON, &first.print(self.catalog));
        main.child(el("p").child(button))
    }

    /// The link to a part of the FAQ.
    fn link(self, link: &FaqLink) -> String {
        Later::Faq.link(&link.print(self.faq))
    }
}
