//! The pages: one file for each kind of route.

mod check_answers;
mod not_found;
mod outcome;
mod question;
mod start;

use advisor::{
    catalog::{Catalog, Contact},
    page::{Page, Shown},
};
use leptos::prelude::*;

use crate::{
    components::{heading::page_title, notices::notices},
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
pub(crate) fn view(catalog: &'static Catalog, shown: Shown) -> AnyView {
    let notices = notices(
        shown
            .notices
            .iter()
            .map(|notice| notice.text(catalog))
            .collect(),
    )
    .into_any();
    match shown.page {
        Page::Start => start::view(catalog, notices).into_any(),
        Page::Question(page) => question::view(catalog, page, notices).into_any(),
        Page::Check(page) => check_answers::view(catalog, page, notices).into_any(),
        Page::Outcome(page) => outcome::view(catalog, page, notices).into_any(),
        Page::NotFound(_) => not_found::view(catalog, notices).into_any(),
    }
}

/// Whom to call when nothing else helps.
fn helpdesk(catalog: &'static Catalog) -> Option<&'static Contact> {
    catalog
        .contacts()
        .map(|(_, contact)| contact)
        .find(|contact| contact.key == "helpdesk")
}

/// “Call the LAUSD Helpdesk: 213-241-5200 (option 5, then option 1).”
fn call(contact: &'static Contact) -> impl IntoView {
    contact.phone.as_ref().map(|phone| {
        view! {
            <p>
                {text::start::CALL_BEFORE} {contact.name.as_str()} ": "
                <a class="phone" href=["tel:", &phone.number].concat()>{phone.number.as_str()}</a>
                {phone.menu.as_ref().map(|menu| [" (", menu, ")"].concat())} "."
            </p>
        }
    })
}
