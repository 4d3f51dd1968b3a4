//! The links of plans: what is printed is read back, and what cannot be used is said.

use std::collections::BTreeMap;

use advisor::{
    cardinality::Staff,
    plan::{
        count::LARGEST,
        link::{PlanLink, parse},
        office_groups,
        recommended::StaffCounts,
    },
    role::{Place, System},
};
use proptest::prelude::*;

use crate::common::{catalog, role};

fn any_count() -> impl Strategy<Value = Option<u32>> {
    prop::option::of(0..=LARGEST)
}

/// Any link that a person can make.
pub(crate) fn any_link() -> impl Strategy<Value = PlanLink> {
    let misis: Vec<_> = catalog()
        .roles()
        .filter(|(_, role)| role.system == System::Misis)
        .map(|(id, _)| id)
        .collect();
    let most = misis.len();
    let held = prop::sample::subsequence(misis, 0..=most)
        .prop_flat_map(|roles| {
            let count = roles.len();
            (Just(roles), prop::collection::vec(0..=LARGEST, count))
        })
        .prop_map(|(roles, counts)| roles.into_iter().zip(counts).collect());
    let groups = office_groups(catalog());
    let all = groups.len();
    (
        any::<bool>(),
        prop::option::of(prop::sample::select(Place::ALL.to_vec())),
        prop::sample::subsequence(groups, 0..=all),
        any_count(),
        (any_count(), any_count(), any_count()),
        held,
    )
        .prop_map(|(changing, place, groups, students, staff, held)| {
            let (administrators, teachers, other) = staff;
            let staff = StaffCounts { administrators, teachers, other };
            let groups = groups.into_iter().collect();
            PlanLink { changing, place, groups, students, staff, held }
        })
}

proptest! {
    #[test]
    fn a_printed_link_is_read_back(link in any_link()) {
        let printed = link.print(catalog());
        prop_assert_eq!(parse(catalog(), &printed), (link, vec![]), "{}", printed);
    }

    #[test]
    fn a_link_is_plain(link in any_link()) {
        let printed = link.print(catalog());
        let plain = |c: char| c.is_ascii_alphanumeric() || "/?&=+-:".contains(c);
        prop_assert!(printed.chars().all(plain), "{}", printed);
    }

    #[test]
    fn any_text_is_read(rest in ".*") {
        parse(catalog(), &rest);
    }

    #[test]
    fn a_mangled_link_is_read_and_its_reading_is_stable(
        link in any_link(), at in any::<prop::sample::Index>(), noise in ".{0,3}",
    ) {
        let mut printed: Vec<char> = format!("{}?", link.print(catalog())).chars().collect();
        let at = at.index(printed.len());
        printed.splice(at..=at, noise.chars());
        let mangled: String = printed.into_iter().collect();
        let (read, _) = parse(catalog(), &mangled);
        prop_assert_eq!(parse(catalog(), &read.print(catalog())), (read, vec![]));
    }
}

#[test]
fn a_link_as_it_stands_in_the_documents() {
    let rest = "?school=secondary&students=1801&administrators=4&teachers=70&other=12&held=counselor:3+teacher:70";
    let (link, notices) = parse(catalog(), rest);
    assert_eq!(notices, Vec::<String>::new());
    assert_eq!(link.place, Some(Place::Secondary));
    assert_eq!(link.students, Some(1801));
    assert_eq!(Staff::ALL.map(|staff| link.staff.of(staff)), [Some(4), Some(70), Some(12)]);
    assert_eq!(
        link.held,
        BTreeMap::from([(role("misis/counselor"), 3), (role("misis/teacher"), 70)])
    );
    assert_eq!(link.print(catalog()), rest);
    let office = "?school=office&group=oda-testing+student-health";
    let (link, notices) = parse(catalog(), office);
    assert_eq!(notices, Vec::<String>::new());
    assert_eq!(link.print(catalog()), office);
}

#[test]
fn separators_may_have_been_escaped_and_numbers_written_as_people_do() {
    let plain = parse(catalog(), "?school=secondary&students=1801&held=counselor:3+teacher:70");
    for rest in [
        "?school=secondary&amp;students=1801&amp;held=counselor:3+teacher:70",
        "?school=secondary&students=1801&held=counselor%3A3%20teacher%3A70",
        "?school=secondary&students=1801&held=counselor:3%2Bteacher:70",
        "?school=secondary&students=1801&held=teacher:70,counselor:3",
        "/?school=secondary&students=1801&held=counselor:3&held=teacher:70",
        "?school=secondary&students=1%2C801&held=counselor:3+teacher:70",
        "?students=+1,801+&held=counselor:3++teacher:70&school=secondary&teachers=",
    ] {
        assert_eq!(parse(catalog(), rest), plain, "{rest}");
    }
}

#[test]
fn what_cannot_be_used_is_said() {
    for (rest, expected) in [
        (
            "/teapot?school=options",
            "The link names “teapot”, which is not a part of the plan. That part was left out.",
        ),
        (
            "?school=university",
            "The link names “university”, which is not a kind of school here. That part was left out.",
        ),
        (
            "?school=options&school=office",
            "The link names “office” as a second kind of school. That part was left out.",
        ),
        (
            "?school=office&group=all-schools",
            "The link names “all-schools”, which is not a group of office roles here. That part was left out.",
        ),
        (
            "?students=many",
            "The link gives “many” as the enrollment, which is not a whole number. That part was left out.",
        ),
        (
            "?students=-3",
            "The link gives “-3” as the enrollment, which is not a whole number. That part was left out.",
        ),
        (
            "?students=9999999",
            "The link gives “9999999” as the enrollment, which is more than can be reckoned with here. That part was left out.",
        ),
        (
            "?students=700&students=800",
            "The link gives the enrollment a second time, as 800. That part was left out.",
        ),
        (
            "?teachers=x",
            "The link gives “x” as the number of classroom teachers, which is not a whole number. That part was left out.",
        ),
        (
            "?held=wizard:3",
            "The link says how many hold “wizard”, which is not a MiSiS role here. That part was left out.",
        ),
        (
            "?held=staff:3",
            "The link says how many hold “staff”, which is not a MiSiS role here. That part was left out.",
        ),
        (
            "?held=counselor:few",
            "The link gives “few” as the number of holders of Counselor, which is not a whole number. That part was left out.",
        ),
        (
            "?held=counselor:3+counselor:4",
            "The link gives the number of holders of Counselor a second time, as 4. That part was left out.",
        ),
        (
            "?utm_source=mail",
            "The link says something of “utm_source”, which the plan does not ask for. That part was left out.",
        ),
    ] {
        assert_eq!(parse(catalog(), rest).1, [expected], "{rest}");
    }
}

/// The first count stays, whatever comes behind it.
#[test]
fn a_second_count_does_not_replace_the_first() {
    let (link, _) =
        parse(catalog(), "?students=700&students=800&held=counselor:3+counselor:4+counselor:");
    assert_eq!(link.students, Some(700));
    assert_eq!(link.held, BTreeMap::from([(role("misis/counselor"), 3)]));
}

#[test]
fn a_plan_needs_a_kind_of_school_and_an_enrollment() {
    for (rest, complete) in [
        ("", false),
        ("?students=700", false),
        ("?school=options", false),
        ("?school=options&students=0", true),
        ("?school=office", true),
    ] {
        assert_eq!(parse(catalog(), rest).0.is_complete(), complete, "{rest}");
    }
}
