//! Lowering of questions: what each option means follows from the fact of its question and from its id.

use advisor::{
    catalog::{DutyId, Employment, FeatureId, PositionId, QuestionId},
    question::{AnswerOption, Fact, FindOut, Meaning, Question},
    role::{Place, System},
};

use super::{Lower, each_says, says};
use crate::raw::{self, Entry, Raw, Text, values::unknown_word};

/// The id of the option “something that is not in this list”.
const SOMETHING_ELSE: &str = "something-else";
/// The id of the option “none of these”.
pub(crate) const NONE: &str = "none";
/// The id of the option “I'm not sure”.
pub(crate) const NOT_SURE: &str = "not-sure";

/// The options that a question for `fact` may have, and what each means. Empty: any.
fn meanings(fact: Fact) -> Vec<(&'static str, Meaning)> {
    match fact {
        Fact::System => System::ALL.map(|system| (system.key(), Meaning::System(system))).to_vec(),
        Fact::Employment => vec![
            ("certificated", Meaning::Employment(Employment::Certificated)),
            ("classified", Meaning::Employment(Employment::Classified)),
            ("contractor", Meaning::Employment(Employment::Contractor)),
        ],
        Fact::Workplace => vec![
            ("one-school", Meaning::OneSchool),
            ("several-schools", Meaning::SeveralSchools),
            ("office", Meaning::Office),
        ],
        Fact::SchoolLevel => {
            let schools = [Place::Elementary, Place::Secondary, Place::Options];
            let one = schools.map(|place| (place.key(), Meaning::Schools(vec![place])));
            one.into_iter().chain([("mixed", Meaning::Schools(schools.to_vec()))]).collect()
        }
        Fact::Duty => vec![(SOMETHING_ELSE, Meaning::SomethingElse)],
        Fact::Position | Fact::OtherDuty | Fact::Feature | Fact::Other => Vec::new(),
    }
}

pub(super) fn questions(raw: &Raw, lower: &mut Lower<'_>) -> Option<Vec<Question>> {
    let mut ids = (0..).map(QuestionId::at);
    lower.all(&raw.questions, |entry, lower| {
        let id = ids.next()?;
        question(id, entry.key.as_str(), entry.value.as_ref()?, raw, lower)
    })
}

fn question(
    id: QuestionId,
    key: &str,
    question: &raw::Question,
    raw: &Raw,
    lower: &mut Lower<'_>,
) -> Option<Question> {
    let fact = question.fact.as_ref().map_or(Fact::Other, |fact| fact.value);
    let find_out = match &question.find_out {
        Some(find_out) => lower
            .contact(&find_out.ask)
            .map(|ask| Some(FindOut { what: says(&find_out.what), ask })),
        None => Some(None),
    };
    let listed = lower.all(&question.options, |listed, lower| option(id, fact, listed, lower));
    let mut options = generated(fact, raw)?;
    let titles = if fact == Fact::Position { raw.titles.as_slice() } else { &[] };
    options.extend(listed?);
    for entry in titles {
        add_titles(id, entry.value.as_ref()?, &mut options, lower)?;
    }
    Some(Question {
        key: key.to_owned(),
        text: says(&question.text),
        topic: says(&question.topic),
        hint: question.hint.as_ref().map(says),
        why: says(&question.why),
        find_out: find_out?,
        fact,
        several: question.several.unwrap_or(false),
        options,
    })
}

/// Lets the options that some job titles lead to be found by these titles.
fn add_titles(
    question: QuestionId,
    entry: &raw::Title,
    options: &mut [AnswerOption],
    lower: &mut Lower<'_>,
) -> Option<()> {
    let leads_to =
        lower.all(&entry.options.0, |text, lower| lower.names.option(question, text, lower.log))?;
    for option in leads_to {
        if let Some(option) = options.get_mut(option.index()) {
            option.also.extend(each_says(&entry.titles.0));
        }
    }
    Some(())
}

/// The options that come out of a list: the positions, duties or features.
fn generated(fact: Fact, raw: &Raw) -> Option<Vec<AnswerOption>> {
    match fact {
        Fact::Position => of_list(&raw.positions, |position, index| {
            let mark = match position.hint_is_interpretation {
                Some(true) => " (our interpretation)",
                _ => "",
            };
            let hint = position.hint.as_ref().map(|hint| says(hint) + mark);
            (
                &position.name,
                hint,
                each_says(&position.also),
                Meaning::Position(PositionId::at(index)),
            )
        }),
        Fact::Duty | Fact::OtherDuty => of_list(&raw.duties, |duty, index| {
            (&duty.name, None, each_says(&duty.also), Meaning::Duty(DutyId::at(index)))
        }),
        Fact::Feature => of_list(&raw.features, |feature, index| {
            (&feature.name, None, Vec::new(), Meaning::Feature(FeatureId::at(index)))
        }),
        _ => Some(Vec::new()),
    }
}

fn of_list<T>(
    entries: &[Entry<T>],
    parts: impl Fn(&T, u16) -> (&Text, Option<String>, Vec<String>, Meaning),
) -> Option<Vec<AnswerOption>> {
    let options = (0..).zip(entries).map(|(index, entry)| {
        let (label, hint, also, meaning) = parts(entry.value.as_ref()?, index);
        let (key, label) = (entry.key.value.clone(), says(label));
        Some(AnswerOption { key, label, hint, also, meaning, when: Vec::new(), position: None })
    });
    options.collect()
}

fn option(
    question: QuestionId,
    fact: Fact,
    option: &raw::AnswerOption,
    lower: &mut Lower<'_>,
) -> Option<AnswerOption> {
    let when = lower.conditions(option.when.as_ref());
    let stands_for =
        lower.all(&option.stands_for, |text, lower| lower.names.option(question, text, lower.log));
    let position = lower.perhaps(option.position.as_ref(), Lower::position);
    let meaning = match option.id.0.as_str() {
        NONE => Some(Meaning::None),
        NOT_SURE => stands_for.map(Meaning::NotSure),
        _ => plain_meaning(fact, &option.id.0, lower),
    };
    Some(AnswerOption {
        key: option.id.0.value.clone(),
        label: says(&option.label),
        hint: option.hint.as_ref().map(says),
        also: each_says(&option.also),
        meaning: meaning?,
        when: when?,
        position: position?,
    })
}

fn plain_meaning(fact: Fact, id: &Text, lower: &mut Lower<'_>) -> Option<Meaning> {
    let meanings = meanings(fact);
    if meanings.is_empty() {
        return Some(Meaning::Plain);
    }
    let found = meanings.iter().find(|(word, _)| *word == id.as_str());
    if found.is_none() {
        let words: Vec<_> =
            meanings.iter().map(|(word, _)| *word).chain([NONE, NOT_SURE]).collect();
        lower.log.report("unknown-value", unknown_word(id, &words));
    }
    found.map(|(_, meaning)| meaning.clone())
}
