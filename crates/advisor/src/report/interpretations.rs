//! What an output says that no document spells out: our interpretations, each with where the documents leave it open.

use super::reasons;
use crate::{
    advice::{Outcome, Reason, Subject, Verdict},
    answers::Answers,
    catalog::{Catalog, Interpretation},
    facts,
    ids::{ChannelId, PositionId, QuestionId, RoleId},
    role::{Basis, Holder, Places, System},
};

/// An interpretation of ours.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InterpretationLine {
    /// In a sentence or several.
    pub text: String,
    /// Where the documents leave it open, or where the oddity stands.
    pub source: Option<String>,
}

/// What an output is about, as far as interpretations concern it.
#[derive(Default)]
struct Topics {
    roles: Vec<RoleId>,
    channels: Vec<ChannelId>,
    positions: Vec<PositionId>,
    /// The questions of which something is to be found out.
    questions: Vec<QuestionId>,
}

impl Topics {
    fn concern(&self, of: &Interpretation) -> bool {
        of.roles.iter().any(|role| self.roles.contains(role))
            || of.channels.iter().any(|channel| self.channels.contains(channel))
            || of.positions.iter().any(|position| self.positions.contains(position))
            || of.questions.iter().any(|question| self.questions.contains(question))
    }
}

/// The interpretations of a system that these topics concern, in the order of the catalogue: those for people at some
/// places, or for people anywhere.
fn about(
    catalog: &Catalog,
    system: System,
    topics: &Topics,
    places: Option<Places>,
) -> Vec<InterpretationLine> {
    let is_for = |of: &&Interpretation| {
        of.system.is_none_or(|only| only == system)
            && (of.places == Places::default()
                || places.is_none_or(|places| of.places.meets(places)))
    };
    let of = catalog.interpretations().iter().filter(is_for);
    of.filter(|of| topics.concern(of)).map(|of| line(catalog, of)).collect()
}

/// The interpretations about one role: of itself, of the channel that leads to it, and of whom it is for.
pub fn of_role(catalog: &Catalog, role: RoleId) -> Vec<InterpretationLine> {
    let of = &catalog[role];
    let topics = Topics { roles: vec![role], channels: vec![of.channel], ..Topics::default() };
    let mut lines = about(catalog, of.system, &topics, None);
    for holder in &of.holders {
        if holder.basis != Basis::AskFirst {
            lines.extend(note(catalog, role, holder));
        }
    }
    lines
}

/// The interpretations behind the numbers of users.
pub fn of_numbers(catalog: &Catalog) -> Vec<InterpretationLine> {
    let of = catalog.interpretations().iter();
    of.filter(|of| of.numbers).map(|of| line(catalog, of)).collect()
}

/// The interpretations behind an outcome: of its roles and of those beside them, of its channel, of the person's
/// positions, and of whom we send people to who are not sure.
pub(super) fn of_outcome(
    catalog: &Catalog,
    answers: &Answers,
    outcome: &Outcome,
) -> Vec<InterpretationLine> {
    let mut topics =
        Topics { positions: facts::selected_positions(catalog, answers), ..Topics::default() };
    topics.add(catalog, outcome);
    let places = facts::possible_places(catalog, answers);
    let mut lines = about(catalog, outcome.system, &topics, Some(places));
    for reason in &outcome.reasons {
        let (Reason::Position { role, position, .. } | Reason::Duty { role, position, .. }) =
            *reason
        else {
            continue;
        };
        let is_held = |holder: &&Holder| {
            holder.basis != Basis::AskFirst
                && holder.places.meets(places)
                && holder.positions.contains(&position)
        };
        let noted = catalog[role].holders.iter().find(is_held);
        if let Some(line) = noted.and_then(|holder| note(catalog, role, holder))
            && !lines.contains(&line)
        {
            lines.push(line);
        }
    }
    lines
}

impl Topics {
    /// Adds what an outcome is about, also what only some finding leads to.
    fn add(&mut self, catalog: &Catalog, outcome: &Outcome) {
        self.roles.extend_from_slice(outcome.verdict.roles());
        self.roles.extend(outcome.alternatives.iter().flatten());
        self.channels.extend(outcome.verdict.channel());
        self.positions.extend(outcome.reasons.iter().filter_map(|reason| position(*reason)));
        let Verdict::Contact { subject, .. } = &outcome.verdict else { return };
        match subject {
            Subject::Rule(_) => {}
            Subject::AskFirst => {
                let roles = outcome.verdict.roles().iter();
                self.channels.extend(roles.map(|role| catalog[*role].channel));
            }
            Subject::FindOut { questions, possible } => {
                // Whom we name is whom the first of them names.
                self.questions.extend(questions.first());
                for outcome in possible.iter().flat_map(|possible| &possible.outcomes) {
                    self.add(catalog, outcome);
                }
            }
            Subject::Duties(possible) => {
                for role in possible.iter().flat_map(|possible| &possible.roles) {
                    self.roles.push(*role);
                    self.channels.push(catalog[*role].channel);
                }
            }
            Subject::Uncovered(duties) => {
                let sets = duties.iter().flat_map(|uncovered| &uncovered.sets);
                self.roles.extend(sets.flatten());
            }
        }
    }
}

fn line(catalog: &Catalog, of: &Interpretation) -> InterpretationLine {
    InterpretationLine {
        text: of.text.clone(),
        source: Some(reasons::citation(catalog, &of.source)),
    }
}

/// What the row of a role does not spell out of these holders.
fn note(catalog: &Catalog, role: RoleId, holder: &Holder) -> Option<InterpretationLine> {
    let source = Some(reasons::citation(catalog, &catalog[role].source));
    Some(InterpretationLine { text: holder.note.clone()?, source })
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
