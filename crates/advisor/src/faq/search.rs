//! Which entries hold what somebody types: in the question, in other words for it, or in the answer.

use super::Faq;
use crate::{catalog::Catalog, date::Date, ids::FaqId, search::Query};

impl Faq {
    /// The entries that hold each word that was typed, in the order of the source. All, if nothing was typed.
    pub fn found(&self, catalog: &Catalog, today: Date, typed: &str) -> Vec<FaqId> {
        let query = Query::new(typed);
        let mut found = Vec::new();
        let mut ids = (0..).map(FaqId::at);
        for group in &self.groups {
            for entry in &group.entries {
                let answer = self.plain(catalog, &self.answer(catalog, entry, today));
                let mut texts = vec![self.heading(catalog, entry), &group.name, &answer];
                texts.extend(entry.also.iter().map(String::as_str));
                found.extend(ids.next().filter(|_| query.matches(&texts)));
            }
        }
        found
    }
}
