//! Any text as a link: it gives a page, what is printed is read back, and every page can be put into words.

#![no_main]

use std::{path::Path, sync::LazyLock};

use advisor::{
    catalog::Catalog,
    catalogue, comparison,
    date::Date,
    desk,
    faq::{self, Faq},
    map::map,
    matrix,
    page::{Page, show},
    plan, profile,
    report::{every_role, report},
    route::{Later, Route, parse},
    share,
    sync_account::{self, Guide},
};
use libfuzzer_sys::fuzz_target;

/// The content of the repository, compiled once.
static CONTENT: LazyLock<(Catalog, Faq, Guide)> = LazyLock::new(|| {
    let files = catalog_compiler::load(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../catalog"));
    let compiled = catalog_compiler::compile_all(&files).unwrap_or_else(|defects| panic!("{defects}"));
    let guide = catalog_compiler::sync_account(&files, &compiled.catalog);
    let guide = guide.unwrap_or_else(|defects| panic!("{defects}"));
    (compiled.catalog, compiled.faq, guide)
});

fuzz_target!(|text: &str| {
    let (catalog, faq, guide) = &*CONTENT;
    let link = parse(catalog, text);
    for notice in &link.notices {
        notice.text(catalog);
    }
    let printed = link.route.print(catalog);
    // What is no page has no link of its own.
    if !matches!(link.route, Route::NotFound(_)) {
        let again = parse(catalog, &printed);
        assert_eq!(again.route, link.route, "{printed} is read as something else");
        assert_eq!(again.notices, [], "{printed} holds what cannot be used");
    }
    let stamp = link.stamp.clone();
    let shown = show(catalog, link);
    for notice in &shown.notices {
        notice.text(catalog);
    }
    match shown.page {
        Page::Outcome(interview) => {
            if let Some(stamp) = &stamp {
                share::since(catalog, &interview, stamp);
            }
            let shared = share::outcome(catalog, &interview);
            let read = parse(catalog, &shared);
            assert_eq!(read.route, Route::Outcome(interview.counted.clone()), "{shared}");
            let since =
                share::since(catalog, &interview, read.stamp.as_deref().unwrap_or_default());
            assert_eq!(since, share::Since::Nothing, "{shared}");
            let today = Date::new(2026, 11, 22).expect("a day of the calendar");
            let report = report(catalog, &interview, today);
            report.ticket(&shared);
            report.file(&shared);
        }
        Page::WhyNot(interview) => drop(every_role(catalog, &interview)),
        Page::Map(answers) => drop(map(catalog, &answers)),
        Page::Question(page) => {
            let shared = share::questions(catalog, &page.answers);
            assert_eq!(parse(catalog, &shared).notices, [], "{shared}");
        }
        Page::Later(page, rest) => later(catalog, faq, guide, page, &rest),
        Page::Start | Page::Check(_) | Page::NotFound(_) => {}
    }
});

/// The rest of a link, as the page that it names reads it: what is printed is read back.
fn later(catalog: &Catalog, faq: &Faq, guide: &Guide, page: Later, rest: &str) {
    match page {
        Later::Roles => {
            let link = catalogue::parse(catalog, rest).0;
            assert_eq!(catalogue::parse(catalog, &link.print(catalog)).0, link);
        }
        Later::Role => {
            if let Some(role) = profile::parse(catalog, rest).0 {
                assert_eq!(profile::parse(catalog, &profile::print(catalog, role)).0, Some(role));
            }
        }
        Later::Compare => {
            let roles = comparison::parse(catalog, rest).0;
            assert_eq!(comparison::parse(catalog, &comparison::print(catalog, &roles)).0, roles);
        }
        Later::Matrix => {
            let sort = matrix::parse(catalog, rest).0;
            assert_eq!(matrix::parse(catalog, &matrix::print(catalog, sort)).0, sort);
        }
        Later::Faq => {
            let link = faq::parse(faq, rest).0;
            assert_eq!(faq::parse(faq, &link.print(faq)).0, link);
        }
        Later::Plan => {
            let link = plan::link::parse(catalog, rest).0;
            assert_eq!(plan::link::parse(catalog, &link.print(catalog)).0, link);
        }
        Later::Roster => {
            let link = roster::link::parse(catalog, rest).0;
            assert_eq!(roster::link::parse(catalog, &link.print(catalog)).0, link);
        }
        Later::PowerSchool => {
            let link = sync_account::parse(guide, rest).0;
            assert_eq!(sync_account::parse(guide, &link.print(guide)).0, link);
        }
        Later::Desk => {
            let answers = desk::parse(catalog, rest).0;
            assert_eq!(desk::parse(catalog, &desk::print(catalog, &answers)).0, answers);
        }
        Later::Features => {}
    }
}
