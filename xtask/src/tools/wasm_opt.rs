//! wasm-opt, which makes the wasm a third smaller.
//!
//! Its old versions write broken modules without a word (Debian's 108 does), and each version gives
//! other bytes. So the pinned one of npm comes first, and no version below [`OLDEST`] counts.

use std::path::PathBuf;

use anyhow::{Result, anyhow};

use super::cache::Cache;
use super::{npm, registry};
use crate::process;
use crate::project::Project;

/// The oldest version that is known to work with what rustc writes.
const OLDEST: u32 = 116;

/// The package in the Rust registry with the same program; its 0.116 is Binaryen's 116.
const BUILT: registry::Tool<'_> = registry::Tool {
    package: "wasm-opt",
    program: "wasm-opt",
    version: "0.116.1",
    says: "116",
    options: &[],
};

/// A wasm-opt that works.
#[derive(Debug)]
pub(super) struct WasmOpt {
    /// What it gives for its version.
    pub(super) version: String,
    /// The folder that makes `PATH` find it; none if `PATH` does already.
    pub(super) folder: Option<PathBuf>,
}

/// Ensures that wasm-opt is there.
///
/// # Errors
/// If it can be had in none of the ways, with what went wrong in the last of them.
pub(super) fn install(project: &Project, cache: &Cache) -> Result<WasmOpt> {
    if let Some(found) = from_npm(cache)? {
        return Ok(found);
    }
    if registry::find(cache, &BUILT).is_none()
        && let Some(version) = version_on_path().filter(|version| is_known_good(version))
    {
        return Ok(WasmOpt { version, folder: None });
    }
    let program = registry::install(project, cache, &BUILT)?;
    match process::version(&program.file) {
        Some(version) => Ok(WasmOpt { version, folder: program.folder }),
        None => Err(anyhow!("{} does not run; remove it and try again", program.file.display())),
    }
}

fn version_on_path() -> Option<String> {
    process::find(&[BUILT.program]).and_then(|path| process::version(&path))
}

/// Installs the pinned wasm-opt with npm; none if npm is missing, fails, or its Node.js is too old
/// for it.
fn from_npm(cache: &Cache) -> Result<Option<WasmOpt>> {
    let pinned = npm::binaryen()?;
    if !npm::is_possible(cache) {
        return Ok(None);
    }
    let folder = match npm::install(cache) {
        Ok(installation) => npm::programs(&installation),
        Err(error) => {
            eprintln!("set-up: {error:#}; looking for wasm-opt elsewhere");
            return Ok(None);
        }
    };
    let found = process::version(&folder.join(BUILT.program));
    Ok(found
        .filter(|version| *version == pinned)
        .map(|version| WasmOpt { version, folder: Some(folder) }))
}

fn is_known_good(version: &str) -> bool {
    process::major(version).is_some_and(|major| major >= OLDEST)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn old_versions_do_not_count() {
        assert!(!is_known_good("108"));
        assert!(is_known_good("116"));
        assert!(is_known_good("132"));
        assert!(!is_known_good("unknown"));
    }

    #[test]
    fn trunk_toml_names_the_pinned_version() {
        let trunk = include_str!("../../../Trunk.toml");
        let pinned = npm::binaryen().unwrap();
        assert!(trunk.contains(&format!("wasm_opt = \"version_{pinned}\"")), "{trunk}");
    }
}
