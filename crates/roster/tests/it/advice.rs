//! The advice for rows: what is told decides, what is not told is left open, nothing is made up.

use std::fmt::Write;

use advisor::{role::Place, why_not::WhyNot};
use roster::{Duties, Open, Roster};

use crate::common::{advised, catalog, names, read, read_at};

/// What is left open for the first row, in words.
fn open(roster: &Roster<'_>) -> Vec<String> {
    let row = &roster.rows()[0];
    let advice = roster.advice(row).unwrap();
    advice.open.iter().map(|open| roster::text::open(catalog(), row.school, open)).collect()
}

#[test]
fn without_duties_the_advice_says_what_they_decide() {
    let roster = read_at("Position,Duties\nCounselor,\n", Place::Secondary);
    let advice = roster.advice(&roster.rows()[0]).unwrap();
    assert_eq!(advice.person.duties, Duties::NotTold);
    assert_eq!(advised(&roster, &roster.rows()[0]).unwrap(), ["School Full Read"]);
    assert_eq!(names(advice.may_need_any()), ["Counselor", "Counselor Plus"]);
    assert_eq!(
        open(&roster),
        ["No duties are given, and they decide about Counselor and Counselor Plus."]
    );
}

#[test]
fn none_as_a_duty_is_an_answer() {
    for none in ["none", "None", "no", "-", "–", "n/a", "N/A"] {
        let roster = read_at(&format!("Position,Duties\nCounselor,{none}\n"), Place::Secondary);
        let advice = roster.advice(&roster.rows()[0]).unwrap();
        assert_eq!(advice.person.duties, Duties::None, "{none}");
        assert_eq!(advised(&roster, &roster.rows()[0]).unwrap(), ["School Full Read"]);
        assert!(advice.open.is_empty(), "{none}");
    }
}

#[test]
fn a_duty_that_no_open_role_allows_is_told() {
    // The Duty question is asked of SAAs, but not with suspensions.
    let roster = read("Position,Duties\nSAA,Record suspensions; Enroll students\n");
    assert_eq!(advised(&roster, &roster.rows()[0]).unwrap(), ["Office Manager"]);
    let told = open(&roster);
    assert_eq!(told.len(), 1);
    assert!(told[0].contains("record suspensions") && told[0].contains("would"), "{told:?}");
    // Teachers are asked for no duties at all.
    let roster = read("Position,Duties\nTeacher,Record suspensions; Take attendance\n");
    assert_eq!(advised(&roster, &roster.rows()[0]).unwrap(), ["Teacher"]);
    let told = open(&roster);
    assert_eq!(told.len(), 1);
    assert!(told[0].contains("record suspensions"), "{told:?}");
}

#[test]
fn a_position_without_a_role_at_the_school_is_told() {
    let roster = read("Position\nLibrary Aide\n");
    assert_eq!(advised(&roster, &roster.rows()[0]).unwrap(), [""; 0]);
    assert_eq!(
        open(&roster),
        ["The guide names no MiSiS role for Library Aide at elementary schools."]
    );
    let roster = read("Position\nLibrary Aide; Dean\n");
    assert_eq!(advised(&roster, &roster.rows()[0]).unwrap(), ["School Full Read"]);
    assert!(open(&roster).iter().any(|open| open.contains("Library Aide")));
}

#[test]
fn reasons_and_requests_are_told() {
    let roster = read("Position,Duties\nSAA,Enroll students; Record immunizations\n");
    let advice = roster.advice(&roster.rows()[0]).unwrap();
    assert_eq!(
        roster::text::because(catalog(), &advice.roles[0]),
        "needed to enroll and check out students and record immunizations"
    );
    let requests: Vec<String> =
        advice.requests.iter().map(|request| roster::text::request(catalog(), request)).collect();
    // The row “Office Manager” writes “One Access”.
    assert_eq!(requests, ["Request Office Manager through One Access."]);
    assert!(advice.answers.iter().next().is_some());
}

/// Nobody requests what they hold, and who holds what they should has nothing to do.
#[test]
fn only_what_is_missing_is_requested() {
    let roster = read_at(
        "Position,Roles,Duties\nTeacher,Teacher,\nCounselor,Counselor,Record interventions\nSAA,none,\n",
        Place::Secondary,
    );
    let requested = |row: usize| {
        let requests = roster.requests(&roster.rows()[row]);
        names(&requests.iter().flat_map(|request| request.roles.clone()).collect::<Vec<_>>())
    };
    assert_eq!(requested(0), [""; 0]);
    assert_eq!(requested(1), ["School Full Read"]);
    assert_eq!(requested(2), [""; 0]);
    let to_do: Vec<bool> = roster.rows().iter().map(|row| roster.is_to_do(row)).collect();
    // Nobody knows what the SAA does, so nobody knows which role it takes.
    assert_eq!(to_do, [false, true, true]);
}

#[test]
fn people_of_whom_the_same_is_told_share_their_advice() {
    let mut text = String::from("Name,Position\n");
    for number in 0..200 {
        writeln!(text, "P{number},{}", ["Teacher", "teacher", "Nurse"][number % 3]).unwrap();
    }
    assert_eq!(read(&text).different_advice(), 2);
}

fn compared(text: &str) -> (Vec<&'static str>, Vec<(&'static str, WhyNot)>, Vec<&'static str>) {
    let roster = read_at(text, Place::Secondary);
    let comparison = roster.comparison(&roster.rows()[0]).unwrap();
    let extra = comparison.extra.iter();
    let extra = extra.map(|extra| (catalog()[extra.role].name.as_str(), extra.why.clone()));
    (names(&comparison.missing), extra.collect(), names(&comparison.depends))
}

#[test]
fn what_is_held_today_is_compared_with_the_advice() {
    // Levels by the guide: Principal High, Counselor Moderate, School Limited Read Low.
    let (missing, extra, depends) =
        compared("Position,Roles\nTeacher,School Limited Read; Principal; Counselor\n");
    assert_eq!(missing, ["Teacher"]);
    let names: Vec<&str> = extra.iter().map(|(name, _)| *name).collect();
    assert_eq!(names, ["Principal", "Counselor", "School Limited Read"]);
    assert!(extra.iter().all(|(_, why)| *why == WhyNot::Position), "{extra:?}");
    assert!(depends.is_empty());
}

#[test]
fn what_untold_duties_may_need_is_not_too_much() {
    let (missing, extra, depends) = compared("Position,Roles\nCounselor,Counselor Plus\n");
    assert_eq!(missing, ["School Full Read"]);
    assert!(extra.is_empty());
    assert_eq!(depends, ["Counselor Plus"]);
    let (missing, extra, depends) =
        compared("Position,Roles,Duties\nCounselor,Counselor Plus,Record interventions\n");
    assert_eq!(missing, ["School Full Read", "Counselor"]);
    assert_eq!(extra.len(), 1);
    assert!(matches!(extra[0], ("Counselor Plus", WhyNot::MoreAccess { .. })), "{extra:?}");
    assert!(depends.is_empty());
}

/// Both roles cover the work of an SIS Coordinator who enters grades, so neither is too much.
#[test]
fn a_role_that_is_named_beside_the_advice_is_not_too_much() {
    for role in ["School Office Mark Reporting", "Scheduling Administrator"] {
        let table = format!(
            "Position,Roles,Duties\nSIS Coordinator,{role},Enter grades for students across my school\n"
        );
        let (missing, extra, depends) = compared(&table);
        assert_eq!(missing, Vec::<&str>::new(), "{role}");
        assert!(extra.is_empty() && depends.is_empty(), "{role}: {extra:?}");
    }
}

/// The guide means School Full Read for assistant principals too, but Principal allows all of it.
#[test]
fn a_role_that_adds_nothing_is_not_too_much() {
    let roster = read("Position,Roles\nAssistant Principal,School Full Read; Principal\n");
    let comparison = roster.comparison(&roster.rows()[0]).unwrap();
    assert!(comparison.is_as_advised());
    assert_eq!(comparison.spare.len(), 1);
    assert_eq!(
        names(&[comparison.spare[0].0, comparison.spare[0].1]),
        ["School Full Read", "Principal"]
    );
    let roster = read("Position,Roles\nAssistant Principal,School Full Read\n");
    let comparison = roster.comparison(&roster.rows()[0]).unwrap();
    assert_eq!(names(&comparison.missing), ["Principal"]);
}

#[test]
fn rows_that_hold_what_they_should_have_nothing_to_change() {
    let roster = read_at(
        "Position,Roles,Duties\nTeacher,Teacher,\nCounselor,School Full Read|Counselor,Record interventions\n",
        Place::Secondary,
    );
    for row in roster.rows() {
        assert!(roster.comparison(row).unwrap().is_as_advised(), "row {}", row.number);
    }
}

#[test]
fn without_a_word_about_roles_nothing_is_compared() {
    for text in ["Position\nTeacher\n", "Position,Current roles\nTeacher,\nNurse,\n"] {
        let roster = read(text);
        assert!(!roster.tells_roles());
        assert!(roster.rows().iter().all(|row| roster.comparison(row).is_none()));
    }
    let roster = read("Position,Current roles\nTeacher,none\n");
    assert!(roster.comparison(&roster.rows()[0]).is_some());
}

/// Whatever the positions, nothing that is told is a question that a row cannot answer: who is not listed as a teacher has
/// no class, and nobody is asked how they are employed.
#[test]
fn no_position_leads_to_a_question_that_a_row_cannot_answer() {
    let asks = |open: &Open| matches!(open, Open::Question(_));
    for school in [Place::Elementary, Place::Secondary, Place::Options] {
        for (_, position) in catalog().positions() {
            for duties in ["", "none", "Record suspensions", "Take attendance; Enroll students"] {
                let text = format!("Position\tDuties\n\"{}\"\t{duties}\n", position.name);
                let roster = read_at(&text, school);
                let advice = roster.advice(&roster.rows()[0]).unwrap();
                assert!(!advice.open.iter().any(asks), "{text}: {:?}", advice.open);
                let said = !advice.roles.is_empty() || !advice.open.is_empty();
                assert!(said, "nothing is told: {text}");
            }
        }
    }
}
