//! The plan of a school: which roles it lists, how holders of today compare, and its table.

use std::collections::BTreeSet;

use advisor::{
    plan::{
        Plan, Row,
        finding::{Finding, Risk},
        link::parse,
        office_groups, table, words,
    },
    role::{
        Place,
        SecurityLevel::{High, Low, Moderate},
    },
};
use proptest::prelude::*;

use crate::{
    common::{catalog, role},
    guide_rows::held_at,
    plan_links::any_link,
};

fn plan(rest: &str) -> Plan {
    let (link, notices) = parse(catalog(), rest);
    assert_eq!(notices, Vec::<String>::new(), "{rest}");
    Plan::new(catalog(), &link).unwrap()
}

fn row<'a>(plan: &'a Plan, key: &str) -> &'a Row {
    let id = role(&format!("misis/{key}"));
    plan.rows().find(|row| row.role == id).unwrap_or_else(|| panic!("{key}"))
}

/// The names of the roles of a plan; each stands in it once.
fn roles(plan: &Plan) -> BTreeSet<&'static str> {
    let names: Vec<_> = plan.rows().map(|row| catalog()[row.role].name.as_str()).collect();
    let once: BTreeSet<_> = names.iter().copied().collect();
    assert_eq!(names.len(), once.len(), "{names:?}");
    once
}

#[test]
fn a_plan_lists_the_roles_that_the_guide_means_for_such_a_place_and_no_other() {
    for place in Place::ALL {
        let plan = plan(&format!("?school={}&students=700", place.key()));
        assert_eq!(roles(&plan), held_at(place), "{place:?}");
    }
}

#[test]
fn what_is_for_other_schools_is_named() {
    let named = |rest: &str| -> Vec<String> {
        let plan = plan(rest);
        plan.left_out.iter().map(|role| words::left_out(catalog(), *role)).collect()
    };
    assert_eq!(
        named("?school=elementary&students=700"),
        [
            "Option School User (options schools)",
            "Counselor Plus (secondary schools)",
            "CTE Scheduling Administrator (secondary schools)",
            "CTE Teacher (secondary schools)",
            "School Office Mark Reporting (secondary schools and options schools)",
            "Secondary Athletic Director (secondary schools)",
            "Secondary Auxiliary Director (secondary schools)",
        ]
    );
    assert_eq!(named("?school=secondary&students=700"), ["Option School User (options schools)"]);
    assert_eq!(
        named("?school=office&group=student-health"),
        [
            "Pupil Services – School Based (elementary schools, secondary schools and options schools)",
            "Student Support – School Based (elementary schools, secondary schools and options schools)",
        ]
    );
}

/// The 36 roles of the offices: every group of them, or those that are asked for.
#[test]
fn the_offices_are_planned_by_group() {
    let groups = |rest: &str| -> Vec<&str> {
        plan(rest).groups.iter().map(|group| catalog()[group.group].name.as_str()).collect()
    };
    let all = [
        "ODA Testing Staff",
        "Special Education",
        "Student Health & Human Services",
        "Other District Offices",
    ];
    assert_eq!(groups("?school=office"), all);
    assert_eq!(groups("?school=office&group=special-education+oda-testing"), &all[..2]);
    let known: Vec<_> =
        office_groups(catalog()).iter().map(|group| catalog()[*group].name.as_str()).collect();
    assert_eq!(known, all);
}

#[test]
fn holders_of_today_are_compared() {
    let rest = "?school=secondary&students=1801&administrators=4&held=counselor:3+counselor-plus:5+discipline-designee:6\
        +health-office:2+principal:7+teacher:70+office-manager:3+option-school-user:1+school-limited-read:9\
        +scheduling-administrator:1";
    let plan = plan(rest);
    for (key, expected, told) in [
        ("counselor", Finding::TooFew(1), "Too few: 1 fewer than recommended"),
        ("counselor-plus", Finding::TooMany(1), "Too many: 1 more than recommended"),
        ("discipline-designee", Finding::TooMany(1), "Too many: 1 more than recommended"),
        ("health-office", Finding::AsRecommended, "As recommended"),
        ("principal", Finding::TooMany(3), "Too many: 3 more than there are administrators"),
        ("office-manager", Finding::AsRecommended, "As recommended"),
        ("school-limited-read", Finding::NoNumber, "No number to compare with"),
        ("scheduling-administrator", Finding::TooFew(1), "Too few: 1 fewer than recommended"),
    ] {
        let row = row(&plan, key);
        assert_eq!(row.finding, Some(expected), "{key}");
        assert_eq!(words::finding(expected, &row.recommended), told, "{key}");
    }
    assert!(matches!(row(&plan, "teacher").finding, Some(Finding::StaffUnknown(_))));
    assert_eq!(row(&plan, "school-full-read").finding, None);
    assert_eq!(
        words::summary(&plan),
        "You entered numbers for 9 roles: 3 roles with too many holders, 2 roles with too few, 2 roles as recommended and 2 roles without a number to compare with."
    );
    let misplaced: Vec<_> =
        plan.misplaced.iter().map(|one| words::misplaced(catalog(), &plan, *one)).collect();
    assert_eq!(
        misplaced,
        ["Option School User: 1 holds it, but the guide does not mean it for secondary schools."]
    );
}

/// High before Moderate before Low before too few; the greatest difference first, the order of the guide last.
#[test]
fn the_gravest_difference_comes_first() {
    let rest = "?school=elementary&students=700&administrators=2&teachers=30&held=counselor:9+discipline-designee:6+office-manager:8\
        +scheduling-administrator:4+teacher:10+health-office:1+principal:3";
    let plan = plan(rest);
    let found: Vec<(Risk, Vec<String>)> = plan
        .differences()
        .into_iter()
        .map(|(risk, rows)| (risk, rows.iter().map(|row| words::at_risk(catalog(), row)).collect()))
        .collect();
    let expected = [
        (
            Risk::TooMany(High),
            vec![
                "Office Manager: 8 hold it, 6 more than recommended (2)",
                "Discipline Designee (S): 6 hold it, 1 more than recommended (up to 5)",
                "Principal: 3 hold it, 1 more than there are administrators (2)",
            ],
        ),
        (
            Risk::TooMany(Moderate),
            vec![
                "Counselor: 9 hold it, 7 more than recommended (2)",
                "Scheduling Administrator: 4 hold it, 2 more than recommended (2)",
            ],
        ),
        (
            Risk::TooFew,
            vec![
                "Teacher: 10 hold it, 20 fewer than there are classroom teachers (30)",
                "Health Office: 1 holds it, 1 fewer than recommended (at least 2)",
            ],
        ),
    ];
    let expected: Vec<(Risk, Vec<String>)> = expected
        .into_iter()
        .map(|(risk, lines)| (risk, lines.into_iter().map(str::to_owned).collect()))
        .collect();
    assert_eq!(found, expected);
}

#[test]
fn the_offices_compare_too() {
    let plan = plan(
        "?school=office&held=oda-testing-score-administrator:3+pupil-services-homeless:1+pupil-services-sarb:11+district-sspt:4",
    );
    let found: Vec<Risk> = plan.differences().into_iter().map(|(risk, _)| risk).collect();
    assert_eq!(found, [Risk::TooMany(High), Risk::TooMany(Low), Risk::TooFew]);
    assert_eq!(row(&plan, "district-sspt").finding, Some(Finding::NoNumber));
}

#[test]
fn the_plan_says_what_it_is_and_for_how_many_roles_there_is_a_number() {
    for (rest, title) in [
        ("?school=secondary&students=1801", "Plan for a secondary school with 1,801 students"),
        ("?school=elementary&students=1", "Plan for an elementary school with 1 student"),
        ("?school=options&students=0", "Plan for an options school with 0 students"),
        ("?school=office", "Plan for Region (Local District) and Central offices"),
        ("?school=office&group=oda-testing", "Plan for the offices: ODA Testing Staff"),
    ] {
        assert_eq!(words::title(catalog(), &plan(rest)), title);
    }
    // Counselor, Discipline Designee, Health Office, Office Manager, Principal, Scheduling Administrator,
    // School Full Read, Teacher; at secondary schools also Counselor Plus and School Office Mark Reporting.
    for (rest, given) in [
        ("elementary", "For 8 of them"),
        ("secondary", "For 10 of them"),
        ("options", "For 9 of them"),
        ("office", "For 3 of them"),
    ] {
        let extent = words::extent(&plan(&format!("?school={rest}&students=700")));
        assert!(extent.contains(given), "{rest}: {extent}");
    }
}

#[test]
fn a_role_that_another_includes_says_so() {
    let plan = plan("?school=secondary&students=700");
    let said = |key: &str| words::included_in(catalog(), &plan, role(&format!("misis/{key}")));
    assert_eq!(said("counselor").as_deref(), Some("Counselor Plus includes this role."));
    assert_eq!(said("counselor-plus"), None);
}

/// What a spreadsheet reads out of the file.
fn read_back(csv: &str) -> Vec<Vec<String>> {
    let bytes = csv.strip_prefix('\u{feff}').unwrap().as_bytes();
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(bytes);
    reader.records().map(|record| record.unwrap().iter().map(str::to_owned).collect()).collect()
}

#[test]
fn the_table_holds_the_plan() {
    let plan = plan("?school=secondary&students=1801&teachers=70&held=counselor:3");
    let rows = read_back(&table::csv(catalog(), &plan));
    assert_eq!(rows[0], table::COLUMNS);
    let find = |name: &str| rows.iter().find(|row| row[1] == name).unwrap();
    assert_eq!(
        *find("Counselor"),
        [
            "All Schools",
            "Counselor",
            "Moderate",
            "4",
            "4",
            "4",
            "1,801 ÷ 500 → 4, minimum 4 → 4",
            "1 per 500 students; 4 minimum for secondary schools; 2 minimum for elementary schools",
            "Counselor and Designated counseling support staff",
            "One Access",
            "",
            "3",
            "Too few: 1 fewer than recommended",
            "The MiSiS guide writes “One Access” and gives no web address. We take it to be the oneAccess of the Clever FAQ. The guide does not say how to round. We round up, and then keep to the guide’s minimum and maximum. The guide calls these numbers a recommendation. We treat them as exact when we say that a role has too many or too few people.",
        ]
    );
    // The row “CTE Scheduling Administrator” writes “Local District/Central Office Form”.
    let scheduling = find("CTE Scheduling Administrator");
    assert_eq!(scheduling[9], "Local District/Central Office Form");
    assert!(
        scheduling[13].contains("We take it to be the Local District/Central Office Staff Form.")
    );
    assert_eq!(find("CTE Teacher")[9], "Local District/Central Office Staff Form");
    // Without a number there is none to read.
    assert!(!find("IS Administrator")[13].contains("round"), "{:?}", find("IS Administrator"));
    assert_eq!(find("Discipline Designee (S)")[3..7], ["up to 5", "", "5", ""]);
    assert_eq!(find("Teacher")[3..7], ["70", "70", "70", ""]);
    assert_eq!(find("IS Administrator")[3..7], ["as needed", "", "", "The guide gives no number."]);
    assert_eq!(table::file_name(&plan), "plan-secondary-1801.csv");
}

proptest! {
    /// Any plan is a table of whole rows; no cell is taken for a formula.
    #[test]
    fn any_plan_is_a_table(link in any_link()) {
        if let Some(plan) = Plan::new(catalog(), &link) {
            let rows = read_back(&table::csv(catalog(), &plan));
            prop_assert_eq!(rows.len(), 1 + plan.rows().count());
            for row in rows {
                prop_assert_eq!(row.len(), table::COLUMNS.len());
                prop_assert!(row.iter().all(|cell| !cell.starts_with(['=', '+', '-', '@'])));
            }
        }
    }

    /// Whatever cells are written, a reader gets them back, those that look like formulas behind an apostrophe.
    #[test]
    fn what_is_written_is_read_back(rows in prop::collection::vec(prop::collection::vec("[\\PC\\t\\r\\n\"=+@,-]{0,6}", 3), 0..6)) {
        let mut file = advisor::csv_file::CsvFile::default();
        for row in &rows {
            let cells: Vec<&str> = row.iter().map(String::as_str).collect();
            file.row(&cells);
        }
        let guarded = |cell: &String| {
            let first = cell.trim_start_matches(' ').chars().next();
            let formula = first.is_some_and(|first| "=+-@\t\r\n＝＋－＠".contains(first));
            if formula { format!("'{cell}") } else { cell.clone() }
        };
        let expected: Vec<Vec<String>> =
            rows.iter().map(|row| row.iter().map(guarded).collect()).collect();
        prop_assert_eq!(read_back(&file.into_text()), expected);
    }

    /// Each difference stands under its risk, and every one is there.
    #[test]
    fn every_difference_is_named_once(link in any_link()) {
        if let Some(plan) = Plan::new(catalog(), &link) {
            let differ = plan.rows().filter(|row| matches!(row.finding, Some(Finding::TooMany(_) | Finding::TooFew(_)))).count();
            let differences = plan.differences();
            prop_assert_eq!(differences.iter().map(|(_, rows)| rows.len()).sum::<usize>(), differ);
            let gravity = |risk: Risk| match risk {
                Risk::TooMany(High) => 0,
                Risk::TooMany(Moderate) => 1,
                Risk::TooMany(Low) => 2,
                Risk::TooFew => 3,
            };
            let found: Vec<u8> = differences.iter().map(|(risk, _)| gravity(*risk)).collect();
            prop_assert!(found.is_sorted_by(|a, b| a < b), "{:?}", found);
        }
    }
}
