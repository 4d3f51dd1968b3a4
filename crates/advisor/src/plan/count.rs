//! Counts of people, as somebody types them and as they are shown.

/// The largest count that is taken. No school and no office comes near it.
pub const LARGEST: u32 = 999_999;

/// Why what was typed is no count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotACount {
    /// It is no whole number, 0 or more.
    NotANumber,
    /// It is larger than [`LARGEST`].
    TooLarge,
}

/// Reads a count. `None` if nothing was typed.
///
/// Spaces around it do not matter; thousands may be set off (“1,801”, “1 801”); “1801.0” is what a
/// spreadsheet may make of it.
///
/// # Errors
/// Why it is no count.
pub fn read(typed: &str) -> Result<Option<u32>, NotACount> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Ok(None);
    }
    let mut number: u32 = 0;
    // The digits since the last separator, and whether there was one.
    let (mut digits, mut separated) = (0, false);
    let mut letters = typed.chars();
    for letter in letters.by_ref() {
        if let Some(digit) = letter.to_digit(10) {
            number = number.saturating_mul(10).saturating_add(digit);
            digits += 1;
        } else if letter == '.' {
            break;
        } else if is_separator(letter) && is_group(digits, separated) {
            (digits, separated) = (0, true);
        } else {
            return Err(NotACount::NotANumber);
        }
    }
    let whole = if separated { digits == 3 } else { digits > 0 };
    if !whole || letters.any(|letter| letter != '0') {
        return Err(NotACount::NotANumber);
    }
    if number > LARGEST { Err(NotACount::TooLarge) } else { Ok(Some(number)) }
}

/// Whether so many digits may stand before a separator of thousands.
const fn is_group(digits: u32, separated: bool) -> bool {
    digits == 3 || !separated && (digits == 1 || digits == 2)
}

/// What people set thousands off with: commas, spaces of all widths, apostrophes.
const fn is_separator(letter: char) -> bool {
    matches!(letter, ',' | ' ' | '\u{a0}' | '\u{2009}' | '\u{202f}' | '\'' | '’')
}

/// The count with its thousands set off: “1,801”.
#[inline(never)]
pub fn written(count: u32) -> String {
    let digits = count.to_string();
    let mut written = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            written.push(',');
        }
        written.push(digit);
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_counts_as_people_type_them() {
        for (typed, expected) in [
            ("", None),
            ("   ", None),
            ("0", Some(0)),
            ("1801", Some(1801)),
            (" 1801 ", Some(1801)),
            ("\u{a0}1801\t", Some(1801)),
            ("1,801", Some(1801)),
            ("1 801", Some(1801)),
            ("1\u{202f}801", Some(1801)),
            ("1’801", Some(1801)),
            ("12,345", Some(12_345)),
            ("123,456", Some(123_456)),
            ("0018", Some(18)),
            ("1801.", Some(1801)),
            ("1801.0", Some(1801)),
            ("1,801.00", Some(1801)),
            ("999999", Some(999_999)),
        ] {
            assert_eq!(read(typed), Ok(expected), "{typed:?}");
        }
    }

    #[test]
    fn says_why_something_is_no_count() {
        use NotACount::{NotANumber, TooLarge};
        for (typed, expected) in [
            ("-1", NotANumber),
            ("+1", NotANumber),
            ("1.801", NotANumber),
            ("1.5", NotANumber),
            (".", NotANumber),
            (".0", NotANumber),
            ("1,80", NotANumber),
            ("1,8011", NotANumber),
            ("1234,567", NotANumber),
            (",801", NotANumber),
            ("1,,801", NotANumber),
            ("1,", NotANumber),
            ("1.0.0", NotANumber),
            ("about 20", NotANumber),
            ("20 students", NotANumber),
            ("1e3", NotANumber),
            ("１８", NotANumber),
            ("1000000", TooLarge),
            ("1,000,000", TooLarge),
            ("99999999999999999999999", TooLarge),
        ] {
            assert_eq!(read(typed), Err(expected), "{typed:?}");
        }
    }

    #[test]
    fn sets_thousands_off() {
        for (count, expected) in [
            (0, "0"),
            (999, "999"),
            (1000, "1,000"),
            (18_010, "18,010"),
            (123_456, "123,456"),
            (1_234_567, "1,234,567"),
        ] {
            assert_eq!(written(count), expected);
        }
    }
}
