//! What employees call themselves, and the positions that they find by it: `catalog/titles.toml`.

use advisor::{
    catalog::OptionId,
    desk::{desk, find::Finder},
    interview::{Step, interview},
    search::Query,
};

use crate::{
    common::{answers, catalog, question},
    search::vocabulary,
};

/// What somebody at a secondary school types, and the positions that stay in view beside “None of these”. Nothing
/// stays where the guide names no such job.
const TITLES: [(&str, &[&str]); 22] = [
    ("substitute", &["classroom-teacher", "substitute-teacher"]),
    ("paraprofessional", &["special-education-support-staff"]),
    // “Teacher librarian” and “library assistant” are found by the two words too.
    ("teacher assistant", &["library-aide"]),
    ("instructional aide", &[]),
    ("special education aide", &["special-education-support-staff"]),
    ("custodian", &[]),
    ("plant manager", &[]),
    ("psychologist", &["other-certificated", "student-support-staff"]),
    ("social worker", &["other-certificated", "student-support-staff"]),
    ("speech therapist", &["special-education-support-staff"]),
    ("librarian", &["other-certificated", "library-aide"]),
    ("IT", &[]),
    ("it support", &[]),
    ("football coach", &[]),
    ("literacy coach", &["other-certificated"]),
    (
        "school secretary",
        &[
            "office-manager",
            "office-technician",
            "senior-office-technician",
            "attendance-office-staff",
            "counseling-support-staff",
        ],
    ),
    ("bus driver", &[]),
    ("crossing guard", &[]),
    ("cafeteria worker", &[]),
    ("campus aide", &[]),
    ("vice principal", &["principal", "assistant-principal"]),
    ("independent study", &["independent-study-designee"]),
];

/// The positions offered at a secondary school.
fn offered() -> Vec<OptionId> {
    let before = answers(
        "system=clever+misis&employment=not-sure&workplace=one-school&school-level=secondary",
    );
    let Step::Ask(asked) = interview(catalog(), &before).step else { panic!() };
    assert_eq!(asked.question, question("position"));
    asked.offered
}

/// Everything that an option is found by in the filter above the list.
fn texts(option: OptionId) -> Vec<&'static str> {
    let option = &catalog()[option];
    let mut texts: Vec<&str> = option.also.iter().map(String::as_str).collect();
    texts.push(&option.label);
    texts.extend(option.hint.as_deref());
    texts
}

#[test]
fn a_job_title_leaves_the_nearest_positions_in_view() {
    let offered = offered();
    let all: Vec<&str> = offered.iter().flat_map(|option| texts(*option)).collect();
    for (typed, expected) in TITLES {
        let query = Query::among(typed, &all);
        let found = offered.iter().filter(|option| query.matches(&texts(**option)));
        let found: Vec<&str> = found.map(|option| catalog()[*option].key.as_str()).collect();
        let found: Vec<&str> = found.into_iter().filter(|key| *key != "none").collect();
        assert_eq!(found, expected, "{typed}");
    }
}

#[test]
fn the_help_desk_finds_a_position_by_a_job_title_or_that_it_is_not_listed() {
    let finder = Finder::new(catalog(), vocabulary());
    let before = answers(
        "system=clever+misis&employment=not-sure&workplace=one-school&school-level=secondary",
    );
    let desk = desk(catalog(), &before);
    for (typed, expected) in TITLES {
        let found = finder.find(&desk, typed);
        let positions = found.iter().filter(|option| option.question() == question("position"));
        let keys: Vec<&str> = positions.map(|option| catalog()[*option].key.as_str()).collect();
        let found = |expected: &str| keys.iter().take(3).any(|key| *key == expected);
        if expected.is_empty() {
            assert_eq!(keys.first(), Some(&"none"), "{typed}: {keys:?}");
        } else {
            assert!(expected.iter().any(|key| found(key)) || found("none"), "{typed}: {keys:?}");
        }
    }
}

/// “District-wide itinerant staff” begins with the same letters.
#[test]
fn a_caller_from_it_is_no_itinerant_employee() {
    let finder = Finder::new(catalog(), vocabulary());
    let desk = desk(catalog(), &answers("system=misis&employment=classified&workplace=office"));
    let found = finder.find(&desk, "works in IT");
    let labels: Vec<&str> = found.iter().map(|option| catalog()[*option].label.as_str()).collect();
    assert_eq!(labels.first(), Some(&"None of these"), "{labels:?}");
    assert!(!labels.iter().any(|label| label.contains("itinerant")), "{labels:?}");
}
