//! The address bar: Back and Forward, reload, pasted and mangled links.

use journeys::{Page, Result, View, journey};

use crate::steps::{answer, answer_all, question, see, start};

journeys! {
    every_engine: [
        back_and_forward,
    ],
    one_engine: [
        reload_clear_answers_and_pasted_link,
        a_mangled_or_old_link_gives_a_page_with_a_notice,
        changing_an_answer,
    ],
}

const COUNSELOR: &str = "#/v1/outcome?system=misis&employment=certificated&workplace=one-school&school-level=secondary&position=counselor&roster=no&duty=enter-transcripts";
const COUNSELOR_VERDICT: &str = "Apply for the MiSiS roles School Full Read and Counselor Plus";

/// One history entry a question, each with its answer.
async fn back_and_forward() -> Result {
    journey("back and forward", View::WIDE_LIGHT, async |page| {
        start(page).await?;
        answer_all(
            page,
            &[(question::ACCESS, &["Clever"]), (question::EMPLOYMENT, &["Contractor"])],
        )
        .await?;
        page.heading_is("Check your answers").await?;
        page.back().await?;
        page.heading_is(question::EMPLOYMENT).await?;
        assert!(page.radio("Contractor").await?.is_chosen().await?, "the answer is still there");
        page.back().await?;
        page.heading_is(question::ACCESS).await?;
        assert!(page.checkbox("Clever").await?.is_chosen().await?);
        page.forward().await?;
        page.heading_is(question::EMPLOYMENT).await?;
        page.forward().await?;
        page.heading_is("Check your answers").await?;
        page.back().await?;
        page.back().await?;
        page.back().await?;
        page.heading_is("Find your role").await
    })
    .await
}

async fn reload_clear_answers_and_pasted_link() -> Result {
    journey("reload", View::NARROW_DARK, async |page| {
        page.open(COUNSELOR).await?;
        page.heading_is(COUNSELOR_VERDICT).await?;
        page.reload().await?;
        page.heading_is(COUNSELOR_VERDICT).await?;
        page.link("Clear answers").await?.click().await?;
        page.heading_is("Find your role").await?;
        page.fragment_is("#/").await?;
        page.paste("#/v1/outcome?system=clever&employment=contractor").await?;
        page.heading_is("Contact the LAUSD Helpdesk about limited Clever access for contractors")
            .await
    })
    .await
}

async fn opens(page: &Page, link: &str, heading: &str, notice: &str) -> Result {
    page.paste(link).await?;
    page.heading_is(heading).await?;
    page.shows(notice).await?;
    page.is_accessible().await
}

/// Every notice has its words tested without a browser: `crates/advisor/tests/it/links.rs`.
async fn a_mangled_or_old_link_gives_a_page_with_a_notice() -> Result {
    journey("mangled", View::NARROW_LIGHT, async |page| {
        page.open("").await?;
        opens(page, &format!("{COUNSELOR}+wizard"), COUNSELOR_VERDICT, "“wizard”").await?;
        let old = format!("{COUNSELOR}&was=zzzzzz+misis.apply.school-full-read.counselor");
        opens(page, &old, COUNSELOR_VERDICT, "When this link was made, its answer for MiSiS was")
            .await?;
        opens(page, &COUNSELOR[..40], question::EMPLOYMENT, "not complete").await?;
        opens(page, "#/v1/nowhere", "Page not found", "Part of the link may be missing or wrong.")
            .await?;
        page.screenshot("not found").await?;
        page.link("Go to the start page").await?.click().await?;
        page.heading_is("Find your role").await
    })
    .await
}

/// After a change only what is newly relevant is asked, and later answers survive.
async fn changing_an_answer() -> Result {
    journey("change", View::WIDE_LIGHT, async |page| {
        page.open(COUNSELOR).await?;
        page.heading_is(COUNSELOR_VERDICT).await?;
        page.link("Change Kind of school").await?.click().await?;
        page.heading_is(question::SCHOOL).await?;
        assert!(page.radio("Secondary school").await?.is_chosen().await?);
        answer(page, question::SCHOOL, &["Elementary school"]).await?;
        // The lists of positions and duties are others at an elementary school.
        page.button("Continue").await?.click().await?;
        page.heading_is(question::DUTIES).await?;
        page.choose(&["Schedule individual students: course requests, section types, walk-ins"])
            .await?;
        page.button("Continue").await?.click().await?;
        see(page, "Apply for the MiSiS roles School Full Read and Counselor").await
    })
    .await
}
