//! From the start page through every kind of question to an outcome on both systems. What other people are asked
//! and advised is tested without a browser: `crates/advisor/tests/it/report.rs`.

use journeys::{Result, View, journey};

use crate::steps::{answer_all, question, see, start};

journeys! {
    every_engine: [],
    one_engine: [
        a_teacher_with_one_school,
    ],
}

/// The FAQ: roster-carrying teachers are given Teacher automatically, out of the Master Schedule.
/// The guide: Teacher in MiSiS is for all certificated classroom teachers, through One Access.
async fn a_teacher_with_one_school() -> Result {
    journey("teacher", View::WIDE_LIGHT, async |page| {
        start(page).await?;
        answer_all(
            page,
            &[
                (question::ACCESS, &["Clever", "MiSiS"]),
                (question::EMPLOYMENT, &["Certificated"]),
                (question::WORKPLACE, &["At one school"]),
                (question::SCHOOL, &["Elementary school"]),
                (question::POSITION, &["Certificated classroom teacher"]),
                (question::ROSTER, &["Yes"]),
                (question::DUTIES, &["None of these"]),
                (question::FEATURES, &["None of these"]),
            ],
        )
        .await?;
        see(page, "Your answer").await?;
        page.shows("You get the Clever role Teacher automatically").await?;
        page.shows("Apply for the MiSiS role Teacher").await?;
        let link = page.link("Open oneAccess").await?.attribute("href").await?;
        assert_eq!(link.as_deref(), Some("https://oneaccess.lausd.net"));
        page.screenshot("outcome").await
    })
    .await
}
