//! The claims about the first tables: no rule in the shadow of others, no gap, no undeclared overlap.
//!
//! The rules are held against every case, that is, every sure answer to each question that a first
//! rule of the table looks at, whether the interview would ask for it or not.

use advisor::{
    answers::Answers,
    catalog::{Catalog, QuestionId, RuleId},
    facts,
    question::{Fact, Meaning},
    role::System,
    rule::{HitPolicy, Rule},
};

use crate::{claims::Finding, space::Space, words};

/// A first table with every case that it can be asked to decide.
struct Table<'a> {
    catalog: &'a Catalog,
    system: System,
    rules: Vec<(RuleId, &'a Rule)>,
    questions: Vec<QuestionId>,
    cases: Vec<Answers>,
}

/// Checks the first table of the space's system. Also says which of its rules lie in the shadow.
pub(crate) fn check(space: &Space<'_>) -> (Vec<Finding>, Vec<RuleId>) {
    let Some(table) = Table::of(space) else {
        return (Vec::new(), Vec::new());
    };
    let shadowed = table.shadowed();
    let mut findings: Vec<Finding> =
        shadowed.iter().map(|(rule, by)| table.shadow(*rule, by)).collect();
    if !space.computed {
        findings.extend(table.gap());
    }
    findings.extend(table.overlaps());
    (findings, shadowed.into_iter().map(|(rule, _)| rule).collect())
}

impl<'a> Table<'a> {
    fn of(space: &Space<'a>) -> Option<Self> {
        let catalog = space.catalog;
        let of_table = |(_, rule): &(RuleId, &Rule)| {
            rule.system == space.system && rule.hit_policy == HitPolicy::First
        };
        let rules: Vec<_> = catalog.rules().filter(of_table).collect();
        let named = |question: &QuestionId| {
            let mut conditions = rules.iter().flat_map(|(_, rule)| &rule.when);
            catalog[*question].fact != Fact::System
                && conditions.any(|condition| condition.question == *question)
        };
        let questions: Vec<QuestionId> = catalog.question_ids().filter(named).collect();
        let mut cases = vec![space.start()?];
        for question in &questions {
            cases = cases.iter().flat_map(|case| ways(space, case, *question)).collect();
        }
        Some(Self { catalog, system: space.system, rules, questions, cases })
    }

    /// The rules that hold in some case and decide in none, with the ones that decide instead.
    fn shadowed(&self) -> Vec<(RuleId, Vec<RuleId>)> {
        let mut shadowed = Vec::new();
        for (id, rule) in &self.rules {
            let held = self.cases.iter().filter(|case| holds(rule, case));
            let mut deciding: Vec<RuleId> =
                held.filter_map(|case| self.holding(case).next()).collect();
            deciding.sort();
            deciding.dedup();
            if !deciding.is_empty() && !deciding.contains(id) {
                shadowed.push((*id, deciding));
            }
        }
        shadowed
    }

    fn shadow(&self, rule: RuleId, by: &[RuleId]) -> Finding {
        let by: Vec<String> = by.iter().map(|rule| self.name(*rule)).collect();
        let message = format!(
            "the rule {} never decides: where it holds, {} decides already",
            self.name(rule),
            by.join(" or ")
        );
        Finding::of("shadowed-rule", message)
    }

    /// The smallest case in which no rule holds.
    fn gap(&self) -> Option<Finding> {
        if self.rules.is_empty() {
            return None;
        }
        let case = self.smallest(|case| self.holding(case).next().is_none())?;
        let message = format!(
            "no first rule of {} holds for {}",
            self.system.name(),
            words::answers(self.catalog, &case)
        );
        Some(Finding::at("gap", message, words::outcome_link(self.catalog, &case)))
    }

    /// Every two rules that hold together and say different things, against what is declared.
    fn overlaps(&self) -> Vec<Finding> {
        let mut findings = Vec::new();
        for (at, (later, rule)) in self.rules.iter().enumerate() {
            for (earlier, other) in self.rules.iter().take(at) {
                let together = || self.smallest(|case| holds(rule, case) && holds(other, case));
                let case = together().filter(|_| rule.verdict != other.verdict);
                match (case, rule.yields_to.contains(earlier)) {
                    (Some(case), false) => {
                        findings.push(self.overlap(*earlier, *later, other, &case));
                    }
                    (None, true) => findings.push(Finding::of(
                        "idle-overlap",
                        format!(
                            "the rule {} says that it yields to {}, but they never hold together and \
                             say different things; take that out of `yields-to`",
                            self.name(*later),
                            self.name(*earlier)
                        ),
                    )),
                    _ => {}
                }
            }
        }
        findings
    }

    fn overlap(&self, earlier: RuleId, later: RuleId, other: &Rule, case: &Answers) -> Finding {
        let id = other.key.rsplit('/').next().unwrap_or_default();
        let message = format!(
            "the rules {} and {} hold together for {}, and say different things; if the first of the \
             two is meant to decide, write `yields-to = [\"{id}\"]` into the second",
            self.name(earlier),
            self.name(later),
            words::answers(self.catalog, case)
        );
        Finding::at("undeclared-overlap", message, words::outcome_link(self.catalog, case))
    }

    fn holding(&self, case: &Answers) -> impl Iterator<Item = RuleId> {
        self.rules.iter().filter(|(_, rule)| holds(rule, case)).map(|(id, _)| *id)
    }

    fn name(&self, rule: RuleId) -> String {
        format!("`{}`", self.catalog[rule].key)
    }

    /// The fewest answers after which `breach` holds whatever else is answered.
    fn smallest(&self, breach: impl Fn(&Answers) -> bool) -> Option<Answers> {
        let breaches: Vec<&Answers> = self.cases.iter().filter(|case| breach(case)).collect();
        let general = breaches.into_iter().map(|case| {
            let mut small = case.clone();
            for question in &self.questions {
                let fewer = small.with(*question, Vec::new());
                if self.cases.iter().filter(|case| agrees(case, &fewer)).all(&breach) {
                    small = fewer;
                }
            }
            small
        });
        general.min_by_key(|case| case.iter().map(|(_, chosen)| chosen.len()).sum::<usize>())
    }
}

/// The case with each sure answer to `question`, or without one where none can be given.
fn ways(space: &Space<'_>, case: &Answers, question: QuestionId) -> Vec<Answers> {
    let catalog = space.catalog;
    let mut ways = space.ways(case, question);
    if space.computed && catalog[question].fact == Fact::Position {
        // Of what a table looks at every set counts, also where roles are computed.
        let sure = space.sure(case, question);
        let named = |option: &&advisor::catalog::OptionId| {
            let mut rules = catalog.rules().filter(|(_, rule)| rule.system == space.system);
            rules.any(|(_, rule)| rule.when.iter().any(|when| when.options.contains(option)))
        };
        let looked_at: Vec<_> = sure.iter().filter(named).copied().collect();
        let other = sure.iter().find(|option| !looked_at.contains(option));
        let mut options: Vec<_> = looked_at.iter().chain(other).copied().collect();
        options.sort();
        ways = crate::space::sets_up_to(&options, options.len());
        let none = catalog.options(question).filter(|(_, it)| it.meaning == Meaning::None);
        ways.extend(none.map(|(id, _)| vec![id]));
    }
    if ways.is_empty() {
        return vec![case.clone()];
    }
    ways.into_iter().map(|way| case.with(question, way)).collect()
}

/// Whether all of `part` is answered so in `case`.
fn agrees(case: &Answers, part: &Answers) -> bool {
    part.iter().all(|(question, chosen)| case.get(question) == chosen)
}

fn holds(rule: &Rule, case: &Answers) -> bool {
    rule.when.iter().all(|condition| facts::holds(condition, case))
}
