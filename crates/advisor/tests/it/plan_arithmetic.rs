//! How many people should hold a role: every number of the guide at its thresholds and beside them. What is
//! expected is worked out by hand from the column “# of Users”, not by the formula.

use core::num::NonZeroU16;

use advisor::{
    cardinality::{Cardinality, Minimum, Staff},
    plan::{
        recommended::{Recommended, School, StaffCounts, recommended},
        words::{how, number},
    },
    role::Place::{self, Elementary, Options, Secondary},
};
use proptest::prelude::*;

use crate::common::{catalog, role};

fn school(place: Place, students: u32) -> School {
    School { place, students: Some(students), staff: StaffCounts::default() }
}

fn cardinality(key: &str) -> Cardinality {
    catalog()[role(&format!("misis/{key}"))].cardinality.unwrap()
}

/// The number for a role at a school with so many students.
fn at(key: &str, place: Place, students: u32) -> u32 {
    match recommended(cardinality(key), &school(place, students)) {
        Recommended::Number(arithmetic) => arithmetic.number,
        other => panic!("{key}: {other:?}"),
    }
}

/// Role, kind of school, and enrollments with the number that is to come out.
type Row = (&'static str, Place, &'static [(u32, u32)]);

#[rustfmt::skip]
const PER_STUDENTS: &[Row] = &[
    // “1 per 500 students; 4 minimum for secondary schools; 2 minimum for elementary schools”
    ("counselor", Secondary, &[
        (0, 4), (1, 4), (499, 4), (500, 4), (501, 4), (999, 4), (1000, 4), (1001, 4), (1499, 4), (1500, 4), (1501, 4),
        (1801, 4), (1999, 4), (2000, 4), (2001, 5), (2002, 5), (2499, 5), (2500, 5), (2501, 6), (4999, 10), (5000, 10), (5001, 11),
    ]),
    ("counselor", Elementary, &[
        (0, 2), (1, 2), (499, 2), (500, 2), (501, 2), (999, 2), (1000, 2), (1001, 3), (1499, 3), (1500, 3), (1501, 4),
    ]),
    // No minimum for options schools.
    ("counselor", Options, &[
        (0, 0), (1, 1), (2, 1), (499, 1), (500, 1), (501, 2), (999, 2), (1000, 2), (1001, 3), (1499, 3), (1500, 3), (1501, 4),
    ]),
    // “1 per 700 students; 2 minimum”
    ("office-manager", Elementary, &[
        (0, 2), (1, 2), (699, 2), (700, 2), (701, 2), (1399, 2), (1400, 2), (1401, 3), (2099, 3), (2100, 3), (2101, 4),
    ]),
    ("office-manager", Secondary, &[
        (0, 2), (699, 2), (700, 2), (701, 2), (1399, 2), (1400, 2), (1401, 3), (2100, 3), (2101, 4), (7000, 10), (7001, 11),
    ]),
    ("office-manager", Options, &[(0, 2), (699, 2), (700, 2), (701, 2), (1400, 2), (1401, 3)]),
    // “1 per 1,000 students; 2 minimum; 4 maximum”
    ("scheduling-administrator", Elementary, &[
        (0, 2), (1, 2), (999, 2), (1000, 2), (1001, 2), (1999, 2), (2000, 2), (2001, 3), (2999, 3), (3000, 3), (3001, 4),
        (3999, 4), (4000, 4), (4001, 4), (5000, 4), (5001, 4), (999_999, 4), (u32::MAX, 4),
    ]),
    ("scheduling-administrator", Secondary, &[(0, 2), (1000, 2), (2000, 2), (2001, 3), (3000, 3), (3001, 4), (4001, 4)]),
    ("scheduling-administrator", Options, &[(0, 2), (1000, 2), (2000, 2), (2001, 3), (3000, 3), (3001, 4), (4001, 4)]),
    // “1 per 500 students; 3 minimum”
    ("counselor-plus", Secondary, &[
        (0, 3), (1, 3), (499, 3), (500, 3), (501, 3), (999, 3), (1000, 3), (1001, 3), (1499, 3), (1500, 3), (1501, 4),
        (1801, 4), (1999, 4), (2000, 4), (2001, 5),
    ]),
    // “1 per 1,000 students; 2 minimum, 5 maximum”
    ("school-office-mark-reporting", Secondary, &[
        (0, 2), (1, 2), (999, 2), (1000, 2), (1001, 2), (1999, 2), (2000, 2), (2001, 3), (2999, 3), (3000, 3), (3001, 4),
        (3999, 4), (4000, 4), (4001, 5), (4999, 5), (5000, 5), (5001, 5), (6001, 5), (999_999, 5),
    ]),
    ("school-office-mark-reporting", Options, &[(0, 2), (2000, 2), (2001, 3), (4000, 4), (4001, 5), (5001, 5)]),
];

#[test]
fn the_number_at_every_threshold_and_beside_it() {
    for (key, place, expected) in PER_STUDENTS {
        for (students, number) in *expected {
            assert_eq!(at(key, *place, *students), *number, "{key} at {place:?} with {students}");
        }
    }
}

/// The roles of the table are all that the guide counts by students.
#[test]
fn no_role_that_is_counted_by_students_is_left_out_of_the_table() {
    let counted = catalog()
        .roles()
        .filter(|(_, role)| matches!(role.cardinality, Some(Cardinality::PerStudents { .. })));
    for (_, counted) in counted {
        for place in Place::ALL {
            let held = counted.holders.iter().any(|holder| holder.places.contains(place));
            let tested =
                PER_STUDENTS.iter().any(|(key, at, _)| *key == counted.key && *at == place);
            assert_eq!(held, tested, "{} at {place:?}", counted.name);
        }
    }
}

/// The other numbers of the guide, which do not depend on the enrollment.
#[test]
fn what_the_guide_says_without_students() {
    let everyone = |staff, count| Recommended::Everybody { staff, count };
    let staff = StaffCounts { administrators: Some(4), teachers: Some(70), other: None };
    for (key, expected, told) in [
        ("discipline-designee", Recommended::UpTo(5), "up to 5"),
        ("health-office", Recommended::AtLeast(2), "at least 2"),
        ("pupil-services-homeless", Recommended::AtLeast(2), "at least 2"),
        ("pupil-services-sarb", Recommended::UpTo(10), "up to 10"),
        (
            "oda-testing-score-administrator",
            Recommended::Between { minimum: 1, maximum: 2 },
            "1 or 2",
        ),
        ("cte-district-admin", Recommended::Limited, "limited"),
        ("district-sspt", Recommended::Limited, "limited"),
        ("categorical-programs-coordinator", Recommended::AsNeeded, "as needed"),
        ("nps-district-admin", Recommended::AsNeeded, "as needed"),
        ("principal", everyone(Staff::Administrators, Some(4)), "4"),
        ("teacher", everyone(Staff::Teachers, Some(70)), "70"),
        (
            "school-full-read",
            everyone(Staff::OtherCertificated, None),
            "all other certificated staff",
        ),
    ] {
        for students in [0, 1, 5000] {
            let found =
                recommended(cardinality(key), &School { staff, ..school(Secondary, students) });
            assert_eq!(found, expected, "{key}");
            assert_eq!(number(&found), told, "{key}");
        }
    }
}

#[test]
fn the_arithmetic_is_told_step_by_step() {
    for (key, place, students, expected) in [
        ("counselor", Secondary, 1801, "1,801 ÷ 500 → 4, minimum 4 → 4"),
        ("counselor", Secondary, 501, "501 ÷ 500 → 2, minimum 4 → 4"),
        ("counselor", Elementary, 1001, "1,001 ÷ 500 → 3, minimum 2 → 3"),
        (
            "counselor",
            Options,
            501,
            "501 ÷ 500 → 2; the guide gives no minimum for options schools",
        ),
        ("office-manager", Options, 0, "0 ÷ 700 → 0, minimum 2 → 2"),
        (
            "scheduling-administrator",
            Secondary,
            5200,
            "5,200 ÷ 1,000 → 6, minimum 2 → 6, maximum 4 → 4",
        ),
        (
            "school-office-mark-reporting",
            Secondary,
            999_999,
            "999,999 ÷ 1,000 → 1,000, minimum 2 → 1,000, maximum 5 → 5",
        ),
    ] {
        let found = recommended(cardinality(key), &school(place, students));
        assert_eq!(how(&found, place).as_deref(), Some(expected), "{key}");
    }
}

/// Without an enrollment there is no number, but the bounds hold.
#[test]
fn an_enrollment_that_is_not_known_leaves_the_bounds() {
    let unknown = School { students: None, ..school(Secondary, 0) };
    for (key, fewest, most) in [
        ("counselor", Some(4), None),
        ("scheduling-administrator", Some(2), Some(4)),
        ("school-office-mark-reporting", Some(2), Some(5)),
    ] {
        let found = recommended(cardinality(key), &unknown);
        assert_eq!((found.fewest(), found.most()), (fewest, most), "{key}");
    }
}

/// Any rule of so many holders for so many students.
fn any_rule() -> impl Strategy<Value = Cardinality> {
    let minimum = || prop::option::of(0..9_u16);
    let minima = (minimum(), minimum(), minimum());
    (1..3000_u16, minima, prop::option::of(0..12_u16)).prop_filter_map(
        "a minimum above the maximum",
        |(students, (elementary, secondary, options), maximum)| {
            let minimum = Minimum { elementary, secondary, options };
            Cardinality::per_students(NonZeroU16::new(students)?, minimum, maximum)
        },
    )
}

fn any_place() -> impl Strategy<Value = Place> {
    prop::sample::select(Place::ALL.to_vec())
}

fn counted(rule: Cardinality, place: Place, students: u32) -> u32 {
    let found = recommended(rule, &school(place, students));
    assert_eq!(found.fewest(), found.most());
    found.most().unwrap()
}

proptest! {
    #[test]
    fn more_students_never_make_fewer_holders(
        rule in any_rule(), place in any_place(), students in any::<u32>(), more in 0..5000_u32,
    ) {
        let larger = students.saturating_add(more);
        prop_assert!(counted(rule, place, students) <= counted(rule, place, larger));
    }

    #[test]
    fn one_student_more_makes_one_holder_more_at_most(
        rule in any_rule(), place in any_place(), students in 0..20_000_u32,
    ) {
        prop_assert!(counted(rule, place, students + 1) - counted(rule, place, students) <= 1);
    }

    #[test]
    fn never_below_the_minimum_or_above_the_maximum(
        rule in any_rule(), place in any_place(), students in any::<u32>(),
    ) {
        let Cardinality::PerStudents { minimum, maximum, .. } = rule else { panic!() };
        let minimum = match place {
            Elementary => minimum.elementary,
            Secondary => minimum.secondary,
            Options => minimum.options,
            Place::Office => None,
        };
        let number = counted(rule, place, students);
        prop_assert!(minimum.is_none_or(|minimum| number >= minimum.into()));
        prop_assert!(maximum.is_none_or(|maximum| number <= maximum.into()));
    }

    /// Within the bounds each holder has a group of students, none of them empty, none too large.
    #[test]
    fn between_the_bounds_everybody_is_counted_once(
        per in 1..3000_u16, place in any_place(), students in any::<u32>(),
    ) {
        let per_students = NonZeroU16::new(per).unwrap();
        let rule = Cardinality::per_students(per_students, Minimum::default(), None).unwrap();
        let (number, per) = (u64::from(counted(rule, place, students)), u64::from(per));
        prop_assert!(number * per >= students.into());
        prop_assert!(number == 0 || (number - 1) * per < students.into());
    }
}
