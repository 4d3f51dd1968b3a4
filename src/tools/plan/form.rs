//! The form of a plan: a kind of school with its figures, or groups of the offices.

use advisor::{
    cardinality::Staff,
    catalog::{Catalog, GroupId},
    plan::{
        form::{Field, Form, Problem},
        link::PlanLink,
        office_groups,
    },
    role::Place,
};
use leptos::{ev, prelude::*};

use super::{
    fragment,
    place::{self, PlaceChoice},
};
use crate::{
    app::App,
    components::{
        choice_input::ChoiceInput,
        count_field::CountField,
        error_summary::{ErrorList, SUMMARY_ID},
        heading::PageTitle,
    },
    platform::focus,
    text::{
        document_title,
        plan::{
            COUNTS, GROUPS, GROUPS_HINT, LEAD, PLACE, SHOW, STAFF, STAFF_HINT, STUDENTS,
            STUDENTS_HINT, TITLE,
        },
        question::error_title,
    },
};

const GROUPS_HINT_ID: &str = "groups-hint";
const STAFF_HINT_ID: &str = "staff-hint";

/// What has been entered, and what is wrong with it since the form was sent.
#[derive(Clone, Copy)]
struct State {
    place: RwSignal<Option<Place>>,
    form: RwSignal<Form>,
    problems: RwSignal<Vec<Problem>>,
}

impl State {
    fn of(link: &PlanLink) -> Self {
        Self {
            place: RwSignal::new(link.place),
            form: RwSignal::new(Form::of(link)),
            problems: RwSignal::new(Vec::new()),
        }
    }

    /// `link` with all figures that can be read, and what is wrong with the others.
    fn read(self, link: &PlanLink) -> (PlanLink, Vec<Problem>) {
        let place = self.place.get_untracked();
        self.form.with_untracked(|form| Form { place, ..form.clone() }.read(link))
    }

    fn message(self, field: Field) -> Option<String> {
        self.problems.with(|problems| {
            let problem = problems.iter().find(|problem| problem.field == field);
            problem.map(|problem| problem.message.clone())
        })
    }
}

/// The id of a field: an error leads there.
const fn id_of(field: Field) -> &'static str {
    match field {
        Field::Place => place::FIRST_ID,
        Field::Students => "students",
        Field::Staff(staff) => staff.key(),
    }
}

/// The form.
#[component]
pub(super) fn PlanForm(app: App, link: PlanLink) -> impl IntoView {
    let catalog = app.catalog;
    let state = State::of(&link);
    let known = link.clone();
    let write = move |link: PlanLink| {
        app.router.replace(&fragment(catalog, &PlanLink { changing: true, ..link }));
    };
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let (link, problems) = state.read(&known);
        write(link.clone());
        if problems.is_empty() {
            app.router.go(fragment(catalog, &PlanLink { changing: false, ..link }));
        } else {
            state.problems.set(problems);
            focus::set_title(&error_title(&document_title(Some(TITLE), false)));
            focus::to_after_render(SUMMARY_ID);
        }
    };
    // What has been entered is in the address as soon as a field is left: a reload keeps it.
    let keep_in_address = move |_| write(state.read(&link).0);
    let summary = move || {
        let problem = |problem: &Problem| (problem.message.clone(), id_of(problem.field));
        let problems: Vec<_> =
            state.problems.with(|problems| problems.iter().map(problem).collect());
        (!problems.is_empty()).then(|| view! { <ErrorList problems/> })
    };
    let is_office = move || state.place.get() == Some(Place::Office);
    view! {
        {summary}
        <PageTitle text=TITLE/>
        <p class="lead">{LEAD}</p>
        <form novalidate on:submit=submit on:change=keep_in_address>
            <PlaceChoice
                catalog
                question=PLACE
                places=&Place::ALL
                chosen=state.place
                message=move || state.message(Field::Place)
            />
            <div hidden=is_office>
                <Figures state/>
            </div>
            <div hidden=move || !is_office()>
                <Groups catalog state/>
            </div>
            <button type="submit">{SHOW}</button>
        </form>
    }
}

/// The enrollment and the staff of a school.
#[component]
fn Figures(state: State) -> impl IntoView {
    let Form { students, staff, .. } = state.form.get_untracked();
    let count = move |(at, (of, value)): (usize, (Staff, String))| {
        let field = Field::Staff(of);
        let (label, hint) = COUNTS.get(at).copied().unwrap_or_default();
        let on_input = move |value| {
            state.form.update_untracked(|form| {
                if let Some(count) = form.staff.get_mut(at) {
                    *count = value;
                }
            });
        };
        let message = move || state.message(field);
        view! { <CountField id=id_of(field) label hint value message on_input/> }
    };
    view! {
        <CountField
            id=id_of(Field::Students)
            label=STUDENTS
            hint=STUDENTS_HINT
            value=students
            message=move || state.message(Field::Students)
            on_input=move |value| state.form.update_untracked(|form| form.students = value)
        />
        <fieldset aria-describedby=STAFF_HINT_ID>
            <legend>
                <h2>{STAFF}</h2>
            </legend>
            <p class="hint" id=STAFF_HINT_ID>
                {STAFF_HINT}
            </p>
            {Staff::ALL.into_iter().zip(staff).enumerate().map(count).collect_view()}
        </fieldset>
    }
}

/// The groups of the offices.
#[component]
fn Groups(catalog: &'static Catalog, state: State) -> impl IntoView {
    let checkbox = move |group: GroupId| {
        let on_change = move |checked| {
            state.form.update(|form| {
                if checked {
                    form.groups.insert(group);
                } else {
                    form.groups.remove(&group);
                }
            });
        };
        view! {
            <ChoiceInput
                id=format!("group-{}", catalog[group].key)
                label=catalog[group].name.clone()
                is_checked=move || state.form.with(|form| form.groups.contains(&group))
                on_change
            />
        }
    };
    view! {
        <fieldset aria-describedby=GROUPS_HINT_ID>
            <legend>
                <h2>{GROUPS}</h2>
            </legend>
            <p class="hint" id=GROUPS_HINT_ID>
                {GROUPS_HINT}
            </p>
            <div class="choices">
                {office_groups(catalog).into_iter().map(checkbox).collect_view()}
            </div>
        </fieldset>
    }
}
