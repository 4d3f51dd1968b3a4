//! The FAQ: its questions, the search, and the ways to it and from it.

use journeys::{Key, Page, Result, View, journey};

use crate::steps::question;

journeys! {
    every_engine: [],
    one_engine: [
        from_the_start_page_to_an_answer,
        a_search_is_kept_in_the_link,
        wide_and_light,
        narrow_and_dark,
    ],
}

const TITLE: &str = "Questions and answers";
const SEARCH: &str = "Search questions and answers";
const CONTRACTOR: &str = "I am a contractor. Can I request a Clever role?";
const LOST: &str = "I used to have access to more Clever features, how do I get them back?";

/// By keyboard: from the start page to the FAQ, along its search to an answer, and on to the questions; and from an
/// outcome to its answer.
async fn from_the_start_page_to_an_answer() -> Result {
    journey("faq", View::WIDE_LIGHT, async |page| {
        page.open("").await?;
        page.tab_to(TITLE).await?;
        page.press(Key::Enter).await?;
        page.heading_is(TITLE).await?;
        page.focus_is("heading", TITLE).await?;
        page.tab_to(SEARCH).await?;
        page.press("vendor").await?;
        page.shows("1 of 17 shown.").await?;
        page.fragment_is("#/v1/faq?q=vendor").await?;
        page.press(Key::Tab).await?;
        page.focus_is("link", CONTRACTOR).await?;
        page.press(Key::Enter).await?;
        page.heading_is(CONTRACTOR).await?;
        page.focus_is("heading", CONTRACTOR).await?;
        page.fragment_is("#/v1/faq/contractor").await?;
        assert!(page.title().await?.starts_with(CONTRACTOR), "the title names the question");
        page.shows("the LAUSD Helpdesk at 213-241-5200 (option 5, then option 1)").await?;
        page.back().await?;
        page.heading_is(TITLE).await?;
        page.shows("1 of 17 shown.").await?;
        page.forward().await?;
        page.heading_is(CONTRACTOR).await?;
        page.link("Start now").await?.click().await?;
        page.heading_is(question::ACCESS).await?;
        page.paste("#/v1/outcome?system=clever&employment=contractor").await?;
        page.link("What the FAQ says on this").await?.click().await?;
        page.heading_is(CONTRACTOR).await?;
        page.link("All questions").await?.click().await?;
        page.heading_is(TITLE).await?;
        page.fragment_is("#/v1/faq").await
    })
    .await
}

/// What was typed stands in the link; words that no answer holds still lead somewhere.
async fn a_search_is_kept_in_the_link() -> Result {
    journey("faq search", View::WIDE_DARK, async |page| {
        page.open("#/v1/faq?q=lost+features").await?;
        page.heading_is(TITLE).await?;
        page.link(LOST).await?;
        page.shows("1 of 17 shown.").await?;
        page.reload().await?;
        page.shows("1 of 17 shown.").await?;
        let field = page.field(SEARCH).await?;
        assert_eq!(field.attribute("value").await?.as_deref(), Some("lost features"));
        page.paste("#/v1/faq?q=our+vendor+wants+a+login").await?;
        page.shows("No answer holds all of these words. The closest: 1 of 17.").await?;
        page.link(CONTRACTOR).await?;
        page.paste("#/v1/faq?q=zebra").await?;
        page.shows("No answer holds any of these words.").await?;
        page.is_accessible().await?;
        page.screenshot("nothing found").await?;
        page.paste("#/v1/faq/contracter").await?;
        page.shows("The link names “contracter”, which is not a question of the FAQ here.").await?;
        page.is_accessible().await
    })
    .await
}

async fn looks(page: &Page) -> Result {
    for (name, link, heading) in [
        ("all", "#/v1/faq", TITLE),
        ("lost features", "#/v1/faq/lost-features", LOST),
        ("school tech lead", "#/v1/faq/school-tech-lead", "School Tech Lead"),
        (
            "our interpretation",
            "#/v1/faq/offices",
            "Will Central/Region Office employees lose access too?",
        ),
    ] {
        page.open(link).await?;
        page.heading_is(heading).await?;
        page.is_accessible().await?;
        page.screenshot(name).await?;
    }
    Ok(())
}

async fn wide_and_light() -> Result {
    journey("faq pages", View::WIDE_LIGHT, async |page| looks(page).await).await
}

async fn narrow_and_dark() -> Result {
    journey("faq pages", View::NARROW_DARK, async |page| looks(page).await).await
}
