//! The outcome: what to do, then why, then everything around it.

pub(crate) mod item;

use super::{Drawn, back_link, with_notices};
use crate::{
    browser::{
        clock,
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
        ANSWERS, ANY_OF, COPY_LINK, COPY_TEXT, DATE_BEFORE, KEEP, LEADS_TO, OTHER_ROLES, PRINT,
        TITLE, WHAT_IF, YEARLY,
    },
};
use advisor::{
    answers::Answers,
    catalog::Catalog,
    interview::interview,
    page::{Page, Shown},
    report::{AnswerLine, Report, Section, WhatIf, report},
    route::Route,
};

/// Up to this many answers that lead to the same are named at once.
const FEW: usize = 4;

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

/// Puts the outcome into `main`, with the notices about the link that led to it.
pub(crate) fn view(main: Element, catalog: &'static Catalog, shown: Shown) -> Drawn {
    let Shown { page: Page::Outcome(interview), notices, .. } = shown else {
        // The other pages are drawn without this part.
        return Drawn { main, title: None };
    };
    let counted = &interview.counted;
    let back = Route::Check(counted.clone()).print(catalog);
    let main = with_notices(main.child(back_link(&back)), catalog, &notices);
    let report = &report(catalog, &interview, clock::today());
    let main = body(main, catalog, report, counted);
    Drawn { main, title: Some(only_verdict(report).unwrap_or(TITLE).to_owned()) }
}

fn body(main: Element, catalog: &'static Catalog, report: &Report, counted: &Answers) -> Element {
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
        main = main.child(section_view(catalog, section, level, report.sections.len() > 1));
    }
    if !report.what_if.is_empty() {
        let mut list = el("ul");
        for line in &report.what_if {
            list = list.child(what_if(line));
        }
        main = main.child(text_el("h2", WHAT_IF)).child(list);
    }
    let why_not = Route::WhyNot(counted.clone()).print(catalog);
    let why_not = text_el("a", text::outcome::WHY_NOT).href(&why_not);
    main = main.child(
        el("ul")
            .child(el("li").child(why_not))
            .child(el("li").child(beside_others(catalog, report, counted))),
    );
    let mut answers = summary_list();
    for AnswerLine { question, topic, answers: given } in &report.answers {
        let route = Route::Question { question: *question, answers: counted.clone() };
        answers = answers.child(line(topic, given, &route.print(catalog)));
    }
    main.child(text_el("h2", text::SOURCES))
        .child(bullets(&report.sources))
        .child(text_el("p", &[DATE_BEFORE, &report.today.text(), "."].concat()))
        .child(text_el("h2", ANSWERS))
        .child(answers)
        .child(keep(plain_text(catalog, report, counted)))
}

/// A change and what it leads to. Many answers that lead to the same are folded away.
fn what_if(line: &WhatIf) -> Element {
    if line.options.len() <= FEW {
        return text_el("li", &line.text());
    }
    let count = line.options.len().to_string();
    let summary = [&line.change, count.as_str(), ANY_OF, LEADS_TO, &line.then].concat();
    let details = el("details").child(text_el("summary", &summary)).child(bullets(&line.options));
    el("li").child(details)
}

/// A link to the map of the last question, where the outcome stands beside the others.
fn beside_others(catalog: &'static Catalog, report: &Report, counted: &Answers) -> Element {
    let mut answers = counted.clone();
    if let Some(AnswerLine { question, .. }) = report.answers.last() {
        answers.set(*question, Vec::new());
    }
    super::later::map_link(catalog, text::map::TITLE, &answers)
}

/// Makes the text to copy, when it is asked for.
fn plain_text(
    catalog: &'static Catalog,
    shown: &Report,
    counted: &Answers,
) -> Box<dyn Fn() -> String> {
    let (counted, today) = (counted.clone(), shown.today);
    Box::new(move || report(catalog, &interview(catalog, &counted), today).plain_text())
}

/// What one can do with the page: copy it, copy its link, print it.
fn keep(plain_text: Box<dyn Fn() -> String>) -> Element {
    let print = text_el("button", PRINT)
        .attr("type", "button")
        .class("secondary")
        .on("click", |_| print::print());
    let tools = el("div")
        .class("tools")
        .child(copy_button(COPY_TEXT, "text-to-copy", plain_text))
        .child(copy_button(COPY_LINK, "link-to-copy", Box::new(navigation::address)))
        .child(print);
    el("section")
        .class("keep")
        .child(text_el("h2", KEEP))
        .child(tools)
        .child(text_el("p", text::PRIVACY))
}

/// What is said about one system, under its name where there are several.
fn section_view(
    catalog: &'static Catalog,
    section: &Section,
    level: Level,
    named: bool,
) -> Element {
    let Section { system, items, covered, yearly, other_roles } = section;
    let part = if level == Level::Title { Level::Two } else { level };
    let mut view = el("section").class("system");
    if named {
        view = view.child(text_el("h2", system.name()).class("system-name"));
    }
    for item in items {
        view = view.child(item::view(catalog, item, level));
    }
    if let Some(covered) = covered {
        view = view.child(text_el("p", covered));
    }
    view = item::part(view, part, YEARLY, yearly);
    if other_roles.is_empty() {
        return view;
    }
    let mut others = el("ul");
    for role in other_roles {
        others = others.child(super::other_role(role));
    }
    view.child(el("details").child(text_el("summary", OTHER_ROLES)).child(others))
}
