//! `cargo xtask assemble`: puts the site together out of what Trunk has built, as the last step of the build.
//!
//! Trunk calls it when everything is there but not yet in `dist/`.

pub(crate) mod lean;
pub(crate) mod policy;
mod shell;
mod site;
pub(crate) mod split;

use anyhow::Result;

use crate::project::Project;

/// Puts the site together.
///
/// # Errors
/// If Trunk did not call it, or one of its steps fails.
pub(crate) fn run(project: &Project) -> Result<()> {
    let making = site::Making::of_trunk()?;
    let program = split::run(project, &making)?;
    shell::run(project, &making, &program)
}
