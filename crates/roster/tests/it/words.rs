//! What words mean: known, likely, ambiguous, or not known with the nearest names.
//!
//! Expected values are from the guide's column “Types of Users” and from how people write these.

use advisor::role::Place;
use roster::{Column, Finding};

use crate::common::{catalog, list, names, read, read_at, told};

/// The positions that a cell names, by the names of the catalogue, at a secondary school.
fn positions(cell: &str) -> Vec<&'static str> {
    let text = format!("Name\tPosition\nA\t\"{}\"\n", cell.replace('"', "\"\""));
    let roster = read_at(&text, Place::Secondary);
    let advice = roster.advice(&roster.rows()[0]);
    let positions = advice.map(|advice| advice.person.positions.clone()).unwrap_or_default();
    positions.iter().map(|position| catalog()[*position].name.as_str()).collect()
}

/// What is told of the only word of a cell that something is to be told of.
fn finding(column: &str, cell: &str) -> Option<Finding> {
    let text = format!("Name\tPosition\t{column}\nA\tNurse\t{cell}\n");
    let text = if column == "Position" { format!("Name\tPosition\nA\t{cell}\n") } else { text };
    let roster = read_at(&text, Place::Secondary);
    let found: Vec<Finding> = roster.words().map(|word| word.finding.clone()).collect();
    assert!(found.len() < 2, "{cell}: {found:?}");
    found.into_iter().next()
}

#[test]
fn every_name_and_every_id_means_itself() {
    for (_, position) in catalog().positions() {
        for written in [&position.name, &position.key, &position.name.to_uppercase()] {
            assert_eq!(positions(written), [position.name.as_str()], "{written}");
            assert_eq!(finding("Position", written), None, "{written}");
        }
    }
    for (id, duty) in catalog().duties() {
        for written in [&duty.name, &duty.key] {
            let roster = read(&format!("Position\tDuties\nNurse\t{written}"));
            let advice = roster.advice(&roster.rows()[0]).unwrap();
            assert_eq!(advice.person.duties.told(), [id], "{written}");
            assert!(told(&roster).is_empty(), "{written}");
        }
    }
    for (id, role) in catalog().roles().filter(|(_, role)| role.security_level.is_some()) {
        for written in [&role.name, &role.key] {
            let roster = read_at(&format!("Position\tRoles\nNurse\t{written}"), Place::Secondary);
            assert_eq!(roster.held(&roster.rows()[0]), [id], "{written}");
            assert!(told(&roster).is_empty(), "{written}");
        }
    }
}

#[test]
fn positions_are_known_by_other_words() {
    for (written, expected) in [
        ("Teacher", "Certificated classroom teacher"),
        ("teachers", "Certificated classroom teacher"),
        ("classroom teacher", "Certificated classroom teacher"),
        ("Counselors", "Counselor"),
        ("School Counselor", "Counselor"),
        ("Asst. Principal", "Assistant Principal"),
        ("Vice principal", "Assistant Principal"),
        ("SAA", "SAA/Office Manager"),
        ("Office Manager", "SAA/Office Manager"),
        ("School Administrative Asst", "SAA/Office Manager"),
        ("Office Tech", "Office Technician"),
        ("Sr Office Tech.", "Senior Office Technician"),
        ("Sr. Office Technician", "Senior Office Technician"),
        ("School Nurse", "Nurse"),
        ("Deans", "Dean"),
        ("Resource Specialist Program teacher", "RSP teacher"),
        ("resource teacher", "RSP teacher"),
        ("Physical Education Teacher", "PE Teacher"),
        ("Career Technical Education Teacher", "CTE Teacher"),
        ("GATE Coordinator", "GATE Coordinator or designee"),
        ("Categorical Programs Coordinators", "Categorical programs coordinator or designee"),
        ("PSA Counselor", "Pupil Services personnel assigned to a school"),
        ("Assistant Principal, Secondary Counseling Services", "APSCS"),
        ("office  manager", "SAA/Office Manager"),
        ("OFFICE-MANAGER", "SAA/Office Manager"),
        ("Officemanager", "SAA/Office Manager"),
        ("Athletics Director", "High School Athletics Director"),
        ("Coordinator, Interscholastic Athletics", "Coordinator, Interscholastic Athletics"),
    ] {
        assert_eq!(positions(written), [expected], "{written}");
        assert_eq!(finding("Position", written), None, "{written}");
    }
}

#[test]
fn misspelt_words_are_read_and_told() {
    for (written, expected) in [
        ("Counsellor", "Counselor"),
        ("Councelor", "Counselor"),
        ("Princpal", "Principal"),
        ("Principle", "Principal"),
        ("Asistant Principal", "Assistant Principal"),
        ("Assistant Prinicpal", "Assistant Principal"),
        ("Office Techician", "Office Technician"),
        ("Offcie Technician", "Office Technician"),
        ("Senoir Office Technician", "Senior Office Technician"),
        ("Libary Aide", "Library Aide"),
        ("Cafetaria Manager", "Cafeteria manager"),
        ("PE Techer", "PE Teacher"),
        ("RSP Teahcer", "RSP teacher"),
        ("Attendence Office staff", "Attendance Office staff"),
        ("Health Office Clark", "Health Office Clerk"),
        ("School Polise", "School Police"),
        ("certificated teacher", "Certificated classroom teacher"),
        ("High School Director of Auxiliary", "High School Auxiliary Director"),
    ] {
        assert_eq!(positions(written), [expected], "{written}");
        let found = finding("Position", written);
        assert_eq!(found, Some(Finding::ReadAs(expected.to_owned())), "{written}");
    }
}

#[test]
fn what_may_mean_several_things_is_not_guessed() {
    for (written, expected) in [
        ("AP", list(&["Assistant Principal", "APSCS"])),
        ("School administrator", list(&["Principal", "Assistant Principal"])),
        // As near to one as to the other.
        ("Pte teacher", list(&[])),
    ] {
        assert_eq!(positions(written), [""; 0], "{written}");
        match finding("Position", written) {
            Some(Finding::Ambiguous(names)) => assert_eq!(names, expected, "{written}"),
            Some(Finding::Unknown(_)) => assert!(expected.is_empty(), "{written}"),
            other => panic!("{written}: {other:?}"),
        }
    }
    // At an elementary school there is no APSCS.
    let roster = read("Position\nAP");
    let advice = roster.advice(&roster.rows()[0]).unwrap();
    assert_eq!(catalog()[advice.person.positions[0]].name, "Assistant Principal");
    // School Limited Read is one for schools, District Limited Read is not.
    let roster = read("Position\tRoles\nNurse\tLimited Read");
    assert_eq!(names(&roster.held(&roster.rows()[0])), ["School Limited Read"]);
    // There is a Teacher in Clever as well.
    let roster = read("Position\tRoles\nTeacher\tTeacher");
    assert_eq!(names(&roster.held(&roster.rows()[0])), ["Teacher"]);
    assert!(told(&roster).is_empty());
}

/// The name that has to be the first of those told; there are three at most.
#[test]
fn words_that_are_not_known_are_told_with_the_nearest() {
    for (column, written, first) in [
        ("Position", "Office Techncan", "Office Technician"),
        ("Position", "Cownsalor", "Counselor"),
        ("Position", "Library Aid", "Library Aide"),
        ("Position", "Kitchen manager", "Cafeteria manager"),
        ("Position", "Dene", "Dean"),
        ("Position", "Nurs", "Nurse"),
        ("Position", "Health Office Assistant", "Health Office Clerk"),
        ("Duties", "Record imunisation", "Record immunizations"),
        ("Duties", "Entr grads", "Enter grades for students across my school"),
        ("Current roles", "Ofice Mangr", "Office Manager"),
        ("Current roles", "Counselor Pluss Extra", "Counselor Plus"),
        ("Current roles", "Full Reed", "School Full Read"),
        ("School level", "Elemntry", "Elementary school"),
        ("School level", "Midle scool", "Secondary school"),
    ] {
        match finding(column, written) {
            Some(Finding::Unknown(nearest)) => {
                assert_eq!(
                    nearest.first().map(String::as_str),
                    Some(first),
                    "{written}: {nearest:?}"
                );
                assert!(nearest.len() <= roster::MOST_NEAREST, "{written}: {nearest:?}");
            }
            Some(Finding::ReadAs(name)) => assert_eq!(name, first, "{written}"),
            other => panic!("{written}: {other:?}"),
        }
    }
    // Of names that share no more than a word, any may come first.
    let Some(Finding::Unknown(nearest)) = finding("Position", "Math teacher") else {
        panic!("a subject is no part of a position");
    };
    assert!(nearest.iter().any(|name| name == "Certificated classroom teacher"), "{nearest:?}");
    for written in ["Wizard", "Xyzzy", "42", "=1+1", "???", "日本語"] {
        assert_eq!(finding("Position", written), Some(Finding::Unknown(Vec::new())), "{written}");
    }
}

#[test]
fn a_cell_may_hold_several_values() {
    for (cell, expected) in [
        ("Counselor; Dean", vec!["Counselor", "Dean"]),
        ("Counselor|Dean", vec!["Counselor", "Dean"]),
        ("Counselor\nDean", vec!["Counselor", "Dean"]),
        ("Counselor, Dean", vec!["Counselor", "Dean"]),
        ("Counselor/Dean", vec!["Counselor", "Dean"]),
        ("Counselor & Dean", vec!["Counselor", "Dean"]),
        ("Dean (Counselor)", vec!["Dean", "Counselor"]),
        ("Counselor - Dean", vec!["Counselor", "Dean"]),
        ("Dean; Dean", vec!["Dean"]),
        (";; Dean ;", vec!["Dean"]),
        ("SAA/Office Manager, Nurse", vec!["SAA/Office Manager", "Nurse"]),
        (
            "Dean, Coordinator, Interscholastic Athletics",
            vec!["Dean", "Coordinator, Interscholastic Athletics"],
        ),
    ] {
        assert_eq!(positions(cell), expected, "{cell}");
    }
}

/// The names of these duties hold commas themselves.
#[test]
fn commas_that_belong_to_a_name_do_not_cut_it() {
    let roster = read(
        "Position\tDuties\nCounselor\tRecord interventions, Schedule individual students: course requests, section types, walk-ins, Enter retention warnings\n",
    );
    let advice = roster.advice(&roster.rows()[0]).unwrap();
    let duties: Vec<&str> =
        advice.person.duties.told().iter().map(|duty| catalog()[*duty].key.as_str()).collect();
    assert_eq!(duties, ["record-interventions", "schedule-students", "enter-retention-warnings"]);
    assert!(told(&roster).is_empty());
}

#[test]
fn an_unknown_part_of_a_value_does_not_stop_the_rest() {
    let roster = read(
        "Name,Position,Duties\nA,\"Teacher, Grade 3\",\nB,Yoga teacher,Record immunizations\nC,Nurse,Juggling; Record immunizations\nD,Nurse,Juggling\n",
    );
    assert_eq!(
        told(&roster).iter().map(|(word, _, rows)| (*word, *rows)).collect::<Vec<_>>(),
        [
            ("Grade 3", [2].as_slice()),
            ("Yoga teacher", [3].as_slice()),
            ("Juggling", [4, 5].as_slice()),
        ]
    );
    let has_advice: Vec<bool> =
        roster.rows().iter().map(|row| roster.advice(row).is_some()).collect();
    assert_eq!(has_advice, [true, false, true, true]);
    let juggling = roster.words().last().unwrap();
    assert_eq!(juggling.column, Column::Duties);
    let sentence = roster::text::word(&roster, juggling);
    assert!(
        sentence.starts_with("Column “Duties”, rows 4 and 5: “Juggling” is not known"),
        "{sentence}"
    );
}

#[test]
fn roles_of_other_systems_are_told_and_left_aside() {
    let roster = read("Position\tCurrent roles\nTeacher\tSchool Tech Lead; Teacher\n");
    assert_eq!(names(&roster.held(&roster.rows()[0])), ["Teacher"]);
    let found = told(&roster);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].1, &Finding::Other(advisor::role::System::Clever));
}
