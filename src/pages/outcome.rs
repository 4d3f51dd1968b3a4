//! The outcome: what to do, then why, then everything around it.

mod item;

use crate::{
    browser::{
        html::{Element, el, text_el},
        navigation, print,
    },
    components::{
        copy::copy_button,
        heading::{Level, page_title},
        lists::bullets,
        summary_list::{line, summary_list},
    },
    text,
    text::outcome::{
        ANSWERS, COPY_LINK, COPY_TEXT, DATE_BEFORE, KEEP, OTHER_ROLES, PRINT, TITLE, WHAT_IF,
        YEARLY,
    },
};
use advisor::{
    catalog::Catalog,
    page::OutcomePage,
    report::{AnswerLine, Report, Section},
    route::Route,
};

/// The title of the page: the verdict, where there is but one.
pub(super) fn title(report: &Report) -> String {
    only_verdict(report).unwrap_or(TITLE).to_owned()
}

/// The verdict, where there is but one.
fn only_verdict(report: &Report) -> Option<&str> {
    match report.sections.as_slice() {
        [Section { items, .. }] => match items.as_slice() {
            [item] => Some(&item.verdict),
            _ => None,
        },
        _ => None,
    }
}

pub(super) fn view(main: Element, catalog: &'static Catalog, page: &OutcomePage) -> Element {
    let OutcomePage { report, counted } = page;
    let level = match (only_verdict(report).is_some(), report.sections.len()) {
        (true, _) => Level::Title,
        (false, 1) => Level::Two,
        (false, _) => Level::Three,
    };
    let mut main = main;
    if level != Level::Title {
        let mut verdicts = el("ul");
        for item in report.sections.iter().flat_map(|section| &section.items) {
            verdicts = verdicts.child(text_el("li", &item.verdict));
        }
        main = main.child(page_title(TITLE)).child(verdicts);
    }
    for section in &report.sections {
        main = main.child(section_view(section, level, report.sections.len() > 1));
    }
    if !report.what_if.is_empty() {
        let mut list = el("ul");
        for what_if in &report.what_if {
            list = list.child(text_el("li", &what_if.text));
        }
        main = main.child(text_el("h2", WHAT_IF)).child(list);
    }
    let mut answers = summary_list();
    for AnswerLine { question, topic, answers: given } in &report.answers {
        let route = Route::Question { question: *question, answers: counted.clone() };
        answers = answers.child(line(topic, given, &route.print(catalog)));
    }
    main.child(text_el("h2", text::SOURCES))
        .child(bullets(&report.sources))
        .child(text_el("p", &[DATE_BEFORE, &report.today.to_string(), "."].concat()))
        .child(text_el("h2", ANSWERS))
        .child(answers)
        .child(keep(report.plain_text()))
}

/// What one can do with the page: copy it, copy its link, print it.
fn keep(plain_text: String) -> Element {
    let print = text_el("button", PRINT)
        .attr("type", "button")
        .class("secondary")
        .on("click", |_| print::print());
    let tools = el("div")
        .class("tools")
        .child(copy_button(COPY_TEXT, "text-to-copy", Box::new(move || plain_text.clone())))
        .child(copy_button(COPY_LINK, "link-to-copy", Box::new(navigation::address)))
        .child(print);
    el("section")
        .class("keep")
        .child(text_el("h2", KEEP))
        .child(tools)
        .child(text_el("p", text::PRIVACY))
}

/// What is said about one system, under its name where there are several.
fn section_view(section: &Section, level: Level, named: bool) -> Element {
    let Section { system, items, yearly, other_roles } = section;
    let part = if level == Level::Title { Level::Two } else { level };
    let mut view = el("section").class("system");
    if named {
        view = view.child(text_el("h2", system.name()).class("system-name"));
    }
    for item in items {
        view = view.child(item::view(item, level));
    }
    view = item::part(view, part, YEARLY, yearly);
    if other_roles.is_empty() {
        return view;
    }
    let mut others = el("ul");
    for role in other_roles {
        others = others.child(text_el("li", &[&role.name, ": ", &role.why_not].concat()));
    }
    view.child(el("details").child(text_el("summary", OTHER_ROLES)).child(others))
}
