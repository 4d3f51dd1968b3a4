//! Large tables, and any bytes at all.

use std::fmt::Write;

use advisor::role::Place;
use proptest::prelude::*;
use roster::{Defect, MOST_BYTES, MOST_ROWS, Roster, table};

use crate::common::{catalog, finished, read};

fn table_of(rows: usize) -> String {
    let mut text = String::from("Name,Position,Duties,Current roles\r\n");
    let kinds = [
        "Teacher,,Teacher",
        "SAA,Enroll students; Record immunizations,Office Manager",
        "Counselor,Record interventions,Counselor; Principal",
        "\"Dean; Counselor\",none,\"School Full Read, Teacher\"",
        "Wizard,,",
    ];
    for row in 0..rows {
        write!(text, "P{row},{}\r\n", kinds[row % kinds.len()]).unwrap();
    }
    text
}

#[test]
fn a_hundred_thousand_rows_are_read() {
    let roster = read(&table_of(MOST_ROWS));
    assert_eq!(roster.rows().len(), MOST_ROWS);
    assert!(!roster.is_cut_off());
    let last = roster.rows().last().unwrap();
    assert_eq!((last.number, last.label.as_str()), (100_001, "P99999"));
    assert_eq!(roster.different_advice(), 4);
    let wizard = roster.words().find(|word| word.written == "Wizard").unwrap();
    assert_eq!(wizard.rows.len(), MOST_ROWS / 5);
    let sentence = roster::text::word(&roster, wizard);
    assert!(sentence.contains("and 19,992 more"), "{sentence}");
}

#[test]
fn beyond_them_the_rest_is_left_out_and_that_is_told() {
    let roster = read(&table_of(MOST_ROWS + 1));
    assert_eq!(roster.rows().len(), MOST_ROWS);
    assert!(roster.is_cut_off());
    let notices = roster::text::notices(&roster);
    assert!(notices.iter().any(|notice| notice.contains("100,000 rows")), "{notices:?}");
}

#[test]
fn a_file_that_is_too_large_is_refused() {
    let text = " ".repeat(MOST_BYTES + 1);
    let refused = Roster::from_text(catalog(), text, Place::Elementary).unwrap_err();
    assert_eq!(refused, Defect::TooLarge);
}

#[test]
fn a_cell_as_long_as_a_file_is_no_trouble() {
    let long = "word, ".repeat(200_000);
    let roster = read(&format!("Name,Position\nA,\"{long}\"\nB,Nurse\n"));
    assert_eq!(roster.rows().len(), 2);
    let word = roster.words().next().unwrap();
    assert!(roster::text::word(&roster, word).chars().count() < 200);
}

/// Pieces of tables, so that what is made of them is more often one.
fn pieces() -> impl Strategy<Value = Vec<u8>> {
    let piece = prop_oneof![
        Just(b"Position".to_vec()),
        Just(b"Name".to_vec()),
        Just(b"Current roles".to_vec()),
        Just(b"Duties".to_vec()),
        Just(b"Nurse".to_vec()),
        Just(b"Counselor; Dean".to_vec()),
        Just(b"Principal".to_vec()),
        Just(b",".to_vec()),
        Just(b",".to_vec()),
        Just(b";".to_vec()),
        Just(b"\t".to_vec()),
        Just(b"\n".to_vec()),
        Just(b"\n".to_vec()),
        Just(b"\r\n".to_vec()),
        Just(b"\r".to_vec()),
        Just(b"\"".to_vec()),
        Just(b"sep=;\n".to_vec()),
        Just(b"\xff\xfe".to_vec()),
        Just(b"\xef\xbb\xbf".to_vec()),
        Just(b"=".to_vec()),
        Just("é\u{301}日".as_bytes().to_vec()),
        proptest::collection::vec(any::<u8>(), 0..4),
    ];
    proptest::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

fn survives(bytes: &[u8], school: Place) {
    let Ok(roster) = Roster::from_bytes(catalog(), bytes, school) else {
        return;
    };
    let roster = finished(roster);
    // Numbers go up, and every number that is told is that of a row.
    let numbers: Vec<u32> = roster.rows().iter().map(|row| row.number).collect();
    assert!(numbers.is_sorted_by(|one, next| one < next), "{numbers:?}");
    let told = roster.words().flat_map(|word| &word.rows);
    let lists = [roster.without_position(), roster.surplus(), roster.unclosed()];
    for number in told.chain(lists.into_iter().flatten()) {
        assert!(numbers.binary_search(number).is_ok(), "{number} of {numbers:?}");
    }
    let written = table::advice(&roster);
    let mut reader =
        csv::ReaderBuilder::new().from_reader(written.strip_prefix('\u{feff}').unwrap().as_bytes());
    let read: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    assert_eq!(read.len(), numbers.len());
    for (row, number) in read.iter().zip(&numbers) {
        assert_eq!(row[0], number.to_string());
    }
    for word in roster.words() {
        roster::text::word(&roster, word);
    }
    roster::text::notices(&roster);
    roster::sum::Sum::new(&roster).plan_by_advice(catalog(), None);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_survived(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        survives(&bytes, Place::Elementary);
    }

    #[test]
    fn any_table_is_survived(bytes in pieces()) {
        survives(&bytes, Place::Secondary);
        survives(&[b"Position,Name\n", bytes.as_slice()].concat(), Place::Options);
    }

    /// Reading in steps of any size comes to the same.
    #[test]
    fn steps_of_any_size_come_to_the_same(bytes in pieces(), step in 1_usize..9) {
        let bytes = [b"Position,Name\n", bytes.as_slice()].concat();
        if let Ok(mut roster) = Roster::from_bytes(catalog(), &bytes, Place::Elementary) {
            let at_once = Roster::from_bytes(catalog(), &bytes, Place::Elementary).unwrap();
            while !roster.step(step).done {}
            prop_assert_eq!(table::advice(&roster), table::advice(&finished(at_once)));
        }
    }

    /// A row in the middle of others is advised as it is alone, and has the number that it should have.
    #[test]
    fn rows_do_not_change_each_other(before in 0_usize..20, blank in 0_usize..5, end in 0_usize..3) {
        let end = ["\n", "\r\n", "\r"][end];
        let mut lines = vec!["Name,Position,Duties".to_owned()];
        lines.extend((0..before).map(|row| format!("P{row},Wizard{row},\"x,\"\"y\"\"\"")));
        lines.extend((0..blank).map(|_| String::new()));
        lines.push("Ann,SAA,Enroll students".to_owned());
        let roster = read(&lines.join(end));
        let alone = read("Name,Position,Duties\nAnn,SAA,Enroll students");
        let last = roster.rows().last().unwrap();
        prop_assert_eq!(last.number as usize, before + blank + 2);
        prop_assert_eq!(roster.advice(last), alone.advice(&alone.rows()[0]));
    }
}
