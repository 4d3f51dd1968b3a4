//! What the tests share: the catalogue of this repository, and words for answers.

use std::{path::Path, sync::OnceLock};

use advisor::{
    answers::Answers,
    catalog::Catalog,
    date::Date,
    interview::{Interview, Step, interview},
};
use catalog::Files;

/// The files of `catalog/`.
pub(crate) fn files() -> Files {
    catalog::load(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../catalog"))
}

/// The compiled catalogue.
pub(crate) fn catalog() -> &'static Catalog {
    static CATALOG: OnceLock<Catalog> = OnceLock::new();
    CATALOG.get_or_init(|| catalog::compile(&files()).unwrap_or_else(|defects| panic!("{defects}")))
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
