//! One system alone, and the app in a frame of an intranet page, with the lines that `docs/embedding.md` gives.

use anyhow::Context;
use journeys::{Result, View, journey};

use crate::steps::{answer, question, see};

journeys! {
    every_engine: [
        in_a_frame_of_another_origin,
    ],
    one_engine: [
        one_system_alone,
        in_a_frame,
    ],
}

const CONTRACTOR: &str = "Contact the LAUSD Helpdesk about limited Clever access for contractors";

async fn one_system_alone() -> Result {
    journey("only", View::NARROW_LIGHT, async |page| {
        page.open("?only=clever").await?;
        page.shows("which Clever role you need").await?;
        let text = page.text().await?;
        for other in ["MiSiS only", "Plan a school’s access", "Connect PowerSchool"] {
            assert!(!text.contains(other), "{other} is offered: {text}");
        }
        page.is_accessible().await?;
        page.screenshot("start").await?;
        page.link("Start now").await?.click().await?;
        answer(page, question::EMPLOYMENT, &["Contractor"]).await?;
        page.heading_is("Check your answers").await?;
        assert!(!page.text().await?.contains("Access to"));
        see(page, CONTRACTOR).await?;
        page.fragment_is("#/v1/outcome?system=clever&employment=contractor").await?;
        // It holds after a reload, and at the help desk. What else an address may name is tested without a browser:
        // `crates/advisor/tests/it/only.rs`.
        page.reload().await?;
        page.heading_is(CONTRACTOR).await?;
        page.open("?only=clever#/v1/desk").await?;
        page.heading_is("Help desk").await?;
        page.shows("How are you employed?").await?;
        assert!(!page.text().await?.contains(question::ACCESS));
        Ok(())
    })
    .await
}

/// The lines of the documentation, and the address in them.
const DOCUMENT: &str = include_str!("../../../../docs/embedding.md");
const ADDRESS: &str = "https://intranet.example/tools/role-advisor/";

/// A page of the intranet with much above and below the frame.
fn intranet() -> Result<String> {
    let (_, lines) = DOCUMENT.split_once("```html").context("no lines to copy")?;
    let (lines, _) = lines.split_once("```").context("the lines have no end")?;
    Ok(format!(
        "<!doctype html><html lang=en><meta charset=utf-8><title>Intranet</title><link rel=icon href='data:,'>\
         <body style='margin: 0'><div style='height: 700px'>Above</div>{lines}<div style='height: 2000px'>Below</div>"
    ))
}

/// The key, as WebDriver writes it. Firefox’s driver misses with the pointer what a high frame holds below the window.
const ENTER: &str = "\u{e007}";

/// The height of the frame is that of the page in it, longer or shorter, and a new question begins in view.
async fn in_a_frame() -> Result {
    const FITS: &str = "const frame = document.querySelector('iframe');
        const inside = frame.contentDocument;
        const height = inside.body.offsetHeight;
        return Math.abs(frame.offsetHeight - height) <= 1
            && inside.documentElement.scrollHeight <= frame.offsetHeight + 1;";
    for view in [View::WIDE_LIGHT, View::NARROW_DARK] {
        journey("in a frame", view, async |page| {
            page.open_framed(&intranet()?, ADDRESS).await?;
            page.shows("which Clever role you need").await?;
            page.around_the_frame_holds(FITS).await?;
            let start = height(page).await?;
            page.is_accessible().await?;
            page.screenshot("start").await?;
            page.link("Start now").await?.write(ENTER).await?;
            page.heading_is(question::EMPLOYMENT).await?;
            page.around_the_frame_holds(FITS).await?;
            assert!(height(page).await? < start, "the frame shrinks with its page");
            // From the end of the frame, the next page's beginning comes into view.
            page.around_the_frame(
                "document.querySelector('iframe').scrollIntoView({ block: 'end' })",
            )
            .await?;
            page.radio("Contractor").await?.write(" ").await?;
            page.button("Continue").await?.write(ENTER).await?;
            page.heading_is("Check your answers").await?;
            page.around_the_frame_holds(FITS).await?;
            page.around_the_frame_holds(
                "const top = document.querySelector('iframe').getBoundingClientRect().top;
                 return top > -1 && top < innerHeight;",
            )
            .await?;
            // Other sites open elsewhere; our own pages stay in the frame.
            page.link("See my answer").await?.write(ENTER).await?;
            page.heading_is(CONTRACTOR).await?;
            if view == View::NARROW_DARK {
                page.button("Menu").await?.write(ENTER).await?;
            }
            page.link("Questions and answers").await?.write(ENTER).await?;
            page.heading_is("Questions and answers").await?;
            page.around_the_frame_holds(
                "const inside = document.querySelector('iframe').contentDocument;
                 const link = inside.querySelector('main a[href^=http]');
                 link.addEventListener('click', (event) => event.preventDefault());
                 link.click();
                 return link.target === '_blank' && !inside.querySelector('[href^=\"#\"][target]');",
            )
            .await?;
            page.around_the_frame_holds("return document.cookie === ''").await
        })
        .await?;
    }
    Ok(())
}

/// The intranet is another server than the one that the app lies on: neither can look into the other, and all is the same.
async fn in_a_frame_of_another_origin() -> Result {
    journey("in a frame elsewhere", View::WIDE_DARK, async |page| {
        page.open_framed_elsewhere(&intranet()?, ADDRESS).await?;
        page.shows("which Clever role you need").await?;
        page.around_the_frame_holds(
            "return document.querySelector('iframe').contentDocument === null",
        )
        .await?;
        page.link("Start now").await?.write(ENTER).await?;
        page.heading_is(question::EMPLOYMENT).await?;
        page.radio("Contractor").await?.write(" ").await?;
        page.button("Continue").await?.write(ENTER).await?;
        page.heading_is("Check your answers").await?;
        let inside = page.height().await?;
        page.around_the_frame_holds(&format!(
            "return Math.abs(document.querySelector('iframe').offsetHeight - {inside}) <= 1"
        ))
        .await?;
        page.link("See my answer").await?.write(ENTER).await?;
        page.heading_is(CONTRACTOR).await?;
        page.is_accessible().await?;
        page.screenshot("outcome").await
    })
    .await
}

async fn height(page: &journeys::Page) -> Result<u64> {
    let height = page.around_the_frame("return document.querySelector('iframe').offsetHeight");
    height.await?.as_u64().context("the frame has no height")
}
