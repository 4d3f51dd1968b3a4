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
    assert!(before[0].text.contains("July 27, 2026") && on[0].text.contains("July 27, 2026"));
    assert_ne!(before[0], on[0]);
    assert_eq!(
        before[1..],
        on[1..],
        "what it means for an automatic role does not depend on the day"
    );
}

/// What is asked, in the words of the questions, and what the advice says then.
struct Person {
    answers: &'static str,
    asked: &'static [&'static str],
    verdicts: &'static [&'static str],
    mentions: &'static [&'static str],
}

const ACCESS: &str = "What do you need access to?";
const EMPLOYMENT: &str = "How are you employed?";
const WORKPLACE: &str = "Where do you work?";
const SCHOOL: &str = "What kind of school do you work at?";
const POSITION: &str = "Which of these are you?";
const ROSTER: &str = "Do you carry a class roster in the MiSiS Master Schedule?";
const DUTIES: &str = "What do you do in MiSiS?";
const OTHER_DUTIES: &str = "What else do you do in MiSiS?";
const FEATURES: &str = "What do you need in Clever, besides signing in?";

const PEOPLE: [Person; 6] = [
    // The FAQ: teachers with a roster get Teacher automatically. The guide: Teacher in MiSiS is for all certificated
    // classroom teachers.
    Person {
        answers: "system=clever+misis&employment=certificated&workplace=one-school&school-level=elementary&position=classroom-teacher&roster=yes&duty=none&clever-feature=none",
        asked: &[ACCESS, EMPLOYMENT, WORKPLACE, SCHOOL, POSITION, ROSTER, DUTIES, FEATURES],
        verdicts: &[
            "You get the Clever role Teacher automatically",
            "Apply for the MiSiS role Teacher",
        ],
        mentions: &["oneAccess"],
    },
    // The guide: Office Manager, for office technicians of elementary schools, enrolls and checks out students.
    Person {
        answers: "system=misis&employment=classified&workplace=one-school&school-level=elementary&position=office-technician&duty=enroll-students",
        asked: &[ACCESS, EMPLOYMENT, WORKPLACE, SCHOOL, POSITION, DUTIES],
        verdicts: &["Apply for the MiSiS role Office Manager"],
        mentions: &["https://oneaccess.lausd.net"],
    },
    // The guide: Counselor, which schedules individual students, is for counselors and their designated support.
    Person {
        answers: "system=misis&employment=classified&workplace=one-school&school-level=elementary&position=office-technician&duty=enroll-students+something-else&other-duty=schedule-students",
        asked: &[ACCESS, EMPLOYMENT, WORKPLACE, SCHOOL, POSITION, DUTIES, OTHER_DUTIES],
        verdicts: &[
            "Apply for the MiSiS role Office Manager",
            "Contact your principal about duties that no role open to your position allows",
        ],
        mentions: &[
            "Counselor (for Counselor and Designated counseling support staff) would allow it",
        ],
    },
    // The guide: Counselor Plus is Counselor with transcripts, for secondary schools; School Full Read is for all
    // certificated staff without a register.
    Person {
        answers: "system=misis&employment=certificated&workplace=one-school&school-level=secondary&position=counselor&roster=no&duty=enter-transcripts",
        asked: &[ACCESS, EMPLOYMENT, WORKPLACE, SCHOOL, POSITION, ROSTER, DUTIES],
        verdicts: &["Apply for the MiSiS roles School Full Read and Counselor Plus"],
        mentions: &[],
    },
    // The FAQ: employees of Central and Region offices are reviewed every year; Staff is given on application.
    Person {
        answers: "system=clever&employment=classified&workplace=office&clever-feature=none",
        asked: &[ACCESS, EMPLOYMENT, WORKPLACE, FEATURES],
        verdicts: &["Apply for the Clever role Staff"],
        mentions: &["reviewed every year"],
    },
    // The FAQ: a contractor calls the Helpdesk. The guide does not mention contractors.
    Person {
        answers: "system=not-sure&employment=contractor",
        asked: &[ACCESS, EMPLOYMENT],
        verdicts: &[
            "Contact the LAUSD Helpdesk about limited Clever access for contractors",
            "The sources do not cover MiSiS roles for contractors: ask the LAUSD Helpdesk",
        ],
        mentions: &["Call 213-241-5200 (option 5, then option 1)"],
    },
];

#[test]
fn people_are_asked_and_advised_as_the_sources_say() {
    for Person { answers: query, asked, verdicts, mentions } in PEOPLE {
        let interview = interview(catalog(), &answers(query));
        let questions: Vec<&str> = interview
            .answered
            .iter()
            .map(|answered| catalog()[answered.asked.question].text.as_str())
            .collect();
        assert_eq!(questions, asked, "{query}");
        let report = report(catalog(), &interview, today());
        let items = report.sections.iter().flat_map(|section| &section.items);
        let found: Vec<&str> = items.map(|item| item.verdict.as_str()).collect();
        assert_eq!(found, verdicts, "{query}");
        let file = report.file("#/");
        for text in mentions {
            assert!(file.contains(text), "{query}: {text} is not in\n{file}");
        }
    }
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
        "system=misis&employment=certificated&workplace=one-school&school-level=elementary&position=counselor&roster=no&duty=none",
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
}

/// The guide names RSP teachers in three rows: all of them are shown, with what tells them apart.
#[test]
fn every_row_that_names_an_rsp_teacher_is_shown() {
    for duty in ["not-sure", "none", "record-interventions"] {
        let report = report_of(
            &format!(
                "system=misis&employment=certificated&workplace=one-school&school-level=elementary&position=rsp-teacher&roster=no&duty={duty}"
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

/// What would cover a duty that the person's own roles do not: the guide, rows “Office Manager” (elementary and options
/// schools: SAA/Office Manager; secondary: Attendance Office staff) and “Student Discipline and Expulsion Support Unit”
/// (a district office).
#[test]
fn only_roles_held_at_such_places_are_named_for_an_uncovered_duty() {
    const SAA: &str = "system=misis&employment=classified&workplace=one-school&school-level=secondary&position=office-manager&duty=something-else&other-duty=";
    let then = |duty: &str| {
        let interview = interview(catalog(), &answers(&format!("{SAA}{duty}")));
        let report = report(catalog(), &interview, today());
        let items = report.sections.iter().flat_map(|section| &section.items);
        items
            .flat_map(|item| &item.uncovered)
            .flat_map(|line| line.then.clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(
        then("enroll-students"),
        [
            "Office Manager (for Attendance Office staff; for your position at elementary schools and options schools only) would allow it"
        ]
    );
    assert_eq!(
        then("handle-discipline-appeals"),
        ["The guide names no role for this at secondary schools"]
    );
}

/// The row “Discipline Designee (S)”: “Student Support, including actions taken, suspensions, and opportunity
/// transfers”. That list is open, so a dean who does something else in Student Support is led there before any role that
/// is for others.
#[test]
fn a_role_with_an_open_list_is_named_before_roles_for_others() {
    const DEAN: &str = "system=misis&employment=certificated&workplace=one-school&school-level=secondary&position=dean&roster=no&duty=something-else&other-duty=";
    let then = |duty: &str| {
        let interview = interview(catalog(), &answers(&format!("{DEAN}{duty}")));
        let report = report(catalog(), &interview, today());
        let items = report.sections.iter().flat_map(|section| &section.items);
        items
            .flat_map(|item| &item.uncovered)
            .flat_map(|line| line.then.clone())
            .collect::<Vec<_>>()
    };
    for duty in ["write-referrals", "record-interventions", "record-counseling", "keep-contact-log"]
    {
        let lines = then(duty);
        assert!(
            lines[0].starts_with("Probably part of Discipline Designee (S)"),
            "{duty}: {lines:?}"
        );
        assert!(lines[0].ends_with("That is our interpretation"), "{duty}: {lines:?}");
        assert!(lines.len() > 1 && !lines[1].contains("Probably"), "{duty}: {lines:?}");
    }
    // Another module, and a wider scope.
    for duty in ["enter-grades", "keep-sspt-referrals", "handle-discipline-appeals"] {
        assert!(!then(duty)[0].contains("Probably"), "{duty}");
    }
}

/// The row “Office Manager”: SAAs and Office Technicians have it at elementary and options schools only.
#[test]
fn nobody_is_led_to_a_role_of_their_position_that_is_for_other_schools_without_being_told() {
    let mut named = 0;
    for position in ["office-manager", "office-technician"] {
        for (_, duty) in catalog().duties() {
            let query = format!(
                "system=misis&employment=classified&workplace=one-school&school-level=secondary&position={position}&attendance-office=no&duty=something-else&other-duty={}",
                duty.key
            );
            let report = report(catalog(), &interview(catalog(), &answers(&query)), today());
            let items = report.sections.iter().flat_map(|section| &section.items);
            for line in items.flat_map(|item| &item.uncovered).flat_map(|line| &line.then) {
                if line.contains("Office Manager (") {
                    named += 1;
                    assert!(
                        line.contains(
                            "for your position at elementary schools and options schools only"
                        ),
                        "{query}: {line}"
                    );
                }
            }
        }
    }
    assert!(named > 20, "{named}");
}

/// The guide says of a module only that a role works in it.
#[test]
fn a_role_by_its_module_is_marked_as_our_interpretation() {
    let report = report_of(
        "system=misis&employment=classified&workplace=one-school&school-level=elementary&position=office-manager&duty=work-in-census",
        today(),
    );
    let reasons = &report.sections[0].items[0].reasons;
    assert!(reasons.iter().all(|reason| reason.reading), "{reasons:?}");
    assert!(reasons[0].text.contains("the Census module"), "{reasons:?}");
}

/// The row “IS Supervising Designee” is for school administrators.
#[test]
fn an_independent_study_designee_is_told_to_ask_first() {
    let report = report_of(
        "system=misis&employment=classified&workplace=one-school&school-level=secondary&position=independent-study-designee",
        today(),
    );
    let item = &report.sections[0].items[0];
    assert_eq!(
        item.verdict,
        "Ask your principal before you request the MiSiS role IS Administrator or IS Supervising Designee"
    );
    assert_eq!(
        item.apply,
        "If they agree, request it through oneAccess (the source writes “One Access”)."
    );
    assert_eq!(item.already_have, None);
    assert!(item.reasons.iter().all(|reason| reason.reading), "{:?}", item.reasons);
    assert!(item.reasons[0].text.contains("ask your principal"), "{:?}", item.reasons);
    let ours = |line: &advisor::report::InterpretationLine| line.text.contains("is our name");
    assert!(item.interpretations.iter().any(ours), "{:?}", item.interpretations);
}

/// No row says when School Police need the role School Police: it is named beside the other one, with its level.
#[test]
fn school_police_are_shown_both_roles_and_what_is_odd() {
    let report = report_of(
        "system=misis&employment=classified&workplace=one-school&school-level=secondary&position=school-police",
        today(),
    );
    let ticket = report.ticket("#/").plain;
    for text in [
        "Apply for the MiSiS role School Limited Read",
        "before you request the MiSiS role School Police",
        "Security level: High",
        "of one school or of the whole district",
    ] {
        assert!(ticket.contains(text), "{text} is not in\n{ticket}");
    }
}

/// “RSP teachers” are named by School Full Read and by Special Education Provider, in the same words.
#[test]
fn an_rsp_teacher_is_told_of_both_roles_that_show_the_same() {
    let report = report_of(
        "system=misis&employment=certificated&workplace=one-school&school-level=elementary&position=rsp-teacher&roster=no&duty=keep-contact-log",
        today(),
    );
    let ticket = report.ticket("#/").plain;
    let same = "Special Education Provider is meant for you too. It allows the same as School Full Read, so you need only one of them.";
    assert!(ticket.contains(same), "{ticket}");
}
