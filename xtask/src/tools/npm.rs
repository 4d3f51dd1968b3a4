//! Tools from npm: axe-core for the journeys, and where npm is found Binaryen's wasm-opt and esbuild; and what pages are measured
//! with, beside what.
//!
//! `xtask/npm/` and `bench/browser/` pin them. The former are installed into the cache; the latter into `target/bench/` of the
//! project, because the measurement writes its own files there.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow};

use super::cache::{Cache, Entry};
use crate::assemble::site::{sha256, target};
use crate::process;
use crate::project::Project;

/// Packages that are pinned together.
struct Pinned {
    /// Where they are named, from the project's root.
    place: &'static str,
    /// `package.json` there.
    package: &'static str,
    /// `package-lock.json` there.
    lock: &'static str,
}

/// What the journeys and the build need.
const TOOLS: Pinned = Pinned {
    place: "xtask/npm",
    package: include_str!("../../npm/package.json"),
    lock: include_str!("../../npm/package-lock.json"),
};

/// What pages are measured with, and beside.
const BENCH: Pinned = Pinned {
    place: "bench/browser",
    package: include_str!("../../../bench/browser/package.json"),
    lock: include_str!("../../../bench/browser/package-lock.json"),
};

/// The file of axe-core that a page loads, in an installation of [`TOOLS`].
const AXE: &str = "node_modules/axe-core/axe.min.js";

/// The file of axe-core that a page loads; installs what npm gives if it is not there yet.
///
/// # Errors
/// If npm is missing or fails, or the cache cannot be used.
pub(crate) fn axe(project: &Project) -> Result<PathBuf> {
    Ok(install(&Cache::of_user(project)?)?.join(AXE))
}

/// esbuild, which makes scripts and style sheets smaller, if npm has brought it.
pub(crate) fn esbuild(project: &Project) -> Option<PathBuf> {
    let installation = Cache::of_user(project).ok()?.find(&entry(TOOLS.lock))?;
    Some(programs(&installation).join("esbuild")).filter(|tool| tool.is_file())
}

/// The folder in which scripts find what `bench/browser/` pins; installs that if it is not there yet.
///
/// # Errors
/// If npm is missing or fails.
pub(crate) fn bench(project: &Project) -> Result<PathBuf> {
    let folder = target(project)?.join("bench");
    // The lock file of the last installation that was completed.
    let stamp = folder.join("node_modules").join("installed.json");
    if fs::read_to_string(&stamp).is_ok_and(|installed| installed == BENCH.lock) {
        return Ok(folder);
    }
    BENCH.install_into(&folder)?;
    write(&stamp, BENCH.lock)?;
    Ok(folder)
}

/// The version of Binaryen that is pinned, as wasm-opt gives it: its major number.
///
/// # Errors
/// If `xtask/npm/package.json` does not pin it.
pub(super) fn binaryen() -> Result<String> {
    let package: serde_json::Value =
        serde_json::from_str(TOOLS.package).context("xtask/npm/package.json is no JSON")?;
    let version = package.pointer("/dependencies/binaryen").and_then(|version| version.as_str());
    version
        .and_then(process::major)
        .map(|major| major.to_string())
        .ok_or_else(|| anyhow!("xtask/npm/package.json should pin `binaryen` to an exact version"))
}

/// Whether [`install`] has a chance.
pub(super) fn is_possible(cache: &Cache) -> bool {
    cache.find(&entry(TOOLS.lock)).is_some() || process::find(&["npm"]).is_some()
}

/// Installs what the journeys and the build need, if it is not there yet, and gives the folder of the installation.
///
/// # Errors
/// If npm is missing or fails, or the cache cannot be written to.
pub(super) fn install(cache: &Cache) -> Result<PathBuf> {
    cache.provide(&entry(TOOLS.lock), |unfinished| TOOLS.install_into(&unfinished.result))
}

/// Where npm puts the programs of an installation.
pub(super) fn programs(installation: &Path) -> PathBuf {
    installation.join("node_modules").join(".bin")
}

/// The installation of what the build needs, for this lock file. Part of the lock file's digest serves as the version.
fn entry(lock: &str) -> Entry {
    let digest: String = sha256(lock.as_bytes()).chars().take(16).collect();
    Entry { name: format!("npm-{digest}"), file: AXE.into() }
}

impl Pinned {
    /// Installs the packages into `node_modules` of this folder.
    fn install_into(&self, folder: &Path) -> Result<()> {
        let npm = process::find(&["npm"]).ok_or_else(|| {
            anyhow!(
                "npm is needed and not on PATH; install Node.js with npm (on Debian: `apt-get \
                 install npm`)"
            )
        })?;
        eprintln!("set-up: installing with npm what {} names …", self.place);
        fs::create_dir_all(folder)
            .with_context(|| format!("cannot create {}", folder.display()))?;
        write(&folder.join("package.json"), self.package)?;
        write(&folder.join("package-lock.json"), self.lock)?;
        let mut command = process::command(npm, folder);
        command.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]);
        process::run(&mut command).with_context(|| {
            format!(
                "cannot install what {}/package.json names; it needs a network that reaches the \
                 npm registry",
                self.place
            )
        })
    }
}

fn write(path: &Path, text: &str) -> Result<()> {
    fs::write(path, text).with_context(|| format!("cannot write {}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_versions_have_another_name() {
        assert_eq!(entry("{}").name, "npm-44136fa355b3678a");
        assert_ne!(entry(TOOLS.lock), entry("{}"));
    }
}
