//! What somebody has answered so far.

use crate::{
    ids::{OptionId, QuestionId},
    ordered,
};

/// The options chosen for each question answered. A question without an answer is not in it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Answers(Vec<(QuestionId, Vec<OptionId>)>);

impl Answers {
    /// The options chosen for `question`; empty if it is not answered.
    pub fn get(&self, question: QuestionId) -> &[OptionId] {
        self.0.iter().find(|(id, _)| *id == question).map_or(&[], |(_, chosen)| chosen)
    }

    /// Answers `question` with these options of it; with none of its options, takes its answer away.
    pub fn set(&mut self, question: QuestionId, chosen: Vec<OptionId>) {
        let chosen =
            ordered::collect(chosen.into_iter().filter(|option| option.question() == question));
        let at = self.0.partition_point(|(id, _)| *id < question);
        let known = self.0.get(at).is_some_and(|(id, _)| *id == question);
        if known {
            self.0.remove(at);
        }
        if !chosen.is_empty() {
            self.0.insert(at, (question, chosen));
        }
    }

    /// The same answers with `question` answered with these options.
    #[must_use]
    pub fn with(&self, question: QuestionId, chosen: Vec<OptionId>) -> Self {
        let mut answers = self.clone();
        answers.set(question, chosen);
        answers
    }

    /// Whether `option` is chosen.
    pub fn has(&self, option: OptionId) -> bool {
        self.get(option.question()).contains(&option)
    }

    /// The questions answered and the options chosen, in the order in which they are asked.
    pub fn iter(&self) -> impl Iterator<Item = (QuestionId, &[OptionId])> {
        self.0.iter().map(|(question, chosen)| (*question, chosen.as_slice()))
    }

    /// Whether nothing is answered.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
