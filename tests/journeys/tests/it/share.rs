//! Handing an outcome on: for a ticket, as a link, as a file, to a phone, to the caller; and opening what was handed on.

use std::path::Path;

use advisor::{
    date::Date,
    interview::interview,
    report::report,
    route::{Route, parse},
    share,
};
use anyhow::Context;
use journeys::{Page, Result, View, journey};

use crate::steps::question;

journeys! {
    every_engine: [
        an_outcome_is_copied_for_a_ticket,
        without_a_clipboard_the_text_stands_selected,
        an_outcome_is_saved_as_a_file,
        the_outcome_on_one_system_prints_on_one_sheet,
    ],
    one_engine: [
        the_code_of_the_link_is_shown,
        the_caller_is_asked,
    ],
}

const ANSWERS: &str = "system=misis&employment=certificated&workplace=one-school&school-level=secondary&position=counselor&roster=no&duty=enter-transcripts";
const VERDICT: &str = "Apply for the MiSiS roles School Full Read and Counselor Plus";

/// It is November 22, 2026, and what is put on the clipboard is shown at the end of the page as well, with its type
/// before it.
const WATCHED: &str = r#"
const Now = Date;
globalThis.Date = class extends Now {
    constructor(...given) {
        if (given.length) super(...given); else super(2026, 10, 22, 12);
    }
};
const show = (type, text) => {
    const taken = document.createElement("pre");
    taken.textContent = `taken ${type}: ${text} end`;
    document.body.append(taken);
};
Object.defineProperty(Navigator.prototype, "clipboard", { get: () => ({
    async writeText(text) { show("text", text); },
    async write([item]) {
        for (const type of item.types) show(type, await (await item.getType(type)).text());
    },
}) });
"#;

/// The browser has no clipboard, as on a page that came over plain http.
const NO_CLIPBOARD: &str =
    r#"Object.defineProperty(Navigator.prototype, "clipboard", { get: () => undefined });"#;

/// The ticket of these answers as the core writes it, with the address of the page that is open.
fn ticket(address: &str) -> Result<(String, String)> {
    let files =
        catalog_compiler::load(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../catalog"));
    let catalog =
        catalog_compiler::compile(&files).map_err(|defects| anyhow::anyhow!("{defects}"))?;
    let Route::Outcome(answers) = parse(&catalog, &format!("#/v1/outcome?{ANSWERS}")).route else {
        anyhow::bail!("no outcome");
    };
    let interview = interview(&catalog, &answers);
    let today = Date::new(2026, 11, 22).context("a day")?;
    let link = format!("{address}{}", share::outcome(&catalog, &interview));
    Ok((report(&catalog, &interview, today).ticket(&link).plain, link))
}

fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

async fn open(page: &Page) -> Result {
    page.open(&format!("#/v1/outcome?{ANSWERS}")).await?;
    page.heading_is(VERDICT).await
}

/// In both forms, and the same as the command line writes.
async fn an_outcome_is_copied_for_a_ticket() -> Result {
    journey("ticket", View::WIDE_LIGHT, async |page| {
        page.before_opening(WATCHED).await?;
        open(page).await?;
        page.button("Copy for a ticket").await?.click().await?;
        page.shows("Copied.").await?;
        let (plain, link) = ticket(page.address())?;
        page.shows(&format!("taken text/plain: {} end", words(&plain))).await?;
        page.shows("taken text/html: <h1>Role Advisor: MiSiS</h1>").await?;
        page.button("Copy the link").await?.click().await?;
        page.shows(&format!("taken text: {link} end")).await
    })
    .await
}

async fn without_a_clipboard_the_text_stands_selected() -> Result {
    journey("ticket by hand", View::NARROW_DARK, async |page| {
        page.before_opening(NO_CLIPBOARD).await?;
        open(page).await?;
        page.button("Copy for a ticket").await?.click().await?;
        let label = "Your browser did not let us copy. The text is selected: copy it with your keyboard or menu.";
        let text = page.field(label).await?.value().await?;
        assert!(text.starts_with("Role Advisor: MiSiS\n"), "{text}");
        page.focus_is("textbox", label).await?;
        page.is_accessible().await?;
        page.screenshot("by hand").await
    })
    .await
}

async fn an_outcome_is_saved_as_a_file() -> Result {
    journey("file", View::WIDE_LIGHT, async |page| {
        page.before_opening(WATCHED).await?;
        open(page).await?;
        page.button("Save as a file").await?.click().await?;
        let file = page.downloaded("role-advisor-2026-11-22.html").await?;
        assert!(file.starts_with("<!DOCTYPE html>"), "{file}");
        for expected in [VERDICT, "default-src 'none'", "Why", "content version", page.address()] {
            assert!(file.contains(expected), "{expected}:\n{file}");
        }
        Ok(())
    })
    .await
}

/// The phone opens the link that stands beneath the code.
async fn the_code_of_the_link_is_shown() -> Result {
    for view in [View::WIDE_LIGHT, View::NARROW_DARK] {
        journey("code", view, async |page| {
            open(page).await?;
            page.is_accessible().await?;
            page.screenshot("folded").await?;
            page.button("QR code of the link").await?.click().await?;
            page.button("Link to the questions").await?.click().await?;
            page.is_accessible().await?;
            page.screenshot("unfolded").await?;
            let (_, link) = ticket(page.address())?;
            page.link(&link).await?.click().await?;
            page.heading_is(VERDICT).await?;
            page.fragment_is(&link[link.find('#').context("a fragment")?..]).await
        })
        .await?;
    }
    Ok(())
}

/// The link to the questions: with the answers filled in, or with what is selected left open.
async fn the_caller_is_asked() -> Result {
    journey("caller", View::WIDE_LIGHT, async |page| {
        page.before_opening(WATCHED).await?;
        open(page).await?;
        page.button("Link to the questions").await?.click().await?;
        page.button("Copy the link to the questions").await?.click().await?;
        let filled_in = format!("#/v1/check?{ANSWERS}");
        page.shows(&format!("taken text: {}{filled_in} end", page.address())).await?;
        page.choose(&["Kind of school", "Duties in MiSiS"]).await?;
        page.button("Copy the link to the questions").await?.click().await?;
        let asks = "#/v1/question/school-level?system=misis&employment=certificated&workplace=one-school&position=counselor&roster=no";
        page.shows(&format!("taken text: {}{asks} end", page.address())).await?;
        page.paste(&filled_in).await?;
        page.heading_is("Check your answers").await?;
        page.paste(asks).await?;
        page.heading_is(question::SCHOOL).await?;
        page.choose(&["Secondary school"]).await?;
        page.button("Continue").await?.click().await?;
        page.heading_is(question::DUTIES).await?;
        page.choose(&["Enter transcripts by hand"]).await?;
        page.button("Continue").await?.click().await?;
        page.heading_is("Check your answers").await?;
        page.fragment_is(&filled_in).await
    })
    .await
}

/// The longest outcomes that one person is likely to get on one system.
const LONG: [&str; 4] = [
    "system=clever&employment=certificated&workplace=several-schools&position=none&roster=yes&clever-feature=customize-portal+login-metrics+staff-access+former-access",
    "system=clever&employment=classified&workplace=several-schools&position=none&clever-feature=customize-portal+teacher-pages+badges+backup-codes+log-class-in+log-class-out+login-status+library+login-metrics",
    ANSWERS,
    "system=powerschool",
];

async fn the_outcome_on_one_system_prints_on_one_sheet() -> Result {
    journey("sheet", View::WIDE_LIGHT, async |page| {
        page.open("").await?;
        for (number, answers) in LONG.iter().enumerate() {
            page.paste(&format!("#/v1/outcome?{answers}")).await?;
            page.link("Clear answers").await?;
            page.shows("Content version").await?;
            assert_eq!(page.sheets(&format!("outcome {number}")).await?, 1, "{answers}");
        }
        Ok(())
    })
    .await
}
