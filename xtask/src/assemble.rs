//! `cargo xtask assemble`: puts the site together out of what Trunk has built, as the last step of the build.
//!
//! Trunk calls it when everything is there but not yet in `dist/`.

mod minify;
pub(crate) mod offline;
pub(crate) mod parts;
pub(crate) mod policy;
pub(crate) mod shell;
pub(crate) mod site;
mod split;
mod still;

use anyhow::Result;

use crate::project::Project;

/// Puts the site together.
///
/// # Errors
/// If Trunk did not call it, or one of its steps fails.
pub(crate) fn run(project: &Project) -> Result<()> {
    let making = site::Making::of_trunk()?;
    let minifier = minify::Minifier::new(project, &making)?;
    let still = still::draw(project)?;
    let program = split::run(project, &making, &minifier, &still.links)?;
    let is_published = shell::run(project, &making, &minifier, &program, &still)?;
    // A site that is being worked on is not kept.
    if is_published { offline::worker(project, &making.folder) } else { Ok(()) }
}
