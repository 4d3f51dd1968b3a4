//! “Maybe you mean …?”: the name that somebody most likely meant.

/// The one of `names` that resembles `written` most, if any does.
pub(crate) fn closest<'a>(
    written: &str,
    names: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    let written = written.to_lowercase();
    names
        .into_iter()
        .filter_map(|name| Some((distance(&written, &name.to_lowercase())?, name)))
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, name)| name)
}

/// How far apart the two are, or `None` where they hardly resemble each other.
fn distance(written: &str, name: &str) -> Option<usize> {
    if name.rsplit_once('/').is_some_and(|(_, last)| last == written) {
        return Some(1); // the id of a role without its system
    }
    let distance = strsim::damerau_levenshtein(written, name);
    let longest = written.chars().count().max(name.chars().count());
    (distance <= longest.div_ceil(4)).then_some(distance)
}

/// `names` as a list in a sentence, each in backticks.
pub(crate) fn listed<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    names.into_iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::closest;

    #[test]
    fn finds_what_was_meant() {
        let roles = ["misis/counselor", "misis/counselor-plus", "clever/staff"];
        assert_eq!(closest("misis/counsellor", roles), Some("misis/counselor"));
        assert_eq!(closest("counselor-plus", roles), Some("misis/counselor-plus"));
        assert_eq!(closest("Misis/Counselor", roles), Some("misis/counselor"));
        assert_eq!(closest("misis/principal", roles), None);
    }
}
