//! How far an interview has come: “Question 3 of about 7”.

use crate::{
    answers::Answers,
    catalog::Catalog,
    ids::OptionId,
    interview::{Asked, Step, interview},
    page::QuestionPage,
};

/// So many of the options of a question are followed to see how many questions come after it. A long list has many
/// options that lead on in the same way.
const FOLLOWED: usize = 6;

/// How far an interview has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Which question this is, beginning with 1.
    pub number: usize,
    /// How many questions there are about, with this one: never fewer than `number`.
    pub about: usize,
}

/// How far the interview has come at this question.
///
/// The answers decide how many questions follow, so their number is expected, not known: the average over the options
/// of this question, each followed to the end with the first ordinary option of every later question.
pub fn progress(catalog: &Catalog, page: &QuestionPage) -> Progress {
    let question = page.asked.question;
    let before = page.answers.iter().filter(|(answered, _)| *answered < question);
    let before = before.fold(Answers::default(), |answers, (answered, chosen)| {
        answers.with(answered, chosen.to_vec())
    });
    let before = interview(catalog, &before).counted;
    let number = before.iter().count() + 1;
    let choices: Vec<Vec<OptionId>> = if page.chosen.is_empty() {
        sampled(ordinary(catalog, &page.asked)).into_iter().map(|option| vec![option]).collect()
    } else {
        vec![page.chosen.clone()]
    };
    let ways = choices.len().max(1);
    let following: usize = choices
        .into_iter()
        .map(|chosen| questions_after(catalog, before.with(question, chosen)))
        .sum();
    Progress { number, about: number + following.div_ceil(ways) }
}

/// How many questions follow after these answers.
fn questions_after(catalog: &Catalog, mut answers: Answers) -> usize {
    let mut following = 0;
    while let Step::Ask(asked) = interview(catalog, &answers).step {
        let Some(option) = ordinary(catalog, &asked).first().copied() else { break };
        answers.set(asked.question, vec![option]);
        following += 1;
    }
    following
}

/// The options that say something; all if there is only “None of these” and “I'm not sure”.
fn ordinary(catalog: &Catalog, asked: &Asked) -> Vec<OptionId> {
    let says_something = |option: &&OptionId| !catalog[**option].meaning.is_exclusive();
    let ordinary: Vec<OptionId> = asked.offered.iter().filter(says_something).copied().collect();
    if ordinary.is_empty() { asked.offered.clone() } else { ordinary }
}

/// Some of the options, spread evenly over the list.
fn sampled(options: Vec<OptionId>) -> Vec<OptionId> {
    let step = options.len().div_ceil(FOLLOWED).max(1);
    options.into_iter().step_by(step).collect()
}
