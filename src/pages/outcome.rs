//! The outcome: what to do first, then everything it rests on.

mod action;
mod details;
mod share;

use advisor::{
    catalog::Catalog,
    interview::Interview,
    report::{Report, report},
    route::{Notice, Route},
    share::{Since, since},
};
use leptos::prelude::*;

use self::{
    action::Actions,
    details::{Basis, Details},
    share::Share,
};
use crate::{
    app::App,
    components::{
        heading::PageTitle,
        layout::{BackLink, Main},
        notices::Notices,
        summary_list::{SummaryLine, SummaryList},
    },
    platform::clock,
    saved_answers::SaveAnswers,
    text::{
        document_title,
        outcome::{ANSWERS, TITLE, result_of},
        share::{CONTENT, UNREADABLE},
    },
};

/// The page.
#[component]
pub(crate) fn OutcomePage(
    app: App,
    interview: Interview,
    /// What the outcome was when the link was made.
    stamp: Option<String>,
    notices: Vec<Notice>,
) -> impl IntoView {
    let catalog = app.catalog;
    let report = report(catalog, &interview, clock::today());
    let about_link = about_link(catalog, &interview, &notices, stamp.as_deref());
    let back = Route::Check(interview.counted.clone()).print(catalog);
    let title = report.only_verdict().unwrap_or(TITLE).to_owned();
    app.last_outcome.set_value(Some(app.router.fragment()));
    view! {
        <Main app title=document_title(Some(&title), true) class="outcome">
            <BackLink href=back/>
            <Notices sentences=about_link/>
            <PageTitle text=title/>
            <div class="columns">
                <div>
                    <Actions report=report.clone()/>
                    <Basis report=report.clone()/>
                    <Details app report=report.clone() answers=interview.counted.clone()/>
                    <SaveAnswers app/>
                </div>
                <div class="rail">
                    <Share app interview=interview.clone()/>
                    <section>
                        <h2>{ANSWERS}</h2>
                        <SummaryList lines=answer_lines(catalog, &interview, &report)/>
                    </section>
                    <p class="hint">{result_of(&report)}</p>
                </div>
            </div>
        </Main>
    }
}

fn answer_lines(catalog: &Catalog, interview: &Interview, report: &Report) -> Vec<SummaryLine> {
    let lines = report.answers.iter().map(|line| {
        let route = Route::Question { question: line.question, answers: interview.counted.clone() };
        SummaryLine {
            topic: line.topic.clone(),
            answers: line.answers.clone(),
            change: route.print(catalog),
        }
    });
    lines.collect()
}

/// What could not be used of the link, and what has changed since it was made.
fn about_link(
    catalog: &'static Catalog,
    interview: &Interview,
    notices: &[Notice],
    stamp: Option<&str>,
) -> Vec<String> {
    let mut sentences: Vec<String> = notices.iter().map(|notice| notice.text(catalog)).collect();
    match stamp.map(|stamp| since(catalog, interview, stamp)) {
        None | Some(Since::Nothing) => {}
        Some(Since::Content) => sentences.push(CONTENT.to_owned()),
        Some(Since::Unreadable) => sentences.push(UNREADABLE.to_owned()),
        Some(Since::Outcome(changes)) => sentences.extend(changes),
    }
    sentences
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bundled;
    use advisor::{interview::interview, route};

    #[test]
    fn a_link_made_with_other_content_says_whether_its_outcome_is_another() {
        let catalog = bundled::catalog();
        let link = route::parse(catalog, "#/v1/outcome?system=clever&employment=contractor");
        let Route::Outcome(answers) = link.route else { panic!("{link:?}") };
        let interview = interview(catalog, &answers);
        for (stamp, expected) in [
            (None, [""; 0].as_slice()),
            (Some("zzzzzz1 clever.contact"), &[CONTENT]),
            (Some("nonsense"), &[UNREADABLE]),
            (
                Some("zzzzzz clever.apply.staff"),
                &[
                    "When this link was made, its answer for Clever was: apply for Staff. Now it is: contact somebody.",
                ],
            ),
        ] {
            assert_eq!(about_link(catalog, &interview, &[], stamp), expected, "{stamp:?}");
        }
    }
}
