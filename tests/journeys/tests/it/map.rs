//! The map: from the start page to it, along it, and from it to a question and an outcome.

use journeys::{Key, Result, View, journey};

use crate::steps::question;

journeys! {
    every_engine: [
        what_is_drawn_once_can_be_reached_from_elsewhere,
    ],
    one_engine: [
        from_the_start_page_along_the_map,
        an_outcome_on_the_map_leads_to_its_page,
        narrow_and_dark,
        wide_and_light,
    ],
    full_check: [
        narrow_and_light,
        wide_and_dark,
    ],
}

const TITLE: &str = "How the questions lead to a role";
const PRINCIPAL: &str =
    "#/v1/map?system=clever&employment=certificated&workplace=one-school&position=principal";

/// By keyboard: from the start page over the map of everything to the one of Clever, and back to a
/// question of it.
async fn from_the_start_page_along_the_map() -> Result {
    journey("map", View::WIDE_LIGHT, async |page| {
        page.open("").await?;
        page.tab_to(TITLE).await?;
        page.press(Key::Enter).await?;
        page.heading_is(TITLE).await?;
        page.focus_is("heading", TITLE).await?;
        page.is_accessible().await?;
        page.screenshot("of everything").await?;
        // The branches come in the order in which the question offers its options: Clever is the first.
        page.tab_to("1. What do you need access to?").await?;
        page.press(Key::Tab).await?;
        page.focus_is("link", question::EMPLOYMENT).await?;
        page.press(Key::Tab).await?;
        page.press(Key::Enter).await?;
        page.fragment_is("#/v1/map?system=clever").await?;
        page.heading_is(TITLE).await?;
        page.tab_to(&format!("1. {}", question::EMPLOYMENT)).await?;
        page.press(Key::Enter).await?;
        page.heading_is(question::EMPLOYMENT).await?;
        page.fragment_is("#/v1/question/employment?system=clever").await
    })
    .await
}

/// FAQ: school site principals are given School Tech Lead automatically.
async fn an_outcome_on_the_map_leads_to_its_page() -> Result {
    const VERDICT: &str = "You get the Clever role School Tech Lead automatically";
    journey("map outcome", View::NARROW_DARK, async |page| {
        page.open(PRINCIPAL).await?;
        page.heading_is(TITLE).await?;
        page.link(VERDICT).await?.click().await?;
        page.heading_is(VERDICT).await?;
        page.button("If your answers change").await?.click().await?;
        page.link(TITLE).await?.click().await?;
        page.heading_is(TITLE).await?;
        page.fragment_is(PRINCIPAL).await
    })
    .await
}

/// An application brings Staff to classified employees of a school and to those of an office, and the
/// same can be added to it. Where the map goes on as somewhere else, the link leads to that question on the map, and the page
/// stays.
async fn what_is_drawn_once_can_be_reached_from_elsewhere() -> Result {
    journey("map again", View::WIDE_DARK, async |page| {
        const CLASSIFIED: &str = "#/v1/map?system=clever&employment=classified";
        page.open(CLASSIFIED).await?;
        page.heading_is(TITLE).await?;
        page.tab_to("Goes on as at 4").await?;
        page.press(Key::Enter).await?;
        page.focus_is("link", &format!("4. {}", question::FEATURES)).await?;
        page.fragment_is(CLASSIFIED).await
    })
    .await
}

async fn every_map(view: View) -> Result {
    journey("maps", view, async |page| {
        for (name, answers) in [
            ("of Clever", "system=clever"),
            ("of MiSiS", "system=misis"),
            (
                "of positions",
                "system=misis&employment=classified&workplace=one-school&school-level=elementary",
            ),
            ("of a contractor", "system=misis&employment=contractor"),
        ] {
            page.open(&format!("#/v1/map?{answers}")).await?;
            page.heading_is(TITLE).await?;
            page.button("The same as a table").await?.click().await?;
            page.shows("Answers, and what they lead to").await?;
            page.is_accessible().await?;
            page.screenshot(name).await?;
        }
        Ok(())
    })
    .await
}

async fn narrow_and_dark() -> Result {
    every_map(View::NARROW_DARK).await
}

async fn wide_and_light() -> Result {
    every_map(View::WIDE_LIGHT).await
}

async fn narrow_and_light() -> Result {
    every_map(View::NARROW_LIGHT).await
}

async fn wide_and_dark() -> Result {
    every_map(View::WIDE_DARK).await
}
