//! Why not this role: the shortest true reason, from the rows of the guide and the answers of the FAQ.

use advisor::{
    interview::{Step, interview},
    report::every_role,
    why_not::{WhyNot, why_not},
};

use crate::common::{answers, catalog};

/// Why the role of this name is not among the advice. Teacher is a role of both systems: the one asked
/// about is meant.
fn why(query: &str, name: &str) -> WhyNot {
    let interview = interview(catalog(), &answers(query));
    let Step::Done(advice) = &interview.step else { panic!("{query} is not complete") };
    let asked = |key: &str| query.contains(&format!("system={key}"));
    let mut named: Vec<_> = catalog().roles().filter(|(_, role)| role.name == name).collect();
    named.sort_by_key(|(_, role)| !asked(role.system.key()));
    let role = named.first().unwrap().0;
    why_not(catalog(), &interview.counted, advice, role)
}

/// The reason in words.
fn words(query: &str, name: &str) -> String {
    let interview = interview(catalog(), &answers(query));
    let roles = every_role(catalog(), &interview);
    roles.into_iter().find(|role| role.name == name).unwrap().why_not
}

const TECHNICIAN: &str = "system=misis&employment=classified&workplace=one-school&school-level=elementary&position=office-technician";
const SPECIALIST: &str =
    "system=clever&employment=certificated&workplace=one-school&position=none&roster=no";

#[test]
fn the_first_reason_that_is_true_is_told() {
    let counselor = "system=misis&employment=certificated&workplace=one-school&school-level=elementary&position=counselor&roster=no&duty=none";
    let office = format!("{TECHNICIAN}&duty=enroll-students");
    let immunizations = format!("{TECHNICIAN}&duty=record-immunizations");
    for (query, role, expected) in [
        (office.as_str(), "Office Manager", "Advised"),
        (&office, "Staff", "NotAsked"),
        // Types of Users name no school there.
        (&office, "SPED Viewers", "Places("),
        // For secondary schools only.
        (&office, "Counselor Plus", "Places("),
        (counselor, "Counselor Plus", "PositionElsewhere("),
        (&office, "Principal", "Position"),
        // Office Manager enters immunizations and screenings too.
        (&office, "Health Office", "Held("),
        // Office Manager does it as well, and much more besides.
        (&immunizations, "Office Manager", "MoreAccess { criterion: Grants"),
        (&format!("{TECHNICIAN}&duty=none"), "Office Manager", "NotNeeded"),
        (&format!("{TECHNICIAN}&duty=not-sure"), "Health Office", "Unsure"),
        (&format!("{SPECIALIST}&clever-feature=none"), "Teacher", "Rule {"),
        (&format!("{SPECIALIST}&clever-feature=none"), "School Tech Lead", "Feature"),
        ("system=misis&employment=contractor", "Teacher", "Decided("),
    ] {
        let found = format!("{:?}", why(query, role));
        assert!(found.starts_with(expected), "{query} {role}: {found}");
    }
}

/// Whatever one answers, there is a reason for each of the 62 roles, and none is empty.
#[test]
fn every_role_says_why() {
    for query in [
        format!("{TECHNICIAN}&duty=enroll-students"),
        format!("{SPECIALIST}&clever-feature=none"),
        "system=misis&employment=contractor".to_owned(),
        "system=powerschool".to_owned(),
    ] {
        let roles = every_role(catalog(), &interview(catalog(), &answers(&query)));
        assert_eq!(roles.len(), 62, "{query}");
        for role in roles {
            assert!(role.why_not.ends_with('.') && !role.source.is_empty(), "{query}: {role:?}");
        }
    }
}

/// The guide: School Police stand in rows of their own; the reason for the others names whom they are for.
#[test]
fn a_role_of_other_positions_says_whose_it_is() {
    let text = words(&format!("{TECHNICIAN}&duty=enroll-students"), "Principal");
    assert!(
        text.contains("Principal") && text.starts_with("It is for other positions: "),
        "{text}"
    );
}

/// Teacher is a role of Clever and of MiSiS: a role of MiSiS is compared with what the person gets in MiSiS alone.
#[test]
fn a_role_is_compared_with_the_advice_on_its_own_system() {
    let both = "system=clever+misis&employment=certificated&workplace=one-school&school-level=secondary&position=counselor&roster=yes&duty=schedule-students&clever-feature=none";
    let named = words(both, "Counselor Plus");
    assert_eq!(named.matches("Teacher").count(), 1, "{named}");
    assert_eq!(named, words(&both.replace("clever+misis", "misis"), "Counselor Plus"));
}
