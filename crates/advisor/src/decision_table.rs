//! Decision tables: which rules hold for the answers, what follows, and which answers can still matter.
//!
//! A table has rules of which the first that holds decides, and rules of which all that hold add something.

use crate::{
    advice::{Outcome, Possible, Reason, Subject, Uncovered, Verdict},
    answers::Answers,
    catalog::Catalog,
    facts,
    ids::{FeatureId, OptionId, QuestionId, RoleId, RuleId},
    ordered,
    question::{Fact, Meaning},
    role::System,
    rule::{HitPolicy, Rule, RuleVerdict},
};

/// What the table of `system` says. Empty if none of its first rules holds.
///
/// Where an answer is “I'm not sure”, every answer that it may stand for is tried. If they do not
/// agree, the outcome is to find out.
pub fn decide(catalog: &Catalog, system: System, answers: &Answers) -> Vec<Outcome> {
    let open = unsure_questions(catalog, system, answers);
    let mut possible: Vec<Possible> = Vec::new();
    for sure in completions(catalog, answers, &open) {
        let outcomes = decide_sure(catalog, system, &sure);
        let mut chosen = Vec::new();
        for question in &open {
            chosen.extend_from_slice(sure.get(*question));
        }
        match possible.iter_mut().find(|known| agree(&known.outcomes, &outcomes)) {
            Some(known) => known.answers.push(chosen),
            None => possible.push(Possible { answers: vec![chosen], outcomes }),
        }
    }
    let find_out = open.first().and_then(|question| catalog[*question].find_out.as_ref());
    if let (2.., Some(find_out)) = (possible.len(), find_out) {
        let reasons = open.iter().map(|question| Reason::Unsure(*question)).collect();
        let subject = Subject::FindOut { questions: open, possible };
        let verdict =
            Verdict::Contact { roles: Vec::new(), contact: find_out.ask, approver: None, subject };
        return vec![Outcome { system, verdict, reasons }];
    }
    possible.pop().map(|possible| possible.outcomes).unwrap_or_default()
}

/// Whether the verdicts are the same, whatever the reasons.
fn agree(a: &[Outcome], b: &[Outcome]) -> bool {
    a.len() == b.len() && a.iter().zip(b).all(|(a, b)| a.verdict == b.verdict)
}

/// The options of `question` whose choice can change what the table says, after these answers to
/// the questions before it. For a question with one answer, all of them if any can.
pub fn relevant_options(
    catalog: &Catalog,
    system: System,
    answers: &Answers,
    question: QuestionId,
) -> Vec<OptionId> {
    let mut later = inputs(catalog, system);
    if !later.contains(&question) {
        return Vec::new();
    }
    later.retain(|other| *other > question);
    let mut probes = probes(catalog, system, answers, question);
    let answered = |option: OptionId| answers.with(question, vec![option]);
    if catalog[question].several {
        let without = answers.with(question, Vec::new());
        probes.retain(|option| can_differ(catalog, system, &answered(*option), &without, &later));
        return probes;
    }
    for (at, a) in probes.iter().enumerate() {
        for b in probes.iter().take(at) {
            if can_differ(catalog, system, &answered(*a), &answered(*b), &later) {
                return probes;
            }
        }
    }
    Vec::new()
}

/// Whether some answers to the later questions lead `a` and `b` to different verdicts.
fn can_differ(
    catalog: &Catalog,
    system: System,
    a: &Answers,
    b: &Answers,
    later: &[QuestionId],
) -> bool {
    let Some((next, rest)) = later.split_first() else {
        return !agree(&decide(catalog, system, a), &decide(catalog, system, b));
    };
    let probes = probes(catalog, system, a, *next);
    let differ = |chosen: Vec<OptionId>| {
        let (a, b) = (a.with(*next, chosen.clone()), b.with(*next, chosen));
        can_differ(catalog, system, &a, &b, rest)
    };
    let unanswered = catalog[*next].several || probes.is_empty();
    unanswered && differ(Vec::new()) || probes.iter().any(|option| differ(vec![*option]))
}

/// The options worth trying: all sure ones of a question with one answer; of a question with
/// several, those that some rule looks at.
fn probes(
    catalog: &Catalog,
    system: System,
    answers: &Answers,
    question: QuestionId,
) -> Vec<OptionId> {
    let mut options = facts::sure_options(catalog, question);
    options.retain(|option| {
        facts::available(catalog, answers, &catalog[*option])
            && (!catalog[question].several || looks_at(catalog, system, *option))
    });
    options
}

fn looks_at(catalog: &Catalog, system: System, option: OptionId) -> bool {
    table(catalog, system).any(|(_, rule)| {
        let named = rule.when.iter().any(|condition| condition.options.contains(&option));
        named
            || rule.lacks_feature_of.is_some()
                && matches!(catalog[option].meaning, Meaning::Feature(_))
    })
}

/// The questions that the table looks at, in the order in which they are asked.
fn inputs(catalog: &Catalog, system: System) -> Vec<QuestionId> {
    let features = catalog.question_of(Fact::Feature);
    let mut inputs = Vec::new();
    for (_, rule) in table(catalog, system) {
        for condition in &rule.when {
            ordered::insert(&mut inputs, condition.question);
        }
        if let (Some(_), Some(features)) = (rule.lacks_feature_of, features) {
            ordered::insert(&mut inputs, features);
        }
    }
    inputs
}

fn table(catalog: &Catalog, system: System) -> impl Iterator<Item = (RuleId, &Rule)> {
    catalog.rules().filter(move |(_, rule)| rule.system == system)
}

fn unsure_questions(catalog: &Catalog, system: System, answers: &Answers) -> Vec<QuestionId> {
    let unsure = |option: &OptionId| matches!(catalog[*option].meaning, Meaning::NotSure(_));
    let mut questions = inputs(catalog, system);
    questions.retain(|question| answers.get(*question).iter().any(unsure));
    questions
}

/// The answers with each unsure one replaced by one that it may stand for, in all ways.
fn completions(catalog: &Catalog, answers: &Answers, unsure: &[QuestionId]) -> Vec<Answers> {
    let mut ways = vec![answers.clone()];
    for question in unsure {
        let mut longer = Vec::new();
        for way in &ways {
            for option in way.get(*question) {
                for option in facts::possibilities(catalog, *option) {
                    longer.push(way.with(*question, vec![option]));
                }
            }
        }
        ways = longer;
    }
    ways
}

fn decide_sure(catalog: &Catalog, system: System, answers: &Answers) -> Vec<Outcome> {
    let holds = |rule: &Rule| rule.when.iter().all(|condition| facts::holds(condition, answers));
    let first =
        table(catalog, system).find(|(_, rule)| rule.hit_policy == HitPolicy::First && holds(rule));
    let Some((id, rule)) = first else {
        return Vec::new();
    };
    let given = role_of(&rule.verdict);
    let mut outcomes = vec![outcome(id, rule, given)];
    let Some(given) = given else {
        return outcomes;
    };
    let mut missing = missing_features(catalog, answers, given);
    for (id, rule) in table(catalog, system) {
        let applies = rule.hit_policy == HitPolicy::Collect
            && (rule.base.is_empty() || rule.base.contains(&given))
            && holds(rule);
        if !applies {
            continue;
        }
        let mut added = outcome(id, rule, Some(given));
        if let Some(wanted) = rule.lacks_feature_of {
            let taken = take_features(catalog, wanted, &mut missing);
            if taken.is_empty() {
                continue;
            }
            added
                .reasons
                .extend(taken.into_iter().map(|feature| Reason::Feature { rule: id, feature }));
        }
        outcomes.push(added);
    }
    outcomes
}

/// The features that the person needs and the role does not have.
fn missing_features(catalog: &Catalog, answers: &Answers, role: RoleId) -> Vec<FeatureId> {
    let mut missing = facts::features(catalog, answers);
    missing.retain(|feature| !catalog[*feature].roles.contains(&role));
    missing
}

/// Takes the features that the role has out of the missing ones.
fn take_features(catalog: &Catalog, role: RoleId, missing: &mut Vec<FeatureId>) -> Vec<FeatureId> {
    let (taken, left) =
        missing.iter().partition(|feature| catalog[**feature].roles.contains(&role));
    *missing = left;
    taken
}

const fn role_of(verdict: &RuleVerdict) -> Option<RoleId> {
    match verdict {
        RuleVerdict::Automatic { role } => Some(*role),
        RuleVerdict::Apply { role, .. } | RuleVerdict::Contact { role, .. } => *role,
        RuleVerdict::NotCovered { .. } => None,
    }
}

fn outcome(id: RuleId, rule: &Rule, given: Option<RoleId>) -> Outcome {
    let verdict = match &rule.verdict {
        RuleVerdict::Automatic { role } => Verdict::Automatic { roles: vec![*role] },
        RuleVerdict::Apply { role, channel, approver, subject } => Verdict::Apply {
            roles: role.or(given).into_iter().collect(),
            channel: *channel,
            approver: *approver,
            subject: subject.is_some().then_some(id),
        },
        RuleVerdict::Contact { role, contact, approver, .. } => Verdict::Contact {
            roles: role.iter().copied().collect(),
            contact: *contact,
            approver: *approver,
            subject: Subject::Rule(id),
        },
        RuleVerdict::NotCovered { contact, .. } => {
            Verdict::NotCovered { contact: *contact, subject: Uncovered::Rule(id) }
        }
    };
    Outcome { system: rule.system, verdict, reasons: vec![Reason::Rule(id)] }
}
