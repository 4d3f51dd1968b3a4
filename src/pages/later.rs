//! The pages beside the way to an answer: one file for each kind of link. Only `crate::later` calls them.

mod compare;
pub(crate) mod faq;
pub(crate) mod features;
mod map;
mod matrix;
pub(crate) mod role;
pub(crate) mod roles;
mod why_not;

use advisor::{
    answers::Answers,
    catalog::Catalog,
    page::{Page, Shown},
    report::every_role,
    route::{Later, Route},
};

use super::{Drawn, back_link, not_found, with_notices};
use crate::{
    browser::html::{Element, text_el},
    text,
};

/// Puts the page into `main`, with the notices about the link that led to it.
pub(crate) fn view(main: Element, catalog: &'static Catalog, shown: Shown) -> Drawn {
    let notices = &shown.notices;
    match shown.page {
        Page::WhyNot(interview) => {
            let roles = every_role(catalog, &interview);
            let back = Route::Outcome(interview.counted).print(catalog);
            let main = with_notices(main.child(back_link(&back)), catalog, notices);
            let title = Some(text::why_not::TITLE.to_owned());
            Drawn { main: why_not::view(main, catalog, &roles), title }
        }
        Page::Map(answers) => {
            let map = advisor::map::map(catalog, &answers);
            let main = map::view(with_notices(main, catalog, notices), catalog, &map);
            Drawn { main, title: Some(map::title(catalog, &map)) }
        }
        Page::Later(page, rest) => {
            let main = with_notices(main, catalog, notices);
            match page {
                Later::Roles => roles::view(main, catalog, &rest),
                Later::Role => role::view(main, catalog, &rest),
                Later::Compare => compare::view(main, catalog, &rest),
                Later::Features => features::view(main, catalog, &rest),
                Later::Matrix => matrix::view(main, catalog, &rest),
                Later::Faq => faq::view(main, catalog, &rest),
                // These are in parts of their own.
                Later::Desk | Later::Plan | Later::Roster | Later::PowerSchool => {
                    Drawn { main, title: None }
                }
            }
        }
        // The pages on the way to an answer are drawn without this program.
        _ => Drawn { main: not_found::view(main, catalog), title: None },
    }
}

/// A link to the map from these answers on.
#[inline(never)]
pub(super) fn map_link(catalog: &'static Catalog, label: &str, answers: &Answers) -> Element {
    text_el("a", label).href(&Route::Map(answers.clone()).print(catalog))
}
