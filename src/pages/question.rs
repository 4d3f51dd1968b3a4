//! One question.

use advisor::{
    catalog::{Catalog, OptionId},
    page::{self, Continued, QuestionPage},
    question::Question,
    search::Query,
};
use leptos::prelude::{RwSignal, Update, WithUntracked};

use crate::{
    browser::{
        event::{self, Event},
        focus,
        html::{Element, el, text_el},
        navigation,
    },
    components::{
        choices::{Choice, Choices, FIRST_ID, State},
        error_summary::{self, error_summary},
        filter::filter,
        heading::{TITLE_ID, page_title},
    },
    text,
    text::question::{CHOOSE_ONE, CHOOSE_SOME, ERROR, SEVERAL, WHY},
};

/// A list with more options than this gets a field to filter it by.
const LONG: usize = 12;

const HINT_ID: &str = "question-hint";
const ERROR_ID: &str = "question-error";

pub(super) fn view(main: Element, catalog: &'static Catalog, page: &QuestionPage) -> Element {
    let question = &catalog[page.asked.question];
    let choices = choices(catalog, page, question.several);
    let message = if question.several { CHOOSE_SOME } else { CHOOSE_ONE };
    let (page, same_page) = (page.clone(), page.clone());
    let submit = move |event: Event| {
        event.prevent_default();
        if choices.0.with_untracked(|state| state.chosen.is_empty()) {
            choices.0.update(|state| state.failed = true);
            focus::set_title(&[ERROR, &text::document_title(Some(&question.text), true)].concat());
            focus::to_when_drawn(error_summary::ID);
        } else {
            go_on(catalog, &page, choices);
        }
    };
    // The second press of a double click would land on the next page.
    let once = |event: Event| {
        if event::is_repeated(&event) {
            event.prevent_default();
        }
    };
    // What is chosen stands in the address at once: a reload keeps it, and going on need not write it.
    let keep = move |_| {
        navigation::replace(&continued(catalog, &same_page, choices).here.print(catalog));
    };
    let form = el("form")
        .attr("novalidate", "")
        .on("submit", submit)
        .on("change", keep)
        .child(fieldset(question, choices, message))
        .child(el("details").child(text_el("summary", WHY)).child(text_el("p", &question.why)))
        .child(text_el("button", text::CONTINUE).attr("type", "submit").on("click", once));
    let problem = move || choices.failed().then(|| error_summary(message, FIRST_ID));
    main.child(el("div").dynamic(problem)).child(form)
}

/// The question with its hint, the message if nothing was chosen, and the choices.
fn fieldset(question: &'static Question, choices: Choices, message: &'static str) -> Element {
    let mut hint = el("div").class("hint").id(HINT_ID);
    if let Some(text) = &question.hint {
        hint = hint.child(text_el("p", text));
    }
    if question.several {
        hint = hint.child(text_el("p", SEVERAL));
    }
    let error = move || {
        let before = text_el("span", ERROR).class("visually-hidden");
        choices.failed().then(|| el("span").child(before).text(message))
    };
    let mut fieldset = el("fieldset")
        .attr("aria-describedby", &[HINT_ID, " ", ERROR_ID].concat())
        .attr_while("data-failed", move || choices.failed())
        .child(el("legend").child(page_title(&question.text)))
        .child(hint)
        .child(el("p").class("error").id(ERROR_ID).dynamic(error));
    if choices.0.with_untracked(|state| state.all.len()) > LONG {
        fieldset = fieldset.child(filter(choices));
    }
    fieldset.child(choices.list())
}

/// The options that are offered, as choices.
fn choices(catalog: &'static Catalog, page: &QuestionPage, several: bool) -> Choices {
    let (mut all, mut chosen) = (Vec::new(), Vec::new());
    for (place, option) in page.asked.offered.iter().enumerate() {
        all.push(choice(catalog, *option));
        if page.chosen.contains(option) {
            chosen.push(place);
        }
    }
    Choices(RwSignal::new(State { all, several, chosen, query: Query::default(), failed: false }))
}

/// How a choice shows this option.
fn choice(catalog: &'static Catalog, option: OptionId) -> Choice {
    let option = &catalog[option];
    Choice {
        label: &option.label,
        hint: option.hint.as_deref(),
        also: &option.also,
        exclusive: option.meaning.is_exclusive(),
    }
}

/// Where the answer leads that is chosen now.
fn continued(catalog: &'static Catalog, page: &QuestionPage, choices: Choices) -> Continued {
    let mut chosen = Vec::new();
    choices.0.with_untracked(|state| {
        for place in &state.chosen {
            chosen.extend(page.asked.offered.get(*place));
        }
    });
    page::after(catalog, &page.answers, page.asked.question, chosen)
}

/// Writes the answer into the address, if it does not stand there, then goes where it leads.
fn go_on(catalog: &'static Catalog, page: &QuestionPage, choices: Choices) {
    let continued = continued(catalog, page, choices);
    navigation::replace(&continued.here.print(catalog));
    navigation::go(continued.next.print(catalog), TITLE_ID);
}
