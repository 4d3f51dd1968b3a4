//! From the bytes of a file to text: which encoding it is in, and what is no table at all.

use core::iter;

/// How the text of a file was encoded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, with or without a byte order mark.
    Utf8,
    /// UTF-16 with the low byte first, as Excel writes its “Unicode Text”.
    Utf16LittleEndian,
    /// UTF-16 with the high byte first.
    Utf16BigEndian,
    /// Windows-1252, which holds Latin-1: a guess, made where the bytes are not UTF-8.
    Windows1252,
}

/// A file that holds no text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NotText {
    /// A workbook of Excel, Numbers or another spreadsheet program.
    Workbook,
    /// Something else: a picture, a PDF …
    Other,
}

/// How many bytes are looked at to find out the encoding.
const SAMPLE: usize = 4096;

/// The text in these bytes, and how it was encoded.
///
/// # Errors
/// If they hold no text.
pub(crate) fn decode(bytes: &[u8]) -> Result<(String, Encoding), NotText> {
    if let Some(no_text) = other_file(bytes) {
        return Err(no_text);
    }
    if let Some(rest) = bytes.strip_prefix(b"\xef\xbb\xbf") {
        return Ok(utf8_or_windows(rest));
    }
    if let Some(rest) = bytes.strip_prefix(b"\xff\xfe") {
        return Ok((utf16(rest, u16::from_le_bytes), Encoding::Utf16LittleEndian));
    }
    if let Some(rest) = bytes.strip_prefix(b"\xfe\xff") {
        return Ok((utf16(rest, u16::from_be_bytes), Encoding::Utf16BigEndian));
    }
    match zeros(bytes) {
        Zeros::None => Ok(utf8_or_windows(bytes)),
        Zeros::Second => Ok((utf16(bytes, u16::from_le_bytes), Encoding::Utf16LittleEndian)),
        Zeros::First => Ok((utf16(bytes, u16::from_be_bytes), Encoding::Utf16BigEndian)),
        Zeros::Anywhere => Err(NotText::Other),
    }
}

/// What the first bytes give away as a file of another kind.
fn other_file(bytes: &[u8]) -> Option<NotText> {
    // A zip archive, as .xlsx, .ods and .numbers are; and the container of the old .xls.
    let workbooks: [&[u8]; 2] = [b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"];
    let others: [&[u8]; 4] = [b"%PDF-", b"\x89PNG", b"\xff\xd8\xff", b"GIF8"];
    if workbooks.iter().any(|start| bytes.starts_with(start)) {
        Some(NotText::Workbook)
    } else if others.iter().any(|start| bytes.starts_with(start)) {
        Some(NotText::Other)
    } else {
        None
    }
}

/// Where bytes that are zero stand in pairs of bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Zeros {
    None,
    First,
    Second,
    Anywhere,
}

/// In UTF-16, letters of English have one byte that is zero, always the same of the two. Other text has none.
fn zeros(bytes: &[u8]) -> Zeros {
    let sample = bytes.get(..SAMPLE).unwrap_or(bytes);
    let (mut first, mut second) = (0_usize, 0_usize);
    for pair in sample.chunks(2) {
        first += usize::from(pair.first() == Some(&0));
        second += usize::from(pair.get(1) == Some(&0));
    }
    let pairs = sample.len() / 2;
    match (first, second) {
        (0, 0) => Zeros::None,
        (few, many) if many > pairs / 2 && few <= pairs / 8 => Zeros::Second,
        (many, few) if many > pairs / 2 && few <= pairs / 8 => Zeros::First,
        _ => Zeros::Anywhere,
    }
}

fn utf8_or_windows(bytes: &[u8]) -> (String, Encoding) {
    match core::str::from_utf8(bytes) {
        Ok(text) => (text.to_owned(), Encoding::Utf8),
        Err(_) => (bytes.iter().map(|byte| windows(*byte)).collect(), Encoding::Windows1252),
    }
}

/// What is no UTF-16 becomes the mark that stands for such letters.
fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let (pairs, odd) = bytes.as_chunks::<2>();
    let units = pairs.iter().map(|pair| unit(*pair));
    let letters = char::decode_utf16(units);
    let half = (!odd.is_empty()).then_some(char::REPLACEMENT_CHARACTER);
    letters
        .map(|letter| letter.unwrap_or(char::REPLACEMENT_CHARACTER))
        .chain(iter::once(half).flatten())
        .collect()
}

/// The letters of Windows-1252 from 0x80 to 0x9F, where it differs from Latin-1. Five of them are not
/// assigned; they stay what they are in Latin-1, as browsers read them.
const WINDOWS: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}',
    '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

fn windows(byte: u8) -> char {
    let differs = byte.checked_sub(0x80).and_then(|at| WINDOWS.get(usize::from(at)));
    differs.copied().unwrap_or(char::from(byte))
}
