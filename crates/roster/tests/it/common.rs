//! What the tests share: the catalogue of this repository, and rosters that have been read to the end.

use std::{path::Path, sync::OnceLock};

use advisor::{
    catalog::{Catalog, RoleId},
    role::Place,
};
use catalog_compiler::Files;
use roster::{Defect, Finding, Roster, Row, Word};

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

/// The roster of a text, read to the end, at an elementary school.
pub(crate) fn read(text: &str) -> Roster<'static> {
    read_at(text, Place::Elementary)
}

/// The same at a school of this kind.
pub(crate) fn read_at(text: &str, school: Place) -> Roster<'static> {
    let roster = Roster::from_text(catalog(), text.to_owned(), school);
    finished(roster.unwrap_or_else(|defect| panic!("{text:?}: {defect:?}")))
}

/// The roster of a file.
pub(crate) fn read_bytes(bytes: &[u8]) -> Roster<'static> {
    finished(Roster::from_bytes(catalog(), bytes, Place::Elementary).unwrap())
}

/// Why a text is no roster.
pub(crate) fn defect(text: &str) -> Defect {
    Roster::from_text(catalog(), text.to_owned(), Place::Elementary).unwrap_err()
}

/// The roster, read to the end.
pub(crate) fn finished(mut roster: Roster<'static>) -> Roster<'static> {
    while !roster.step(7).done {}
    roster
}

/// The labels of the rows with their numbers.
pub(crate) fn labels<'a>(roster: &'a Roster<'_>) -> Vec<(u32, &'a str)> {
    roster.rows().iter().map(|row| (row.number, row.label.as_str())).collect()
}

/// The names of the roles that the advice gives a row; `None` without advice.
pub(crate) fn advised(roster: &Roster<'_>, row: &Row) -> Option<Vec<&'static str>> {
    let advice = roster.advice(row)?;
    Some(names(&advice.roles.iter().map(|advised| advised.role).collect::<Vec<_>>()))
}

/// The names of roles.
pub(crate) fn names(roles: &[RoleId]) -> Vec<&'static str> {
    roles.iter().map(|role| catalog()[*role].name.as_str()).collect()
}

/// The words that something is to be said of, with their rows.
pub(crate) fn told<'a>(roster: &'a Roster<'_>) -> Vec<(&'a str, &'a Finding, &'a [u32])> {
    let told = |word: &'a Word| (word.written.as_str(), &word.finding, word.rows.as_slice());
    roster.words().map(told).collect()
}

/// A list of names.
pub(crate) fn list(names: &[&str]) -> Vec<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}
