//! The rows with their advice: so many at a time that the page stays quick.

use std::sync::Arc;

use advisor::route::Route;
use leptos::prelude::{RwSignal, Update, With};
use roster::{Column, Comparison, PersonAdvice, Roster, Row, table as file, text as words};

use crate::{
    platform::{
        download, event, focus,
        html::{Element, el, text_el},
        print, schedule,
    },
    text::roster::{
        AS_ADVISED, CSV, DEPENDS, EXTRA, HELD, IN_FULL, MISSING, NAME, NEW_TAB, NEXT, NO_ROLE,
        NO_ROWS, OPEN, POSITION, PREVIOUS, PRINT, REQUEST, ROLES, ROW, ROWS, TO_DO, which,
    },
};

/// How many rows are shown at once.
const AT_ONCE: usize = 100;

/// How many rows are printed. Whoever has more reads them in a spreadsheet.
const MOST_PRINTED: usize = 5000;

/// The id of the heading, which names the table.
const TITLE_ID: &str = "rows";

/// Which rows are shown.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Shown {
    /// From which on, of those that are wanted.
    first: usize,
    /// How many.
    most: usize,
    /// Whether only those with something to do are wanted.
    to_do: bool,
}

/// `view` with the rows, and what one can do with all of it.
pub(super) fn view(view: Element, roster: &Arc<Roster<'static>>) -> Element {
    let shown = RwSignal::new(Shown { first: 0, most: AT_ONCE, to_do: false });
    let (rows, of_rows) = (Arc::clone(roster), Arc::clone(roster));
    let only = el("input").attr("type", "checkbox").id("to-do").on("change", move |event| {
        let to_do = event::checked(&event);
        shown.update(|shown| *shown = Shown { first: 0, to_do, ..*shown });
    });
    let only =
        el("div").class("choice").child(only).child(text_el("label", TO_DO).attr("for", "to-do"));
    view.child(text_el("h3", ROWS).id(TITLE_ID).attr("tabindex", "-1"))
        .child(only)
        .child(tools(Arc::clone(roster), shown))
        .child(el("div").dynamic(move || Some(some_rows(&rows, shown.with(|shown| *shown)))))
        .child(el("div").dynamic(move || turning(&of_rows, shown)))
}

/// The rows that are wanted.
fn wanted<'a>(roster: &'a Roster<'static>, shown: Shown) -> Vec<&'a Row> {
    let mut wanted: Vec<&Row> = roster.rows().iter().collect();
    if shown.to_do {
        wanted.retain(|row| roster.is_to_do(row));
    }
    wanted
}

fn some_rows(roster: &Roster<'static>, shown: Shown) -> Element {
    let wanted = wanted(roster, shown);
    if wanted.is_empty() {
        return text_el("p", NO_ROWS);
    }
    let mut columns = vec![ROW, NAME, POSITION, ROLES, REQUEST];
    if roster.tells_roles() {
        columns.push(HELD);
    }
    columns.push(OPEN);
    let mut body = el("tbody").attr("role", "rowgroup");
    for row in wanted.into_iter().skip(shown.first).take(shown.most) {
        body = body.child(line(roster, row));
    }
    table(TITLE_ID, &columns, body)
}

/// Which rows are shown, and the buttons that lead to others, if there are others.
fn turning(roster: &Roster<'static>, signal: RwSignal<Shown>) -> Option<Element> {
    let shown = signal.with(|shown| *shown);
    let all = wanted(roster, shown).len();
    if all <= shown.most {
        return None;
    }
    let last = all.min(shown.first + shown.most);
    let told = which(&words::number(shown.first + 1), &words::number(last), &words::number(all));
    let turn = |label, first: usize| {
        text_el("button", label).attr("type", "button").class("secondary").on("click", move |_| {
            signal.update(|shown| shown.first = first);
            focus::to_after_render(TITLE_ID);
        })
    };
    let mut turning = el("div").class("tools").child(text_el("p", &told));
    if shown.first > 0 {
        turning = turning.child(turn(PREVIOUS, shown.first.saturating_sub(shown.most)));
    }
    if last < all {
        turning = turning.child(turn(NEXT, last));
    }
    Some(turning)
}

fn tools(roster: Arc<Roster<'static>>, shown: RwSignal<Shown>) -> Element {
    let button = |label| text_el("button", label).attr("type", "button").class("secondary");
    let save = move |_| download::save(file::RESULT_NAME, "text/csv", &file::advice(&roster));
    // On paper there is no turning to the next rows.
    let print = move |_| {
        let mut before = None;
        shown.update(|shown| {
            before = Some(*shown);
            *shown = Shown { first: 0, most: MOST_PRINTED, ..*shown };
        });
        schedule::after_render(move || {
            print::print();
            if let Some(before) = before {
                shown.update(|shown| *shown = before);
            }
        });
    };
    el("div")
        .class("tools")
        .child(button(CSV).on("click", save))
        .child(button(PRINT).on("click", print))
}

/// A table with these columns, named by the element with this id. What makes a table a table is told again:
/// as cards, the browser would take it for none.
pub(super) fn table(id: &str, columns: &[&'static str], body: Element) -> Element {
    let mut titles = el("tr").attr("role", "row");
    for title in columns {
        titles =
            titles.child(text_el("th", title).attr("scope", "col").attr("role", "columnheader"));
    }
    el("table")
        .attr("role", "table")
        .attr("aria-labelledby", id)
        .child(el("thead").attr("role", "rowgroup").child(titles))
        .child(body)
}

/// A cell, which knows what its column is called.
pub(super) fn cell(column: &'static str) -> Element {
    el("td").attr("role", "cell").attr("data-column", column)
}

fn line(roster: &Roster<'static>, row: &Row) -> Element {
    let number = words::count(row.number);
    let name = el("th").attr("scope", "row").attr("role", "rowheader");
    let line = el("tr")
        .attr("role", "row")
        .child(cell(ROW).text(&number))
        .child(name.text(&words::label(row)))
        .child(cell(POSITION).text(&words::clipped(roster.text_of(row, Column::Position))));
    let (mut roles, mut request, mut open) = (cell(ROLES), cell(REQUEST), cell(OPEN));
    if let Some(advice) = roster.advice(row) {
        roles = advised(roles, roster, advice).child(in_full(roster, row, advice));
        for left in &advice.open {
            open = open.child(text_el("p", &words::open(roster.catalog(), row.school, left)));
        }
    }
    for one in roster.requests(row) {
        request = request.child(text_el("p", &words::request(roster.catalog(), &one)));
    }
    for said in words::unread(roster, row) {
        open = open.child(text_el("p", &said).attr("data-finding", "wrong"));
    }
    let line = line.child(roles).child(request);
    if !roster.tells_roles() {
        return line.child(open);
    }
    let held = match roster.comparison(row) {
        Some(comparison) => compared(cell(HELD), roster, comparison),
        None => cell(HELD),
    };
    line.child(held).child(open)
}

fn advised(cell: Element, roster: &Roster<'static>, advice: &PersonAdvice) -> Element {
    let catalog = roster.catalog();
    let mut cell = cell;
    if advice.roles.is_empty() {
        cell = cell.child(text_el("p", NO_ROLE));
    }
    for advised in &advice.roles {
        let why = words::because(catalog, advised);
        let role = el("p")
            .child(text_el("strong", &catalog[advised.role].name))
            .child(text_el("span", &why).class("more"));
        cell = cell.child(role);
    }
    cell
}

/// A link to the outcome of the same answers: there is nothing in it of whom the row is about.
fn in_full(roster: &Roster<'static>, row: &Row, advice: &PersonAdvice) -> Element {
    let href = Route::Outcome(advice.answers.clone()).print(roster.catalog());
    let whose = [", ", &words::label(row), NEW_TAB].concat();
    text_el("a", IN_FULL)
        .href(&href)
        .attr("target", "_blank")
        .attr("rel", "noopener")
        .child(text_el("span", &whose).class("visually-hidden"))
}

fn compared(cell: Element, roster: &Roster<'static>, comparison: &Comparison) -> Element {
    let catalog = roster.catalog();
    let mut cell = cell;
    for extra in &comparison.extra {
        let said = [EXTRA, &words::extra(catalog, extra)].concat();
        cell = cell.child(text_el("p", &said).attr("data-finding", "many"));
    }
    for (before, roles, kind) in
        [(MISSING, &comparison.missing, "few"), (DEPENDS, &comparison.depends, "open")]
    {
        if !roles.is_empty() {
            let said = [before, &words::names(catalog, roles)].concat();
            cell = cell.child(text_el("p", &said).attr("data-finding", kind));
        }
    }
    if comparison.is_as_advised() {
        cell = cell.child(text_el("p", AS_ADVISED).attr("data-finding", "kept"));
    }
    for spare in &comparison.spare {
        cell = cell.child(text_el("p", &words::spare(catalog, *spare)));
    }
    cell
}
