//! Set-up: the tools that building needs, each at a pinned version, in the user's cache folder.
//!
//! What is there already is used; what is not is fetched or built once for all clones. A tool on `PATH` counts if
//! it has exactly the pinned version. Reasons: `docs/decisions/002-tools.md`.

use std::env;
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

mod apt;
mod cache;
mod npm;
mod registry;
mod rust;
mod wasm_opt;

use crate::project::Project;
pub(crate) use apt::apt;
use cache::Cache;
pub(crate) use npm::{axe, bench, esbuild};
pub(crate) use rust::{Component, WASM, component, sysroot, wasm_target};

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
    trunk: PathBuf,
    path: OsString,
    wasm_opt: Option<String>,
}

impl Tools {
    /// The program of trunk.
    pub(crate) fn trunk(&self) -> &Path {
        &self.trunk
    }

    /// `PATH` with the tools in front, and `last` behind all others.
    ///
    /// # Errors
    /// If that folder cannot be on `PATH`.
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

/// Makes ready what building the site needs: the wasm target, trunk, wasm-bindgen; as published, also wasm-opt.
///
/// # Errors
/// If one of them is missing and can neither be fetched nor built.
pub(crate) fn set_up(project: &Project, optimised: Optimised) -> Result<Tools> {
    let cache = Cache::of_user(project)?;
    wasm_target(project)?;
    rust::fetch(project)?;
    let trunk = registry::install(
        project,
        &cache,
        &registry::Tool {
            package: "trunk",
            program: "trunk",
            version: TRUNK,
            says: TRUNK,
            // Serving over TLS and looking for newer versions are not needed.
            options: &["--no-default-features"],
        },
    )?;
    let version = project.locked_version("wasm-bindgen")?;
    let wasm_bindgen = registry::install(
        project,
        &cache,
        &registry::Tool {
            package: "wasm-bindgen-cli",
            program: "wasm-bindgen",
            version: &version,
            says: &version,
            options: &[],
        },
    )?;
    let wasm_opt = match optimised {
        Optimised::Yes => Some(wasm_opt::install(project, &cache)?),
        Optimised::No => None,
    };
    let (version, folder) = wasm_opt.map(|it| (it.version, it.folder)).unzip();
    let folders = [folder.flatten(), wasm_bindgen.folder, trunk.folder];
    let others = env::var_os("PATH").unwrap_or_default();
    Ok(Tools { trunk: trunk.file, path: path(folders, &others)?, wasm_opt: version })
}

/// The program that looks at licences, duplicates and sources; installs it if it is not there yet. It works without a
/// network afterwards, so every package that `Cargo.lock` names, for whatever system, is on this computer then.
///
/// # Errors
/// If something is missing and can neither be fetched nor built.
pub(crate) fn cargo_deny(project: &Project) -> Result<PathBuf> {
    rust::fetch_all(project)?;
    program(project, "cargo-deny", CARGO_DENY)
}

/// The program that drives Firefox; installs it if it is not there yet.
///
/// # Errors
/// If it is missing and can neither be fetched nor built.
pub(crate) fn geckodriver(project: &Project) -> Result<PathBuf> {
    program(project, "geckodriver", GECKODRIVER)
}

/// Makes cargo-fuzz ready, and gives its program.
///
/// # Errors
/// If it is missing and can neither be fetched nor built.
pub(crate) fn cargo_fuzz(project: &Project) -> Result<PathBuf> {
    program(project, "cargo-fuzz", CARGO_FUZZ)
}

/// The program of a tool that is called by its file alone, and has the name of its package.
fn program(project: &Project, package: &str, version: &str) -> Result<PathBuf> {
    let tool = registry::Tool { package, program: package, version, says: version, options: &[] };
    Ok(registry::install(project, &Cache::of_user(project)?, &tool)?.file)
}

/// `PATH` with these folders in front of the others.
fn path(first: impl IntoIterator<Item = Option<PathBuf>>, others: &OsStr) -> Result<OsString> {
    let first = first.into_iter().flatten();
    env::join_paths(first.chain(env::split_paths(others))).context(PATH_IS_BROKEN)
}

const PATH_IS_BROKEN: &str = "the folder of the tools, or the one in which the project is built, has a character in its \
                              name that separates folders on PATH (`:` or `;`); move the project, or on Linux name \
                              another cache folder with XDG_CACHE_HOME";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_folders_of_the_tools_come_first_on_path() {
        let joined = |folders: &[&str]| env::join_paths(folders).unwrap();
        let others = joined(&["/usr/bin", "/bin"]);
        let folders =
            [Some(PathBuf::from("/tools/npm")), None, Some(PathBuf::from("/tools/trunk"))];
        let expected = joined(&["/tools/npm", "/tools/trunk", "/usr/bin", "/bin"]);
        assert_eq!(path(folders, &others).unwrap(), expected);
        assert_eq!(path([None, None], &others).unwrap(), others);
    }
}
