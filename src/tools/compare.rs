//! Two to four roles side by side.

use advisor::{
    catalog::{Catalog, RoleId},
    catalogue::CatalogueLink,
    comparison::{self, Comparison, FEWEST, Row, compare, parse},
    profile,
    route::Later,
};

use super::role::role_link;
use crate::{
    elements::{
        heading::page_title,
        lists::{interpretations, sentences},
        notices::notices,
        scroll::scroll_box,
    },
    platform::html::{Element, el, text_el},
    text::outcome::INTERPRETATIONS,
    text::roles::compare::{
        CHOOSE, DIFFERENT, HINT, LEAVE_OUT, NOTHING, NOTHING_DIFFERENT, SAME, TITLE, TOO_FEW, TOPIC,
    },
    tools::{Drawn, back_link},
};

/// Draws the page; `rest` is what the link says behind its name.
pub(super) fn view(main: Element, catalog: &'static Catalog, rest: &str) -> Drawn {
    let (roles, told) = parse(catalog, rest);
    let choose = CatalogueLink { compared: roles.clone(), ..CatalogueLink::default() };
    let choose = Later::Roles.link(&choose.print(catalog));
    let mut main = main.child(back_link(&choose)).child(page_title(TITLE));
    if !told.is_empty() {
        main = main.child(notices(&told));
    }
    let choose = el("p").child(text_el("a", CHOOSE).href(&choose));
    let title = Some(TITLE.to_owned());
    if roles.len() < FEWEST {
        return Drawn { main: main.child(text_el("p", TOO_FEW)).child(choose), title };
    }
    let comparison = compare(catalog, &roles);
    if !comparison.supersets.is_empty() {
        main = main.child(el("div").class("supersets").child(sentences(&comparison.supersets)));
    }
    main = main.child(text_el("h2", DIFFERENT));
    main = if comparison.different.is_empty() {
        main.child(text_el("p", NOTHING_DIFFERENT))
    } else {
        main.child(table(catalog, &comparison, DIFFERENT, &comparison.different, true))
    };
    if !comparison.interpretations.is_empty() {
        main = main
            .child(text_el("h2", INTERPRETATIONS))
            .child(interpretations(&comparison.interpretations));
    }
    if !comparison.same.is_empty() {
        let same = table(catalog, &comparison, SAME, &comparison.same, false);
        main = main.child(el("details").child(text_el("summary", SAME)).child(same));
    }
    Drawn { main: main.child(text_el("p", HINT).class("hint")).child(choose), title }
}

/// A table of rows, a column for each role.
fn table(
    catalog: &'static Catalog,
    comparison: &Comparison,
    caption: &'static str,
    rows: &[Row],
    leave_out: bool,
) -> Element {
    let mut head = el("tr").child(text_el("th", TOPIC).attr("scope", "col"));
    for role in &comparison.roles {
        head = head.child(heading(catalog, &comparison.roles, *role, leave_out));
    }
    let mut body = el("tbody");
    for row in rows {
        body = body.child(row_view(row));
    }
    let table = el("table")
        .class("side-by-side")
        .child(text_el("caption", caption).class("visually-hidden"))
        .child(el("thead").child(head))
        .child(body);
    scroll_box(caption, table)
}

/// The heading of a role’s column; with a link that leaves the role out, where two others stay.
fn heading(catalog: &'static Catalog, roles: &[RoleId], role: RoleId, leave_out: bool) -> Element {
    let mut heading = el("th")
        .attr("scope", "col")
        .child(role_link(catalog, role))
        .child(text_el("span", &profile::group(catalog, &catalog[role])).class("hint"));
    if leave_out && roles.len() > FEWEST {
        let mut others = roles.to_vec();
        others.retain(|other| *other != role);
        let hidden = [" ", catalog[role].name.as_str()].concat();
        let link = text_el("a", LEAVE_OUT)
            .class("keep")
            .href(&Later::Compare.link(&comparison::print(catalog, &others)))
            .child(text_el("span", &hidden).class("visually-hidden"));
        heading = heading.child(link);
    }
    heading
}

fn row_view(row: &Row) -> Element {
    let mut line = el("tr").child(text_el("th", &row.topic).attr("scope", "row"));
    for cell in &row.cells {
        line = line.child(if cell.is_empty() {
            el("td").child(text_el("span", NOTHING).class("hint"))
        } else {
            text_el("td", cell)
        });
    }
    line
}
