//! The form that takes the table: the kind of school, the enrollment, a file or pasted rows.

use advisor::{
    catalog::Catalog,
    plan::{count, form::must_be},
    role::Place,
    route::Later,
};
use leptos::{ev, prelude::*};
use roster::{Column, Defect, MOST_BYTES, link::RosterLink, table, text as words};

use super::{
    PageState,
    import::{self, ImportJob, Source},
};
use crate::{
    components::{
        count_field::CountField, disclosure::Disclosure, error_summary::ErrorList,
        field_error::FieldError, heading::PageTitle,
    },
    platform::{download, files},
    text::roster::{
        CHECK, COLUMNS, FILE, FILE_HINT, LEAD, NEEDS, NO_ROSTER, NO_SCHOOL, PASTE, PASTE_HINT,
        PRIVACY, SCHOOL, SEVERAL, STUDENTS, STUDENTS_HINT, TEMPLATE, TITLE, TWO_ROSTERS,
        about_file, not_a_count,
    },
    tools::plan::place::{self, PlaceChoice},
};

pub(super) const FILE_ID: &str = "file";
pub(super) const PASTE_ID: &str = "paste";
pub(super) const CHECK_ID: &str = "check";
const STUDENTS_ID: &str = "students";

/// The kinds of school that one can choose.
const SCHOOLS: [Place; 3] = [Place::Elementary, Place::Secondary, Place::Options];

/// A message, and the id of the field that it is about.
pub(super) type Problem = (String, &'static str);

/// What has been entered, besides the table, and what is wrong with it since the form was sent.
#[derive(Clone)]
pub(super) struct FormState {
    school: RwSignal<Option<Place>>,
    students: String,
    pub(super) problems: Vec<Problem>,
}

impl FormState {
    /// What the link says.
    pub(super) fn of(link: RosterLink) -> Self {
        let students = link.students.map(count::written).unwrap_or_default();
        Self { school: RwSignal::new(link.school), students, problems: Vec::new() }
    }

    /// The enrollment, if one is given.
    pub(super) fn students(&self) -> Option<u32> {
        count::read(&self.students).unwrap_or_default()
    }

    fn message(&self, field: &str) -> Option<String> {
        self.problems.iter().find(|(_, id)| *id == field).map(|(message, _)| message.clone())
    }
}

/// The form.
#[component]
pub(super) fn RosterForm(page: PageState, job: ImportJob) -> impl IntoView {
    let form = page.form;
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        keep_in_address(page);
        match checked(page) {
            Ok((school, source)) => {
                form.update(|form| form.problems.clear());
                import::start(page, &job, school, source);
            }
            Err(problems) => import::show_problems(page, problems),
        }
    };
    let summary = move || {
        let problems = form.with(|form| form.problems.clone());
        (!problems.is_empty()).then(|| view! { <ErrorList problems/> })
    };
    let (school, students) = form.with_untracked(|form| (form.school, form.students.clone()));
    files::take_drops(FILE_ID);
    view! {
        {summary}
        <PageTitle text=TITLE/>
        <p class="lead">{LEAD}</p>
        <p>{PRIVACY}</p>
        <Needs catalog=page.catalog() school/>
        <form novalidate on:submit=submit on:change=move |_| keep_in_address(page)>
            <PlaceChoice
                catalog=page.catalog()
                question=SCHOOL
                places=&SCHOOLS
                chosen=school
                message=move || form.with(|form| form.message(place::FIRST_ID))
            />
            <CountField
                id=STUDENTS_ID
                label=STUDENTS
                hint=STUDENTS_HINT
                value=students
                message=move || form.with(|form| form.message(STUDENTS_ID))
                on_input=move |value| form.update_untracked(|form| form.students = value)
            />
            <FileField page/>
            <PasteField form/>
            <button type="submit" id=CHECK_ID>
                {CHECK}
            </button>
        </form>
    }
}

/// Puts the kind of school and the enrollment into the address, and nothing of the table.
fn keep_in_address(page: PageState) {
    let link = page.form.with_untracked(|form| RosterLink {
        school: form.school.get_untracked(),
        students: form.students(),
    });
    page.app.router.replace(&Later::Roster.link(&link.print(page.catalog())));
}

/// What is to be checked.
///
/// # Errors
/// What is wrong with the form.
fn checked(page: PageState) -> Result<(Place, Source), Vec<Problem>> {
    let mut problems = Vec::new();
    let (school, students) =
        page.form.with_untracked(|form| (form.school.get_untracked(), count::read(&form.students)));
    if school.is_none() {
        problems.push((NO_SCHOOL.to_owned(), place::FIRST_ID));
    }
    if let Err(why) = students {
        problems.push((not_a_count(must_be(why)), STUDENTS_ID));
    }
    let (file, pasted) = (files::chosen(FILE_ID, MOST_BYTES), files::text_in(PASTE_ID));
    let source = match (file, pasted.trim().is_empty()) {
        (Some(file), true) if file.too_large => {
            Err(about_file(&file.name, &words::defect(&Defect::TooLarge)))
        }
        (Some(file), true) => Ok(Source::File(file.name)),
        (None, false) => Ok(Source::Pasted(pasted)),
        (Some(_), false) => Err(TWO_ROSTERS.to_owned()),
        (None, true) => Err(NO_ROSTER.to_owned()),
    };
    match (school, source) {
        (Some(school), Ok(source)) if problems.is_empty() => Ok((school, source)),
        (_, source) => {
            problems.extend(source.err().map(|message| (message, FILE_ID)));
            Err(problems)
        }
    }
}

/// What the table needs, and a template.
#[component]
fn Needs(catalog: &'static Catalog, school: RwSignal<Option<Place>>) -> impl IntoView {
    let save = move |_| {
        let school = school.get_untracked().unwrap_or(Place::Elementary);
        download::save(table::TEMPLATE_NAME, "text/csv", &table::template(catalog, school));
    };
    let columns = Column::ALL.into_iter().zip(COLUMNS).map(|(column, what)| {
        view! {
            <dt>{column.name()}</dt>
            <dd>{what}</dd>
        }
    });
    let columns = columns.collect_view();
    view! {
        <Disclosure summary=NEEDS>
            <dl class="needs">{columns}</dl>
            <p>{SEVERAL}</p>
        </Disclosure>
        <p>
            <button type="button" class="secondary" on:click=save>
                {TEMPLATE}
            </button>
        </p>
    }
}

#[component]
fn FileField(page: PageState) -> impl IntoView {
    let form = page.form;
    let has_message = move || form.with(|form| form.message(FILE_ID).map(|_| ""));
    let choose = move |_| {
        let name = files::chosen(FILE_ID, MOST_BYTES).map(|file| file.name);
        page.status.set(name.unwrap_or_default());
    };
    view! {
        <div class="field wide" data-failed=has_message>
            <label for=FILE_ID>{FILE}</label>
            <p class="hint" id="file-hint">
                {FILE_HINT}
            </p>
            <FieldError
                id="file-error"
                message=move || form.with(|form| form.message(FILE_ID))
            />
            <input
                id=FILE_ID
                type="file"
                accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
                aria-describedby="file-hint file-error"
                on:change=choose
            />
        </div>
    }
}

#[component]
fn PasteField(form: RwSignal<FormState>) -> impl IntoView {
    let has_message = move || form.with(|form| form.message(PASTE_ID).map(|_| ""));
    view! {
        <div class="field wide" data-failed=has_message>
            <label for=PASTE_ID>{PASTE}</label>
            <p class="hint" id="paste-hint">
                {PASTE_HINT}
            </p>
            <FieldError
                id="paste-error"
                message=move || form.with(|form| form.message(PASTE_ID))
            />
            <textarea
                id=PASTE_ID
                rows="6"
                autocomplete="off"
                spellcheck="false"
                wrap="off"
                aria-describedby="paste-hint paste-error"
            ></textarea>
        </div>
    }
}
