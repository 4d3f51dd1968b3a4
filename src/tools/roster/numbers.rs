//! How many people have each role, by the advice and today, against the recommendation of the guide.

use advisor::{
    plan::{Plan, Row, finding::Finding, words as plan_words},
    report::interpretations::of_numbers,
    route::Later,
};
use leptos::prelude::*;
use roster::{
    Roster,
    sum::{Holders, Sum},
    text as words,
};

use super::table::{CardTable, Cell};
use crate::{
    text::roster::{
        BY_ADVICE, LEFT_OUT, LEVEL, NEW_TAB, NUMBERS, PLAN, RECOMMENDED, ROLE, TODAY, maybe,
    },
    tools::interpretations::Interpretations,
};

/// The id of the heading, which names the table.
const TITLE_ID: &str = "numbers";

/// The section.
pub(super) fn numbers(roster: &Roster<'static>, sum: &Sum, students: Option<u32>) -> AnyView {
    let catalog = roster.catalog();
    let by_advice = sum.plan_by_advice(catalog, students);
    let of_today = sum.plan_of_today(catalog, students);
    let plan = of_today.or(by_advice).map(|plan| plan_table(roster, sum, &plan, students));
    view! {
        <h3 id=TITLE_ID>{NUMBERS}</h3>
        {plan}
    }
    .into_any()
}

fn plan_table(roster: &Roster<'static>, sum: &Sum, plan: &Plan, students: Option<u32>) -> AnyView {
    let catalog = roster.catalog();
    let mut columns = vec![ROLE, LEVEL, RECOMMENDED, BY_ADVICE];
    if sum.tells_roles {
        columns.push(TODAY);
    }
    let mut rows = Vec::new();
    for row in plan.rows() {
        let holders = sum.holders.iter().find(|holders| holders.role == row.role);
        if let Some(holders) = holders.filter(|holders| is_listed(row, holders)) {
            rows.push(line(roster, row, holders, sum.tells_roles));
        }
    }
    let is_left_out = rows.len() < plan.rows().count();
    let href = Later::Plan.link(&sum.plan_link(catalog, students).print(catalog));
    let not_in_sum = words::not_in_sum(sum).into_iter().map(|text| view! { <p>{text}</p> });
    view! {
        {not_in_sum.collect_view()}
        {students.is_some().then(|| view! { <Interpretations lines=of_numbers(catalog)/> })}
        <CardTable named_by=TITLE_ID columns rows/>
        {is_left_out.then(|| view! { <p>{LEFT_OUT}</p> })}
        <p class="tools">
            <a href=href target="_blank" rel="noopener">
                {PLAN}
                {NEW_TAB}
            </a>
        </p>
    }
    .into_any()
}

/// Whether a role is listed: somebody has it, should or may have it, or the guide says how many should.
fn is_listed(row: &Row, holders: &Holders) -> bool {
    let Holders { advised, maybe, held, .. } = *holders;
    advised + maybe + held > 0 || row.recommended.fewest().is_some_and(|fewest| fewest > 0)
}

fn line(roster: &Roster<'static>, row: &Row, holders: &Holders, tells_roles: bool) -> AnyView {
    let name = roster.catalog()[row.role].name.clone();
    let level = row.level.name();
    let recommended = plan_words::number(&row.recommended);
    let more = (holders.maybe > 0).then(|| {
        view! { <span class="more">{maybe(&words::count(holders.maybe))}</span> }
    });
    // The recommendation is compared with today, or with the advice where nobody says how it is today.
    let finding = row.finding.and_then(|found| finding(row, found));
    let (with_advice, with_today) = if tells_roles { (None, finding) } else { (finding, None) };
    let (advised, held) = (words::count(holders.advised), words::count(holders.held));
    view! {
        <tr role="row">
            <th scope="row" role="rowheader">
                {name}
            </th>
            <Cell column=LEVEL>
                <span data-level=level>{level}</span>
            </Cell>
            <Cell column=RECOMMENDED>{recommended}</Cell>
            <Cell column=BY_ADVICE>{advised} {more} {with_advice}</Cell>
            {tells_roles.then(|| view! { <Cell column=TODAY>{held} {with_today}</Cell> })}
        </tr>
    }
    .into_any()
}

/// How the number compares, where there is something to compare it with.
fn finding(row: &Row, finding: Finding) -> Option<AnyView> {
    let kind = match finding {
        Finding::TooMany(_) => "many",
        Finding::TooFew(_) => "few",
        Finding::AsRecommended => "kept",
        _ => return None,
    };
    let text = plan_words::finding(finding, &row.recommended);
    Some(view! { <span data-finding=kind>{text}</span> }.into_any())
}
