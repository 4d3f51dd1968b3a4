//! What other answers would lead to: for each question with one answer, the verdicts of the others.

use super::{WhatIf, words};
use crate::{
    advice::{Advice, Verdict},
    catalog::Catalog,
    interview::{Answered, Interview, Step, interview},
    question::{Fact, Meaning},
};

/// The changes of one answer that lead to another outcome, or to further questions.
pub(super) fn what_if(catalog: &Catalog, done: &Interview) -> Vec<WhatIf> {
    let Step::Done(advice) = &done.step else {
        return Vec::new();
    };
    let changes = done.answered.iter().filter(|answered| {
        let question = &catalog[answered.asked.question];
        !question.several && question.fact != Fact::System
    });
    changes.flat_map(|answered| others(catalog, done, advice, answered)).collect()
}

fn others(
    catalog: &Catalog,
    done: &Interview,
    advice: &Advice,
    answered: &Answered,
) -> Vec<WhatIf> {
    let question = answered.asked.question;
    let mut found: Vec<(String, Vec<String>)> = Vec::new();
    for option in &answered.asked.offered {
        let unsure = matches!(catalog[*option].meaning, Meaning::NotSure(_));
        if unsure || answered.chosen.contains(option) {
            continue;
        }
        let changed = interview(catalog, &done.counted.with(question, vec![*option]));
        let then = match &changed.step {
            Step::Ask(asked) => {
                ["there would be another question: ", &catalog[asked.question].text].concat()
            }
            Step::Done(other) if verdicts(other) == verdicts(advice) => continue,
            Step::Done(other) => differing(catalog, other, advice),
        };
        let label = catalog[*option].label.clone();
        match found.iter_mut().find(|(known, _)| *known == then) {
            Some((_, labels)) => labels.push(label),
            None => found.push((then, vec![label])),
        }
    }
    let topic = &catalog[question].topic;
    found
        .into_iter()
        .map(|(then, labels)| WhatIf {
            question,
            text: format!("{topic}: {} – {then}", words::or(&labels)),
        })
        .collect()
}

fn verdicts(advice: &Advice) -> Vec<&Verdict> {
    advice.outcomes.iter().map(|outcome| &outcome.verdict).collect()
}

/// The verdicts that the present advice does not have; if it only has more, what would fall away.
fn differing(catalog: &Catalog, other: &Advice, present: &Advice) -> String {
    let (new, old) = (verdicts(other), verdicts(present));
    let line = |verdict: &&Verdict| words::verdict(catalog, verdict);
    let added: Vec<String> =
        new.iter().filter(|verdict| !old.contains(verdict)).map(line).collect();
    if added.is_empty() {
        let gone: Vec<String> =
            old.iter().filter(|verdict| !new.contains(verdict)).map(line).collect();
        return format!("this would no longer hold: {}", gone.join("; "));
    }
    added.join("; ")
}
