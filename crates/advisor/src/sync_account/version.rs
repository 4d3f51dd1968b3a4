//! The version of PowerSchool: whether it is one whose screens the guide describes.

/// What a version that was typed says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Version {
    /// Nothing was typed.
    Unknown,
    /// No version can be read out of it, or it does not say enough.
    Unclear,
    /// The guide describes it.
    Described,
    /// It is older than those that the guide describes.
    Older,
}

/// Compares what was typed, such as “PowerSchool v7.8.1”, with the `oldest` version that is described.
///
/// Numbers are compared as numbers: 7.10 comes after 7.8.
pub fn read(typed: &str, oldest: &str) -> Version {
    if typed.trim().is_empty() {
        return Version::Unknown;
    }
    let ((Some(major), minor), (Some(oldest_major), oldest_minor)) =
        (numbers(typed), numbers(oldest))
    else {
        return Version::Unclear;
    };
    if major != oldest_major {
        return if major < oldest_major { Version::Older } else { Version::Described };
    }
    match (minor, oldest_minor) {
        (None, Some(_)) => Version::Unclear,
        (Some(minor), Some(oldest)) if minor < oldest => Version::Older,
        (_, _) => Version::Described,
    }
}

/// The first number, and the one right behind it after a point.
fn numbers(text: &str) -> (Option<u32>, Option<u32>) {
    let Some(start) = text.find(|sign: char| sign.is_ascii_digit()) else { return (None, None) };
    let before = text.get(..start).unwrap_or_default();
    // “-7.8” and “.8” are no versions.
    if before.ends_with(['-', '.', ',']) {
        return (None, None);
    }
    let mut parts = text.get(start..).unwrap_or_default().split('.');
    let (major, minor) = (parts.next().and_then(leading), parts.next().and_then(leading));
    (major, minor)
}

/// The number that a text begins with.
fn leading(text: &str) -> Option<u32> {
    let end = text.find(|sign: char| !sign.is_ascii_digit()).unwrap_or(text.len());
    text.get(..end)?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::{Version, Version::*, read};

    #[test]
    fn versions_are_compared_as_numbers() {
        let table: &[(&str, Version)] = &[
            ("", Unknown),
            ("   ", Unknown),
            ("7.8", Described),
            ("v7.8", Described),
            ("V 7.8", Described),
            ("PowerSchool 7.8.1", Described),
            ("7.8-beta", Described),
            ("7.10", Described),
            ("7.11.2.0.4", Described),
            ("8", Described),
            ("8.0", Described),
            ("12.1.3", Described),
            ("24.11.1.0.1", Described),
            ("7.7", Older),
            ("7.7.9", Older),
            ("v7.0", Older),
            ("7.08", Described),
            ("6", Older),
            ("6.99", Older),
            ("7", Unclear),
            ("7.x", Unclear),
            ("seven", Unclear),
            ("-7.9", Unclear),
            (".8", Unclear),
            ("99999999999999999999.1", Unclear),
        ];
        for (typed, expected) in table {
            assert_eq!(read(typed, "7.8"), *expected, "{typed}");
        }
    }
}
