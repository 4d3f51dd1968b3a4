//! The walk along every path of the interview about one system.
//!
//! At each question it goes on with each option alone and, where several may be chosen, with the sets
//! of classes: see [`Space::classes`] for which options are alike. That they are is checked on the way.

use std::collections::BTreeMap;

use advisor::{
    advice::{Advice, Reason},
    answers::Answers,
    catalog::{OptionId, PositionId},
    facts,
    interview::{Answered, Asked, Interview, Step, interview},
    question::{Fact, Meaning},
    report::contradict,
};

use crate::{
    digest::Digest,
    found::{Found, Thing},
    relevance,
    space::{Space, heads, sets},
    words,
};

/// A walk in progress.
pub(crate) struct Walk<'a, 's> {
    space: &'s Space<'a>,
    /// The questions at which the walk stops, leaving the rest to others.
    stop_at: Option<Fact>,
    /// Where it stopped.
    pub(crate) stopped: Vec<Answers>,
    pub(crate) found: Found,
}

/// How much of a path is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Part {
    /// A situation of its own: every claim, and a line of its own.
    Own,
    /// Several duties or features at once: the claims about outcomes, and a part of a digest.
    Several,
    /// Several positions at once, likewise.
    Positions,
}

impl<'a, 's> Walk<'a, 's> {
    /// A walk that stops at the question about `stop_at`.
    pub(crate) fn new(space: &'s Space<'a>, stop_at: Option<Fact>) -> Self {
        Self { space, stop_at, stopped: Vec::new(), found: Found::default() }
    }

    /// Walks every path that begins with these answers.
    pub(crate) fn every_path(&mut self, answers: &Answers) {
        self.visit(answers, Part::Own);
    }

    /// Walks every path on which somebody is in each position of one of these sets.
    pub(crate) fn positions(&mut self, answers: &Answers, sets: &[Vec<OptionId>]) {
        for set in sets {
            if let Some(first) = set.first() {
                self.visit(&answers.with(first.question(), set.clone()), Part::Positions);
            }
        }
    }

    /// The digest of what lies behind these answers: the same for answers that are alike.
    fn visit(&mut self, answers: &Answers, part: Part) -> u64 {
        let Interview { answered, counted, step } = interview(self.space.catalog, answers);
        if counted != *answers {
            self.breach("no-outcome", "an answer that was offered does not count", answers);
            return 0;
        }
        match step {
            Step::Done(advice) => self.end(answers, &answered, &advice, part),
            Step::Ask(asked) => self.question(answers, &asked, part),
        }
    }

    fn question(&mut self, answers: &Answers, asked: &Asked, part: Part) -> u64 {
        let catalog = self.space.catalog;
        if self.stop_at.is_some_and(|fact| fact == catalog[asked.question].fact) {
            self.stopped.push(answers.clone());
            return 0;
        }
        if !answers.get(asked.question).is_empty() {
            self.breach("no-outcome", "a question is asked that has been answered", answers);
            return 0;
        }
        self.found.partial += 1;
        if part == Part::Own {
            self.found.reach(Thing::Question(asked.question), answers);
            for what in relevance::idle(self.space, answers, asked) {
                self.found.breach("idle-question", what, answers, Some(asked.question));
            }
            self.left_out_duties(answers, asked);
        }
        let (mut escapes, sure): (Vec<OptionId>, Vec<OptionId>) =
            asked.offered.iter().copied().partition(|id| catalog[*id].meaning.is_way_out());
        if part == Part::Positions {
            escapes.retain(|id| catalog[*id].meaning == Meaning::None);
        }
        let classes = self.space.classes(answers, &sure);
        let several = catalog[asked.question].several;
        let mut alone = BTreeMap::new();
        let mut behind = Digest::new().text(&catalog[asked.question].key);
        // Among several answers at once, one of each class stands for the others.
        let walked = match catalog[asked.question].fact {
            _ if part == Part::Own => sure,
            Fact::OtherDuty => Vec::new(),
            _ => heads(&classes),
        };
        for option in walked.iter().chain(&escapes) {
            let digest = self.visit(&answers.with(asked.question, vec![*option]), part);
            behind = behind.text(&catalog[*option].key).digest(digest);
            alone.insert(*option, digest);
        }
        if several {
            if part == Part::Own {
                self.alike(answers, asked, &classes, &alone);
            }
            for set in self.several(asked, &heads(&classes), part) {
                let part = if self.is_header(asked) { part } else { part.max(Part::Several) };
                behind = behind.digest(self.visit(&answers.with(asked.question, set), part));
            }
        }
        behind.value()
    }

    /// Whether the sets of answers to the question make situations of their own. Of positions a
    /// rule looks at few, and all their sets are told.
    fn is_header(&self, asked: &Asked) -> bool {
        self.space.catalog[asked.question].fact == Fact::Position
    }

    /// The sets of more than one option that are walked.
    fn several(&self, asked: &Asked, heads: &[OptionId], part: Part) -> Vec<Vec<OptionId>> {
        let computed = self.space.computed;
        let mut all = match self.space.catalog[asked.question].fact {
            // Sets of positions have a walk of their own.
            Fact::Position if computed => Vec::new(),
            // Each of them is told of by itself.
            Fact::OtherDuty if part == Part::Own => vec![heads.to_vec()],
            Fact::OtherDuty => Vec::new(),
            _ if part == Part::Positions => vec![heads.to_vec()],
            Fact::Duty => with_something_else(self.space, asked, heads),
            _ => sets(heads),
        };
        all.retain(|set| set.len() > 1);
        all
    }

    /// Options of one class lead to the same, alone and together.
    fn alike(
        &mut self,
        answers: &Answers,
        asked: &Asked,
        classes: &[Vec<OptionId>],
        alone: &BTreeMap<OptionId, u64>,
    ) {
        let catalog = self.space.catalog;
        for class in classes {
            let Some((head, others)) = class.split_first() else { continue };
            for other in others {
                let together = answers.with(asked.question, vec![*head, *other]);
                let alike = alone.get(head) == alone.get(other)
                    && match self.opening(answers, *head, *other) {
                        Some(alike) => alike,
                        None => alone.get(head) == Some(&self.visit(&together, Part::Several)),
                    };
                if !alike {
                    let labels = words::labels(catalog, &[*head, *other]);
                    let message =
                        format!("{labels} were taken for alike and lead to different outcomes");
                    self.breach("unlike-class", &message, &together);
                }
            }
        }
    }

    /// Where roles are computed from positions: whether two positions together open the same roles
    /// as the first of them.
    fn opening(&self, answers: &Answers, head: OptionId, other: OptionId) -> Option<bool> {
        let Meaning::Position(one) = self.space.catalog[head].meaning else { return None };
        let Meaning::Position(two) = self.space.catalog[other].meaning else { return None };
        let opens = |positions: &[PositionId]| self.space.opens(answers, positions);
        self.space.computed.then(|| opens(&[one]) == opens(&[one, two]))
    }

    /// A duty that is not offered is one for which the roles are there already.
    fn left_out_duties(&mut self, answers: &Answers, asked: &Asked) {
        let catalog = self.space.catalog;
        if !self.space.computed || catalog[asked.question].fact != Fact::Duty {
            return;
        }
        for option in self.space.sure(answers, asked.question) {
            if !asked.offered.contains(&option) && !self.space.is_given(answers, option) {
                let message = format!(
                    "“{}” is not offered, though a role would have to be added for it",
                    catalog[option].label
                );
                self.breach("skipped-question", &message, answers);
            }
        }
    }

    fn end(
        &mut self,
        answers: &Answers,
        answered: &[Answered],
        advice: &Advice,
        part: Part,
    ) -> u64 {
        let Space { catalog, system, .. } = *self.space;
        self.found.complete += 1;
        let parts = words::parts(catalog, system, &advice.outcomes);
        let mut outcome = Digest::new();
        for part in &parts {
            outcome = outcome.text(part);
        }
        let digest = outcome.value();
        if advice.outcomes.is_empty() {
            self.breach("no-outcome", "the path ends without an outcome", answers);
        }
        if advice.outcomes.iter().any(|outcome| outcome.reasons.is_empty()) {
            self.breach("no-outcome", "an outcome has no reason", answers);
        }
        for outcome in &advice.outcomes {
            let asked = outcome.verdict.contact().into_iter().chain(outcome.ask_first);
            for contact in asked {
                if facts::is_contact(catalog, answers, contact) {
                    let who = &catalog[contact].name;
                    self.breach("contradiction", &format!("{who} is told to ask {who}"), answers);
                }
            }
        }
        if contradict(&advice.outcomes) {
            let what =
                "one outcome says that a role comes automatically, another one asks to apply";
            self.breach("contradiction", what, answers);
        }
        let text = parts.join(words::AND);
        for part in parts {
            self.found.parts.entry(part).or_insert_with(|| answers.clone());
        }
        self.found.outcomes.insert(digest, text.clone());
        self.reach(answers, advice, part);
        if part == Part::Own && (!self.space.computed || is_plain(answers)) {
            for what in relevance::skipped(self.space, answers, answered, &advice.outcomes) {
                self.breach("skipped-question", &what, answers);
            }
        }
        self.found.situations.note(catalog, answers, part, &text);
        digest
    }

    fn reach(&mut self, answers: &Answers, advice: &Advice, part: Part) {
        if part == Part::Own {
            for option in self.space.given(answers, &advice.outcomes) {
                self.found.reach(Thing::Given(option), answers);
            }
            for (_, chosen) in answers.iter() {
                for option in chosen {
                    self.found.reach(Thing::Option(*option), answers);
                }
            }
        }
        for outcome in &advice.outcomes {
            self.found.reach(Thing::Kind(outcome.verdict.kind()), answers);
            for role in outcome.verdict.roles() {
                self.found.reach(Thing::Role(*role), answers);
            }
            for reason in &outcome.reasons {
                if let Reason::Rule(rule) | Reason::Feature { rule, .. } = reason {
                    self.found.reach(Thing::Rule(*rule), answers);
                }
            }
        }
    }

    fn breach(&mut self, code: &'static str, what: &str, answers: &Answers) {
        self.found.breach(code, what, answers, None);
    }
}

/// Sets of duties; each duty, and all of them, also beside “Something that is not in this list”.
fn with_something_else(space: &Space<'_>, asked: &Asked, heads: &[OptionId]) -> Vec<Vec<OptionId>> {
    let mut all = sets(heads);
    let something_else = |id: &&OptionId| space.catalog[**id].meaning == Meaning::SomethingElse;
    if let Some(option) = asked.offered.iter().find(something_else) {
        all.extend(heads.iter().map(|head| vec![*head, *option]));
        all.push(heads.iter().chain([option]).copied().collect());
    }
    all
}

/// Whether no question is answered with more than one option.
fn is_plain(answers: &Answers) -> bool {
    answers.iter().all(|(_, chosen)| chosen.len() == 1)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use advisor::{
        catalog::OptionId,
        interview::{Asked, Step, interview},
        role::System,
        route::{Route, parse},
    };

    use super::Walk;
    use crate::space::Space;

    /// No content can make options of a class differ: what they are taken for alike by is all that
    /// the advice sees of them. So here the classes are wrong.
    #[test]
    fn a_wrong_class_is_noticed() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../catalog");
        let catalog = catalog_compiler::compile(&catalog_compiler::load(folder.as_ref())).unwrap();
        let space = Space::new(&catalog, System::Clever);
        let link = "#/v1/outcome?system=clever&employment=certificated&workplace=one-school";
        let Route::Outcome(answers) = parse(&catalog, link).route else { panic!("{link}") };
        let Step::Ask(asked) = interview(&catalog, &answers).step else { panic!("{link}") };
        let Asked { question, offered } = &asked;
        let mut walk = Walk::new(&space, None);
        let alone: BTreeMap<OptionId, u64> = offered
            .iter()
            .map(|id| (*id, walk.visit(&answers.with(*question, vec![*id]), super::Part::Own)))
            .collect();
        walk.alike(&answers, &asked, &[offered[..1].to_vec(), offered[1..].to_vec()], &alone);
        let breaches = |walk: &Walk<'_, '_>| {
            walk.found.findings(&catalog).iter().filter(|it| it.code == "unlike-class").count()
        };
        assert!(offered.len() == 2 && breaches(&walk) == 0, "{offered:?}");
        walk.alike(&answers, &asked, core::slice::from_ref(offered), &alone);
        assert_eq!(breaches(&walk), 1);
    }
}
