//! What an output says that no document spells out: our interpretations, each with where the documents leave it open.

use super::reasons;
use crate::{
    advice::{Outcome, Reason, Subject, Verdict},
    catalog::{Catalog, Interpretation},
    ids::{ChannelId, PositionId, RoleId},
    role::System,
};

/// An interpretation of ours.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InterpretationLine {
    /// In a sentence or several.
    pub text: String,
    /// Where the documents leave it open, or where the oddity stands.
    pub source: Option<String>,
}

/// The interpretations behind these roles and channels, in the order of the catalogue.
pub fn about(
    catalog: &Catalog,
    system: System,
    roles: &[RoleId],
    channels: &[ChannelId],
) -> Vec<InterpretationLine> {
    let concerns = |of: &&Interpretation| {
        of.system.is_none_or(|only| only == system)
            && (of.roles.iter().any(|role| roles.contains(role))
                || of.channels.iter().any(|channel| channels.contains(channel)))
    };
    catalog.interpretations().iter().filter(concerns).map(|of| line(catalog, of)).collect()
}

/// The interpretations about one role: of itself, and of the channel that leads to it.
pub fn of_role(catalog: &Catalog, role: RoleId) -> Vec<InterpretationLine> {
    let of = &catalog[role];
    about(catalog, of.system, &[role], &[of.channel])
}

/// The interpretations behind the numbers of users.
pub fn of_numbers(catalog: &Catalog) -> Vec<InterpretationLine> {
    let of = catalog.interpretations().iter();
    of.filter(|of| of.numbers).map(|of| line(catalog, of)).collect()
}

/// The interpretations behind an outcome: of its roles and of those beside them, of its channel, and of the
/// abbreviations in the names of positions.
pub(super) fn of_outcome(catalog: &Catalog, outcome: &Outcome) -> Vec<InterpretationLine> {
    let (mut roles, mut channels) = (Vec::new(), Vec::new());
    named(catalog, outcome, &mut roles, &mut channels);
    let mut lines = about(catalog, outcome.system, &roles, &channels);
    let mut positions: Vec<PositionId> = Vec::new();
    for reason in &outcome.reasons {
        if let Some(position) = position(*reason)
            && !positions.contains(&position)
        {
            positions.push(position);
            lines.extend(abbreviation(catalog, position));
        }
    }
    lines
}

/// The roles and channels that an outcome names, also those that only some finding leads to.
fn named(
    catalog: &Catalog,
    outcome: &Outcome,
    roles: &mut Vec<RoleId>,
    channels: &mut Vec<ChannelId>,
) {
    roles.extend_from_slice(outcome.verdict.roles());
    roles.extend(outcome.alternatives.iter().flatten());
    channels.extend(outcome.verdict.channel());
    let Verdict::Contact { subject, .. } = &outcome.verdict else { return };
    match subject {
        Subject::Rule(_) => {}
        Subject::AskFirst => {
            channels.extend(outcome.verdict.roles().iter().map(|role| catalog[*role].channel));
        }
        Subject::FindOut { possible, .. } => {
            for outcome in possible.iter().flat_map(|possible| &possible.outcomes) {
                named(catalog, outcome, roles, channels);
            }
        }
        Subject::Duties(possible) => {
            for role in possible.iter().flat_map(|possible| &possible.roles) {
                roles.push(*role);
                channels.push(catalog[*role].channel);
            }
        }
        Subject::Uncovered(duties) => {
            let sets = duties.iter().flat_map(|uncovered| &uncovered.sets);
            roles.extend(sets.flatten());
        }
    }
}

fn line(catalog: &Catalog, of: &Interpretation) -> InterpretationLine {
    InterpretationLine {
        text: of.text.clone(),
        source: Some(reasons::citation(catalog, &of.source)),
    }
}

/// How we spell out an abbreviation in the name of a position.
fn abbreviation(catalog: &Catalog, position: PositionId) -> Option<InterpretationLine> {
    let of = &catalog[position];
    let hint = of.hint.as_ref().filter(|_| of.hint_is_interpretation)?;
    Some(InterpretationLine { text: format!("{}: {hint}.", of.name), source: None })
}

/// The position that a reason names.
const fn position(reason: Reason) -> Option<PositionId> {
    match reason {
        Reason::Position { position, .. }
        | Reason::Duty { position, .. }
        | Reason::NoDuty(position)
        | Reason::NoRole(position)
        | Reason::Unlisted(position) => Some(position),
        Reason::Rule(_)
        | Reason::Feature { .. }
        | Reason::HeldBy { .. }
        | Reason::Covered { .. }
        | Reason::Uncovered(_)
        | Reason::Unsure(_) => None,
    }
}
