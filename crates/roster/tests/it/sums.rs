//! The sum of a roster, and the guide's numbers beside it.

use advisor::{
    plan::finding::{Finding, Risk},
    role::{Place, SecurityLevel},
};
use roster::sum::{Holders, Sum};

use crate::common::{catalog, read_at};

const TEXT: &str = "Name,Position,Level,Duties,Current roles
A,Principal,,none,Principal
B,Assistant Principal,,none,Principal; School Full Read
C,Teacher,,,Teacher; Principal
D,Teacher,,,Teacher
E,Counselor,,Record interventions,Counselor Plus
F,Counselor,,,
G,Teacher,Elementary,,Teacher
H,Yoga teacher,,,Teacher
";

fn holders(sum: &Sum, name: &str) -> Holders {
    let is = |holders: &&Holders| catalog()[holders.role].name == name;
    *sum.holders.iter().find(is).unwrap_or_else(|| panic!("{name}"))
}

#[test]
fn counts_holders_by_the_advice_and_today() {
    let sum = Sum::new(&read_at(TEXT, Place::Secondary));
    assert_eq!((sum.people, sum.elsewhere, sum.without_advice), (7, 1, 1));
    let counts = |name| {
        let of = holders(&sum, name);
        (of.advised, of.maybe, of.held, of.extra)
    };
    assert_eq!(counts("Principal"), (2, 0, 3, 1));
    // The row without advice holds it today; nobody can say whether that is too much.
    assert_eq!(counts("Teacher"), (2, 0, 3, 0));
    assert_eq!(counts("Counselor"), (1, 1, 0, 0));
    assert_eq!(counts("Counselor Plus"), (0, 1, 1, 1));
    assert_eq!(counts("School Limited Read"), (0, 0, 0, 0));
    let levels: Vec<_> = sum
        .too_much(catalog())
        .iter()
        .map(|(level, of)| (*level, of.iter().map(|of| catalog()[of.role].name.as_str()).collect()))
        .collect::<Vec<(SecurityLevel, Vec<&str>)>>();
    assert_eq!(levels, [(SecurityLevel::High, vec!["Principal", "Counselor Plus"])]);
}

#[test]
fn the_plan_is_held_against_the_holders_of_today() {
    let known = TEXT.replace("H,Yoga teacher,,,Teacher\n", "");
    let sum = Sum::new(&read_at(&known, Place::Secondary));
    let plan = sum.plan_of_today(catalog(), Some(1801)).unwrap();
    let row = |name: &str| plan.rows().find(|row| catalog()[row.role].name == name).unwrap();
    // “1 per 500 students; 4 minimum for secondary schools”: 1,801 ÷ 500 → 4.
    assert_eq!(row("Counselor").finding, Some(Finding::TooFew(4)));
    // “1 per 500 students; 3 minimum”.
    assert_eq!(row("Counselor Plus").finding, Some(Finding::TooFew(3)));
    // “All administrators assigned to a school”: A and B; three hold it.
    assert_eq!(row("Principal").finding, Some(Finding::TooMany(1)));
    // “As needed; 2 minimum”, and nobody holds it.
    assert_eq!(row("Health Office").finding, Some(Finding::TooFew(2)));
    let risks: Vec<Risk> = plan.differences().iter().map(|(risk, _)| *risk).collect();
    assert_eq!(risks[0], Risk::TooMany(SecurityLevel::High));
    let plan = sum.plan_by_advice(catalog(), Some(1801)).unwrap();
    let counselor = plan.rows().find(|row| catalog()[row.role].name == "Counselor").unwrap();
    assert_eq!(counselor.held, Some(1));
}

/// A row without advice may be about a teacher, or not.
#[test]
fn staff_are_not_counted_while_a_row_has_no_advice() {
    let sum = Sum::new(&read_at(TEXT, Place::Secondary));
    let plan = sum.plan_of_today(catalog(), Some(1801)).unwrap();
    let teacher = plan.rows().find(|row| catalog()[row.role].name == "Teacher").unwrap();
    assert_eq!(teacher.held, Some(3));
    assert!(matches!(teacher.finding, Some(Finding::StaffUnknown(_))), "{teacher:?}");
}

#[test]
fn without_a_word_about_roles_there_is_no_plan_of_today() {
    let sum = Sum::new(&read_at("Position\nTeacher\nTeacher\n", Place::Elementary));
    assert_eq!(sum.plan_of_today(catalog(), Some(500)), None);
    let plan = sum.plan_by_advice(catalog(), None).unwrap();
    let teacher = plan.rows().find(|row| catalog()[row.role].name == "Teacher").unwrap();
    assert_eq!((teacher.held, teacher.finding), (Some(2), Some(Finding::AsRecommended)));
    // The link holds counts, and no person.
    let link = sum.plan_link(catalog(), Some(500)).print(catalog());
    assert!(link.contains("teacher:2"), "{link}");
}
