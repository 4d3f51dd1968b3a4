//! The rows of the guide to MiSiS roles, copied out of the guide a second time, against the catalogue; and what
//! follows from them for everybody. Nothing here reads `catalog/roles/`.

use std::collections::BTreeSet;

use advisor::{
    answers::Answers,
    catalog::{Catalog, OptionId},
    interview::{Step, interview},
    question::Meaning,
    role::{
        Basis, Place, Role,
        SecurityLevel::{self, High, Low, Moderate},
        System,
    },
};

use crate::common::{catalog, names, option, question};

/// How the last column of the guide says to request a role.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Request {
    OneAccess,
    Form,
    /// The form, and “Requires approval of SPED Operations”.
    FormApproved,
    /// One Access, and “Requires approval of SPED Operations”.
    OneAccessApproved,
}
use Request::{Form, FormApproved, OneAccess, OneAccessApproved};

/// Any school.
const SCHOOLS: &[Place] = &[Place::Elementary, Place::Secondary, Place::Options];
const NOT_SECONDARY: &[Place] = &[Place::Elementary, Place::Options];
const SECONDARY: &[Place] = &[Place::Secondary];
const OPTIONS: &[Place] = &[Place::Options];
const OFFICE: &[Place] = &[Place::Office];
const ANYWHERE: &[Place] = &Place::ALL;

/// The places and positions of a row.
type Users = &'static [(&'static [Place], &'static [&'static str])];

/// Name, security level, how to request, types of users: in the order of the guide.
#[rustfmt::skip]
const ROWS: [(&str, SecurityLevel, Request, Users); 58] = [
    // User Roles for All Schools
    ("Categorical Programs Coordinator", Moderate, OneAccess, &[(SCHOOLS, &["categorical-programs-coordinator"])]),
    ("Counselor", Moderate, OneAccess, &[(SCHOOLS, &["counselor", "counseling-support-staff"])]),
    // “Teacher”: all kinds of teachers.
    ("CTE Instructor", High, OneAccess, &[(SCHOOLS, &["classroom-teacher", "pe-teacher", "cte-teacher", "rsp-teacher"])]),
    ("Discipline Designee (S)", High, OneAccess, &[(SCHOOLS, &["principal", "assistant-principal", "dean"])]),
    ("Health Office", Moderate, OneAccess, &[(SCHOOLS, &["health-office-clerk", "nurse", "office-manager", "office-technician", "senior-office-technician"])]),
    // Both are for administrators. Somebody else who is named for Independent Study is led to them as near, and asks first.
    ("IS Administrator", High, OneAccess, &[(SCHOOLS, &["principal", "assistant-principal", "independent-study-designee"])]),
    ("IS Supervising Designee", Moderate, OneAccess, &[(SCHOOLS, &["principal", "assistant-principal", "independent-study-designee"])]),
    ("Office Manager", High, OneAccess, &[(NOT_SECONDARY, &["office-manager", "office-technician"]), (SECONDARY, &["attendance-office-staff"])]),
    ("Option School User", High, Form, &[(OPTIONS, &["counselor", "principal", "assistant-principal", "options-school-designee"])]),
    ("PE Teacher", Moderate, OneAccess, &[(SCHOOLS, &["pe-teacher"])]),
    ("Principal", High, OneAccess, &[(SCHOOLS, &["principal", "assistant-principal"])]),
    ("Scheduling Administrator", Moderate, OneAccess, &[(NOT_SECONDARY, &["office-manager", "principal", "assistant-principal"]), (SECONDARY, &["apscs", "sis-coordinator"])]),
    ("School Full Read", Moderate, OneAccess, &[(SCHOOLS, &["dean", "coordinator", "assistant-principal", "counselor", "rsp-teacher", "other-certificated"])]),
    ("School GATE Coordinator", Moderate, OneAccess, &[(SCHOOLS, &["gate-coordinator"])]),
    ("School Limited Read", Low, OneAccess, &[(SCHOOLS, &["cafeteria-manager", "school-police"])]),
    // No row names substitutes: they are led here as near, and ask first.
    ("Teacher", Moderate, OneAccess, &[(SCHOOLS, &["classroom-teacher", "pe-teacher", "cte-teacher", "substitute-teacher"])]),
    // User Roles for Secondary Schools Only
    ("Counselor Plus", High, OneAccess, &[(SECONDARY, &["counselor", "counseling-support-staff"])]),
    ("CTE Scheduling Administrator", High, Form, &[(SECONDARY, &["cte-administrator"])]),
    ("CTE Teacher", Moderate, Form, &[(SECONDARY, &["cte-teacher"])]),
    ("School Office Mark Reporting", High, OneAccess, &[(SECONDARY, &["apscs", "sis-coordinator"]), (OPTIONS, &["office-manager", "principal", "assistant-principal"])]),
    ("Secondary Athletic Director", Moderate, OneAccess, &[(SECONDARY, &["high-school-athletics-director"])]),
    ("Secondary Auxiliary Director", Moderate, OneAccess, &[(SECONDARY, &["high-school-auxiliary-director"])]),
    // User Roles for Local District and Central Office Staff: ODA Testing Staff
    ("ODA Testing Score Administrator", High, Form, &[(OFFICE, &["testing-administrator"])]),
    ("ODA Testing Score User", High, Form, &[(OFFICE, &["oda-testing-specialist"])]),
    // Special Education
    ("District Special Education Provider", Moderate, Form, &[(ANYWHERE, &["special-education-itinerant-staff"])]),
    ("Special Education Provider", Moderate, OneAccess, &[(SCHOOLS, &["rsp-teacher"]), (ANYWHERE, &["special-education-support-staff"])]),
    ("SPED CDS Director", High, FormApproved, &[(OFFICE, &["cds-director"])]),
    ("SPED CDS School Admin", High, Form, &[(SCHOOLS, &["cds-principal"])]),
    ("SPED District Admin", High, OneAccessApproved, &[(OFFICE, &["resolution-coordinator", "lre-specialist", "local-district-office-staff", "due-process-specialist"])]),
    ("SPED Placement Admin", High, FormApproved, &[(OFFICE, &["sped-operations-district-administrator"])]),
    ("SPED Placement Program Specialist", High, FormApproved, &[(OFFICE, &["program-specialist"])]),
    ("SPED Viewers", High, FormApproved, &[(OFFICE, &["csr", "transportation-router", "transportation-supervisor", "transportation-specialist"])]),
    // Student Health & Human Services
    ("Pupil Services – Admin", Moderate, Form, &[(OFFICE, &["psa-program-coordinator"])]),
    ("Pupil Services – Homeless", Low, Form, &[(OFFICE, &["homeless-program-coordinator"])]),
    ("Pupil Services – SARB", Low, Form, &[(OFFICE, &["pupil-services-sarb"])]),
    ("Pupil Services – School Based", Moderate, Form, &[(SCHOOLS, &["pupil-services-school"])]),
    ("Student Discipline and Expulsion Support Unit", High, Form, &[(OFFICE, &["sdes-staff"])]),
    ("Student Support Administrator", High, Form, &[(OFFICE, &["pupil-services-office"])]),
    ("Student Support – School Based", Moderate, Form, &[(SCHOOLS, &["rsp-teacher", "student-support-staff"])]),
    // Other District Offices
    ("Athletic Director", Moderate, Form, &[(OFFICE, &["coordinator-interscholastic-athletics"])]),
    ("Behavior Emergency Admin", Moderate, Form, &[(OFFICE, &["behavior-support-coordinator"])]),
    ("CTE District Admin", High, Form, &[(OFFICE, &["cte-administrator"])]),
    // Support staff of Local Districts and Central Offices, which the other rows name in part.
    ("District Administrator", Moderate, Form, &[(OFFICE, &["office-support-staff", "local-district-office-staff", "pupil-services-office"])]),
    ("District American Indian Program", Moderate, Form, &[(OFFICE, &["indian-education-staff"])]),
    ("District Limited Read", Low, Form, &[(OFFICE, &["food-services-staff", "school-police"])]),
    ("District Migrant Education", Moderate, Form, &[(OFFICE, &["migrant-education-staff"])]),
    ("District SSPT", High, Form, &[(OFFICE, &["district-intervention-coordinator"])]),
    ("Enrichment Admin", High, Form, &[(OFFICE, &["enrichment-administrator"])]),
    ("GATE Office Administrator", High, Form, &[(OFFICE, &["gate-office-staff"])]),
    ("HR Credentialing", Low, Form, &[(OFFICE, &["hr-credentialing-staff"])]),
    ("Multilingual Multicultural Education Department", Moderate, Form, &[(OFFICE, &["mmed-staff"])]),
    ("NPS District Admin", High, Form, &[(OFFICE, &["nps-office-staff"])]),
    ("Nursing Office Admin", Moderate, Form, &[(OFFICE, &["nursing-services-administrator"])]),
    ("Operations Administrators", High, Form, &[(OFFICE, &["operations-administrator"])]),
    ("Option School District Admin", High, Form, &[(OFFICE, &["doi-administrator", "option-schools-office-designee"])]),
    ("School Police", High, Form, &[(ANYWHERE, &["school-police"])]),
    ("Transportation Administrator", High, Form, &[(OFFICE, &["transportation-services-administrator"])]),
    ("Transportation Requestor", High, Form, &[(OFFICE, &["magnet-office-staff", "homeless-education-staff", "foster-youth-staff"])]),
];

/// The rows whose number of users is “all …”.
const FOR_EVERYONE: [&str; 3] = ["Principal", "School Full Read", "Teacher"];

/// Modules whose work no description names, and the rows that name them.
#[rustfmt::skip]
const MODULES: [(&str, &[&str]); 5] = [
    ("Census", &["Office Manager", "School Limited Read", "District Limited Read", "Pupil Services – Admin", "Pupil Services – Homeless", "District American Indian Program", "District Migrant Education", "Transportation Requestor"]),
    ("Educator Absence Schedule", &["Office Manager", "Principal"]),
    ("Manage Course Sections", &["Office Manager", "Principal"]),
    ("Staff Information", &["Counselor", "Counselor Plus", "Office Manager", "Principal", "Scheduling Administrator"]),
    ("Student Photo", &["Office Manager", "Principal", "Scheduling Administrator", "School Office Mark Reporting"]),
];

/// Rows that say “including” or “such as” of what they let one enter, and in which modules: “in various areas,
/// including …” is any module of the row that is not “(limited)”.
#[rustfmt::skip]
const OPEN_LISTS: [(&str, &[&str]); 5] = [
    ("Counselor", &["Student Support"]),
    ("Discipline Designee (S)", &["Student Support"]),
    ("Office Manager", &["Attendance", "Census", "Educator Absence Schedule", "Enrollment", "Grades", "Health", "Manage Course Sections", "Manage Groups", "Services", "Staff Information", "Student Photo", "Student Support", "Testing"]),
    ("Principal", &["Attendance", "Educator Absence Schedule", "Grades", "Graduation Standards", "Manage Course Sections", "Manage Groups", "Master Scheduling", "MiSiS Explorer", "Staff Information", "Student Photo", "Student Support", "Testing", "Transcripts"]),
    ("Pupil Services – School Based", &["Student Support"]),
];

/// The roles whose row names a position at such a place.
pub(crate) fn held_at(place: Place) -> BTreeSet<&'static str> {
    let held = ROWS
        .iter()
        .filter(|(_, _, _, users)| users.iter().any(|(places, _)| places.contains(&place)));
    held.map(|(name, ..)| *name).collect()
}

/// What of the rows the catalogue says otherwise.
pub(crate) fn differences(catalog: &Catalog) -> Vec<String> {
    let mut differences = Vec::new();
    let roles =
        || catalog.roles().map(|(_, role)| role).filter(|role| role.system == System::Misis);
    let unknown = roles().filter(|role| !ROWS.iter().any(|(name, ..)| *name == role.name));
    differences.extend(unknown.map(|role| format!("{} is no row", role.name)));
    for (module, rows) in MODULES {
        let has = |role: &&Role| role.modules.iter().any(|of| of.name == module);
        let found: BTreeSet<&str> = roles().filter(has).map(|role| role.name.as_str()).collect();
        if found != rows.iter().copied().collect() {
            differences.push(format!("{module} is a module of {found:?}"));
        }
    }
    for role in roles() {
        let listed = OPEN_LISTS.iter().find(|(name, _)| *name == role.name);
        let modules: BTreeSet<&str> = role.open_lists.iter().map(String::as_str).collect();
        if modules != listed.map(|(_, of)| of.iter().copied().collect()).unwrap_or_default() {
            differences.push(format!("the list of {} is open in {modules:?}", role.name));
        }
    }
    for (name, level, request, users) in ROWS {
        let Some(role) = roles().find(|role| role.name == name) else {
            differences.push(format!("{name} is missing"));
            continue;
        };
        if role.security_level != Some(level) {
            differences.push(format!("{name} is {level:?}"));
        }
        let channel = match request {
            OneAccess | OneAccessApproved => "one-access",
            Form | FormApproved => "staff-form",
        };
        if catalog[role.channel].key != channel {
            differences.push(format!("{name} is had through {channel}"));
        }
        let approver = matches!(request, FormApproved | OneAccessApproved);
        let known = role.approver.map(|approver| catalog[approver].key.as_str());
        if known != approver.then_some("sped-operations") {
            differences.push(format!("{name} is approved by {known:?}"));
        }
        let mut row = BTreeSet::new();
        for (places, positions) in users {
            row.extend(
                places
                    .iter()
                    .flat_map(|place| positions.iter().map(move |position| (*place, *position))),
            );
        }
        let mut held = BTreeSet::new();
        for holder in &role.holders {
            held.extend(holder.places.iter().flat_map(|place| {
                holder.positions.iter().map(move |id| (place, catalog[*id].key.as_str()))
            }));
        }
        for (place, position) in row.symmetric_difference(&held) {
            differences.push(format!("{name}: {position} at {}", place.plural()));
        }
        let everyone = role.holders.iter().any(|holder| holder.basis == Basis::Everyone);
        if everyone != FOR_EVERYONE.contains(&name) {
            differences.push(format!("{name} for everybody: {everyone}"));
        }
    }
    differences
}

#[test]
fn every_row_of_the_guide_stands_in_the_catalogue() {
    assert_eq!(differences(catalog()), Vec::<String>::new());
}

/// The answers of somebody in this position, without duties, at a place of this kind.
fn somebody(position: &str, place: Place) -> Answers {
    let mut answers = Answers::default();
    let mut answer = |of: &str, key: &str| answers.set(question(of), vec![option(of, key)]);
    answer("system", "misis");
    answer("employment", "certificated");
    answer("position", position);
    answer("workplace", if place == Place::Office { "office" } else { "one-school" });
    if place != Place::Office {
        answer("school-level", place.key());
    }
    answers
}

/// “All certificated, non-register carrying staff (outside of classroom)”: whatever position they select, or none.
#[test]
fn whoever_is_certificated_at_a_school_and_teaches_no_class_gets_school_full_read() {
    let of_position = catalog().options(question("position"));
    let positions: Vec<&str> = of_position.map(|(_, option)| option.key.as_str()).collect();
    let names_alike = |row: &str, position: &str| {
        ROWS.iter().any(|(name, _, _, users)| {
            *name == row && users.iter().any(|(_, positions)| positions.contains(&position))
        })
    };
    let mut asked_about_a_class = 0;
    for (place, position) in
        SCHOOLS.iter().flat_map(|place| positions.iter().map(move |one| (*place, *one)))
    {
        // A teacher has a class, and Principal shows all that School Full Read does.
        // An APSCS is an assistant principal, in our interpretation.
        let is_administrator = names_alike("Principal", position) || position == "apscs";
        if names_alike("Teacher", position) || is_administrator {
            continue;
        }
        let mut answers = somebody(position, place);
        let before = interview(catalog(), &answers);
        // Not every position is there at every school.
        if before.counted.get(question("position")).is_empty() {
            continue;
        }
        while let Step::Ask(asked) = interview(catalog(), &answers).step {
            let key = if asked.question == question("duty") { "none" } else { "no" };
            asked_about_a_class += usize::from(asked.question == question("roster"));
            let mut offered = asked.offered.into_iter();
            let chosen = offered.find(|option| catalog()[*option].key == key).unwrap();
            answers.set(asked.question, vec![chosen]);
        }
        let Step::Done(advice) = interview(catalog(), &answers).step else { panic!() };
        let roles: Vec<_> =
            advice.outcomes.iter().flat_map(|one| one.verdict.roles()).copied().collect();
        assert!(names(&roles).contains(&"School Full Read"), "{position} at {}", place.key());
    }
    assert!(asked_about_a_class > 30, "{asked_about_a_class}");
}

/// “All certificated classroom teachers”, “all administrators assigned to a school”, “all certificated,
/// non-register carrying staff”: without being asked for a duty, and at every kind of school.
#[test]
fn a_role_for_everybody_in_a_position_is_had_by_everybody_in_it() {
    for (name, _, _, users) in ROWS.iter().filter(|(name, ..)| FOR_EVERYONE.contains(name)) {
        for (places, positions) in *users {
            for (place, position) in
                places.iter().flat_map(|place| positions.iter().map(move |one| (*place, *one)))
            {
                let mut answers = somebody(position, place);
                while let Step::Ask(asked) = interview(catalog(), &answers).step {
                    let none = |id: &&OptionId| catalog()[**id].meaning == Meaning::None;
                    // Who is not asked about a class has the role whatever they would say.
                    let chosen = if asked.question == question("roster") {
                        option("roster", if *name == "Teacher" { "yes" } else { "no" })
                    } else {
                        *asked.offered.iter().find(none).unwrap()
                    };
                    answers.set(asked.question, vec![chosen]);
                }
                let Step::Done(advice) = interview(catalog(), &answers).step else { panic!() };
                let roles: Vec<_> =
                    advice.outcomes.iter().flat_map(|one| one.verdict.roles()).copied().collect();
                // The guide means assistant principals to have both; Principal shows all that the other does.
                let held = *name == "School Full Read" && position == "assistant-principal";
                let expected = if held { "Principal" } else { name };
                assert!(
                    names(&roles).contains(&expected),
                    "{position} at {}: {roles:?}",
                    place.key()
                );
            }
        }
    }
}

/// “Certificated, non-register carrying staff (e.g., deans, coordinators, APs, counselors, RSP teachers, et. al.)”, and
/// “(outside of classroom)”: with a class, the row “Teacher” is theirs, whatever position they select.
#[test]
fn whoever_is_certificated_at_a_school_and_has_a_class_gets_teacher_and_not_school_full_read() {
    let mut asked_about_a_class = 0;
    for position in catalog().options(question("position")).map(|(_, option)| option.key.as_str()) {
        let mut answers = somebody(position, Place::Secondary);
        answers.set(question("duty"), vec![option("duty", "none")]);
        for (key, expected) in [("yes", true), ("not-sure", false)] {
            answers.set(question("roster"), vec![option("roster", key)]);
            let interview = interview(catalog(), &answers);
            if interview.counted.get(question("roster")).is_empty() {
                continue;
            }
            asked_about_a_class += 1;
            let Step::Done(advice) = interview.step else { panic!("{position}") };
            let roles: Vec<_> =
                advice.outcomes.iter().flat_map(|one| one.verdict.roles()).copied().collect();
            let names = names(&roles);
            assert!(!names.contains(&"School Full Read"), "{position} with {key}: {names:?}");
            let is_applied_for = advice.outcomes.iter().any(|outcome| {
                outcome.verdict.channel().is_some()
                    && outcome.verdict.roles().iter().any(|id| catalog()[*id].name == "Teacher")
            });
            assert_eq!(is_applied_for, expected, "{position} with {key}");
        }
    }
    assert!(asked_about_a_class > 30, "{asked_about_a_class}");
}
