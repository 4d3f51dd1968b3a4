//! One question.

use advisor::{
    catalog::{Catalog, OptionId},
    page::{self, QuestionPage},
    question::{Meaning, Question},
    search::Query,
};
use leptos::prelude::{Get, RwSignal, Set, WithUntracked};

use crate::{
    browser::{focus, navigation},
    components::{
        choices::{Choice, Choices, FIRST_ID, State},
        error_summary::{self, error_summary},
        filter::filter,
        heading::page_title,
    },
    html::{Element, dynamic, el, text_el},
    text,
    text::question::{CHOOSE_ONE, CHOOSE_SOME, ERROR, SEVERAL, WHY},
};

/// A list with more options than this gets a field to filter it by.
const LONG: usize = 12;

const HINT_ID: &str = "question-hint";
const ERROR_ID: &str = "question-error";

pub(super) fn view(
    catalog: &'static Catalog,
    page: QuestionPage,
    notices: Option<Element>,
) -> Vec<Element> {
    let question = &catalog[page.asked.question];
    let choices = choices(catalog, &page, question.several);
    let failed = RwSignal::new(false);
    let back = super::back_link(&page.previous.print(catalog));
    let message = if question.several { CHOOSE_SOME } else { CHOOSE_ONE };
    let why = el("details").child(text_el("summary", WHY)).child(text_el("p", &question.why));
    let submit = move |event: leptos::ev::Event| {
        event.prevent_default();
        if choices.0.with_untracked(|state| state.chosen.is_empty()) {
            failed.set(true);
            focus::set_title(&[ERROR, &text::document_title(Some(&question.text))].concat());
            focus::to_when_drawn(error_summary::ID);
        } else {
            go_on(catalog, &page, choices);
        }
    };
    let form = el("form")
        .attr("novalidate", "")
        .on("submit", submit)
        .child(fieldset(question, choices, message, failed))
        .child(why)
        .child(text_el("button", text::CONTINUE).attr("type", "submit"));
    let problem = dynamic(move || failed.get().then(|| error_summary(message, FIRST_ID)));
    let problem = el("div").add(problem);
    [Some(back), notices, Some(problem), Some(form)].into_iter().flatten().collect()
}

/// The question with its hint, the message if nothing was chosen, and the choices.
fn fieldset(
    question: &'static Question,
    choices: Choices,
    message: &'static str,
    failed: RwSignal<bool>,
) -> Element {
    let hints = question.hint.as_deref().into_iter().chain(question.several.then_some(SEVERAL));
    let error = move || {
        let before = text_el("span", ERROR).class("visually-hidden");
        failed.get().then(|| el("span").child(before).text(message))
    };
    let long = choices.0.with_untracked(|state| state.all.len()) > LONG;
    el("fieldset")
        .attr("aria-describedby", &[HINT_ID, " ", ERROR_ID].concat())
        .attr_while("data-failed", move || failed.get())
        .child(el("legend").child(page_title(&question.text)))
        .child(el("div").class("hint").id(HINT_ID).children(hints.map(|hint| text_el("p", hint))))
        .child(el("p").class("error").id(ERROR_ID).add(dynamic(error)))
        .children(long.then(|| filter(choices)))
        .child(choices.list())
}

/// The options that are offered, as choices.
fn choices(catalog: &'static Catalog, page: &QuestionPage, several: bool) -> Choices {
    let offered = &page.asked.offered;
    let all = offered.iter().map(|option| choice(catalog, *option)).collect();
    let places =
        page.chosen.iter().filter_map(|chosen| offered.iter().position(|option| option == chosen));
    Choices(RwSignal::new(State {
        all,
        several,
        chosen: places.collect(),
        query: Query::default(),
    }))
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

/// Writes the answer into the address, then goes where it leads.
fn go_on(catalog: &'static Catalog, page: &QuestionPage, choices: Choices) {
    let places = choices.0.with_untracked(|state| state.chosen.clone());
    let chosen =
        places.iter().filter_map(|place| page.asked.offered.get(*place).copied()).collect();
    let continued = page::after(catalog, &page.answers, page.asked.question, chosen);
    navigation::replace(&continued.here.print(catalog));
    navigation::go(&continued.next.print(catalog));
}
