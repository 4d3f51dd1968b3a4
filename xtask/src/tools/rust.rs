//! The toolchain's own parts: the wasm target, Clippy and rustfmt.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::cache::Cache;
use crate::process;
use crate::project::Project;

/// What the app is compiled for.
pub(crate) const WASM: &str = "wasm32-unknown-unknown";

/// A part of the toolchain that some installations leave out.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Component {
    /// The lints.
    Clippy,
    /// The formatter.
    Rustfmt,
}

impl Component {
    /// The component's name for rustup, and Cargo's command that it adds.
    fn names(self) -> (&'static str, &'static str) {
        match self {
            Self::Clippy => ("clippy", "clippy"),
            Self::Rustfmt => ("rustfmt", "fmt"),
        }
    }
}

/// Ensures that Rust can compile for the web.
///
/// # Errors
/// If the target is missing and rustup cannot add it.
pub(crate) fn wasm_target(project: &Project) -> Result<()> {
    let mut question = process::command("rustc", project.root());
    question.args(["--print", "target-libdir", "--target", WASM]);
    let folder = process::output(&mut question)?;
    if Path::new(folder.trim()).is_dir() {
        return Ok(());
    }
    rustup(project, &["target", "add", WASM])
}

/// Ensures that the packages of `Cargo.lock` are on this computer, because the site is built without
/// a network.
///
/// # Errors
/// If some are missing and cannot be fetched, or `Cargo.lock` does not fit `Cargo.toml`.
pub(super) fn fetch(project: &Project) -> Result<()> {
    fetch_for(project, &["--target", "host-tuple", "--target", WASM])
}

/// Ensures that all packages of `Cargo.lock` are on this computer, also those that only another system needs.
///
/// # Errors
/// If some are missing and cannot be fetched, or `Cargo.lock` does not fit `Cargo.toml`.
pub(super) fn fetch_all(project: &Project) -> Result<()> {
    fetch_for(project, &[])
}

fn fetch_for(project: &Project, targets: &[&str]) -> Result<()> {
    let mut command = process::cargo(project.root());
    command.args(["fetch", "--quiet", "--locked"]).args(targets);
    process::run(&mut command).context(
        "cannot fetch the packages that Cargo.lock names; it needs a network that reaches the Rust \
         registry",
    )
}

/// The target triple of this computer.
///
/// # Errors
/// If the compiler cannot tell.
pub(super) fn host(project: &Project) -> Result<String> {
    let mut rustc = process::command("rustc", project.root());
    let host = process::output(rustc.args(["--print", "host-tuple"]))?;
    Ok(host.trim().to_owned())
}

/// The folder of the toolchain.
///
/// # Errors
/// If the compiler cannot tell.
pub(crate) fn sysroot(project: &Project) -> Result<PathBuf> {
    let mut rustc = process::command("rustc", project.root());
    let sysroot = process::output(rustc.args(["--print", "sysroot"]))?;
    Ok(PathBuf::from(sysroot.trim()))
}

/// Ensures that a component is there.
///
/// # Errors
/// If it is missing and rustup cannot add it.
pub(crate) fn component(project: &Project, component: Component) -> Result<()> {
    let (name, command) = component.names();
    if process::output(process::cargo(project.root()).args([command, "--version"])).is_ok() {
        return Ok(());
    }
    rustup(project, &["component", "add", name])
}

fn rustup(project: &Project, arguments: &[&str]) -> Result<()> {
    // Two at once would write the same files of the toolchain.
    let _lock = Cache::of_user(project)?.lock()?;
    let arguments_typed = arguments.join(" ");
    eprintln!("set-up: rustup {arguments_typed} …");
    process::run(process::command("rustup", project.root()).args(arguments)).with_context(|| {
        format!(
            "the Rust toolchain lacks a part; with rustup (https://rustup.rs) and a network, \
             `rustup {arguments_typed}` in the project's folder adds it"
        )
    })
}
