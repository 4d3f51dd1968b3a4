//! “Is this me?”: the questions, begun with what a role says of whoever holds it.
//!
//! Only what holds for each of its holders counts as answered; nothing is guessed.

use std::collections::BTreeSet;

use crate::{
    answers::Answers,
    catalog::Catalog,
    ids::{OptionId, RoleId},
    interview::{Step, interview},
    question::{Fact, Meaning},
    role::Place,
    route::Route,
    why_not::places_of,
};

/// Where the questions begin.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Beginning {
    /// What is answered already: topic and answer.
    pub known: Vec<(String, String)>,
    /// The next question, or the answers if all are known.
    pub route: Route,
}

pub(super) fn beginning(catalog: &Catalog, id: RoleId) -> Beginning {
    let mut answers = Answers::default();
    let mut known = Vec::new();
    let mut answer = |option: Option<OptionId>| {
        if let Some(option) = option {
            answers.set(option.question(), vec![option]);
            known.push((catalog[option.question()].topic.clone(), catalog[option].label.clone()));
        }
    };
    let role = &catalog[id];
    answer(option(catalog, Fact::System, &Meaning::System(role.system)));
    let mut places = places_of(catalog, id, None).iter();
    if let (Some(place), None) = (places.next(), places.next()) {
        answer(match place {
            Place::Office => option(catalog, Fact::Workplace, &Meaning::Office),
            school => option(catalog, Fact::SchoolLevel, &Meaning::Schools(vec![school])),
        });
    }
    let positions: BTreeSet<_> =
        role.holders.iter().flat_map(|holder| &holder.positions).copied().collect();
    if let (Some(position), 1) = (positions.first(), positions.len()) {
        answer(option(catalog, Fact::Position, &Meaning::Position(*position)));
    }
    let interview = interview(catalog, &answers);
    let route = match interview.step {
        Step::Ask(asked) => Route::Question { question: asked.question, answers },
        Step::Done(_) => Route::Check(interview.counted),
    };
    Beginning { known, route }
}

/// The option of the question about `fact` that means this.
fn option(catalog: &Catalog, fact: Fact, meaning: &Meaning) -> Option<OptionId> {
    let question = catalog.question_of(fact)?;
    let mut options = catalog.options(question);
    options.find(|(_, option)| option.meaning == *meaning).map(|(id, _)| id)
}
