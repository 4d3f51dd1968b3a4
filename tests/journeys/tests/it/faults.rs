//! What can go wrong around the app: a server that stops in the middle, cuts files short or mislabels them, a clock that
//! is a year off. What goes wrong with the storage stands with what is stored; what goes wrong before the program runs,
//! with the page as it was built.

use journeys::{Page, Result, View, journey, journey_over_plain_http};

use crate::steps::{answer, question, see};

journeys! {
    every_engine: [
        the_server_has_only_half_of_a_part,
        plain_http_is_enough,
    ],
    one_engine: [
        the_server_stops_in_the_middle_of_a_part,
        a_wrong_type_changes_nothing,
        a_wrong_clock_changes_only_the_date,
    ],
}

const MAP: &str = "How the questions lead to a role";
const FAILED: &str = "This page could not be loaded";
const OUTCOME: &str = "#/v1/outcome?system=clever&employment=contractor";
const VERDICT: &str = "Contact the LAUSD Helpdesk about limited Clever access for contractors";

const LOST: &str = "I used to have access to more Clever features, how do I get them back?";

/// What is loaded later, as its names say.
const LATER: &str = "split_tools";

/// A part of the program does not come whole: that is told, the rest of the app goes on, and the part is there once the
/// server gives all of it, whatever the browser has kept of the half.
async fn half_a_part(name: &str, trouble: impl AsyncFn(&Page, &str)) -> Result {
    journey(name, View::NARROW_LIGHT, async |page| {
        page.open("").await?;
        page.heading_is("Find your role").await?;
        trouble(page, LATER).await;
        page.link(MAP).await?.click().await?;
        page.heading_is(FAILED).await?;
        page.is_accessible().await?;
        page.paste("#/v1/question/system").await?;
        page.heading_is(question::ACCESS).await?;
        page.paste("#/v1/map").await?;
        page.heading_is(FAILED).await?;
        trouble(page, "").await;
        page.button("Try again").await?.click().await?;
        page.heading_is(MAP).await?;
        page.console_complains().await
    })
    .await
}

async fn the_server_stops_in_the_middle_of_a_part() -> Result {
    half_a_part("broken off", async |page, names| page.files_break_off(names)).await
}

async fn the_server_has_only_half_of_a_part() -> Result {
    half_a_part("cut short", async |page, names| page.files_are_cut_short(names)).await
}

/// Many servers do not know the type of wasm.
async fn a_wrong_type_changes_nothing() -> Result {
    journey("wrong type", View::WIDE_LIGHT, async |page| {
        page.files_have_wrong_type(".wasm");
        page.open("").await?;
        page.link("Start now").await?.click().await?;
        answer(page, question::ACCESS, &["Clever"]).await?;
        answer(page, question::EMPLOYMENT, &["Contractor"]).await?;
        see(page, VERDICT).await?;
        page.paste("#/v1/map").await?;
        page.heading_is(MAP).await
    })
    .await
}

/// On a server of the intranet without https a browser lacks much; what is left is enough for everything but keeping the
/// site.
async fn plain_http_is_enough() -> Result {
    journey_over_plain_http("plain http", View::NARROW_DARK, async |page| {
        page.open("").await?;
        page.link("Start now").await?.click().await?;
        answer(page, question::ACCESS, &["Clever"]).await?;
        answer(page, question::EMPLOYMENT, &["Contractor"]).await?;
        see(page, VERDICT).await?;
        // There is no clipboard: the text stands selected.
        page.button("Copy for a ticket").await?.click().await?;
        page.shows("The text is selected: copy it with your keyboard or menu.").await?;
        for (fragment, heading) in [
            ("#/v1/roles", "All roles"),
            ("#/v1/plan", "Plan a school’s access"),
            ("#/v1/powerschool/password", "Make a password for the sync account"),
            ("#/v1/desk", "Help desk"),
        ] {
            page.open(fragment).await?;
            page.heading_is(heading).await?;
        }
        Ok(())
    })
    .await
}

/// Makes the browser's clock show another time from the next page on: `now` is a formula over `real`, both in
/// milliseconds.
fn clock(now: &str) -> String {
    format!(
        "{{
            const Real = window.realDate ??= Date;
            const now = () => {{ const real = Real.now(); return {now}; }};
            window.Date = class extends Real {{
                constructor(...given) {{
                    if (given.length === 0) {{ super(now()); }} else {{ super(...given); }}
                }}
                static now() {{ return now(); }}
            }};
        }}"
    )
}

/// A clock that is wrong makes the day beside the advice wrong, and nothing else.
async fn a_wrong_clock_changes_only_the_date() -> Result {
    const CLOCKS: [&str; 3] = [
        "real - 365 * 24 * 3600 * 1000",
        "0",
        // The last day that a browser knows.
        "8.64e15",
    ];
    journey("clock", View::NARROW_DARK, async |page| {
        for now in CLOCKS {
            page.before_opening(&clock(now)).await?;
            page.open(OUTCOME).await?;
            page.heading_is(VERDICT).await?;
            page.paste("#/v1/plan?school=secondary&students=1801").await?;
            page.heading_is("Plan for a secondary school with 1,801 students").await?;
            page.paste("#/v1/faq/lost-features").await?;
            page.heading_is(LOST).await?;
            page.paste("#/v1/powerschool/hand-over").await?;
            page.shows("0 of 14 steps done").await?;
        }
        Ok(())
    })
    .await
}
