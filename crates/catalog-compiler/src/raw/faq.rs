//! Mirror of the FAQ.

use advisor::role::System;

use super::{
    lists::Citation,
    macros::record,
    prose::Prose,
    reader::Full,
    values::{Id, Text},
};

record! {
    /// All of `faq.toml`.
    Faq {
        system: System,
        contacts: Full<Text>,
        groups: Full<FaqGroup>,
    }

    /// The entries under a heading of the source.
    FaqGroup {
        name: Text,
        entries: Full<FaqEntry>,
    }

    /// A question and its answer, or a role.
    FaqEntry {
        id: Id,
        question: Option<Text>,
        role: Option<Text>,
        also: Vec<Text>,
        coming: Vec<Prose>,
        answer: Vec<Prose>,
        reading: Vec<Prose>,
        rules: Vec<Text>,
        source: Citation,
    }
}

impl FaqEntry {
    /// Everything that it says.
    pub(crate) fn prose(&self) -> impl Iterator<Item = &Prose> {
        self.coming.iter().chain(&self.answer).chain(&self.reading)
    }
}
