//! Roles in words: what they allow, and why one is not among the outcomes.

use super::{
    OtherRole, RoleSummary,
    permissions::{self, Schools},
    reasons, words,
    words::text,
};
use crate::{
    advice::Advice,
    answers::Answers,
    catalog::Catalog,
    facts,
    ids::RoleId,
    least_privilege::Criterion,
    openings,
    role::{Place, Places, System},
    why_not::{WhyNot, places_of, why_not},
};

/// A role in short: what it allows of that which the person asked for, and what beyond.
pub(super) fn summary(catalog: &Catalog, answers: &Answers, id: RoleId) -> RoleSummary {
    let role = &catalog[id];
    let mut summary = RoleSummary {
        role: id,
        name: role.name.clone(),
        summary: role.summary.clone(),
        security_level: role.security_level.map(|level| level.name().to_owned()),
        asked: Vec::new(),
        allows: Vec::new(),
        does_not_allow: role.limits.clone(),
        source: reasons::citation(catalog, &role.source),
    };
    if role.system == System::Clever {
        let asked = facts::features(catalog, answers);
        for (feature, row) in catalog.features() {
            let list = match (row.roles.contains(&id), asked.contains(&feature)) {
                (true, true) => &mut summary.asked,
                (true, false) => &mut summary.allows,
                (false, _) => &mut summary.does_not_allow,
            };
            list.push(row.name.clone());
        }
        return summary;
    }
    let needs = openings::needs(catalog, &facts::duties(catalog, answers));
    let (mut asked, mut beyond) = (Vec::new(), Vec::new());
    for role in catalog.with_included(id) {
        for grant in &catalog[role].grants {
            let is_asked = needs.iter().any(|need| grant.covers(*need));
            let list = if is_asked { &mut asked } else { &mut beyond };
            list.push(*grant);
        }
    }
    let schools = Schools::of(catalog, answers);
    summary.asked = permissions::lines(catalog, &asked, schools);
    summary.allows = permissions::lines(catalog, &beyond, schools);
    summary
}

/// Roles of `system` that one might expect and that are not among the advice: those open to the
/// person's positions, here or at other kinds of places. Each is told with what it is, so that one can
/// tell it from one's own.
pub(super) fn near(
    catalog: &Catalog,
    answers: &Answers,
    advice: &Advice,
    system: System,
) -> Vec<OtherRole> {
    let mut others = Vec::new();
    for (role, of_role) in catalog.roles() {
        if of_role.system != system {
            continue;
        }
        let why = why_not(catalog, answers, advice, role);
        if why.is_near() {
            let mut other = other(catalog, answers, role, &why);
            other.why_not = text(&[&other.why_not, " ", &of_role.summary]);
            others.push(other);
        }
    }
    others
}

/// Every role of the catalogue, and why it is not among the advice.
pub(super) fn all(catalog: &Catalog, answers: &Answers, advice: &Advice) -> Vec<OtherRole> {
    let mut others = Vec::new();
    for role in catalog.role_ids() {
        let why = why_not(catalog, answers, advice, role);
        others.push(other(catalog, answers, role, &why));
    }
    others
}

fn other(catalog: &Catalog, answers: &Answers, id: RoleId, why: &WhyNot) -> OtherRole {
    let role = &catalog[id];
    OtherRole {
        group: role.group,
        name: role.name.clone(),
        advised: *why == WhyNot::Advised,
        why_not: because(catalog, answers, id, why),
        source: reasons::citation(catalog, &role.source),
    }
}

fn because(catalog: &Catalog, answers: &Answers, id: RoleId, why: &WhyNot) -> String {
    let role = &catalog[id];
    let plain = match why {
        WhyNot::Advised => "It is among your roles.",
        WhyNot::Alternative => {
            "It covers the same work with other access. Your answer names it as another choice."
        }
        WhyNot::NotAsked => return text(&["You did not ask about ", role.system.name(), "."]),
        WhyNot::Unsure => "It depends on what you are not sure of.",
        WhyNot::Decided(decisive) => return catalog[*decisive].because.clone(),
        WhyNot::Rule { rule, question } => {
            let topic = &catalog[*question].topic;
            return text(&[
                &catalog[*rule].because,
                " What you told us says otherwise: ",
                topic,
                ".",
            ]);
        }
        WhyNot::Feature => "You told us of no feature that needs it.",
        WhyNot::Places(there) => {
            let only = text(&["It is only for ", &places(*there), "."]);
            return with_nearest(catalog, answers, id, only);
        }
        WhyNot::Position => {
            return text(&[
                "It is for other positions: ",
                &words::whom(catalog, id, Some(facts::places(catalog, answers))),
                ".",
            ]);
        }
        WhyNot::PositionElsewhere(there) => {
            let only = text(&["Your position has it only at ", &places(*there), "."]);
            return with_nearest(catalog, answers, id, only);
        }
        WhyNot::Held(by) => {
            return text(&[&catalog[*by].name, " already allows everything that it does."]);
        }
        WhyNot::NotNeeded => "It is open to your position, but nothing that you told us needs it.",
        WhyNot::MoreAccess { criterion, instead } => {
            let less = match criterion {
                Criterion::Grants => ", with only a part of what it allows.",
                Criterion::SecurityLevel => ", at a lower security level.",
                Criterion::Fit => ", with less access in all.",
                Criterion::Number => ", with fewer roles.",
            };
            let instead = words::and(&words::names(catalog, instead));
            return text(&["What you told us is covered by ", &instead, less]);
        }
    };
    plain.to_owned()
}

pub(crate) fn places(places: Places) -> String {
    let places: Vec<&str> = places.iter().map(Place::plural).collect();
    words::and(&places)
}

/// The sentence, with the nearest role that the person's positions have at such places.
fn with_nearest(catalog: &Catalog, answers: &Answers, role: RoleId, sentence: String) -> String {
    let here = facts::places(catalog, answers);
    let positions = facts::positions(catalog, answers);
    match catalog[role].nearest {
        Some(nearest) if places_of(catalog, nearest, Some(&positions)).meets(here) => {
            text(&[&sentence, " The nearest role for you is ", &catalog[nearest].name, "."])
        }
        _ => sentence,
    }
}
