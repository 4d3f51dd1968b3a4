//! Outcomes that must be read together: they make one card with one message.
//!
//! “You get Staff automatically” and “Apply for access to your other schools” are two outcomes. Apart, one would seem
//! to take back the other.

use super::words::{self, text};
use crate::{
    advice::{Kind, Outcome, Possible, Subject, Verdict},
    catalog::Catalog,
    ids::RoleId,
};

/// One card: some outcomes of one system, in their order. Never empty.
pub(crate) type Card<'a> = Vec<&'a Outcome>;

/// The outcomes as cards, in their order.
pub(crate) fn cards<'a>(outcomes: &[&'a Outcome]) -> Vec<Card<'a>> {
    let mut cards: Vec<Card<'a>> = Vec::new();
    for outcome in outcomes {
        let belongs = |card: &&mut Card<'_>| card.iter().any(|known| go_together(known, outcome));
        match cards.iter_mut().find(belongs) {
            Some(card) => card.push(outcome),
            None => cards.push(vec![outcome]),
        }
    }
    cards
}

/// Whether one outcome would seem to take back the other, or is the same request.
fn go_together(a: &Outcome, b: &Outcome) -> bool {
    if a.system != b.system {
        return false;
    }
    match (&a.verdict, &b.verdict) {
        (Verdict::Automatic { .. }, Verdict::Apply { .. })
        | (Verdict::Apply { .. }, Verdict::Automatic { .. }) => true,
        (
            Verdict::Apply { channel, approver, .. },
            Verdict::Apply { channel: other, approver: by, .. },
        ) => (channel, approver) == (other, by),
        _ => false,
    }
}

/// What a card says in one or two sentences. `alone`: whether it is the only card about its system.
pub(crate) fn message(catalog: &Catalog, card: &[&Outcome], alone: bool) -> String {
    if let [outcome] = card {
        return match &outcome.verdict {
            Verdict::Contact { subject: Subject::FindOut { possible, .. }, .. } => {
                Settled::of(catalog, possible)
                    .message(catalog)
                    .unwrap_or_else(|| words::verdict(catalog, &outcome.verdict))
            }
            Verdict::Contact { subject: Subject::Duties(possible), .. } => {
                let roles = possible.iter().flat_map(|possible| &possible.roles);
                may_need(catalog, roles, alone)
                    .unwrap_or_else(|| words::verdict(catalog, &outcome.verdict))
            }
            verdict => words::verdict(catalog, verdict),
        };
    }
    let (mut automatic, mut subjects) = (Vec::new(), Vec::new());
    for outcome in card {
        match &outcome.verdict {
            Verdict::Automatic { roles } => automatic.extend_from_slice(roles),
            verdict => subjects.push(applied_for(catalog, verdict)),
        }
    }
    let apply = format!("Apply for {}", words::and(&words::borrowed(&subjects)));
    if automatic.is_empty() {
        return apply;
    }
    format!("You get {} automatically. {apply}.", words::role_names(catalog, &automatic))
}

/// What kind of card it is: what the person has to do comes first.
pub(crate) fn kind(catalog: &Catalog, card: &[&Outcome]) -> Kind {
    if let [outcome] = card
        && let Verdict::Contact { subject: Subject::FindOut { possible, .. }, .. } =
            &outcome.verdict
    {
        let settled = Settled::of(catalog, possible);
        let applies = settled.always.iter().any(|outcome| outcome.verdict.kind() == Kind::Apply);
        return match settled.first {
            First::Automatic(_) if applies => Kind::Apply,
            First::Automatic(_) if settled.always.is_empty() => Kind::Automatic,
            _ => outcome.verdict.kind(),
        };
    }
    let mut kinds = card.iter().map(|outcome| outcome.verdict.kind());
    let first = kinds.next().unwrap_or(Kind::NothingNeeded);
    if kinds.any(|kind| kind == Kind::Apply) { Kind::Apply } else { first }
}

/// Whether to apply, for a card of several outcomes.
pub(super) fn apply(catalog: &Catalog, card: &[&Outcome]) -> String {
    let mut subjects = Vec::new();
    let mut channel = None;
    for outcome in card {
        if let Some(of) = outcome.verdict.channel() {
            channel = Some(&catalog[of].name);
            subjects.push(applied_for(catalog, &outcome.verdict));
        }
    }
    let Some(channel) = channel else { return String::new() };
    if subjects.len() == card.len() {
        return format!("You need to apply, through {channel}.");
    }
    let what = words::and(&words::borrowed(&subjects));
    format!("You need to apply only for {what}, through {channel}.")
}

/// Each card of these outcomes: its kind and what it says.
pub(crate) fn messages(catalog: &Catalog, outcomes: &[&Outcome]) -> Vec<(Kind, String)> {
    let cards = cards(outcomes);
    let alone = cards.len() == 1;
    cards.iter().map(|card| (kind(catalog, card), message(catalog, card, alone))).collect()
}

/// “You may also need a MiSiS role: Counselor or Counselor Plus”.
fn may_need<'a>(
    catalog: &Catalog,
    roles: impl Iterator<Item = &'a RoleId>,
    alone: bool,
) -> Option<String> {
    let mut needed: Vec<RoleId> = Vec::new();
    for role in roles {
        if !needed.contains(role) {
            needed.push(*role);
        }
    }
    let system = catalog[*needed.first()?].system.name();
    let names = words::or(&words::names(catalog, &needed));
    Some(if alone {
        format!("You may need a {system} role: {names}")
    } else {
        format!("You may also need a {system} role: {names}")
    })
}

/// What one applies for.
fn applied_for(catalog: &Catalog, verdict: &Verdict) -> String {
    match verdict {
        Verdict::Apply { roles, subject, .. } => {
            match subject.map(|rule| words::subject_of(&catalog[rule].verdict)) {
                Some(subject) => subject.to_owned(),
                None => words::role_names(catalog, roles),
            }
        }
        Verdict::Contact { subject: Subject::Rule(rule), .. } => {
            words::subject_of(&catalog[*rule].verdict).to_owned()
        }
        other => words::role_names(catalog, other.roles()),
    }
}

/// What holds whatever somebody finds out who is not sure of an answer.
pub(super) struct Settled<'a> {
    /// What every first rule says.
    pub(super) first: First,
    /// What is added in every case.
    pub(super) always: Vec<&'a Outcome>,
    /// What is added in some cases only, each once.
    pub(super) sometimes: Vec<&'a Outcome>,
}

/// What the first outcomes of all cases have in common.
pub(super) enum First {
    /// One of these roles comes automatically.
    Automatic(Vec<RoleId>),
    /// It is this role; whether one has to apply differs.
    SameRole(RoleId),
    /// It is one of these roles, for which one has to apply.
    AppliedFor(Vec<RoleId>),
    /// It is one of these roles; whether one has to apply differs.
    OneOf(Vec<RoleId>),
    /// Nothing.
    Open,
}

impl<'a> Settled<'a> {
    pub(super) fn of(catalog: &Catalog, possible: &'a [Possible]) -> Self {
        let mut roles: Vec<RoleId> = Vec::new();
        let (mut all_automatic, mut all_applied_for, mut all_give) = (true, true, true);
        let mut added: Vec<Vec<&Outcome>> = Vec::new();
        for case in possible {
            let Some((first, others)) = case.outcomes.split_first() else {
                all_give = false;
                continue;
            };
            all_automatic &= first.verdict.kind() == Kind::Automatic;
            all_applied_for &= first.verdict.kind() == Kind::Apply;
            all_give &= matches!(first.verdict.kind(), Kind::Automatic | Kind::Apply)
                && !first.verdict.roles().is_empty();
            for role in first.verdict.roles() {
                if !roles.contains(role) {
                    roles.push(*role);
                }
            }
            added.push(others.iter().collect());
        }
        let first = match (all_give, all_automatic, roles.as_slice()) {
            (false, ..) => First::Open,
            (true, true, _) => First::Automatic(roles),
            (true, false, [role]) => First::SameRole(*role),
            (true, false, _) if all_applied_for => First::AppliedFor(roles),
            (true, false, _) => First::OneOf(roles),
        };
        let mut settled = Settled { first, always: Vec::new(), sometimes: Vec::new() };
        for outcome in added.iter().flatten() {
            let alike = |other: &&Outcome| is_alike(catalog, outcome, other);
            let known = settled.always.iter().chain(&settled.sometimes).any(alike);
            if known {
                continue;
            }
            if added.iter().all(|others| others.iter().any(alike)) {
                settled.always.push(outcome);
            } else {
                settled.sometimes.push(outcome);
            }
        }
        settled
    }

    /// What is settled, and what else may be needed; `None` if nothing is settled.
    fn message(&self, catalog: &Catalog) -> Option<String> {
        let mut sentences = vec![match &self.first {
            First::Automatic(roles) => match roles.as_slice() {
                [_] => {
                    format!("You get {} automatically.", words::role_names(catalog, roles))
                }
                _ => format!("You get {} automatically.", one_of(catalog, roles)),
            },
            First::SameRole(role) => {
                let system = catalog[*role].system.name();
                format!("Your {system} role is {}.", catalog[*role].name)
            }
            First::AppliedFor(roles) => {
                format!("You need to apply for {}.", one_of(catalog, roles))
            }
            First::OneOf(roles) => {
                let system = roles.first().map_or("", |role| catalog[*role].system.name());
                format!("Your {system} role is {}.", words::or(&words::names(catalog, roles)))
            }
            First::Open => return None,
        }];
        for outcome in &self.always {
            let what = applied_for(catalog, &outcome.verdict);
            sentences.push(match outcome.verdict.contact() {
                Some(contact) => format!("Contact {} about {what}.", catalog[contact].name),
                None => format!("Apply for {what}."),
            });
        }
        let mut needed = Vec::new();
        for outcome in &self.sometimes {
            needed.push(applied_for(catalog, &outcome.verdict));
        }
        if !needed.is_empty() {
            sentences.push(format!("You may also need {}.", words::or(&words::borrowed(&needed))));
        }
        Some(sentences.join(" "))
    }

    /// Whether to apply, and what that depends on. `what` is what is to be found out: “whether …”.
    pub(super) fn apply(&self, catalog: &Catalog, what: &str) -> Option<String> {
        let mut subjects = Vec::new();
        let mut channel = "";
        for outcome in &self.always {
            if let Some(of) = outcome.verdict.channel() {
                channel = &catalog[of].name;
                subjects.push(applied_for(catalog, &outcome.verdict));
            }
        }
        let subjects = words::and(&words::borrowed(&subjects));
        Some(match &self.first {
            First::Automatic(roles) => {
                let need = if subjects.is_empty() {
                    "You do not need to apply for it.".to_owned()
                } else {
                    format!("You need to apply only for {subjects}, through {channel}.")
                };
                if roles.len() == 1 {
                    format!("{need} What else you need depends on {what}.")
                } else {
                    format!("{need} Which role you get depends on {what}.")
                }
            }
            First::SameRole(_) => format!("Find out {what}. Then you know if you need to apply."),
            First::AppliedFor(_) => {
                format!("Find out {what}. Then you know which role to apply for.")
            }
            First::OneOf(_) => {
                format!("Find out {what}. Then you know which role it is and if you need to apply.")
            }
            First::Open => return None,
        })
    }
}

/// “a Clever role: Teacher or Staff”.
fn one_of(catalog: &Catalog, roles: &[RoleId]) -> String {
    let system = roles.first().map_or("", |role| catalog[*role].system.name());
    text(&["a ", system, " role (", &words::or(&words::names(catalog, roles)), ")"])
}

/// Whether two outcomes ask for the same, by whichever rules and beside whichever role.
fn is_alike(catalog: &Catalog, a: &Outcome, b: &Outcome) -> bool {
    (a.verdict.kind(), a.verdict.channel(), a.verdict.contact(), a.verdict.approver())
        == (b.verdict.kind(), b.verdict.channel(), b.verdict.contact(), b.verdict.approver())
        && applied_for(catalog, &a.verdict) == applied_for(catalog, &b.verdict)
}
