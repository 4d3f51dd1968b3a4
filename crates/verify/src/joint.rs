//! Whether the advice on a system is the same whichever others are asked about too.
//!
//! Every combination of systems is walked with each answer to a question that takes one, and of lists
//! with one entry and with none; where two systems are asked about, with each class of positions. At each
//! end the answers are given to an interview about each of the systems alone.

use advisor::{
    advice::Outcome,
    answers::Answers,
    catalog::{Catalog, OptionId, QuestionId},
    interview::{Asked, Step, interview},
    question::{Fact, Meaning},
    role::System,
};

use crate::{
    found::{Found, Thing},
    space::{Space, sets_up_to},
    words,
};

/// The answers to begin with: every combination of systems, and “I'm not sure”.
pub(crate) fn starts(catalog: &Catalog) -> Vec<Answers> {
    let Some(question) = catalog.question_of(Fact::System) else { return Vec::new() };
    let ids: Vec<OptionId> = catalog.options(question).map(|(id, _)| id).collect();
    let (exclusive, sure): (Vec<OptionId>, Vec<OptionId>) =
        ids.into_iter().partition(|id| catalog[*id].meaning.is_exclusive());
    let most = if catalog[question].several { sure.len() } else { 0 };
    let mut ways = sets_up_to(&sure, most);
    ways.retain(|way| way.len() > 1);
    ways.extend(exclusive.into_iter().map(|option| vec![option]));
    ways.into_iter().map(|way| Answers::default().with(question, way)).collect()
}

/// Notes that the question about systems is the first one that is asked.
pub(crate) fn first_question(catalog: &Catalog, found: &mut Found) {
    let answers = Answers::default();
    if let Step::Ask(asked) = interview(catalog, &answers).step {
        found.partial += 1;
        found.reach(Thing::Question(asked.question), &answers);
    }
}

/// Walks every path that begins with these answers.
pub(crate) fn walk(spaces: &[Space<'_>], answers: &Answers, found: &mut Found) {
    let Some(catalog) = spaces.first().map(|space| space.catalog) else { return };
    match interview(catalog, answers).step {
        Step::Ask(asked) => {
            found.partial += 1;
            for option in options(spaces, answers, &asked) {
                walk(spaces, &answers.with(asked.question, vec![option]), found);
            }
        }
        Step::Done(advice) => {
            found.complete += 1;
            for (_, chosen) in answers.iter() {
                for option in chosen {
                    found.reach(Thing::Option(*option), answers);
                }
            }
            for space in spaces {
                compare(space, answers, &advice.outcomes, found);
            }
        }
    }
}

/// The options to go on with.
fn options(spaces: &[Space<'_>], answers: &Answers, asked: &Asked) -> Vec<OptionId> {
    let Some(catalog) = spaces.first().map(|space| space.catalog) else { return Vec::new() };
    if !catalog[asked.question].several {
        return asked.offered.clone();
    }
    let meaning = |option: &OptionId| &catalog[*option].meaning;
    let sure: Vec<OptionId> =
        asked.offered.iter().copied().filter(|option| !meaning(option).is_way_out()).collect();
    let two =
        catalog.question_of(Fact::System).is_some_and(|systems| answers.get(systems).len() == 2);
    let mut heads: Vec<OptionId> = Vec::new();
    if catalog[asked.question].fact == Fact::Position && two {
        // Alike are those that are alike for each of the systems.
        let mut classes = vec![sure];
        for space in spaces {
            classes = classes.iter().flat_map(|class| space.classes(answers, class)).collect();
        }
        heads.extend(classes.iter().filter_map(|class| class.first()));
    } else {
        heads.extend(sure.first());
    }
    heads.extend(asked.offered.iter().filter(|option| *meaning(option) == Meaning::None));
    heads
}

/// Compares the outcomes on the system of `space` with those that it has alone.
fn compare(space: &Space<'_>, answers: &Answers, outcomes: &[Outcome], found: &mut Found) {
    let Space { catalog, system, .. } = *space;
    let Some(question) = catalog.question_of(Fact::System) else { return };
    if !asked_about(catalog, answers, question, system) {
        return;
    }
    let Some(start) = space.start() else { return };
    let alone = answers.with(question, start.get(question).to_vec());
    let together = words::parts(catalog, system, outcomes);
    if together.is_empty() || outcome_alone(space, alone) != Some(together) {
        let what = format!("{} gets another outcome alone than", system.name());
        found.breach("dependent-system", what, answers, None);
    }
}

/// The outcome of these answers to an interview about the one system. Where nothing that was chosen
/// is offered then, it is “None of these”.
fn outcome_alone(space: &Space<'_>, mut answers: Answers) -> Option<Vec<String>> {
    let Space { catalog, system, .. } = *space;
    loop {
        match interview(catalog, &answers).step {
            Step::Done(advice) => return Some(words::parts(catalog, system, &advice.outcomes)),
            Step::Ask(Asked { question, offered }) => {
                let none = |option: &OptionId| catalog[*option].meaning == Meaning::None;
                let none = offered.into_iter().find(none)?;
                answers.set(question, vec![none]);
            }
        }
    }
}

fn asked_about(catalog: &Catalog, answers: &Answers, question: QuestionId, system: System) -> bool {
    let chosen = answers.get(question).iter();
    let mut meant = chosen.flat_map(|option| advisor::facts::possibilities(catalog, *option));
    meant.any(|option| catalog[option].meaning == Meaning::System(system))
}
