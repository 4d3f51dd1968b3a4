//! The advice: for each system asked about, what to do, and the rules and facts that say so.

use crate::{
    answers::Answers,
    assignment,
    catalog::Catalog,
    decision_table, facts,
    ids::{
        ChannelId, ContactId, DutyId, FeatureId, OptionId, PositionId, QuestionId, RoleId, RuleId,
    },
    role::{Basis, System},
};

/// What somebody is advised to do: at least one outcome for each system asked about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Advice {
    /// The outcomes, by system.
    pub outcomes: Vec<Outcome>,
}

/// One thing that happens, or that one has to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// The system it is about.
    pub system: System,
    /// What it is.
    pub verdict: Verdict,
    /// What it rests on. Never empty.
    pub reasons: Vec<Reason>,
    /// Other sets of roles that somebody can hold in the place of some of the roles, and that grant something else: the
    /// best first, two at most.
    pub alternatives: Vec<Vec<RoleId>>,
    /// The roles in whose place; none if there are no alternatives. Some of them may be roles of other outcomes.
    pub in_place_of: Vec<RoleId>,
    /// Whom to ask before a request: every duty only looks things up, and there is no role for that which does not
    /// also let one write.
    pub ask_first: Option<ContactId>,
}

impl Outcome {
    /// An outcome without alternatives.
    pub(crate) const fn new(system: System, verdict: Verdict, reasons: Vec<Reason>) -> Self {
        Self {
            system,
            verdict,
            reasons,
            alternatives: Vec::new(),
            in_place_of: Vec::new(),
            ask_first: None,
        }
    }
}

/// What happens, or what one has to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// The roles come by themselves.
    Automatic {
        /// The roles.
        roles: Vec<RoleId>,
    },
    /// One has to apply.
    Apply {
        /// The roles.
        roles: Vec<RoleId>,
        /// How.
        channel: ChannelId,
        /// Who has to approve.
        approver: Option<ContactId>,
        /// The rule that says what to apply for, where it is not simply the roles.
        subject: Option<RuleId>,
    },
    /// One has to contact somebody.
    Contact {
        /// The roles that it is about.
        roles: Vec<RoleId>,
        /// Whom.
        contact: ContactId,
        /// Who has to approve.
        approver: Option<ContactId>,
        /// What about.
        subject: Subject,
    },
    /// Nothing is needed for what the person does.
    NothingNeeded {
        /// Whom to ask if that changes.
        contact: ContactId,
    },
    /// The sources do not say.
    NotCovered {
        /// Whom to ask.
        contact: ContactId,
        /// What is not covered.
        subject: Uncovered,
    },
}

/// What the sources do not cover.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Uncovered {
    /// What the rule says.
    Rule(RuleId),
    /// Any role of the system for people in these positions at their places.
    Positions(Vec<PositionId>),
    /// A duty that the catalogue does not know.
    Duty,
}

/// What to contact somebody about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Subject {
    /// What the rule says.
    Rule(RuleId),
    /// An answer that the person is not sure of, and what each finding leads to.
    FindOut {
        /// The questions.
        questions: Vec<QuestionId>,
        /// What is possible.
        possible: Vec<Possible>,
    },
    /// Duties that the person is not sure of, and the role that each would need.
    Duties(Vec<PossibleDuty>),
    /// Duties that no role open to the person allows, each with the roles that would.
    Uncovered(Vec<UncoveredDuty>),
    /// Roles whose rows do not spell out that they are for the person.
    AskFirst,
}

/// What would follow from sure answers in the place of unsure ones.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Possible {
    /// The sure answers, in any of these ways.
    pub answers: Vec<Vec<OptionId>>,
    /// What would follow.
    pub outcomes: Vec<Outcome>,
}

/// A role that a duty would need.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PossibleDuty {
    /// The duties.
    pub duties: Vec<DutyId>,
    /// Whether only all of them together add the roles. There may be others like them.
    pub together: bool,
    /// The roles that they would add.
    pub roles: Vec<RoleId>,
}

/// A duty that the roles open to somebody do not cover.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UncoveredDuty {
    /// The duty.
    pub duty: DutyId,
    /// Roles open to the person that are probably for it: their rows list with “including” what they are for in the
    /// module that the duty belongs to. That is our interpretation.
    pub probable: Vec<RoleId>,
    /// The sets of roles that would cover it, out of those held at such places: the one with the least access, and its
    /// alternatives; none if no role there covers it.
    pub sets: Vec<Vec<RoleId>>,
}

/// Something that an outcome rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// A rule of a decision table.
    Rule(RuleId),
    /// The person needs this feature, which the role of the rule has and the person's lacks.
    Feature {
        /// The rule.
        rule: RuleId,
        /// The feature.
        feature: FeatureId,
    },
    /// The role is meant for people in this position.
    Position {
        /// The role.
        role: RoleId,
        /// The position.
        position: PositionId,
        /// What brings the role to them.
        basis: Basis,
    },
    /// The role is open to this position, and this duty needs it.
    Duty {
        /// The role.
        role: RoleId,
        /// The position.
        position: PositionId,
        /// The duty.
        duty: DutyId,
    },
    /// The role is meant for the position, but another role of the outcome holds all of it.
    HeldBy {
        /// The role that is not needed.
        role: RoleId,
        /// The role that holds it.
        by: RoleId,
    },
    /// The role, which the person gets anyway, covers this duty too.
    Covered {
        /// The role.
        role: RoleId,
        /// The duty.
        duty: DutyId,
    },
    /// No role open to the person allows this duty.
    Uncovered(DutyId),
    /// The person was not sure of this.
    Unsure(QuestionId),
    /// None of the duties that would need a role is the person's.
    NoDuty(PositionId),
    /// No role is meant for this position.
    NoRole(PositionId),
    /// Somebody in this position does something that is not among the duties of the catalogue.
    Unlisted(PositionId),
}

/// The kind of an outcome.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// It comes by itself.
    Automatic,
    /// One has to apply.
    Apply,
    /// One has to contact somebody.
    Contact,
    /// Nothing is needed.
    NothingNeeded,
    /// The sources do not say.
    NotCovered,
}

impl Kind {
    /// The id in files and data.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Automatic => "automatic",
            Self::Apply => "apply",
            Self::Contact => "contact",
            Self::NothingNeeded => "nothing-needed",
            Self::NotCovered => "not-covered",
        }
    }
}

impl Verdict {
    /// Its kind.
    pub const fn kind(&self) -> Kind {
        match self {
            Self::Automatic { .. } => Kind::Automatic,
            Self::Apply { .. } => Kind::Apply,
            Self::Contact { .. } => Kind::Contact,
            Self::NothingNeeded { .. } => Kind::NothingNeeded,
            Self::NotCovered { .. } => Kind::NotCovered,
        }
    }

    /// The roles that it is about.
    pub fn roles(&self) -> &[RoleId] {
        match self {
            Self::Automatic { roles } | Self::Apply { roles, .. } | Self::Contact { roles, .. } => {
                roles
            }
            Self::NothingNeeded { .. } | Self::NotCovered { .. } => &[],
        }
    }

    /// Through which channel one applies.
    pub const fn channel(&self) -> Option<ChannelId> {
        match self {
            Self::Apply { channel, .. } => Some(*channel),
            _ => None,
        }
    }

    /// Who has to approve.
    pub const fn approver(&self) -> Option<ContactId> {
        match self {
            Self::Apply { approver, .. } | Self::Contact { approver, .. } => *approver,
            _ => None,
        }
    }

    /// Whom one has to contact, or may ask.
    pub const fn contact(&self) -> Option<ContactId> {
        match self {
            Self::Contact { contact, .. }
            | Self::NothingNeeded { contact }
            | Self::NotCovered { contact, .. } => Some(*contact),
            Self::Automatic { .. } | Self::Apply { .. } => None,
        }
    }
}

/// The advice for complete answers: those that [`interview`](crate::interview::interview) counts.
pub fn advise(catalog: &Catalog, answers: &Answers) -> Advice {
    let mut outcomes = Vec::new();
    for system in facts::systems(catalog, answers) {
        let decided = decision_table::decide(catalog, system, answers);
        if system != System::Misis {
            outcomes.extend(decided);
            continue;
        }
        let find_out = assignment::find_out_positions(catalog, answers);
        let mut of_misis =
            if decided.is_empty() { assignment::advise(catalog, answers) } else { decided };
        if !find_out.is_empty() {
            // Whether nothing is needed, or nothing covered, depends on what is found out.
            of_misis.retain(|outcome| {
                !matches!(outcome.verdict.kind(), Kind::NothingNeeded | Kind::NotCovered)
            });
        }
        outcomes.extend(of_misis);
        outcomes.extend(find_out);
    }
    for outcome in &mut outcomes {
        ask_others(catalog, answers, outcome);
    }
    Advice { outcomes }
}

/// Sends the person to somebody else where they would be sent to themselves.
fn ask_others(catalog: &Catalog, answers: &Answers, outcome: &mut Outcome) {
    if let Some(contact) = &mut outcome.ask_first {
        *contact = facts::whom_to_ask(catalog, answers, *contact);
    }
    match &mut outcome.verdict {
        Verdict::Contact { contact, subject, .. } => {
            *contact = facts::whom_to_ask(catalog, answers, *contact);
            if let Subject::FindOut { possible, .. } = subject {
                for outcome in possible.iter_mut().flat_map(|possible| &mut possible.outcomes) {
                    ask_others(catalog, answers, outcome);
                }
            }
        }
        Verdict::NothingNeeded { contact } | Verdict::NotCovered { contact, .. } => {
            *contact = facts::whom_to_ask(catalog, answers, *contact);
        }
        Verdict::Automatic { .. } | Verdict::Apply { .. } => {}
    }
}
