//! Every kind of page, at both widths and in both schemes: accessible, and no wider than the window.

use journeys::{Page, Result, View, journey};

use crate::steps::question;

journeys! {
    every_engine: [],
    one_engine: [
        narrow_and_dark,
        wide_and_light,
    ],
    full_check: [
        narrow_and_light,
        wide_and_dark,
    ],
}

const BOTH: &str = "system=clever+misis&employment=certificated&workplace=several-schools&school-level=secondary&position=counselor&roster=not-sure&duty=enter-transcripts&clever-feature=badges";

async fn look(page: &Page, name: &str, link: &str, heading: &str) -> Result {
    page.paste(link).await?;
    page.heading_is(heading).await?;
    page.is_accessible().await?;
    page.screenshot(name).await
}

async fn every_page(view: View) -> Result {
    journey("pages", view, async |page| {
        page.open("").await?;
        page.heading_is("Find your role").await?;
        page.is_accessible().await?;
        page.screenshot("start").await?;
        look(page, "checkboxes", "#/v1/question/system", question::ACCESS).await?;
        look(page, "radios", "#/v1/question/employment?system=clever", question::EMPLOYMENT)
            .await?;
        look(page, "long list", &format!("#/v1/question/position?{BOTH}"), question::POSITION)
            .await?;
        look(page, "duties", &format!("#/v1/question/duty?{BOTH}"), question::DUTIES).await?;
        look(page, "check answers", &format!("#/v1/check?{BOTH}"), "Check your answers").await?;
        look(page, "outcome of both", &format!("#/v1/outcome?{BOTH}"), "Your answer").await?;
        for (name, answers, heading) in OUTCOMES {
            look(page, name, &format!("#/v1/outcome?{answers}"), heading).await?;
        }
        look(page, "why not", &format!("#/v1/why-not?{BOTH}"), "Why not another role?").await?;
        look(page, "tools", "#/v1/tools", "Tools").await?;
        look(page, "help", "#/v1/help", "Help").await?;
        look(page, "not found", "#/v1/nowhere", "Page not found").await
    })
    .await
}

/// One outcome of each kind.
const OUTCOMES: [(&str, &str, &str); 8] = [
    (
        "other roles beside",
        "system=misis&employment=classified&workplace=one-school&school-level=elementary&position=office-manager&duty=look-up-students",
        "Apply for the MiSiS role Scheduling Administrator",
    ),
    (
        "automatic",
        "system=clever&employment=certificated&workplace=one-school&position=principal&clever-feature=none",
        "You get the Clever role School Tech Lead automatically",
    ),
    (
        "apply",
        "system=misis&employment=classified&workplace=one-school&school-level=elementary&position=office-technician&duty=enroll-students",
        "Apply for the MiSiS role Office Manager",
    ),
    (
        "uncovered duty",
        "system=misis&employment=classified&workplace=one-school&school-level=elementary&position=office-technician&duty=enroll-students+something-else&other-duty=schedule-students",
        "Your answer",
    ),
    (
        "contact",
        "system=clever&employment=contractor",
        "Contact the LAUSD Helpdesk about limited Clever access for contractors",
    ),
    (
        "nothing needed",
        "system=misis&employment=classified&workplace=one-school&school-level=elementary&position=office-technician&duty=none",
        "None of the duties that you told us needs a MiSiS role",
    ),
    (
        "not covered",
        "system=misis&employment=contractor",
        "The sources do not cover MiSiS roles for contractors: ask the LAUSD Helpdesk",
    ),
    ("set up", "system=powerschool", "Set up the PowerSchool role Read-Only Export yourself"),
];

async fn narrow_and_dark() -> Result {
    every_page(View::NARROW_DARK).await
}

async fn wide_and_light() -> Result {
    every_page(View::WIDE_LIGHT).await
}

async fn narrow_and_light() -> Result {
    every_page(View::NARROW_LIGHT).await
}

async fn wide_and_dark() -> Result {
    every_page(View::WIDE_DARK).await
}
