//! Tables as people make them: delimiters, quotation marks, ragged rows, names of columns.

use std::fmt::Write;

use advisor::role::Place;
use roster::{Column, Defect, Roster};

use crate::common::{advised, catalog, defect, labels, list, read, told};

#[test]
fn finds_out_what_sets_the_cells_apart() {
    for (text, delimiter) in [
        ("Name,Position\nAnn,Nurse\n", ','),
        ("Name;Position\nAnn;Nurse\n", ';'),
        ("Name\tPosition\nAnn\tNurse\n", '\t'),
        ("Name;Position\n\"Lee; Ann, Jr.\";Nurse\n", ';'),
        (
            "Name,Position,Duties\nAnn,Nurse,Record immunizations; Record health screenings; x;y;z\n",
            ',',
        ),
        ("sep=;\nName;Position\nAnn;Nurse\n", ';'),
        ("sep=|\r\nName|Position\r\nAnn|Nurse\r\n", '|'),
    ] {
        let roster = read(text);
        assert_eq!(roster.delimiter(), delimiter, "{text:?}");
        assert_eq!(roster.rows().len(), 1, "{text:?}");
        let row = &roster.rows()[0];
        assert_eq!(roster.text_of(row, Column::Position), "Nurse", "{text:?}");
    }
}

/// A spreadsheet does not show the line `sep=;` as a row.
#[test]
fn numbers_rows_as_the_spreadsheet_does() {
    for end in ["\n", "\r\n", "\r"] {
        let lines = [
            "Name,Position",
            "Ann,Nurse",
            "",
            " , ",
            "Bob,Dean",
            "\"C\nD\",Nurse",
            "",
            "",
            "Eve,Dean",
        ];
        let text = lines.join(end);
        let expected = [(2, "Ann"), (5, "Bob"), (6, "C\nD"), (9, "Eve")];
        assert_eq!(labels(&read(&text)), expected, "{end:?}");
        assert_eq!(labels(&read(&format!("{text}{end}{end}"))), expected, "{end:?}");
        assert_eq!(labels(&read(&format!("sep=,{end}{text}"))), expected, "{end:?}");
    }
    assert_eq!(labels(&read("\n\nName,Position\n\nAnn,Nurse")), [(5, "Ann")]);
}

#[test]
fn takes_columns_in_any_order_and_by_other_names() {
    for (header, cells) in [
        ("Position,Name", "Nurse,Ann"),
        ("job title,EMPLOYEE NAME", "Nurse,Ann"),
        ("Titel,x,Staff Name", "Nurse,?,Ann"),
        ("Postion,Full name", "Nurse,Ann"),
        ("Room,Title,First name,Last name", "12,Nurse,Ann,"),
        ("Classification;Label", "Nurse;Ann"),
        ("\"Position *\",\"Name:\"", "Nurse,Ann"),
    ] {
        let text = format!("{header}\n{cells}\n");
        // “Titel” is one slip from “Title”.
        let roster = read(&text);
        assert_eq!(labels(&roster), [(2, "Ann")], "{text:?}");
        assert_eq!(advised(&roster, &roster.rows()[0]).unwrap(), ["Health Office"], "{text:?}");
    }
}

#[test]
fn several_columns_of_a_kind_are_taken_together() {
    let roster = read(
        "First name,Last name,Position 1,Position 2,Duty 1,Duty 2\nAnn,Lee,Nurse,Dean,Record immunizations,Record suspensions\n",
    );
    let row = &roster.rows()[0];
    assert_eq!(row.label, "Ann Lee");
    assert_eq!(
        advised(&roster, row).unwrap(),
        ["School Full Read", "Health Office", "Discipline Designee (S)"]
    );
    assert_eq!(roster.name_of(Column::Duties).unwrap(), "Duty 1, Duty 2");
}

#[test]
fn a_title_above_the_names_of_columns_is_no_row() {
    let roster = read("Staff of the school,,\n,,\nName,Position,Room\nAnn,Nurse,12\n");
    assert_eq!(labels(&roster), [(4, "Ann")]);
    assert_eq!(roster.header(), Some(3));
    assert_eq!(roster.unused(), ["Room"]);
}

#[test]
fn rows_without_names_of_columns_are_read_where_a_position_is_known() {
    for text in ["Ann\tNurse\nBob\tDean\n", "Nurse\tAnn\nDean\tBob\n", "Ann,Nurse\nBob,Dean"] {
        let roster = read(text);
        assert_eq!(roster.header(), None, "{text:?}");
        assert_eq!(labels(&roster), [(1, "Ann"), (2, "Bob")], "{text:?}");
        assert!(roster.words().next().is_none(), "{text:?}");
    }
    // A comma in a name sets nothing apart where tabs do.
    let roster = read("Lee, Ann\tNurse\nRay, Bob\tDean\n");
    assert_eq!(labels(&roster), [(1, "Lee, Ann"), (2, "Ray, Bob")]);
    // A column of positions alone.
    let roster = read("Nurse\nDean\nYoga teacher");
    assert_eq!(labels(&roster), [(1, ""), (2, ""), (3, "")]);
}

#[test]
fn says_which_column_is_missing() {
    assert_eq!(defect("Name,Room\nAnn,12\n"), Defect::NoPosition(list(&["Name", "Room"])));
    assert_eq!(defect("Duties;Name\nx;Ann\n"), Defect::NoPosition(list(&["Duties", "Name"])));
    assert_eq!(defect("Ann,12\nBob,13\n"), Defect::NoNames(list(&["Ann", "12"])));
    let told = roster::text::defect(&defect("Name,Room\nAnn,12\n"));
    assert!(told.contains("“Position”") && told.contains("“Name” and “Room”"), "{told}");
}

#[test]
fn ragged_rows_are_read_as_far_as_they_go() {
    let roster = read(
        "Name,Position,Duties\nAnn\nBob,Nurse\nCy,Nurse,Record immunizations,,\nDi,Nurse,,more,\n,\"\",\nEve,Dean\n",
    );
    assert_eq!(labels(&roster), [(2, "Ann"), (3, "Bob"), (4, "Cy"), (5, "Di"), (7, "Eve")]);
    assert_eq!(roster.without_position(), [2]);
    assert_eq!(roster.surplus(), [5]);
    assert!(roster.advice(&roster.rows()[0]).is_none());
    assert!(roster.advice(&roster.rows()[3]).is_some());
}

#[test]
fn quotation_marks_are_read_as_a_spreadsheet_writes_them() {
    let roster = read(
        "Name,Position\n\"Lee, Ann\",Nurse\n\"The \"\"Boss\"\"\",Dean\n5\" Bob,Dean\n\"two\r\nlines\",Nurse\n",
    );
    assert_eq!(
        labels(&roster),
        [(2, "Lee, Ann"), (3, "The \"Boss\""), (4, "5\" Bob"), (5, "two\r\nlines")]
    );
    assert_eq!(roster.unclosed(), [0; 0]);
}

#[test]
fn a_quotation_mark_that_is_never_closed_takes_no_other_row_along() {
    let roster = read("Name,Position\nAnn,Nurse\n\"Bob,Dean\nCy,Dean\n\"Lee, Di\",Nurse\n");
    // The mark before Bob is closed by the one before Lee, as far as one can tell.
    assert_eq!(labels(&roster).first(), Some(&(2, "Ann")));
    let roster = read("Name,Position\n\"Lee, Ann\",Nurse\n\"Bob,Dean\nCy,Dean\nDi,Nurse");
    assert_eq!(labels(&roster), [(2, "Lee, Ann"), (3, "\"Bob"), (4, "Cy"), (5, "Di")]);
    assert_eq!(roster.unclosed(), [3]);
    let many = format!("Name,Position\n{}Di,Nurse", "x,Dean,\"\n".repeat(41));
    let roster = read(&many);
    assert!(roster.rows().len() > 1);
}

#[test]
fn a_later_quoted_row_is_still_read_after_a_mark_that_is_never_closed() {
    let roster =
        read("Name,Position\nAnn,Nurse\nBob \"B,Dean\n\"Lee, Cy\",Dean\n\"Di,Nurse\nEve,Nurse\n");
    assert_eq!(
        labels(&roster),
        [(2, "Ann"), (3, "Bob \"B"), (4, "Lee, Cy"), (5, "\"Di"), (6, "Eve")]
    );
    assert_eq!(roster.unclosed(), [5]);
}

#[test]
fn the_school_level_of_a_row_counts_for_it() {
    let roster = read(
        "Name,Position,Level\nA,Principal,\nB,PE Teacher,HS\nC,Principal,secondary\nD,Principal,Middle School\nE,Principal,option school\nF,Principal,elem.\nG,Principal,university\n",
    );
    let schools: Vec<Place> = roster.rows().iter().map(|row| row.school).collect();
    assert_eq!(
        schools,
        [
            Place::Elementary,
            Place::Secondary,
            Place::Secondary,
            Place::Secondary,
            Place::Options,
            Place::Elementary,
            Place::Elementary,
        ]
    );
    let told = told(&roster);
    assert_eq!(told.len(), 1);
    assert_eq!((told[0].0, told[0].2), ("university", [8].as_slice()));
}

#[test]
fn progress_goes_on_to_the_end_and_the_order_stays() {
    let mut text = String::from("Name,Position\n");
    for number in 0..100 {
        writeln!(text, "P{number},Nurse").unwrap();
    }
    let mut roster = Roster::from_text(catalog(), text.clone(), Place::Elementary).unwrap();
    let mut before = roster.progress();
    assert_eq!((before.rows, before.done), (0, false));
    loop {
        let now = roster.step(9);
        assert!(now.read >= before.read && now.rows >= before.rows);
        assert!(now.rows - before.rows <= 9);
        assert_eq!(now.of, text.len());
        before = now;
        if now.done {
            break;
        }
    }
    assert_eq!((before.read, before.rows), (text.len(), 100));
    assert_eq!(roster.step(9), before);
    let expected: Vec<String> = (0..100).map(|number| format!("P{number}")).collect();
    let found: Vec<&str> = roster.rows().iter().map(|row| row.label.as_str()).collect();
    assert_eq!(found, expected);
}
