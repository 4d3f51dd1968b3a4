//! The pages whose program is loaded when one of them is asked for.

use journeys::{Key, Result, View, journey};

const MAP: &str = "How the questions lead to a role";
const FAILED: &str = "This page could not be loaded";

/// What is loaded later, as its names say.
const LATER: &str = "_later";
const STYLES: &str = "-school.css";

#[tokio::test]
async fn a_page_that_does_not_arrive_says_so_and_can_be_tried_again() -> Result {
    journey("a part fails", View::NARROW_DARK, async |page| {
        page.open("").await?;
        page.heading_is("Find your role").await?;
        page.files_fail(LATER);
        page.tab_to(MAP).await?;
        page.press(Key::Enter).await?;
        page.heading_is(FAILED).await?;
        page.focus_is("heading", FAILED).await?;
        page.is_accessible().await?;
        page.screenshot("failed").await?;
        // The rest of the app goes on.
        page.back().await?;
        page.heading_is("Find your role").await?;
        page.forward().await?;
        page.heading_is(FAILED).await?;
        page.files_fail("");
        page.tab_to("Try again").await?;
        page.press(Key::Enter).await?;
        page.heading_is(MAP).await?;
        page.focus_is("heading", MAP).await?;
        page.console_complains_of(LATER).await
    })
    .await
}

/// Without its styles a page would be there, but not to be used.
#[tokio::test]
async fn styles_that_do_not_arrive_are_loaded_again_too() -> Result {
    journey("styles fail", View::WIDE_LIGHT, async |page| {
        page.files_fail(STYLES);
        page.open("#/v1/map").await?;
        page.heading_is(FAILED).await?;
        page.files_fail("");
        page.button("Try again").await?.click().await?;
        page.heading_is(MAP).await?;
        page.console_complains_of(STYLES).await
    })
    .await
}
