//! Presses and keys at random on each page: nothing panics, the console stays silent, and there is always a heading and
//! a way on.
//!
//! `JOURNEY_SEED` sets where the random numbers begin: a number, or `new` for a seed that was never tried. Whatever fails
//! tells its seed. `JOURNEY_STEPS` sets how many there are on each page; the full check takes 1,000.

use std::time::{SystemTime, UNIX_EPOCH};

use advisor::route::Later;
use journeys::{Result, View, journey};

journeys! {
    every_engine: [],
    one_engine: [
        every_kind_of_page_is_among_them,
        on_the_questions,
        on_the_answers,
        on_the_reasons,
        on_the_roles,
        on_the_tables,
        on_the_faq,
        on_the_help,
        on_the_pages_for_schools,
        at_the_help_desk,
        on_the_guide_to_the_sync_account,
    ],
}

/// How often something is done on each page, unless somebody wishes otherwise.
const STEPS: u32 = 100;

/// What is tried unless somebody wishes otherwise: the same each time, so that a test that fails was broken by what was
/// changed.
const SEED: u32 = 20_261_122;

/// What stands for the answers of a counselor.
const ANSWERS: &str = "ANSWERS";
const COUNSELOR: &str = "system=clever+misis&employment=certificated&workplace=one-school&school-level=secondary&position=counselor&roster=no&duty=enter-transcripts&clever-feature=none";

const QUESTIONS: &[&str] = &[
    "#/",
    "#/v1/question/system",
    "#/v1/question/employment?system=clever",
    "#/v1/question/position?ANSWERS",
    "#/v1/question/duty?ANSWERS",
];
const CHECKED: &[&str] = &["#/v1/check?ANSWERS", "#/v1/outcome?ANSWERS"];
const REASONS: &[&str] = &["#/v1/why-not?ANSWERS", "#/v1/map?ANSWERS", "#/v1/map"];
const ROLES: &[&str] = &[
    "#/v1/roles?q=attendance",
    "#/v1/role/misis/counselor",
    "#/v1/compare/misis/counselor+misis/principal",
];
const TABLES: &[&str] = &["#/v1/features", "#/v1/matrix"];
const FAQ: &[&str] = &["#/v1/faq", "#/v1/faq/contractor", "#/v1/nowhere"];
const HELP: &[&str] = &["#/v1/tools", "#/v1/help"];
const SCHOOL: &[&str] = &[
    "#/v1/plan",
    "#/v1/plan?school=secondary&students=1801",
    "#/v1/roster?school=secondary&students=1801",
];
const DESK: &[&str] = &["#/v1/desk", "#/v1/desk?ANSWERS"];
const POWERSCHOOL: &[&str] = &[
    "#/v1/powerschool",
    "#/v1/powerschool/step/set-group",
    "#/v1/powerschool/settings/account",
    "#/v1/powerschool/password",
    "#/v1/powerschool/removal",
    "#/v1/powerschool/hand-over",
];

fn seed() -> Result<u32> {
    Ok(match std::env::var("JOURNEY_SEED").as_deref() {
        Err(_) => SEED,
        Ok("new") => SystemTime::now().duration_since(UNIX_EPOCH)?.subsec_nanos(),
        Ok(seed) => seed.parse()?,
    })
}

fn steps() -> Result<u32> {
    match std::env::var("JOURNEY_STEPS") {
        Err(_) => Ok(STEPS),
        Ok(steps) => Ok(steps.parse()?),
    }
}

/// Wanders from each of these pages.
async fn wander(view: View, fragments: &[&str]) -> Result {
    let (seed, steps) = (seed()?, steps()?);
    eprintln!("JOURNEY_SEED={seed}");
    let name = format!("at random, JOURNEY_SEED={seed}");
    let fragments: Vec<String> =
        fragments.iter().map(|fragment| fragment.replace(ANSWERS, COUNSELOR)).collect();
    journey(&name, view, async |page| page.wander(seed, steps, &fragments).await).await
}

async fn every_kind_of_page_is_among_them() -> Result {
    let all =
        [QUESTIONS, CHECKED, REASONS, ROLES, TABLES, FAQ, HELP, SCHOOL, DESK, POWERSCHOOL].concat();
    for page in Later::ALL {
        let link = page.link("");
        assert!(all.iter().any(|fragment| fragment.starts_with(&link)), "{link}");
    }
    Ok(())
}

async fn on_the_questions() -> Result {
    wander(View::WIDE_LIGHT, QUESTIONS).await
}

async fn on_the_answers() -> Result {
    wander(View::NARROW_LIGHT, CHECKED).await
}

async fn on_the_reasons() -> Result {
    wander(View::NARROW_DARK, REASONS).await
}

async fn on_the_roles() -> Result {
    wander(View::WIDE_DARK, ROLES).await
}

async fn on_the_tables() -> Result {
    wander(View::WIDE_LIGHT, TABLES).await
}

async fn on_the_faq() -> Result {
    wander(View::NARROW_LIGHT, FAQ).await
}

async fn on_the_help() -> Result {
    wander(View::NARROW_DARK, HELP).await
}

async fn on_the_pages_for_schools() -> Result {
    wander(View::WIDE_LIGHT, SCHOOL).await
}

async fn at_the_help_desk() -> Result {
    wander(View::WIDE_LIGHT, DESK).await
}

async fn on_the_guide_to_the_sync_account() -> Result {
    wander(View::NARROW_DARK, POWERSCHOOL).await
}
