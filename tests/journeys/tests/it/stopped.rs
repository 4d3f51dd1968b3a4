//! The program stops in the middle of something: the page says so, keeps the answers, and can start again.

use journeys::{Page, Result, View, journey};

use crate::steps::{answer, question};

journeys! {
    every_engine: [
        a_program_that_stops_says_so,
    ],
    one_engine: [
        after_a_complaint_the_page_can_be_opened_again,
        every_part_says_so,
    ],
}

const STOPPED: &str = "Something went wrong";
const OUTCOME: &str = "#/v1/outcome?system=clever&employment=contractor";
const VERDICT: &str = "Contact the LAUSD Helpdesk about limited Clever access for contractors";

/// A clock that the program stumbles over, as over a fault of its own: what it calls stops like it does itself.
const BAD_CLOCK: &str =
    "Date.prototype.getFullYear = () => { throw new WebAssembly.RuntimeError('unreachable'); };";

/// A clock that shows no date, about which the program complains by itself.
const NO_CLOCK: &str = "Date.prototype.getMonth = () => 70;";

async fn stops(page: &Page, clock: &str) -> Result {
    page.before_opening(clock).await?;
    page.open("#/v1/check?system=clever&employment=contractor").await?;
    page.link("See my answer").await?.click().await?;
    page.heading_is(STOPPED).await?;
    page.focus_is("heading", STOPPED).await?;
    page.fragment_is(OUTCOME).await?;
    page.shows("Your answers are safe").await?;
    page.shows("213-241-5200").await?;
    page.is_accessible().await?;
    page.screenshot("stopped").await
}

async fn a_program_that_stops_says_so() -> Result {
    journey("stops", View::NARROW_DARK, async |page| {
        page.before_opening("Object.defineProperty(Navigator.prototype, 'clipboard', { get: () => ({ writeText: (text) => { window.copied = text; return Promise.resolve(); } }) });").await?;
        stops(page, BAD_CLOCK).await?;
        let report = page.field("Copy this for the people who look after this page. It holds this page’s link with your answers, and nothing else about you.").await?;
        let report = report.value().await?;
        assert!(report.contains("unreachable") && report.contains(OUTCOME), "{report}");
        page.button("Copy the report").await?.click().await?;
        page.shows("Copied.").await?;
        page.console_complains_of(&["unreachable"]).await?;
        // It stops at the same place again, and another page is still there.
        page.button("Open this page again").await?.click().await?;
        page.heading_is(STOPPED).await?;
        page.link("Start again without answers").await?.click().await?;
        page.stands().await?;
        page.heading_is("Find your role").await?;
        page.fragment_is("#/").await?;
        page.link("Start now").await?.click().await?;
        answer(page, question::ACCESS, &["Clever"]).await?;
        page.heading_is(question::EMPLOYMENT).await?;
        page.console_complains_of(&["unreachable"]).await
    })
    .await
}

async fn after_a_complaint_the_page_can_be_opened_again() -> Result {
    journey("complains", View::WIDE_LIGHT, async |page| {
        stops(page, NO_CLOCK).await?;
        page.console_complains_of(&["shows no date", "unreachable"]).await?;
        page.before_opening("Date.prototype.getMonth = () => 10;").await?;
        page.button("Open this page again").await?.click().await?;
        page.stands().await?;
        page.heading_is(VERDICT).await
    })
    .await
}

/// Whichever part of the program draws the page: one page of each.
async fn every_part_says_so() -> Result {
    // It stops when it gives any page but the start page its title.
    const STOPS: &str = "
        const { get, set } = Object.getOwnPropertyDescriptor(Document.prototype, 'title');
        const stop = () => /wasm-function/.test(new Error().stack) && location.hash.length > 2;
        Object.defineProperty(Document.prototype, 'title', { get, set(title) {
            if (stop()) throw new WebAssembly.RuntimeError('unreachable');
            set.call(this, title);
        } });
    ";
    const ANSWERS: &str = "system=clever&employment=contractor";
    journey("stops anywhere", View::NARROW_LIGHT, async |page| {
        page.before_opening(STOPS).await?;
        for (path, answers) in [
            ("check", ANSWERS),
            ("outcome", ANSWERS),
            ("map", ANSWERS),
            ("desk", ANSWERS),
            ("plan", "school=secondary&students=1801"),
            ("roster", "school=secondary&students=1801"),
            ("powerschool/step/set-group", ""),
        ] {
            let query = if answers.is_empty() { "" } else { "?" };
            let link = ["#/v1/", path, query, answers].concat();
            page.open("").await?;
            page.paste(&link).await?;
            page.heading_is(STOPPED).await?;
            page.focus_is("heading", STOPPED).await?;
            page.fragment_is(&link).await?;
            page.link("Start again without answers").await?.click().await?;
            page.stands().await?;
            page.heading_is("Find your role").await?;
        }
        page.console_complains_of(&["unreachable"]).await
    })
    .await
}
