//! The wording of the FAQ.

pub(crate) const LEAD: &str =
    "Every question of the FAQ on the Clever role changes, answered in our words.";
pub(crate) const READINGS: &str = "The headings and questions are those of the FAQ. What it does not spell out is marked as our interpretation.";
pub(crate) const SEARCH: &str = "Search questions and answers";
pub(crate) const SEARCH_HINT: &str = "Type a word or a question.";
pub(crate) const READING: &str = "our interpretation";
pub(crate) const ALL: &str = "All questions";
pub(crate) const MORE: &str = "More under ";
pub(crate) const CONTACTS: &str = "Whom to ask";
/// Between the name of a contact and how to reach it.
pub(crate) const AT: &str = ": ";
pub(crate) const DOOR: &str = "Which role is yours?";
pub(crate) const DOOR_HINT: &str =
    "Answer a few questions about your work, and learn which role fits it.";
pub(crate) const NOTHING: &str =
    "No answer holds any of these words. Try others, or ask one of the contacts below.";
pub(crate) const CLOSEST: &str = "No answer holds all of these words. The closest: ";

/// How many of the entries are shown for what was typed.
pub(crate) fn count(shown: usize, all: usize, whole: bool) -> String {
    match (shown, whole) {
        (0, _) => NOTHING.to_owned(),
        (_, true) => [shown.to_string().as_str(), " of ", &all.to_string(), " shown."].concat(),
        (_, false) => [CLOSEST, &shown.to_string(), " of ", &all.to_string(), "."].concat(),
    }
}
