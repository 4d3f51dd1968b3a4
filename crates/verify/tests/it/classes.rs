//! That nothing is lost by walking classes: the same outcomes as by walking everything.

use std::collections::BTreeSet;

use advisor::{
    answers::Answers,
    catalog::{Catalog, OptionId},
    interview::{Asked, Step, interview},
    question::{Fact, Meaning},
    role::System,
};
use verify::{outcome, verify};

use crate::common::{Change, sound_but};

/// Every way to answer, whatever is alike.
fn ways(catalog: &Catalog, asked: &Asked) -> Vec<Vec<OptionId>> {
    let (exclusive, sure): (Vec<OptionId>, Vec<OptionId>) =
        asked.offered.iter().partition(|option| catalog[**option].meaning.is_exclusive());
    let mut ways: Vec<Vec<OptionId>> = exclusive.into_iter().map(|option| vec![option]).collect();
    for set in 1..1_usize << sure.len() {
        let chosen = sure.iter().enumerate().filter(|(at, _)| set & (1 << at) != 0);
        ways.push(chosen.map(|(_, option)| *option).collect());
    }
    ways.retain(|way| way.len() == 1 || catalog[asked.question].several);
    ways
}

fn walk(catalog: &Catalog, system: System, answers: &Answers, found: &mut BTreeSet<String>) {
    match interview(catalog, answers).step {
        Step::Done(advice) => {
            found.insert(outcome(catalog, system, &advice.outcomes));
        }
        Step::Ask(asked) => {
            for way in ways(catalog, &asked) {
                walk(catalog, system, &answers.with(asked.question, way), found);
            }
        }
    }
}

fn raw(catalog: &Catalog) -> BTreeSet<String> {
    let question = catalog.question_of(Fact::System).unwrap();
    let mut found = BTreeSet::new();
    for (option, entry) in catalog.options(question) {
        if let Meaning::System(system) = entry.meaning {
            let answers = Answers::default().with(question, vec![option]);
            walk(catalog, system, &answers, &mut found);
        }
    }
    found
}

/// More of everything: positions, duties and features that are alike, and some that are not.
const MORE: &[Change<'static>] = &[
    (
        "positions.toml",
        "",
        "[clerk]\nname = \"Clerk\"\n\n[dean]\nname = \"Dean\"\n\n[coach]\nname = \"Coach\"",
    ),
    (
        "roles/misis/counselor.toml",
        "positions = [\"counselor\", \"office-technician\"]",
        "positions = [\"counselor\", \"office-technician\", \"clerk\"]",
    ),
    (
        "roles/misis/counselor.toml",
        "[[grants]]",
        "[[holders]]\npositions = [\"dean\"]\nplaces = [\"elementary\", \"secondary\"]\n\n[[grants]]",
    ),
    (
        "roles/misis/counselor-plus.toml",
        "positions = [\"counselor\"]",
        "positions = [\"counselor\", \"dean\", \"coach\"]",
    ),
    (
        "duties.toml",
        "",
        "[see-attendance]\nname = \"See attendance\"\n\
         needs = [{ action = \"view\", area = \"attendance\", scope = \"school\" }]\n\n\
         [change-attendance]\nname = \"Change attendance\"\n\
         needs = [{ action = \"change\", area = \"attendance\", scope = \"school\" }]\n\n\
         [see-transcripts]\nname = \"See transcripts\"\n\
         needs = [{ action = \"view\", area = \"transcripts\", scope = \"school\" }]",
    ),
    (
        "features.toml",
        "",
        "[badges]\nname = \"Badges\"\nsection = \"Tools\"\nroles = [\"clever/school-tech-lead\"]\n\
         source = { document = \"clever-faq\", at = \"Role Overview\" }",
    ),
];

#[test]
fn classes_lead_to_the_same_outcomes_as_everything() {
    for changes in [&[][..], MORE] {
        let catalog = sound_but(changes);
        let verification = verify(&catalog);
        assert_eq!(verification.findings, []);
        assert_eq!(verification.outcomes, raw(&catalog));
    }
}
