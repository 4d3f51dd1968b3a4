//! Reasons in words, with their sources.

use super::{ReasonLine, words, words::text};
use crate::{
    advice::Reason,
    catalog::{Catalog, Citation},
    ids::RuleId,
    role::Basis,
};

/// Where something stands: document and heading.
#[inline(never)]
pub(super) fn citation(catalog: &Catalog, citation: &Citation) -> String {
    text(&[&catalog[citation.document].title, ": ", &citation.at])
}

/// The rule of a decision table behind a reason.
pub(super) const fn rule_of(reason: Reason) -> Option<RuleId> {
    match reason {
        Reason::Rule(rule) => Some(rule),
        _ => None,
    }
}

/// A reason in words.
#[inline(never)]
pub(super) fn line(catalog: &Catalog, reason: Reason) -> ReasonLine {
    let (text, source, rule) = match reason {
        Reason::Rule(rule) => {
            let rule = &catalog[rule];
            (rule.because.clone(), Some(&rule.source), Some(rule))
        }
        Reason::Feature { rule, feature } => {
            let feature = &catalog[feature];
            let sentence = text(&["You need this: ", &feature.name, "."]);
            (sentence, Some(&feature.source), Some(&catalog[rule]))
        }
        Reason::Position { role, position, basis } => {
            let role = &catalog[role];
            let everyone = match basis {
                Basis::Everyone => " is meant for everyone in your position: ",
                Basis::Position | Basis::Duty => " is meant for your position: ",
            };
            let sentence = text(&[&role.name, everyone, &catalog[position].name, "."]);
            (sentence, Some(&role.source), None)
        }
        Reason::Duty { role, position, duty } => {
            let role = &catalog[role];
            let sentence = text(&[
                "You ",
                &words::yours(&catalog[duty].name),
                "; ",
                &role.name,
                " allows it and is open to your position: ",
                &catalog[position].name,
                ".",
            ]);
            (sentence, Some(&role.source), None)
        }
        Reason::HeldBy { role, by } => {
            let role = &catalog[role];
            let sentence = text(&[
                &role.name,
                " is meant for you too, but ",
                &catalog[by].name,
                " already allows everything that it does.",
            ]);
            (sentence, Some(&role.source), None)
        }
        Reason::Unsure(question) => {
            let find_out = catalog[question].find_out.as_ref();
            let what = find_out.map_or("of this", |find_out| find_out.what.as_str());
            (text(&["You are not sure ", what, ", and the answer decides."]), None, None)
        }
        Reason::NoDuty(position) => {
            let position = &catalog[position].name;
            let sentence = text(&[
                "People in your position (",
                position,
                ") get a role only for duties that are not among yours.",
            ]);
            (sentence, None, None)
        }
        Reason::NoRole(position) => {
            let position = &catalog[position].name;
            let sentence = text(&[
                "The guide to MiSiS roles names no role for your position: ",
                position,
                ".",
            ]);
            (sentence, None, None)
        }
    };
    ReasonLine {
        text,
        source: source.map(|source| citation(catalog, source)),
        rule: rule.map(|rule| rule.key.clone()),
        reading: rule.is_some_and(|rule| rule.reading && matches!(reason, Reason::Rule(_))),
    }
}
