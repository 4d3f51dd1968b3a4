//! The defects of structure: what can be wrong with a file before one asks what it means.

/// A kind of defect that reading the files finds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Structure {
    /// Its code, as a message shows it.
    pub code: &'static str,
    /// What has to hold.
    pub sentence: &'static str,
}

/// Every kind of defect that reading the files finds. What their content has to hold beyond that is
/// listed in [`CHECKS`](crate::CHECKS).
pub static STRUCTURE: &[Structure] = &[
    of("unreadable-file", "every file and folder can be read, and is text in UTF-8"),
    of("missing-file", "every list has its file"),
    of("unknown-file", "every file has a place in the layout"),
    of("unknown-folder", "every folder has a place in the layout"),
    of("too-large", "no file has more than 200,000 bytes, and there are at most 60,000 of them"),
    of("syntax", "every file is TOML"),
    of("unknown-key", "every key is one that the table knows"),
    of("missing-key", "no key is missing that the table needs"),
    of("wrong-type", "every value is of the kind that its key needs"),
    of("empty-text", "no text is empty"),
    of("empty-list", "no list is empty that needs an entry"),
    of("duplicate-entry", "nothing stands twice in one list"),
    of("unknown-value", "where only some words may stand, one of them does"),
    of("bad-id", "every id is made of the letters a to z, digits and hyphens"),
    of("bad-date", "every date is a day that there is, as year-month-day"),
    of("bad-cardinality", "no minimum is above its maximum, and no group of students is empty"),
    of("unknown-document", "every source document that is named stands in `sources.toml`"),
    of("unknown-contact", "every contact that is named stands in `contacts.toml`"),
    of("unknown-channel", "every channel that is named stands in `channels.toml`"),
    of("unknown-group", "every group that is named stands in `groups.toml`"),
    of("unknown-area", "every area that is named stands in `areas.toml`"),
    of("unknown-module", "every module that is named stands in `modules.toml`, or is `All`"),
    of("unknown-position", "every position that is named stands in `positions.toml`"),
    of("unknown-role", "every role that is named has a file in `roles/`"),
    of("unknown-question", "every question that is named has a file in `questions/`"),
    of("unknown-option", "every option that is named is one of its question"),
    of("unknown-rule", "every rule that is named stands in `rules/`"),
    of("unknown-entry", "every entry that is named stands in `faq.toml`"),
    of(
        "unknown-step",
        "every step that is named stands in `sync-account.toml`, before the step that waits for it",
    ),
    of("unknown-settings", "every list of settings that is named stands in `sync-account.toml`"),
    of("bad-page", "every URL extension of PowerSchool begins with `/`"),
    of(
        "incomplete-setting",
        "a setting that can differ says what it should be, what the risk is and how to mend it",
    ),
    of("unknown-placeholder", "every placeholder of the FAQ is one that there is"),
];

const fn of(code: &'static str, sentence: &'static str) -> Structure {
    Structure { code, sentence }
}
