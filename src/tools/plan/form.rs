//! What the plan is for: a kind of school with its figures, or groups of the offices.

use std::collections::BTreeSet;

use advisor::{
    cardinality::Staff,
    catalog::{Catalog, GroupId},
    plan::{
        form::{Field, Form, Problem},
        link::PlanLink,
        office_groups, words,
    },
    question::Fact,
    role::Place,
};
use leptos::prelude::{RwSignal, Update, UpdateUntracked, With, WithUntracked};

use super::address;
use crate::{
    elements::{
        error_summary::{self, error_list},
        fields::CountField,
        heading::page_title,
    },
    platform::{
        event::{self, Event},
        focus,
        html::{Element, el, text_el},
    },
    router,
    text::{
        self,
        plan::{
            COUNTS, GROUPS, GROUPS_HINT, LEAD, PLACE, SHOW, STAFF, STAFF_HINT, STUDENTS,
            STUDENTS_HINT, TITLE,
        },
        question::ERROR,
    },
};

/// What stands in the form, and what is wrong with it since somebody went on.
#[derive(Clone)]
struct State {
    form: Form,
    problems: Vec<Problem>,
}

impl State {
    fn message(&self, field: Field) -> Option<String> {
        let problem = self.problems.iter().find(|problem| problem.field == field)?;
        Some(problem.message.clone())
    }
}

const PLACE_ERROR_ID: &str = "place-error";

/// The id of a field, where an error leads.
const fn id_of(field: Field) -> &'static str {
    match field {
        Field::Place => "place-elementary",
        Field::Students => "students",
        Field::Staff(staff) => staff.key(),
    }
}

pub(super) fn view(main: Element, catalog: &'static Catalog, link: &PlanLink) -> Element {
    let state = RwSignal::new(State { form: Form::of(link), problems: Vec::new() });
    let known = link.clone();
    let read = move || state.with_untracked(|state| state.form.read(&known));
    let (kept, gone_on) = (read.clone(), read);
    // What is typed stands in the address as soon as a field is left: a reload keeps it.
    let keep = move |_| write(catalog, kept().0);
    let submit = move |event: Event| {
        event.prevent_default();
        let (link, problems) = gone_on();
        write(catalog, link.clone());
        if problems.is_empty() {
            router::go(address(catalog, &PlanLink { changing: false, ..link }));
        } else {
            state.update(|state| state.problems = problems);
            focus::set_title(&[ERROR, &text::document_title(Some(TITLE), false)].concat());
            focus::to_after_render(error_summary::ID);
        }
    };
    let is_office = move || state.with(|state| state.form.place == Some(Place::Office));
    let form = el("form")
        .attr("novalidate", "")
        .on("submit", submit)
        .on("change", keep)
        .child(places(catalog, state))
        .child(figures(state).attr_while("hidden", is_office))
        .child(groups(catalog, state).attr_while("hidden", move || !is_office()))
        .child(text_el("button", SHOW).attr("type", "submit"));
    let problem = move || {
        state.with(|state| {
            let mut list = Vec::new();
            for problem in &state.problems {
                list.push((problem.message.as_str(), id_of(problem.field)));
            }
            (!list.is_empty()).then(|| error_list(&list))
        })
    };
    main.child(el("div").dynamic(problem))
        .child(page_title(TITLE))
        .child(text_el("p", LEAD).class("lead"))
        .child(form)
}

/// Puts the form with these figures into the address.
fn write(catalog: &'static Catalog, link: PlanLink) {
    router::replace(&address(catalog, &PlanLink { changing: true, ..link }));
}

/// The kinds of school, and the offices.
fn places(catalog: &'static Catalog, state: RwSignal<State>) -> Element {
    let mut list = el("div").class("choices");
    for place in Place::ALL {
        let (label, hint) = place_words(catalog, place);
        let choose = move |_| state.update(|state| state.form.place = Some(place));
        let id = ["place-", place.key()].concat();
        let is_chosen = move || state.with(|state| state.form.place == Some(place));
        let input = el("input")
            .attr("type", "radio")
            .attr("name", "place")
            .checked_while(is_chosen)
            .on("change", choose);
        list = list.child(choice(input, &id, &label, hint));
    }
    let failed = move || state.with(|state| state.message(Field::Place));
    let told = move || {
        let before = text_el("span", ERROR).class("visually-hidden");
        failed().map(|message| el("span").child(before).text(&message))
    };
    el("fieldset")
        .attr("aria-describedby", PLACE_ERROR_ID)
        .attr_while("data-failed", move || failed().is_some())
        .child(el("legend").child(text_el("h2", PLACE)))
        .child(el("p").class("error").id(PLACE_ERROR_ID).dynamic(told))
        .child(list)
}

/// A radio or checkbox with its label and hint.
pub(in crate::tools) fn choice(
    input: Element,
    id: &str,
    label: &str,
    hint: Option<&str>,
) -> Element {
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
pub(in crate::tools) fn place_words(
    catalog: &'static Catalog,
    place: Place,
) -> (String, Option<&'static str>) {
    if let Some(question) = catalog.question_of(Fact::SchoolLevel)
        && let Some((_, option)) =
            catalog.options(question).find(|(_, option)| option.key == place.key())
    {
        return (option.label.clone(), option.hint.as_deref());
    }
    (words::place(place).to_owned(), None)
}

/// The enrollment and the staff of a school.
fn figures(state: RwSignal<State>) -> Element {
    let form = state.with_untracked(|state| state.form.clone());
    let students = CountField { id: id_of(Field::Students), label: STUDENTS, hint: STUDENTS_HINT };
    let students = students.view(
        &form.students,
        move || state.with(|state| state.message(Field::Students)),
        move |typed| state.update_untracked(|state| state.form.students = typed),
    );
    let mut staff = el("fieldset")
        .attr("aria-describedby", "staff-hint")
        .child(el("legend").child(text_el("h2", STAFF)))
        .child(text_el("p", STAFF_HINT).class("hint").id("staff-hint"));
    for (at, of) in Staff::ALL.into_iter().enumerate() {
        let field = Field::Staff(of);
        let (label, hint) = COUNTS.get(at).copied().unwrap_or_default();
        let count = CountField { id: id_of(field), label, hint }.view(
            form.staff.get(at).map_or("", String::as_str),
            move || state.with(|state| state.message(field)),
            move |typed| {
                state.update_untracked(|state| {
                    if let Some(kept) = state.form.staff.get_mut(at) {
                        *kept = typed;
                    }
                });
            },
        );
        staff = staff.child(count);
    }
    el("div").child(students).child(staff)
}

/// The groups of the offices.
fn groups(catalog: &'static Catalog, state: RwSignal<State>) -> Element {
    let mut list = el("div").class("choices");
    for group in office_groups(catalog) {
        let input = el("input")
            .attr("type", "checkbox")
            .checked_while(move || state.with(|state| state.form.groups.contains(&group)))
            .on("change", move |event| {
                let checked = event::checked(&event);
                state.update(|state| choose(&mut state.form.groups, group, checked));
            });
        let id = ["group-", &catalog[group].key].concat();
        list = list.child(choice(input, &id, &catalog[group].name, None));
    }
    el("fieldset")
        .attr("aria-describedby", "groups-hint")
        .child(el("legend").child(text_el("h2", GROUPS)))
        .child(text_el("p", GROUPS_HINT).class("hint").id("groups-hint"))
        .child(list)
}

/// Chooses the group, or no longer; the groups stay in their order.
fn choose(groups: &mut BTreeSet<GroupId>, group: GroupId, checked: bool) {
    if checked {
        groups.insert(group);
    } else {
        groups.remove(&group);
    }
}
