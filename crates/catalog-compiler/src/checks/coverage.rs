//! Checks of what roles, taken together, have to reach.

use std::collections::BTreeSet;

use advisor::{
    catalog::AreaId,
    permission::{Action, Extent, Permission},
    question::Fact,
};

use super::{Findings, View};
use crate::{
    defect::Finding,
    names::Kind,
    raw::{Answers, Area, Duty, Entry, Role, Text},
};

/// Ensure that every position is held by a role or named by a condition.
pub(super) fn positions(view: View<'_>) -> Findings {
    let holders = view.raw.roles().flat_map(|(_, _, role)| &role.holders);
    let held = holders.flat_map(|holder| &holder.positions.0);
    let mut used: BTreeSet<_> =
        held.filter_map(|text| view.names.meant(Kind::Position, text)).collect();
    let question = view.raw.questions().find(|(_, question)| {
        question.fact.as_ref().is_some_and(|fact| fact.value == Fact::Position)
    });
    let of_rules = view.raw.rules().map(|(_, rule)| &rule.when);
    let options = view.raw.questions().flat_map(|(_, question)| &question.options);
    let of_options = options.filter_map(|option| option.when.as_ref());
    for (of, named) in of_rules.chain(of_options).flat_map(|answers: &Answers| &answers.of) {
        let meant = view.names.meant(Kind::Question, of);
        if question.is_some_and(|(key, _)| Some(key.as_str()) == meant) {
            used.extend(named.iter().filter_map(|text| view.names.meant(Kind::Position, text)));
        }
    }
    let unused = view.raw.positions.iter().filter(|entry| !used.contains(entry.key.as_str()));
    unused
        .map(|entry| {
            Finding::at(
                entry.key.spot,
                format!("the position `{}` is held by no role", entry.key.as_str()),
            )
            .label("choosing it would change nothing")
            .help("name it in the `[[holders]]` of a role, or take it out")
        })
        .collect()
}

/// Ensure that every area is granted by a role.
pub(super) fn areas(view: View<'_>) -> Findings {
    let grants = view.raw.roles().flat_map(|(_, _, role)| &role.grants);
    let mut granted: BTreeSet<_> = grants
        .flat_map(|grant| &grant.areas)
        .filter_map(|text| view.names.meant(Kind::Area, text))
        .collect();
    let modules = view.raw.roles().flat_map(|(_, _, role)| &role.modules);
    let modules: BTreeSet<_> =
        modules.filter_map(|module| view.names.meant(Kind::Module, &module.name)).collect();
    granted.extend(view.raw.areas.iter().filter_map(|entry| {
        let module = view.names.meant(Kind::Module, whole_module(entry)?)?;
        modules.contains(module).then_some(entry.key.as_str())
    }));
    let ungranted = view.raw.areas.iter().filter(|entry| !granted.contains(entry.key.as_str()));
    ungranted
        .map(|entry| {
            Finding::at(
                entry.key.spot,
                format!("no role grants anything on `{}`", entry.key.as_str()),
            )
            .label("an area that nobody can reach")
            .help("name it in the `[[grants]]` of a role, or take it out")
        })
        .collect()
}

/// Ensure that all that a duty needs is granted by one role, with what it includes.
pub(super) fn duties(view: View<'_>) -> Findings {
    let mut findings = Vec::new();
    let roles: Vec<_> = view.raw.roles().map(|(key, ..)| permissions(view, key.as_str())).collect();
    for entry in &view.raw.duties {
        let Some(duty) = &entry.value else { continue };
        let needs = needs(view, duty);
        let covers = |role: &Vec<Permission>| {
            needs.iter().all(|need| role.iter().any(|permission| permission.covers(*need)))
        };
        if !roles.iter().any(covers) {
            findings.push(
                Finding::at(
                    entry.key.spot,
                    format!("no role allows the duty `{}`", entry.key.as_str()),
                )
                .label("expected a role whose grants cover all that it needs")
                .help("compare `needs` with the `[[grants]]` of the roles: action, area and scope"),
            );
        }
    }
    findings
}

/// The module, if the area stands for all work in one.
fn whole_module(entry: &Entry<Area>) -> Option<&Text> {
    let area = entry.value.as_ref()?;
    area.module.as_ref().filter(|_| area.whole_module == Some(true))
}

/// What the role allows, with what it includes, and with the work in its modules.
fn permissions(view: View<'_>, role: &str) -> Vec<Permission> {
    let included = view.included(role);
    let roles = || view.raw.roles().filter(|(key, ..)| included.contains(key.as_str()));
    let in_modules = (0..).zip(&view.raw.areas).filter_map(|(index, entry)| {
        let module = whole_module(entry).and_then(|text| view.names.meant(Kind::Module, text));
        let has = move |role: &Role| {
            let mut modules = role.modules.iter();
            module.is_some() && modules.any(|of| view.names.meant(Kind::Module, &of.name) == module)
        };
        let scopes = roles().filter(move |(_, _, role)| has(role));
        let scopes = scopes.flat_map(|(_, _, role)| role.grants.iter().map(|grant| grant.scope));
        scopes.max().map(|scope| Permission {
            area: AreaId::at(index),
            action: Action::Enter,
            scope,
            extent: Extent::All,
        })
    });
    let grants = roles().flat_map(|(_, _, role)| &role.grants);
    let granted = grants.flat_map(|grant| {
        grant.areas.iter().filter_map(|area| area_id(view, area)).flat_map(|area| {
            let (scope, extent) = (grant.scope, grant.extent);
            grant.actions.iter().map(move |action| Permission {
                area,
                action: *action,
                scope,
                extent,
            })
        })
    });
    granted.chain(in_modules).collect()
}

fn needs(view: View<'_>, duty: &Duty) -> Vec<Permission> {
    let need = |need: &crate::raw::Need| {
        Some(Permission {
            area: area_id(view, &need.area)?,
            action: need.action,
            scope: need.scope,
            extent: need.extent.unwrap_or(Extent::All),
        })
    };
    duty.needs.0.iter().filter_map(need).collect()
}

/// The id of the area that `text` means.
fn area_id(view: View<'_>, text: &Text) -> Option<AreaId> {
    let meant = view.names.meant(Kind::Area, text)?;
    let index = view.names.all(Kind::Area).position(|name| name == meant)?;
    u16::try_from(index).ok().map(AreaId::at)
}
