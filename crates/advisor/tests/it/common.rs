//! What the tests share: the catalogue of this repository, and words for answers.

use std::{path::Path, sync::OnceLock};

use advisor::{
    advice::{Advice, Kind, Outcome, advise},
    answers::Answers,
    catalog::{Catalog, ChannelId, ContactId, Content, OptionId, QuestionId, RoleId},
    date::Date,
    interview::{Interview, Step, interview},
    role::System,
};
use catalog_compiler::Files;

/// The files of `catalog/`.
pub(crate) fn files() -> Files {
    catalog_compiler::load(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../catalog"))
}

/// The compiled catalogue.
pub(crate) fn catalog() -> &'static Catalog {
    static CATALOG: OnceLock<Catalog> = OnceLock::new();
    CATALOG.get_or_init(|| {
        catalog_compiler::compile(&files()).unwrap_or_else(|defects| panic!("{defects}"))
    })
}

/// A day after the first reset of Clever roles.
pub(crate) fn today() -> Date {
    Date::new(2026, 11, 22).unwrap()
}

/// Answers written as the query of a link: `system=misis&workplace=office`.
pub(crate) fn answers(query: &str) -> Answers {
    let link = advisor::route::parse(catalog(), &format!("#/v1/outcome?{query}"));
    assert_eq!(link.notices, [], "{query}");
    match link.route {
        advisor::route::Route::Outcome(answers) => answers,
        route => panic!("{query} led to {route:?}"),
    }
}

/// The names of the roles that a complete interview advises, and the kinds of its outcomes.
pub(crate) fn outcomes(query: &str) -> Vec<(&'static str, Vec<&'static str>)> {
    let Interview { step, .. } = interview(catalog(), &answers(query));
    let Step::Done(advice) = step else { panic!("{query} is not complete: {step:?}") };
    let roles = |roles: &[advisor::catalog::RoleId]| {
        roles.iter().map(|role| catalog()[*role].name.as_str()).collect()
    };
    advice
        .outcomes
        .iter()
        .map(|outcome| (outcome.verdict.kind().key(), roles(outcome.verdict.roles())))
        .collect()
}

/// The content of a catalogue, to be changed and checked anew.
pub(crate) fn content(catalog: &Catalog) -> Content {
    Content {
        documents: catalog.documents().map(|(_, item)| item.clone()).collect(),
        contacts: catalog.contacts().map(|(_, item)| item.clone()).collect(),
        channels: catalog.channels().map(|(_, item)| item.clone()).collect(),
        groups: catalog.groups().map(|(_, item)| item.clone()).collect(),
        areas: catalog.areas().map(|(_, item)| item.clone()).collect(),
        positions: catalog.positions().map(|(_, item)| item.clone()).collect(),
        duties: catalog.duties().map(|(_, item)| item.clone()).collect(),
        features: catalog.features().map(|(_, item)| item.clone()).collect(),
        roles: catalog.roles().map(|(_, item)| item.clone()).collect(),
        questions: catalog.questions().map(|(_, item)| item.clone()).collect(),
        rules: catalog.rules().map(|(_, item)| item.clone()).collect(),
        yearly: System::ALL.into_iter().filter_map(|of| catalog.yearly(of).cloned()).collect(),
        weights: catalog.weights().clone(),
        interpretations: catalog.interpretations().to_vec(),
    }
}

/// The catalogue of this repository with a change.
pub(crate) fn changed(change: impl FnOnce(&mut Content)) -> Catalog {
    let mut content = content(catalog());
    change(&mut content);
    Catalog::new(content).unwrap()
}

/// What an outcome tells somebody to do, whatever the reasons: the part that scenarios compare.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Told {
    pub(crate) system: System,
    pub(crate) kind: Kind,
    pub(crate) roles: Vec<RoleId>,
    pub(crate) channel: Option<ChannelId>,
    pub(crate) contact: Option<ContactId>,
    pub(crate) approver: Option<ContactId>,
}

impl From<&Outcome> for Told {
    fn from(outcome: &Outcome) -> Self {
        let verdict = &outcome.verdict;
        let mut roles = verdict.roles().to_vec();
        roles.sort_unstable();
        Self {
            system: outcome.system,
            kind: verdict.kind(),
            roles,
            channel: verdict.channel(),
            contact: verdict.contact(),
            approver: verdict.approver(),
        }
    }
}

impl Told {
    /// All that the advice tells somebody, in a fixed order.
    pub(crate) fn all(advice: &Advice) -> Vec<Self> {
        let mut told: Vec<Self> = advice.outcomes.iter().map(Self::from).collect();
        told.sort_unstable();
        told
    }
}

/// What these answers are told, in a fixed order.
pub(crate) fn told(catalog: &Catalog, answers: &Answers) -> Vec<Told> {
    Told::all(&advise(catalog, answers))
}

/// The question with this id in links.
pub(crate) fn question(key: &str) -> QuestionId {
    let mut questions = catalog().questions();
    questions.find(|(_, question)| question.key == key).unwrap_or_else(|| panic!("{key}")).0
}

/// The option of a question with this id in links.
pub(crate) fn option(of: &str, key: &str) -> OptionId {
    let mut options = catalog().options(question(of));
    options.find(|(_, option)| option.key == key).unwrap_or_else(|| panic!("{of}={key}")).0
}

/// The role with this id in files, its system before it: `misis/teacher`.
pub(crate) fn role(key: &str) -> RoleId {
    let mut roles = catalog().roles();
    let found = roles.find(|(_, role)| format!("{}/{}", role.system.key(), role.key) == key);
    found.unwrap_or_else(|| panic!("{key}")).0
}

/// The names of these roles.
pub(crate) fn names(roles: &[RoleId]) -> Vec<&'static str> {
    roles.iter().map(|role| catalog()[*role].name.as_str()).collect()
}
