//! What a page needs is missing: it says what, keeps the answers, and shows all that can be read without it.

use journeys::{Page, Result, View, journey};

journeys! {
    every_engine: [
        the_program_arrives_in_part,
        no_scripts,
    ],
    one_engine: [
        the_program_does_not_arrive,
        a_script_does_not_arrive,
        a_browser_without_web_assembly,
        a_browser_that_knows_no_modules,
        everything_on_one_narrow_dark_page,
        everything_on_one_wide_light_page,
    ],
}

const PROGRAM: &str = "_bg.wasm";
const LOST: &str = "The questions could not start";
const WHOLE: &str = "All roles and answers on one page";
const PHONE: &str = "213-241-5200";
const OUTCOME: &str = "#/v1/outcome?system=clever&employment=contractor";
const VERDICT: &str = "Contact the LAUSD Helpdesk about limited Clever access for contractors";

/// What every address of the site holds: of files that did not arrive, and of others that were asked for in vain.
const SITE: &str = "/role-advisor/";

/// A role of each system, and a question of the FAQ.
const EVERYTHING: [&str; 4] =
    ["School Tech Lead", "Counselor Plus", "Read-Only Export", "When will this change occur?"];

async fn everything_can_be_read(page: &Page) -> Result {
    let [.., last] = EVERYTHING;
    page.shows(last).await?;
    let text = page.text().await?;
    for part in EVERYTHING.into_iter().chain([PHONE]) {
        assert!(text.contains(part), "{part} is not on the page");
    }
    Ok(())
}

async fn the_program_does_not_arrive() -> Result {
    journey("lost", View::NARROW_DARK, async |page| {
        page.files_fail(PROGRAM);
        page.open_as_built(OUTCOME).await?;
        page.heading_is(LOST).await?;
        page.focus_is("heading", LOST).await?;
        page.shows("Check your connection").await?;
        page.shows("Your answers are safe").await?;
        everything_can_be_read(page).await?;
        page.is_accessible().await?;
        page.screenshot("lost").await?;
        page.files_fail("");
        page.button("Try again").await?.click().await?;
        page.stands().await?;
        page.heading_is(VERDICT).await?;
        page.console_complains_of(&[SITE]).await
    })
    .await
}

/// The first half of the program arrives, and a server that ends there says so or does not.
async fn the_program_arrives_in_part() -> Result {
    journey("half", View::WIDE_LIGHT, async |page| {
        page.files_are_cut_short(PROGRAM);
        page.open_as_built("").await?;
        page.heading_is(LOST).await?;
        page.shows("Check your connection").await?;
        page.files_break_off(PROGRAM);
        page.button("Try again").await?.click().await?;
        page.heading_is(LOST).await?;
        everything_can_be_read(page).await?;
        page.files_fail("");
        page.button("Try again").await?.click().await?;
        page.stands().await?;
        page.heading_is("Find your role").await?;
        // Firefox says of half a program that there is no memory for it, and names no file.
        page.console_complains_of(&[""]).await
    })
    .await
}

async fn a_script_does_not_arrive() -> Result {
    journey("script lost", View::WIDE_LIGHT, async |page| {
        page.files_fail("start.js");
        page.open_as_built("").await?;
        page.heading_is(LOST).await?;
        everything_can_be_read(page).await?;
        page.screenshot("script lost").await?;
        page.console_complains_of(&[SITE]).await
    })
    .await
}

async fn a_browser_without_web_assembly() -> Result {
    journey("no wasm", View::WIDE_DARK, async |page| {
        page.before_opening("delete window.WebAssembly;").await?;
        page.open_as_built(OUTCOME).await?;
        page.heading_is(LOST).await?;
        page.shows("This browser is too old").await?;
        everything_can_be_read(page).await?;
        page.is_accessible().await?;
        page.screenshot("old").await?;
        page.console_complains_of(&[SITE]).await
    })
    .await
}

async fn a_browser_that_knows_no_modules() -> Result {
    journey("no modules", View::NARROW_LIGHT, async |page| {
        page.before_opening("delete HTMLScriptElement.prototype.noModule;").await?;
        // It would not load what is not a script of the old kind.
        page.files_fail("start.js");
        page.open_as_built("").await?;
        page.heading_is(LOST).await?;
        page.shows("This browser is too old").await?;
        everything_can_be_read(page).await?;
        page.console_complains_of(&[SITE]).await
    })
    .await
}

/// The page without the program, as the browser turns to it by itself.
async fn no_scripts() -> Result {
    journey("no scripts", View::WIDE_LIGHT.without_scripts(), async |page| {
        page.open_as_built("").await?;
        page.heading_is(WHOLE).await?;
        page.shows("JavaScript is off").await?;
        everything_can_be_read(page).await
    })
    .await
}

async fn everything_on_one_page(view: View) -> Result {
    journey("one page", view, async |page| {
        page.open_as_built("catalogue.html").await?;
        page.heading_is(WHOLE).await?;
        everything_can_be_read(page).await?;
        page.is_accessible().await?;
        page.screenshot("whole").await?;
        page.link("Find your role").await?.click().await?;
        page.stands().await?;
        page.heading_is("Find your role").await
    })
    .await
}

async fn everything_on_one_narrow_dark_page() -> Result {
    everything_on_one_page(View::NARROW_DARK).await
}

async fn everything_on_one_wide_light_page() -> Result {
    everything_on_one_page(View::WIDE_LIGHT).await
}
