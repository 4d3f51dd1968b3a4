//! Roles in words: what they allow, and why one is not among the outcomes.

use super::{OtherRole, RoleSummary, reasons, words, words::text};
use crate::{
    advice::{Outcome, Subject, Verdict},
    answers::Answers,
    assignment,
    catalog::Catalog,
    facts,
    ids::{AreaId, DutyId, PositionId, RoleId},
    least_privilege::{cover, permissions},
    permission::{Action, Extent, Permission, Scope},
    role::{Place, Places, SecurityLevel, System},
};

/// A role in short.
pub(super) fn summary(catalog: &Catalog, id: RoleId) -> RoleSummary {
    let role = &catalog[id];
    let mut allows = allows(catalog, id);
    let mut does_not_allow = role.limits.clone();
    if role.system == System::Clever {
        for (_, feature) in catalog.features() {
            let has = feature.roles.contains(&id);
            let list = if has { &mut allows } else { &mut does_not_allow };
            list.push(feature.name.clone());
        }
    }
    RoleSummary {
        role: id,
        name: role.name.clone(),
        summary: role.summary.clone(),
        security_level: role.security_level.map(|level| security_level(level).to_owned()),
        allows,
        does_not_allow,
        source: reasons::citation(catalog, &role.source),
    }
}

/// What a role allows by its permissions, and which roles it includes.
fn allows(catalog: &Catalog, id: RoleId) -> Vec<String> {
    let role = &catalog[id];
    let mut lines = permission_lines(catalog, &role.grants);
    for included in &role.includes {
        lines.insert(0, text(&["Everything that ", &catalog[*included].name, " allows"]));
    }
    lines
}

const fn security_level(level: SecurityLevel) -> &'static str {
    match level {
        SecurityLevel::Low => "Low: little information, and not of the sensitive kind",
        SecurityLevel::Moderate => {
            "Moderate: more information, or more sensitive information, than most people need"
        }
        SecurityLevel::High => {
            "High: much or very sensitive information; the fewest people should hold it"
        }
    }
}

/// Areas on which the same may be done, in the same scope and to the same extent.
struct Line {
    actions: Vec<Action>,
    extent: Extent,
    scope: Scope,
    areas: Vec<AreaId>,
}

/// Permissions in words: one line for each set of actions, extent and scope, with all its areas.
fn permission_lines(catalog: &Catalog, granted: &[Permission]) -> Vec<String> {
    let mut lines: Vec<Line> = Vec::new();
    let mut told: Vec<Permission> = Vec::new();
    for grant in granted {
        let alike = |other: &Permission| Permission { action: grant.action, ..*other } == *grant;
        if told.iter().any(alike) {
            continue;
        }
        told.push(*grant);
        let mut actions: Vec<Action> = Vec::new();
        for other in granted {
            if alike(other) {
                actions.push(other.action);
            }
        }
        let Permission { area, extent, scope, .. } = *grant;
        let same = lines
            .iter_mut()
            .find(|line| line.actions == actions && line.extent == extent && line.scope == scope);
        match same {
            Some(line) => line.areas.push(area),
            None => lines.push(Line { actions, extent, scope, areas: vec![area] }),
        }
    }
    lines.iter().map(|line| line_text(catalog, line)).collect()
}

#[inline(never)]
fn line_text(catalog: &Catalog, line: &Line) -> String {
    let verbs: Vec<&str> = line.actions.iter().map(|action| verb(*action)).collect();
    let areas: Vec<&str> = line.areas.iter().map(|area| catalog[*area].name.as_str()).collect();
    let (verbs, areas) = (words::and(&verbs), words::and(&areas));
    words::capitalized(text(&[&verbs, part(line.extent), &areas, reach(line.scope)]))
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

/// MiSiS roles that one might expect: those open to the position that no duty needs, and those that
/// the position has at other kinds of places.
pub(super) fn others(
    catalog: &Catalog,
    answers: &Answers,
    outcomes: &[&Outcome],
) -> Vec<OtherRole> {
    let mut given: Vec<RoleId> = Vec::new();
    let mut possible: Vec<RoleId> = Vec::new();
    for outcome in outcomes {
        given.extend_from_slice(outcome.verdict.roles());
        if let Verdict::Contact { subject: Subject::Duties(duties), .. } = &outcome.verdict {
            for duty in duties {
                possible.extend_from_slice(&duty.roles);
            }
        }
    }
    let mut others = Vec::new();
    let duties = facts::duties(catalog, answers);
    for open in assignment::assignment(catalog, answers).not_needed {
        if !given.contains(&open.role) && !possible.contains(&open.role) {
            let why_not = not_needed_because(catalog, open.role, &given, &duties);
            others.push(OtherRole { name: catalog[open.role].name.clone(), why_not });
        }
    }
    let positions = facts::positions(catalog, answers);
    let here = facts::places(catalog, answers);
    for (id, role) in catalog.roles() {
        let there = places_of(catalog, id, &positions);
        if there != Places::default() && !there.meets(here) && !given.contains(&id) {
            let why_not = elsewhere_because(catalog, id, there, &positions, here);
            others.push(OtherRole { name: role.name.clone(), why_not });
        }
    }
    others
}

/// Where the role is open to people in one of these positions.
fn places_of(catalog: &Catalog, role: RoleId, positions: &[PositionId]) -> Places {
    let mut places = Places::default();
    for holder in &catalog[role].holders {
        if holder.positions.iter().any(|position| positions.contains(position)) {
            for place in holder.places.iter() {
                places = places.with(place);
            }
        }
    }
    places
}

fn not_needed_because(
    catalog: &Catalog,
    id: RoleId,
    given: &[RoleId],
    duties: &[DutyId],
) -> String {
    let allowed = permissions(catalog, id);
    for holder in given {
        if cover(&permissions(catalog, *holder), &allowed) {
            let holder = &catalog[*holder].name;
            return text(&[holder, " already allows everything that it does."]);
        }
    }
    let would_do = duties.iter().any(|duty| cover(&allowed, &catalog[*duty].needs));
    let because = if would_do {
        "It would serve for something that you told us, but another set of roles needs less access. "
    } else {
        "Open to your position, but nothing that you told us needs it. "
    };
    let level = catalog[id].security_level.map_or("", SecurityLevel::name);
    let lines = allows(catalog, id).join("; ");
    text(&[because, "Security level: ", level, ". What it allows: ", &lines, "."])
}

fn elsewhere_because(
    catalog: &Catalog,
    id: RoleId,
    there: Places,
    positions: &[PositionId],
    here: Places,
) -> String {
    let places: Vec<&str> = there.iter().map(Place::plural).collect();
    let only = text(&["Your position has it only at ", &words::and(&places), "."]);
    match catalog[id].nearest {
        Some(nearest) if places_of(catalog, nearest, positions).meets(here) => {
            text(&[&only, " The nearest role for you is ", &catalog[nearest].name, "."])
        }
        _ => only,
    }
}
