//! The alternatives of a recommendation in words: other roles that somebody can hold instead, with other access.

use super::{RoleSummary, roles, words};
use crate::{
    advice::{Outcome, Reason},
    answers::Answers,
    catalog::Catalog,
    ids::RoleId,
    least_privilege::holds,
};

/// A line for each alternative, and last one that says which set we would ask for; none without alternatives.
pub(super) fn lines(catalog: &Catalog, answers: &Answers, outcome: &Outcome) -> Vec<String> {
    let Outcome { alternatives, in_place_of, reasons, .. } = outcome;
    let mut lines = Vec::new();
    for set in alternatives {
        lines.push(line(catalog, answers, outcome, set));
    }
    if !lines.is_empty() {
        let by_position = |reason: &Reason| matches!(reason, Reason::Position { role, .. } if in_place_of.contains(role));
        let why = if reasons.iter().any(by_position) {
            "its row names your position"
        } else {
            "that is less access in all"
        };
        lines.push(format!(
            "We would ask for {}: {why}. The guide does not compare these roles, so this choice is our interpretation.",
            with_facts(catalog, in_place_of)
        ));
    }
    lines
}

/// One alternative: its roles, what they allow beyond the duties and what they do not, and what one requests with them.
fn line(catalog: &Catalog, answers: &Answers, outcome: &Outcome, set: &[RoleId]) -> String {
    let Outcome { verdict, in_place_of, .. } = outcome;
    let instead = words::and(&words::names(catalog, in_place_of));
    let mut sentences = vec![format!("Instead of {instead}: {}.", with_facts(catalog, set))];
    let (mut beyond, mut limits) = (Vec::new(), Vec::new());
    for role in set {
        let summary = roles::summary(catalog, answers, *role);
        beyond.extend(summary.allows.iter().map(|allowed| words::lower_first(allowed)));
        limits.extend(does_not_let(&summary));
    }
    if !beyond.is_empty() {
        let beyond = words::and(&words::borrowed(&beyond));
        sentences.push(format!("Beyond your duties, this lets you {beyond}."));
    }
    sentences.append(&mut limits);
    let mut with_it = verdict.roles().to_vec();
    with_it.retain(|role| {
        !in_place_of.contains(role) && !set.iter().any(|other| holds(catalog, *other, *role))
    });
    if !with_it.is_empty() {
        let with_it = words::and(&words::names(catalog, &with_it));
        sentences.push(format!("You request {with_it} as well."));
    }
    sentences.join(" ")
}

/// What the row of a role says that it does not allow: “Scheduling Administrator does not let you see formal discipline.”
fn does_not_let(of: &RoleSummary) -> Option<String> {
    let limits: Vec<String> =
        of.does_not_allow.iter().map(|limit| words::lower_first(limit)).collect();
    let limits = words::or(&words::borrowed(&limits));
    (!limits.is_empty()).then(|| format!("{} does not let you {limits}.", of.name))
}

/// Roles with their levels and numbers: “Counselor (Security level: Moderate; number of users: “As needed”)”.
fn with_facts(catalog: &Catalog, roles: &[RoleId]) -> String {
    let mut named = Vec::new();
    for role in roles {
        let role = &catalog[*role];
        let level = role.security_level.map(|level| format!("Security level: {}", level.name()));
        let number =
            role.number_of_users.as_ref().map(|number| format!("number of users: “{number}”"));
        let facts: Vec<String> = level.into_iter().chain(number).collect();
        named.push(format!("{} ({})", role.name, facts.join("; ")));
    }
    words::and(&words::borrowed(&named))
}
