//! Which questions are asked, and which options are offered, against the definition: one is asked exactly if
//! some two answers to it can lead to different advice, whatever is answered to the questions after it. The
//! oracle tries all answers and compares what people are told; it knows nothing of rules and roles.

use std::collections::{BTreeSet, HashMap};

use advisor::{
    answers::Answers,
    catalog::{Catalog, Content, OptionId, QuestionId},
    interview::{Asked, Interview, Step, interview},
    question::{Condition, Fact, Meaning},
    role::System,
    rule::{HitPolicy, Rule, RuleVerdict},
};
use proptest::prelude::*;

use crate::common::{Told, answers, catalog, changed, content, told};

/// What somebody is told, by a number: two of them are compared often.
type Seen = usize;

/// The oracle for the decision table of Clever, over a catalogue whose lists have been cut down.
struct Oracle {
    catalog: Catalog,
    seen: HashMap<Vec<Told>, Seen>,
    known: HashMap<Vec<(QuestionId, Vec<OptionId>)>, Vec<Seen>>,
}

impl Oracle {
    const fn new(catalog: Catalog) -> Self {
        Self { catalog, seen: HashMap::new(), known: HashMap::new() }
    }

    /// The ways to answer a question after these answers: each sure option that can be offered, or each set
    /// of them, none among them.
    fn ways(&self, answers: &Answers, question: QuestionId) -> Vec<Vec<OptionId>> {
        let employed: Vec<&Meaning> = self
            .catalog
            .question_of(Fact::Employment)
            .map(|of| answers.get(of))
            .unwrap_or_default()
            .iter()
            .map(|option| &self.catalog[*option].meaning)
            .collect();
        let mut sure = Vec::new();
        for (id, option) in self.catalog.options(question) {
            let fits = match option.meaning {
                Meaning::None | Meaning::NotSure(_) => false,
                Meaning::Position(position) => match self.catalog[position].employment {
                    Some(needed) => employed.iter().all(|meaning| match meaning {
                        Meaning::Employment(employment) => *employment == needed,
                        _ => true,
                    }),
                    None => true,
                },
                _ => true,
            };
            let holds = |condition: &Condition| condition.options.iter().any(|of| answers.has(*of));
            if fits && option.when.iter().all(holds) {
                sure.push(id);
            }
        }
        if !self.catalog[question].several {
            return sure.into_iter().map(|option| vec![option]).collect();
        }
        let in_set = |set: usize| {
            let chosen = sure.iter().enumerate().filter(|(at, _)| set & (1 << at) != 0);
            chosen.map(|(_, option)| *option).collect()
        };
        (0..1 << sure.len()).map(in_set).collect()
    }
}
