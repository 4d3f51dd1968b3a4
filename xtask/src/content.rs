//! The content of `catalog/`, compiled natively, and what of it the commands' data have in common.

use std::io::Write;

use advisor::catalog::{Catalog, Citation, RoleId};
use anyhow::{Context, Result, anyhow};
use serde::Serialize;

use crate::project::Project;

/// Compiles the project's catalogue.
///
/// # Errors
/// Every defect of its files, with place and remedy.
pub(crate) fn compile(project: &Project) -> Result<Catalog> {
    let files = catalog_compiler::load(&project.path("catalog"));
    catalog_compiler::compile(&files)
        .map_err(|defects| anyhow!("the catalogue is broken\n{defects}"))
}

/// Prints text to standard output.
///
/// # Errors
/// If nobody takes it.
pub(crate) fn print(text: &str) -> Result<()> {
    let mut out = std::io::stdout().lock();
    out.write_all(text.as_bytes())?;
    if !text.ends_with('\n') {
        out.write_all(b"\n")?;
    }
    Ok(out.flush()?)
}

/// Prints data to standard output, as JSON.
///
/// # Errors
/// If nobody takes it.
pub(crate) fn print_data(data: &impl Serialize) -> Result<()> {
    print(&serde_json::to_string_pretty(data).context("the data cannot be written as JSON")?)
}

/// The id of a role as files and data write it: `misis/counselor`.
pub(crate) fn role_id(catalog: &Catalog, role: RoleId) -> String {
    let role = &catalog[role];
    format!("{}/{}", role.system.key(), role.key)
}

/// A citation as data.
#[derive(Debug, Serialize)]
pub(crate) struct CitationData<'a> {
    document: &'a str,
    at: &'a str,
}

impl<'a> CitationData<'a> {
    pub(crate) fn new(catalog: &'a Catalog, citation: &'a Citation) -> Self {
        Self { document: &catalog[citation.document].key, at: &citation.at }
    }
}
