//! The walks, divided among the processor's cores. The order of the results is that of the work.

use std::{
    num::NonZero,
    sync::{
        Mutex, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
};

use advisor::{
    answers::Answers,
    catalog::{Catalog, OptionId},
    date::Date,
    facts,
    interview::{Step, interview},
    question::{Fact, Meaning},
    report::report,
    role::Places,
};

use crate::{
    found::Found,
    joint,
    space::{Space, heads, sets_up_to},
    walk::Walk,
};

/// Every path about several systems at once.
pub(crate) fn joint(spaces: &[Space<'_>]) -> Found {
    let Some(space) = spaces.first() else { return Found::default() };
    let mut all = Found::default();
    joint::first_question(space.catalog, &mut all);
    all.absorb(divided(&joint::starts(space.catalog), |start| {
        let mut found = Found::default();
        joint::walk(spaces, start, &mut found);
        found
    }));
    all
}

/// Every path about one system alone, with at most so many classes of positions at once.
pub(crate) fn alone(space: &Space<'_>, most: usize) -> Found {
    let Some(start) = space.start() else { return Found::default() };
    let mut first = Walk::new(space, Some(Fact::Position));
    first.every_path(&start);
    let mut all = first.found;
    all.absorb(divided(&first.stopped, |answers| {
        let space = &space.clone();
        let mut walk = Walk::new(space, None);
        walk.every_path(answers);
        walk.found
    }));
    if space.computed && most > 1 {
        all.absorb(positions(space, &first.stopped, most));
    }
    all
}

/// Whether each outcome says what to do next: that depends on the outcome alone.
pub(crate) fn next_steps(catalog: &Catalog, found: &mut Found) {
    // What is next is the same on every day.
    let Some(day) = Date::new(2026, 1, 1) else { return };
    let answers: Vec<Answers> = found.parts.values().cloned().collect();
    found.absorb(divided(&answers, |answers| {
        let mut found = Found::default();
        let report = report(catalog, &interview(catalog, answers), day);
        let mut items = report.sections.iter().flat_map(|section| &section.items);
        if items.any(|item| item.next.text.is_empty()) {
            let what = "an outcome does not say what to do next";
            found.breach("no-outcome", what, answers, None);
        }
        found
    }));
}

/// Somebody's answers before the positions, and sets of positions to add.
struct Sets {
    answers: Answers,
    classes: Vec<Vec<OptionId>>,
    walked: Vec<Vec<OptionId>>,
}

/// Every path with two classes of positions or more, up to `most`: once for each kind of place, after the answers
/// that exclude the fewest positions.
fn positions(space: &Space<'_>, before: &[Answers], most: usize) -> Found {
    let mut widest: Vec<(Places, Answers, Vec<OptionId>)> = Vec::new();
    for answers in before {
        let offered = offered(space, answers);
        let places = facts::places(space.catalog, answers);
        match widest.iter_mut().find(|(known, ..)| *known == places) {
            Some(known) if known.2.len() < offered.len() => {
                *known = (places, answers.clone(), offered);
            }
            Some(_) => {}
            None => widest.push((places, answers.clone(), offered)),
        }
    }
    let mut work = Vec::new();
    for (_, answers, offered) in &widest {
        let classes = space.classes_here(answers, offered);
        let heads = heads(&classes);
        let mut all = sets_up_to(&heads, most);
        all.retain(|set| set.len() > 1 && opens_more(space, answers, set));
        for head in &heads {
            let walked = all.iter().filter(|set| set.first() == Some(head)).cloned().collect();
            work.push(Sets { answers: answers.clone(), classes: classes.clone(), walked });
        }
    }
    divided(&work, |work| {
        let space = &space.clone();
        let mut walk = Walk::new(space, None);
        for class in &work.classes {
            walk.found.situations.alike(space.catalog, class);
        }
        walk.positions(&work.answers, &work.walked);
        walk.found
    })
}

/// Whether the set opens more than each smaller set in it: else it is alike to that one.
fn opens_more(space: &Space<'_>, answers: &Answers, set: &[OptionId]) -> bool {
    let positions = |options: &mut dyn Iterator<Item = &OptionId>| {
        let meanings = options.map(|option| &space.catalog[*option].meaning);
        let positions = meanings.filter_map(|meaning| match meaning {
            Meaning::Position(position) => Some(*position),
            _ => None,
        });
        space.opens(answers, &positions.collect::<Vec<_>>())
    };
    let all = positions(&mut set.iter());
    set.iter().all(|one| positions(&mut set.iter().filter(|other| *other != one)) != all)
}

/// The positions that are offered after these answers.
fn offered(space: &Space<'_>, answers: &Answers) -> Vec<OptionId> {
    let Step::Ask(asked) = interview(space.catalog, answers).step else { return Vec::new() };
    let position = |id: &OptionId| matches!(space.catalog[*id].meaning, Meaning::Position(_));
    asked.offered.into_iter().filter(position).collect()
}

/// Does each piece of work on one of the cores, and puts together what is found.
fn divided<T: Sync>(work: &[T], walk: impl Fn(&T) -> Found + Sync) -> Found {
    let next = AtomicUsize::new(0);
    let done: Mutex<Vec<(usize, Found)>> = Mutex::default();
    let worker = || {
        while let at = next.fetch_add(1, Ordering::Relaxed)
            && let Some(piece) = work.get(at)
        {
            let found = walk(piece);
            done.lock().unwrap_or_else(PoisonError::into_inner).push((at, found));
        }
    };
    thread::scope(|scope| {
        for _ in 0..thread::available_parallelism().map_or(1, NonZero::get) {
            scope.spawn(worker);
        }
    });
    let mut done = done.into_inner().unwrap_or_else(PoisonError::into_inner);
    done.sort_by_key(|(at, _)| *at);
    let mut all = Found::default();
    for (_, found) in done {
        all.absorb(found);
    }
    all
}
