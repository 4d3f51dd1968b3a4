//! The part of a link that is about the FAQ: what follows the name of the page.
//!
//! `?q=contractor` is a search, `/contractor` an entry; nothing is the FAQ from its beginning.

use form_urlencoded::Serializer;

use super::Faq;
use crate::{ids::FaqId, report::words::text};

/// The key of the search in a link.
const SEARCH: &str = "q";

/// What a link to the FAQ leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FaqLink {
    /// The entries that hold what was typed; all, if that is nothing.
    Search(String),
    /// An entry.
    Entry(FaqId),
}

/// Reads what follows the name of the page. Any text leads somewhere; the sentences tell what of it could
/// not be used.
pub fn parse(faq: &Faq, rest: &str) -> (FaqLink, Vec<String>) {
    let (path, query) = rest.split_once('?').unwrap_or((rest, ""));
    let mut notices = Vec::new();
    let mut segments = path.split('/').filter(|segment| !segment.is_empty());
    if let Some(key) = segments.next() {
        if let (Some(id), None) = (faq.by_key(key), segments.next()) {
            return (FaqLink::Entry(id), notices);
        }
        let shown = path.trim_start_matches('/');
        let end = shown.char_indices().nth(40).map_or(shown.len(), |(at, _)| at);
        notices.push(text(&[
            "The link leads to “",
            shown.get(..end).unwrap_or_default(),
            "”, which is not a question of this FAQ. All of them are shown.",
        ]));
    }
    let mut search = String::new();
    for (key, value) in form_urlencoded::parse(query.as_bytes()) {
        // `&amp;` is what some programs make of `&`.
        if key.strip_prefix("amp;").unwrap_or(&key) == SEARCH {
            search = value.into_owned();
        }
    }
    (FaqLink::Search(search), notices)
}

impl FaqLink {
    /// What follows the name of the page in a link that leads here.
    pub fn print(&self, faq: &Faq) -> String {
        match self {
            Self::Search(typed) if typed.is_empty() => String::new(),
            Self::Search(typed) => {
                Serializer::for_suffix(String::from("?"), 1).append_pair(SEARCH, typed).finish()
            }
            Self::Entry(id) => {
                faq.get(*id).map_or_else(String::new, |entry| text(&["/", &entry.key]))
            }
        }
    }
}
