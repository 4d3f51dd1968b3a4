//! Everything by keyboard.

use journeys::{Key, Page, Result, View, journey};

use crate::steps::question;

journeys! {
    every_engine: [
        from_the_start_to_the_outcome,
    ],
    one_engine: [
        nothing_chosen_is_told_where_it_can_be_mended,
    ],
}

/// Chooses with Space and goes on with Enter, never touching the pointer. The skip link comes first; a new page is
/// announced by its heading, which has the focus.
async fn from_the_start_to_the_outcome() -> Result {
    journey("keyboard", View::WIDE_LIGHT, async |page| {
        page.open("").await?;
        page.press(Key::Tab).await?;
        assert_eq!(page.focused().await?, ("link".into(), "Skip to the main content".into()));
        page.press(Key::Enter).await?;
        page.tab_to("Start now").await?;
        page.press(Key::Enter).await?;
        page.heading_is(question::ACCESS).await?;
        page.focus_is("heading", question::ACCESS).await?;
        assert_eq!(
            page.title().await?,
            format!("{} – Find your role – Role Advisor", question::ACCESS)
        );
        space(page, question::ACCESS, "Clever").await?;
        space(page, question::EMPLOYMENT, "Certificated").await?;
        // The arrows move among radios; Space chose the first one, Down chooses the next.
        page.heading_is(question::WORKPLACE).await?;
        page.tab_to("At one school").await?;
        page.press(Key::Space).await?;
        page.press(Key::Down).await?;
        assert!(page.radio("At more than one school").await?.is_chosen().await?);
        page.press(Key::Enter).await?;
        space(page, question::POSITION, "Principal").await
    })
    .await
}

async fn space(page: &Page, question: &str, choice: &str) -> Result {
    page.heading_is(question).await?;
    page.tab_to(choice).await?;
    page.press(Key::Space).await?;
    page.press(Key::Enter).await
}

/// Going on without an answer is told in a summary that has the focus and leads to the choices.
async fn nothing_chosen_is_told_where_it_can_be_mended() -> Result {
    journey("error", View::NARROW_LIGHT, async |page| {
        page.open("").await?;
        page.link("Start now").await?.click().await?;
        page.heading_is(question::ACCESS).await?;
        page.button("Continue").await?.click().await?;
        page.shows("There is a problem").await?;
        assert!(page.title().await?.starts_with("Error: "));
        page.is_accessible().await?;
        page.screenshot("error").await?;
        page.link("Select at least one answer").await?.click().await?;
        page.focus_is("checkbox", "Clever").await?;
        page.press(Key::Space).await?;
        page.press(Key::Enter).await?;
        page.heading_is(question::EMPLOYMENT).await
    })
    .await
}
