//! What to do, as a numbered list: one card for each thing.

use advisor::report::{Item, PossibleLine, Report, RoleSummary};
use leptos::prelude::*;

use crate::{
    components::{
        copy::CopyButton,
        layout::ButtonLink,
        tag::{LevelChip, Tag},
    },
    text::outcome::{ALTERNATIVES, ASK_FIRST, COPY_NAME, POSSIBLE, READING, copy_name_of, kind},
};

/// The list. A report of one outcome has its verdict in the title of the page.
#[component]
pub(super) fn Actions(report: Report) -> impl IntoView {
    let is_only = report.only_verdict().is_some();
    let several_systems = report.sections.len() > 1;
    let cards = report.sections.into_iter().flat_map(move |section| {
        let system = several_systems.then(|| section.system.name());
        section.items.into_iter().map(move |item| view! { <ActionCard item system is_only/> })
    });
    view! { <ol class="action-list">{cards.collect_view()}</ol> }
}

#[component]
fn ActionCard(item: Item, system: Option<&'static str>, is_only: bool) -> impl IntoView {
    let Item { approver, prepare, already_have, ask_first, alternatives, possible, .. } = item;
    let links = item.next.links.into_iter();
    let links = links.map(|link| view! { <li><ButtonLink label=link.label href=link.href/></li> });
    let requested = item.kind == advisor::advice::Kind::Apply;
    view! {
        <li class="action" data-kind=item.kind.key()>
            <div class="tags">
                <Tag kind=item.kind.key() word=kind(item.kind)/>
                {system.map(|system| view! { <span class="chip">{system}</span> })}
            </div>
            {(!is_only).then(|| view! { <h2>{item.verdict}</h2> })}
            <p>{item.apply}</p>
            {requested.then(|| view! { <RequestedRoles roles=item.roles/> })}
            {already_have
                .map(|sentence| {
                    view! {
                        <p>
                            {sentence} " " <span class="reading">{READING}</span>
                        </p>
                    }
                })}
            <Sentences title=ASK_FIRST sentences=ask_first/>
            <p>{item.next.text}</p>
            <ul class="actions">{links.collect_view()}</ul>
            {approver.into_iter().chain(prepare).map(|line| view! { <p>{line}</p> }).collect_view()}
            <Possibilities title=POSSIBLE possible/>
            <Sentences title=ALTERNATIVES sentences=alternatives/>
        </li>
    }
}

/// The names of the roles, each to be copied into a request.
#[component]
fn RequestedRoles(roles: Vec<RoleSummary>) -> impl IntoView {
    let rows = roles.into_iter().map(|role| {
        let name = role.name.clone();
        view! {
            <li>
                <strong>{role.name.clone()}</strong>
                {role.security_level.map(|level| view! { <LevelChip level/> })}
                <CopyButton
                    label=COPY_NAME
                    hidden_label=copy_name_of(&role.name)
                    id=format!("name-{}", role.name.to_lowercase().replace(' ', "-"))
                    class="quiet"
                    make=move || name.clone().into()
                />
            </li>
        }
    });
    view! { <ul class="requested">{rows.collect_view()}</ul> }
}

/// Sentences under a title of their own, if there are any.
#[component]
pub(super) fn Sentences(title: &'static str, sentences: Vec<String>) -> impl IntoView {
    (!sentences.is_empty()).then(|| {
        view! {
            <p class="list-title">{title}</p>
            <ul>{sentences.into_iter().map(|line| view! { <li>{line}</li> }).collect_view()}</ul>
        }
    })
}

/// What each finding would lead to, if anything is open.
#[component]
pub(super) fn Possibilities(title: &'static str, possible: Vec<PossibleLine>) -> impl IntoView {
    let lines = |line: PossibleLine| {
        view! {
            <dt>{line.finding}</dt>
            {line.then.into_iter().map(|then| view! { <dd>{then}</dd> }).collect_view()}
        }
    };
    (!possible.is_empty()).then(|| {
        view! {
            <p class="list-title">{title}</p>
            <dl class="possible">{possible.into_iter().map(lines).collect_view()}</dl>
        }
    })
}
