//! What people are told in situations written from the documents alone: nothing that no document supports, and whom to
//! ask where the documents are silent.

use advisor::{
    interview::interview,
    report::{Report, Section, report},
};

use crate::common::{answers, catalog, today};

fn report_of(query: &str) -> Report {
    report(catalog(), &interview(catalog(), &answers(query)), today())
}

/// The part about MiSiS, the only system asked about.
fn section_of(query: &str) -> Section {
    report_of(query).sections.remove(0)
}

/// The row “School Full Read” lets nobody enter test scores, and no row lets a coordinator: the outcome says whom to ask,
/// though there was no list of duties in which to miss them.
#[test]
fn people_whose_duties_are_not_asked_for_learn_whom_to_ask_about_others() {
    const COORDINATOR: &str = "system=misis&employment=certificated&workplace=one-school&school-level=elementary&position=coordinator&roster=no";
    let expected = "This only lets you look things up. Do you enter or change anything in MiSiS? Our documents name no role for that in your position. Ask your principal.";
    assert_eq!(section_of(COORDINATOR).covered.as_deref(), Some(expected));
    assert!(report_of(COORDINATOR).ticket("#/").plain.contains(expected));
    // The row “Health Office” lets a Health Office Clerk write.
    let clerk = section_of(
        "system=misis&employment=classified&workplace=one-school&school-level=secondary&position=health-office-clerk",
    );
    assert_eq!(
        clerk.covered.as_deref(),
        Some(
            "Do you do anything else in MiSiS? Our documents name no other role for your position. Ask your principal."
        )
    );
    // The row “District Administrator” is for support staff in offices too, so another role is named for them.
    let router = section_of(
        "system=misis&employment=classified&workplace=office&position=transportation-services-administrator+transportation-supervisor+office-support-staff",
    );
    let expected = "Do you do anything else in MiSiS? Ask the head of your office.";
    assert_eq!(router.covered.as_deref(), Some(expected));
    // Who is asked for duties and has none of them learns which roles there would be.
    let teacher = section_of(
        "system=misis&employment=certificated&workplace=one-school&school-level=elementary&position=classroom-teacher&duty=none",
    );
    assert_eq!(
        teacher.covered.as_deref(),
        Some("Your position can also have this role, if your work needs it: CTE Instructor.")
    );
}

/// The rows “School Office Mark Reporting” (High) and “Scheduling Administrator” (Moderate; “other than formal
/// discipline”) name the SIS Coordinator; “School Full Read” is for all certificated staff without a register.
#[test]
fn an_alternative_says_what_it_replaces_its_limits_and_both_levels() {
    const SIS: &str = "system=misis&employment=certificated&workplace=one-school&school-level=secondary&position=sis-coordinator&roster=no&duty=work-in-student-photos";
    let item = section_of(SIS).items.remove(0);
    let [alternative, choice] = item.alternatives.as_slice() else { panic!("{item:?}") };
    assert!(
        alternative.starts_with(
            "Instead of School Office Mark Reporting: Scheduling Administrator (Security level: Moderate; number of users: “1 per 1,000 students; 2 minimum; 4 maximum”). "
        ),
        "{alternative}"
    );
    for expected in [
        "Scheduling Administrator does not let you see formal discipline.",
        "You request School Full Read as well.",
    ] {
        assert!(alternative.contains(expected), "{alternative}");
    }
    assert!(
        choice.starts_with(
            "We would ask for School Office Mark Reporting (Security level: High; number of users: “1 per 1,000 students; 2 minimum, 5 maximum”): "
        ),
        "{choice}"
    );
    let ticket = report_of(SIS).ticket("#/").plain;
    assert!(ticket.contains(alternative) && ticket.contains(choice), "{ticket}");
}

/// The row “School GATE Coordinator” gives data entry access to “referrals” and does not show Student Support.
#[test]
fn referrals_of_a_gate_coordinator_are_marked_as_our_interpretation() {
    let section = section_of(
        "system=misis&employment=certificated&workplace=one-school&school-level=secondary&position=classroom-teacher+gate-coordinator&duty=something-else&other-duty=write-referrals",
    );
    let reasons = section.items.iter().flat_map(|item| &item.reasons);
    let reason = reasons
        .into_iter()
        .find(|reason| reason.text.starts_with("You write referrals"))
        .unwrap_or_else(|| panic!("{section:?}"));
    assert!(reason.reading, "{reason:?}");
    assert_eq!(
        reason.text,
        "You write referrals for students of your school. That needs permission to enter referrals for your school. School GATE Coordinator probably gives that: its row names referrals and does not say which. Ask your principal if that role is enough."
    );
}

/// The guide names modules such as Census without a word on the work in them.
#[test]
fn nothing_is_called_covered_that_only_a_module_speaks_for() {
    let covered = |duty: &str| {
        let query = format!(
            "system=misis&employment=classified&workplace=one-school&school-level=elementary&position=office-technician&duty={duty}"
        );
        section_of(&query).covered.unwrap()
    };
    assert_eq!(
        covered("work-in-educator-absences+work-in-staff-information+enroll-students"),
        "These roles probably cover every duty that you told us. The guide does not spell out this: work in the Educator Absence Schedule module and work in the Staff Information module. Ask your principal if that role is enough."
    );
    assert_eq!(
        covered("enroll-students"),
        "These roles cover every duty that you told us. Nothing stays uncovered."
    );
}

/// An office is no school.
#[test]
fn people_in_an_office_do_not_read_of_their_school() {
    for query in [
        "system=misis&employment=certificated&workplace=office&position=pupil-services-office&duty=record-counseling",
        "system=misis&employment=certificated&workplace=office&position=pupil-services-office&duty=write-referrals",
        "system=misis&employment=classified&workplace=office&position=school-police&duty=look-up-basic-information",
        "system=misis&employment=classified&workplace=office&position=special-education-support-staff",
    ] {
        let section = section_of(query);
        for item in &section.items {
            let roles = item.roles.iter().flat_map(|role| role.asked.iter().chain(&role.allows));
            for text in item.reasons.iter().map(|reason| &reason.text).chain(roles) {
                assert!(!text.contains("your school"), "{query}: {text}");
            }
        }
    }
}

#[test]
fn people_at_several_schools_read_of_their_schools() {
    let section = section_of(
        "system=misis&employment=certificated&workplace=several-schools&school-level=secondary&position=assistant-principal&duty=build-master-schedule+something-else&other-duty=enroll-students",
    );
    for item in &section.items {
        for text in item.reasons.iter().map(|reason| &reason.text) {
            assert!(!text.contains("your school ") && !text.contains("your school."), "{text}");
        }
    }
}

/// No document says whether MiSiS needs one request for each school.
#[test]
fn people_at_several_schools_learn_whom_to_ask_about_requests_for_each() {
    const SILENCE: &str = "Our documents don’t say if you need one request for each of your schools. Ask your principal.";
    let ticket = |workplace: &str| {
        let query = format!(
            "system=misis&employment=classified&workplace={workplace}&school-level=elementary&position=cafeteria-manager"
        );
        (report_of(&query).ticket("#/").plain, report_of(&query).file("#/"))
    };
    let (plain, file) = ticket("several-schools");
    assert!(plain.contains(SILENCE) && file.contains(SILENCE), "{plain}");
    assert!(!ticket("one-school").0.contains(SILENCE));
}

/// The rows “Special Education Provider” (“other Support staff in Special Education”) and “District Administrator”
/// (“Certificated and Classified, Local District and Central Office Support Staff”) both only read.
#[test]
fn office_staff_in_special_education_see_two_near_equal_roles_beside_each_other() {
    let section = section_of(
        "system=misis&employment=classified&workplace=office&position=special-education-support-staff",
    );
    let item = &section.items[0];
    assert_eq!(item.verdict, "Apply for the MiSiS role Special Education Provider");
    assert!(
        item.alternatives[0]
            .starts_with("Instead of Special Education Provider: District Administrator (Security level: Moderate"),
        "{:?}",
        item.alternatives
    );
    assert!(
        item.alternatives[1].contains("its row names your position"),
        "{:?}",
        item.alternatives
    );
    let reach =
        "The guide does not say whether Special Education Provider shows one school or more";
    assert!(item.interpretations.iter().any(|line| line.text.starts_with(reach)), "{item:?}");
    // The row “District Administrator” is for offices.
    let at_school = section_of(
        "system=misis&employment=certificated&workplace=one-school&school-level=elementary&position=special-education-support-staff&roster=no",
    );
    assert!(at_school.items.iter().all(|item| item.alternatives.is_empty()));
}

/// Someone who is new in a position may work in MiSiS through another role, and someone who has none lacks it.
#[test]
fn nobody_is_told_that_they_have_a_role_because_misis_works() {
    for query in [
        "system=misis&employment=certificated&workplace=one-school&school-level=secondary&position=classroom-teacher+gate-coordinator&duty=none",
        "system=misis&employment=certificated&workplace=one-school&school-level=elementary&position=principal&duty=none",
    ] {
        for item in section_of(query).items {
            let text = item.already_have.unwrap();
            assert!(text.contains("you need nothing") && !text.contains("you have"), "{text}");
        }
    }
}

/// The guide: no MiSiS role is automatic, and it speaks of a register, not of a roster.
#[test]
fn whoever_is_unsure_of_a_class_learns_which_role_to_apply_for_and_how_we_read_the_register() {
    let section = section_of(
        "system=misis&employment=certificated&workplace=one-school&school-level=secondary&position=coordinator&roster=not-sure",
    );
    let [item] = section.items.as_slice() else { panic!("{section:?}") };
    assert_eq!(item.verdict, "You need to apply for a MiSiS role (Teacher or School Full Read).");
    assert_eq!(
        item.apply,
        "Find out whether you carry a class roster. Then you know which role to apply for."
    );
    let expected = "The guide speaks of a class register.";
    assert!(
        item.interpretations.iter().any(|line| line.text.starts_with(expected)),
        "{:?}",
        item.interpretations
    );
}
