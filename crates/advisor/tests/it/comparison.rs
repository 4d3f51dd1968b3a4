//! Roles side by side, the matrix, and Clever’s feature table.

use advisor::{
    comparison::{self, Comparison, MOST, compare},
    feature_table::feature_table,
    matrix::{self, Sort, matrix},
    permission::Action,
    role::System,
};
use proptest::prelude::*;

use crate::common::{catalog, names, role};

fn of(keys: &[&str]) -> Comparison {
    let roles: Vec<_> = keys.iter().map(|key| role(key)).collect();
    compare(catalog(), &roles)
}

fn topics(rows: &[comparison::Row]) -> Vec<&str> {
    rows.iter().map(|row| row.topic.as_str()).collect()
}

/// The guide: Counselor Plus is “Same as Counselor with the addition of Transcript Record access”.
#[test]
fn a_superset_is_marked_and_only_differences_stand_first() {
    let comparison = of(&["misis/counselor", "misis/counselor-plus"]);
    let expected = ["Counselor Plus allows everything that Counselor does, and more."];
    assert_eq!(comparison.supersets, expected);
    assert_eq!(
        topics(&comparison.different),
        [
            "Group",
            "Security level",
            "Who it is for",
            "How many people should have it",
            "Modules",
            "Transcripts by hand"
        ],
    );
    let transcripts = comparison.different.last().unwrap();
    assert_eq!(transcripts.cells, ["", "Enter and change: school"]);
    assert!(topics(&comparison.same).contains(&"Referrals"));
    assert!(topics(&comparison.same).contains(&"How to get it"));
}

#[test]
fn the_same_access_is_said_to_be_the_same() {
    let comparison = of(&[
        "misis/operations-administrators",
        "misis/student-discipline-and-expulsion-support-unit",
    ]);
    let expected = "Operations Administrators and Student Discipline and Expulsion Support Unit allow the same.";
    let reversed = "Student Discipline and Expulsion Support Unit and Operations Administrators allow the same.";
    assert!(comparison.supersets == [expected] || comparison.supersets == [reversed]);
}

#[test]
fn roles_of_different_systems_are_no_supersets() {
    let comparison = of(&["clever/teacher", "misis/teacher", "clever/staff"]);
    assert_eq!(comparison.supersets, ["Teacher allows everything that Staff does, and more."]);
    let sign_in = comparison.different.iter().find(|row| row.topic.starts_with("SSO")).unwrap();
    assert_eq!(sign_in.cells, ["Yes", "", "Yes"]);
}

#[test]
fn a_link_names_two_to_four_roles() {
    let roles = ["misis/counselor", "misis/counselor-plus"].map(role);
    let link = comparison::print(catalog(), &roles);
    assert_eq!(link, "?role=misis%2Fcounselor+misis%2Fcounselor-plus");
    let (read, notices) =
        comparison::parse(catalog(), "?role=misis/counselor+misis/counselor-plus");
    assert_eq!((read.as_slice(), notices.len()), (&roles[..], 0));
    let five =
        "?role=misis/counselor,misis/teacher,misis/principal,misis/pe-teacher,misis/cte-teacher";
    let (read, notices) = comparison::parse(catalog(), five);
    assert_eq!((read.len(), notices.len()), (MOST, 1));
}

/// The guide: 58 roles; the row “ODA Testing Score Administrator”: “create, update, and delete access for
/// student test definitions”.
#[test]
fn the_matrix_holds_every_role_of_misis_and_all_that_it_names() {
    let matrix = matrix(catalog(), Sort::Guide);
    assert_eq!(matrix.rows.len(), 58);
    for row in &matrix.rows {
        assert_eq!(row.cells.len(), matrix.areas.len());
        for included in catalog().with_included(row.role) {
            for grant in &catalog()[included].grants {
                let place = matrix.areas.iter().position(|area| *area == grant.area).unwrap();
                let cell = row.cells[place].as_ref().unwrap();
                assert!(cell.actions.contains(&grant.action));
                assert!(cell.scope >= grant.scope && cell.extent >= grant.extent);
            }
        }
    }
    for (at, area) in matrix.areas.iter().enumerate() {
        let named = matrix.rows.iter().filter(|row| row.cells[at].is_some()).count();
        assert!(named > 0, "nobody names {}", catalog()[*area].name);
    }
    let cell = |of: &str, area: &str| {
        let row = matrix.rows.iter().find(|row| row.role == role(of)).unwrap();
        let place = matrix.areas.iter().position(|id| catalog()[*id].key == area).unwrap();
        row.cells[place].clone().map(|cell| (cell.letters(), cell.words()))
    };
    let told = |letters: &str, words: &str| Some((letters.to_owned(), words.to_owned()));
    assert_eq!(
        cell("misis/oda-testing-score-administrator", "test-definitions"),
        told("ECD", "Enter, change and delete: district"),
    );
    assert_eq!(cell("misis/school-full-read", "pages"), told("v", "View most: school"));
    assert_eq!(
        cell("misis/athletic-director", "athletics-waivers"),
        told("A", "Approve: district")
    );
    assert_eq!(cell("misis/teacher", "gradebook"), told("EC", "Enter and change: own classes"));
    assert_eq!(cell("misis/teacher", "immunizations"), None);
}

fn sorted(sort: Sort) -> Vec<&'static str> {
    names(&matrix(catalog(), sort).rows.iter().map(|row| row.role).collect::<Vec<_>>())
}

#[test]
fn the_matrix_is_sorted_as_asked() {
    assert!(sorted(Sort::Name).windows(2).all(|pair| pair[0] <= pair[1]));
    let levels: Vec<_> = matrix(catalog(), Sort::Level)
        .rows
        .iter()
        .map(|row| catalog()[row.role].security_level)
        .collect();
    assert!(levels.windows(2).all(|pair| pair[0] >= pair[1]));
    let areas: Vec<_> =
        matrix(catalog(), Sort::Areas).rows.iter().map(matrix::MatrixRow::areas).collect();
    assert!(areas.windows(2).all(|pair| pair[0] >= pair[1]));
    let (immunizations, _) =
        catalog().areas().find(|(_, area)| area.key == "immunizations").unwrap();
    let first: Vec<_> = sorted(Sort::Area(immunizations)).into_iter().take(3).collect();
    assert_eq!(first, ["Nursing Office Admin", "Health Office", "Office Manager"]);
}

#[test]
fn whatever_the_order_the_rows_are_the_same() {
    let mut guide = sorted(Sort::Guide);
    guide.sort_unstable();
    let areas = matrix(catalog(), Sort::Guide).areas.into_iter().map(Sort::Area);
    for sort in [Sort::Name, Sort::Level, Sort::Areas].into_iter().chain(areas) {
        let mut rows = sorted(sort);
        rows.sort_unstable();
        assert_eq!(rows, guide, "{sort:?}");
        assert_eq!(matrix::parse(catalog(), &matrix::print(catalog(), sort)), (sort, Vec::new()));
    }
    assert_eq!(matrix::parse(catalog(), "?sort=colour").1.len(), 1);
}

/// Role Overview, the table: 10 features; Teacher has 8 of them, School Tech Lead 4, Staff 1.
#[test]
fn the_feature_table_is_whole() {
    let table = feature_table(catalog());
    let headings: Vec<_> = table.sections.iter().map(|section| section.name.as_str()).collect();
    assert_eq!(
        headings,
        [
            "Single Sign-on",
            "Teacher Pages",
            "Teacher Tools",
            "Clever Library",
            "Clever Dashboard permissions"
        ],
    );
    let rows: Vec<_> = table.sections.iter().flat_map(|section| &section.rows).collect();
    assert_eq!(rows.len(), 10);
    let has = |name: &str| {
        let place = table.roles.iter().position(|role| catalog()[*role].name == name).unwrap();
        rows.iter().filter(|(_, has)| has[place]).count()
    };
    assert_eq!((has("Teacher"), has("School Tech Lead"), has("Staff")), (8, 4, 1));
}

proptest! {
    #[test]
    fn any_two_to_four_roles_can_be_compared(
        roles in proptest::sample::subsequence(catalog().role_ids().collect::<Vec<_>>(), 2..=4),
    ) {
        let comparison = compare(catalog(), &roles);
        for row in comparison.different.iter().chain(&comparison.same) {
            prop_assert_eq!(row.cells.len(), roles.len());
            prop_assert!(row.cells.iter().any(|cell| !cell.is_empty()));
        }
        for row in &comparison.same {
            prop_assert!(row.cells.iter().all(|cell| *cell == row.cells[0]));
        }
        let (read, notices) = comparison::parse(catalog(), &comparison::print(catalog(), &roles));
        prop_assert_eq!(read, roles);
        prop_assert!(notices.is_empty());
    }

    #[test]
    fn any_text_is_a_comparison_and_an_order(rest in any::<String>()) {
        let (roles, _) = comparison::parse(catalog(), &rest);
        prop_assert!(roles.len() <= MOST);
        let (sort, _) = matrix::parse(catalog(), &rest);
        prop_assert_eq!(matrix::parse(catalog(), &matrix::print(catalog(), sort)).0, sort);
    }
}

/// A column for each area that a role of MiSiS may do something with, and no action without a letter of its own.
#[test]
fn every_action_has_its_letter() {
    let all = [Action::View, Action::Enter, Action::Change, Action::Approve, Action::Delete];
    let letters: Vec<char> = all.into_iter().map(Action::letter).collect();
    let mut once = letters.clone();
    once.dedup();
    assert_eq!(letters, once);
    let areas = catalog().areas();
    let areas =
        areas.filter(|(_, area)| area.system == System::Misis && !area.whole_module).count();
    assert_eq!(matrix(catalog(), Sort::Guide).areas.len(), areas);
}
