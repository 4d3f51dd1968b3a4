//! Outcomes and answers in words: short, for lists and messages. How the app words an outcome is for
//! `advisor::report`; here every difference between two outcomes must be a difference in words.

use advisor::{
    advice::{Outcome, Subject, Verdict},
    answers::Answers,
    catalog::{Catalog, ChannelId, ContactId, OptionId, QuestionId, RoleId, RuleId},
    role::System,
    route::Route,
    rule::RuleVerdict,
};

/// Between the parts of one outcome.
pub(crate) const AND: &str = "; ";

/// What an outcome begins with that depends on something that the person is not sure of.
pub(crate) const FIND_OUT: &str = "the advice to find out";

/// What the outcomes on one system come to, as [`Verification::outcomes`](crate::Verification) words it.
pub fn outcome(catalog: &Catalog, system: System, outcomes: &[Outcome]) -> String {
    parts(catalog, system, outcomes).join(AND)
}

/// What the outcomes on one system come to: a part for each role, and for each thing to do.
pub(crate) fn parts(catalog: &Catalog, system: System, outcomes: &[Outcome]) -> Vec<String> {
    let of_system = outcomes.iter().filter(|outcome| outcome.system == system);
    let mut parts: Vec<String> =
        of_system.flat_map(|outcome| verdict(catalog, &outcome.verdict)).collect();
    parts.sort();
    parts.dedup();
    parts
}

fn verdict(catalog: &Catalog, verdict: &Verdict) -> Vec<String> {
    match verdict {
        Verdict::Automatic { roles } => {
            names(catalog, roles).map(|name| format!("{name}, by itself")).collect()
        }
        Verdict::Apply { roles, channel, approver, subject } => {
            let how = through(catalog, *channel, *approver);
            match subject.and_then(|rule| subject_of(catalog, rule)) {
                Some(subject) => vec![format!("{subject}, {how}")],
                None => names(catalog, roles).map(|name| format!("{name}, {how}")).collect(),
            }
        }
        Verdict::Contact { roles, contact, approver, subject } => {
            let mut text = match subject {
                Subject::Rule(rule) => subject_of(catalog, *rule).unwrap_or_default().to_owned(),
                Subject::FindOut { questions, possible } => {
                    let topics: Vec<&str> = questions
                        .iter()
                        .map(|question| catalog[*question].topic.as_str())
                        .collect();
                    let ways: Vec<String> = possible
                        .iter()
                        .map(|possible| {
                            let outcomes = &possible.outcomes;
                            let mut parts: Vec<String> = outcomes
                                .iter()
                                .flat_map(|outcome| self::verdict(catalog, &outcome.verdict))
                                .collect();
                            parts.sort();
                            format!("({})", parts.join(" and "))
                        })
                        .collect();
                    format!("{FIND_OUT} {}: {}", topics.join(" and "), ways.join(" or "))
                }
                Subject::Duties(possible) => {
                    let ways: Vec<String> = possible
                        .iter()
                        .map(|possible| {
                            names(catalog, &possible.roles).collect::<Vec<_>>().join(" and ")
                        })
                        .collect();
                    format!("{FIND_OUT} the duties: {}", ways.join(" or "))
                }
            };
            for name in names(catalog, roles) {
                if !text.contains(name) {
                    text = format!("{text}, {name}");
                }
            }
            vec![format!("{text}, from {}{}", catalog[*contact].name, approved(catalog, *approver))]
        }
        Verdict::NothingNeeded { .. } => vec!["nothing, as nothing is needed".to_owned()],
        Verdict::NotCovered { contact, .. } => {
            vec![format!("nothing, as it is not covered, ask {}", catalog[*contact].name)]
        }
    }
}

fn names<'a>(catalog: &'a Catalog, roles: &'a [RoleId]) -> impl Iterator<Item = &'a str> {
    roles.iter().map(|role| catalog[*role].name.as_str())
}

fn through(catalog: &Catalog, channel: ChannelId, approver: Option<ContactId>) -> String {
    format!("through {}{}", catalog[channel].name, approved(catalog, approver))
}

fn approved(catalog: &Catalog, approver: Option<ContactId>) -> String {
    approver.map_or_else(String::new, |by| format!(", approved by {}", catalog[by].name))
}

fn subject_of(catalog: &Catalog, rule: RuleId) -> Option<&str> {
    match &catalog[rule].verdict {
        RuleVerdict::Automatic { .. } => None,
        RuleVerdict::Apply { subject, .. } => subject.as_deref(),
        RuleVerdict::Contact { subject, .. } | RuleVerdict::NotCovered { subject, .. } => {
            Some(subject)
        }
    }
}

/// The answers in words: “Employment: Certificated; Workplace: At one school”.
pub(crate) fn answers(catalog: &Catalog, answers: &Answers) -> String {
    let lines: Vec<String> = answers
        .iter()
        .map(|(question, chosen)| {
            format!("{}: {}", catalog[question].topic, labels(catalog, chosen))
        })
        .collect();
    if lines.is_empty() { "any answers".to_owned() } else { lines.join("; ") }
}

/// The labels of options.
pub(crate) fn labels(catalog: &Catalog, options: &[OptionId]) -> String {
    let labels: Vec<&str> = options.iter().map(|option| catalog[*option].label.as_str()).collect();
    labels.join(" and ")
}

/// The ids of the options chosen for a question, as in a link.
pub(crate) fn keys(catalog: &Catalog, options: &[OptionId]) -> String {
    let keys: Vec<&str> = options.iter().map(|option| catalog[*option].key.as_str()).collect();
    keys.join("+")
}

/// The link to the outcome of the answers.
pub(crate) fn outcome_link(catalog: &Catalog, answers: &Answers) -> String {
    Route::Outcome(answers.clone()).print(catalog)
}

/// The link to a question.
pub(crate) fn question_link(catalog: &Catalog, question: QuestionId, answers: &Answers) -> String {
    Route::Question { question, answers: answers.clone() }.print(catalog)
}
