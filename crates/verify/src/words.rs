//! Outcomes and answers in words: short, for lists and messages. How the app words an outcome is for
//! `advisor::report`; here every difference between two outcomes must be a difference in words.

use advisor::{
    advice::{Outcome, Subject, Uncovered, Verdict},
    answers::Answers,
    catalog::{Catalog, ContactId, OptionId, QuestionId, RoleId, RuleId},
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
    let mut parts: Vec<String> = of_system.flat_map(|outcome| said(catalog, outcome)).collect();
    parts.sort();
    parts.dedup();
    parts
}

/// What one outcome comes to: its verdict, its alternatives, and whether to ask before a request.
fn said(catalog: &Catalog, outcome: &Outcome) -> Vec<String> {
    let mut parts = verdict(catalog, &outcome.verdict);
    let alternatives = outcome.alternatives.iter().map(|set| joined(catalog, set));
    parts.extend(alternatives.map(|set| format!("or instead {set}")));
    parts.extend(outcome.ask_first.map(|contact| format!("ask {} first", catalog[contact].key)));
    parts
}

fn verdict(catalog: &Catalog, verdict: &Verdict) -> Vec<String> {
    match verdict {
        Verdict::Automatic { roles } => {
            names(catalog, roles).map(|name| format!("{name}, by itself")).collect()
        }
        Verdict::Apply { roles, channel, approver, subject } => {
            let how = format!("through {}{}", catalog[*channel].name, approved(catalog, *approver));
            match subject.and_then(|rule| subject_of(catalog, rule)) {
                Some(subject) => vec![format!("{subject}, {how}")],
                None => names(catalog, roles).map(|name| format!("{name}, {how}")).collect(),
            }
        }
        Verdict::Contact { roles, contact, approver, subject: of } => {
            let from = format!("from {}{}", catalog[*contact].name, approved(catalog, *approver));
            let told = subject(catalog, of).into_iter().map(|mut text| {
                for name in names(catalog, roles) {
                    if !text.contains(name) {
                        text = format!("{text}, {name}");
                    }
                }
                format!("{text}, {from}")
            });
            told.collect()
        }
        Verdict::NothingNeeded { .. } => vec!["nothing, as nothing is needed".to_owned()],
        Verdict::NotCovered { contact, subject: Uncovered::Duty } => {
            vec![format!("nothing for a duty that is not known, ask {}", catalog[*contact].name)]
        }
        Verdict::NotCovered { contact, .. } => {
            vec![format!("nothing, as it is not covered, ask {}", catalog[*contact].name)]
        }
    }
}

/// What to contact somebody about.
fn subject(catalog: &Catalog, subject: &Subject) -> Vec<String> {
    match subject {
        Subject::Rule(rule) => vec![subject_of(catalog, *rule).unwrap_or_default().to_owned()],
        Subject::FindOut { questions, possible } => {
            let topics: Vec<&str> =
                questions.iter().map(|question| catalog[*question].topic.as_str()).collect();
            let ways = possible.iter().map(|possible| {
                let outcomes = possible.outcomes.iter();
                let mut parts: Vec<String> =
                    outcomes.flat_map(|outcome| said(catalog, outcome)).collect();
                parts.sort();
                format!("({})", parts.join(" and "))
            });
            let ways: Vec<String> = ways.collect();
            vec![format!("{FIND_OUT} {}: {}", topics.join(" and "), ways.join(" or "))]
        }
        Subject::AskFirst => vec!["a question before a request".to_owned()],
        Subject::Duties(possible) => {
            let ways: Vec<String> =
                possible.iter().map(|possible| joined(catalog, &possible.roles)).collect();
            vec![format!("{FIND_OUT} the duties: {}", ways.join(" or "))]
        }
        Subject::Uncovered(duties) => {
            let told = duties.iter().map(|uncovered| {
                let sets: Vec<String> =
                    uncovered.sets.iter().map(|set| joined(catalog, set)).collect();
                let duty = &catalog[uncovered.duty].name;
                let sets: Vec<String> = uncovered
                    .probable
                    .iter()
                    .map(|role| format!("probably {}", catalog[*role].name))
                    .chain(sets)
                    .collect();
                let covers = if sets.is_empty() { "no role".to_owned() } else { sets.join(" or ") };
                format!("word about “{duty}”, which {covers} covers")
            });
            told.collect()
        }
    }
}

fn joined(catalog: &Catalog, roles: &[RoleId]) -> String {
    names(catalog, roles).collect::<Vec<_>>().join(" and ")
}

fn names<'a>(catalog: &'a Catalog, roles: &'a [RoleId]) -> impl Iterator<Item = &'a str> {
    roles.iter().map(|role| catalog[*role].name.as_str())
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
