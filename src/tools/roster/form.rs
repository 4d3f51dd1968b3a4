//! The form that takes the table: the kind of school, the enrollment, a file or what is pasted.

use advisor::{
    catalog::Catalog,
    plan::{count, form::must_be, words as plan_words},
    question::Fact,
    role::Place,
    route::Later,
};
use leptos::prelude::{RwSignal, Set, Update, UpdateUntracked, With, WithUntracked};
use roster::{Column, Defect, MOST_BYTES, link::RosterLink, table, text as words};

use super::{Page, work};
use crate::{
    elements::{error_summary::error_list, fields::CountField, heading::page_title},
    platform::{
        download,
        event::Event,
        files,
        html::{Element, el, text_el},
    },
    router,
    text::{
        question::ERROR,
        roster::{
            CHECK, COLUMNS, FILE, FILE_HINT, LEAD, NEEDS, NO_ROSTER, NO_SCHOOL, NUMBER, PASTE,
            PASTE_HINT, PRIVACY, SCHOOL, SEVERAL, STUDENTS, STUDENTS_HINT, TEMPLATE, TITLE,
            TWO_ROSTERS, about_file,
        },
    },
};

pub(super) const FILE_ID: &str = "file";
pub(super) const PASTE_ID: &str = "paste";
pub(super) const CHECK_ID: &str = "check";
const SCHOOL_ID: &str = "place-elementary";
const STUDENTS_ID: &str = "students";

/// The kinds of school that one can choose.
const SCHOOLS: [Place; 3] = [Place::Elementary, Place::Secondary, Place::Options];

/// A message, and the id of the field that it is about.
pub(super) type Problem = (String, &'static str);

/// What stands in the form, besides the table, and what is wrong with it since somebody went on.
#[derive(Clone)]
pub(super) struct State {
    school: Option<Place>,
    students: String,
    pub(super) problems: Vec<Problem>,
}

impl State {
    /// What the link says.
    pub(super) fn of(link: RosterLink) -> Self {
        let students = link.students.map(count::written).unwrap_or_default();
        Self { school: link.school, students, problems: Vec::new() }
    }

    /// The enrollment, if one is given.
    pub(super) fn students(&self) -> Option<u32> {
        count::read(&self.students).unwrap_or_default()
    }

    fn message(&self, field: &str) -> Option<String> {
        self.problems.iter().find(|(_, id)| *id == field).map(|(message, _)| message.clone())
    }
}

pub(super) fn view(main: Element, page: Page, run: work::Run) -> Element {
    let state = page.form;
    let submit = move |event: Event| {
        event.prevent_default();
        write(page);
        match checked(page) {
            Ok((school, source)) => {
                state.update(|state| state.problems.clear());
                work::start(page, &run, school, source);
            }
            Err(problems) => work::tell(page, problems),
        }
    };
    let form = el("form")
        .attr("novalidate", "")
        .on("submit", submit)
        .on("change", move |_| write(page))
        .child(schools(page.catalog, state))
        .child(students(state))
        .child(file(page))
        .child(paste(state))
        .child(text_el("button", CHECK).attr("type", "submit").id(CHECK_ID));
    let problem = move || {
        state.with(|state| {
            let mut list: Vec<(&str, &str)> = Vec::new();
            for (message, field) in &state.problems {
                list.push((message, field));
            }
            (!list.is_empty()).then(|| error_list(&list))
        })
    };
    let main = main
        .child(el("div").dynamic(problem))
        .child(page_title(TITLE))
        .child(text_el("p", LEAD).class("lead"))
        .child(text_el("p", PRIVACY))
        .child(needs(page))
        .child(form);
    files::take_drops(FILE_ID);
    main
}

/// Puts the kind of school and the enrollment into the address, and nothing of the table.
fn write(page: Page) {
    let link = page
        .form
        .with_untracked(|state| RosterLink { school: state.school, students: state.students() });
    router::replace(&Later::Roster.link(&link.print(page.catalog)));
}

/// What is to be checked.
///
/// # Errors
/// What is wrong with the form.
fn checked(page: Page) -> Result<(Place, work::Source), Vec<Problem>> {
    let mut problems = Vec::new();
    let (school, students) =
        page.form.with_untracked(|state| (state.school, count::read(&state.students)));
    if school.is_none() {
        problems.push((NO_SCHOOL.to_owned(), SCHOOL_ID));
    }
    if let Err(why) = students {
        problems.push(([NUMBER, must_be(why)].concat(), STUDENTS_ID));
    }
    let (file, pasted) = (files::chosen(FILE_ID, MOST_BYTES), files::text_in(PASTE_ID));
    let source = match (file, pasted.trim().is_empty()) {
        (Some(file), true) if file.too_large => {
            let message = about_file(&file.name, &words::defect(&Defect::TooLarge));
            problems.push((message, FILE_ID));
            None
        }
        (Some(file), true) => Some(work::Source::File(file.name)),
        (None, false) => Some(work::Source::Pasted(pasted)),
        (Some(_), false) => {
            problems.push((TWO_ROSTERS.to_owned(), FILE_ID));
            None
        }
        (None, true) => {
            problems.push((NO_ROSTER.to_owned(), FILE_ID));
            None
        }
    };
    match (school, source) {
        (Some(school), Some(source)) if problems.is_empty() => Ok((school, source)),
        _ => Err(problems),
    }
}

/// What the table needs, and a template.
fn needs(page: Page) -> Element {
    let mut list = el("dl").class("needs");
    for (column, what) in Column::ALL.into_iter().zip(COLUMNS) {
        list = list.child(text_el("dt", column.name())).child(text_el("dd", what));
    }
    let save = move |_| {
        let school = page.form.with_untracked(|state| state.school).unwrap_or(Place::Elementary);
        let template = table::template(page.catalog, school);
        download::save(table::TEMPLATE_NAME, "text/csv", &template);
    };
    let template = text_el("button", TEMPLATE).attr("type", "button").class("secondary");
    el("div")
        .child(
            el("details")
                .child(text_el("summary", NEEDS))
                .child(el("div").child(list).child(text_el("p", SEVERAL))),
        )
        .child(el("p").child(template.on("click", save)))
}

fn schools(catalog: &'static Catalog, state: RwSignal<State>) -> Element {
    const ERROR_ID: &str = "place-error";
    let mut list = el("div").class("choices");
    for place in SCHOOLS {
        let (label, hint) = place_words(catalog, place);
        let is_chosen = move || state.with(|state| state.school == Some(place));
        let input = el("input")
            .attr("type", "radio")
            .attr("name", "place")
            .checked_while(is_chosen)
            .on("change", move |_| state.update(|state| state.school = Some(place)));
        list = list.child(choice(input, &["place-", place.key()].concat(), &label, hint));
    }
    let failed = move || state.with(|state| state.message(SCHOOL_ID).is_some());
    el("fieldset")
        .attr("aria-describedby", ERROR_ID)
        .attr_while("data-failed", failed)
        .child(el("legend").child(text_el("h2", SCHOOL)))
        .child(error(state, SCHOOL_ID, ERROR_ID))
        .child(list)
}

fn students(state: RwSignal<State>) -> Element {
    let field = CountField { id: STUDENTS_ID, label: STUDENTS, hint: STUDENTS_HINT };
    field.view(
        &state.with_untracked(|state| state.students.clone()),
        move || state.with(|state| state.message(STUDENTS_ID)),
        move |typed| state.update_untracked(|state| state.students = typed),
    )
}

fn file(page: Page) -> Element {
    let chosen = move |_| {
        let name = files::chosen(FILE_ID, MOST_BYTES).map(|file| file.name);
        page.said.set(name.unwrap_or_default());
    };
    let input = el("input")
        .on("change", chosen)
        .attr("type", "file")
        .attr("accept", ".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain");
    field(page.form, FILE_ID, FILE, FILE_HINT, input)
}

fn paste(state: RwSignal<State>) -> Element {
    let input = el("textarea")
        .attr("rows", "6")
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .attr("wrap", "off");
    field(state, PASTE_ID, PASTE, PASTE_HINT, input)
}

/// A field with its label, hint and message.
fn field(
    state: RwSignal<State>,
    id: &'static str,
    label: &'static str,
    hint: &'static str,
    input: Element,
) -> Element {
    let (hint_id, error_id) = ([id, "-hint"].concat(), [id, "-error"].concat());
    let input = input.id(id).attr("aria-describedby", &[&hint_id, " ", &error_id].concat());
    el("div")
        .class("field wide")
        .attr_while("data-failed", move || state.with(|state| state.message(id).is_some()))
        .child(text_el("label", label).attr("for", id))
        .child(text_el("p", hint).class("hint").id(&hint_id))
        .child(error(state, id, &error_id))
        .child(input)
}

/// The message about a field.
fn error(state: RwSignal<State>, field: &'static str, id: &str) -> Element {
    let told = move || {
        let before = text_el("span", ERROR).class("visually-hidden");
        let message = state.with(|state| state.message(field));
        message.map(|message| el("span").child(before).text(&message))
    };
    el("p").class("error").id(id).dynamic(told)
}

/// A radio or checkbox with its label and hint.
fn choice(input: Element, id: &str, label: &str, hint: Option<&str>) -> Element {
    let hint_id = [id, "-hint"].concat();
    let described = match hint {
        Some(_) => input.attr("aria-describedby", &hint_id),
        None => input,
    };
    let row = el("div")
        .class("choice")
        .child(described.id(id))
        .child(text_el("label", label).attr("for", id));
    match hint {
        Some(hint) => row.child(text_el("p", hint).class("hint").id(&hint_id)),
        None => row,
    }
}

/// How the questions call a kind of school; the offices have a name in the plan.
fn place_words(catalog: &'static Catalog, place: Place) -> (String, Option<&'static str>) {
    if let Some(question) = catalog.question_of(Fact::SchoolLevel)
        && let Some((_, option)) =
            catalog.options(question).find(|(_, option)| option.key == place.key())
    {
        return (option.label.clone(), option.hint.as_deref());
    }
    (plan_words::place(place).to_owned(), None)
}
