//! What somebody has answered so far.

use crate::ids::{OptionId, QuestionId};

/// The options chosen. A question without an answer has none.
///
/// One list for all questions, in the order of the questions: answers are copied at every turn of a search.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Answers(Vec<OptionId>);

impl Answers {
    /// The options chosen for `question`; empty if it is not answered.
    pub fn get(&self, question: QuestionId) -> &[OptionId] {
        let start = self.0.partition_point(|option| option.question() < question);
        let chosen = self.0.get(start..).unwrap_or_default();
        let len = chosen.iter().take_while(|option| option.question() == question).count();
        chosen.get(..len).unwrap_or_default()
    }

    /// Answers `question` with these options of it; with none of its options, takes its answer away.
    pub fn set(&mut self, question: QuestionId, chosen: Vec<OptionId>) {
        self.0.retain(|option| option.question() != question);
        for option in chosen {
            if option.question() == question
                && let Err(at) = self.0.binary_search(&option)
            {
                self.0.insert(at, option);
            }
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
        self.0.binary_search(&option).is_ok()
    }

    /// The questions answered and the options chosen, in the order in which they are asked.
    pub fn iter(&self) -> impl Iterator<Item = (QuestionId, &[OptionId])> {
        let chosen = self.0.chunk_by(|a, b| a.question() == b.question());
        chosen.filter_map(|chosen| Some((chosen.first()?.question(), chosen)))
    }

    /// Whether nothing is answered.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
