//! What answers say about a person, read without the core's own reading of them.

use advisor::{
    answers::Answers,
    catalog::{DutyId, OptionId, PositionId},
    question::{Fact, Meaning},
    role::{Place, Places},
};

use crate::common::catalog;

/// The options of the answer to the question about `fact`.
fn chosen(answers: &Answers, fact: Fact) -> Vec<OptionId> {
    answers.get(catalog().question_of(fact).unwrap()).to_vec()
}

/// The positions that these answers name, and those that they imply: an APSCS is an assistant principal.
pub(crate) fn positions(answers: &Answers) -> Vec<PositionId> {
    let meanings = chosen(answers, Fact::Position).into_iter();
    let position = |option: OptionId| match catalog()[option].meaning {
        Meaning::Position(position) => Some(position),
        _ => None,
    };
    let named: Vec<PositionId> = meanings.filter_map(position).collect();
    let implied = named.iter().flat_map(|position| catalog()[*position].implies.clone());
    named.iter().copied().chain(implied).collect()
}

/// The positions that these answers name, and those that other answers may put the person in: “yes, I have a class”.
pub(crate) fn possible_positions(answers: &Answers) -> Vec<PositionId> {
    let options = answers.iter().flat_map(|(_, chosen)| chosen);
    let told = options.filter_map(|option| catalog()[*option].position);
    positions(answers).into_iter().chain(told).collect()
}

/// The duties that these answers name.
pub(crate) fn duties(answers: &Answers) -> Vec<DutyId> {
    let meanings = chosen(answers, Fact::Duty).into_iter();
    let duty = |option: OptionId| match catalog()[option].meaning {
        Meaning::Duty(duty) => Some(duty),
        _ => None,
    };
    meanings.filter_map(duty).collect()
}

/// The kinds of place where these answers say that somebody works.
pub(crate) fn places(answers: &Answers) -> Places {
    if chosen(answers, Fact::Workplace).iter().any(|id| catalog()[*id].meaning == Meaning::Office) {
        return [Place::Office].into_iter().collect();
    }
    let meaning = |option: OptionId| match &catalog()[option].meaning {
        Meaning::Schools(places) => places.clone(),
        _ => Vec::new(),
    };
    chosen(answers, Fact::SchoolLevel).into_iter().flat_map(meaning).collect()
}
