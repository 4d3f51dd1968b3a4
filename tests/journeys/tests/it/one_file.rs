//! The site as one file, opened from a disk.

use journeys::{Result, View, journey_from_disk};

journeys! {
    every_engine: [
        every_part_is_inside,
        what_needs_no_program_is_inside_too,
    ],
    one_engine: [],
}

const OUTCOME: &str = "#/v1/outcome?system=clever&employment=contractor";

/// A page of each part of the program, with its heading.
const PAGES: [(&str, &str); 5] = [
    ("#/v1/roles", "All roles"),
    ("#/v1/faq", "Questions and answers"),
    ("#/v1/plan", "Plan a school’s access"),
    ("#/v1/powerschool", "Set up the Clever sync account in PowerSchool"),
    (OUTCOME, "Contact the LAUSD Helpdesk about limited Clever access for contractors"),
];

async fn every_part_is_inside() -> Result {
    journey_from_disk("one file", View::NARROW_DARK, async |page| {
        page.open("").await?;
        page.link("Start now").await?.click().await?;
        page.heading_is("What do you need access to?").await?;
        for (fragment, heading) in PAGES {
            page.open(fragment).await?;
            page.heading_is(heading).await?;
        }
        page.open("#/v1/roles").await?;
        page.is_accessible().await?;
        page.screenshot("roles").await
    })
    .await
}

async fn what_needs_no_program_is_inside_too() -> Result {
    journey_from_disk("one file without wasm", View::WIDE_LIGHT, async |page| {
        page.before_opening("delete globalThis.WebAssembly").await?;
        page.open_as_built(OUTCOME).await?;
        page.heading_is("The questions could not start").await?;
        page.shows("Counselor Plus").await?;
        page.shows("When will this change occur?").await?;
        page.console_complains_of(&["WebAssembly"]).await
    })
    .await
}
