//! The tools: looking up roles, questions and answers, the map, the plan, the staff list, PowerSchool, the help desk. They
//! are in modules of their own, which `crate::lazy` loads when one of them is asked for.

mod compare;
pub(crate) mod faq;
pub(crate) mod features;
pub(crate) mod helpdesk;
mod interpretations;
mod map;
mod matrix;
mod plan;
mod powerschool;
pub(crate) mod role;
pub(crate) mod roles;
mod roster;
mod why_not;

use advisor::{
    answers::Answers,
    catalog::Catalog,
    page::{Page, Shown},
    report::{OtherRole, every_role},
    route::{Later, Link, Notice, Route},
};
use leptos::{html, prelude::*};

use crate::{
    app::App,
    components::layout::MAIN_ID,
    elements::{lists::source_line, notices::notices},
    lazy::Module,
    pages::{help::HelpPage, in_other_module, not_found::NotFoundPage, tools::ToolsPage},
    platform::{
        focus,
        html::{Element, el, text_el},
    },
    saved_answers::SavedNotice,
    text::{
        self, document_title,
        why_not::{BETWEEN, YOURS},
    },
};

/// A page of the module with the tools.
pub(crate) fn view(app: App, link: Link) -> AnyView {
    let shown = app.resolve(link.clone());
    let notices = shown.notices.clone();
    let draw = match shown.page {
        Page::NotFound(_) => return view! { <NotFoundPage app notices/> }.into_any(),
        Page::Later(Later::Tools, _) => return view! { <ToolsPage app notices/> }.into_any(),
        Page::Later(Later::Help, _) => return view! { <HelpPage app notices/> }.into_any(),
        Page::Later(Later::Roles, rest) => {
            return view! { <roles::RolesPage app rest notices/> }.into_any();
        }
        Page::Later(Later::Role, rest) => {
            return view! { <role::RolePage app rest notices/> }.into_any();
        }
        Page::Later(Later::Plan, rest) => {
            return view! { <plan::PlanPage app rest notices/> }.into_any();
        }
        Page::Later(Later::PowerSchool, _) => powerschool::view,
        Page::Later(Later::Desk, _) => helpdesk::view,
        Page::Later(Later::Compare, rest) => {
            return view! { <compare::ComparePage app rest notices/> }.into_any();
        }
        page if Module::of_page(&page) != Some(Module::Tools) => {
            return in_other_module(app, &page, link);
        }
        _ => drawn,
    };
    element_page(app, draw, shown)
}

/// The page of the module with the staff list.
pub(crate) fn roster_view(app: App, link: Link) -> AnyView {
    let Shown { page, notices, .. } = app.resolve(link);
    let rest = match page {
        Page::Later(_, rest) => rest,
        _ => String::new(),
    };
    view! { <roster::RosterPage app rest notices/> }.into_any()
}

/// A page, drawn by the older element builder.
pub(crate) struct Drawn {
    /// What it consists of.
    pub(crate) main: Element,
    /// What the page is called, in the title of the document.
    pub(crate) title: Option<String>,
}

/// A page that the older element builder draws.
pub(crate) fn element_page(
    app: App,
    draw: fn(Element, &'static Catalog, Shown) -> Drawn,
    shown: Shown,
) -> AnyView {
    let place = NodeRef::<html::Div>::new();
    let is_of_questions = !matches!(shown.page, Page::Later(..));
    place.on_load(move |place| {
        let Drawn { main, title } = draw(el("div").class("contents"), app.catalog, shown);
        main.append_to(&place);
        focus::set_title(&document_title(title.as_deref(), is_of_questions));
    });
    view! {
        <main id=MAIN_ID tabindex="-1">
            <SavedNotice app/>
            <div class="contents" node_ref=place></div>
        </main>
    }
    .into_any()
}

/// `main` with the notices, if there are any.
fn with_notices(main: Element, catalog: &'static Catalog, about: &[Notice]) -> Element {
    if about.is_empty() {
        return main;
    }
    let sentences: Vec<String> = about.iter().map(|notice| notice.text(catalog)).collect();
    main.child(notices(&sentences))
}

/// `main` with the notices about the link that led to a page beside the questions, and what that says behind the page's
/// name.
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

/// A role that is not among the outcomes, and why not.
fn other_role(role: &OtherRole) -> Element {
    let mut line = el("li").child(text_el("strong", &role.name));
    if role.advised {
        line = line.text(" ").child(text_el("span", YOURS).class("reading"));
    }
    line.text(BETWEEN).text(&role.why_not).child(source_line("span", &role.source))
}

/// The pages that the older element builder draws.
fn drawn(main: Element, catalog: &'static Catalog, shown: Shown) -> Drawn {
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
                Later::Features => features::view(main, catalog, &rest),
                Later::Matrix => matrix::view(main, catalog, &rest),
                Later::Faq => faq::view(main, catalog, &rest),
                // `view` and `roster_view` see to the others.
                _ => Drawn { main, title: None },
            }
        }
        // The other pages are not of this module.
        _ => Drawn { main, title: None },
    }
}

/// A link to the map from these answers on.
#[inline(never)]
pub(super) fn map_link(catalog: &'static Catalog, label: &str, answers: &Answers) -> Element {
    text_el("a", label).href(&Route::Map(answers.clone()).print(catalog))
}
