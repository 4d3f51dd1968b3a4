//! Questions of the interview and the options that answer them.

use serde::{Deserialize, Serialize};

use crate::{
    catalog::Employment,
    ids::{ContactId, DutyId, FeatureId, OptionId, PositionId, QuestionId},
    role::{Place, System},
};

/// A question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// The id in links: its file's name.
    pub key: String,
    /// The question, as it is asked.
    pub text: String,
    /// What it is called in a list of answers: “Where you work”.
    pub topic: String,
    /// One short sentence that helps to answer.
    pub hint: Option<String>,
    /// Why it is asked: what its answers tell apart.
    pub why: String,
    /// How somebody who is not sure finds out.
    pub find_out: Option<FindOut>,
    /// What the code makes of its answers.
    pub fact: Fact,
    /// Whether several options may be chosen.
    pub several: bool,
    /// The options, in the order in which they are offered.
    pub options: Vec<AnswerOption>,
}

/// How somebody who is not sure of an answer finds out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FindOut {
    /// What to find out: “whether your position is certificated or classified”.
    pub what: String,
    /// Whom to ask.
    pub ask: ContactId,
}

/// What the code makes of the answers to a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Fact {
    /// The systems to advise on.
    System,
    /// How one is employed.
    Employment,
    /// At one school, at several, or in an office.
    Workplace,
    /// The kind of school.
    SchoolLevel,
    /// The positions and responsibilities.
    Position,
    /// The duties in MiSiS.
    Duty,
    /// Further duties in MiSiS, which were not in the list of those that matter.
    OtherDuty,
    /// The features of Clever.
    Feature,
    /// Nothing by itself: only the rules of decision tables look at it.
    Other,
}

/// An option of a question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnswerOption {
    /// The id in links.
    pub key: String,
    /// Its label.
    pub label: String,
    /// One short sentence that tells it from the others.
    pub hint: Option<String>,
    /// Other words that people search it by.
    pub also: Vec<String>,
    /// What it means.
    pub meaning: Meaning,
    /// Offered only if each of these holds.
    pub when: Vec<Condition>,
    /// A position that whoever chooses it is in, without having selected it:
    /// [`implied_positions`](crate::facts::implied_positions) says for whom that counts.
    pub position: Option<PositionId>,
}

/// What choosing an option means.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Meaning {
    /// Advise on this system.
    System(System),
    /// Employed in this way.
    Employment(Employment),
    /// Works at one school.
    OneSchool,
    /// Works at more than one school.
    SeveralSchools,
    /// Works in a Region (Local District) or Central office.
    Office,
    /// The schools are of these kinds.
    Schools(Vec<Place>),
    /// Is in this position.
    Position(PositionId),
    /// Has this duty.
    Duty(DutyId),
    /// Needs this feature.
    Feature(FeatureId),
    /// “Something that is not in this list”: goes with the others, and leads to a further question.
    SomethingElse,
    /// “None of these”: excludes the others.
    None,
    /// “I'm not sure”: excludes the others, and any of these may be the truth. Empty: any option of the question.
    NotSure(Vec<OptionId>),
    /// What the decision tables make of it.
    Plain,
}

impl Meaning {
    /// Whether choosing it excludes all other options: “None of these” and “I'm not sure”.
    pub const fn is_exclusive(&self) -> bool {
        matches!(self, Self::None | Self::NotSure(_))
    }

    /// Whether it is a way out of a list in which one does not find oneself. Such an option is offered
    /// whenever the question is asked, and is never the reason to ask it.
    pub const fn is_way_out(&self) -> bool {
        self.is_exclusive() || matches!(self, Self::SomethingElse)
    }
}

/// The answer to a question is one of these options.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Condition {
    /// The question.
    pub question: QuestionId,
    /// The options, any of which will do.
    pub options: Vec<OptionId>,
}
