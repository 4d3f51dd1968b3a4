//! Reasons in words, with their sources.

use super::{ReasonLine, words};
use crate::{
    advice::Reason,
    catalog::{Catalog, Citation},
    ids::{RoleId, RuleId},
    role::Basis,
};

/// Where something stands: document and heading.
pub(super) fn citation(catalog: &Catalog, citation: &Citation) -> String {
    format!("{}: {}", catalog[citation.document].title, citation.at)
}

/// The rule of a decision table behind a reason.
pub(super) const fn rule_of(reason: Reason) -> Option<RuleId> {
    match reason {
        Reason::Rule(rule) => Some(rule),
        _ => None,
    }
}

/// A reason in words.
pub(super) fn line(catalog: &Catalog, reason: Reason) -> ReasonLine {
    let of_role = |role: RoleId, text: String| ReasonLine {
        text,
        source: Some(citation(catalog, &catalog[role].source)),
        rule: None,
        reading: false,
    };
    let plain = |text: String| ReasonLine { text, source: None, rule: None, reading: false };
    match reason {
        Reason::Rule(rule) => {
            let rule = &catalog[rule];
            ReasonLine {
                text: rule.because.clone(),
                source: Some(citation(catalog, &rule.source)),
                rule: Some(rule.key.clone()),
                reading: rule.reading,
            }
        }
        Reason::Feature { rule, feature } => {
            let feature = &catalog[feature];
            ReasonLine {
                text: format!("You need this: {}.", feature.name),
                source: Some(citation(catalog, &feature.source)),
                rule: Some(catalog[rule].key.clone()),
                reading: false,
            }
        }
        Reason::Position { role, position, basis } => {
            let (name, position) = (&catalog[role].name, &catalog[position].name);
            let text = match basis {
                Basis::Everyone => {
                    format!("{name} is meant for everyone in your position: {position}.")
                }
                _ => format!("{name} is meant for your position: {position}."),
            };
            of_role(role, text)
        }
        Reason::Duty { role, position, duty } => of_role(
            role,
            format!(
                "You {}; {} allows it and is open to your position: {}.",
                words::lower_first(&catalog[duty].name),
                catalog[role].name,
                catalog[position].name
            ),
        ),
        Reason::HeldBy { role, by } => of_role(
            role,
            format!(
                "{} is meant for you too, but {} already allows everything that it does.",
                catalog[role].name, catalog[by].name
            ),
        ),
        Reason::Unsure(question) => {
            let question = &catalog[question];
            let what = question.find_out.as_ref().map_or("this", |find_out| find_out.what.as_str());
            plain(format!("You are not sure {what}, and the answer decides."))
        }
        Reason::NoDuty(position) => plain(format!(
            "People in your position ({}) get a role only for duties that are not among yours.",
            catalog[position].name
        )),
        Reason::NoRole(position) => plain(format!(
            "The guide to MiSiS roles names no role for your position: {}.",
            catalog[position].name
        )),
    }
}
