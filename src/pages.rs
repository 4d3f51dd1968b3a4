//! The pages: one file for each kind of route.

mod check_answers;
mod not_found;
mod outcome;
mod question;
mod start;

use advisor::{
    catalog::Catalog,
    page::{Page, Shown},
    report::contact_links,
};

use crate::{
    components::notices::notices,
    html::{Element, el, text_el},
    text,
};

/// What the document is called while this page is shown.
pub(crate) fn title(catalog: &'static Catalog, page: &Page) -> String {
    match page {
        Page::Start => text::document_title(None),
        Page::Question(page) => text::document_title(Some(&catalog[page.asked.question].text)),
        Page::Check(_) => text::document_title(Some(text::check::TITLE)),
        Page::Outcome(page) => text::document_title(Some(&outcome::title(&page.report))),
        Page::NotFound(_) => text::document_title(Some(text::not_found::TITLE)),
    }
}

/// Whether there are answers to clear.
pub(crate) fn has_answers(page: &Page) -> bool {
    match page {
        Page::Start | Page::NotFound(_) => false,
        Page::Question(page) => page.answers.iter().next().is_some(),
        Page::Check(_) | Page::Outcome(_) => true,
    }
}

/// The page, with the notices about the link that led to it.
pub(crate) fn view(catalog: &'static Catalog, shown: Shown) -> Vec<Element> {
    let notices = notices(shown.notices.iter().map(|notice| notice.text(catalog)).collect());
    match shown.page {
        Page::Start => start::view(catalog, notices),
        Page::Question(page) => question::view(catalog, page, notices),
        Page::Check(page) => check_answers::view(catalog, page, notices),
        Page::Outcome(page) => outcome::view(catalog, page, notices),
        Page::NotFound(_) => not_found::view(catalog, notices),
    }
}

/// A link that looks like a button.
fn button_link(label: &str, href: &str) -> Element {
    text_el("a", label).class("button").href(href)
}

/// A link to the page before this one.
fn back_link(href: &str) -> Element {
    text_el("a", text::BACK).class("back").href(href)
}

/// Whom to call when nothing else helps: a name and the ways to reach them.
fn helpdesk(catalog: &'static Catalog) -> Option<Element> {
    let (id, contact) = catalog.contacts().find(|(_, contact)| contact.key == "helpdesk")?;
    let links = contact_links(catalog, id).into_iter();
    let links = links.map(|link| el("li").child(text_el("a", &link.label).href(&link.href)));
    Some(
        el("div")
            .child(text_el("p", &[text::CONTACT, &contact.name, ":"].concat()))
            .child(el("ul").children(links)),
    )
}
