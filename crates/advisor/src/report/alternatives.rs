//! The alternatives of a recommendation in words: other roles for the same duties, with other access.

use super::{roles, words};
use crate::{advice::Outcome, answers::Answers, catalog::Catalog, ids::RoleId};

/// A line for each alternative, and last one that says which set we would ask for; none without alternatives.
pub(super) fn lines(catalog: &Catalog, answers: &Answers, outcome: &Outcome) -> Vec<String> {
    let Outcome { verdict, alternatives, .. } = outcome;
    let mut lines = Vec::new();
    for set in alternatives {
        lines.push(line(catalog, answers, set));
    }
    if !lines.is_empty() {
        let recommended = words::and(&words::names(catalog, verdict.roles()));
        lines.push(format!(
            "We would ask for {recommended}: that is less access in all. The guide does not compare these roles, so \
             this choice is our interpretation."
        ));
    }
    lines
}

/// One alternative: its roles with their levels and numbers, and what they allow beyond the duties.
fn line(catalog: &Catalog, answers: &Answers, set: &[RoleId]) -> String {
    let mut named = Vec::new();
    let mut beyond = Vec::new();
    for id in set {
        let role = &catalog[*id];
        let level = role.security_level.map(|level| format!("Security level: {}", level.name()));
        let number =
            role.number_of_users.as_ref().map(|number| format!("number of users: “{number}”"));
        let facts: Vec<String> = level.into_iter().chain(number).collect();
        named.push(format!("{} ({})", role.name, facts.join("; ")));
        beyond.extend(roles::summary(catalog, answers, *id).allows);
    }
    let named = words::and(&words::borrowed(&named));
    if beyond.is_empty() {
        return format!("{named}.");
    }
    for allowed in &mut beyond {
        *allowed = words::lower_first(allowed);
    }
    let beyond = words::and(&words::borrowed(&beyond));
    format!("{named}. Beyond your duties, this lets you {beyond}.")
}
