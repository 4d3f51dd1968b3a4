//! The outcome: what to do, then why, then everything around it.

mod item;

use advisor::{
    catalog::Catalog,
    page::OutcomePage,
    report::{AnswerLine, Report, Section},
    route::Route,
};
use leptos::prelude::*;

use crate::{
    browser::{navigation, print},
    components::{
        copy::Copy,
        heading::{Level, page_title},
        lists::{bullets, sentences},
        summary_list::{Line, summary_list},
    },
    text,
    text::outcome::{
        ANSWERS, COPY_LINK, COPY_TEXT, DATE_BEFORE, KEEP, OTHER_ROLES, PRINT, TITLE, WHAT_IF,
        YEARLY,
    },
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
    notices: AnyView,
) -> impl IntoView {
    let OutcomePage { report, counted } = page;
    let back = Route::Check(counted.clone()).print(catalog);
    let plain_text = report.plain_text();
    let level = match (only_verdict(&report).is_some(), report.sections.len()) {
        (true, _) => Level::Title,
        (false, 1) => Level::Two,
        (false, _) => Level::Three,
    };
    let named = report.sections.len() > 1;
    let what_if: Vec<String> = report
        .what_if
        .into_iter()
        .map(|what_if| what_if.text)
        .collect();
    let lines = report
        .answers
        .into_iter()
        .map(|line| answer(catalog, &counted, line))
        .collect();
    view! {
        <a class="back" href=back>{text::BACK}</a>
        {notices}
        {(level != Level::Title).then(|| page_title(TITLE.to_owned()))}
        {report.sections.into_iter().map(|section| section_view(section, level, named)).collect_view()}
        {(!what_if.is_empty()).then(|| view! { <h2>{WHAT_IF}</h2> {bullets(what_if)} })}
        <h2>{text::SOURCES}</h2>
        {bullets(report.sources)}
        <p class="date">{DATE_BEFORE} {report.today.to_string()} "."</p>
        <h2>{ANSWERS}</h2>
        {summary_list(lines)}
        <section class="keep">
            <h2>{KEEP}</h2>
            <Copy label=COPY_TEXT id="text-to-copy" text=move || plain_text.clone()/>
            <Copy label=COPY_LINK id="link-to-copy" text=navigation::address/>
            <button type="button" class="secondary" on:click=|_| print::print()>{PRINT}</button>
            <p>{text::PRIVACY}</p>
        </section>
    }
}

fn answer(
    catalog: &'static Catalog,
    counted: &advisor::answers::Answers,
    line: AnswerLine,
) -> Line {
    let AnswerLine {
        question,
        topic,
        answers,
    } = line;
    let change = Route::Question {
        question,
        answers: counted.clone(),
    }
    .print(catalog);
    Line {
        topic,
        answers,
        change,
    }
}

/// What is said about one system, under its name where there are several.
fn section_view(section: Section, level: Level, named: bool) -> impl IntoView {
    let Section {
        system,
        items,
        yearly,
        notes,
        other_roles,
    } = section;
    let part = if level == Level::Title {
        Level::Two
    } else {
        level
    };
    let others: Vec<String> = other_roles
        .into_iter()
        .map(|role| [&role.name, ": ", &role.why_not].concat())
        .collect();
    view! {
        <section class="system">
            {named.then(|| view! { <h2 class="system-name">{system.name()}</h2> })}
            {items.into_iter().map(|item| item::view(item, level)).collect_view()}
            {item::part(part, YEARLY, yearly, sentences)}
            {item::part(part, text::outcome::NOTES, notes, sentences)}
            {(!others.is_empty()).then(|| view! {
                <details>
                    <summary>{OTHER_ROLES}</summary>
                    {bullets(others)}
                </details>
            })}
        </section>
    }
}
