//! What if the content said something else? Each small change of it has to be noticed.
//!
//! A change is noticed if a scenario no longer comes true, or if the catalogue no longer agrees with what the tests
//! have copied out of the sources a second time: the FAQ ([`clever_table`]), the rows of the guide ([`guide_rows`])
//! and its descriptions ([`guide_duties`]). What none of them can notice, because nobody is advised otherwise, is
//! noticed by the words in which people are told of it ([`IN_WORDS`]), or changes nothing at all
//! ([`EQUIVALENT`]). The changes themselves are made in [`roles`] and [`tables`].

mod roles;
mod tables;

use std::{
    sync::{
        Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
};

use advisor::{
    answers::Answers,
    catalog::{Catalog, Content, RoleId},
    interview::interview,
    report::{Report, report},
};
use catalog_compiler::Scenario;

use crate::{
    access::named_to,
    clever_table,
    common::{Told, catalog, content, today, told},
    facts::{places, positions},
    guide_duties, guide_rows,
    scenarios::{answers_of, check, expected, scenarios},
};

/// A small change of the content.
struct Mutant {
    /// What is done to what: “drops a position”.
    kind: &'static str,
    /// The change in words.
    what: String,
    /// The role that is changed, if it is one.
    role: Option<RoleId>,
    /// The change.
    change: Box<dyn Fn(&mut Content) + Send + Sync>,
}

impl Mutant {
    fn new(
        kind: &'static str,
        what: String,
        change: impl Fn(&mut Content) + Send + Sync + 'static,
    ) -> Self {
        Self { kind, what, role: None, change: Box::new(change) }
    }

    /// The same change, said to be one of this role.
    fn of(self, role: RoleId) -> Self {
        Self { role: Some(role), ..self }
    }

    /// The changed catalogue.
    fn catalog(&self) -> Catalog {
        let mut content = content(catalog());
        (self.change)(&mut content);
        Catalog::new(content).unwrap_or_else(|dangling| panic!("{}: {dangling}", self.what))
    }
}

/// Changes that alter no advice of a scenario and contradict no row, but what people are told beside it: what a
/// role allows beyond their work, what else is offered, why.
const IN_WORDS: [(&str, &str, &str); 6] = [
    ("drops a grant", "", "no duty needs the grant: it shows in what the role allows"),
    (
        "drops a need of a duty",
        "",
        "the rest of the duty needs the same roles: it shows in the permissions behind a role",
    ),
    (
        "opens a position to everybody employed",
        "",
        "offers the position to more people, and changes nothing for those who are in it",
    ),
    ("drops the condition of an option", "school-level=mixed", "offers it at one school as well"),
    ("drops a rule", "misis/no-position", "without it the positions are not covered either"),
    (
        "swaps two rules",
        "clever/library-aide after clever/other-certificated",
        "gives certificated library aides Staff for another reason",
    ),
];

/// Changes that alter nothing that anybody is told, and why.
const EQUIVALENT: [(&str, &str, &str); 9] = [
    (
        "adds a place to holders",
        "holders 3 of special-education-provider with office",
        "at offices the same people have it by their position",
    ),
    (
        "drops the condition of an option",
        "attendance-office=no",
        "the question is asked only where “yes” tells of a position",
    ),
    ("changes whom to ask", "system", "who is not sure of the system is advised on both"),
    (
        "drops a condition",
        "clever/other-classified",
        "contractors and the certificated are decided before: only the classified are left",
    ),
    (
        "drops a condition",
        "powerschool/sync-account",
        "is tried only for who asks about PowerSchool",
    ),
    (
        "drops a need of a duty",
        "",
        "a role that is enough for the rest of the duty is enough for all of it: else its descriptions would differ",
    ),
    (
        "drops a kind of school of an option",
        "school-level=mixed for elementary schools",
        "no role is for elementary schools and not for options schools",
    ),
    (
        "swaps two rules",
        "clever/other-certificated after clever/other-classified",
        "nobody is both certificated and classified",
    ),
    (
        "swaps two rules",
        "misis/contractor after misis/no-position",
        "contractors are not asked for a position",
    ),
];

/// How a change is noticed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Noticed {
    /// A scenario does not come true any more.
    Scenario,
    /// The catalogue contradicts what the tests have copied out of the sources.
    Source,
    /// Only people are told something else beside the advice.
    Words,
    /// Not at all.
    No,
}

/// Whether a scenario fails. What is told to its answers is compared first: that costs far less than going
/// through the questions, and where it differs the scenario fails in any case.
fn fails(catalog: &Catalog, situations: &[&Situation]) -> bool {
    situations.iter().any(|one| told(catalog, &one.answers) != one.expected)
        || situations.iter().any(|one| check(catalog, one.scenario).is_err())
}

fn contradicts_the_sources(catalog: &Catalog) -> bool {
    !guide_rows::differences(catalog).is_empty()
        || !guide_duties::differences(catalog).is_empty()
        || clever_table::differ(catalog)
}

/// A scenario, and what is said in it today.
struct Situation {
    scenario: &'static Scenario,
    answers: Answers,
    expected: Vec<Told>,
    report: Report,
    /// The MiSiS roles meant for the person: a change of another one is not looked for here first.
    meant: Vec<RoleId>,
}

impl Situation {
    fn of(scenario: &'static Scenario) -> Self {
        let answers = answers_of(scenario);
        let meant = named_to(catalog(), &positions(&answers), places(&answers));
        let report = report_of(catalog(), &answers);
        Self { scenario, expected: expected(scenario), report, meant, answers }
    }
}

/// What is told, but for the version of the content: that tells every change, and nothing of it.
fn report_of(catalog: &Catalog, answers: &Answers) -> Report {
    let version = String::new();
    Report { version, ..report(catalog, &interview(catalog, answers), today()) }
}

fn notice(mutant: &Mutant, situations: &[Situation]) -> Noticed {
    let catalog = mutant.catalog();
    // Most changes of a role are noticed where it is meant for the person; the rest is tried if they are not.
    let near = |one: &&Situation| mutant.role.is_none_or(|role| one.meant.contains(&role));
    let near: Vec<&Situation> = situations.iter().filter(near).collect();
    let all: Vec<&Situation> = situations.iter().collect();
    let words = |among: &[&Situation]| {
        among.iter().any(|one| report_of(&catalog, &one.answers) != one.report)
    };
    if fails(&catalog, &near) {
        Noticed::Scenario
    } else if contradicts_the_sources(&catalog) {
        Noticed::Source
    } else if words(&near) {
        Noticed::Words
    } else if near.len() < all.len() && fails(&catalog, &all) {
        Noticed::Scenario
    } else if near.len() < all.len() && words(&all) {
        Noticed::Words
    } else {
        Noticed::No
    }
}

/// Each change with how it is noticed, found by as many threads as the machine has cores.
fn notice_all(mutants: &[Mutant]) -> Vec<(&Mutant, Noticed)> {
    let situations: Vec<Situation> = scenarios().iter().map(Situation::of).collect();
    let next = AtomicUsize::new(0);
    let noticed = Mutex::new(Vec::new());
    thread::scope(|scope| {
        for _ in 0..thread::available_parallelism().map_or(1, usize::from) {
            scope.spawn(|| {
                while let Some(mutant) = mutants.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let how = notice(mutant, &situations);
                    noticed.lock().unwrap().push((mutant, how));
                }
            });
        }
    });
    noticed.into_inner().unwrap()
}

/// Whether an entry of a list is about this change.
fn about((kind, what, _): &(&str, &str, &str), mutant: &Mutant) -> bool {
    mutant.kind == *kind && mutant.what.starts_with(what)
}

#[test]
fn every_change_of_the_content_is_noticed() {
    let mutants: Vec<Mutant> = tables::mutants().into_iter().chain(roles::mutants()).collect();
    let noticed = notice_all(&mutants);
    let mut wrong = Vec::new();
    for (mutant, how) in &noticed {
        let declared = |list: &[_]| list.iter().any(|entry| about(entry, mutant));
        let expected = match how {
            Noticed::Scenario | Noticed::Source => true,
            Noticed::Words => declared(&IN_WORDS),
            Noticed::No => declared(&EQUIVALENT),
        };
        if !expected {
            let Mutant { kind, what, .. } = mutant;
            wrong.push(match how {
                Noticed::Words => format!("{kind}: {what}: changes only words beside the advice"),
                _ => format!("{kind}: {what}: goes unnoticed"),
            });
        }
    }
    for (list, how) in [(&IN_WORDS[..], Noticed::Words), (&EQUIVALENT[..], Noticed::No)] {
        for entry in list {
            if !noticed.iter().any(|(mutant, found)| *found == how && about(entry, mutant)) {
                wrong.push(format!("{}: {}: is declared, but not needed", entry.0, entry.1));
            }
        }
    }
    wrong.sort_unstable();
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), mutants.len(), wrong.join("\n"));
}
