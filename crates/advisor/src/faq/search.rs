//! Which entries hold what somebody types: in the question, in other words for it, or in the answer.

use std::collections::BTreeSet;

use super::Faq;
use crate::{
    catalog::Catalog,
    date::Date,
    ids::FaqId,
    search::{Query, words},
};

/// A word of fewer letters does not count where no entry holds all words.
const SHORTEST: usize = 4;

/// The entries that fit what was typed, in the order of the source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// The entries.
    pub entries: Vec<FaqId>,
    /// Whether they hold each word that was typed. If no entry does, the closest ones are found: those that
    /// hold the rarest of the words.
    pub whole: bool,
}

impl Faq {
    /// The entries that fit what was typed. All, if nothing was typed.
    pub fn found(&self, catalog: &Catalog, today: Date, typed: &str) -> Found {
        let texts = self.texts(catalog, today);
        let query = Query::new(typed);
        let entries = hits(&texts, &query);
        if !entries.is_empty() {
            return Found { entries, whole: true };
        }
        // The fewer entries hold a word, the more it tells. Short ones begin too many others.
        let mut fewest = usize::MAX;
        let mut closest = BTreeSet::new();
        words(typed, |word| {
            let hits = hits(&texts, &Query::new(&word.iter().collect::<String>()));
            if word.len() < SHORTEST || hits.is_empty() || hits.len() > fewest {
                return;
            }
            if hits.len() < fewest {
                closest.clear();
            }
            fewest = hits.len();
            closest.extend(hits);
        });
        Found { entries: closest.into_iter().collect(), whole: false }
    }

    /// What there is to search, for each entry.
    fn texts(&self, catalog: &Catalog, today: Date) -> Vec<Vec<String>> {
        let mut all = Vec::new();
        for group in &self.groups {
            for entry in &group.entries {
                let mut texts = entry.also.clone();
                texts.push(self.heading(catalog, entry).to_owned());
                texts.push(group.name.clone());
                texts.push(self.plain(catalog, &self.answer(catalog, entry, today)));
                all.push(texts);
            }
        }
        all
    }
}

/// The entries that hold each word of the query.
fn hits(texts: &[Vec<String>], query: &Query) -> Vec<FaqId> {
    let mut hits = Vec::new();
    for (id, texts) in (0..).map(FaqId::at).zip(texts) {
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        if query.matches(&texts) {
            hits.push(id);
        }
    }
    hits
}
