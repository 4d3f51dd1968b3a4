//! Files in every encoding that spreadsheet programs write.

use advisor::role::Place;
use roster::{Defect, Encoding, Roster};

use crate::common::{catalog, labels, read_bytes};

/// Two people whose names need more than ASCII, in letters that Windows-1252 has.
const TEXT: &str = "Name,Position\r\nZoë Peña,Counselor\r\nRenée “Ren” Müller,Nurse\r\n";

fn check(bytes: &[u8], encoding: Encoding) {
    let roster = read_bytes(bytes);
    assert_eq!(roster.encoding(), encoding);
    assert_eq!(labels(&roster), [(2, "Zoë Peña"), (3, "Renée “Ren” Müller")]);
    assert!(roster.words().next().is_none());
}

fn utf16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(bytes).collect()
}

fn with_mark(mark: &[u8], bytes: &[u8]) -> Vec<u8> {
    [mark, bytes].concat()
}

#[test]
fn reads_utf_8_with_and_without_a_mark() {
    check(TEXT.as_bytes(), Encoding::Utf8);
    check(&with_mark(b"\xef\xbb\xbf", TEXT.as_bytes()), Encoding::Utf8);
}

#[test]
fn reads_utf_16_with_and_without_a_mark() {
    let little = utf16(TEXT, u16::to_le_bytes);
    check(&little, Encoding::Utf16LittleEndian);
    check(&with_mark(b"\xff\xfe", &little), Encoding::Utf16LittleEndian);
    let big = utf16(TEXT, u16::to_be_bytes);
    check(&big, Encoding::Utf16BigEndian);
    check(&with_mark(b"\xfe\xff", &big), Encoding::Utf16BigEndian);
}

/// “Unicode Text” of Excel: UTF-16 with tabs.
#[test]
fn reads_unicode_text_of_excel() {
    let tabs = TEXT.replace(',', "\t");
    check(&with_mark(b"\xff\xfe", &utf16(&tabs, u16::to_le_bytes)), Encoding::Utf16LittleEndian);
}

#[test]
fn reads_letters_beyond_the_first_65536() {
    let text = "Name,Position\n\u{1f600} Ann,Nurse\n";
    let roster = read_bytes(&with_mark(b"\xfe\xff", &utf16(text, u16::to_be_bytes)));
    assert_eq!(labels(&roster), [(2, "\u{1f600} Ann")]);
}

/// The bytes are those of the code page: é is E9, ë is EB, ñ is F1, ü is FC, “ is 93, ” is 94.
#[test]
fn reads_windows_1252_where_it_is_no_utf_8() {
    let bytes =
        b"Name,Position\r\nZo\xeb Pe\xf1a,Counselor\r\nRen\xe9e \x93Ren\x94 M\xfcller,Nurse\r\n";
    check(bytes, Encoding::Windows1252);
    let notices = roster::text::notices(&read_bytes(bytes));
    assert!(notices.iter().any(|notice| notice.contains("Windows-1252")), "{notices:?}");
    assert_eq!(roster::text::notices(&read_bytes(TEXT.as_bytes())), [""; 0]);
}

/// Source: the code page as unicode.org lists it, CP1252.TXT.
#[test]
fn knows_the_letters_where_windows_1252_is_not_latin_1() {
    for (byte, letter) in [
        (0x80, '€'),
        (0x85, '…'),
        (0x8a, 'Š'),
        (0x8c, 'Œ'),
        (0x8e, 'Ž'),
        (0x91, '‘'),
        (0x92, '’'),
        (0x96, '–'),
        (0x97, '—'),
        (0x99, '™'),
        (0x9a, 'š'),
        (0x9c, 'œ'),
        (0x9e, 'ž'),
        (0x9f, 'Ÿ'),
        (0xa0, '\u{a0}'),
        (0xff, 'ÿ'),
    ] {
        let bytes = [b"Name,Position\nA", [byte].as_slice(), b"B,Nurse\n"].concat();
        let roster = read_bytes(&bytes);
        assert_eq!(roster.rows()[0].label, format!("A{letter}B"), "{byte:x}");
    }
}

#[test]
fn a_pasted_mark_is_no_part_of_the_first_column() {
    let text = format!("\u{feff}{TEXT}");
    let roster = Roster::from_text(catalog(), text, Place::Elementary).unwrap();
    assert_eq!(roster.name_of(roster::Column::Label).as_deref(), Some("Name"));
}

#[test]
fn says_what_is_no_table_of_text() {
    for (bytes, expected) in [
        (b"PK\x03\x04\x14\x00\x06\x00".as_slice(), Defect::Workbook),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Defect::Workbook),
        (b"%PDF-1.7", Defect::NoText),
        (b"\x89PNG\r\n\x1a\n", Defect::NoText),
        (b"\x00\x00\x00\x00\x00\x00", Defect::NoText),
        (b"", Defect::Empty),
        (b"\xef\xbb\xbf", Defect::Empty),
        (b"\xff\xfe", Defect::Empty),
        (b"\r\n\r\n , , \r\n", Defect::Empty),
    ] {
        let defect = Roster::from_bytes(catalog(), bytes, Place::Elementary).unwrap_err();
        assert_eq!(defect, expected, "{bytes:?}");
        assert!(!roster::text::defect(&defect).is_empty());
    }
}

#[test]
fn half_a_letter_of_utf_16_is_no_reason_to_stop() {
    let mut bytes = with_mark(b"\xff\xfe", &utf16("Name,Position\nAnn,Nurse", u16::to_le_bytes));
    bytes.push(b'!');
    let roster = read_bytes(&bytes);
    assert_eq!(labels(&roster), [(2, "Ann")]);
}
