//! What the answers say about a person, as far as code computes with it.

use crate::{
    answers::Answers,
    catalog::{Catalog, Employment},
    ids::{DutyId, OptionId, PositionId, QuestionId},
    question::{AnswerOption, Fact, Meaning},
    role::{Place, Places, System},
};

/// The meanings of the options chosen for the question about `fact`.
fn meanings<'a>(
    catalog: &'a Catalog,
    answers: &'a Answers,
    fact: Fact,
) -> impl Iterator<Item = &'a Meaning> {
    let chosen = catalog.question_of(fact).map_or(&[][..], |question| answers.get(question));
    chosen.iter().map(|option| &catalog[*option].meaning)
}

/// The options that may be the truth when `option` is chosen: itself, or what “I'm not sure” stands for.
pub fn possibilities(catalog: &Catalog, option: OptionId) -> Vec<OptionId> {
    match &catalog[option].meaning {
        Meaning::NotSure(options) if options.is_empty() => {
            sure_options(catalog, option.question()).collect()
        }
        Meaning::NotSure(options) => options.clone(),
        _ => vec![option],
    }
}

/// The options of a question other than “None of these” and “I'm not sure”.
pub fn sure_options(catalog: &Catalog, question: QuestionId) -> impl Iterator<Item = OptionId> {
    catalog
        .options(question)
        .filter(|(_, option)| !matches!(option.meaning, Meaning::None | Meaning::NotSure(_)))
        .map(|(id, _)| id)
}

/// The systems that the person asks about, in the order in which answers are shown.
pub fn systems(catalog: &Catalog, answers: &Answers) -> Vec<System> {
    let Some(question) = catalog.question_of(Fact::System) else {
        return Vec::new();
    };
    let asked: Vec<OptionId> =
        answers.get(question).iter().flat_map(|option| possibilities(catalog, *option)).collect();
    System::ALL
        .into_iter()
        .filter(|system| {
            asked.iter().any(|option| catalog[*option].meaning == Meaning::System(*system))
        })
        .collect()
}

/// The ways in which the person may be employed: several if unsure, none if not asked yet.
pub fn employments(catalog: &Catalog, answers: &Answers) -> Vec<Employment> {
    let Some(question) = catalog.question_of(Fact::Employment) else {
        return Vec::new();
    };
    answers
        .get(question)
        .iter()
        .flat_map(|option| possibilities(catalog, *option))
        .filter_map(|option| match catalog[option].meaning {
            Meaning::Employment(employment) => Some(employment),
            _ => None,
        })
        .collect()
}

/// The kinds of place where the person works; none if not known yet.
pub fn places(catalog: &Catalog, answers: &Answers) -> Places {
    if meanings(catalog, answers, Fact::Workplace).any(|meaning| *meaning == Meaning::Office) {
        return Places::default().with(Place::Office);
    }
    meanings(catalog, answers, Fact::SchoolLevel)
        .filter_map(|meaning| match meaning {
            Meaning::Schools(places) => Some(places),
            _ => None,
        })
        .flatten()
        .copied()
        .collect()
}

/// The person's positions and responsibilities.
pub fn positions(catalog: &Catalog, answers: &Answers) -> Vec<PositionId> {
    meanings(catalog, answers, Fact::Position)
        .filter_map(|meaning| match meaning {
            Meaning::Position(position) => Some(*position),
            _ => None,
        })
        .collect()
}

/// The person's duties.
pub fn duties(catalog: &Catalog, answers: &Answers) -> Vec<DutyId> {
    meanings(catalog, answers, Fact::Duty)
        .filter_map(|meaning| match meaning {
            Meaning::Duty(duty) => Some(*duty),
            _ => None,
        })
        .collect()
}

/// Whether the person is not sure of the duties.
pub fn unsure_of_duties(catalog: &Catalog, answers: &Answers) -> bool {
    meanings(catalog, answers, Fact::Duty).any(|meaning| matches!(meaning, Meaning::NotSure(_)))
}

/// Whether `option` can be offered after these answers: its own conditions hold, and a position
/// that only some employees are in does not contradict how the person is employed.
pub fn available(catalog: &Catalog, answers: &Answers, option: &AnswerOption) -> bool {
    let fits = match option.meaning {
        Meaning::Position(position) => match catalog[position].employment {
            Some(needed) => {
                let employments = employments(catalog, answers);
                employments.is_empty() || employments.contains(&needed)
            }
            None => true,
        },
        _ => true,
    };
    fits && option.when.iter().all(|condition| holds(condition, answers))
}

/// Whether the answer to the condition's question is one of its options.
pub fn holds(condition: &crate::question::Condition, answers: &Answers) -> bool {
    condition.options.iter().any(|option| answers.has(*option))
}
