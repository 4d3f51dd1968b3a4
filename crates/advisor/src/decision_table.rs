//! Decision tables: which rules hold for the answers, what follows, and which answers can still matter.
//!
//! A table has rules of which the first that holds decides, and rules of which all that hold add something.

use crate::{
    advice::{Outcome, Possible, Reason, Subject, Uncovered, Verdict},
    answers::Answers,
    catalog::Catalog,
    facts,
    ids::{FeatureId, OptionId, QuestionId, RoleId, RuleId},
    question::{Fact, Meaning},
    role::System,
    rule::{HitPolicy, Rule, RuleVerdict},
};

/// What the table of `system` says. Empty if none of its first rules holds.
///
/// Where an answer is “I'm not sure”, every answer that it may stand for is tried. If they do not
/// agree, the outcome is to find out.
pub fn decide(catalog: &Catalog, system: System, answers: &Answers) -> Vec<Outcome> {
    if has_implied_position_alone(catalog, system, answers) {
        return Vec::new();
    }
    let unsure = unsure_questions(catalog, &inputs(catalog, system), answers);
    if unsure.is_empty() {
        return decide_sure(catalog, system, answers);
    }
    let mut possible: Vec<Possible> = Vec::new();
    for sure in completions(catalog, answers, &unsure) {
        let outcomes = decide_sure(catalog, system, &sure);
        let mut chosen = Vec::new();
        for question in &unsure {
            chosen.extend_from_slice(sure.get(*question));
        }
        match possible.iter_mut().find(|known| agree(&known.outcomes, &outcomes)) {
            Some(known) => known.answers.push(chosen),
            None => possible.push(Possible { answers: vec![chosen], outcomes }),
        }
    }
    let find_out = unsure.first().and_then(|question| catalog[*question].find_out.as_ref());
    if let (2.., Some(find_out)) = (possible.len(), find_out) {
        let reasons = unsure.iter().map(|question| Reason::Unsure(*question)).collect();
        let subject = Subject::FindOut { questions: unsure, possible };
        let verdict =
            Verdict::Contact { roles: Vec::new(), contact: find_out.ask, approver: None, subject };
        return vec![Outcome::new(system, verdict, reasons)];
    }
    possible.pop().map(|possible| possible.outcomes).unwrap_or_default()
}

/// Whether the verdicts are the same, whatever the reasons.
pub(crate) fn agree(a: &[Outcome], b: &[Outcome]) -> bool {
    a.len() == b.len() && a.iter().zip(b).all(|(a, b)| are_same(&a.verdict, &b.verdict))
}

fn are_same(a: &Verdict, b: &Verdict) -> bool {
    let (Some(a_ways), Some(b_ways)) = (possible(a), possible(b)) else {
        return a == b;
    };
    let mut ways = a_ways.iter().zip(b_ways);
    a_ways.len() == b_ways.len()
        && ways.all(|(a, b)| a.answers == b.answers && agree(&a.outcomes, &b.outcomes))
}

/// What may follow once something is found out.
fn possible(verdict: &Verdict) -> Option<&[Possible]> {
    match verdict {
        Verdict::Contact { subject: Subject::FindOut { possible, .. }, .. } => Some(possible),
        _ => None,
    }
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
    let search = Search { catalog, system };
    let unsure = unsure_questions(catalog, &later, answers);
    let told = Told { answers: answers.clone(), sure: completions(catalog, answers, &unsure) };
    later.retain(|other| *other > question);
    let mut probes = search.probes(answers, question);
    let answered = |option: OptionId| told.with(question, &[option]);
    if catalog[question].several {
        let without = told.with(question, &[]);
        // Features that the same roles have are alike, unless a rule names one.
        let mut tried: Vec<(&[RoleId], bool)> = Vec::new();
        let named = named(catalog, system, question);
        probes.retain(|option| {
            let roles = match catalog[*option].meaning {
                Meaning::Feature(feature) if !named.contains(option) => {
                    catalog[feature].roles.as_slice()
                }
                _ => return search.can_differ(&answered(*option), &without, &later),
            };
            if let Some((_, differs)) = tried.iter().find(|(known, _)| *known == roles) {
                return *differs;
            }
            let differs = search.can_differ(&answered(*option), &without, &later);
            tried.push((roles, differs));
            differs
        });
        return probes;
    }
    for (at, a) in probes.iter().enumerate() {
        for b in probes.iter().take(at) {
            if search.can_differ(&answered(*a), &answered(*b), &later) {
                return probes;
            }
        }
    }
    Vec::new()
}

/// What somebody has told, of a question that is being asked or later ones.
struct Told {
    /// The answers as they are.
    answers: Answers,
    /// Where questions before it are answered by “I'm not sure”: the answers in all ways in which these may
    /// turn out. Otherwise the answers alone.
    sure: Vec<Answers>,
}

impl Told {
    /// The same with this answer too.
    fn with(&self, question: QuestionId, chosen: &[OptionId]) -> Self {
        let with = |answers: &Answers| answers.with(question, chosen.to_vec());
        Self { answers: with(&self.answers), sure: self.sure.iter().map(with).collect() }
    }
}

/// A search for answers to later questions that tell two answers apart.
struct Search<'a> {
    catalog: &'a Catalog,
    system: System,
}

impl Search<'_> {
    /// Whether some answers to the later questions lead `a` and `b` to different verdicts. What is not sure
    /// may turn out in the same ways for both: their verdicts are the same if they are in each of these.
    fn can_differ(&self, a: &Told, b: &Told, later: &[QuestionId]) -> bool {
        let Self { catalog, system } = *self;
        let differ = |(a, b): (&Answers, &Answers)| {
            !are_sure_alike(catalog, system, a, b, later)
                && (!later.is_empty()
                    || !agree(&decide_sure(catalog, system, a), &decide_sure(catalog, system, b)))
        };
        if !a.sure.iter().zip(&b.sure).any(differ) {
            return false;
        }
        let Some((next, rest)) = later.split_first() else {
            return true;
        };
        let probes = self.probes(&a.answers, *next);
        let differ = |chosen: &[OptionId]| {
            self.can_differ(&a.with(*next, chosen), &b.with(*next, chosen), rest)
        };
        let unanswered = catalog[*next].several || probes.is_empty();
        unanswered && differ(&[]) || probes.iter().any(|option| differ(&[*option]))
    }

    /// The options worth trying: all sure ones of a question with one answer; of a question with
    /// several, those that some rule looks at.
    fn probes(&self, answers: &Answers, question: QuestionId) -> Vec<OptionId> {
        let Self { catalog, system, .. } = *self;
        let mut options = facts::sure_options(catalog, question);
        let several = catalog[question].several;
        let named = if several { named(catalog, system, question) } else { Vec::new() };
        let features = table(catalog, system).any(|(_, rule)| rule.lacks_feature_of.is_some());
        options.retain(|id| {
            let option = &catalog[*id];
            let is_feature = matches!(option.meaning, Meaning::Feature(_));
            (!several || features && is_feature || named.contains(id))
                && facts::available(catalog, answers, option)
        });
        options
    }
}

fn are_sure_alike(
    catalog: &Catalog,
    system: System,
    a: &Answers,
    b: &Answers,
    later: &[QuestionId],
) -> bool {
    let mut decided: Option<Option<RoleId>> = None;
    for (_, rule) in table(catalog, system) {
        match (rule.hit_policy, decided) {
            (HitPolicy::First, Some(_)) => continue,
            (HitPolicy::Collect, Some(None)) => break,
            (HitPolicy::Collect, Some(Some(given))) if !adds_to(rule, given) => continue,
            _ => {}
        }
        let (mut of_a, mut of_b, mut certain) = (true, true, true);
        for condition in &rule.when {
            if later.contains(&condition.question) {
                certain = false;
            } else {
                of_a &= facts::holds(condition, a);
                of_b &= facts::holds(condition, b);
            }
        }
        if of_a != of_b {
            return false;
        }
        if of_a && certain && rule.hit_policy == HitPolicy::First {
            decided = Some(rule.verdict.role());
        }
    }
    if decided == Some(None) {
        return true;
    }
    let features = catalog.question_of(Fact::Feature);
    features.is_none_or(|features| later.contains(&features) || a.get(features) == b.get(features))
}

/// The options of the question that a condition of a rule names.
fn named(catalog: &Catalog, system: System, question: QuestionId) -> Vec<OptionId> {
    let mut named = Vec::new();
    for (_, rule) in table(catalog, system) {
        for condition in &rule.when {
            if condition.question == question {
                named.extend_from_slice(&condition.options);
            }
        }
    }
    named
}

/// The questions that the table looks at, in the order in which they are asked.
pub(crate) fn inputs(catalog: &Catalog, system: System) -> Vec<QuestionId> {
    let features = catalog.question_of(Fact::Feature);
    let mut inputs = Vec::new();
    for (_, rule) in table(catalog, system) {
        inputs.extend(rule.when.iter().map(|condition| condition.question));
        if rule.lacks_feature_of.is_some() {
            inputs.extend(features);
        }
    }
    catalog.question_ids().filter(|question| inputs.contains(question)).collect()
}

fn table(catalog: &Catalog, system: System) -> impl Iterator<Item = (RuleId, &Rule)> {
    catalog.rules().filter(move |(_, rule)| rule.system == system)
}

/// Those of the questions that are answered by “I'm not sure”.
fn unsure_questions(
    catalog: &Catalog,
    inputs: &[QuestionId],
    answers: &Answers,
) -> Vec<QuestionId> {
    let unsure = |option: &OptionId| matches!(catalog[*option].meaning, Meaning::NotSure(_));
    let mut questions = inputs.to_vec();
    questions.retain(|question| answers.get(*question).iter().any(unsure));
    questions
}

/// The answers with each unsure one replaced by one that it may stand for, in all ways.
pub(crate) fn completions(
    catalog: &Catalog,
    answers: &Answers,
    unsure: &[QuestionId],
) -> Vec<Answers> {
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

fn holds(rule: &Rule, answers: &Answers) -> bool {
    rule.when.iter().all(|condition| facts::holds(condition, answers))
}

/// Whether a collecting rule is one for those to whom the first table gave this role.
fn adds_to(rule: &Rule, given: RoleId) -> bool {
    rule.base.is_empty() || rule.base.contains(&given)
}

/// Whether the person selected no position, but another answer says that there is one: then “None of these” decides
/// nothing about MiSiS.
fn has_implied_position_alone(catalog: &Catalog, system: System, answers: &Answers) -> bool {
    system == System::Misis
        && facts::selected_positions(catalog, answers).is_empty()
        && !facts::implied_positions(catalog, answers).is_empty()
}

/// The rule of the first table that decides.
pub fn decisive(catalog: &Catalog, system: System, answers: &Answers) -> Option<RuleId> {
    if has_implied_position_alone(catalog, system, answers) {
        return None;
    }
    first_that_holds(catalog, system, answers)
}

/// The first rule that holds for these answers, as they are.
fn first_that_holds(catalog: &Catalog, system: System, answers: &Answers) -> Option<RuleId> {
    let mut rules = table(catalog, system);
    rules
        .find(|(_, rule)| rule.hit_policy == HitPolicy::First && holds(rule, answers))
        .map(|(id, _)| id)
}

fn decide_sure(catalog: &Catalog, system: System, answers: &Answers) -> Vec<Outcome> {
    let Some(id) = first_that_holds(catalog, system, answers) else {
        return Vec::new();
    };
    let rule = &catalog[id];
    let given = rule.verdict.role();
    let mut outcomes = vec![outcome(id, rule, given)];
    let Some(given) = given else {
        return outcomes;
    };
    let mut missing = missing_features(catalog, answers, given);
    for (id, rule) in table(catalog, system) {
        let applies =
            rule.hit_policy == HitPolicy::Collect && adds_to(rule, given) && holds(rule, answers);
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
    Outcome::new(rule.system, verdict, vec![Reason::Rule(id)])
}
