//! One question.

use advisor::{
    catalog::{Catalog, OptionId},
    page::{self, QuestionPage},
    question::Meaning,
    search::Query,
};
use leptos::{ev::SubmitEvent, prelude::*};

use crate::{
    browser::{focus, navigation},
    components::{
        choices::{Choice, Choices, FIRST_ID},
        error_summary::{self, error_summary},
        filter::Filter,
        heading::page_title,
    },
    text,
    text::question::{CHOOSE_ONE, CHOOSE_SOME, ERROR, SEVERAL, WHY, count},
};

/// A list with more options than this gets a field to filter it by.
const LONG: usize = 12;

pub(super) fn view(
    catalog: &'static Catalog,
    page: QuestionPage,
    notices: AnyView,
) -> impl IntoView {
    let question = &catalog[page.asked.question];
    let choices: Vec<Choice> = page
        .asked
        .offered
        .iter()
        .map(|option| choice(catalog, *option))
        .collect();
    let places = page.chosen.iter().filter_map(|option| {
        page.asked
            .offered
            .iter()
            .position(|offered| offered == option)
    });
    let chosen = RwSignal::new(places.collect::<Vec<usize>>());
    let failed = RwSignal::new(false);
    let query = RwSignal::new(Query::default());
    let several = question.several;
    let message = if several { CHOOSE_SOME } else { CHOOSE_ONE };
    let back = page.previous.print(catalog);
    let filter = (choices.len() > LONG)
        .then(|| view! { <Filter query count=in_view(&choices, query, chosen)/> });
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        if chosen.with(Vec::is_empty) {
            failed.set(true);
            focus::set_title(&[ERROR, &text::document_title(Some(&question.text))].concat());
            focus::to_when_drawn(error_summary::ID);
        } else {
            go_on(catalog, &page, &chosen.get());
        }
    };
    view! {
        <a class="back" href=back>{text::BACK}</a>
        {notices}
        {move || failed.get().then(|| error_summary(message, FIRST_ID))}
        <form novalidate on:submit=submit>
            <fieldset aria-describedby="question-hint question-error" class:failed=failed>
                <legend>{page_title(question.text.clone())}</legend>
                <div id="question-hint" class="hint">
                    {question.hint.as_ref().map(|hint| view! { <p>{hint.as_str()}</p> })}
                    {several.then(|| view! { <p>{SEVERAL}</p> })}
                </div>
                <p id="question-error" class="error">
                    {move || failed.get().then(|| view! { <span class="visually-hidden">{ERROR}</span>{message} })}
                </p>
                {filter}
                <Choices choices several chosen query/>
            </fieldset>
            <details>
                <summary>{WHY}</summary>
                <p>{question.why.as_str()}</p>
            </details>
            <button type="submit">{text::CONTINUE}</button>
        </form>
    }
}

/// How a choice shows this option.
fn choice(catalog: &'static Catalog, option: OptionId) -> Choice {
    let option = &catalog[option];
    Choice {
        label: &option.label,
        hint: option.hint.as_deref(),
        also: &option.also,
        exclusive: matches!(option.meaning, Meaning::None | Meaning::NotSure(_)),
    }
}

/// How many of the choices the filter leaves in view, in words.
fn in_view(
    choices: &[Choice],
    query: RwSignal<Query>,
    chosen: RwSignal<Vec<usize>>,
) -> Signal<String> {
    let choices: Vec<Choice> = choices
        .iter()
        .filter(|choice| !choice.exclusive)
        .copied()
        .collect();
    Signal::derive(move || {
        query.with(|query| {
            if query.is_empty() {
                return String::new();
            }
            let shown = |(place, choice): &(usize, &Choice)| {
                choice.matches(query) || chosen.with(|chosen| chosen.contains(place))
            };
            count(
                choices.iter().enumerate().filter(shown).count(),
                choices.len(),
            )
        })
    })
}

/// Writes the answer into the address, then goes where it leads.
fn go_on(catalog: &'static Catalog, page: &QuestionPage, places: &[usize]) {
    let chosen = places
        .iter()
        .filter_map(|place| page.asked.offered.get(*place).copied())
        .collect();
    let continued = page::after(catalog, &page.answers, page.asked.question, chosen);
    navigation::replace(&continued.here.print(catalog));
    navigation::go(&continued.next.print(catalog));
}
