//! The words of the search that the build put into this part of the program, and what is searched.

use std::sync::LazyLock;

use advisor::search::{ranking::Index, vocabulary::Vocabulary};
use wasm_bindgen::throw_str;

use crate::bundled;

static VOCABULARY: LazyLock<Vocabulary> = LazyLock::new(|| {
    let bytes = include_bytes!(concat!(env!("OUT_DIR"), "/search.bin"));
    Vocabulary::from_bytes(bundled::catalog(), bytes)
        .unwrap_or_else(|| throw_str("the words of the search are damaged: load the page anew"))
});

static INDEX: LazyLock<Index<'static>> =
    LazyLock::new(|| Index::new(bundled::catalog(), &VOCABULARY));

/// The other words that people search by.
pub(in crate::tools) fn vocabulary() -> &'static Vocabulary {
    &VOCABULARY
}

/// All that can be searched, taken apart on first use.
pub(super) fn index() -> &'static Index<'static> {
    &INDEX
}
