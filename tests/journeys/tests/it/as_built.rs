//! The page as it was built, before the program has drawn its own: it can be used at once, and nothing of it is lost.

use journeys::{Key, Result, View, journey};

use crate::steps::question;

journeys! {
    every_engine: [
        what_is_chosen_before_the_program_is_there_is_kept,
        back_and_forward_before_the_program_is_there,
    ],
    one_engine: [
        continue_is_pressed_before_the_program_is_there,
        nothing_is_chosen_before_the_program_is_there,
        a_link_that_leads_further_waits,
        a_link_waits_for_its_part,
        a_link_without_its_part_says_so,
        nothing_moves_by_itself,
        the_page_stays_where_it_is,
    ],
}

/// The program.
const PROGRAM: &str = "_bg.wasm";

/// The part of it that draws outcomes.
const PART: &str = "split_outcome";

const START: &str = "Find your role";
const WAITING: &str = "One moment …";
const FIRST: &str = "#/v1/question/system";
const OUTCOME: &str = "#/v1/outcome?system=clever&employment=contractor";
/// The sum of what moves, each with how far, as parts of the window. What browsers call good begins at 0.1.
const MOST_SHIFT: f64 = 0.001;

const VERDICT: &str = "Contact the LAUSD Helpdesk about limited Clever access for contractors";

async fn what_is_chosen_before_the_program_is_there_is_kept() -> Result {
    journey("as built", View::NARROW_DARK, async |page| {
        page.files_wait(PROGRAM);
        page.open_as_built("").await?;
        page.heading_is(START).await?;
        page.is_accessible().await?;
        page.screenshot("start").await?;
        page.link("Start now").await?.click().await?;
        page.heading_is(question::ACCESS).await?;
        page.focus_is("heading", question::ACCESS).await?;
        page.fragment_is(FIRST).await?;
        assert_eq!(
            page.title().await?,
            format!("{} – Find your role – Role Advisor", question::ACCESS)
        );
        page.choose(&["MiSiS", "Clever"]).await?;
        page.focus_is("checkbox", "Clever").await?;
        page.is_accessible().await?;
        page.screenshot("question").await?;
        page.files_wait("");
        page.stands().await?;
        page.heading_is(question::ACCESS).await?;
        page.focus_is("checkbox", "Clever").await?;
        for system in ["Clever", "MiSiS"] {
            assert!(page.checkbox(system).await?.is_chosen().await?, "{system}");
        }
        page.fragment_is(&format!("{FIRST}?system=clever+misis")).await?;
        page.button("Continue").await?.click().await?;
        page.heading_is(question::EMPLOYMENT).await?;
        page.back().await?;
        page.back().await?;
        page.heading_is(START).await
    })
    .await
}

async fn continue_is_pressed_before_the_program_is_there() -> Result {
    journey("continued early", View::WIDE_LIGHT, async |page| {
        page.files_wait(PROGRAM);
        page.open_as_built(FIRST).await?;
        page.heading_is(question::ACCESS).await?;
        page.choose(&["Clever"]).await?;
        page.button("Continue").await?.click().await?;
        page.shows(WAITING).await?;
        page.is_accessible().await?;
        page.screenshot("pressed").await?;
        page.files_wait("");
        page.heading_is(question::EMPLOYMENT).await?;
        page.focus_is("heading", question::EMPLOYMENT).await?;
        page.back().await?;
        page.heading_is(question::ACCESS).await?;
        assert!(page.checkbox("Clever").await?.is_chosen().await?);
        Ok(())
    })
    .await
}

async fn nothing_is_chosen_before_the_program_is_there() -> Result {
    journey("nothing chosen", View::NARROW_LIGHT, async |page| {
        page.files_wait(PROGRAM);
        page.open_as_built(FIRST).await?;
        page.heading_is(question::ACCESS).await?;
        page.button("Continue").await?.click().await?;
        page.files_wait("");
        page.shows("There is a problem").await?;
        page.heading_is(question::ACCESS).await
    })
    .await
}

async fn back_and_forward_before_the_program_is_there() -> Result {
    journey("back early", View::WIDE_DARK, async |page| {
        page.files_wait(PROGRAM);
        page.open_as_built("").await?;
        page.link("Start now").await?.click().await?;
        page.heading_is(question::ACCESS).await?;
        page.choose(&["I’m not sure"]).await?;
        page.back().await?;
        page.heading_is(START).await?;
        page.forward().await?;
        page.heading_is(question::ACCESS).await?;
        assert!(page.checkbox("I’m not sure").await?.is_chosen().await?);
        page.link("Role Advisor").await?.click().await?;
        page.heading_is(START).await?;
        page.focus_is("heading", START).await?;
        page.files_wait("");
        page.stands().await?;
        page.heading_is(START).await?;
        page.focus_is("heading", START).await
    })
    .await
}

/// Another page than the two that stand there shows nothing of them on its way.
async fn a_link_that_leads_further_waits() -> Result {
    journey("further", View::NARROW_DARK, async |page| {
        page.files_wait(PROGRAM);
        page.open_as_built(OUTCOME).await?;
        page.heading_is(WAITING).await?;
        let text = page.text().await?;
        assert!(!text.contains("Start now") && !text.contains("Sources"), "{text}");
        page.is_accessible().await?;
        page.screenshot("waiting").await?;
        page.files_wait("");
        page.stands().await?;
        page.heading_is(VERDICT).await
    })
    .await
}

/// The page as built stays until the part of the program is there that draws the link’s page, with a way to read
/// without it; whoever goes elsewhere meanwhile gets there.
async fn a_link_waits_for_its_part() -> Result {
    journey("part", View::NARROW_LIGHT, async |page| {
        page.files_wait(PART);
        page.open_as_built(OUTCOME).await?;
        page.heading_is(WAITING).await?;
        page.shows("This takes longer than usual.").await?;
        page.link("Role Advisor").await?.click().await?;
        page.stands().await?;
        page.heading_is(START).await?;
        page.focus_is("heading", START).await?;
        page.back().await?;
        page.heading_is(WAITING).await?;
        page.files_wait("");
        page.heading_is(VERDICT).await?;
        page.focus_is("heading", VERDICT).await
    })
    .await
}

/// A link whose part does not come says so, and goes on when it comes.
async fn a_link_without_its_part_says_so() -> Result {
    journey("no part", View::WIDE_DARK, async |page| {
        page.files_fail(PART);
        page.open(OUTCOME).await?;
        page.heading_is("This page could not be loaded").await?;
        page.is_accessible().await?;
        page.files_fail("");
        page.button("Try again").await?.click().await?;
        page.heading_is(VERDICT).await?;
        page.focus_is("heading", VERDICT).await?;
        page.console_complains().await
    })
    .await
}

/// Nothing on a page moves by itself: not when the program takes over, and not when a part of it arrives.
async fn nothing_moves_by_itself() -> Result {
    const LINKS: [(&str, &str); 4] =
        [("", START), (FIRST, question::ACCESS), (OUTCOME, VERDICT), ("#/v1/roles", "All roles")];
    for view in [View::NARROW_LIGHT, View::WIDE_DARK] {
        journey("nothing moves", view, async |page| {
            page.watch_layout_shifts().await?;
            for (link, heading) in LINKS {
                page.files_wait(".wasm");
                page.open_as_built(link).await?;
                page.heading().await?;
                page.files_wait("");
                page.stands().await?;
                page.heading_is(heading).await?;
                if let Some(shift) = page.layout_shift().await? {
                    assert!(shift < MOST_SHIFT, "{heading}: {shift}");
                }
            }
            Ok(())
        })
        .await?;
    }
    Ok(())
}

/// Whoever reads further down when the program arrives goes on reading there.
async fn the_page_stays_where_it_is() -> Result {
    journey("stays", View::NARROW_LIGHT, async |page| {
        page.files_wait(PROGRAM);
        page.open_as_built("").await?;
        page.heading_is(START).await?;
        page.tab_to("All roles as a plain page").await?;
        let before = page.scrolled().await?;
        assert!(before > 0, "the end of the page is below its first screen");
        page.files_wait("");
        page.stands().await?;
        page.focus_is("link", "All roles as a plain page").await?;
        assert_eq!(page.scrolled().await?, before);
        page.press(Key::Enter).await?;
        page.heading_is("All roles and answers on one page").await
    })
    .await
}
