//! What is exported: the advice and the template, read back with the `csv` crate.

use advisor::role::Place;
use roster::{Column, table};

use crate::common::{catalog, read, read_at};

/// The rows of a CSV file that begins with the byte order mark.
fn rows(text: &str) -> Vec<Vec<String>> {
    let text = text.strip_prefix('\u{feff}').unwrap();
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
    reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

#[test]
fn every_row_is_exported_with_its_advice() {
    let roster = read(
        "Room,Name,Position,Duties,Current roles\n1,\"Lee, \"\"Ann\"\"\",SAA,Enroll students,Principal; Magic\n2,Bob,Wizard,,\n\n3,,Teacher,,Teacher\n",
    );
    let rows = rows(&table::advice(&roster));
    assert_eq!(rows[0], table::HEADINGS);
    assert_eq!(rows.len(), 4);
    let cell = |row: usize, heading: &str| {
        let column = table::HEADINGS.iter().position(|other| *other == heading).unwrap();
        rows[row][column].as_str()
    };
    assert_eq!(cell(1, "Row"), "2");
    assert_eq!(cell(1, "Name"), "Lee, \"Ann\"");
    assert_eq!(cell(1, "Position"), "SAA");
    assert_eq!(cell(1, "Current roles"), "Principal; Magic");
    assert_eq!(cell(1, "Roles by the advice"), "Office Manager");
    assert_eq!(cell(1, "Why"), "Office Manager: needed to enroll and check out students");
    assert!(cell(1, "What to request").starts_with("Request Office Manager through "));
    assert_eq!(cell(1, "Missing today"), "Office Manager");
    assert_eq!(cell(1, "Too much today"), "Principal (High): it is for other positions");
    assert_eq!(
        cell(1, "Could not be read"),
        "Current roles “Magic”: not known, nor anything like it"
    );
    assert_eq!(cell(2, "Roles by the advice"), "");
    assert!(cell(2, "Could not be read").starts_with("Position “Wizard”: not known"));
    assert_eq!(cell(3, "Row"), "5");
    assert_eq!(cell(3, "Too much today"), "");
}

#[test]
fn nothing_that_is_exported_is_taken_for_a_formula() {
    for start in ["=", "+", "-", "@", "\t", "\r"] {
        let word = format!("{start}SUM(A1)");
        let quoted = format!("\"{word}\"");
        let text = format!(
            "Name,Position,School level,Duties,Current roles\n{quoted},{quoted},{quoted},{quoted},{quoted}\n{quoted},Teacher,{quoted},{quoted},{quoted}\n"
        );
        for row in rows(&table::advice(&read(&text))) {
            for cell in row {
                let first = cell.chars().next();
                assert!(
                    !matches!(first, Some('=' | '+' | '-' | '@' | '\t' | '\r')),
                    "{start:?}: {cell:?}"
                );
            }
        }
    }
}

#[test]
fn the_template_can_be_read_as_it_is() {
    for school in [Place::Elementary, Place::Secondary, Place::Options] {
        let template = table::template(catalog(), school);
        let written = rows(&template);
        assert_eq!(written[0], Column::ALL.map(Column::name));
        assert_eq!(written.len(), 4);
        let roster = read_at(&template, school);
        assert!(roster.words().next().is_none());
        assert_eq!(roster::text::notices(&roster), [""; 0]);
        assert!(roster.rows().iter().all(|row| roster.advice(row).is_some()));
        assert!(roster.tells_roles());
        for column in Column::ALL {
            assert_eq!(roster.name_of(column).as_deref(), Some(column.name()));
        }
    }
}

/// What was exported can be corrected and read again: names, positions and the rest stay in their columns.
#[test]
fn what_is_exported_can_be_read_again() {
    let text = "Name,Position,School level,Duties,Current roles\nAnn,SAA,,Enroll students,Principal\nBob,Teacher,Secondary,,Teacher\n";
    let roster = read(text);
    let again = read(&table::advice(&roster));
    assert_eq!(again.rows().len(), 2);
    for (row, same) in roster.rows().iter().zip(again.rows()) {
        assert_eq!(row.label, same.label);
        assert_eq!(roster.advice(row), again.advice(same));
        assert_eq!(roster.comparison(row), again.comparison(same));
    }
}
