//! What other answers would lead to: the smallest changes of one answer that lead to another outcome.
//!
//! For a question with one answer, each other answer; for a list, one entry more or one less. Positions
//! are only taken away: which role another position would bring, every role says of itself.

use super::{WhatIf, cards, without_period, words, words::text};
use crate::{
    advice::{Advice, Outcome, Verdict, advise},
    answers::Answers,
    catalog::Catalog,
    ids::OptionId,
    interview::{Answered, Interview, Step, interview},
    question::{Fact, Meaning},
};

/// The changes of one answer that lead to another outcome, or to further questions.
pub(super) fn what_if(catalog: &Catalog, done: &Interview, advice: &Advice) -> Vec<WhatIf> {
    let mut found = Vec::new();
    for answered in &done.answered {
        let several = catalog[answered.asked.question].several;
        for (change, option, chosen) in changes(catalog, answered) {
            let then = if several {
                then_for_list(catalog, done, advice, answered, chosen)
            } else {
                then(catalog, advice, &interview(catalog, &with(done, answered, chosen)).step)
            };
            if let Some(then) = then {
                add(catalog, &mut found, answered, change, option, then);
            }
        }
    }
    found
}

fn with(done: &Interview, answered: &Answered, chosen: Vec<OptionId>) -> Answers {
    done.counted.with(answered.asked.question, chosen)
}

/// The other ways to answer that are one step away: what they do, with which option, and the answer.
fn changes(catalog: &Catalog, answered: &Answered) -> Vec<(Change, OptionId, Vec<OptionId>)> {
    let Answered { asked, chosen } = answered;
    let question = &catalog[asked.question];
    let mut changes = Vec::new();
    let unsure = |option: &OptionId| matches!(catalog[*option].meaning, Meaning::NotSure(_));
    let apart = matches!(question.fact, Fact::System | Fact::OtherDuty);
    if apart || chosen.iter().any(unsure) {
        return changes;
    }
    let mut none = None;
    for option in &asked.offered {
        if catalog[*option].meaning == Meaning::None {
            none = Some(*option);
        }
    }
    for option in &asked.offered {
        let is_chosen = chosen.contains(option);
        if catalog[*option].meaning.is_way_out() {
            continue;
        }
        let mut other = chosen.clone();
        if !question.several {
            if !is_chosen {
                changes.push((Change::Instead, *option, vec![*option]));
            }
        } else if is_chosen {
            other.retain(|kept| kept != option);
            if other.is_empty() && question.fact != Fact::Position {
                other.extend(none);
            }
            if !other.is_empty() {
                changes.push((Change::Without, *option, other));
            }
        } else if matches!(question.fact, Fact::Duty | Fact::Feature) {
            other.retain(|kept| !catalog[*kept].meaning.is_exclusive());
            other.push(*option);
            changes.push((Change::Also, *option, other));
        }
    }
    changes
}

/// What a change does to an answer.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Change {
    Instead,
    Also,
    Without,
}

/// What follows from another choice in a list. What one does brings no further question.
fn then_for_list(
    catalog: &Catalog,
    done: &Interview,
    advice: &Advice,
    answered: &Answered,
    chosen: Vec<OptionId>,
) -> Option<String> {
    let answers = with(done, answered, chosen);
    let step = match catalog[answered.asked.question].fact {
        Fact::Duty | Fact::Feature => Step::Done(advise(catalog, &answers)),
        _ => interview(catalog, &answers).step,
    };
    then(catalog, advice, &step)
}

/// What follows, if it is not the present advice.
fn then(catalog: &Catalog, advice: &Advice, step: &Step) -> Option<String> {
    match step {
        Step::Ask(asked) => {
            Some(text(&["there would be another question: ", &catalog[asked.question].text]))
        }
        Step::Done(other) if verdicts(other) == verdicts(advice) => None,
        Step::Done(other) => Some(differing(catalog, other, advice)),
    }
}

/// Puts a change to the others that lead to the same.
fn add(
    catalog: &Catalog,
    found: &mut Vec<WhatIf>,
    answered: &Answered,
    change: Change,
    option: OptionId,
    then: String,
) {
    let question = answered.asked.question;
    let label = catalog[option].label.clone();
    let start = text(&[
        &catalog[question].topic,
        match change {
            Change::Instead => ": ",
            Change::Also => ", also: ",
            Change::Without => ", without: ",
        },
    ]);
    match found.iter_mut().find(|known| known.change == start && known.then == then) {
        Some(known) => known.options.push(label),
        None => found.push(WhatIf { question, change: start, options: vec![label], then }),
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
    let mut missing: Vec<&Outcome> = a.outcomes.iter().collect();
    missing.retain(|outcome| !known.contains(&&outcome.verdict));
    let messages = cards::messages(catalog, &missing);
    let lines: Vec<String> =
        messages.into_iter().map(|(_, message)| without_period(message)).collect();
    lines.join("; ")
}

impl WhatIf {
    /// In one sentence.
    pub fn text(&self) -> String {
        text(&[&self.change, &words::or(&words::borrowed(&self.options)), " – ", &self.then])
    }
}
