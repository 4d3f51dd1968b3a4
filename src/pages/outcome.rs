//! The outcome: what to do, then why, then everything around it.

mod item;

use crate::{
    browser::{navigation, print},
    components::{
        copy::copy_button,
        heading::{Level, page_title},
        lists::bullets,
        summary_list::{Line, summary_list},
    },
    html::{Element, el, text_el},
    text,
    text::outcome::{
        ANSWERS, COPY_LINK, COPY_TEXT, DATE_BEFORE, KEEP, OTHER_ROLES, PRINT, TITLE, WHAT_IF,
        YEARLY,
    },
};
use advisor::{
    answers::Answers,
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

pub(super) fn view(
    catalog: &'static Catalog,
    page: OutcomePage,
    notices: Option<Element>,
) -> Vec<Element> {
    let OutcomePage { report, counted } = page;
    let back = Route::Check(counted.clone()).print(catalog);
    let plain_text = report.plain_text();
    let level = match (only_verdict(&report).is_some(), report.sections.len()) {
        (true, _) => Level::Title,
        (false, 1) => Level::Two,
        (false, _) => Level::Three,
    };
    let named = report.sections.len() > 1;
    let what_if: Vec<String> = report.what_if.into_iter().map(|what_if| what_if.text).collect();
    let lines = report.answers.into_iter().map(|line| answer(catalog, &counted, line)).collect();
    let mut page = vec![super::back_link(&back)];
    page.extend(notices);
    page.extend((level != Level::Title).then(|| page_title(TITLE)));
    page.extend(report.sections.into_iter().map(|section| section_view(section, level, named)));
    if !what_if.is_empty() {
        page.extend([text_el("h2", WHAT_IF), bullets(what_if)]);
    }
    page.extend([text_el("h2", text::SOURCES), bullets(report.sources)]);
    page.push(text_el("p", &[DATE_BEFORE, &report.today.to_string(), "."].concat()));
    page.extend([text_el("h2", ANSWERS), summary_list(lines)]);
    page.push(keep(plain_text));
    page
}

/// What one can do with the page: copy it, copy its link, print it.
fn keep(plain_text: String) -> Element {
    let print = text_el("button", PRINT)
        .attr("type", "button")
        .class("secondary")
        .on("click", |_| print::print());
    let tools = el("div")
        .class("tools")
        .child(copy_button(COPY_TEXT, "text-to-copy", move || plain_text.clone()))
        .child(copy_button(COPY_LINK, "link-to-copy", navigation::address))
        .child(print);
    el("section")
        .class("keep")
        .child(text_el("h2", KEEP))
        .child(tools)
        .child(text_el("p", text::PRIVACY))
}

fn answer(catalog: &'static Catalog, counted: &Answers, line: AnswerLine) -> Line {
    let AnswerLine { question, topic, answers } = line;
    let change = Route::Question { question, answers: counted.clone() }.print(catalog);
    Line { topic, answers, change }
}

/// What is said about one system, under its name where there are several.
fn section_view(section: Section, level: Level, named: bool) -> Element {
    let Section { system, items, yearly, other_roles } = section;
    let part = if level == Level::Title { Level::Two } else { level };
    let others: Vec<String> =
        other_roles.into_iter().map(|role| [&role.name, ": ", &role.why_not].concat()).collect();
    let mut view = el("section").class("system");
    if named {
        view = view.child(text_el("h2", system.name()).class("system-name"));
    }
    for item in items {
        view = view.child(item::view(item, level));
    }
    view = item::part(view, part, YEARLY, yearly);
    if others.is_empty() {
        return view;
    }
    view.child(el("details").child(text_el("summary", OTHER_ROLES)).child(bullets(others)))
}
