//! Reasons in words, with their sources.

use super::{
    ReasonLine,
    permissions::{self, Schools},
    words,
    words::text,
};
use crate::{
    advice::Reason,
    answers::Answers,
    catalog::{Catalog, Citation},
    ids::{AreaId, DutyId, PositionId, RoleId, RuleId},
    least_privilege::is_same_access,
    role::{Basis, Holder},
    rule::Rule,
};

/// Where something stands: document and heading.
#[inline(never)]
pub(crate) fn citation(catalog: &Catalog, citation: &Citation) -> String {
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
pub(super) fn line(catalog: &Catalog, answers: &Answers, reason: Reason) -> ReasonLine {
    let (source, rule) = origin(catalog, reason);
    ReasonLine {
        text: sentence(catalog, answers, reason),
        source: source.map(|source| citation(catalog, source)),
        rule: rule.map(|rule| rule.key.clone()),
        reading: rule.is_some_and(|rule| rule.reading && matches!(reason, Reason::Rule(_)))
            || is_reading(catalog, reason),
        faq: rule.and_then(|rule| rule.faq.clone()),
    }
}

/// Whether it is our reading that a role is for a position or a duty: the row does not spell out the position, only names
/// the module that the work is in, or does not say which part of an area it means.
pub(super) fn is_reading(catalog: &Catalog, reason: Reason) -> bool {
    match reason {
        Reason::Position { basis, .. } => basis == Basis::AskFirst,
        Reason::Duty { role, duty, .. } | Reason::Covered { role, duty } => {
            catalog[duty].needs.iter().any(|need| catalog[need.area].whole_module)
                || !vague_areas(catalog, role, duty).is_empty()
        }
        _ => false,
    }
}

/// The areas that a duty needs and the row of the role names without saying which part of them it means.
fn vague_areas(catalog: &Catalog, role: RoleId, duty: DutyId) -> Vec<&str> {
    let mut areas = Vec::new();
    for need in &catalog[duty].needs {
        if catalog[role].vague_areas.contains(&need.area) {
            areas.push(catalog[need.area].name.as_str());
        }
    }
    areas
}

/// Why we name a role to a position that its row does not spell out, and whom to ask.
fn note(catalog: &Catalog, role: RoleId, position: PositionId) -> Option<&str> {
    let is_named =
        |holder: &&Holder| holder.basis == Basis::AskFirst && holder.positions.contains(&position);
    catalog[role].holders.iter().find(is_named)?.note.as_deref()
}

/// Where a reason stands, and the rule behind it.
fn origin(catalog: &Catalog, reason: Reason) -> (Option<&Citation>, Option<&Rule>) {
    match reason {
        Reason::Rule(rule) => (Some(&catalog[rule].source), Some(&catalog[rule])),
        Reason::Feature { rule, feature } => (Some(&catalog[feature].source), Some(&catalog[rule])),
        Reason::Position { role, .. }
        | Reason::Duty { role, .. }
        | Reason::Covered { role, .. }
        | Reason::HeldBy { role, .. } => (Some(&catalog[role].source), None),
        Reason::Uncovered(_)
        | Reason::Unsure(_)
        | Reason::NoDuty(_)
        | Reason::NoRole(_)
        | Reason::Unlisted(_) => (None, None),
    }
}

fn sentence(catalog: &Catalog, answers: &Answers, reason: Reason) -> String {
    let need = |duty| need(catalog, duty, Schools::of(catalog, answers));
    match reason {
        Reason::Rule(rule) => catalog[rule].because.clone(),
        Reason::Feature { feature, .. } => text(&["You need this: ", &catalog[feature].name, "."]),
        Reason::Position { role, basis: Basis::Everyone, .. }
            if catalog[role].is_for_other_certificated() =>
        {
            format!(
                "{} is for all certificated staff of a school who carry no class register.",
                catalog[role].name
            )
        }
        Reason::Position { role, position, basis } => {
            let everyone = match basis {
                Basis::Everyone => " is meant for everyone in your position: ",
                Basis::Position | Basis::Duty => " is meant for your position: ",
                Basis::AskFirst => {
                    if let Some(note) = note(catalog, role, position) {
                        return note.to_owned();
                    }
                    " may be meant for your position: "
                }
            };
            text(&[&catalog[role].name, everyone, &catalog[position].name, "."])
        }
        Reason::Duty { role, duty, .. } | Reason::Covered { role, duty }
            if !vague_areas(catalog, role, duty).is_empty() =>
        {
            format!(
                "{}. {} probably gives that: its row names {} and does not say which. {}",
                need(duty),
                catalog[role].name,
                words::and(&vague_areas(catalog, role, duty)),
                words::ask_if_enough(catalog, answers)
            )
        }
        Reason::Duty { role, position, duty } => text(&[
            &need(duty),
            ". ",
            &catalog[role].name,
            " gives it, and is open to your position: ",
            &catalog[position].name,
            ".",
        ]),
        Reason::Covered { role, duty } => {
            text(&[&need(duty), ". ", &catalog[role].name, " gives that too."])
        }
        Reason::Uncovered(duty) => text(&[
            &need(duty),
            ", and no role that you get, or that is open to your position, gives it.",
        ]),
        Reason::HeldBy { role, by } if is_same_access(catalog, role, by) => format!(
            "{} is meant for you too. It allows the same as {}, so you need only one of them.",
            catalog[role].name, catalog[by].name
        ),
        Reason::HeldBy { role, by } => text(&[
            &catalog[role].name,
            " is meant for you too, but ",
            &catalog[by].name,
            " already allows everything that it does.",
        ]),
        Reason::Unsure(question) => {
            let find_out = catalog[question].find_out.as_ref();
            let what = find_out.map_or("of this", |find_out| find_out.what.as_str());
            text(&["You are not sure ", what, ", and the answer decides."])
        }
        Reason::NoDuty(position) => text(&[
            "People in your position (",
            &catalog[position].name,
            ") get a role only for duties that are not among yours.",
        ]),
        Reason::NoRole(position) => text(&[
            "The guide to MiSiS roles names no role for your position: ",
            &catalog[position].name,
            ".",
        ]),
        Reason::Unlisted(position) => text(&[
            "You do something in MiSiS that is not in our list, in this position: ",
            &catalog[position].name,
            ".",
        ]),
    }
}

/// A duty and the permission that it needs.
fn need(catalog: &Catalog, duty: DutyId, schools: Schools) -> String {
    let duty = &catalog[duty];
    if let Some(module) = duty.needs.iter().find_map(|need| whole_module(catalog, need.area)) {
        return text(&[
            "You ",
            &words::yours(&duty.name, schools),
            ". The guide describes no such work, so we go by the module ",
            module,
        ]);
    }
    let permission = permissions::in_words(catalog, &duty.needs, schools);
    text(&["You ", &words::yours(&duty.name, schools), ". That needs permission to ", &permission])
}

/// The module, if the area stands for all work in one.
fn whole_module(catalog: &Catalog, area: AreaId) -> Option<&str> {
    let area = &catalog[area];
    area.module.as_deref().filter(|_| area.whole_module)
}
