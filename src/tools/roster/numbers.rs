//! How many hold each role, by the advice and today, against the recommendation of the guide.

use advisor::{
    plan::{Row, finding::Finding, words as plan_words},
    report::interpretations::of_numbers,
    route::Later,
};
use roster::{
    Roster,
    sum::{Holders, Sum},
    text as words,
};

use super::rows::{cell, table};
use crate::{
    elements::lists::interpretations,
    platform::html::{Element, el, text_el},
    text::roster::{
        BY_ADVICE, LEFT_OUT, LEVEL, NEW_TAB, NUMBERS, PLAN, RECOMMENDED, ROLE, TODAY, maybe,
    },
};

/// The id of the heading, which names the table.
const TITLE_ID: &str = "numbers";

/// `view` with the numbers.
pub(super) fn view(
    view: Element,
    roster: &Roster<'static>,
    sum: &Sum,
    students: Option<u32>,
) -> Element {
    let catalog = roster.catalog();
    let view = view.child(text_el("h3", NUMBERS).id(TITLE_ID));
    let by_advice = sum.plan_by_advice(catalog, students);
    let of_today = sum.plan_of_today(catalog, students);
    let Some(plan) = of_today.as_ref().or(by_advice.as_ref()) else {
        return view;
    };
    let mut columns = vec![ROLE, LEVEL, RECOMMENDED, BY_ADVICE];
    if sum.tells_roles {
        columns.push(TODAY);
    }
    let mut left_out = false;
    let mut body = el("tbody").attr("role", "rowgroup");
    for row in plan.rows() {
        let holders = sum.holders.iter().find(|holders| holders.role == row.role);
        match holders.filter(|holders| is_told(row, holders)) {
            Some(holders) => body = body.child(line(roster, row, holders, sum.tells_roles)),
            None => left_out = true,
        }
    }
    let href = Later::Plan.link(&sum.plan_link(catalog, students).print(catalog));
    let link = text_el("a", PLAN).href(&href).attr("target", "_blank").attr("rel", "noopener");
    let mut view = view.texts("p", &words::not_in_sum(sum));
    if students.is_some() {
        view = view.child(interpretations(&of_numbers(catalog)));
    }
    view = view.child(table(TITLE_ID, &columns, body));
    if left_out {
        view = view.child(text_el("p", LEFT_OUT));
    }
    view.child(el("p").class("tools").child(link.text(NEW_TAB)))
}

/// Whether there is something to tell of a role: somebody holds it, should or may hold it, or the guide
/// says how many should.
fn is_told(row: &Row, holders: &Holders) -> bool {
    let Holders { advised, maybe, held, .. } = *holders;
    advised + maybe + held > 0 || row.recommended.fewest().is_some_and(|fewest| fewest > 0)
}

fn line(roster: &Roster<'static>, row: &Row, holders: &Holders, tells_roles: bool) -> Element {
    let role = &roster.catalog()[row.role];
    let name = el("th").attr("scope", "row").attr("role", "rowheader");
    let mut advice = cell(BY_ADVICE).text(&words::count(holders.advised));
    if holders.maybe > 0 {
        let more = maybe(&words::count(holders.maybe));
        advice = advice.child(text_el("span", &more).class("more"));
    }
    let line = el("tr")
        .attr("role", "row")
        .child(name.text(&role.name))
        .child(cell(LEVEL).attr("data-level", row.level.name()).text(row.level.name()))
        .child(cell(RECOMMENDED).text(&plan_words::number(&row.recommended)));
    // The recommendation is compared with today, or with the advice where nobody says how it is today.
    let found = row.finding.and_then(|found| finding(row, found));
    if tells_roles {
        let today = cell(TODAY).text(&words::count(holders.held));
        line.child(advice).child(with(today, found))
    } else {
        line.child(with(advice, found))
    }
}

fn with(cell: Element, child: Option<Element>) -> Element {
    match child {
        Some(child) => cell.child(child),
        None => cell,
    }
}

/// How the number compares, where there is something to compare it with.
fn finding(row: &Row, finding: Finding) -> Option<Element> {
    let kind = match finding {
        Finding::TooMany(_) => "many",
        Finding::TooFew(_) => "few",
        Finding::AsRecommended => "kept",
        _ => return None,
    };
    let said = plan_words::finding(finding, &row.recommended);
    Some(text_el("span", &said).attr("data-finding", kind))
}
