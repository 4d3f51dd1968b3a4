//! Reasons: what a role allows beyond what was asked, what stays uncovered, why not another role.

use journeys::{Result, View, journey};

use crate::steps::{answer_all, question, see, start};

/// The guide: Office Manager enters information to enroll students, and much besides; Counselor
/// schedules individual students and is for counselors and designated counseling support staff.
#[tokio::test]
async fn a_duty_that_no_role_of_the_position_covers() -> Result {
    journey("uncovered duty", View::NARROW_LIGHT, async |page| {
        start(page).await?;
        answer_all(
            page,
            &[
                (question::ACCESS, &["MiSiS"]),
                (question::EMPLOYMENT, &["Classified"]),
                (question::WORKPLACE, &["At one school"]),
                (question::SCHOOL, &["Elementary school"]),
                (question::POSITION, &["Office Technician"]),
                (
                    question::DUTIES,
                    &["Enroll and check out students", "Something that is not in this list"],
                ),
                (
                    question::OTHER_DUTIES,
                    &["Schedule individual students: course requests, section types, walk-ins"],
                ),
            ],
        )
        .await?;
        see(page, "Your answer").await?;
        page.shows("Apply for the MiSiS role Office Manager").await?;
        page.shows("Beyond what you asked for, it also lets you").await?;
        page.shows("duties that no role open to your position allows").await?;
        page.shows(
            "Counselor (for Counselor and Designated counseling support staff) would allow it",
        )
        .await?;
        page.is_accessible().await
    })
    .await
}

/// The guide: Counselor Plus is for secondary schools only.
#[tokio::test]
async fn why_not_another_role() -> Result {
    journey("why not", View::WIDE_DARK, async |page| {
        page.open("#/v1/outcome?system=misis&employment=certificated&workplace=one-school&school-level=elementary&position=counselor&duty=schedule-students").await?;
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
