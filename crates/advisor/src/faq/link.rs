//! The part of a link that is about the FAQ: what follows the name of the page.
//!
//! `?q=contractor` is a search, `/contractor` an entry; nothing is the FAQ from its beginning.

use super::Faq;
use crate::{
    ids::FaqId,
    link_parts::{self, Parts, unknown},
    report::words::text,
};

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
    let Parts { path, pairs } = Parts::new(rest);
    let key = path.join("/");
    if let Some(id) = faq.by_key(&key) {
        return (FaqLink::Entry(id), Vec::new());
    }
    let notices =
        if key.is_empty() { Vec::new() } else { vec![unknown("a question of the FAQ", &key)] };
    let mut search = String::new();
    for (key, value) in pairs {
        if key == SEARCH {
            search = value;
        }
    }
    (FaqLink::Search(search), notices)
}

/// What follows the name of the page in a link to the entry that a rule calls by this key.
pub fn print_entry(key: &str) -> String {
    text(&["/", key])
}

impl FaqLink {
    /// What follows the name of the page in a link that leads here.
    pub fn print(&self, faq: &Faq) -> String {
        match self {
            Self::Search(typed) => link_parts::print("", &[(SEARCH, typed.clone())]),
            Self::Entry(id) => {
                faq.get(*id).map_or_else(String::new, |entry| print_entry(&entry.key))
            }
        }
    }
}
