//! From an outcome to the reasons why it names no other role.

use journeys::{Result, View, journey};

journeys! {
    every_engine: [],
    one_engine: [
        why_not_another_role,
    ],
}

/// The guide: Counselor Plus is for secondary schools only.
async fn why_not_another_role() -> Result {
    journey("why not", View::WIDE_DARK, async |page| {
        page.open("#/v1/outcome?system=misis&employment=certificated&workplace=one-school&school-level=elementary&position=counselor&roster=no&duty=schedule-students").await?;
        page.button("Other roles, and why not these").await?.click().await?;
        page.link("Why not another role? See every role, with the reason").await?.click().await?;
        page.heading_is("Why not another role?").await?;
        page.shows("Your position has it only at secondary schools. The nearest role for you is Counselor.").await?;
        page.shows("You did not ask about Clever.").await?;
        page.is_accessible().await?;
        page.screenshot("why not").await?;
        page.link("Back").await?.click().await?;
        page.heading_is("Apply for the MiSiS roles School Full Read and Counselor").await
    })
    .await
}
