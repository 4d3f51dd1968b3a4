//! Every scenario of the catalogue, and that no role that can be named lacks one.

use std::collections::BTreeSet;

use crate::common::{catalog, files};
use advisor::{
    advice::Outcome,
    answers::Answers,
    catalog::{Catalog, ChannelKind},
    interview::{Step, interview},
    role::System,
};
use catalog::{Expectation, Scenario};

#[test]
fn every_scenario_ends_as_the_sources_say() {
    let scenarios =
        catalog::scenarios(&files(), catalog()).unwrap_or_else(|defects| panic!("{defects}"));
    let failures: Vec<String> =
        scenarios.iter().filter_map(|scenario| check(catalog(), scenario).err()).collect();
    assert!(failures.is_empty(), "{} scenarios fail:\n{}", failures.len(), failures.join("\n"));
}

#[test]
fn every_role_has_a_scenario() {
    let scenarios = catalog::scenarios(&files(), catalog()).unwrap();
    let expected: BTreeSet<_> = scenarios
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

fn check(catalog: &Catalog, scenario: &Scenario) -> Result<(), String> {
    let mut answers = Answers::default();
    for (question, chosen) in &scenario.answers {
        answers.set(*question, chosen.clone());
    }
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
    let mut found: Vec<String> =
        advice.outcomes.iter().map(|outcome| found(catalog, outcome)).collect();
    let mut expected: Vec<String> =
        scenario.expect.iter().map(|expectation| expected(catalog, expectation)).collect();
    found.sort();
    expected.sort();
    if found == expected {
        return Ok(());
    }
    fail(format!(
        "\n  expected {}\n  found    {}",
        expected.join("\n           "),
        found.join("\n           ")
    ))
}

fn found(catalog: &Catalog, outcome: &Outcome) -> String {
    let verdict = &outcome.verdict;
    let roles = verdict.roles().iter().map(|role| catalog[*role].key.clone()).collect();
    let channel = verdict.channel().map(|channel| catalog[channel].key.as_str());
    let contact = verdict.contact().map(|contact| catalog[contact].key.as_str());
    let approver = verdict.approver().map(|approver| catalog[approver].key.as_str());
    line(outcome.system, verdict.kind().key(), roles, [channel, contact, approver])
}

fn expected(catalog: &Catalog, expectation: &Expectation) -> String {
    let roles = expectation.roles.iter().map(|role| catalog[*role].key.clone()).collect();
    let channel = expectation.channel.map(|channel| catalog[channel].key.as_str());
    let contact = expectation.contact.map(|contact| catalog[contact].key.as_str());
    let approver = expectation.approver.map(|approver| catalog[approver].key.as_str());
    line(expectation.system, expectation.kind.key(), roles, [channel, contact, approver])
}

fn line(system: System, kind: &str, mut roles: Vec<String>, who: [Option<&str>; 3]) -> String {
    roles.sort();
    let [channel, contact, approver] = who.map(Option::unwrap_or_default);
    format!(
        "{} {kind} {roles:?} channel={channel} contact={contact} approver={approver}",
        system.key()
    )
}

/// The guide says that every MiSiS role is applied for: none comes by itself.
#[test]
fn no_misis_role_is_automatic() {
    for (_, role) in catalog().roles().filter(|(_, role)| role.system == System::Misis) {
        assert_ne!(catalog()[role.channel].kind, ChannelKind::Automatic, "{}", role.name);
    }
}
