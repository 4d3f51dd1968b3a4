//! What the benches measure: the catalogue of this repository, catalogues many times as large, and
//! the people of the scenarios.
//!
//! The benches are in `benches/`. They use Criterion because it leaves its estimates as files, from which
//! `cargo xtask bench` makes tables with ratios; it is built without its plots and its thread pool.

mod enlarge;
mod people;

use std::path::Path;

use advisor::catalog::Catalog;
use anyhow::{Result, anyhow};
use catalog_compiler::Files;

pub use crate::{
    enlarge::{enlarged, with_more_roles},
    people::{Person, people},
};

/// The sizes of the catalogue that are measured, as multiples of its own.
pub const SIZES: [usize; 3] = [1, 10, 100];

/// The files of this repository's catalogue.
pub fn files() -> Files {
    catalog_compiler::load(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../catalog"))
}

/// Compiles a catalogue of any size.
///
/// # Errors
/// Every defect of its files.
pub fn compile(files: &Files) -> Result<Catalog> {
    catalog_compiler::compile_of_any_size(files).map_err(|defects| anyhow!("{defects}"))
}
