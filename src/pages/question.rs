//! One question.

use std::sync::Arc;

use advisor::{
    answers::Answers,
    catalog::{Catalog, OptionId},
    interview,
    page::{self, Continued},
    progress,
    report::words::label,
    route::{Notice, Route},
    search::Query,
};
use leptos::{ev, prelude::*};

use crate::{
    app::App,
    components::{
        choices::{Choice, ChoiceList, Choices, FIRST_ID},
        error_summary::{ErrorSummary, SUMMARY_ID},
        filter::Filter,
        heading::PageTitle,
        layout::{BackLink, Main},
        progress::Progress,
        summary_list::{SummaryLine, SummaryList},
    },
    lazy::Module,
    platform::{event, focus},
    text::{
        self, document_title,
        question::{CHOOSE_ONE, CHOOSE_SOME, ERROR, SEVERAL, SO_FAR, WHY, error_title},
    },
};

/// A list with more options than this has a field to filter it.
const LONG: usize = 12;

const HINT_ID: &str = "question-hint";
const ERROR_ID: &str = "question-error";

/// The page of a question.
#[component]
pub(crate) fn QuestionPage(
    app: App,
    page: page::QuestionPage,
    notices: Vec<Notice>,
) -> impl IntoView {
    let catalog = app.catalog;
    let question = &catalog[page.asked.question];
    let message = if question.several { CHOOSE_SOME } else { CHOOSE_ONE };
    let choices = RwSignal::new(choice_list(catalog, &page, question.several));
    let previous = page.previous.print(catalog);
    let progress = progress::progress(catalog, &page);
    let so_far = answers_so_far(catalog, &page);
    let failed = move || choices.with(|choices| choices.failed);
    if progress.number > 1 {
        // The last question leads to a page of this module.
        app.modules.prepare(Module::Outcome);
    }
    let page = Arc::new(page);
    let continued = move || continued(catalog, &page, choices);
    let continued_on_submit = continued.clone();
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        if choices.with_untracked(|choices| choices.chosen.is_empty()) {
            choices.update(|choices| choices.failed = true);
            focus::set_title(&error_title(&document_title(Some(&question.text), true)));
            focus::to_after_render(SUMMARY_ID);
        } else {
            let Continued { here, next } = continued_on_submit();
            app.router.replace(&here.print(catalog));
            app.router.go(next.print(catalog));
        }
    };
    // What is chosen is in the address at once: a reload keeps it, and “Back” returns to it.
    let keep_in_address = move |_| app.router.replace(&continued().here.print(catalog));
    // The second press of a double click would land on the next page.
    let ignore_double_click = |event: ev::MouseEvent| {
        if event::is_repeated(&event) {
            event.prevent_default();
        }
    };
    view! {
        <Main app notices title=document_title(Some(&question.text), true) class="question">
            <BackLink href=previous/>
            <Progress
                text=text::question::progress(&progress)
                done=progress.number
                total=progress.about
            />
            {move || failed().then(|| view! { <ErrorSummary message field=FIRST_ID/> })}
            <div class="columns">
                <form novalidate on:submit=submit on:change=keep_in_address>
                    <fieldset
                        aria-describedby=format!("{HINT_ID} {ERROR_ID}")
                        data-failed=move || failed().then_some("")
                    >
                        <legend>
                            <PageTitle text=question.text.clone()/>
                        </legend>
                        <div class="hint" id=HINT_ID>
                            {question.hint.as_ref().map(|hint| view! { <p>{hint.clone()}</p> })}
                            {question.several.then(|| view! { <p>{SEVERAL}</p> })}
                        </div>
                        <ErrorMessage message choices/>
                        {(choices.with_untracked(|choices| choices.all.len()) > LONG)
                            .then(|| view! { <Filter list=choices/> })}
                        <Choices list=choices/>
                    </fieldset>
                    <div class="continue">
                        <button type="submit" on:click=ignore_double_click>
                            {text::CONTINUE}
                        </button>
                    </div>
                </form>
                <Rail why=&question.why so_far/>
            </div>
        </Main>
    }
}

#[component]
fn ErrorMessage(message: &'static str, choices: RwSignal<ChoiceList>) -> impl IntoView {
    let shown = move || {
        choices
            .with(|choices| choices.failed)
            .then(|| view! { <span class="visually-hidden">{ERROR}</span> {message} })
    };
    view! { <p class="error" id=ERROR_ID>{shown}</p> }
}

/// Beside the question: why it is asked, and the answers so far.
#[component]
fn Rail(why: &'static str, so_far: Vec<SummaryLine>) -> impl IntoView {
    view! {
        <div class="rail">
            <details>
                <summary>{WHY}</summary>
                <p>{why}</p>
            </details>
            {(!so_far.is_empty())
                .then(|| {
                    view! {
                        <section class="so-far">
                            <h2>{SO_FAR}</h2>
                            <SummaryList lines=so_far/>
                        </section>
                    }
                })}
        </div>
    }
}

/// The options that are offered, as choices.
fn choice_list(catalog: &'static Catalog, page: &page::QuestionPage, several: bool) -> ChoiceList {
    let offered = &page.asked.offered;
    let chosen = offered.iter().enumerate().filter(|(_, option)| page.chosen.contains(option));
    ChoiceList {
        chosen: chosen.map(|(index, _)| index).collect(),
        all: offered.iter().map(|option| choice(catalog, &page.answers, *option)).collect(),
        several,
        query: Query::default(),
        failed: false,
    }
}

fn choice(catalog: &'static Catalog, answers: &Answers, id: OptionId) -> Choice {
    let option = &catalog[id];
    Choice {
        label: label(catalog, answers, id),
        hint: option.hint.as_deref(),
        also: &option.also,
        exclusive: option.meaning.is_exclusive(),
    }
}

/// Where the answer leads that is chosen now.
fn continued(
    catalog: &Catalog,
    page: &page::QuestionPage,
    choices: RwSignal<ChoiceList>,
) -> Continued {
    let chosen = choices.with_untracked(|choices| {
        choices.chosen.iter().filter_map(|index| page.asked.offered.get(*index)).copied().collect()
    });
    page::after(catalog, &page.answers, page.asked.question, chosen)
}

/// The answers to the questions before this one.
fn answers_so_far(catalog: &Catalog, page: &page::QuestionPage) -> Vec<SummaryLine> {
    let answered = interview::interview(catalog, &page.answers).answered;
    let before = answered.iter().take_while(|line| line.asked.question != page.asked.question);
    before
        .map(|line| SummaryLine {
            topic: catalog[line.asked.question].topic.clone(),
            answers: line.chosen.iter().map(|id| label(catalog, &page.answers, *id)).collect(),
            change: Route::Question {
                question: line.asked.question,
                answers: page.answers.clone(),
            }
            .print(catalog),
        })
        .collect()
}
