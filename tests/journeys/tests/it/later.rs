//! The pages whose program is loaded when one of them is asked for.

use journeys::{Key, Result, View, journey};

journeys! {
    every_engine: [
        a_page_that_does_not_arrive_says_so_and_can_be_tried_again,
        a_press_while_a_part_arrives_is_not_lost,
    ],
    one_engine: [
        a_link_asks_for_its_part_at_once,
        styles_that_do_not_arrive_are_loaded_again_too,
    ],
}

const MAP: &str = "How the questions lead to a role";
const FAILED: &str = "This page could not be loaded";
const WAITING: &str = "One moment …";
const FAQ: &str = "Questions and answers";

/// What is loaded later, as its names say.
const LATER: &str = "split_tools";
const STYLES: &str = "tools.css";

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
        page.console_complains_of(&[LATER]).await
    })
    .await
}

/// A link to a page that needs a part has it come while the program is on its way, and no other. Here is a link for
/// each part; `src/prerender/links.rs` tests which part each kind of link needs.
async fn a_link_asks_for_its_part_at_once() -> Result {
    const ANSWERS: &str = "system=clever&employment=contractor";
    const LINKS: [(&str, &str); 6] = [
        ("outcome?ANSWERS", "outcome"),
        ("role/misis/counselor", "tools"),
        ("plan", "tools"),
        ("roster?school=secondary&students=1801", "roster"),
        ("powerschool/password", "tools"),
        ("desk?ANSWERS", "tools"),
    ];
    const COME: &str = "[...new Set(performance.getEntriesByType('resource')
        .map((entry) => /split_([a-z]+)[.]wasm$/.exec(entry.name)?.[1])
        .filter((part) => part))].join(' ')";
    journey("asked for at once", View::WIDE_LIGHT, async |page| {
        for (link, part) in LINKS {
            let has_come = format!("return {COME} === '{part}'");
            page.files_wait("_bg.wasm");
            page.open_as_built(&["#/v1/", &link.replace("ANSWERS", ANSWERS)].concat()).await?;
            page.holds(&has_come).await?;
            page.files_wait("");
            page.stands().await?;
            page.hides(WAITING).await?;
            page.holds(&has_come).await?;
        }
        Ok(())
    })
    .await
}

/// What is being pressed when a part arrives is not taken away under the finger.
async fn a_press_while_a_part_arrives_is_not_lost() -> Result {
    // Notes when the module of the tools has been started, and has had a few frames for what it does then. It is the
    // last to be started, since it builds on the others.
    const NOTES: &str = "
        let compiled = false, started = false, frames = 0;
        const { compileStreaming, instantiate } = WebAssembly;
        WebAssembly.compileStreaming = (response) => {
            compiled ||= response.url.includes('split_tools');
            return compileStreaming(response);
        };
        WebAssembly.instantiate = (...given) => {
            const isLast = compiled;
            return instantiate(...given).finally(() => { started ||= isLast; frames = 0; });
        };
        const look = () => {
            frames += 1;
            window.toolsAreHere = started && frames > 5;
            requestAnimationFrame(look);
        };
        look();
    ";
    journey("pressed meanwhile", View::WIDE_LIGHT, async |page| {
        page.before_opening(NOTES).await?;
        page.open("").await?;
        page.files_wait(LATER);
        page.link(MAP).await?.click().await?;
        page.heading_is(WAITING).await?;
        let link = page.link(FAQ).await?;
        page.press_down(&link).await?;
        page.holds("return !window.toolsAreHere").await?;
        page.files_wait("");
        page.holds("return window.toolsAreHere").await?;
        assert_eq!(page.heading().await?, WAITING, "the page changes under the finger");
        page.let_go().await?;
        page.heading_is(FAQ).await
    })
    .await
}

/// Without its styles a page would be there, but not to be used.
async fn styles_that_do_not_arrive_are_loaded_again_too() -> Result {
    journey("styles fail", View::WIDE_LIGHT, async |page| {
        page.files_fail(STYLES);
        page.open("#/v1/map").await?;
        page.heading_is(FAILED).await?;
        page.files_fail("");
        page.button("Try again").await?.click().await?;
        page.heading_is(MAP).await?;
        page.console_complains_of(&[STYLES]).await
    })
    .await
}
