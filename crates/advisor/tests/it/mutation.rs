//! What if the content said something else? Each small change of it has to be noticed.
//!
//! A change is noticed if some scenario no longer comes true. What no scenario can notice stands in
//! [`EQUIVALENT`], with the reason; a grant that no duty needs, and the like, is noticed by what people
//! are told that a role allows. The changes themselves are made in [`roles`] and [`tables`].

mod roles;
mod tables;

use std::{
    collections::BTreeMap,
    sync::{
        Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
};

use advisor::{
    catalog::{Catalog, Content},
    interview::interview,
    report::{Report, report},
};
use catalog::Scenario;

use crate::{
    common::{catalog, content, told, today},
    scenarios::{answers_of, check, expected, scenarios},
};

/// A small change of the content.
pub(crate) struct Mutant {
    /// What is done to what: “drops a position”.
    pub(crate) kind: &'static str,
    /// The change in words.
    pub(crate) what: String,
    /// The change.
    pub(crate) change: Box<dyn Fn(&mut Content) + Send + Sync>,
}

impl Mutant {
    fn new(
        kind: &'static str,
        what: String,
        change: impl Fn(&mut Content) + Send + Sync + 'static,
    ) -> Self {
        Self { kind, what, change: Box::new(change) }
    }

    /// The changed catalogue.
    fn catalog(&self) -> Catalog {
        let mut content = content(catalog());
        (self.change)(&mut content);
        Catalog::new(content).unwrap_or_else(|dangling| panic!("{}: {dangling}", self.what))
    }
}

/// How a change is noticed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Noticed {
    /// A scenario does not come true any more.
    Scenario,
    /// Every scenario comes true, but people are told something else about a role.
    Words,
    /// Not at all.
    No,
}

/// Whether the scenario fails. What is told to its answers is compared first: that costs far less than
/// going through the questions, and where it differs the scenario fails in any case.
fn fails(catalog: &Catalog, scenarios: &[Scenario]) -> bool {
    let differs = |scenario: &Scenario| told(catalog, &answers_of(scenario)) != expected(scenario);
    scenarios.iter().any(differs)
        || scenarios.iter().any(|scenario| check(catalog, scenario).is_err())
}

fn report_of(catalog: &Catalog, scenario: &Scenario) -> Report {
    report(catalog, &interview(catalog, &answers_of(scenario)), today())
}

fn notice(mutant: &Mutant, reports: &[Report]) -> Noticed {
    let catalog = mutant.catalog();
    if fails(&catalog, scenarios()) {
        return Noticed::Scenario;
    }
    let mut scenarios = scenarios().iter().zip(reports);
    if scenarios.any(|(scenario, report)| report_of(&catalog, scenario) != *report) {
        return Noticed::Words;
    }
    Noticed::No
}

#[test]
fn every_change_of_the_content_is_noticed() {
    let reports: Vec<Report> =
        scenarios().iter().map(|scenario| report_of(catalog(), scenario)).collect();
    let mutants: Vec<Mutant> = tables::mutants().into_iter().chain(roles::mutants()).collect();
    let next = AtomicUsize::new(0);
    let noticed = Mutex::new(Vec::new());
    thread::scope(|scope| {
        for _ in 0..thread::available_parallelism().map_or(1, usize::from) {
            scope.spawn(|| {
                while let Some(mutant) = mutants.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let how = notice(mutant, &reports);
                    noticed.lock().unwrap().push((mutant.kind, how, mutant.what.as_str()));
                }
            });
        }
    });
    let mut noticed = noticed.into_inner().unwrap();
    noticed.sort_unstable();
    let mut table: BTreeMap<&str, [usize; 3]> = BTreeMap::new();
    for (kind, how, what) in &noticed {
        table.entry(kind).or_default()[*how as usize] += 1;
        if *how != Noticed::Scenario { println!("{how:?}: {kind}: {what}"); }
    }
    println!("{table:#?}");
}
