//! Ids of things in the catalogue. An id is an index that [`Catalog`](crate::catalog::Catalog) has checked.

use serde::{Deserialize, Serialize};

/// Declares an id type for each list of the catalogue.
macro_rules! ids {
    ($($(#[$doc:meta])* $id:ident)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub struct $id(u16);

        impl $id {
            /// The id of the entry at `index`. For the compiler of the catalogue alone:
            /// [`Catalog::new`](crate::catalog::Catalog::new) refuses an id that points nowhere.
            #[doc(hidden)]
            pub const fn at(index: u16) -> Self {
                Self(index)
            }

            /// Where the entry stands in its list.
            pub const fn index(self) -> usize {
                self.0 as usize
            }
        }
    )*};
}

ids! {
    /// A source document.
    DocumentId
    /// Somebody to ask, or whose approval is needed.
    ContactId
    /// A way to acquire a role.
    ChannelId
    /// A group of roles in the MiSiS guide, or the one group of another system.
    GroupId
    /// A part of a system that permissions are about, such as attendance.
    AreaId
    /// A position or a responsibility that a role is meant for.
    PositionId
    /// Something an employee does, in the employee's own words.
    DutyId
    /// A feature of Clever.
    FeatureId
    /// A role.
    RoleId
    /// A question of the interview.
    QuestionId
    /// A rule of a decision table.
    RuleId
    /// An entry of the FAQ, which is no part of the catalogue: [`Faq`](crate::faq::Faq) checks it.
    FaqId
    /// A step of the guide to the sync account: [`Guide`](crate::sync_account::Guide) checks it.
    StepId
    /// A list of settings of that guide: it checks it too.
    AuditId
}

/// An option of a question. It knows its question, so an answer cannot belong to another one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct OptionId {
    question: QuestionId,
    index: u16,
}

impl OptionId {
    /// The option at `index` of `question`. For the compiler of the catalogue alone.
    #[doc(hidden)]
    pub const fn at(question: QuestionId, index: u16) -> Self {
        Self { question, index }
    }

    /// The question that this option answers.
    pub const fn question(self) -> QuestionId {
        self.question
    }

    /// Where the option stands among the options of its question.
    pub const fn index(self) -> usize {
        self.index as usize
    }
}
