//! The pages: one file for each kind of route.

mod check_answers;
pub(crate) mod desk;
pub(crate) mod later;
mod not_found;
pub(crate) mod outcome;
pub(crate) mod plan;
pub(crate) mod powerschool;
mod question;
pub(crate) mod roster;
pub(crate) mod share;
pub(crate) mod start;

use advisor::{
    catalog::Catalog,
    page::{Page, QuestionPage, Shown},
    report::{OtherRole, contact_links},
    route::Notice,
};

use crate::{
    browser::html::{Element, el, text_el},
    components::{lists::source_line, notices::notices},
    later::{Loader, Part},
    text::{
        self,
        why_not::{BETWEEN, YOURS},
    },
};

/// A page, drawn.
pub(crate) struct Drawn {
    /// The main part.
    pub(crate) main: Element,
    /// What the page is called, before the name of the job in the title of the document; the job's own page
    /// has no other name.
    pub(crate) title: Option<String>,
}

/// Whether there are answers to clear.
pub(crate) fn has_answers(shown: &Shown) -> bool {
    // The one system that the app is opened for is no answer of the person's.
    let settled = usize::from(shown.only.is_some());
    match &shown.page {
        Page::Start | Page::Later(..) | Page::NotFound(_) => false,
        Page::Map(answers) | Page::Question(QuestionPage { answers, .. }) => {
            answers.iter().count() > settled
        }
        Page::Check(_) | Page::Outcome(_) | Page::WhyNot(_) => true,
    }
}

/// Puts the page into `main`, with the notices about the link that led to it. There is none as long as the page as
/// built says that it is being loaded.
pub(crate) fn view(
    main: Element,
    catalog: &'static Catalog,
    shown: Shown,
    loader: Loader,
) -> Option<Drawn> {
    let notices = &shown.notices;
    let drawn = match &shown.page {
        Page::Start => {
            let main = start::view(with_notices(main, catalog, notices), catalog, shown.only);
            Drawn { main, title: None }
        }
        Page::Question(page) => {
            let main = main.child(back_link(&page.previous.print(catalog)));
            let title = Some(catalog[page.asked.question].text.clone());
            let main = question::view(with_notices(main, catalog, notices), catalog, page);
            Drawn { main, title }
        }
        Page::Check(page) => {
            loader.prepare(Part::Outcome);
            let main = check_answers::view(with_notices(main, catalog, notices), catalog, page);
            Drawn { main, title: Some(text::check::TITLE.to_owned()) }
        }
        Page::Outcome(_) => return loader.view(Part::Outcome, main, catalog, shown),
        Page::WhyNot(_) | Page::Map(_) => return loader.view(Part::Later, main, catalog, shown),
        Page::Later(page, _) => return loader.view(Part::of(*page), main, catalog, shown),
        Page::NotFound(_) => {
            let main = not_found::view(with_notices(main, catalog, notices), catalog);
            Drawn { main, title: Some(text::not_found::TITLE.to_owned()) }
        }
    };
    Some(drawn)
}

/// `main` with the notices, if there are any.
#[inline(never)]
fn with_notices(main: Element, catalog: &'static Catalog, about: &[Notice]) -> Element {
    if about.is_empty() {
        return main;
    }
    let sentences: Vec<String> = about.iter().map(|notice| notice.text(catalog)).collect();
    main.child(notices(&sentences))
}

/// `main` with the notices about the link that led to a page beside the way, and what that says behind the page’s name.
fn beside(main: Element, catalog: &'static Catalog, shown: Shown) -> (Element, String) {
    let rest = match shown.page {
        Page::Later(_, rest) => rest,
        _ => String::new(),
    };
    (with_notices(main, catalog, &shown.notices), rest)
}

/// A link that looks like a button.
pub(crate) fn button_link(label: &str, href: &str) -> Element {
    text_el("a", label).class("button").href(href)
}

/// A link to the page before this one.
fn back_link(href: &str) -> Element {
    text_el("a", text::BACK).class("back").href(href)
}

/// `main` with whom to call when nothing else helps: a name and the ways to reach them.
#[inline(never)]
pub(crate) fn with_helpdesk(main: Element, catalog: &'static Catalog) -> Element {
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

/// A role that is not among the outcomes, and why not.
fn other_role(role: &OtherRole) -> Element {
    let mut line = el("li").child(text_el("strong", &role.name));
    if role.advised {
        line = line.text(" ").child(text_el("span", YOURS).class("reading"));
    }
    line.text(BETWEEN).text(&role.why_not).child(source_line("span", &role.source))
}
