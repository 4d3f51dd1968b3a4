//! What other answers would lead to: for each question with one answer, the verdicts of the others.

use super::{WhatIf, words, words::text};
use crate::{
    advice::{Advice, Verdict},
    catalog::Catalog,
    interview::{Answered, Interview, Step, interview},
    question::{Fact, Meaning},
};

/// The changes of one answer that lead to another outcome, or to further questions.
pub(super) fn what_if(catalog: &Catalog, done: &Interview, advice: &Advice) -> Vec<WhatIf> {
    let mut lines = Vec::new();
    for answered in &done.answered {
        let question = &catalog[answered.asked.question];
        if !question.several && question.fact != Fact::System {
            others(catalog, done, advice, answered, &mut lines);
        }
    }
    lines
}

fn others(
    catalog: &Catalog,
    done: &Interview,
    advice: &Advice,
    answered: &Answered,
    lines: &mut Vec<WhatIf>,
) {
    let question = answered.asked.question;
    let mut found: Vec<(String, Vec<&str>)> = Vec::new();
    for option in &answered.asked.offered {
        let unsure = matches!(catalog[*option].meaning, Meaning::NotSure(_));
        if unsure || answered.chosen.contains(option) {
            continue;
        }
        let changed = interview(catalog, &done.counted.with(question, vec![*option]));
        let then = match &changed.step {
            Step::Ask(asked) => {
                text(&["there would be another question: ", &catalog[asked.question].text])
            }
            Step::Done(other) if verdicts(other) == verdicts(advice) => continue,
            Step::Done(other) => differing(catalog, other, advice),
        };
        let label = catalog[*option].label.as_str();
        match found.iter_mut().find(|(known, _)| *known == then) {
            Some((_, labels)) => labels.push(label),
            None => found.push((then, vec![label])),
        }
    }
    for (then, labels) in found {
        let topic = &catalog[question].topic;
        let text = text(&[topic, ": ", &words::or(&labels), " – ", &then]);
        lines.push(WhatIf { question, text });
    }
}

fn verdicts(advice: &Advice) -> Vec<&Verdict> {
    advice.outcomes.iter().map(|outcome| &outcome.verdict).collect()
}

/// The verdicts that the present advice does not have; if it only has more, what would fall away.
fn differing(catalog: &Catalog, other: &Advice, present: &Advice) -> String {
    let added = missing(catalog, other, present);
    if added.is_empty() {
        return text(&["this would no longer hold: ", &missing(catalog, present, other)]);
    }
    added
}

/// The verdicts of `a` that `b` does not have.
fn missing(catalog: &Catalog, a: &Advice, b: &Advice) -> String {
    let known = verdicts(b);
    let mut lines = Vec::new();
    for verdict in verdicts(a) {
        if !known.contains(&verdict) {
            lines.push(words::verdict(catalog, verdict));
        }
    }
    lines.join("; ")
}
