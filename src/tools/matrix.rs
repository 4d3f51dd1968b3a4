//! The roles of MiSiS against areas, in a box of its own with fixed headings.
//!
//! Another order draws the rows anew and is written into the address; the focus stays. For paper the table is
//! cut into several, a few areas each, with the roles that name one of them.

use advisor::{
    allowed::Allowed,
    catalog::{AreaId, Catalog},
    matrix::{MatrixRow, Sort, matrix, parse, print},
    report::capitalized,
    route::Later,
};
use leptos::prelude::{RwSignal, Set, With};

use super::role::role_link;
use crate::{
    elements::{heading::page_title, notices::notices, scroll::scroll_box},
    platform::{
        html::{Element, el, text_el},
        print as printer,
    },
    router,
    text::roles::matrix::{
        AREA_HINT, AREAS, CAPTION, GUIDE, LEAD, LETTERS, LEVEL, NAME, PRINT, ROLE, SCOPES, SORT,
        TITLE, sorted,
    },
    tools::{Drawn, back_link},
};

/// On paper, a table has as many areas.
const AREAS_ON_PAPER: usize = 12;

/// What the rows are sorted by, as the link says it: a signal of a type that there is anyway.
#[derive(Clone, Copy)]
struct Order {
    catalog: &'static Catalog,
    rest: RwSignal<String>,
}

impl Order {
    fn now(self) -> Sort {
        self.rest.with(|rest| parse(self.catalog, rest).0)
    }

    /// A button that sorts.
    fn button(self, label: &str, sort: Sort) -> Element {
        let press = move |_| {
            let rest = print(self.catalog, sort);
            router::replace(&Later::Matrix.link(&rest));
            self.rest.set(rest);
        };
        text_el("button", label).attr("type", "button").on("click", press)
    }
}

/// Draws the page; `rest` is what the link says behind its name.
pub(super) fn view(main: Element, catalog: &'static Catalog, rest: &str) -> Drawn {
    let (sort, told) = parse(catalog, rest);
    let order = Order { catalog, rest: RwSignal::new(print(catalog, sort)) };
    let mut main = main.child(back_link(&Later::Roles.link(""))).child(page_title(TITLE));
    if !told.is_empty() {
        main = main.child(notices(&told));
    }
    let print = text_el("button", PRINT)
        .attr("type", "button")
        .class("secondary")
        .on("click", |_| printer::print());
    let guide = matrix(catalog, Sort::Guide);
    let main = main
        .child(text_el("p", LEAD))
        .child(text_el("p", LETTERS))
        .child(text_el("p", SCOPES))
        .child(sorting(order))
        .child(screen(order, &guide.areas))
        .child(el("div").class("on-paper").dynamic(move || Some(paper(order))))
        .child(el("p").class("keep").child(print));
    Drawn { main, title: Some(TITLE.to_owned()) }
}

/// The buttons for the orders that are not of one area, and which order there is.
fn sorting(order: Order) -> Element {
    let mut buttons =
        el("div").class("sorting keep").attr("role", "group").attr("aria-label", SORT);
    buttons = buttons.child(text_el("p", SORT));
    for (label, sort) in ORDERS {
        let button =
            order.button(label, sort).class("secondary").pressed_while(move || order.now() == sort);
        buttons = buttons.child(button);
    }
    let told = move || {
        let sort = order.now();
        let by = match sort {
            Sort::Area(area) => capitalized(order.catalog[area].name.clone()),
            _ => {
                ORDERS.iter().find(|(_, of)| *of == sort).map_or("", |(label, _)| label).to_owned()
            }
        };
        Some(text_el("span", &sorted(&by)))
    };
    buttons
        .child(text_el("p", AREA_HINT).class("hint"))
        .child(el("p").class("count").attr("role", "status").dynamic(told))
}

const ORDERS: [(&str, Sort); 4] =
    [(GUIDE, Sort::Guide), (NAME, Sort::Name), (LEVEL, Sort::Level), (AREAS, Sort::Areas)];

/// The table for the screen.
fn screen(order: Order, areas: &[AreaId]) -> Element {
    let catalog = order.catalog;
    let mut head = el("tr").child(text_el("th", ROLE).attr("scope", "col"));
    for area in areas {
        let button = order.button(&capitalized(catalog[*area].name.clone()), Sort::Area(*area));
        let area = *area;
        head = head.child(
            el("th")
                .attr("scope", "col")
                .child(button)
                .sorted_while(move || order.now() == Sort::Area(area)),
        );
    }
    let rows = move || {
        let mut body = el("tbody");
        for row in &matrix(catalog, order.now()).rows {
            body = body.child(row_view(catalog, row, |_| true));
        }
        Some(body)
    };
    let table = el("table")
        .class("matrix")
        .child(text_el("caption", CAPTION).class("visually-hidden"))
        .child(el("thead").child(head))
        .dynamic(rows);
    scroll_box(CAPTION, table)
}

/// A role with its cells, those of the columns that `shows` lets through.
fn row_view(catalog: &'static Catalog, row: &MatrixRow, shows: impl Fn(usize) -> bool) -> Element {
    let level = catalog[row.role].security_level.map_or("", |level| level.name());
    let head = el("th")
        .attr("scope", "row")
        .child(role_link(catalog, row.role))
        .child(text_el("span", level).class("hint"));
    let mut line = el("tr").child(head);
    for (place, cell) in row.cells.iter().enumerate() {
        if shows(place) {
            line = line.child(cell.as_ref().map_or_else(|| el("td"), cell_view));
        }
    }
    line
}

fn cell_view(allowed: &Allowed) -> Element {
    let scope = text_el("span", allowed.scope.name()).class("scope");
    text_el("td", &allowed.letters()).child(scope)
}

/// The tables for paper.
fn paper(order: Order) -> Element {
    let catalog = order.catalog;
    let matrix = matrix(catalog, order.now());
    let mut tables = el("div");
    for (number, areas) in matrix.areas.chunks(AREAS_ON_PAPER).enumerate() {
        let from = number * AREAS_ON_PAPER;
        let shows = |place: usize| (from..from + areas.len()).contains(&place);
        let mut head = el("tr").child(text_el("th", ROLE).attr("scope", "col"));
        for area in areas {
            let name = capitalized(catalog[*area].name.clone());
            head = head.child(text_el("th", &name).attr("scope", "col"));
        }
        let mut body = el("tbody");
        for row in &matrix.rows {
            let named = row.cells.iter().enumerate().any(|(at, cell)| cell.is_some() && shows(at));
            if named {
                body = body.child(row_view(catalog, row, shows));
            }
        }
        let table = el("table").class("matrix").child(el("thead").child(head)).child(body);
        tables = tables.child(table);
    }
    tables
}
