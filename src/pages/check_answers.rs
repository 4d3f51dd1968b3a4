//! The answers, to be checked before the outcome.

use advisor::{
    catalog::Catalog,
    page::CheckPage,
    report::words::label,
    route::{Notice, Route},
};
use leptos::prelude::*;

use crate::{
    app::App,
    components::{
        heading::PageTitle,
        layout::{ButtonLink, Main},
        summary_list::{SummaryLine, SummaryList},
    },
    saved_answers::SaveAnswers,
    text::{check, document_title},
};

/// The page.
#[component]
pub(crate) fn CheckAnswersPage(app: App, page: CheckPage, notices: Vec<Notice>) -> impl IntoView {
    let outcome = Route::Outcome(page.counted.clone()).print(app.catalog);
    view! {
        <Main app notices title=document_title(Some(check::TITLE), true)>
            <PageTitle text=check::TITLE/>
            <SummaryList lines=summary_lines(app.catalog, &page)/>
            <p>
                <ButtonLink label=check::BUTTON href=outcome/>
            </p>
            <SaveAnswers app/>
        </Main>
    }
}

fn summary_lines(catalog: &Catalog, page: &CheckPage) -> Vec<SummaryLine> {
    let line = |answered: &advisor::interview::Answered| {
        let question = answered.asked.question;
        let route = Route::Question { question, answers: page.counted.clone() };
        SummaryLine {
            topic: catalog[question].topic.clone(),
            answers: answered.chosen.iter().map(|id| label(catalog, &page.counted, *id)).collect(),
            change: route.print(catalog),
        }
    };
    page.answered.iter().map(line).collect()
}
