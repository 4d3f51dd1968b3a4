//! The catalogue: found by one's own words, narrowed, compared; a role's page and from there to the questions;
//! the two tables.

use journeys::{Key, Result, View, journey};

use crate::steps::question;

journeys! {
    every_engine: [
        a_role_is_found_by_ones_own_words,
    ],
    one_engine: [
        the_list_is_narrowed_and_says_what_to_let_go_of,
        roles_are_chosen_and_compared,
        a_role_leads_to_the_questions,
        the_matrix_is_sorted,
        wide_and_light,
        narrow_and_dark,
    ],
}

const ALL: &str = "All roles";
const SEARCH: &str = "Search the roles";
const MATRIX: &str = "What each MiSiS role can do";

/// By keyboard: “kids’ shots” finds Health Office while one types; the focus stays in the field, and the
/// address keeps what was typed.
async fn a_role_is_found_by_ones_own_words() -> Result {
    journey("roles search", View::NARROW_DARK, async |page| {
        page.open("#/v1/roles").await?;
        page.heading_is(ALL).await?;
        page.shows("All 62 roles.").await?;
        page.is_accessible().await?;
        let search = page.field(SEARCH).await?;
        search.write("kids' shots").await?;
        page.shows("3 of 62 roles.").await?;
        page.shows("Duty: Record immunizations").await?;
        page.focus_is("searchbox", SEARCH).await?;
        page.fragment_is("#/v1/roles?q=kids%27+shots").await?;
        page.is_accessible().await?;
        page.screenshot("found").await?;
        page.tab_to("Health Office").await?;
        page.press(Key::Enter).await?;
        page.heading_is("Health Office").await?;
        page.fragment_is("#/v1/role/misis/health-office").await?;
        page.back().await?;
        page.heading_is(ALL).await?;
        page.shows("3 of 62 roles.").await?;
        page.open("#/v1/roles").await?;
        page.field(SEARCH).await?.write("imunizatons").await?;
        page.shows("Showing results for “immunizations” instead of “imunizatons”.").await
    })
    .await
}

/// Filters live in the address and hold together with the search; where nothing is left, the page says what to let
/// go of.
async fn the_list_is_narrowed_and_says_what_to_let_go_of() -> Result {
    journey("roles filters", View::WIDE_LIGHT, async |page| {
        page.open("#/v1/roles?q=immunizations").await?;
        page.heading_is(ALL).await?;
        page.choose(&["Low"]).await?;
        page.fragment_is("#/v1/roles?q=immunizations&level=low").await?;
        page.shows("No role fits all of this.").await?;
        page.is_accessible().await?;
        page.screenshot("nothing left").await?;
        page.link("Without “immunizations” – 5 roles").await?.click().await?;
        page.fragment_is("#/v1/roles?level=low").await?;
        page.shows("5 of 62 roles.").await?;
        page.button("Clear the search and all filters").await?.click().await?;
        page.shows("All 62 roles.").await?;
        page.fragment_is("#/v1/roles").await
    })
    .await
}

/// Two roles are chosen in the list and compared; the superset is marked. From there back to the list, where
/// they are still chosen.
async fn roles_are_chosen_and_compared() -> Result {
    journey("compare", View::WIDE_LIGHT, async |page| {
        page.open("#/v1/roles?q=counselor").await?;
        page.heading_is(ALL).await?;
        page.choose(&["Compare MiSiS Counselor"]).await?;
        page.shows("Choose one more role to compare.").await?;
        page.tab_to("Compare MiSiS Counselor Plus").await?;
        page.press(Key::Space).await?;
        page.is_accessible().await?;
        page.link("Compare these 2 roles").await?.click().await?;
        page.heading_is("Compare roles").await?;
        page.shows("Counselor Plus allows everything that Counselor does, and more.").await?;
        page.is_accessible().await?;
        page.screenshot("side by side").await?;
        page.link("Choose other roles").await?.click().await?;
        page.heading_is(ALL).await?;
        assert!(page.checkbox("Compare MiSiS Counselor Plus").await?.is_chosen().await?);
        page.screenshot("chosen").await?;
        // The bar of the comparison covers what lies at the lower edge from the pointer, not from the focus.
        page.field(SEARCH).await?.write("misis teacher").await?;
        page.tab_to("Compare MiSiS Teacher").await?;
        page.press(Key::Space).await?;
        page.link("Compare these 3 roles").await?.click().await?;
        page.heading_is("Compare roles").await?;
        page.link("Leave out Teacher").await?.click().await?;
        page.fragment_is("#/v1/compare?role=misis%2Fcounselor+misis%2Fcounselor-plus").await
    })
    .await
}

/// The page of a role says all there is to say, and “Is this me?” begins with what is known.
async fn a_role_leads_to_the_questions() -> Result {
    journey("role", View::NARROW_LIGHT, async |page| {
        page.open("#/v1/role/misis/cte-teacher").await?;
        page.heading_is("CTE Teacher").await?;
        page.shows("Security level").await?;
        page.shows("Position or responsibility: CTE Teacher").await?;
        page.is_accessible().await?;
        page.screenshot("on a phone").await?;
        page.link("Answer the questions").await?.click().await?;
        page.heading_is(question::EMPLOYMENT).await?;
        page.fragment_is(
            "#/v1/question/employment?system=misis&school-level=secondary&position=cte-teacher",
        )
        .await
    })
    .await
}

/// Another order is told, kept in the address, and leaves the focus where it is.
async fn the_matrix_is_sorted() -> Result {
    journey("matrix", View::WIDE_LIGHT, async |page| {
        page.open("#/v1/matrix").await?;
        page.heading_is(MATRIX).await?;
        page.tab_to("Name").await?;
        page.press(Key::Enter).await?;
        page.shows("Sorted by: Name").await?;
        page.focus_is("button", "Name").await?;
        page.fragment_is("#/v1/matrix?sort=name").await?;
        page.tab_to("Immunizations").await?;
        page.press(Key::Enter).await?;
        page.shows("Sorted by: Immunizations").await?;
        page.fragment_is("#/v1/matrix?sort=immunizations").await?;
        page.is_accessible().await?;
        page.screenshot("sorted by an area").await?;
        page.reload().await?;
        page.heading_is(MATRIX).await?;
        page.shows("Sorted by: Immunizations").await
    })
    .await
}

/// Pages of each kind, with a text that only they show.
const PAGES: [(&str, &str, &str); 8] = [
    (
        "side by side",
        "#/v1/compare?role=clever/teacher+clever/staff+misis/teacher+misis/principal",
        "Compare roles",
    ),
    ("nothing to compare", "#/v1/compare", "Choose two to four roles in the list"),
    ("of MiSiS", "#/v1/role/misis/sped-cds-director", "How to get it"),
    ("of Clever", "#/v1/role/clever/staff", "How to get it"),
    ("of PowerSchool", "#/v1/role/powerschool/read-only-export", "How to get it"),
    ("no role", "#/v1/role/misis/nobody", "“misis/nobody”"),
    ("features", "#/v1/features", "Add Clever Library applications (PoDS Approved Only)"),
    ("matrix", "#/v1/matrix?sort=level", MATRIX),
];

async fn every_page(view: View) -> Result {
    journey("role pages", view, async |page| {
        for (name, link, text) in PAGES {
            page.open(link).await?;
            page.shows(text).await?;
            page.is_accessible().await?;
            page.screenshot(name).await?;
        }
        Ok(())
    })
    .await
}

async fn wide_and_light() -> Result {
    every_page(View::WIDE_LIGHT).await
}

async fn narrow_and_dark() -> Result {
    every_page(View::NARROW_DARK).await
}
