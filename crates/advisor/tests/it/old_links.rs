//! Links of every earlier release go on working: `tests/links/`.

use advisor::{
    catalogue, comparison, desk, faq, matrix,
    page::{Page, show},
    plan, profile,
    route::{Later, parse},
    sync_account,
};
use toml_span::value::Table;

use crate::common::{catalog, files};

const V1: &str = include_str!("../links/v1.toml");

/// The name of the page, and the notices of the page itself about the rest of the link.
fn page(page: &Page) -> (&'static str, Vec<String>) {
    let (catalog, none) = (catalog(), Vec::new());
    match page {
        Page::Start => ("start", none),
        Page::Question(_) => ("question", none),
        Page::Check(_) => ("check", none),
        Page::Outcome(_) => ("outcome", none),
        Page::WhyNot(_) => ("why-not", none),
        Page::Map(_) => ("map", none),
        Page::NotFound(_) => ("not-found", none),
        Page::Later(page, rest) => {
            let files = files();
            let notices = match page {
                Later::Roles => catalogue::parse(catalog, rest).1,
                Later::Role => profile::parse(catalog, rest).1,
                Later::Compare => comparison::parse(catalog, rest).1,
                Later::Matrix => matrix::parse(catalog, rest).1,
                Later::Faq => {
                    let compiled = catalog_compiler::compile_all(&files).unwrap();
                    faq::parse(&compiled.faq, rest).1
                }
                Later::Plan | Later::Roster => plan::link::parse(catalog, rest).1,
                Later::PowerSchool => {
                    let guide = catalog_compiler::sync_account(&files, catalog).unwrap();
                    sync_account::parse(&guide, rest).1
                }
                Later::Desk => {
                    let notices = desk::parse(catalog, rest).1;
                    notices.iter().map(|notice| notice.text(catalog)).collect()
                }
                Later::Features | Later::Tools | Later::Help => none,
            };
            (page.key(), notices)
        }
    }
}

fn text<'a>(entry: &'a Table<'_>, key: &str) -> Option<&'a str> {
    entry.get(key).map(|value| value.as_str().unwrap())
}

#[test]
fn links_of_version_1_go_on_working() {
    let file = toml_span::parse(V1).unwrap();
    let mut pages = Vec::new();
    for entry in file.pointer("/links").unwrap().as_array().unwrap() {
        let entry = entry.as_table().unwrap();
        let link = text(entry, "link").unwrap();
        let plain = text(entry, "plain").unwrap_or(link);
        let read = parse(catalog(), link);
        assert_eq!(read.route.print(catalog()), plain);
        let shown = show(catalog(), read);
        assert_eq!(shown.notices, [], "{link}");
        let (name, notices) = page(&shown.page);
        assert_eq!(name, text(entry, "page").unwrap(), "{link}");
        assert_eq!(notices, Vec::<String>::new(), "{link}");
        pages.push(name);
    }
    for page in Later::ALL {
        assert!(pages.contains(&page.key()), "no link to {}", page.key());
    }
}
