//! What the outcome rests on: two lines, and the rest in closed disclosures.

use advisor::{
    answers::Answers,
    catalog::Catalog,
    faq, profile,
    report::{AnswerLine, Item, OtherRole, ReasonLine, Report, RoleSummary, Sentence, WhatIf},
    route::{Later, Route},
};
use leptos::prelude::*;

use super::action::{Possibilities, Sentences};
use crate::{
    app::App,
    components::{disclosure::Disclosure, source::Source},
    text::{
        self, SOURCES,
        outcome::{
            ALLOWS, ASKED, BEYOND, COVERED, DOES_NOT_ALLOW, FAQ, INTERPRETATIONS, LETS_YOU,
            NOT_COVERED, NOTES, OTHER_ROLES, READING, UNCOVERED, WHAT_IF, WHY, WHY_NOT, YEARLY,
            answers, role_page, security,
        },
        why_not::BETWEEN,
    },
};

/// So many reasons are in view at once.
const REASONS_IN_VIEW: usize = 2;

/// Up to this many answers that lead to the same are named at once.
const FEW: usize = 4;

/// The first reasons, in view.
#[component]
pub(super) fn Basis(report: Report) -> impl IntoView {
    let items = report.sections.into_iter().flat_map(|section| section.items);
    let first = items.filter_map(|item| item.reasons.into_iter().next()).take(REASONS_IN_VIEW);
    view! {
        <h2>{WHY}</h2>
        <ul class="reasons">{first.map(|reason| view! { <Reason reason/> }).collect_view()}</ul>
    }
}

/// Everything else, closed.
#[component]
pub(super) fn Details(app: App, report: Report, answers: Answers) -> impl IntoView {
    let catalog = app.catalog;
    let items: Vec<Item> =
        report.sections.iter().flat_map(|section| section.items.clone()).collect();
    let yearly: Vec<Sentence> =
        report.sections.iter().flat_map(|section| section.yearly.clone()).collect();
    let others: Vec<OtherRole> =
        report.sections.iter().flat_map(|section| section.other_roles.clone()).collect();
    let notes: Vec<String> = items.iter().flat_map(|item| item.notes.clone()).collect();
    let covered = report.sections.iter().any(|section| section.covered.is_some());
    view! {
        <div class="disclosures">
            <Reasons items=items.clone()/>
            <LetsYou catalog items=items.clone()/>
            <NotCovered items covered/>
            {(!yearly.is_empty())
                .then(|| {
                    let lines = yearly.iter().map(Sentence::marked).collect::<Vec<_>>();
                    view! {
                        <Disclosure summary=YEARLY>
                            <List lines/>
                        </Disclosure>
                    }
                })}
            {(!notes.is_empty())
                .then(|| {
                    view! {
                        <Disclosure summary=NOTES>
                            <List lines=notes/>
                        </Disclosure>
                    }
                })}
            <OtherRoles catalog others answers=answers.clone()/>
            <IfAnswersChange catalog what_if=report.what_if last=report.answers.last().cloned() answers/>
            <Disclosure summary=SOURCES>
                <List lines=report.sources/>
            </Disclosure>
        </div>
    }
}

#[component]
fn List(lines: Vec<String>) -> impl IntoView {
    view! { <ul>{lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view()}</ul> }
}

/// Every reason, and what of it no document spells out.
#[component]
fn Reasons(items: Vec<Item>) -> impl IntoView {
    let named = items.len() > 1;
    let of_item = move |item: Item| {
        let reasons = item.reasons.into_iter().map(|reason| view! { <Reason reason/> });
        let interpretations = item.interpretations.into_iter().map(|line| {
            view! {
                <li>
                    {line.text}
                    {line.source.map(|source| view! { <Source source/> })}
                </li>
            }
        });
        let interpretations = interpretations.collect::<Vec<_>>();
        view! {
            {named.then(|| view! { <h3>{item.verdict}</h3> })}
            <ul class="reasons">{reasons.collect_view()}</ul>
            {(!interpretations.is_empty())
                .then(|| {
                    view! {
                        <p class="list-title">{INTERPRETATIONS}</p>
                        <ul class="reasons">{interpretations}</ul>
                    }
                })}
        }
    };
    view! {
        <Disclosure summary=text::outcome::ALL_REASONS>
            {items.into_iter().map(of_item).collect_view()}
        </Disclosure>
    }
}

#[component]
fn Reason(reason: ReasonLine) -> impl IntoView {
    view! {
        <li>
            {reason.text}
            {reason.reading.then(|| view! { " " <span class="reading">{READING}</span> })}
            {reason.source.map(|source| view! { <Source source/> })}
            {reason
                .faq
                .map(|entry| {
                    let href = Later::Faq.link(&faq::print_entry(&entry));
                    view! { <a class="screen" href=href>{FAQ}</a> }
                })}
        </li>
    }
}

/// What each role lets the person do.
#[component]
fn LetsYou(catalog: &'static Catalog, items: Vec<Item>) -> impl IntoView {
    let roles: Vec<RoleSummary> = items.into_iter().flat_map(|item| item.roles).collect();
    (!roles.is_empty()).then(|| {
        let roles =
            roles.into_iter().map(move |role| view! { <Role catalog role/> }).collect_view();
        view! { <Disclosure summary=LETS_YOU screen_only=true>{roles}</Disclosure> }
    })
}

#[component]
fn Role(catalog: &'static Catalog, role: RoleSummary) -> impl IntoView {
    let page = Later::Role.link(&profile::print(catalog, role.role));
    let beyond = if role.asked.is_empty() { ALLOWS } else { BEYOND };
    view! {
        <h3>{role.name.clone()}</h3>
        <p>{role.summary}</p>
        {role.security_level.map(|level| view! { <p>{security(&level)}</p> })}
        <Sentences title=ASKED sentences=role.asked/>
        <Sentences title=beyond sentences=role.allows/>
        <Sentences title=DOES_NOT_ALLOW sentences=role.does_not_allow/>
        <p>
            <a href=page>{role_page(&role.name)}</a>
        </p>
        <Source source=role.source/>
    }
}

/// What the roles do not cover, each with what would.
#[component]
fn NotCovered(items: Vec<Item>, covered: bool) -> impl IntoView {
    let uncovered: Vec<_> = items.into_iter().flat_map(|item| item.uncovered).collect();
    if uncovered.is_empty() {
        return covered.then(|| view! { <p>{COVERED}</p> }).into_any();
    }
    view! {
        <Disclosure summary=NOT_COVERED>
            <Possibilities title=UNCOVERED possible=uncovered/>
        </Disclosure>
    }
    .into_any()
}

/// Other roles that one might expect, and why not these.
#[component]
fn OtherRoles(
    catalog: &'static Catalog,
    others: Vec<OtherRole>,
    answers: Answers,
) -> impl IntoView {
    let every = Route::WhyNot(answers).print(catalog);
    let others = others.into_iter().map(|role| {
        view! {
            <li>
                <strong>{role.name}</strong>
                {BETWEEN}
                {role.why_not}
                <Source source=role.source/>
            </li>
        }
    });
    view! {
        <Disclosure summary=OTHER_ROLES screen_only=true>
            <ul>{others.collect_view()}</ul>
            <p>
                <a href=every>{WHY_NOT}</a>
            </p>
        </Disclosure>
    }
}

/// What other answers would lead to, and the way to the map.
#[component]
fn IfAnswersChange(
    catalog: &'static Catalog,
    what_if: Vec<WhatIf>,
    last: Option<AnswerLine>,
    answers: Answers,
) -> impl IntoView {
    let mut before_last = answers;
    if let Some(AnswerLine { question, .. }) = last {
        before_last.set(question, Vec::new());
    }
    let map = Route::Map(before_last).print(catalog);
    let lines = what_if.into_iter().map(|line| view! { <li>{change(line)}</li> });
    view! {
        <Disclosure summary=WHAT_IF screen_only=true>
            <ul>{lines.collect_view()}</ul>
            <p>
                <a href=map>{text::map::TITLE}</a>
            </p>
        </Disclosure>
    }
}

/// A change and what it leads to. Many answers that lead to the same are folded away.
fn change(line: WhatIf) -> AnyView {
    if line.options.len() <= FEW {
        return line.text().into_any();
    }
    let summary = answers(&line.change, line.options.len(), &line.then);
    view! {
        <Disclosure summary>
            <List lines=line.options/>
        </Disclosure>
    }
    .into_any()
}
