//! What is kept of the site: a start without a network, and a new release.

use journeys::{Key, Result, View, journey_over_releases};

journeys! {
    every_engine: [
        after_one_visit_everything_is_there_without_a_server,
        whoever_wants_no_new_release_now_goes_on,
    ],
    one_engine: [
        a_new_release_is_announced_and_taken_over_whole,
        a_browser_that_keeps_nothing_misses_nothing,
    ],
}

const START: &str = "Find your role";
const START_NOW: &str = "Start now";
const READY: &str = "A new release is ready.";
const USE_IT: &str = "Use it now";
const NOT_NOW: &str = "Not now";
const MAP: &str = "How the questions lead to a role";

async fn after_one_visit_everything_is_there_without_a_server() -> Result {
    journey_over_releases("offline", View::NARROW_DARK, async |page, server| {
        page.open("").await?;
        page.keeps_releases(1).await?;
        page.can_be_installed().await?;
        server.stop()?;
        // What stands before `#` and behind it does not matter.
        page.open("?only=clever").await?;
        page.heading_is(START).await?;
        page.open("index.html#/v1/map").await?;
        page.heading_is(MAP).await?;
        for (fragment, heading) in
            [("#/v1/plan", "Plan a school’s access"), ("#/v1/faq", "Questions and answers")]
        {
            page.open(fragment).await?;
            page.heading_is(heading).await?;
        }
        page.open("").await?;
        page.link(START_NOW).await?.click().await?;
        page.heading_is("What do you need access to?").await
    })
    .await
}

async fn a_new_release_is_announced_and_taken_over_whole() -> Result {
    journey_over_releases("new release", View::WIDE_LIGHT, async |page, server| {
        page.open("").await?;
        page.keeps_releases(1).await?;
        let old = page.program().await?;
        let first = page.tab().await?;
        page.open_tab().await?;
        page.open("#/v1/roles").await?;
        page.heading_is("All roles").await?;

        server.publish_next()?;
        page.open("#/v1/roles").await?;
        assert_eq!(page.program().await?, old, "the old release goes on until it is left");
        page.keeps_releases(2).await?;
        page.shows(READY).await?;
        page.is_accessible().await?;
        page.screenshot("announced").await?;
        page.button(USE_IT).await?.click().await?;
        page.program_is_not(&old).await?;
        page.heading_is("All roles").await?;
        page.fragment_is("#/v1/roles").await?;

        // The other tab runs the old release on, with parts that it has not loaded yet.
        page.show_tab(&first).await?;
        page.shows(READY).await?;
        assert_eq!(page.program().await?, old);
        page.tab_to(MAP).await?;
        page.press(Key::Enter).await?;
        page.heading_is(MAP).await?;
        page.keeps_releases(2).await?;
        // Once it has been loaded again, nobody needs the old release.
        page.button(USE_IT).await?.click().await?;
        page.program_is_not(&old).await?;
        page.heading_is(MAP).await?;
        page.keeps_releases(1).await?;
        server.stop()?;
        page.open("#/v1/map").await?;
        page.heading_is(MAP).await
    })
    .await
}

async fn whoever_wants_no_new_release_now_goes_on() -> Result {
    journey_over_releases("not now", View::NARROW_DARK, async |page, server| {
        page.open("").await?;
        page.keeps_releases(1).await?;
        server.publish_next()?;
        page.open("").await?;
        page.keeps_releases(2).await?;
        page.shows(READY).await?;
        page.is_accessible().await?;
        page.screenshot("announced").await?;
        page.tab_to(NOT_NOW).await?;
        page.press(Key::Enter).await?;
        page.hides(READY).await?;
        page.link(START_NOW).await?.click().await?;
        page.heading_is("What do you need access to?").await
    })
    .await
}

/// Where a browser does not allow a service worker, nothing is missing but that. Every other journey shows a browser
/// that has none.
async fn a_browser_that_keeps_nothing_misses_nothing() -> Result {
    journey_over_releases("worker refused", View::WIDE_LIGHT, async |page, _| {
        page.before_opening(
            "if (self.ServiceWorkerContainer) ServiceWorkerContainer.prototype.register = () => \
             Promise.reject(new DOMException('refused', 'SecurityError'));",
        )
        .await?;
        page.open("#/v1/map").await?;
        page.heading_is(MAP).await
    })
    .await
}
