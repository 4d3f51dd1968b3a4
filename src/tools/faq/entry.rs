//! An entry of the FAQ: its answer, with the links in it, and the page that it has alone.

use advisor::{
    catalog::FaqId,
    faq::{Block, Entry, FaqLink, Look, Piece},
    profile,
    report::Target,
    route::Later,
};

use super::Sheet;
use crate::{
    elements::{heading::page_title, lists::source_line},
    platform::html::{Element, el, text_el},
    text::faq,
    tools::Drawn,
};

/// The page of one entry.
pub(super) fn page(main: Element, sheet: Sheet, id: FaqId) -> Drawn {
    let Some(entry) = sheet.faq.get(id) else { return Drawn { main, title: None } };
    let heading = sheet.faq.heading(sheet.catalog, entry);
    let title = page_title(heading);
    let all =
        text_el("a", faq::ALL).class("back").href(&sheet.link(&FaqLink::Search(String::new())));
    let document = &sheet.catalog[entry.source.document];
    let source = source_line("p", &[&document.title, ": ", &entry.source.at].concat());
    let answer = sheet.answer(el("article").child(title), entry).child(source);
    let main = main.child(all).child(answer);
    let main = sheet.end(sheet.others(main, id));
    Drawn { main, title: Some(heading.to_owned()) }
}

impl Sheet {
    /// The other entries under the same heading.
    fn others(self, main: Element, id: FaqId) -> Element {
        let mut ids = (0..).map(FaqId::at);
        for group in &self.faq.groups {
            let of_group: Vec<FaqId> = ids.by_ref().take(group.entries.len()).collect();
            if of_group.contains(&id) && of_group.len() > 1 {
                let mut list = el("ul");
                for other in of_group {
                    if other != id {
                        list = list.child(el("li").child(self.entry_link(other)));
                    }
                }
                let title = [faq::MORE, "“", &group.name, "”"].concat();
                return main.child(text_el("h2", &title)).child(list);
            }
        }
        main
    }

    /// `article` with the answer of an entry.
    pub(super) fn answer(self, mut article: Element, entry: &Entry) -> Element {
        let mut items: Option<Element> = None;
        for Block { look, pieces } in self.faq.answer(self.catalog, entry, self.today) {
            if look == Look::Item {
                let list = items.take().unwrap_or_else(|| el("ul"));
                items = Some(list.child(self.pieces(el("li"), &pieces)));
                continue;
            }
            if let Some(list) = items.take() {
                article = article.child(list);
            }
            let mut paragraph = self.pieces(el("p"), &pieces);
            if look == Look::Reading {
                paragraph =
                    paragraph.text(" ").child(text_el("span", faq::READING).class("reading"));
            }
            article = article.child(paragraph);
        }
        match items {
            Some(list) => article.child(list),
            None => article,
        }
    }

    /// `line` with pieces of an answer in it.
    pub(super) fn pieces(self, mut line: Element, pieces: &[Piece]) -> Element {
        for piece in pieces {
            line = match piece {
                Piece::Text(text) => line.text(text),
                Piece::Link(Target { label, href }) => line.child(text_el("a", label).href(href)),
                Piece::Role(role) => {
                    let href = Later::Role.link(&profile::print(self.catalog, *role));
                    line.child(text_el("a", &self.catalog[*role].name).href(&href))
                }
                Piece::Entry(id) => line.child(self.entry_link(*id)),
            };
        }
        line
    }

    /// The heading of an entry, which leads to its page.
    pub(super) fn entry_link(self, id: FaqId) -> Element {
        let heading = self.faq.get(id).map_or("", |entry| self.faq.heading(self.catalog, entry));
        text_el("a", heading).href(&self.link(&FaqLink::Entry(id)))
    }
}
