//! What a walk has found, and how what several walks have found is put together. What comes out does
//! not depend on which of them was faster.

use std::collections::{BTreeMap, btree_map::Entry};

use advisor::{
    advice::Kind,
    answers::Answers,
    catalog::{Catalog, OptionId, QuestionId, RoleId, RuleId},
};

use crate::{claims::Finding, situations::Situations, words};

/// Something that has to be reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Thing {
    /// A question, asked.
    Question(QuestionId),
    /// An option, chosen.
    Option(OptionId),
    /// An option of a list that somebody has without asking for it.
    Given(OptionId),
    /// A rule, among the reasons.
    Rule(RuleId),
    /// A role, recommended.
    Role(RoleId),
    /// A kind of outcome.
    Kind(Kind),
}

/// Answers after which a claim does not hold.
#[derive(Debug, Clone)]
pub(crate) struct Breach {
    /// The smallest of them.
    answers: Answers,
    /// The question that is asked then, if the claim is about it.
    question: Option<QuestionId>,
    /// How many there are.
    cases: usize,
}

/// What a walk has found.
#[derive(Debug, Clone, Default)]
pub(crate) struct Found {
    /// How many complete sets of answers were walked.
    pub(crate) complete: usize,
    /// How many partial ones.
    pub(crate) partial: usize,
    /// Every outcome on one system by its digest, in words.
    pub(crate) outcomes: BTreeMap<u64, String>,
    /// Every part of an outcome, with answers that lead to it.
    pub(crate) parts: BTreeMap<String, Answers>,
    /// The smallest answers that reach each thing.
    pub(crate) reached: BTreeMap<Thing, Answers>,
    /// The breaches of claims: by code and what is wrong, the smallest answers and their number.
    pub(crate) breaches: BTreeMap<(&'static str, String), Breach>,
    /// Every situation with its outcome.
    pub(crate) situations: Situations,
}

impl Found {
    /// Notes that `answers` reach `thing`.
    pub(crate) fn reach(&mut self, thing: Thing, answers: &Answers) {
        let smaller = self.reached.get(&thing).is_none_or(|known| size(answers) < size(known));
        if smaller {
            self.reached.insert(thing, answers.clone());
        }
    }

    /// Notes that after `answers` a claim does not hold; if it is about the question that is then
    /// asked, about which.
    pub(crate) fn breach(
        &mut self,
        code: &'static str,
        what: impl Into<String>,
        answers: &Answers,
        question: Option<QuestionId>,
    ) {
        self.note(code, what.into(), Breach { answers: answers.clone(), question, cases: 1 });
    }

    fn note(&mut self, code: &'static str, what: String, breach: Breach) {
        match self.breaches.entry((code, what)) {
            Entry::Vacant(entry) => drop(entry.insert(breach)),
            Entry::Occupied(mut entry) => {
                let known = entry.get_mut();
                let cases = known.cases + breach.cases;
                if size(&breach.answers) < size(&known.answers) {
                    *known = breach;
                }
                known.cases = cases;
            }
        }
    }

    /// The breaches in words.
    pub(crate) fn findings(&self, catalog: &Catalog) -> Vec<Finding> {
        let findings = self.breaches.iter().map(|((code, what), breach)| {
            let Breach { answers, question, cases } = breach;
            let more = match cases {
                1 => String::new(),
                cases => format!(" (the smallest of {cases} cases)"),
            };
            let message = format!("{what} after {}{more}", words::answers(catalog, answers));
            let link = match question {
                Some(question) => words::question_link(catalog, *question, answers),
                None => words::outcome_link(catalog, answers),
            };
            Finding::at(code, message, link)
        });
        findings.collect()
    }

    /// Adds what another walk has found, one that comes later in the order of all walks.
    pub(crate) fn absorb(&mut self, later: Self) {
        self.complete += later.complete;
        self.partial += later.partial;
        self.outcomes.extend(later.outcomes);
        for (part, answers) in later.parts {
            self.parts.entry(part).or_insert(answers);
        }
        for (thing, answers) in later.reached {
            self.reach(thing, &answers);
        }
        for ((code, what), breach) in later.breaches {
            self.note(code, what, breach);
        }
        self.situations.absorb(later.situations);
    }
}

fn size(answers: &Answers) -> usize {
    answers.iter().map(|(_, chosen)| 1 + chosen.len()).sum()
}
