//! Tools from the Rust registry: fetched ready-made where cargo-binstall can, built otherwise.

use std::fs;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};

use super::programs;
use crate::process;
use crate::project::Project;

/// How long a ready-made tool may take to arrive; building is the way out.
const FETCH_LIMIT: Duration = Duration::from_mins(2);

/// A program that a package of the registry gives.
#[derive(Debug, Clone, Copy)]
pub(super) struct Tool<'a> {
    /// The package.
    pub(super) package: &'a str,
    /// The program in it.
    pub(super) program: &'a str,
    /// The exact version of the package.
    pub(super) version: &'a str,
    /// What the program gives for its version.
    pub(super) says: &'a str,
    /// Options for `cargo install` that make the build shorter.
    pub(super) options: &'a [&'a str],
}

/// Ensures that the tool is in the project's `tools/` or, at exactly this version, on `PATH`, and gives its program.
///
/// # Errors
/// If it can neither be fetched nor built.
pub(super) fn install(project: &Project, tool: &Tool<'_>) -> Result<PathBuf> {
    // A program in `tools/` hides the one on PATH, so an outdated one is always replaced.
    let ours = program(project, tool.program);
    let found = if ours.is_file() { Some(ours.clone()) } else { process::find(&[tool.program]) };
    if let Some(found) = found
        && process::version(&found).as_deref() == Some(tool.says)
    {
        return Ok(found);
    }
    if !fetch(project, tool) {
        build(project, tool)?;
    }
    Ok(ours)
}

/// Where a program lies that was installed.
fn program(project: &Project, name: &str) -> PathBuf {
    programs(project).join(format!("{name}{}", std::env::consts::EXE_SUFFIX))
}

/// The version of a program in the project's `tools/`.
pub(super) fn version(project: &Project, name: &str) -> Option<String> {
    let file = program(project, name);
    if file.is_file() { process::version(&file) } else { None }
}

/// Fetches the tool ready-made; false if that does not work here.
fn fetch(project: &Project, tool: &Tool<'_>) -> bool {
    if process::find(&["cargo-binstall"]).is_none() {
        return false;
    }
    eprintln!("set-up: fetching {} {} …", tool.package, tool.version);
    let mut command = process::cargo(project.root());
    command
        .args(["binstall", "--no-confirm", "--force", "--disable-telemetry"])
        .args(["--disable-strategies", "compile", "--root"])
        .arg(project.tools())
        .arg(format!("{}@={}", tool.package, tool.version));
    match process::run_within(&mut command, FETCH_LIMIT) {
        Ok(()) => version(project, tool.program).as_deref() == Some(tool.says),
        Err(error) => {
            eprintln!("set-up: {error:#}; building it instead");
            false
        }
    }
}

/// Builds the tool, without optimisation: it runs seldom and briefly.
fn build(project: &Project, tool: &Tool<'_>) -> Result<()> {
    eprintln!(
        "set-up: building {} {} (once; this takes some minutes) …",
        tool.package, tool.version
    );
    let start = Instant::now();
    // A folder of its own, so that the tool's parts do not mix with the project's.
    let parts = project.tools().join("target");
    let mut command = process::cargo(project.root());
    command
        .env("CARGO_PROFILE_DEV_DEBUG", "0")
        .env("CARGO_INCREMENTAL", "0")
        .env("CARGO_TARGET_DIR", &parts)
        .args(["install", "--locked", "--force", "--debug", "--root"])
        .arg(project.tools())
        .args(["--version", &format!("={}", tool.version)])
        .args(tool.options)
        .arg(tool.package);
    process::run(&mut command).with_context(|| {
        format!(
            "cannot set up {} {}; it needs a network that reaches the Rust registry, and a C \
             compiler (on Debian: `apt-get install build-essential`)",
            tool.package, tool.version
        )
    })?;
    // What is left of the build is large and not needed again.
    let _left_behind = fs::remove_dir_all(&parts);
    eprintln!("set-up: {} is ready after {} s", tool.package, start.elapsed().as_secs());
    Ok(())
}
