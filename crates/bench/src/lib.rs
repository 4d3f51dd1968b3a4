//! What the benches measure: the catalogue of this repository, catalogues many times as large, and
//! the people of the scenarios.
//!
//! The measuring itself is in `benches/`, with Criterion: it repeats what it measures until the
//! figures are steady, and leaves its estimates as data, from which `cargo xtask bench` makes a table
//! with ratios. Divan prints a table of its own and nothing else.

mod enlarge;
mod people;

use std::path::Path;

use advisor::catalog::Catalog;
use anyhow::{Result, anyhow};
use catalog::Files;

pub use crate::{
    enlarge::{enlarged, with_more_roles},
    people::{Person, people},
};

/// How many times as large as it is the catalogue is measured.
pub const SIZES: [usize; 3] = [1, 10, 100];

/// The files of this repository's catalogue.
pub fn files() -> Files {
    catalog::load(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../catalog"))
}

/// Compiles a catalogue.
///
/// # Errors
/// Every defect of its files.
pub fn compile(files: &Files) -> Result<Catalog> {
    catalog::compile(files).map_err(|defects| anyhow!("{defects}"))
}
