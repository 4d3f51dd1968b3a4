//! Rules of the decision tables, as the content gives them.

use serde::{Deserialize, Serialize};

use crate::{
    catalog::Citation,
    ids::{ChannelId, ContactId, RoleId, RuleId},
    question::Condition,
    role::System,
};

/// What becomes of the rules of a table that hold together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum HitPolicy {
    /// The first one that holds decides: these rules say which role somebody gets.
    First,
    /// All that hold count: these rules add something to the role.
    Collect,
}

/// A rule: if these conditions hold, then this verdict.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rule {
    /// Its id: `clever/contractor`.
    pub key: String,
    /// The system that it is about.
    pub system: System,
    /// Which table of the system it stands in.
    pub hit_policy: HitPolicy,
    /// What the answers must be.
    pub when: Vec<Condition>,
    /// For a collecting rule: the role that the first table gave is one of these. Empty: any.
    pub base: Vec<RoleId>,
    /// For a collecting rule: somebody needs a feature that the first table's role lacks and this role has.
    /// A feature counts for the first such rule of the table only.
    pub lacks_feature_of: Option<RoleId>,
    /// For a rule of a first table: the earlier ones of the table that are meant to decide where
    /// they and this one hold together. The advice does not look at it: the proof over all paths does.
    pub yields_to: Vec<RuleId>,
    /// What follows.
    pub verdict: RuleVerdict,
    /// Why, in one sentence of ours.
    pub because: String,
    /// What else to know, in sentences of ours.
    pub notes: Vec<String>,
    /// Whether this is our reading, not spelt out in the source.
    pub reading: bool,
    /// The id of the entry of the FAQ that explains it. The entry itself is in [`Faq`](crate::faq::Faq).
    pub faq: Option<String>,
    /// Where it stands.
    pub source: Citation,
}

/// What follows from a rule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum RuleVerdict {
    /// The role comes by itself.
    Automatic {
        /// The role.
        role: RoleId,
    },
    /// Apply for it.
    Apply {
        /// The role; without one, the role that the first table gave.
        role: Option<RoleId>,
        /// Through this channel.
        channel: ChannelId,
        /// Who has to approve.
        approver: Option<ContactId>,
        /// What to apply for, where it is not simply the role: “access to your other schools”.
        subject: Option<String>,
    },
    /// Contact somebody.
    Contact {
        /// The role that it is about, if any.
        role: Option<RoleId>,
        /// Whom.
        contact: ContactId,
        /// Who has to approve.
        approver: Option<ContactId>,
        /// What about, after “about”: “limited access for contractors”.
        subject: String,
    },
    /// The sources do not cover this; ask there.
    NotCovered {
        /// Whom to ask.
        contact: ContactId,
        /// What is not covered.
        subject: String,
    },
}

impl RuleVerdict {
    /// The role that it names.
    pub const fn role(&self) -> Option<RoleId> {
        match self {
            Self::Automatic { role } => Some(*role),
            Self::Apply { role, .. } | Self::Contact { role, .. } => *role,
            Self::NotCovered { .. } => None,
        }
    }
}
