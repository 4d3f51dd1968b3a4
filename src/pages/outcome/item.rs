//! One thing that happens, or that one has to do: the verdict first, the reasons after.

use advisor::report::{Item, Link2, NextStep, Possible, Reason, RoleSummary};
use leptos::prelude::*;

use crate::{
    components::{
        heading::{Level, heading},
        lists::{bullets, sentences},
        tag::tag,
    },
    text::outcome::{
        ALLOWS, APPROVER, DOES_NOT_ALLOW, HOW, NOTES, POSSIBLE, PREPARE, READING, ROLE_AFTER,
        ROLE_BEFORE, SECURITY, SOURCE, WHY,
    },
};

/// The item, its verdict as a heading at `level`.
pub(super) fn view(item: Item, level: Level) -> impl IntoView {
    let part_level = level.below();
    let Item {
        kind,
        verdict,
        apply,
        next,
        approver,
        prepare,
        reasons,
        roles,
        notes,
        possible,
    } = item;
    view! {
        <article class="item" data-kind=kind.key()>
            <div class="verdict">
                {tag(kind.key(), kind.label())}
                {heading(level, verdict)}
                <p class="apply">{apply}</p>
                {heading(part_level, HOW.to_owned())}
                {next_step(next)}
                {part(part_level, APPROVER, approver.into_iter().collect(), sentences)}
                {part(part_level, PREPARE, prepare, |items| bullets(items).into_any())}
            </div>
            {heading(part_level, WHY.to_owned())}
            <ul class="reasons">{reasons.into_iter().map(reason).collect_view()}</ul>
            {possibilities(part_level, possible)}
            {roles.into_iter().map(role).collect_view()}
            {part(part_level, NOTES, notes, sentences)}
        </article>
    }
}

/// A part under a heading of its own, or nothing where there is nothing to say.
pub(super) fn part(
    level: Level,
    title: &'static str,
    items: Vec<String>,
    draw: fn(Vec<String>) -> AnyView,
) -> impl IntoView {
    (!items.is_empty()).then(|| (heading(level, title.to_owned()), draw(items)))
}

fn next_step(NextStep { text, links }: NextStep) -> impl IntoView {
    let link =
        |Link2 { label, href }: Link2| view! { <li><a class="button" href=href>{label}</a></li> };
    view! {
        <p>{text}</p>
        {(!links.is_empty()).then(|| view! {
            <ul class="actions">{links.into_iter().map(link).collect_view()}</ul>
        })}
    }
}

fn reason(
    Reason {
        text,
        source,
        reading,
        ..
    }: Reason,
) -> impl IntoView {
    view! {
        <li>
            {text}
            {reading.then(|| view! { " " <span class="reading">{READING}</span> })}
            {source.map(|source| view! { <span class="source">{SOURCE} {source}</span> })}
        </li>
    }
}

fn possibilities(level: Level, possible: Vec<Possible>) -> impl IntoView {
    let line = |Possible { if_, then }: Possible| view! { <dt>{if_}</dt> {then.into_iter().map(|then| view! { <dd>{then}</dd> }).collect_view()} };
    (!possible.is_empty()).then(|| {
        (
            heading(level, POSSIBLE.to_owned()),
            view! { <dl class="possible">{possible.into_iter().map(line).collect_view()}</dl> },
        )
    })
}

fn role(role: RoleSummary) -> impl IntoView {
    let RoleSummary {
        name,
        summary,
        security_level,
        allows,
        does_not_allow,
        source,
        ..
    } = role;
    view! {
        <details class="role">
            <summary>{[ROLE_BEFORE, &name, ROLE_AFTER].concat()}</summary>
            <p>{summary}</p>
            {security_level.map(|level| view! { <p>{SECURITY} {level}</p> })}
            {list(ALLOWS, allows)}
            {list(DOES_NOT_ALLOW, does_not_allow)}
            <p class="source">{SOURCE} {source}</p>
        </details>
    }
}

fn list(title: &'static str, items: Vec<String>) -> impl IntoView {
    (!items.is_empty()).then(|| view! { <p class="list-title">{title}</p> {bullets(items)} })
}
