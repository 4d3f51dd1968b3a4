//! Lists of choices: filtered by typing, and options that exclude the others.

use journeys::{Result, View, journey};

use crate::steps::question;

journeys! {
    every_engine: [
        a_double_click_goes_on_once,
    ],
    one_engine: [
        a_long_list_is_filtered_by_typing,
        not_sure_excludes_the_others_and_they_exclude_it,
        a_question_tells_why_it_is_asked,
    ],
}

const POSITIONS: &str = "#/v1/question/position?system=misis&employment=certificated&workplace=one-school&school-level=secondary";

/// A slip and an everyday word still find; what is chosen stays in view and counts.
async fn a_long_list_is_filtered_by_typing() -> Result {
    journey("filter", View::NARROW_LIGHT, async |page| {
        page.open(POSITIONS).await?;
        page.heading_is(question::POSITION).await?;
        page.choose(&["Dean"]).await?;
        let filter = page.field("Find it by name").await?;
        filter.write("counselr").await?;
        page.shows("shown").await?;
        page.is_accessible().await?;
        page.choose(&["Counselor"]).await?;
        let text = page.text().await?;
        assert!(text.contains("Dean"), "what is chosen stays in view: {text}");
        assert!(!text.contains("Nurse"), "what does not match is out of view: {text}");
        page.button("Continue").await?.click().await?;
        page.heading_is(question::ROSTER).await?;
        page.fragment_is(
            &POSITIONS
                .replace("question/position", "question/roster")
                .replace("secondary", "secondary&position=counselor+dean"),
        )
        .await
    })
    .await
}

/// What is chosen is in the address at once, and survives a reload.
async fn not_sure_excludes_the_others_and_they_exclude_it() -> Result {
    journey("exclusive", View::WIDE_DARK, async |page| {
        page.open("#/v1/question/system").await?;
        page.heading_is(question::ACCESS).await?;
        page.choose(&["Clever", "I’m not sure"]).await?;
        assert!(!page.checkbox("Clever").await?.is_chosen().await?);
        page.choose(&["MiSiS"]).await?;
        assert!(!page.checkbox("I’m not sure").await?.is_chosen().await?);
        page.reload().await?;
        page.heading_is(question::ACCESS).await?;
        assert!(page.checkbox("MiSiS").await?.is_chosen().await?);
        assert!(!page.checkbox("I’m not sure").await?.is_chosen().await?);
        page.button("Continue").await?.click().await?;
        page.fragment_is("#/v1/question/employment?system=misis").await
    })
    .await
}

/// Every question says why it is asked.
async fn a_question_tells_why_it_is_asked() -> Result {
    journey("why", View::NARROW_DARK, async |page| {
        page.open("#/v1/question/employment?system=clever").await?;
        page.press(journeys::Key::Tab).await?;
        page.tab_to("Why we ask this").await?;
        page.press(journeys::Key::Enter).await?;
        page.shows("Most certificated employees get a Clever role without applying").await?;
        page.is_accessible().await
    })
    .await
}

/// The second press of a double click does not answer the next question.
async fn a_double_click_goes_on_once() -> Result {
    journey("double click", View::WIDE_LIGHT, async |page| {
        page.open("#/v1/question/system").await?;
        page.heading_is(question::ACCESS).await?;
        page.choose(&["Clever"]).await?;
        page.double_click("Continue").await?;
        page.heading_is(question::EMPLOYMENT).await?;
        assert!(!page.title().await?.starts_with("Error: "));
        let text = page.text().await?;
        assert!(!text.contains("There is a problem"), "{text}");
        Ok(())
    })
    .await
}
