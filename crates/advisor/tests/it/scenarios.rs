//! Every scenario of the catalogue, and that no role that can be named lacks one.

use std::{collections::BTreeSet, sync::OnceLock};

use crate::common::{Told, catalog, files};
use advisor::{
    advice::Advice,
    answers::Answers,
    catalog::{Catalog, ChannelKind, RoleId},
    interview::{Step, interview},
    role::System,
};
use catalog_compiler::{Expectation, Scenario};

/// The scenarios of this repository.
pub(crate) fn scenarios() -> &'static [Scenario] {
    static SCENARIOS: OnceLock<Vec<Scenario>> = OnceLock::new();
    SCENARIOS.get_or_init(|| {
        catalog_compiler::scenarios(&files(), catalog())
            .unwrap_or_else(|defects| panic!("{defects}"))
    })
}

#[test]
fn every_scenario_ends_as_the_sources_say() {
    let failures: Vec<String> =
        scenarios().iter().filter_map(|scenario| check(catalog(), scenario).err()).collect();
    assert!(failures.is_empty(), "{} scenarios fail:\n{}", failures.len(), failures.join("\n"));
}

#[test]
fn every_role_has_a_scenario() {
    let expected: BTreeSet<_> = scenarios()
        .iter()
        .flat_map(|scenario| &scenario.expect)
        .flat_map(|expectation| expectation.roles.iter().copied())
        .collect();
    let missing: Vec<&str> = catalog()
        .roles()
        .filter(|(role, _)| !expected.contains(role))
        .map(|(_, role)| role.name.as_str())
        .collect();
    assert_eq!(missing, Vec::<&str>::new());
}

/// The answers of a scenario.
pub(crate) fn answers_of(scenario: &Scenario) -> Answers {
    let mut answers = Answers::default();
    for (question, chosen) in &scenario.answers {
        answers.set(*question, chosen.clone());
    }
    answers
}

/// Whether the scenario comes true: exactly its questions are asked, and what it expects is told.
///
/// # Errors
/// What happens instead.
pub(crate) fn check(catalog: &Catalog, scenario: &Scenario) -> Result<(), String> {
    let answers = answers_of(scenario);
    let interview = interview(catalog, &answers);
    let fail = |what: String| Err(format!("{} ({}): {what}", scenario.file, scenario.title));
    let advice = match interview.step {
        Step::Ask(asked) => {
            let options: Vec<&str> =
                asked.offered.iter().map(|option| catalog[*option].key.as_str()).collect();
            return fail(format!("asks {} as well: {options:?}", catalog[asked.question].key));
        }
        Step::Done(advice) => advice,
    };
    let unasked = answers.iter().find(|(question, _)| interview.counted.get(*question).is_empty());
    if let Some((question, _)) = unasked {
        return fail(format!("does not ask {}", catalog[question].key));
    }
    if interview.counted != answers {
        return fail("an answer is not offered".to_owned());
    }
    let (found, expected) = (Told::all(&advice), expected(scenario));
    if found == expected {
        return match scenario.expect.iter().find(|expected| !has_beside(&advice, expected)) {
            Some(missing) => fail(format!("not beside the roles: {missing:?}")),
            None => Ok(()),
        };
    }
    let lines =
        |told: &[Told]| -> Vec<String> { told.iter().map(|one| line(catalog, one)).collect() };
    fail(format!(
        "\n  expected {}\n  found    {}",
        lines(&expected).join("\n           "),
        lines(&found).join("\n           ")
    ))
}

/// Whether the advice names the alternatives that are expected, and whom to ask first, if something is expected of them.
fn has_beside(advice: &Advice, expected: &Expectation) -> bool {
    let sorted = |roles: &[RoleId]| roles.iter().copied().collect::<BTreeSet<_>>();
    let outcome = advice.outcomes.iter().find(|outcome| {
        outcome.system == expected.system
            && sorted(outcome.verdict.roles()) == sorted(&expected.roles)
    });
    let Some(outcome) = outcome else { return false };
    let sets = |sets: &[Vec<RoleId>]| sets.iter().map(|set| sorted(set)).collect::<Vec<_>>();
    let alternatives = sets(&expected.alternatives);
    (alternatives.is_empty() || alternatives == sets(&outcome.alternatives))
        && (expected.ask_first.is_none() || expected.ask_first == outcome.ask_first)
}

/// What a scenario expects people to be told, in a fixed order.
pub(crate) fn expected(scenario: &Scenario) -> Vec<Told> {
    let mut expected: Vec<Told> = scenario.expect.iter().map(Told::from).collect();
    expected.sort_unstable();
    expected
}

impl From<&Expectation> for Told {
    fn from(expectation: &Expectation) -> Self {
        let Expectation { system, kind, roles, channel, contact, approver, .. } = expectation;
        let mut roles = roles.clone();
        roles.sort_unstable();
        let (channel, contact, approver) = (*channel, *contact, *approver);
        Self { system: *system, kind: *kind, roles, channel, contact, approver }
    }
}

fn line(catalog: &Catalog, told: &Told) -> String {
    let roles: Vec<&str> = told.roles.iter().map(|role| catalog[*role].key.as_str()).collect();
    let channel = told.channel.map_or("", |channel| &catalog[channel].key);
    let contact = told.contact.map_or("", |contact| &catalog[contact].key);
    let approver = told.approver.map_or("", |approver| &catalog[approver].key);
    format!(
        "{} {} {roles:?} channel={channel} contact={contact} approver={approver}",
        told.system.key(),
        told.kind.key()
    )
}

/// The guide says that every MiSiS role is applied for: none comes by itself.
#[test]
fn no_misis_role_is_automatic() {
    for (_, role) in catalog().roles().filter(|(_, role)| role.system == System::Misis) {
        assert_ne!(catalog()[role.channel].kind, ChannelKind::Automatic, "{}", role.name);
    }
}
