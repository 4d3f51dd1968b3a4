//! The pages: one file for each kind of route.

mod check_answers;
mod map;
mod not_found;
mod outcome;
mod question;
mod start;
mod why_not;

use advisor::{
    catalog::Catalog,
    page::{Page, Shown},
    report::contact_links,
    route::Route,
};

use crate::{
    browser::html::{Element, el, text_el},
    components::notices::notices,
    text,
};

/// What the document is called while this page is shown.
pub(crate) fn title(catalog: &'static Catalog, page: &Page) -> String {
    match page {
        Page::Start => text::document_title(None),
        Page::Question(page) => text::document_title(Some(&catalog[page.asked.question].text)),
        Page::Check(_) => text::document_title(Some(text::check::TITLE)),
        Page::Outcome(page) => text::document_title(Some(&outcome::title(&page.report))),
        Page::WhyNot(_) => text::document_title(Some(text::why_not::TITLE)),
        Page::Map(map) => text::document_title(Some(&map::title(catalog, map))),
        Page::NotFound(_) => text::document_title(Some(text::not_found::TITLE)),
    }
}

/// Whether there are answers to clear.
pub(crate) fn has_answers(page: &Page) -> bool {
    match page {
        Page::Start | Page::Map(_) | Page::NotFound(_) => false,
        Page::Question(page) => !page.answers.is_empty(),
        Page::Check(_) | Page::Outcome(_) | Page::WhyNot(_) => true,
    }
}

/// Puts the page into `main`, with the notices about the link that led to it.
pub(crate) fn view(main: Element, catalog: &'static Catalog, shown: &Shown) -> Element {
    match &shown.page {
        Page::Start => start::view(with_notices(main, catalog, shown), catalog),
        Page::Question(page) => {
            let main = main.child(back_link(&page.previous.print(catalog)));
            question::view(with_notices(main, catalog, shown), catalog, page)
        }
        Page::Check(page) => check_answers::view(with_notices(main, catalog, shown), catalog, page),
        Page::Outcome(page) => {
            let back = Route::Check(page.counted.clone()).print(catalog);
            let main = main.child(back_link(&back));
            outcome::view(with_notices(main, catalog, shown), catalog, page)
        }
        Page::WhyNot(page) => {
            let back = Route::Outcome(page.counted.clone()).print(catalog);
            let main = main.child(back_link(&back));
            why_not::view(with_notices(main, catalog, shown), catalog, page)
        }
        Page::Map(map) => map::view(with_notices(main, catalog, shown), catalog, map),
        Page::NotFound(_) => not_found::view(with_notices(main, catalog, shown), catalog),
    }
}

/// `main` with the notices, if there are any.
#[inline(never)]
fn with_notices(main: Element, catalog: &'static Catalog, shown: &Shown) -> Element {
    if shown.notices.is_empty() {
        return main;
    }
    let sentences: Vec<String> = shown.notices.iter().map(|notice| notice.text(catalog)).collect();
    main.child(notices(&sentences))
}

/// A link that looks like a button.
fn button_link(label: &str, href: &str) -> Element {
    text_el("a", label).class("button").href(href)
}

/// A link to the page before this one.
fn back_link(href: &str) -> Element {
    text_el("a", text::BACK).class("back").href(href)
}

/// `main` with whom to call when nothing else helps: a name and the ways to reach them.
#[inline(never)]
fn with_helpdesk(main: Element, catalog: &'static Catalog) -> Element {
    let Some((id, contact)) = catalog.contacts().find(|(_, contact)| contact.key == "helpdesk")
    else {
        return main;
    };
    let mut links = el("ul");
    for link in contact_links(catalog, id) {
        links = links.child(el("li").child(text_el("a", &link.label).href(&link.href)));
    }
    let name = text_el("p", &[text::CONTACT, &contact.name, ":"].concat());
    main.child(el("div").child(name).child(links))
}
