//! Answers kept on a computer: only if asked for, for hours, cleared by one press; and storage that does not keep.

use anyhow::Context;
use journeys::{Page, Result, View, journey};

journeys! {
    every_engine: [
        kept_on_request_and_cleared_by_one_press,
        storage_that_is_full_or_forbidden_is_told,
    ],
    one_engine: [
        it_is_offered_at_the_end_of_an_outcome,
        a_link_leaves_what_is_kept,
        damaged_foreign_or_old_answers_are_told_and_removed,
    ],
}

const CHECK: &str = "#/v1/check?system=clever&employment=contractor";
const KEEP: &str = "Save my answers on this computer";
const KEPT: &str = "Saved on this computer until";
const GO_ON: &str = "Continue where you stopped";
const START: &str = "Find your role";

async fn opened(page: &Page, fragment: &str, heading: &str) -> Result {
    page.open(fragment).await?;
    page.heading_is(heading).await
}

/// That the page does not show the text, once it stands.
async fn lacks(page: &Page, text: &str) -> Result {
    let all = page.text().await?;
    assert!(!all.contains(text), "the page shows: {all}");
    Ok(())
}

async fn kept_on_request_and_cleared_by_one_press() -> Result {
    journey("keeping", View::NARROW_DARK, async |page| {
        opened(page, CHECK, "Check your answers").await?;
        lacks(page, KEPT).await?;
        page.choose(&[KEEP]).await?;
        page.shows(KEPT).await?;
        page.focus_is("checkbox", KEEP).await?;
        page.is_accessible().await?;
        page.screenshot("kept").await?;
        // It shows on every page, and the start page offers to go on.
        opened(page, "#/v1/roles", "All roles").await?;
        page.shows(KEPT).await?;
        opened(page, "", START).await?;
        page.is_accessible().await?;
        page.screenshot("go on").await?;
        page.link(GO_ON).await?.click().await?;
        page.heading_is("Check your answers").await?;
        page.fragment_is(CHECK).await?;
        // What is answered from here on is kept too.
        page.link("Change Employment").await?.click().await?;
        page.heading_is("How are you employed?").await?;
        page.choose(&["Classified"]).await?;
        page.button("Continue").await?.click().await?;
        page.heading_is("Where do you work?").await?;
        opened(page, "", START).await?;
        page.link(GO_ON).await?.click().await?;
        page.fragment_is("#/v1/question/workplace?system=clever&employment=classified").await?;
        page.link("Clear answers").await?.click().await?;
        page.heading_is(START).await?;
        lacks(page, KEPT).await?;
        page.reload().await?;
        lacks(page, GO_ON).await
    })
    .await
}

/// Saving the answers is offered after all that an outcome says, about both systems.
async fn it_is_offered_at_the_end_of_an_outcome() -> Result {
    const BOTH: &str = "#/v1/outcome?system=clever+misis&employment=contractor";
    journey("end of an outcome", View::WIDE_LIGHT, async |page| {
        opened(page, BOTH, "Your answer").await?;
        page.shows("Copy for a ticket").await?;
        let text = page.text().await?;
        let mut rest = text.as_str();
        for part in ["Clever", KEEP, "Copy for a ticket", "Your answers", "All roles"] {
            let (_, behind) = rest.split_once(part).with_context(|| format!("{part}: {text}"))?;
            rest = behind;
        }
        Ok(())
    })
    .await
}

/// Somebody else's link does not take the place of what is kept.
async fn a_link_leaves_what_is_kept() -> Result {
    journey("keeping and links", View::WIDE_LIGHT, async |page| {
        opened(page, CHECK, "Check your answers").await?;
        page.choose(&[KEEP]).await?;
        page.shows(KEPT).await?;
        opened(page, "#/v1/check?system=misis&employment=contractor", "Check your answers").await?;
        assert!(!page.checkbox(KEEP).await?.is_chosen().await?);
        opened(page, "", START).await?;
        page.link(GO_ON).await?.click().await?;
        page.fragment_is(CHECK).await?;
        // Unchecking it is a press that clears, too.
        page.choose(&[KEEP]).await?;
        page.shows("Your saved answers were removed.").await?;
        opened(page, "", START).await?;
        lacks(page, GO_ON).await
    })
    .await
}

/// What stands in the storage before the app starts, and what it says to that. Afterwards nothing is left.
async fn damaged_foreign_or_old_answers_are_told_and_removed() -> Result {
    journey("keeping damaged", View::NARROW_LIGHT, async |page| {
        for (kept, told) in [
            ("{\\\"theme\\\":1}", "couldn’t read your saved answers"),
            ("v1 27000000 #/v1/check?system=clever", "more than four hours old"),
        ] {
            opened(page, "", START).await?;
            page.before_opening(&format!(
                "if (location.hash === '#/v1/faq') localStorage.setItem('role-advisor/answers', \"{kept}\");"
            ))
            .await?;
            opened(page, "#/v1/faq", "Questions and answers").await?;
            page.shows(told).await?;
            page.is_accessible().await?;
            opened(page, "", START).await?;
            lacks(page, told).await?;
            lacks(page, GO_ON).await?;
        }
        Ok(())
    })
    .await
}

async fn storage_that_is_full_or_forbidden_is_told() -> Result {
    for (name, script) in [
        (
            "keeping full",
            "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };",
        ),
        (
            "keeping forbidden",
            "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } });",
        ),
    ] {
        journey(name, View::WIDE_DARK, async |page| {
            page.before_opening(script).await?;
            opened(page, CHECK, "Check your answers").await?;
            page.choose(&[KEEP]).await?;
            page.shows("This browser can’t save your answers").await?;
            assert!(!page.checkbox(KEEP).await?.is_chosen().await?);
            lacks(page, KEPT).await?;
            page.is_accessible().await?;
            page.link("See my answer").await?.click().await?;
            page.heading_is(
                "Contact the LAUSD Helpdesk about limited Clever access for contractors",
            )
            .await
        })
        .await?;
    }
    Ok(())
}
