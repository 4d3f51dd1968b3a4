//! What to ask next, and which answers count.
//!
//! Everything is worked out anew from the answers: there is no “current page” beside them.

use crate::{
    advice::{Advice, advise},
    answers::Answers,
    catalog::Catalog,
    decision_table, facts,
    ids::{OptionId, QuestionId},
    openings,
    question::Fact,
    role::System,
};

/// A question with the options that can still matter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// The question.
    pub question: QuestionId,
    /// The options, in their order.
    pub offered: Vec<OptionId>,
}

/// A question that is asked, and its answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answered {
    /// The question.
    pub asked: Asked,
    /// The options chosen.
    pub chosen: Vec<OptionId>,
}

/// What comes next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// This question.
    Ask(Asked),
    /// Nothing more can change the advice: here it is.
    Done(Advice),
}

/// The interview, as far as it has come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Interview {
    /// The questions asked and answered, in order.
    pub answered: Vec<Answered>,
    /// Their answers: the only ones that count.
    pub counted: Answers,
    /// What comes next.
    pub step: Step,
}

/// Goes through the questions with these answers.
///
/// A question is asked only if its answer can still change the advice, and only with the options
/// that can. An answer to a question that is not asked, or that is not offered, does not count.
pub fn interview(catalog: &Catalog, answers: &Answers) -> Interview {
    let mut answered = Vec::new();
    let mut counted = Answers::default();
    for question in catalog.question_ids() {
        let offered = offered(catalog, &counted, question);
        if offered.is_empty() {
            continue;
        }
        let mut chosen = answers.get(question).to_vec();
        chosen.retain(|option| offered.contains(option));
        let asked = Asked { question, offered };
        if chosen.is_empty() {
            return Interview { answered, counted, step: Step::Ask(asked) };
        }
        counted.set(question, chosen.clone());
        answered.push(Answered { asked, chosen });
    }
    let step = Step::Done(advise(catalog, &counted));
    Interview { answered, counted, step }
}

/// What comes next after these answers, all of which count, when `last` is the last question that is
/// answered: what [`interview`] says, without going through the questions up to there again.
pub(crate) fn step_after(catalog: &Catalog, counted: &Answers, last: QuestionId) -> Step {
    for question in catalog.question_ids() {
        if question > last {
            let offered = offered(catalog, counted, question);
            if !offered.is_empty() {
                return Step::Ask(Asked { question, offered });
            }
        }
    }
    Step::Done(advise(catalog, counted))
}

/// The options to offer for `question` after these answers to the questions before it. Empty if
/// the question need not be asked.
pub(crate) fn offered(catalog: &Catalog, counted: &Answers, question: QuestionId) -> Vec<OptionId> {
    offered_for(catalog, &facts::systems(catalog, counted), counted, question)
}

/// The same, if these were the systems asked about.
pub(crate) fn offered_for(
    catalog: &Catalog,
    systems: &[System],
    counted: &Answers,
    question: QuestionId,
) -> Vec<OptionId> {
    let relevant = relevant_options(catalog, systems, counted, question);
    let mut offered = Vec::new();
    if relevant.is_empty() {
        return offered;
    }
    for (id, option) in catalog.options(question) {
        let matters = option.meaning.is_way_out() || relevant.contains(&id);
        if matters && facts::available(catalog, counted, option) {
            offered.push(id);
        }
    }
    offered
}

/// The sure options that can still change the advice on one of these systems.
fn relevant_options(
    catalog: &Catalog,
    systems: &[System],
    counted: &Answers,
    question: QuestionId,
) -> Vec<OptionId> {
    if catalog[question].fact == Fact::System {
        return facts::sure_options(catalog, question);
    }
    let mut relevant = Vec::new();
    for system in systems.iter().copied() {
        relevant.extend(decision_table::relevant_options(catalog, system, counted, question));
        if system == System::Misis {
            relevant.extend(openings::options_that_tell_positions(catalog, counted, question));
            if decision_table::decide(catalog, system, counted).is_empty() {
                relevant.extend(openings::relevant_options(catalog, counted, question));
            }
        }
    }
    relevant
}
