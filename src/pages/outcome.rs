//! The outcome: what to do, then why, then everything around it.

pub(crate) mod item;

use super::{Drawn, back_link};
use crate::{
    browser::{
        clock,
        html::{Element, el, text_el},
    },
    components::{
        heading::{Level, page_title},
        lists::bullets,
        notices,
        summary_list::{line, summary_list},
    },
    later, text,
    text::{
        outcome::{
            ANSWERS, ANY_OF, DATE_BEFORE, KEEP, LEADS_TO, OTHER_ROLES, TITLE, WHAT_IF, YEARLY,
        },
        share::{CONTENT, UNREADABLE, VERSION},
    },
};
use advisor::{
    answers::Answers,
    catalog::Catalog,
    interview::Interview,
    page::{Page, Shown},
    report::{AnswerLine, Report, Section, WhatIf, report},
    route::{Notice, Route},
    share::{Since, since},
};

/// The class of what is there on the screen, and not on paper: there one page is to hold what to do, and why.
const SCREEN: &str = "screen";

/// Up to this many answers that lead to the same are named at once.
const FEW: usize = 4;

/// Puts the outcome into `main`, with the notices about the link that led to it.
pub(crate) fn view(main: Element, catalog: &'static Catalog, shown: Shown) -> Drawn {
    let Shown { page: Page::Outcome(interview), stamp, notices, .. } = shown else {
        // The other pages are drawn without this part.
        return Drawn { main, title: None };
    };
    let counted = &interview.counted;
    let back = Route::Check(counted.clone()).print(catalog);
    let mut main = main.child(back_link(&back));
    let told = about_link(catalog, &interview, &notices, stamp.as_deref());
    if !told.is_empty() {
        main = main.child(notices::notices(&told));
    }
    let report = &report(catalog, &interview, clock::today());
    let main = body(main, catalog, report, counted);
    Drawn { main, title: Some(report.only_verdict().unwrap_or(TITLE).to_owned()) }
}

fn body(main: Element, catalog: &'static Catalog, report: &Report, counted: &Answers) -> Element {
    let level = match (report.only_verdict().is_some(), report.sections.len()) {
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
        let part = el("section").class(SCREEN).child(text_el("h2", WHAT_IF)).child(list);
        main = main.child(part);
    }
    let why_not = Route::WhyNot(counted.clone()).print(catalog);
    let why_not = text_el("a", text::outcome::WHY_NOT).href(&why_not);
    main = main.child(
        el("ul")
            .class(SCREEN)
            .child(el("li").child(why_not))
            .child(el("li").child(beside_others(catalog, report, counted))),
    );
    let mut answers = summary_list();
    for AnswerLine { question, topic, answers: given } in &report.answers {
        let route = Route::Question { question: *question, answers: counted.clone() };
        answers = answers.child(line(topic, given, &route.print(catalog)));
    }
    let date = [DATE_BEFORE, &report.today.text(), ". ", VERSION, &report.version, "."].concat();
    main.child(text_el("h2", text::SOURCES))
        .child(bullets(&report.sources))
        .child(text_el("p", &date))
        .child(text_el("h2", ANSWERS))
        .child(answers)
        .child(keep(catalog, counted))
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

/// What one can do with the page: a part of the program of its own, that comes when the page is drawn.
fn keep(catalog: &'static Catalog, counted: &Answers) -> Element {
    let section =
        el("section").class("keep").child(text_el("h2", KEEP)).child(text_el("p", text::PRIVACY));
    later::with_share(section, catalog, counted)
}

/// What is told about the link: what of it could not be used, and what has changed since it was made.
fn about_link(
    catalog: &'static Catalog,
    interview: &Interview,
    notices: &[Notice],
    stamp: Option<&str>,
) -> Vec<String> {
    let mut told: Vec<String> = notices.iter().map(|notice| notice.text(catalog)).collect();
    match stamp.map(|stamp| since(catalog, interview, stamp)) {
        None | Some(Since::Nothing) => {}
        Some(Since::Content) => told.push(CONTENT.to_owned()),
        Some(Since::Unreadable) => told.push(UNREADABLE.to_owned()),
        Some(Since::Outcome(sentences)) => told.extend(sentences),
    }
    told
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
    let folded = el("details").class(SCREEN);
    view.child(folded.child(text_el("summary", OTHER_ROLES)).child(others))
}
