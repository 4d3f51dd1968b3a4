//! The results: first what is wrong or risky, then the numbers, then the rows.

use std::sync::Arc;

use leptos::prelude::*;
use roster::{
    Roster, Word,
    sum::{Sum, Tally},
    text as words,
};

use super::{
    RESULTS_ID,
    numbers::numbers,
    rows::{Rows, Status},
};
use crate::{
    components::{
        disclosure::Disclosure,
        tiles::{Tile, Tiles},
    },
    text::roster::{
        NOT_TOLD, NOTHING_TOO_MUCH, PROBLEMS, PROBLEMS_LEAD, READ_AS, RESULT, TABLE_NOTICES,
        TOO_MUCH, more,
    },
};

/// How many words are listed.
const MOST_WORDS: usize = 50;

/// The results.
#[component]
pub(super) fn Results(roster: Arc<Roster<'static>>, students: Option<u32>) -> impl IntoView {
    let sum = Sum::new(&roster);
    let notices = words::notices(&roster);
    let notices = (!notices.is_empty()).then(|| {
        let notices = notices.into_iter().map(|notice| view! { <p>{notice}</p> });
        view! {
            <div class="notice">
                <h3>{TABLE_NOTICES}</h3>
                {notices.collect_view()}
            </div>
        }
    });
    let tiles = roster.tells_roles().then(|| view! { <Tiles tiles=tiles(&roster)/> });
    view! {
        <section aria-labelledby=RESULTS_ID>
            <h2 id=RESULTS_ID tabindex="-1">
                {RESULT}
            </h2>
            {tiles}
            {bullets(words::tally(Tally::new(&roster)))}
            {notices}
            {problems(&roster)}
            {too_much(&roster, &sum)}
            {numbers(&roster, &sum, students)}
            <Rows roster/>
        </section>
    }
}

/// How many rows there are of each status.
fn tiles(roster: &Roster<'static>) -> Vec<Tile> {
    let tile = |status: Status| {
        let count = roster.rows().iter().filter(|row| Status::of(roster, row) == status).count();
        Tile { kind: status.kind(), number: words::number(count), label: status.label() }
    };
    Status::ALL.map(tile).into()
}

fn bullets(lines: Vec<String>) -> AnyView {
    view! { <ul>{lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view()}</ul> }
        .into_any()
}

/// The words that could not be used, and those that were read as something else.
fn problems(roster: &Roster<'static>) -> AnyView {
    let (wrong, read_as): (Vec<&Word>, Vec<&Word>) =
        roster.words().partition(|word| word.finding.is_problem());
    let wrong = (!wrong.is_empty()).then(|| {
        view! {
            <h3>{PROBLEMS}</h3>
            <p>{PROBLEMS_LEAD}</p>
            {word_list(roster, &wrong)}
        }
    });
    let read_as = (!read_as.is_empty()).then(|| {
        let list = word_list(roster, &read_as);
        view! { <Disclosure summary=READ_AS>{list}</Disclosure> }
    });
    view! {
        {wrong}
        {read_as}
    }
    .into_any()
}

fn word_list(roster: &Roster<'static>, list: &[&Word]) -> AnyView {
    let lines: Vec<String> =
        list.iter().take(MOST_WORDS).map(|word| words::word(roster, word)).collect();
    let left = list.len() - lines.len();
    let rest = (left > 0).then(|| view! { <p>{more(&words::number(left))}</p> });
    view! {
        {bullets(lines)}
        {rest}
    }
    .into_any()
}

/// The roles that people have without the advice giving them, the gravest first.
fn too_much(roster: &Roster<'static>, sum: &Sum) -> AnyView {
    let levels = sum.too_much(roster.catalog());
    let list = if !roster.tells_roles() {
        view! { <p>{NOT_TOLD}</p> }.into_any()
    } else if levels.is_empty() {
        view! { <p>{NOTHING_TOO_MUCH}</p> }.into_any()
    } else {
        let of_level = levels.into_iter().map(|(level, holders)| {
            let lines = holders.iter().map(|holders| words::too_much(roster, holders));
            let lines = bullets(lines.collect());
            view! {
                <h4 data-level=level.name()>{level.name()}</h4>
                {lines}
            }
        });
        of_level.collect_view().into_any()
    };
    view! {
        <h3>{TOO_MUCH}</h3>
        {list}
    }
    .into_any()
}
