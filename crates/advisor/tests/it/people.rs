//! People who answer: at random, in a way that fits together, as the interview asks it; or with one position.

use advisor::{
    answers::Answers,
    catalog::{Catalog, OptionId, PositionId},
    interview::{Asked, Interview, Step, interview},
    question::{AnswerOption, Meaning},
    role::Place,
};
use proptest::{prelude::*, sample::Index};

use crate::common::{answers, catalog, option, question};

/// How somebody answers one question: which option first, which others if several may be chosen.
type Habit = (Index, Vec<Index>);

/// What a person with this habit chooses out of the options offered.
fn choose(catalog: &Catalog, asked: &Asked, (first, others): &Habit) -> Vec<OptionId> {
    let first = *first.get(&asked.offered);
    let mut chosen = vec![first];
    if catalog[asked.question].several && !catalog[first].meaning.is_exclusive() {
        let plain = |option: &OptionId| !catalog[*option].meaning.is_exclusive();
        let plain: Vec<OptionId> = asked.offered.iter().copied().filter(plain).collect();
        chosen.extend(others.iter().map(|other| *other.get(&plain)));
    }
    chosen
}

/// The interview of somebody who starts with `start` and answers out of habit.
fn answer_all(catalog: &Catalog, start: &Answers, habits: &[Habit]) -> Interview {
    let mut answers = start.clone();
    let mut habits = habits.iter().cycle();
    loop {
        let interview = interview(catalog, &answers);
        let Step::Ask(asked) = &interview.step else { return interview };
        let chosen = choose(catalog, asked, habits.next().unwrap());
        answers.set(asked.question, chosen);
    }
}

/// Complete answers of anybody who starts with these answers.
pub(crate) fn anybody_after(
    catalog: &'static Catalog,
    start: Answers,
) -> impl Strategy<Value = Answers> {
    let habit = (any::<Index>(), prop::collection::vec(any::<Index>(), 0..4));
    prop::collection::vec(habit, 8)
        .prop_map(move |habits| answer_all(catalog, &start, &habits).counted)
}

/// Complete answers of anybody.
pub(crate) fn anybody(catalog: &'static Catalog) -> impl Strategy<Value = Answers> {
    anybody_after(catalog, Answers::default())
}

/// Somebody at a place of this kind, asked about MiSiS: without a class, and not sure whether certificated, so that only a
/// position brings roles; and not in the Attendance Office unless that is said.
pub(crate) fn somebody_at(place: Place) -> Answers {
    let start = answers("system=misis&employment=not-sure&attendance-office=no&roster=no");
    let set =
        |answers: Answers, of: &str, key: &str| answers.with(question(of), vec![option(of, key)]);
    if place == Place::Office {
        return set(start, "workplace", "office");
    }
    set(set(start, "workplace", "one-school"), "school-level", place.key())
}

/// Every position with its option.
pub(crate) fn all_positions() -> Vec<(OptionId, PositionId)> {
    let options = catalog().options(question("position"));
    let position = |(id, option): (OptionId, &AnswerOption)| match option.meaning {
        Meaning::Position(position) => Some((id, position)),
        _ => None,
    };
    options.filter_map(position).collect()
}
