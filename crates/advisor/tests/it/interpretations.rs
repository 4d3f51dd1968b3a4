//! What no document spells out is marked as our interpretation, wherever it is said; and what looks odd in the guide
//! is told where it matters.

use advisor::{
    catalog::RoleId,
    comparison::compare,
    interview::interview,
    profile::profile,
    report::{Report, report},
    role::{Role, SecurityLevel, System},
};

use crate::common::{answers, catalog, today};

fn report_of(query: &str) -> Report {
    report(catalog(), &interview(catalog(), &answers(query)), today())
}

fn misis(key: &str) -> RoleId {
    let is = |role: &Role| role.system == System::Misis && role.key == key;
    catalog().roles().find(|(_, role)| is(role)).unwrap().0
}

fn text_of(key: &str) -> &'static str {
    let of = catalog().interpretations().iter().find(|of| of.key == key);
    &of.unwrap_or_else(|| panic!("there is no interpretation `{key}`")).text
}

const TEACHER: &str = "system=clever+misis&employment=certificated&workplace=one-school&school-level=elementary&position=classroom-teacher&roster=yes&duty=none&clever-feature=none";
const TECHNICIAN: &str = "system=misis&employment=classified&workplace=one-school&school-level=elementary&position=office-technician&duty=enroll-students";
const RSP: &str = "system=misis&employment=certificated&workplace=one-school&school-level=elementary&position=rsp-teacher&roster=no&duty=none";
const CDS_DIRECTOR: &str =
    "system=misis&employment=certificated&workplace=office&position=cds-director";
const SUPERVISING: &str = "system=misis&employment=certificated&workplace=one-school&school-level=secondary&position=principal&duty=delete-independent-study";

/// The FAQ says who has to apply each year, and not that the others get their role again.
#[test]
fn that_automatic_roles_come_back_is_marked_in_the_ticket_too() {
    let ticket = report_of(TEACHER).ticket("#/");
    let line = "- An automatic role comes back each year. You do nothing to keep it. (our interpretation)\n";
    assert!(ticket.plain.contains(line), "{}", ticket.plain);
    assert!(
        ticket.plain.contains("The guide says nothing about a yearly reset"),
        "{}",
        ticket.plain
    );
}

/// The guide opens with one way to apply for all its roles: <http://misis.lausd.net/>, “Apply for Access to MiSiS”.
#[test]
fn the_page_of_misis_is_shown_for_both_channels() {
    for query in [TECHNICIAN, CDS_DIRECTOR] {
        let report = report_of(query);
        let links = &report.sections[0].items[0].next.links;
        let misis: Vec<&str> = links
            .iter()
            .filter(|link| link.href == "http://misis.lausd.net/")
            .map(|link| link.label.as_str())
            .collect();
        assert_eq!(
            misis,
            ["Open misis.lausd.net and click “Apply for Access to MiSiS”"],
            "{query}"
        );
    }
    let clever =
        report_of("system=clever&employment=classified&workplace=office&clever-feature=none");
    let links = &clever.sections[0].items[0].next.links;
    assert!(links.iter().all(|link| !link.href.contains("misis")), "{links:?}");
}

/// The guide writes “One Access” without an address, and names no place for the Staff Form.
#[test]
fn how_we_read_the_channels_is_told_with_them() {
    let of = |query: &str| report_of(query).ticket("#/").plain;
    let (technician, director) = (of(TECHNICIAN), of(CDS_DIRECTOR));
    assert!(technician.contains(text_of("one-access")), "{technician}");
    assert!(!technician.contains(text_of("staff-form")), "{technician}");
    assert!(director.contains(text_of("staff-form")), "{director}");
    assert!(director.contains(text_of("staff-form-name")), "{director}");
    // The FAQ gives the address of oneAccess for Clever.
    let clever = of("system=clever&employment=classified&workplace=office&clever-feature=none");
    assert!(!clever.contains("Our interpretation\n"), "{clever}");
}

/// The guide spells out neither SAA nor RSP; “PSA” it does: Pupil Services and Attendance Counselors (PSAs).
#[test]
fn abbreviations_that_we_spell_out_are_marked() {
    let rsp = report_of(RSP).ticket("#/").plain;
    assert!(
        rsp.contains("\nOur interpretation\n")
            && rsp.contains(
                "The guide does not spell out RSP. We write Resource Specialist Program."
            ),
        "{rsp}"
    );
    for (key, marked) in
        [("office-manager", true), ("gate-coordinator", true), ("pupil-services-school", false)]
    {
        let (_, position) = catalog().positions().find(|(_, of)| of.key == key).unwrap();
        assert_eq!(position.hint_is_interpretation, marked, "{key}");
        let options = catalog().questions().flat_map(|(_, question)| &question.options);
        let option = options.into_iter().find(|option| option.label == position.name).unwrap();
        let hint = option.hint.as_deref().unwrap();
        assert_eq!(hint.ends_with(" (our interpretation)"), marked, "{hint}");
    }
}

/// The guide, rows “IS Administrator” (High: create and edit) and “IS Supervising Designee” (Moderate: create, edit and
/// delete); “Pupil Services – Homeless” and “– SARB” (Low: most student information); “School Police” (High: read access
/// to limited student information).
#[test]
fn oddities_of_the_guide_are_told_with_both_roles_and_their_levels() {
    use SecurityLevel::{High, Low, Moderate};
    for (key, roles) in [
        (
            "independent-study-levels",
            [("is-supervising-designee", Moderate), ("is-administrator", High)].as_slice(),
        ),
        (
            "low-roles-that-see-most",
            &[("pupil-services-homeless", Low), ("pupil-services-sarb", Low)],
        ),
        ("school-police-level", &[("school-police", High)]),
    ] {
        let text = text_of(key);
        for (role, level) in roles {
            let id = misis(role);
            assert_eq!(catalog()[id].security_level, Some(*level), "{role}");
            assert!(text.contains(&catalog()[id].name), "{text}");
            assert!(text.contains(&format!("Security level: {}", level.name())), "{text}");
            let told = |lines: &[advisor::report::InterpretationLine]| {
                lines.iter().any(|line| line.text == text && line.source.is_some())
            };
            assert!(told(&profile(catalog(), id).interpretations), "{role}");
            assert!(told(&compare(catalog(), &[id, misis("principal")]).interpretations), "{role}");
        }
    }
    // Both roles are named to a principal who is not sure.
    let unsure = report_of(
        "system=misis&employment=certificated&workplace=one-school&school-level=secondary&position=principal&duty=not-sure",
    );
    assert!(unsure.ticket("#/").plain.contains(text_of("independent-study-levels")));
    let supervising = report_of(SUPERVISING).ticket("#/").plain;
    assert!(supervising.contains(text_of("independent-study-levels")), "{supervising}");
}

/// Only Low roles of the guide that see most student information are called so.
#[test]
fn the_other_roles_that_see_most_student_information_have_a_higher_level() {
    let (information, _) =
        catalog().areas().find(|(_, area)| area.key == "student-information").unwrap();
    for (_, role) in catalog().roles().filter(|(_, role)| role.system == System::Misis) {
        let sees_most = role.grants.iter().any(|grant| {
            grant.area == information && grant.extent == advisor::permission::Extent::Most
        });
        if sees_most && role.security_level == Some(SecurityLevel::Low) {
            assert!(text_of("low-roles-that-see-most").contains(&role.name), "{}", role.name);
        }
    }
}

/// Two rows carry “Available 7/19/2022”, long past: it stays in the data and is shown nowhere.
#[test]
fn since_when_a_role_is_available_is_shown_nowhere() {
    for key in ["is-administrator", "is-supervising-designee"] {
        let id = misis(key);
        assert!(catalog()[id].available_from.is_some(), "{key}");
        assert!(!format!("{:?}", profile(catalog(), id)).contains("2022"), "{key}");
    }
    assert!(!report_of(SUPERVISING).file("#/").contains("2022"));
}

/// The levels are those of the legend, which defines them no further.
#[test]
fn no_words_of_ours_explain_a_security_level() {
    use advisor::plan::{finding::Risk, words};
    for level in [SecurityLevel::Low, SecurityLevel::Moderate, SecurityLevel::High] {
        let text = words::what_to_do(Risk::TooMany(level));
        assert!(!text.contains("information"), "{text}");
    }
}
