//! Set-up: the tools that building needs, each at a pinned version, in `tools/` of the project.
//!
//! What is there already is used; what is not is fetched or built once. A tool on `PATH` counts if
//! it has exactly the pinned version. Reasons: `docs/decisions/002-tools.md`.

use std::env;
use std::ffi::OsString;
use std::fs::{self, File, TryLockError};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

mod apt;
mod npm;
mod registry;
mod rust;
mod wasm_opt;

use crate::project::Project;
pub(crate) use apt::apt;
pub(crate) use npm::{axe, bench, esbuild};
pub(crate) use rust::{
    Component, FLAGS_OF_STD, WASM, component, sysroot, wasm_target, with_own_std,
};
use wasm_opt::WasmOpt;

/// The version of trunk, which builds and serves the site.
const TRUNK: &str = "0.21.14";

/// The version of cargo-deny, which looks at licences, duplicates and sources of the packages.
const CARGO_DENY: &str = "0.20.2";

/// The version of geckodriver, which drives Firefox.
const GECKODRIVER: &str = "0.37.1";

/// The version of cargo-fuzz, which builds and runs what tries any text.
const CARGO_FUZZ: &str = "0.13.2";

/// What set-up has made ready.
#[derive(Debug)]
pub(crate) struct Tools {
    path: OsString,
    wasm_opt: Option<String>,
}

impl Tools {
    /// `PATH` with the project's tools in front, and `last` behind all others.
    ///
    /// # Errors
    /// If that folder cannot stand on `PATH`.
    pub(crate) fn path_with(&self, last: Option<&Path>) -> Result<OsString> {
        let last = last.map(Path::to_path_buf);
        env::join_paths(env::split_paths(&self.path).chain(last)).context(PATH_IS_BROKEN)
    }

    /// The version of wasm-opt that is on that `PATH`; none if it was not asked for.
    pub(crate) fn wasm_opt(&self) -> Option<&str> {
        self.wasm_opt.as_deref()
    }
}

/// How a build is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Optimised {
    /// As published.
    Yes,
    /// Quicker to build, much larger; needs no wasm-opt.
    No,
}

/// Makes ready what building the site needs: the wasm target, trunk, wasm-bindgen; as published, also the
/// sources of the standard library and wasm-opt.
///
/// # Errors
/// If one of them is missing and can neither be fetched nor built.
pub(crate) fn set_up(project: &Project, optimised: Optimised) -> Result<Tools> {
    let _lock = lock(project)?;
    wasm_target(project)?;
    rust::fetch(project)?;
    registry::install(
        project,
        &registry::Tool {
            package: "trunk",
            program: "trunk",
            version: TRUNK,
            says: TRUNK,
            // Serving over TLS and looking for newer versions are not needed.
            options: &["--no-default-features"],
        },
    )?;
    let wasm_bindgen = project.locked_version("wasm-bindgen")?;
    registry::install(
        project,
        &registry::Tool {
            package: "wasm-bindgen-cli",
            program: "wasm-bindgen",
            version: &wasm_bindgen,
            says: &wasm_bindgen,
            options: &[],
        },
    )?;
    let wasm_opt = match optimised {
        Optimised::Yes => {
            rust::std_sources(project)?;
            Some(wasm_opt::install(project)?)
        }
        Optimised::No => None,
    };
    Ok(Tools { path: path(project, wasm_opt.as_ref())?, wasm_opt: wasm_opt.map(|it| it.version) })
}

/// The program that looks at licences, duplicates and sources; installs it if it is not there yet. It works without a
/// network afterwards, so every package that `Cargo.lock` names, for whatever system, is on this computer then.
///
/// # Errors
/// If something is missing and can neither be fetched nor built.
pub(crate) fn cargo_deny(project: &Project) -> Result<PathBuf> {
    let _lock = lock(project)?;
    rust::fetch_all(project)?;
    registry::install(
        project,
        &registry::Tool {
            package: "cargo-deny",
            program: "cargo-deny",
            version: CARGO_DENY,
            says: CARGO_DENY,
            options: &[],
        },
    )
}

/// The program that drives Firefox; installs it if it is not there yet.
///
/// # Errors
/// If it is missing and can neither be fetched nor built.
pub(crate) fn geckodriver(project: &Project) -> Result<PathBuf> {
    let _lock = lock(project)?;
    registry::install(
        project,
        &registry::Tool {
            package: "geckodriver",
            program: "geckodriver",
            version: GECKODRIVER,
            says: GECKODRIVER,
            options: &[],
        },
    )
}

/// Makes cargo-fuzz ready, and gives its program.
///
/// # Errors
/// If it is missing and can neither be fetched nor built.
pub(crate) fn cargo_fuzz(project: &Project) -> Result<PathBuf> {
    let _lock = lock(project)?;
    registry::install(
        project,
        &registry::Tool {
            package: "cargo-fuzz",
            program: "cargo-fuzz",
            version: CARGO_FUZZ,
            says: CARGO_FUZZ,
            options: &[],
        },
    )
}

/// `PATH` with the project's tools in front.
fn path(project: &Project, wasm_opt: Option<&WasmOpt>) -> Result<OsString> {
    let first = wasm_opt.and_then(|it| it.folder.clone());
    let others = env::var_os("PATH").unwrap_or_default();
    env::join_paths(first.into_iter().chain([programs(project)]).chain(env::split_paths(&others)))
        .context(PATH_IS_BROKEN)
}

const PATH_IS_BROKEN: &str =
    "the project's folder cannot be put on PATH; move it to a path without `:` or `;`";

/// Where the tools from the Rust registry are installed.
fn programs(project: &Project) -> PathBuf {
    project.tools().join("bin")
}

/// Waits until no other command sets up, so that two do not install the same tool; the lock ends
/// with the file's handle.
fn lock(project: &Project) -> Result<File> {
    let folder = project.tools();
    fs::create_dir_all(&folder).with_context(|| format!("cannot create {}", folder.display()))?;
    let path = folder.join("lock");
    let file = File::create(&path).with_context(|| format!("cannot create {}", path.display()))?;
    match file.try_lock() {
        // Some network drives cannot lock; two commands at once are then the person's care.
        Ok(()) | Err(TryLockError::Error(_)) => {}
        Err(TryLockError::WouldBlock) => {
            eprintln!("waiting for another `cargo xtask` that sets up its tools …");
            file.lock().with_context(|| format!("cannot lock {}", path.display()))?;
        }
    }
    Ok(file)
}
