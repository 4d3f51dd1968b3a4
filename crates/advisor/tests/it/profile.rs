//! The page of a role, in words.

use advisor::{
    page::{self, Page},
    profile::{Profile, Relation, parse, print, profile},
    route::{self, Route},
};
use proptest::prelude::*;

use crate::common::{catalog, names, role};

fn of(key: &str) -> Profile {
    profile(catalog(), role(key))
}

/// The names of the roles that stand so to the role.
fn related(key: &str, relation: Relation) -> Vec<&'static str> {
    let similar = of(key).similar;
    let roles: Vec<_> =
        similar.iter().filter(|of| of.relation == relation).map(|of| of.role).collect();
    names(&roles)
}

#[test]
fn every_role_says_what_there_is_to_say() {
    for (id, of_role) in catalog().roles() {
        let profile = profile(catalog(), id);
        let name = &of_role.name;
        assert!(!profile.sees.is_empty() || !profile.does.is_empty(), "{name}");
        assert!(!profile.not.is_empty(), "{name} allows everything?");
        assert!(!profile.holders.is_empty(), "{name} is for nobody?");
        assert!(profile.apply.ends_with('.'), "{name}: {}", profile.apply);
        assert!(!profile.next.text.is_empty(), "{name}");
        assert_eq!(profile.number.is_some(), of_role.number_of_users.is_some(), "{name}");
        for similar in &profile.similar {
            assert_ne!(similar.role, id);
            let (more, less) = (similar.more.is_empty(), similar.less.is_empty());
            let expected = match similar.relation {
                Relation::Same => (true, true),
                Relation::Superset => (false, true),
                Relation::Subset => (true, false),
                Relation::Overlap | Relation::Beside => (false, false),
            };
            assert_eq!((more, less), expected, "{name} and {}", catalog()[similar.role].name);
        }
    }
}

/// The guide: “Same as Counselor with the addition of Transcript Record access”; “Includes all of the
/// functions of the District Administrator role”.
#[test]
fn inclusions_are_told_both_ways() {
    assert_eq!(names(&of("misis/counselor-plus").includes), ["Counselor"]);
    assert_eq!(names(&of("misis/counselor").included_in), ["Counselor Plus"]);
    assert!(related("misis/counselor", Relation::Superset).contains(&"Counselor Plus"));
    assert!(related("misis/counselor-plus", Relation::Subset).contains(&"Counselor"));
    let included_in = of("misis/district-administrator").included_in;
    assert_eq!(names(&included_in), ["Student Support Administrator"]);
    let plus =
        of("misis/counselor").similar.into_iter().find(|of| of.relation == Relation::Superset);
    assert_eq!(plus.unwrap().more, ["Enter and change transcripts by hand for your school"]);
}

/// The guide names School Police in three rows.
#[test]
fn roles_for_the_same_position_are_told_apart() {
    let beside = related("misis/school-police", Relation::Beside);
    assert_eq!(beside, ["School Limited Read", "District Limited Read"]);
}

/// The FAQ’s table: Staff has one feature, which the two others have too.
#[test]
fn roles_of_clever_are_told_apart_by_their_features() {
    let staff = of("clever/staff");
    assert_eq!(staff.does, ["SSO to applications via Clever"]);
    assert_eq!(staff.not.len(), 9);
    assert_eq!(related("clever/staff", Relation::Superset), ["School Tech Lead", "Teacher"]);
    assert_eq!(related("clever/teacher", Relation::Overlap), ["School Tech Lead"]);
}

#[test]
fn how_to_get_it_and_who_approves() {
    let director = of("misis/sped-cds-director");
    assert_eq!(director.approver.as_deref(), Some("Approval is needed from SPED Operations."));
    assert!(director.apply.contains("the source writes “Local District/Central Office Form”"));
    let lead = of("clever/school-tech-lead");
    assert_eq!(
        lead.approver.as_deref(),
        Some("Approval is needed from the school site principal.")
    );
    assert!(lead.next.links.iter().any(|link| link.href == "tel:+1-213-241-5200"));
    assert_eq!(of("misis/teacher").approver, None);
    assert_eq!(of("misis/teacher").next.links[0].href, "https://oneaccess.lausd.net");
    assert_eq!(of("clever/staff").next.links.len(), 2, "oneAccess and its job aid");
    for (key, apply) in [
        ("clever/teacher", "You get it automatically. You do not need to apply."),
        (
            "clever/staff",
            "Some people get it automatically: see “Who it is for”. Others apply, through oneAccess.",
        ),
        (
            "clever/school-tech-lead",
            "Some people get it automatically: see “Who it is for”. Others contact the LAUSD Helpdesk.",
        ),
        ("misis/teacher", "You need to apply, through oneAccess (the source writes “One Access”)."),
        ("powerschool/read-only-export", "Nobody has to be asked for it: you set it up yourself."),
    ] {
        assert_eq!(of(key).apply, apply);
    }
}

/// The FAQ: “Only individuals that require access to multiple locations or need a higher-level role must apply for
/// access” each year; of MiSiS, the guide says nothing.
#[test]
fn what_becomes_of_it_every_year_is_told() {
    let lines = |key| of(key).yearly.len();
    assert_eq!((lines("clever/teacher"), lines("clever/staff"), lines("misis/teacher")), (1, 2, 1));
}

/// The column “# of Users”.
#[test]
fn the_number_of_users_is_told_in_the_guides_words_and_in_plain_ones() {
    let number = |key| {
        let number = of(key).number.unwrap();
        (number.guide, number.plain, number.reading)
    };
    for (key, guide, plain, reading) in [
        (
            "misis/counselor",
            "1 per 500 students; 4 minimum for secondary schools; 2 minimum for elementary schools",
            "One for each 500 students; a started group counts as a whole one. At least 2 at elementary schools and 4 at secondary schools. The guide gives no minimum for options schools.",
            true,
        ),
        (
            "misis/scheduling-administrator",
            "1 per 1,000 students; 2 minimum; 4 maximum",
            "One for each 1,000 students; a started group counts as a whole one. At least 2. No more than 4.",
            true,
        ),
        (
            "misis/health-office",
            "As needed; 2 minimum",
            "As many as the work needs, at least 2.",
            false,
        ),
        ("misis/discipline-designee", "Up to 5 per school", "No more than 5.", false),
        ("misis/oda-testing-score-administrator", "1 or 2", "From 1 to 2.", false),
        ("misis/district-sspt", "Limited", "Few: the guide gives no number.", false),
        (
            "misis/teacher",
            "All certificated classroom teachers",
            "Everyone whom the role is meant for.",
            false,
        ),
    ] {
        assert_eq!(number(key), (guide.to_owned(), plain.to_owned(), reading), "{key}");
    }
}

#[test]
fn what_it_does_not_allow_is_told() {
    let not = |key| of(key).not.join("; ");
    assert!(not("misis/teacher").contains("See students outside your own classes"));
    assert!(not("misis/scheduling-administrator").contains("See formal discipline"));
    assert!(not("misis/health-office").contains("grades"));
    assert!(!not("misis/counselor").contains("referrals"));
    assert_eq!(of("misis/school-full-read").not, ["Enter or change anything"]);
    assert_eq!(of("misis/sped-viewers").not, ["Enter or change anything"], "“Ability to view”");
}

/// “Is this me?”: what holds for all its holders is answered, and the questions go on from there.
#[test]
fn the_questions_begin_with_what_is_known() {
    let known = |key| -> Vec<String> {
        of(key).beginning.known.into_iter().map(|(_, answer)| answer).collect()
    };
    assert_eq!(known("misis/counselor"), ["MiSiS"]);
    assert_eq!(known("misis/cte-teacher"), ["MiSiS", "Secondary school", "CTE Teacher"]);
    assert_eq!(
        known("misis/district-sspt"),
        [
            "MiSiS",
            "In a Region (Local District) or Central office",
            "District Intervention Coordinator"
        ],
    );
    assert_eq!(known("clever/teacher"), ["Clever"]);
    let Route::Question { question, .. } = of("misis/cte-teacher").beginning.route else {
        panic!()
    };
    assert_eq!(catalog()[question].key, "employment");
}

#[test]
fn every_beginning_is_a_page_that_stands() {
    for id in catalog().role_ids() {
        let route = profile(catalog(), id).beginning.route;
        let link = route::parse(catalog(), &route.print(catalog()));
        assert_eq!(link.route, route);
        let shown = page::show(catalog(), link);
        assert_eq!(shown.notices, [], "{}", catalog()[id].name);
        assert!(matches!(shown.page, Page::Question(_) | Page::Check(_)));
    }
}

#[test]
fn each_role_has_a_link() {
    for id in catalog().role_ids() {
        assert_eq!(parse(catalog(), &print(catalog(), id)), (Some(id), Vec::new()));
    }
    assert_eq!(print(catalog(), role("misis/counselor")), "/misis/counselor");
}

proptest! {
    #[test]
    fn any_text_is_a_role_or_none(rest in any::<String>()) {
        let (role, notices) = parse(catalog(), &rest);
        prop_assert_eq!(role.is_none(), notices.len() == 1);
    }
}
