//! The plan of a school: its form, its numbers, holders of today, its file and its paper.

use anyhow::ensure;
use journeys::{Page, Result, View, journey};

journeys! {
    every_engine: [
        what_cannot_be_read_is_named_and_kept,
    ],
    one_engine: [
        a_plan_begins_with_the_school,
        holders_of_today_are_compared,
        the_offices_are_planned_by_group,
        the_plan_is_a_file,
        the_plan_prints_on_one_or_two_sheets,
        narrow_and_dark,
        wide_and_light,
    ],
    full_check: [
        narrow_and_light,
        wide_and_dark,
    ],
}

const TITLE: &str = "Plan a school’s access";
const SECONDARY: &str = "#/v1/plan?school=secondary&students=1801";
const HOLDERS: &str = "#/v1/plan?school=secondary&students=1801&administrators=4&teachers=70&other=12&held=counselor:3+discipline-designee:7+office-manager:3+principal:4+scheduling-administrator:5+school-limited-read:9+teacher:70";

/// From the kind of school and the enrollment to the number with its arithmetic.
async fn a_plan_begins_with_the_school() -> Result {
    journey("plan", View::WIDE_LIGHT, async |page| {
        page.open("#/v1/plan").await?;
        page.heading_is(TITLE).await?;
        page.is_accessible().await?;
        page.choose(&["Secondary school"]).await?;
        page.field("How many students are enrolled?").await?.write(" 1801 ").await?;
        page.field("Administrators assigned to the school").await?.write("4").await?;
        page.button("Show the plan").await?.click().await?;
        page.heading_is("Plan for a secondary school with 1,801 students").await?;
        page.fragment_is("#/v1/plan?school=secondary&students=1801&administrators=4").await?;
        page.shows("1,801 ÷ 500 → 4, minimum 4 → 4").await?;
        page.shows("The guide does not say how to round.").await?;
        let roster = page.link("Check a staff list").await?.attribute("href").await?;
        let expected = "#/v1/roster?school=secondary&students=1801";
        ensure!(
            roster.as_deref() == Some(expected),
            "the roster is for the same school: {roster:?}"
        );
        // What was typed is there to be changed.
        page.link("Change the figures").await?.click().await?;
        page.heading_is(TITLE).await?;
        page.field("How many students are enrolled?").await?.rewrite("2,001").await?;
        page.button("Show the plan").await?.click().await?;
        page.heading_is("Plan for a secondary school with 2,001 students").await?;
        page.shows("2,001 ÷ 500 → 5, minimum 4 → 5").await
    })
    .await
}

/// What cannot be read is named, led to, and stays as it was typed.
async fn what_cannot_be_read_is_named_and_kept() -> Result {
    journey("plan errors", View::NARROW_DARK, async |page| {
        page.open("#/v1/plan").await?;
        page.heading_is(TITLE).await?;
        page.field("How many students are enrolled?").await?.write("about 1800").await?;
        page.button("Show the plan").await?.click().await?;
        page.focus_is("group", "There is a problem").await?;
        ensure!(page.title().await?.starts_with("Error: "), "the title says it");
        page.shows("Select what you plan for").await?;
        page.is_accessible().await?;
        page.screenshot("errors").await?;
        page.link("The enrollment must be a whole number, such as 12 or 1,801")
            .await?
            .click()
            .await?;
        page.focus_is("textbox", "How many students are enrolled?").await?;
        let typed = page.field("How many students are enrolled?").await?;
        ensure!(typed.value().await? == "about 1800", "it is {}", typed.value().await?);
        typed.rewrite("700").await?;
        page.choose(&["Options school"]).await?;
        page.button("Show the plan").await?.click().await?;
        page.heading_is("Plan for an options school with 700 students").await?;
        page.button("Details: Counselor").await?.click().await?;
        page.shows("the guide gives no minimum for options schools").await
    })
    .await
}

/// Holders of today are compared while one types; the address and the summary follow.
async fn holders_of_today_are_compared() -> Result {
    journey("plan holders", View::NARROW_LIGHT, async |page| {
        page.open(SECONDARY).await?;
        page.heading_is("Plan for a secondary school with 1,801 students").await?;
        page.shows("Enter how many people hold each role today").await?;
        page.field("How many people have Counselor now").await?.write("3").await?;
        page.shows("Too few: 1 fewer than recommended").await?;
        page.field("How many people have Discipline Designee (S) now").await?.write("7").await?;
        page.shows("Too many: 2 more than recommended").await?;
        page.fragment_is(&format!("{SECONDARY}&held=counselor:3+discipline-designee:7")).await?;
        let text = page.text().await?;
        let many =
            text.find("Discipline Designee (S): 7 hold it, 2 more than recommended (up to 5)");
        let few = text.find("Counselor: 3 hold it, 1 fewer than recommended (4)");
        ensure!(many.is_some() && many < few, "too many with a High role come first: {text}");
        page.field("How many people have Counselor now").await?.rewrite("a few").await?;
        page.shows("The number must be a whole number").await?;
        page.fragment_is(&format!("{SECONDARY}&held=discipline-designee:7")).await?;
        page.is_accessible().await?;
        page.reload().await?;
        page.heading_is("Plan for a secondary school with 1,801 students").await?;
        page.shows("7 hold it, 2 more than recommended").await?;
        page.link("Discipline Designee (S): 7 hold it, 2 more than recommended (up to 5)")
            .await?
            .click()
            .await?;
        page.focus_is("textbox", "How many people have Discipline Designee (S) now").await
    })
    .await
}

async fn the_offices_are_planned_by_group() -> Result {
    journey("plan of offices", View::NARROW_LIGHT, async |page| {
        page.open("#/v1/plan").await?;
        page.heading_is(TITLE).await?;
        page.choose(&["Region (Local District) or Central office", "ODA Testing Staff"]).await?;
        let text = page.text().await?;
        ensure!(!text.contains("How many students are enrolled?"), "offices have no enrollment");
        page.is_accessible().await?;
        page.button("Show the plan").await?.click().await?;
        page.heading_is("Plan for the offices: ODA Testing Staff").await?;
        page.fragment_is("#/v1/plan?school=office&group=oda-testing").await?;
        page.shows("1 or 2").await?;
        page.field("How many people have ODA Testing Score Administrator now")
            .await?
            .write("3")
            .await?;
        page.shows("Too many: 1 more than recommended").await
    })
    .await
}

async fn the_plan_is_a_file() -> Result {
    journey("plan file", View::WIDE_DARK, async |page| {
        page.open(SECONDARY).await?;
        page.heading_is("Plan for a secondary school with 1,801 students").await?;
        page.field("How many people have Counselor now").await?.write("3").await?;
        page.button("Download as CSV").await?.click().await?;
        let file = page.downloaded("plan-secondary-1801.csv").await?;
        ensure!(file.starts_with("\u{feff}Group,Role,"), "{file}");
        ensure!(file.contains("\"1,801 ÷ 500 → 4, minimum 4 → 4\""), "{file}");
        ensure!(file.contains(",3,Too few: 1 fewer than recommended,"), "{file}");
        Ok(())
    })
    .await
}

/// Every role of a secondary school with more holders than any number of the guide.
const FULL: &str = "#/v1/plan?school=secondary&students=5001&administrators=12&teachers=180&other=40&held=categorical-programs-coordinator:99+counselor:99+cte-instructor:99+discipline-designee:99+health-office:99+is-administrator:99+is-supervising-designee:99+office-manager:99+pe-teacher:99+principal:99+scheduling-administrator:99+school-full-read:99+school-gate-coordinator:99+school-limited-read:99+teacher:199+counselor-plus:99+cte-scheduling-administrator:99+cte-teacher:99+school-office-mark-reporting:99+secondary-athletic-director:99+secondary-auxiliary-director:99+district-special-education-provider:99+special-education-provider:99+sped-cds-school-admin:99+pupil-services-school-based:99+student-support-school-based:99+school-police:99";

/// On one or two sheets, whatever the school.
async fn the_plan_prints_on_one_or_two_sheets() -> Result {
    journey("plan on paper", View::WIDE_LIGHT, async |page| {
        for (name, link, heading) in [
            ("secondary", HOLDERS, "Plan for a secondary school with 1,801 students"),
            ("full", FULL, "Plan for a secondary school with 5,001 students"),
            (
                "elementary",
                "#/v1/plan?school=elementary&students=700",
                "Plan for an elementary school with 700 students",
            ),
            (
                "options",
                "#/v1/plan?school=options&students=300",
                "Plan for an options school with 300 students",
            ),
            (
                "offices",
                "#/v1/plan?school=office",
                "Plan for Region (Local District) and Central offices",
            ),
        ] {
            page.paste(link).await?;
            page.heading_is(heading).await?;
            let sheets = page.sheets(name).await?;
            ensure!(sheets <= 2, "{name}: {sheets} sheets");
        }
        Ok(())
    })
    .await
}

async fn every_page(view: View) -> Result {
    journey("plan pages", view, async |page| {
        page.open("#/v1/plan").await?;
        look(page, "form", TITLE).await?;
        page.paste(HOLDERS).await?;
        look(page, "secondary", "Plan for a secondary school with 1,801 students").await?;
        page.paste("#/v1/plan?school=elementary&students=many&held=counselor-plus:2").await?;
        page.shows("which is not a whole number").await?;
        look(page, "notice", TITLE).await?;
        page.paste("#/v1/plan?school=elementary&students=700&held=counselor-plus:2").await?;
        page.shows("the guide does not mean it for elementary schools").await?;
        look(page, "elementary", "Plan for an elementary school with 700 students").await?;
        page.paste("#/v1/plan?school=office").await?;
        look(page, "offices", "Plan for Region (Local District) and Central offices").await
    })
    .await
}

async fn look(page: &Page, name: &str, heading: &str) -> Result {
    page.heading_is(heading).await?;
    page.is_accessible().await?;
    page.screenshot(name).await
}

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
