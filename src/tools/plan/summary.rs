//! How many people have the roles now, and where that differs from the recommendation: the gravest first.

use advisor::{
    catalog::Catalog,
    plan::{
        Plan, Row,
        count::written,
        finding::{Finding, Risk},
        link::PlanLink,
        words,
    },
    role::SecurityLevel,
};
use leptos::prelude::*;

use super::table::field_id;
use crate::{
    components::{
        error_summary::FocusLink,
        tiles::{Tile, Tiles},
    },
    text::plan::{
        AS_RECOMMENDED, BY_LEVEL, CANNOT_COMPARE, LEVEL, MISPLACED, PEOPLE, ROLES, SUMMARY,
        TOO_FEW, TOO_MANY,
    },
};

const BY_LEVEL_ID: &str = "by-level";
const LEVELS: [SecurityLevel; 3] =
    [SecurityLevel::High, SecurityLevel::Moderate, SecurityLevel::Low];

/// The section, which follows the fields below it.
#[component]
pub(super) fn Summary(catalog: &'static Catalog, link: RwSignal<PlanLink>) -> impl IntoView {
    let summary = move || {
        let plan = link.with(|link| Plan::new(catalog, link))?;
        let is_empty = plan.rows().all(|row| row.held.is_none());
        let numbers = (!is_empty).then(|| {
            view! {
                <Tiles tiles=tiles(&plan)/>
                {by_level(&plan)}
            }
        });
        let risks = plan.differences().into_iter();
        let risks = risks.map(|(risk, rows)| at_risk(catalog, risk, rows)).collect_view();
        Some(view! {
            <p>{words::summary(&plan)}</p>
            {numbers}
            {risks}
            {misplaced(catalog, &plan)}
        })
    };
    view! {
        <section class="today">
            <h2>{SUMMARY}</h2>
            {summary}
        </section>
    }
}

/// How many of these rows have too many people, too few, as many as recommended, or nothing to compare with.
fn counts<'a>(rows: impl Iterator<Item = &'a Row>) -> [usize; 4] {
    let mut counts = [0; 4];
    let [many, few, fine, open] = &mut counts;
    for finding in rows.filter_map(|row| row.finding) {
        *match finding {
            Finding::TooMany(_) => &mut *many,
            Finding::TooFew(_) => &mut *few,
            Finding::AsRecommended => &mut *fine,
            Finding::NoNumber | Finding::EnrollmentUnknown | Finding::StaffUnknown(_) => &mut *open,
        } += 1;
    }
    counts
}

fn tiles(plan: &Plan) -> Vec<Tile> {
    let kinds =
        [("many", TOO_MANY), ("few", TOO_FEW), ("kept", AS_RECOMMENDED), ("open", CANNOT_COMPARE)];
    let tiles = kinds.into_iter().zip(counts(plan.rows()));
    tiles.map(|((kind, label), count)| Tile { kind, number: count.to_string(), label }).collect()
}

/// For each security level: its roles, the people who have them now, and the gaps.
fn by_level(plan: &Plan) -> AnyView {
    let line = |level: SecurityLevel| {
        let rows = || plan.rows().filter(move |row| row.level == level);
        let roles = rows().count();
        let people = rows().filter_map(|row| row.held).fold(0, u32::saturating_add);
        let [many, few, ..] = counts(rows());
        (roles > 0).then(|| {
            view! {
                <tr>
                    <th scope="row" data-level=level.name()>
                        {level.name()}
                    </th>
                    <td>{roles}</td>
                    <td>{written(people)}</td>
                    <td>{many}</td>
                    <td>{few}</td>
                </tr>
            }
        })
    };
    let headings = [LEVEL, ROLES, PEOPLE, TOO_MANY, TOO_FEW];
    let headings = headings.map(|heading| view! { <th scope="col">{heading}</th> });
    view! {
        <h3 id=BY_LEVEL_ID class="screen">
            {BY_LEVEL}
        </h3>
        <table class="by-level screen" aria-labelledby=BY_LEVEL_ID>
            <thead>
                <tr>{headings.collect_view()}</tr>
            </thead>
            <tbody>{LEVELS.map(line).collect_view()}</tbody>
        </table>
    }
    .into_any()
}

/// The roles at one risk, each as a link to its field.
fn at_risk(catalog: &'static Catalog, risk: Risk, rows: Vec<&Row>) -> AnyView {
    let line = |row: &Row| {
        view! {
            <li>
                <FocusLink label=words::at_risk(catalog, row) to=field_id(catalog, row.role)/>
            </li>
        }
    };
    view! {
        <h3>{words::risk(risk)}</h3>
        <p>{words::what_to_do(risk)}</p>
        <ul>{rows.into_iter().map(line).collect_view()}</ul>
    }
    .into_any()
}

/// People who have roles that are not meant for this place.
fn misplaced(catalog: &'static Catalog, plan: &Plan) -> Option<AnyView> {
    let misplaced = plan.misplaced.iter();
    let lines: Vec<_> = misplaced
        .map(|misplaced| view! { <li>{words::misplaced(catalog, plan, *misplaced)}</li> })
        .collect();
    (!lines.is_empty()).then(|| {
        view! {
            <h3>{MISPLACED}</h3>
            <ul>{lines}</ul>
        }
        .into_any()
    })
}
