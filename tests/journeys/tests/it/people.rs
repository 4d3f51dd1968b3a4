//! People who want to know, from the start page to the outcome. What they are told is what the
//! sources say.

use journeys::{Result, View, journey};

use crate::steps::{answer_all, question, see, start};

/// The FAQ: roster-carrying teachers are given Teacher automatically, out of the Master Schedule.
/// The guide: Teacher in MiSiS is for all certificated classroom teachers, through One Access.
#[tokio::test]
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
        page.shows("You do not need to apply: the Clever role Teacher comes by itself").await?;
        page.shows("Apply for the MiSiS role Teacher").await?;
        page.shows("oneAccess").await?;
        page.screenshot("outcome").await
    })
    .await
}

/// The guide: Office Manager, for office technicians of elementary schools, enters information to
/// enroll and check out students; through One Access.
#[tokio::test]
async fn an_office_technician_who_enrolls_students() -> Result {
    journey("office technician", View::NARROW_LIGHT, async |page| {
        start(page).await?;
        answer_all(
            page,
            &[
                (question::ACCESS, &["MiSiS"]),
                (question::EMPLOYMENT, &["Classified"]),
                (question::WORKPLACE, &["At one school"]),
                (question::SCHOOL, &["Elementary school"]),
                (question::POSITION, &["Office Technician"]),
                (question::DUTIES, &["Enroll and check out students"]),
            ],
        )
        .await?;
        see(page, "Apply for the MiSiS role Office Manager").await?;
        let link = page.link("Open oneAccess").await?.attribute("href").await?;
        assert_eq!(link.as_deref(), Some("https://oneaccess.lausd.net"));
        Ok(())
    })
    .await
}

/// The guide: Counselor Plus is Counselor with transcripts, for secondary schools; School Full Read
/// is for all certificated staff without a register, counselors among them.
#[tokio::test]
async fn a_high_school_counselor_who_enters_transcripts() -> Result {
    journey("counselor", View::WIDE_DARK, async |page| {
        start(page).await?;
        answer_all(
            page,
            &[
                (question::ACCESS, &["MiSiS"]),
                (question::EMPLOYMENT, &["Certificated"]),
                (question::WORKPLACE, &["At one school"]),
                (question::SCHOOL, &["Secondary school"]),
                (question::POSITION, &["Counselor"]),
                (question::DUTIES, &["Enter transcripts by hand"]),
            ],
        )
        .await?;
        see(page, "Apply for the MiSiS roles School Full Read and Counselor Plus").await
    })
    .await
}

/// The FAQ: Central and Region office employees are reviewed annually before access is granted, and
/// Staff is the role given on application.
#[tokio::test]
async fn a_central_office_employee() -> Result {
    journey("central office", View::NARROW_DARK, async |page| {
        start(page).await?;
        answer_all(
            page,
            &[
                (question::ACCESS, &["Clever"]),
                (question::EMPLOYMENT, &["Classified"]),
                (question::WORKPLACE, &["In a Region (Local District) or Central office"]),
                (question::FEATURES, &["None of these"]),
            ],
        )
        .await?;
        see(page, "Apply for the Clever role Staff").await?;
        page.shows("reviewed every year").await
    })
    .await
}

/// The FAQ: a contractor calls the LAUSD Helpdesk at 213-241-5200 (option 5, then option 1). The
/// guide does not mention contractors.
#[tokio::test]
async fn a_contractor() -> Result {
    journey("contractor", View::NARROW_LIGHT, async |page| {
        start(page).await?;
        answer_all(
            page,
            &[(question::ACCESS, &["I’m not sure"]), (question::EMPLOYMENT, &["Contractor"])],
        )
        .await?;
        see(page, "Your answer").await?;
        page.shows("Contact the LAUSD Helpdesk about limited Clever access for contractors")
            .await?;
        page.shows("The sources do not cover MiSiS roles for contractors").await?;
        page.shows("Call 213-241-5200 (option 5, then option 1)").await
    })
    .await
}
