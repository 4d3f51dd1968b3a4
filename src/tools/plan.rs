//! The plan of a school: first a form with its figures, then the roles with their numbers.

mod form;
pub(super) mod place;
mod sheet;
mod summary;
mod table;

use advisor::{
    catalog::Catalog,
    plan::{
        Plan,
        link::{self, PlanLink},
        words,
    },
    route::{Later, Notice},
};
use leptos::prelude::*;

use crate::{
    app::App,
    components::{layout::Main, notices::Notices},
    text::{document_title, plan::TITLE},
};

use self::{form::PlanForm, sheet::PlanSheet};

/// The page: the plan, or its form while figures are missing or being changed.
#[component]
pub(super) fn PlanPage(app: App, rest: String, notices: Vec<Notice>) -> impl IntoView {
    let (link, sentences) = link::parse(app.catalog, &rest);
    let complete = link.is_complete() && !link.changing;
    let (title, page) = match Plan::new(app.catalog, &link).filter(|_| complete) {
        Some(plan) => {
            let title = words::title(app.catalog, &plan);
            (title.clone(), view! { <PlanSheet app link plan title/> }.into_any())
        }
        None => (TITLE.to_owned(), view! { <PlanForm app link/> }.into_any()),
    };
    view! {
        <Main app notices title=document_title(Some(&title), false)>
            <Notices sentences/>
            {page}
        </Main>
    }
}

/// The fragment of a plan.
fn fragment(catalog: &Catalog, link: &PlanLink) -> String {
    Later::Plan.link(&link.print(catalog))
}
