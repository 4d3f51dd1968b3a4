//! Why a role is not among what somebody is advised: for any role, the shortest true reason.

use crate::{
    advice::{Advice, Outcome, Subject, Verdict},
    answers::Answers,
    catalog::Catalog,
    decision_table, facts,
    ids::{PositionId, QuestionId, RoleId, RuleId},
    least_privilege::{Criterion, beaten_on, holder},
    openings::{Openings, open_to},
    role::Places,
    rule::HitPolicy,
};

/// Why a role is not among what somebody is advised.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WhyNot {
    /// It is among it.
    Advised,
    /// It covers the same duties with other access: the advice names it beside its own roles.
    Alternative,
    /// The person did not ask about its system.
    NotAsked,
    /// It depends on something that the person is not sure of.
    Unsure,
    /// This rule decides, and not for this role.
    Decided(RuleId),
    /// This rule gives the role, and asks for another answer to this question.
    Rule {
        /// The rule.
        rule: RuleId,
        /// The question.
        question: QuestionId,
    },
    /// It is given for features that the person does not need.
    Feature,
    /// Nobody at such a place holds it: only people at these do.
    Places(Places),
    /// Nobody in one of the person's positions holds it.
    Position,
    /// People in the person's position hold it, but only at these places.
    PositionElsewhere(Places),
    /// Another role of the advice allows everything that it does.
    Held(RoleId),
    /// Nothing that the person told needs it.
    NotNeeded,
    /// It would serve, but these roles serve with less access.
    MoreAccess {
        /// By what they are less.
        criterion: Criterion,
        /// The roles.
        instead: Vec<RoleId>,
    },
}

impl WhyNot {
    /// Whether one may have expected the role: it is open to the person's position, here or elsewhere.
    pub const fn is_near(&self) -> bool {
        matches!(
            self,
            Self::PositionElsewhere(_) | Self::Held(_) | Self::NotNeeded | Self::MoreAccess { .. }
        )
    }
}

/// Why `role` is not among the advice on complete answers.
pub fn why_not(catalog: &Catalog, answers: &Answers, advice: &Advice, role: RoleId) -> WhyNot {
    let system = catalog[role].system;
    if !facts::systems(catalog, answers).contains(&system) {
        return WhyNot::NotAsked;
    }
    let mut advised = Vec::new();
    for outcome in advice.outcomes.iter().filter(|outcome| outcome.system == system) {
        advised.extend_from_slice(outcome.verdict.roles());
    }
    if advised.contains(&role) {
        return WhyNot::Advised;
    }
    for outcome in &advice.outcomes {
        if outcome.alternatives.iter().any(|set| set.contains(&role)) {
            return WhyNot::Alternative;
        }
        if is_possible(outcome, role) {
            return WhyNot::Unsure;
        }
    }
    match decision_table::decisive(catalog, system, answers) {
        Some(decisive) => by_table(catalog, answers, decisive, role),
        None => by_assignment(catalog, answers, &advised, role),
    }
}

/// Whether the outcome says that the role may follow once the person is sure.
fn is_possible(outcome: &Outcome, role: RoleId) -> bool {
    let Verdict::Contact { subject, .. } = &outcome.verdict else {
        return false;
    };
    match subject {
        Subject::FindOut { possible, .. } => possible.iter().any(|possible| {
            possible.outcomes.iter().any(|outcome| outcome.verdict.roles().contains(&role))
        }),
        Subject::Duties(possible) => possible.iter().any(|duty| duty.roles.contains(&role)),
        Subject::Rule(_) | Subject::Uncovered(_) | Subject::AskFirst => false,
    }
}

/// Of the rules that give the role, the one of which the fewest conditions fail.
fn by_table(catalog: &Catalog, answers: &Answers, decisive: RuleId, role: RoleId) -> WhyNot {
    let mut nearest: Option<(usize, WhyNot)> = None;
    let mut for_features = false;
    for (id, rule) in catalog.rules() {
        if rule.verdict.role() != Some(role) {
            continue;
        }
        for_features |= rule.lacks_feature_of == Some(role);
        if rule.hit_policy != HitPolicy::First {
            continue;
        }
        let mut failing = rule.when.clone();
        failing.retain(|condition| !facts::holds(condition, answers));
        let nearer = nearest.as_ref().is_none_or(|(known, _)| failing.len() < *known);
        if let (true, Some(condition)) = (nearer, failing.first()) {
            let why = WhyNot::Rule { rule: id, question: condition.question };
            nearest = Some((failing.len(), why));
        }
    }
    match nearest {
        _ if for_features && catalog[decisive].verdict.role().is_some() => WhyNot::Feature,
        Some((_, why)) => why,
        None => WhyNot::Decided(decisive),
    }
}

fn by_assignment(catalog: &Catalog, answers: &Answers, advised: &[RoleId], role: RoleId) -> WhyNot {
    let here = facts::places(catalog, answers);
    let there = places_of(catalog, role, Some(&facts::positions(catalog, answers)));
    if there == Places::default() {
        let anywhere = places_of(catalog, role, None);
        return if anywhere.meets(here) { WhyNot::Position } else { WhyNot::Places(anywhere) };
    }
    if !there.meets(here) {
        return WhyNot::PositionElsewhere(there);
    }
    let openings = Openings::new(catalog, &open_to(catalog, answers));
    let covers = openings.covers(catalog, &facts::duties(catalog, answers));
    for cover in &covers {
        if let (true, Some(criterion)) = (cover.roles.contains(&role), beaten_on(&covers, cover)) {
            return WhyNot::MoreAccess { criterion, instead: advised.to_vec() };
        }
    }
    match holder(catalog, advised, role) {
        Some(by) => WhyNot::Held(by),
        None => WhyNot::NotNeeded,
    }
}

/// Where a role is open to people in one of these positions; to anybody, if none are named.
pub fn places_of(catalog: &Catalog, role: RoleId, positions: Option<&[PositionId]>) -> Places {
    let mut places = Places::default();
    for holder in &catalog[role].holders {
        let named = |positions: &[PositionId]| {
            holder.positions.iter().any(|position| positions.contains(position))
        };
        if positions.is_none_or(named) {
            places = places.and(holder.places);
        }
    }
    places
}
