//! Tools from npm: axe-core for the journeys, and Binaryen's wasm-opt where npm is found.
//!
//! `xtask/npm/` pins them; they are installed into `tools/npm/`.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow};

use crate::process;
use crate::project::Project;

const PACKAGE: &str = include_str!("../../npm/package.json");
const LOCK: &str = include_str!("../../npm/package-lock.json");

/// Where npm puts the programs.
pub(super) fn programs(project: &Project) -> PathBuf {
    modules(project).join(".bin")
}

/// The file of axe-core that a page loads; installs what npm gives if it is not there yet.
///
/// # Errors
/// If npm is missing or fails.
pub(crate) fn axe(project: &Project) -> Result<PathBuf> {
    install(project)?;
    let file = modules(project).join("axe-core").join("axe.min.js");
    if file.is_file() {
        Ok(file)
    } else {
        Err(anyhow!(
            "{} is missing; remove {} and try again",
            file.display(),
            folder(project).display()
        ))
    }
}

/// The version of Binaryen that is pinned, as wasm-opt gives it: its major number.
///
/// # Errors
/// If `xtask/npm/package.json` does not pin it.
pub(super) fn binaryen() -> Result<String> {
    let package: serde_json::Value =
        serde_json::from_str(PACKAGE).context("xtask/npm/package.json is no JSON")?;
    let version = package.pointer("/dependencies/binaryen").and_then(|version| version.as_str());
    version
        .and_then(process::major)
        .map(|major| major.to_string())
        .ok_or_else(|| anyhow!("xtask/npm/package.json should pin `binaryen` to an exact version"))
}

/// Whether everything is installed as it is pinned now.
fn is_installed(project: &Project) -> bool {
    fs::read_to_string(stamp(project)).is_ok_and(|installed| installed == LOCK)
}

/// Whether [`install`] has a chance.
pub(super) fn is_possible(project: &Project) -> bool {
    is_installed(project) || process::find(&["npm"]).is_some()
}

/// Installs what is pinned, if it is not there yet.
///
/// # Errors
/// If npm is missing or fails.
pub(super) fn install(project: &Project) -> Result<()> {
    if is_installed(project) {
        return Ok(());
    }
    let npm = process::find(&["npm"]).ok_or_else(|| {
        anyhow!(
            "npm is needed and not on PATH; install Node.js with npm (on Debian: `apt-get install \
             npm`)"
        )
    })?;
    eprintln!("set-up: installing axe-core and Binaryen with npm …");
    let folder = folder(project);
    fs::create_dir_all(&folder).with_context(|| format!("cannot create {}", folder.display()))?;
    write(&folder.join("package.json"), PACKAGE)?;
    write(&folder.join("package-lock.json"), LOCK)?;
    let mut command = process::command(npm, &folder);
    command.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]);
    process::run(&mut command).context(
        "cannot install what xtask/npm/package.json names; it needs a network that reaches the \
         npm registry",
    )?;
    write(&stamp(project), LOCK)
}

fn folder(project: &Project) -> PathBuf {
    project.tools().join("npm")
}

fn modules(project: &Project) -> PathBuf {
    folder(project).join("node_modules")
}

/// The lock file of the last installation that came to its end.
fn stamp(project: &Project) -> PathBuf {
    modules(project).join("installed.json")
}

fn write(path: &Path, text: &str) -> Result<()> {
    fs::write(path, text).with_context(|| format!("cannot write {}", path.display()))
}
