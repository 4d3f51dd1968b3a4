//! The rows with their advice: so many at a time that the page stays quick.

use std::sync::Arc;

use advisor::route::Route;
use leptos::prelude::*;
use roster::{Column, Comparison, Open, PersonAdvice, Roster, Row, table as file, text as words};

use super::table::{CardTable, Cell};
use crate::{
    components::choice_input::ChoiceInput,
    platform::{download, focus, print, schedule},
    text::roster::{
        AS_ADVISED, CANNOT_TELL, CSV, DEPENDS, DUTIES_MISSING, EXTRA, FINE, HELD, IN_FULL, LACKING,
        MISSING, NAME, NEW_TAB, NEXT, NO_ROLE, NO_ROWS, OPEN, POSITION, PREVIOUS, PRINT, REQUEST,
        ROLES, ROW, ROWS, SEE_OPEN, TO_DO, TOO_MUCH_ACCESS, which, whose,
    },
};

/// How many rows are shown at once.
const AT_ONCE: usize = 100;

/// How many rows are printed. Whoever has more reads them in a spreadsheet.
const MOST_PRINTED: usize = 5000;

/// The id of the heading, which names the table.
const TITLE_ID: &str = "rows";

/// How the roles that somebody has compare with the advice.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Status {
    TooMuch,
    Missing,
    CannotTell,
    Fine,
}

impl Status {
    pub(super) const ALL: [Self; 4] = [Self::TooMuch, Self::Missing, Self::CannotTell, Self::Fine];

    pub(super) fn of(roster: &Roster<'static>, row: &Row) -> Self {
        let (Some(advice), Some(comparison)) = (roster.advice(row), roster.comparison(row)) else {
            return Self::CannotTell;
        };
        if !comparison.extra.is_empty() {
            Self::TooMuch
        } else if !comparison.missing.is_empty() {
            Self::Missing
        } else if !comparison.is_as_advised() || advice.leaves_open() {
            Self::CannotTell
        } else {
            Self::Fine
        }
    }

    /// What the style sheet knows it by.
    pub(super) const fn kind(self) -> &'static str {
        match self {
            Self::TooMuch => "many",
            Self::Missing => "few",
            Self::CannotTell => "open",
            Self::Fine => "kept",
        }
    }

    pub(super) const fn label(self) -> &'static str {
        match self {
            Self::TooMuch => TOO_MUCH_ACCESS,
            Self::Missing => LACKING,
            Self::CannotTell => CANNOT_TELL,
            Self::Fine => FINE,
        }
    }
}

/// Which rows are in view.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Window {
    /// The index of the first, among those that are wanted.
    first: usize,
    most: usize,
    /// Whether only those with something to do are wanted.
    to_do: bool,
}

impl Window {
    fn wanted<'a>(self, roster: &'a Roster<'static>) -> Vec<&'a Row> {
        roster.rows().iter().filter(|row| !self.to_do || roster.is_to_do(row)).collect()
    }
}

/// The rows, and what one can do with all of them.
#[component]
pub(super) fn Rows(roster: Arc<Roster<'static>>) -> impl IntoView {
    let window = RwSignal::new(Window { first: 0, most: AT_ONCE, to_do: false });
    let of_rows = Arc::clone(&roster);
    let of_turning = Arc::clone(&roster);
    view! {
        <h3 id=TITLE_ID tabindex="-1">
            {ROWS}
        </h3>
        <ChoiceInput
            id="to-do"
            label=TO_DO
            is_checked=move || window.with(|window| window.to_do)
            on_change=move |to_do| window.update(|window| {
                *window = Window { first: 0, to_do, ..*window };
            })
        />
        <Tools roster window/>
        <div>{move || some_rows(&of_rows, window.get())}</div>
        <div>{move || turning(&of_turning, window)}</div>
    }
}

/// The rows in view.
fn some_rows(roster: &Roster<'static>, window: Window) -> AnyView {
    let wanted = window.wanted(roster);
    if wanted.is_empty() {
        return view! { <p>{NO_ROWS}</p> }.into_any();
    }
    let mut columns = vec![ROW, NAME, POSITION, ROLES, REQUEST];
    if roster.tells_roles() {
        columns.push(HELD);
    }
    columns.push(OPEN);
    let rows = wanted.into_iter().skip(window.first).take(window.most);
    let rows = rows.map(|row| line(roster, row)).collect();
    view! { <CardTable named_by=TITLE_ID columns rows/> }.into_any()
}

/// Which rows are in view, and the buttons that lead to others, if there are others.
fn turning(roster: &Roster<'static>, signal: RwSignal<Window>) -> Option<AnyView> {
    let window = signal.get();
    let all = window.wanted(roster).len();
    if all <= window.most {
        return None;
    }
    let last = all.min(window.first + window.most);
    let in_view =
        which(&words::number(window.first + 1), &words::number(last), &words::number(all));
    let turn = move |label: &'static str, first: usize| {
        let turn = move |_| {
            signal.update(|window| window.first = first);
            focus::to_after_render(TITLE_ID);
        };
        view! {
            <button type="button" class="secondary" on:click=turn>
                {label}
            </button>
        }
    };
    let previous =
        (window.first > 0).then(|| turn(PREVIOUS, window.first.saturating_sub(window.most)));
    let next = (last < all).then(|| turn(NEXT, last));
    Some(
        view! {
            <div class="tools">
                <p>{in_view}</p>
                {previous}
                {next}
            </div>
        }
        .into_any(),
    )
}

#[component]
fn Tools(roster: Arc<Roster<'static>>, window: RwSignal<Window>) -> impl IntoView {
    let save = move |_| download::save(file::RESULT_NAME, "text/csv", &file::advice(&roster));
    // On paper one cannot turn to the next rows.
    let print = move |_| {
        let before = window.get_untracked();
        window.set(Window { first: 0, most: MOST_PRINTED, ..before });
        schedule::after_render(move || {
            print::print();
            window.set(before);
        });
    };
    view! {
        <div class="tools">
            <button type="button" class="secondary" on:click=save>
                {CSV}
            </button>
            <button type="button" class="secondary" on:click=print>
                {PRINT}
            </button>
        </div>
    }
}

fn line(roster: &Roster<'static>, row: &Row) -> AnyView {
    let catalog = roster.catalog();
    let advice = roster.advice(row);
    let roles = advice.map(|advice| {
        view! {
            {advised(roster, advice)}
            {in_full(roster, row, advice)}
        }
    });
    let requests = roster.requests(row).into_iter();
    let requests =
        requests.map(|one| view! { <p>{words::request(catalog, &one)}</p> }).collect_view();
    let held = roster.tells_roles().then(|| {
        let compared = roster
            .comparison(row)
            .map(|comparison| compared(roster, comparison, as_advised(roster, row)));
        view! { <Cell column=HELD>{compared}</Cell> }
    });
    let open = advice.into_iter().flat_map(|advice| &advice.open);
    let open = open.map(|open| view! { <p>{words::open(catalog, row.school, open)}</p> });
    let open = open.collect_view();
    let unread = words::unread(roster, row).into_iter();
    let unread = unread.map(|text| view! { <p data-finding="wrong">{text}</p> }).collect_view();
    let status = roster.tells_roles().then(|| Status::of(roster, row).kind());
    let (number, label) = (words::count(row.number), words::label(row));
    let position = words::clipped(roster.text_of(row, Column::Position));
    view! {
        <tr role="row" data-status=status>
            <Cell column=ROW>{number}</Cell>
            <th scope="row" role="rowheader">
                {label}
            </th>
            <Cell column=POSITION>{position}</Cell>
            <Cell column=ROLES>{roles}</Cell>
            <Cell column=REQUEST>{requests}</Cell>
            {held}
            <Cell column=OPEN>{open} {unread}</Cell>
        </tr>
    }
    .into_any()
}

/// The roles by the advice, each with the reason.
fn advised(roster: &Roster<'static>, advice: &PersonAdvice) -> AnyView {
    let catalog = roster.catalog();
    if advice.roles.is_empty() {
        return view! { <p>{NO_ROLE}</p> }.into_any();
    }
    let roles = advice.roles.iter().map(|advised| {
        let name = catalog[advised.role].name.clone();
        let why = words::because(catalog, advised);
        view! {
            <p>
                <strong>{name}</strong>
                <span class="more">{why}</span>
            </p>
        }
    });
    roles.collect_view().into_any()
}

/// A link to the outcome of the same answers: there is nothing in it about the person.
fn in_full(roster: &Roster<'static>, row: &Row, advice: &PersonAdvice) -> AnyView {
    let href = Route::Outcome(advice.answers.clone()).print(roster.catalog());
    view! {
        <a href=href target="_blank" rel="noopener">
            {IN_FULL}
            <span class="visually-hidden">{whose(&words::label(row))} {NEW_TAB}</span>
        </a>
    }
    .into_any()
}

/// What is said of a row whose roles are those of the advice, with its kind: never a tick while something decisive is open.
fn as_advised(roster: &Roster<'static>, row: &Row) -> (&'static str, &'static str) {
    if Status::of(roster, row) == Status::Fine {
        return (Status::Fine.kind(), AS_ADVISED);
    }
    let open = roster.advice(row).map_or(&[][..], |advice| &advice.open);
    let needs_duties = open.iter().any(|open| matches!(open, Open::Duties(_)));
    (Status::CannotTell.kind(), if needs_duties { DUTIES_MISSING } else { SEE_OPEN })
}

/// How the roles that the person has compare with the advice.
fn compared(
    roster: &Roster<'static>,
    comparison: &Comparison,
    as_advised: (&'static str, &'static str),
) -> AnyView {
    let catalog = roster.catalog();
    let mut lines: Vec<(Option<&'static str>, String)> = Vec::new();
    for extra in &comparison.extra {
        lines.push((Some("many"), format!("{EXTRA}{}", words::extra(catalog, extra))));
    }
    for (before, roles, kind) in
        [(MISSING, &comparison.missing, "few"), (DEPENDS, &comparison.depends, "open")]
    {
        if !roles.is_empty() {
            lines.push((Some(kind), format!("{before}{}", words::names(catalog, roles))));
        }
    }
    if comparison.is_as_advised() {
        let (kind, text) = as_advised;
        lines.push((Some(kind), text.to_owned()));
    }
    for spare in &comparison.spare {
        lines.push((None, words::spare(catalog, *spare)));
    }
    let line = |(kind, text): (Option<&'static str>, String)| {
        view! { <p data-finding=kind>{text}</p> }
    };
    lines.into_iter().map(line).collect_view().into_any()
}
