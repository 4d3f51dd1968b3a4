//! Every answer with a link to change it, before the outcome.

use crate::{
    components::{
        heading::page_title,
        summary_list::{Line, summary_list},
    },
    html::{Element, el},
    text::check,
};
use advisor::{catalog::Catalog, page::CheckPage, route::Route};

pub(super) fn view(
    catalog: &'static Catalog,
    page: CheckPage,
    notices: Option<Element>,
) -> Vec<Element> {
    let CheckPage { answered, counted } = page;
    let lines = answered
        .into_iter()
        .map(|line| {
            let question = line.asked.question;
            Line {
                topic: catalog[question].topic.clone(),
                answers: line.chosen.iter().map(|option| catalog[*option].label.clone()).collect(),
                change: Route::Question { question, answers: counted.clone() }.print(catalog),
            }
        })
        .collect();
    let outcome = super::button_link(check::BUTTON, &Route::Outcome(counted).print(catalog));
    let page = [page_title(check::TITLE), summary_list(lines), el("p").child(outcome)];
    notices.into_iter().chain(page).collect()
}
