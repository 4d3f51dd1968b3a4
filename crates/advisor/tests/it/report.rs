//! The words of the advice: what must be in them whatever else changes.

use advisor::{
    date::Date,
    interview::interview,
    report::{Report, report},
};

use crate::common::{answers, catalog, today};

fn report_of(query: &str, today: Date) -> Report {
    report(catalog(), &interview(catalog(), &answers(query)), today)
}

/// The FAQ: the change is set for July 27, 2026, and roles are reset each year after it.
#[test]
fn the_first_reset_is_coming_until_its_day_and_in_force_from_then_on() {
    let yearly = |day: u8| {
        let day = Date::new(2026, 7, day).unwrap();
        report_of("system=clever&employment=certificated&workplace=one-school&position=principal&clever-feature=none", day)
            .sections
            .remove(0)
            .yearly
    };
    let (before, on) = (yearly(26), yearly(27));
    assert!(before[0].contains("July 27, 2026") && on[0].contains("July 27, 2026"));
    assert_ne!(before[0], on[0]);
    assert_eq!(
        before[1..],
        on[1..],
        "what it means for an automatic role does not depend on the day"
    );
}

/// The FAQ: the Helpdesk is reached at 213-241-5200, option 5, then option 1.
#[test]
fn a_contractor_is_given_the_number_to_call() {
    let report = report_of("system=clever&employment=contractor", today());
    let next = &report.sections[0].items[0].next;
    assert_eq!(next.links.len(), 1);
    assert_eq!(next.links[0].href, "tel:+1-213-241-5200");
    assert!(next.links[0].label.contains("option 5, then option 1"));
}

/// The guide: Counselor Plus is for secondary schools only.
#[test]
fn a_role_for_other_schools_is_named_with_the_nearest_one() {
    let report = report_of(
        "system=misis&employment=certificated&workplace=one-school&school-level=elementary&position=counselor&duty=none",
        today(),
    );
    let other = &report.sections[0].other_roles;
    let plus = other.iter().find(|other| other.name == "Counselor Plus").unwrap();
    let expected =
        "Your position has it only at secondary schools. The nearest role for you is Counselor.";
    assert!(plus.why_not.starts_with(expected), "{}", plus.why_not);
}

/// A role is described once, though two outcomes name it.
#[test]
fn a_role_is_described_once() {
    let report = report_of(
        "system=clever&employment=classified&workplace=several-schools&position=none&clever-feature=none",
        today(),
    );
    let described: Vec<&str> = report.sections[0]
        .items
        .iter()
        .flat_map(|item| item.roles.iter().map(|role| role.name.as_str()))
        .collect();
    assert_eq!(described, ["Staff"]);
    assert_eq!(report.sections[0].items.len(), 2);
}

/// The guide names RSP teachers in three rows: all of them are shown, with what tells them apart.
#[test]
fn every_row_that_names_an_rsp_teacher_is_shown() {
    for duty in ["not-sure", "none", "record-interventions"] {
        let report = report_of(
            &format!(
                "system=misis&employment=certificated&workplace=one-school&school-level=elementary&position=rsp-teacher&duty={duty}"
            ),
            today(),
        );
        let text = report.file("#/");
        for role in
            ["School Full Read", "Special Education Provider", "Student Support – School Based"]
        {
            assert!(text.contains(role), "{role} with {duty}:\n{text}");
        }
    }
}
