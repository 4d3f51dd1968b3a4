//! Roles in words: what they allow, and why one is not among the outcomes.

use super::{OtherRole, RoleSummary, reasons, words};
use crate::{
    advice::Outcome,
    answers::Answers,
    assignment,
    catalog::Catalog,
    facts,
    ids::{AreaId, RoleId},
    least_privilege::{cover, permissions},
    permission::{Action, Extent, Permission, Scope},
    role::{Places, Role, SecurityLevel, System},
};

/// A role in short.
pub(super) fn summary(catalog: &Catalog, id: RoleId) -> RoleSummary {
    let role = &catalog[id];
    let features = |has: bool| {
        let of_clever = role.system == System::Clever;
        let listed = catalog
            .features()
            .filter(move |(_, feature)| of_clever && feature.roles.contains(&id) == has);
        listed.map(|(_, feature)| feature.name.clone())
    };
    let mut allows = allows(catalog, id);
    allows.extend(features(true));
    let mut does_not_allow = role.limits.clone();
    does_not_allow.extend(features(false));
    RoleSummary {
        role: id,
        name: role.name.clone(),
        summary: role.summary.clone(),
        security_level: role.security_level.map(security_level),
        allows,
        does_not_allow,
        source: reasons::citation(catalog, &role.source),
    }
}

/// What a role allows by its permissions, and which roles it includes.
fn allows(catalog: &Catalog, id: RoleId) -> Vec<String> {
    let role = &catalog[id];
    let included = role.includes.iter();
    let mut lines: Vec<String> = included
        .map(|included| format!("Everything that {} allows", catalog[*included].name))
        .collect();
    lines.extend(permission_lines(catalog, &role.grants));
    lines
}

fn security_level(level: SecurityLevel) -> String {
    let meaning = match level {
        SecurityLevel::Low => "little information, and not of the sensitive kind",
        SecurityLevel::Moderate => {
            "more information, or more sensitive information, than most people need"
        }
        SecurityLevel::High => {
            "much or very sensitive information; the fewest people should hold it"
        }
    };
    format!("{}: {meaning}", level.name())
}

/// Permissions in words: one line for each action, extent and scope, with all its areas.
pub(super) fn permission_lines(catalog: &Catalog, granted: &[Permission]) -> Vec<String> {
    type Line = (Vec<Action>, Extent, Scope, Vec<AreaId>);
    let mut lines: Vec<Line> = Vec::new();
    let mut areas: Vec<(AreaId, Extent, Scope)> = Vec::new();
    for permission in granted {
        let key = (permission.area, permission.extent, permission.scope);
        if !areas.contains(&key) {
            areas.push(key);
        }
    }
    for (area, extent, scope) in areas {
        let mut actions: Vec<Action> = granted
            .iter()
            .filter(|permission| {
                (permission.area, permission.extent, permission.scope) == (area, extent, scope)
            })
            .map(|permission| permission.action)
            .collect();
        actions.sort_unstable();
        actions.dedup();
        let same =
            lines.iter_mut().find(|line| line.0 == actions && (line.1, line.2) == (extent, scope));
        match same {
            Some((.., areas)) => areas.push(area),
            None => lines.push((actions, extent, scope, vec![area])),
        }
    }
    lines
        .into_iter()
        .map(|(actions, extent, scope, areas)| {
            let verbs: Vec<String> =
                actions.into_iter().map(|action| verb(action).to_owned()).collect();
            let names: Vec<String> =
                areas.into_iter().map(|area| catalog[area].name.clone()).collect();
            let mut line = words::and(&verbs);
            line.push_str(part(extent));
            line.push_str(&words::and(&names));
            line.push_str(reach(scope));
            capitalized(&line)
        })
        .collect()
}

const fn verb(action: Action) -> &'static str {
    match action {
        Action::View => "see",
        Action::Enter => "enter",
        Action::Change => "change",
        Action::Approve => "approve or decide on",
        Action::Delete => "delete",
    }
}

const fn part(extent: Extent) -> &'static str {
    match extent {
        Extent::Limited => " a limited part of ",
        Extent::Most => " most of ",
        Extent::All => " ",
    }
}

const fn reach(scope: Scope) -> &'static str {
    match scope {
        Scope::OwnClasses => " for the students of your own classes",
        Scope::School => " for your school",
        Scope::District => " for the whole district",
    }
}

fn capitalized(text: &str) -> String {
    let mut chars = text.chars();
    chars
        .next()
        .map(|first| core::iter::once(first.to_ascii_uppercase()).chain(chars).collect())
        .unwrap_or_default()
}

/// MiSiS roles that one might expect: those open to the position that no duty needs, and those for
/// the same position in other kinds of places.
pub(super) fn others(
    catalog: &Catalog,
    answers: &Answers,
    outcomes: &[&Outcome],
) -> Vec<OtherRole> {
    let given =
        |role: RoleId| outcomes.iter().any(|outcome| outcome.verdict.roles().contains(&role));
    let positions = facts::positions(catalog, answers);
    let places = facts::places(catalog, answers);
    let not_needed = assignment::assignment(catalog, answers).not_needed;
    let unsure = facts::unsure_of_duties(catalog, answers);
    let open =
        not_needed.iter().filter(|open| !given(open.role) && !unsure).map(|open| OtherRole {
            name: catalog[open.role].name.clone(),
            why_not: not_needed_because(catalog, open.role, outcomes),
        });
    let elsewhere = catalog.roles().filter(|(id, _)| !given(*id)).filter_map(|(_, role)| {
        let of_position = || {
            role.holders.iter().filter(|holder| {
                holder.positions.iter().any(|position| positions.contains(position))
            })
        };
        let here = of_position().any(|holder| holder.places.meets(places));
        let there: Places = of_position().flat_map(|holder| holder.places.iter()).collect();
        (!here && of_position().next().is_some()).then(|| OtherRole {
            name: role.name.clone(),
            why_not: elsewhere_because(catalog, role, there, places),
        })
    });
    open.chain(elsewhere).collect()
}

fn not_needed_because(catalog: &Catalog, id: RoleId, outcomes: &[&Outcome]) -> String {
    let allowed = permissions(catalog, id);
    let mut given = outcomes.iter().flat_map(|outcome| outcome.verdict.roles());
    let holder = given.find(|role| cover(&permissions(catalog, **role), &allowed));
    if let Some(holder) = holder {
        return format!("{} already allows everything that it does.", catalog[*holder].name);
    }
    let level = catalog[id].security_level.map_or("", SecurityLevel::name);
    let lines: Vec<String> =
        allows(catalog, id).iter().map(|line| words::lower_first(line)).collect();
    format!(
        "Open to your position, but nothing that you told us needs it (security level {level}). What it allows: {}.",
        lines.join("; ")
    )
}

fn elsewhere_because(catalog: &Catalog, role: &Role, there: Places, here: Places) -> String {
    let places: Vec<String> = there.iter().map(|place| place.plural().to_owned()).collect();
    let is_here =
        |role: &RoleId| catalog[*role].holders.iter().any(|holder| holder.places.meets(here));
    let nearest = role
        .nearest
        .filter(is_here)
        .map(|nearest| format!(" The nearest role for you is {}.", catalog[nearest].name));
    format!("Only for {}.{}", words::and(&places), nearest.unwrap_or_default())
}
