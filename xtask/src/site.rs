//! The built site: trunk, called with the project's tools.

use std::process::Command;
use std::time::Instant;

use anyhow::{Context, Result};

use crate::process;
use crate::project::Project;
use crate::tools::{self, Optimised, Tools};

/// `cargo xtask build`: the site as it is published, in `dist/`.
///
/// # Errors
/// If set-up or the build fails.
pub(crate) fn run(project: &Project) -> Result<()> {
    let start = Instant::now();
    build(project)?;
    eprintln!("built {} in {} s", project.site().display(), start.elapsed().as_secs());
    Ok(())
}

/// Sets up and builds the site as it is published.
///
/// # Errors
/// If set-up or the build fails.
pub(crate) fn build(project: &Project) -> Result<()> {
    let tools = tools::set_up(project, Optimised::Yes)?;
    let mut command = trunk(project, &tools);
    command.args(["build", "--release"]);
    process::run(&mut command).context("the site was not built; the cause stands above")
}

/// Trunk with the project's tools on its `PATH`.
pub(crate) fn trunk(project: &Project, tools: &Tools) -> Command {
    // Where a program is looked for on the PATH of the child differs between systems, so its file
    // is named where it is ours.
    let ours = project.path("tools/bin").join(format!("trunk{}", std::env::consts::EXE_SUFFIX));
    let program = if ours.is_file() { ours } else { "trunk".into() };
    let mut command = process::command(program, project.root());
    command.env("PATH", tools.path()).env("TRUNK_SKIP_VERSION_CHECK", "true");
    // Trunk knows `NO_COLOR=true` alone, others set it to 1.
    if std::env::var_os("NO_COLOR").is_some() {
        command.env("NO_COLOR", "true");
    }
    if let Some(version) = tools.wasm_opt() {
        command.env("TRUNK_TOOLS_WASM_OPT", format!("version_{version}"));
    }
    command
}
