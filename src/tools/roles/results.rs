//! What was found: how many roles, how the words were understood, and each role with what of it matched.

use advisor::{
    catalog::RoleId,
    catalogue::{Choice, Listed},
    profile,
    role::System,
    route::Later,
    search::ranking::Found,
};
use leptos::prelude::*;

use super::RoleList;
use crate::{
    components::tag::LevelChip,
    text::roles::list::{COMPARE, FOUND, NONE_LEFT, role_to_compare, without},
};

/// The roles that were found, and what is said of them.
#[component]
pub(super) fn Results(list: RoleList) -> impl IntoView {
    let status = move || {
        list.listed.with(|listed| {
            let understood = listed.understood().into_iter();
            view! {
                <p>{listed.said()}</p>
                {understood.map(|sentence| view! { <p>{sentence}</p> }).collect_view()}
            }
        })
    };
    let results = move || {
        list.listed.with(|listed| {
            // What was typed puts the best first; otherwise the roles are in the order of the sources.
            let is_ranked = listed.roles.iter().any(|found| !found.matched.is_empty());
            if listed.roles.is_empty() {
                view! { <NothingLeft list listed=listed.clone()/> }.into_any()
            } else if is_ranked {
                view! { <Rows list found=listed.roles.clone() is_ranked/> }.into_any()
            } else {
                view! { <Groups list found=listed.roles.clone()/> }.into_any()
            }
        })
    };
    view! {
        <section aria-label=FOUND>
            <div class="count" role="status">
                {status}
            </div>
            {results}
        </section>
    }
}

/// The roles below the names of their systems and groups.
#[component]
fn Groups(list: RoleList, found: Vec<Found<'static>>) -> impl IntoView {
    let catalog = list.app.catalog;
    let place = move |of: &Found<'_>| (catalog[of.role].system, catalog[of.role].group);
    let mut system: Option<System> = None;
    let groups = found.chunk_by(|a, b| place(a) == place(b)).map(|roles| {
        let of = roles.first().map(|of| &catalog[of.role]);
        let title = of.map(|of| of.system).filter(|of| system != Some(*of));
        system = title.or(system);
        let group = of.map(|of| &catalog[of.group].name);
        let group = group.filter(|group| system.is_none_or(|of| of.name() != group.as_str()));
        view! {
            {title.map(|system| view! { <h2 class="system-name">{system.name()}</h2> })}
            {group.map(|group| view! { <h3>{group.clone()}</h3> })}
            <Rows list found=roles.to_vec() is_ranked=false/>
        }
    });
    groups.collect_view()
}

#[component]
fn Rows(list: RoleList, found: Vec<Found<'static>>, is_ranked: bool) -> impl IntoView {
    let row = move |found| view! { <Row list found is_ranked/> };
    view! { <ul class="found">{found.into_iter().map(row).collect_view()}</ul> }
}

/// A role. A ranked list has no headings, so the row names the group.
#[component]
fn Row(list: RoleList, found: Found<'static>, is_ranked: bool) -> impl IntoView {
    let catalog = list.app.catalog;
    let role = &catalog[found.role];
    let href = Later::Role.link(&profile::print(catalog, found.role));
    let level = role.security_level.map(|level| view! { <LevelChip level=level.name()/> });
    let channel = Choice::Channel(role.channel).label(catalog).to_owned();
    let group = is_ranked.then(|| view! { <p class="hint">{profile::group(catalog, role)}</p> });
    let matched = found.matched.iter().map(|(field, label)| field.words(label));
    let matched = matched.map(|words| view! { <li>{words}</li> }).collect::<Vec<_>>();
    view! {
        <li>
            <div class="role-row">
                <a href=href>{role.name.clone()}</a>
                {level}
                <span class="chip">{channel}</span>
            </div>
            {group}
            <p>{role.summary.clone()}</p>
            {(!matched.is_empty()).then(|| view! { <ul class="matched">{matched}</ul> })}
            <Compare list role=found.role/>
        </li>
    }
}

/// The checkbox that chooses a role for comparing.
#[component]
fn Compare(list: RoleList, role: RoleId) -> impl IntoView {
    let catalog = list.app.catalog;
    let id = format!("compare{}", profile::print(catalog, role));
    let hidden = role_to_compare(catalog[role].system.name(), &catalog[role].name);
    let choose = move |event| {
        let checked = event_target_checked(&event);
        list.change_compared(|roles| {
            roles.retain(|other| *other != role);
            if checked {
                roles.push(role);
            }
        });
    };
    view! {
        <div class="choice">
            <input
                id=id.clone()
                type="checkbox"
                prop:checked=move || list.compared.with(|roles| roles.contains(&role))
                on:change=choose
            />
            <label for=id>{COMPARE} <span class="visually-hidden">{hidden}</span></label>
        </div>
    }
}

/// Which filters to remove where no role is left.
#[component]
fn NothingLeft(list: RoleList, listed: Listed<'static>) -> impl IntoView {
    let catalog = list.app.catalog;
    let items = listed.without.into_iter().map(|of| {
        let href = Later::Roles.link(&of.link.print(catalog));
        view! {
            <li>
                <a href=href>{without(&of.what, of.found)}</a>
            </li>
        }
    });
    let items = items.collect::<Vec<_>>();
    (!items.is_empty()).then(|| {
        view! {
            <p>{NONE_LEFT}</p>
            <ul>{items}</ul>
        }
    })
}
