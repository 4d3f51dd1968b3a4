//! Hundreds of presses and keys at random on each page: nothing panics, the console stays silent, and there is always a
//! heading and a way on.
//!
//! `JOURNEY_SEED` sets where the random numbers begin: a number, or `new` for a seed that was never tried. Whatever fails
//! tells its seed. `JOURNEY_STEPS` sets how many there are on each page: 1000 take some minutes.

use std::time::{SystemTime, UNIX_EPOCH};

use journeys::{Result, View, journey};

/// How often something is done on each page, unless somebody wishes otherwise.
const STEPS: u32 = 200;

/// What is tried unless somebody wishes otherwise: the same each time, so that a test that fails was broken by what was
/// changed.
const SEED: u32 = 20_261_122;

const COUNSELOR: &str = "system=clever+misis&employment=certificated&workplace=one-school&school-level=secondary&position=counselor&roster=no&duty=enter-transcripts&clever-feature=none";

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
    journey(&name, view, async |page| page.wander(seed, steps, fragments).await).await
}

#[tokio::test]
async fn on_the_questions() -> Result {
    let [position, duty] =
        ["position", "duty"].map(|question| format!("#/v1/question/{question}?{COUNSELOR}"));
    wander(View::WIDE_LIGHT, &["#/", "#/v1/question/system", &position, &duty]).await
}

#[tokio::test]
async fn on_the_answers() -> Result {
    let [check, outcome, why_not, map] =
        ["check", "outcome", "why-not", "map"].map(|page| format!("#/v1/{page}?{COUNSELOR}"));
    wander(View::NARROW_LIGHT, &[&check, &outcome, &why_not, &map]).await
}

#[tokio::test]
async fn on_the_roles() -> Result {
    wander(
        View::WIDE_DARK,
        &[
            "#/v1/roles?q=attendance",
            "#/v1/role/misis/counselor",
            "#/v1/compare/misis/counselor+misis/principal",
            "#/v1/features",
            "#/v1/matrix",
        ],
    )
    .await
}

#[tokio::test]
async fn on_the_faq() -> Result {
    wander(View::NARROW_LIGHT, &["#/v1/faq", "#/v1/faq/contractor", "#/v1/nowhere"]).await
}

#[tokio::test]
async fn on_the_pages_for_schools() -> Result {
    wander(
        View::WIDE_LIGHT,
        &[
            "#/v1/plan",
            "#/v1/plan?school=secondary&students=1801",
            "#/v1/roster?school=secondary&students=1801",
        ],
    )
    .await
}

#[tokio::test]
async fn at_the_help_desk() -> Result {
    wander(View::WIDE_LIGHT, &["#/v1/desk", &format!("#/v1/desk?{COUNSELOR}")]).await
}

#[tokio::test]
async fn on_the_guide_to_the_sync_account() -> Result {
    wander(
        View::NARROW_DARK,
        &[
            "#/v1/powerschool",
            "#/v1/powerschool/step/set-group",
            "#/v1/powerschool/settings/account",
            "#/v1/powerschool/password",
            "#/v1/powerschool/hand-over",
        ],
    )
    .await
}
