//! The ranked search over the roles, judged by `tests/search.toml`: what people type, and the role that must
//! then stand in the first three places.

use std::{path::Path, sync::OnceLock};

use advisor::search::{
    ranking::{Field, Index},
    vocabulary::Vocabulary,
};

use crate::common::{catalog, files, role};

/// The other words for what the roles are about.
pub(crate) fn vocabulary() -> &'static Vocabulary {
    static VOCABULARY: OnceLock<Vocabulary> = OnceLock::new();
    VOCABULARY.get_or_init(|| {
        catalog_compiler::vocabulary(&files(), catalog())
            .unwrap_or_else(|defects| panic!("{defects}"))
    })
}

/// Everything that can be searched.
pub(crate) fn index() -> &'static Index<'static> {
    static INDEX: OnceLock<Index<'static>> = OnceLock::new();
    INDEX.get_or_init(|| Index::new(catalog(), vocabulary()))
}

/// The ids of the roles that are found, the best first.
fn found(typed: &str) -> Vec<String> {
    let key = |found: &advisor::search::ranking::Found<'_>| {
        let role = &catalog()[found.role];
        format!("{}/{}", role.system.key(), role.key)
    };
    index().rank(typed).found.iter().map(key).collect()
}

struct Query {
    typed: String,
    role: String,
}

fn queries() -> Vec<Query> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/search.toml");
    let text = std::fs::read_to_string(path).unwrap();
    let file = toml_span::parse(&text).unwrap();
    let queries = file.pointer("/queries").unwrap().as_array().unwrap().iter();
    let text = |query: &toml_span::Value<'_>, key: &str| {
        let value = query.pointer(key).and_then(toml_span::Value::as_str);
        value
            .filter(|text| !text.is_empty())
            .unwrap_or_else(|| panic!("{key} of {query:?}"))
            .to_owned()
    };
    queries
        .map(|query| {
            text(query, "/why");
            Query { typed: text(query, "/typed"), role: text(query, "/role") }
        })
        .collect()
}

#[test]
fn the_role_that_is_meant_stands_in_the_first_three_places() {
    let mut missed = Vec::new();
    let queries = queries();
    assert!(queries.len() >= 60, "{} queries", queries.len());
    for Query { typed, role: key } in queries {
        role(&key);
        let found = found(&typed);
        let first: Vec<&str> = found.iter().take(3).map(String::as_str).collect();
        if !first.contains(&key.as_str()) {
            let place = found.iter().position(|other| *other == key);
            missed.push(format!("{typed}: {key} at {place:?} behind {first:?}"));
        }
    }
    assert!(missed.is_empty(), "{} missed:\n{}", missed.len(), missed.join("\n"));
}

/// Each role is found first by its own name, with its system where another system has the same name.
#[test]
fn each_role_is_found_by_its_name() {
    for (_, role) in catalog().roles() {
        let key = format!("{}/{}", role.system.key(), role.key);
        let typed = format!("{} {}", role.system.name(), role.name);
        assert_eq!(found(&typed).first(), Some(&key), "{typed}");
        let first: Vec<_> = found(&role.name).into_iter().take(2).collect();
        assert!(first.contains(&key), "{}: {first:?}", role.name);
    }
}

#[test]
fn what_matched_is_told() {
    let ranking = index().rank("kids' shots");
    assert_eq!(ranking.found[0].matched, [(Field::Duty, "Record immunizations")]);
    assert_eq!(index().rank("shots for xqzvs").unknown, ["xqzvs"]);
    let ranking = index().rank("imunizations");
    assert_eq!(ranking.corrected[0].typed, "imunizations");
    assert_eq!(ranking.corrected[0].meant, "immunizations");
    let ranking = index().rank("transportation router");
    assert_eq!(ranking.found[0].matched[0], (Field::Position, "Transportation Router"));
}

#[test]
fn nothing_is_found_for_nothing_and_for_nonsense() {
    for typed in ["", "  ", "–", "xqzv", "1234567"] {
        assert_eq!(index().rank(typed).found, [], "{typed}");
    }
    assert_eq!(index().rank("xqzv").unknown, ["xqzv"]);
}

/// A sentence of words that say nothing is searched for all the same.
#[test]
fn words_that_are_passed_over_count_when_there_are_no_others() {
    assert!(found("NOT").contains(&"misis/pupil-services-admin".to_owned()));
    assert!(found("is").contains(&"misis/is-administrator".to_owned()));
}

#[test]
fn the_vocabulary_survives_being_written_and_read_back() {
    let bytes = vocabulary().to_bytes();
    assert_eq!(Vocabulary::from_bytes(catalog(), &bytes).as_ref(), Some(vocabulary()));
    assert_eq!(Vocabulary::from_bytes(catalog(), &bytes[1..]), None);
    let strange = catalog_compiler::compile(&catalog_compiler::load(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("../catalog-compiler/tests/base"),
    ));
    assert_eq!(Vocabulary::from_bytes(&strange.unwrap(), &bytes), None, "of another catalogue");
}
