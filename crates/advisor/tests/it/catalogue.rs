//! The list of roles: filters with the search, counts, and the link that holds all of it.

use advisor::{
    catalogue::{CatalogueLink, Choice, Facet, choices, list, parse},
    role::SecurityLevel,
};
use proptest::prelude::*;

use crate::{
    common::{catalog, names, role},
    search::index,
};

/// The names of the roles that a link shows.
fn shown(rest: &str) -> Vec<&'static str> {
    let (link, notices) = parse(catalog(), rest);
    assert_eq!(notices, [] as [String; 0], "{rest}");
    let listed = list(catalog(), index, &link);
    let roles: Vec<_> = listed.roles.iter().map(|found| found.role).collect();
    names(&roles)
}

/// The numbers are counted in the guide and the FAQ, row by row.
#[test]
fn each_filter_leaves_as_many_roles_as_the_sources_have() {
    for (rest, expected) in [
        ("", 62),
        ("?system=clever", 3),
        ("?system=misis", 58),
        ("?system=powerschool", 1),
        ("?system=clever+powerschool", 4),
        ("?level=high", 29),
        ("?level=moderate", 24),
        ("?level=low", 5),
        ("?level=low+moderate+high", 58),
        // 21 rows of the guide say “One Access”; Clever’s Staff is the 22nd.
        ("?channel=one-access", 22),
        ("?system=misis&channel=one-access", 21),
        ("?system=misis&channel=staff-form", 37),
        // All of Clever’s roles can come by themselves.
        ("?channel=automatic", 3),
        ("?channel=set-up", 1),
        // “Athletics” stands in two rows; five rows say “All”, three “All (read only)”.
        ("?module=athletics&system=misis", 2 + 8),
        // 16 rows for all schools, of which Option School User is for options schools alone; 6 for secondary
        // schools; and 6 of the offices’ rows are for people who work at schools.
        ("?system=misis&school=secondary", 15 + 6 + 6),
        ("?system=misis&school=elementary", 15 + 6),
        ("?system=misis&place=school", 16 + 6 + 6),
        // 36 rows for offices. Three of those 6 are for people in offices too: School Police, itinerant staff, support
        // staff in Special Education.
        ("?system=misis&place=office", 36 - 6 + 3),
        ("?system=misis&place=school+office", 58),
    ] {
        assert_eq!(shown(rest).len(), expected, "{rest}");
    }
}

#[test]
fn filters_and_search_hold_together() {
    assert_eq!(shown("?q=counselor&level=high&school=secondary").first(), Some(&"Counselor Plus"));
    assert!(!shown("?q=counselor&school=elementary").contains(&"Counselor Plus"));
    assert_eq!(shown("?position=nurse"), ["Health Office"]);
    assert_eq!(shown("?position=principal&system=clever"), ["School Tech Lead"]);
    assert_eq!(shown("?position=library-aide"), ["Staff"]);
    assert_eq!(shown("?system=clever&place=office"), ["Staff"]);
    let police = ["School Limited Read", "District Limited Read", "School Police"];
    assert_eq!(shown("?position=school-police"), police);
}

#[test]
fn every_choice_leaves_something() {
    for facet in Facet::ALL {
        let all = choices(catalog(), facet);
        assert!(all.len() > 1, "{facet:?}");
        for choice in all {
            let listed = list(catalog(), index, &CatalogueLink::default().toggled(choice));
            assert!(!listed.roles.is_empty() && listed.without.is_empty(), "{choice:?}");
            assert!(!choice.label(catalog()).is_empty() && !listed.said().is_empty());
        }
    }
}

#[test]
fn an_empty_list_says_what_to_let_go_of() {
    let (link, _) = parse(catalog(), "?q=immunizations&level=low&system=clever");
    let listed = list(catalog(), index, &link);
    assert_eq!(listed.roles, []);
    assert_eq!(listed.without, [], "no single thing would do");
    let (link, _) = parse(catalog(), "?q=immunizations&level=low");
    let listed = list(catalog(), index, &link);
    assert_eq!(listed.said(), "No role fits all of this.");
    let told: Vec<_> = listed.without.iter().map(|of| (of.what.as_str(), of.found)).collect();
    let immunizations = shown("?q=immunizations").len();
    assert_eq!(told, [("Security level: Low", immunizations), ("“immunizations”", 5)]);
    for without in &listed.without {
        assert_eq!(list(catalog(), index, &without.link).roles.len(), without.found);
    }
}

#[test]
fn what_a_link_names_in_vain_is_told() {
    let (link, notices) = parse(
        catalog(),
        "?q=x&level=huge&system=misis,clever&colour=red&compare=misis/nobody+misis/teacher",
    );
    assert_eq!(link.typed, "x");
    assert_eq!(link.chosen.len(), 2);
    assert_eq!(link.compared, [role("misis/teacher")]);
    assert_eq!(notices.len(), 3, "{notices:?}");
    assert!(notices[0].contains("“huge”"), "{notices:?}");
}

#[test]
fn a_choice_made_twice_is_taken_back() {
    let level = Choice::Level(SecurityLevel::High);
    let once = CatalogueLink::default().toggled(level);
    assert_eq!(once.print(catalog()), "?level=high");
    assert_eq!(once.toggled(level), CatalogueLink::default());
    let teacher = role("misis/teacher");
    let compared = once.with_compared(teacher, true).with_compared(teacher, true);
    assert_eq!(compared.compared, [teacher]);
    assert_eq!(compared.with_compared(teacher, false), once);
}

/// Any link of the list: anything typed, any of the choices, any of the roles.
fn any_link() -> impl Strategy<Value = CatalogueLink> {
    let all: Vec<Choice> =
        Facet::ALL.into_iter().flat_map(|facet| choices(catalog(), facet)).collect();
    let roles: Vec<_> = catalog().role_ids().collect();
    let chosen = proptest::sample::subsequence(all, 0..6);
    let compared = proptest::sample::subsequence(roles, 0..5).prop_shuffle();
    (any::<String>(), chosen, compared).prop_map(|(typed, chosen, compared)| CatalogueLink {
        typed,
        chosen: chosen.into_iter().collect(),
        compared,
    })
}

proptest! {
    #[test]
    fn a_link_leads_back_to_itself(link in any_link()) {
        let (read, notices) = parse(catalog(), &link.print(catalog()));
        prop_assert_eq!(read, link);
        prop_assert!(notices.is_empty());
    }

    /// Whatever is typed and chosen: nothing panics, and every role shown meets every facet.
    #[test]
    fn any_list_can_be_shown(link in any_link()) {
        let listed = list(catalog(), index, &link);
        for found in &listed.roles {
            for facet in Facet::ALL {
                let mut of = link.chosen.iter().filter(|choice| choice.facet() == facet).peekable();
                prop_assert!(of.peek().is_none() || of.any(|choice| choice.holds(catalog(), found.role)));
            }
        }
        for without in &listed.without {
            prop_assert_eq!(list(catalog(), index, &without.link).roles.len(), without.found);
        }
    }

    #[test]
    fn any_text_is_a_link(rest in any::<String>()) {
        let (link, _) = parse(catalog(), &rest);
        let (again, notices) = parse(catalog(), &link.print(catalog()));
        prop_assert_eq!(again, link);
        prop_assert!(notices.is_empty());
    }
}
