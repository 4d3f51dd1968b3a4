//! Every answer with a link to change it, before the outcome.

use advisor::{catalog::Catalog, page::CheckPage, route::Route};
use leptos::prelude::*;

use crate::{
    components::{
        heading::page_title,
        summary_list::{Line, summary_list},
    },
    text::check,
};

pub(super) fn view(catalog: &'static Catalog, page: CheckPage, notices: AnyView) -> impl IntoView {
    let CheckPage { answered, counted } = page;
    let lines = answered
        .into_iter()
        .map(|line| {
            let question = line.asked.question;
            Line {
                topic: catalog[question].topic.clone(),
                answers: line
                    .chosen
                    .iter()
                    .map(|option| catalog[*option].label.clone())
                    .collect(),
                change: Route::Question {
                    question,
                    answers: counted.clone(),
                }
                .print(catalog),
            }
        })
        .collect();
    view! {
        {notices}
        {page_title(check::TITLE.to_owned())}
        {summary_list(lines)}
        <p>
            <a class="button" href=Route::Outcome(counted).print(catalog)>{check::BUTTON}</a>
        </p>
    }
}
