//! Tools from npm: axe-core for the journeys, and where npm is found Binaryen's wasm-opt and esbuild; and what pages are measured
//! with, beside what.
//!
//! `xtask/npm/` and `bench/browser/` pin them; they are installed into `tools/npm/` and `tools/bench/`.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow};

use crate::process;
use crate::project::Project;

/// Packages that are pinned together.
struct Pinned {
    /// Where they are named, from the project's root.
    place: &'static str,
    /// Where in `tools/` they are installed.
    folder: &'static str,
    /// `package.json` there.
    package: &'static str,
    /// `package-lock.json` there.
    lock: &'static str,
}

/// What the journeys and the build need.
const TOOLS: Pinned = Pinned {
    place: "xtask/npm",
    folder: "npm",
    package: include_str!("../../npm/package.json"),
    lock: include_str!("../../npm/package-lock.json"),
};

/// What pages are measured with, and beside.
const BENCH: Pinned = Pinned {
    place: "bench/browser",
    folder: "bench",
    package: include_str!("../../../bench/browser/package.json"),
    lock: include_str!("../../../bench/browser/package-lock.json"),
};

/// Where npm puts the programs of the build.
pub(super) fn programs(project: &Project) -> PathBuf {
    TOOLS.modules(project).join(".bin")
}

/// The file of axe-core that a page loads; installs what npm gives if it is not there yet.
///
/// # Errors
/// If npm is missing or fails.
pub(crate) fn axe(project: &Project) -> Result<PathBuf> {
    install(project)?;
    let file = TOOLS.modules(project).join("axe-core").join("axe.min.js");
    if file.is_file() {
        Ok(file)
    } else {
        Err(anyhow!(
            "{} is missing; remove {} and try again",
            file.display(),
            TOOLS.folder(project).display()
        ))
    }
}

/// esbuild, which makes scripts and style sheets smaller, if npm has brought it.
pub(crate) fn esbuild(project: &Project) -> Option<PathBuf> {
    Some(programs(project).join("esbuild")).filter(|tool| tool.is_file())
}

/// The folder in which scripts find what `bench/browser/` pins; installs that if it is not there yet.
///
/// # Errors
/// If npm is missing or fails.
pub(crate) fn bench(project: &Project) -> Result<PathBuf> {
    BENCH.install(project)?;
    Ok(BENCH.folder(project))
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
pub(super) fn is_possible(project: &Project) -> bool {
    TOOLS.is_installed(project) || process::find(&["npm"]).is_some()
}

/// Installs what the journeys and the build need, if it is not there yet.
///
/// # Errors
/// If npm is missing or fails.
pub(super) fn install(project: &Project) -> Result<()> {
    TOOLS.install(project)
}

impl Pinned {
    /// Whether everything is installed as it is pinned now.
    fn is_installed(&self, project: &Project) -> bool {
        fs::read_to_string(self.stamp(project)).is_ok_and(|installed| installed == self.lock)
    }

    fn install(&self, project: &Project) -> Result<()> {
        if self.is_installed(project) {
            return Ok(());
        }
        let npm = process::find(&["npm"]).ok_or_else(|| {
            anyhow!(
                "npm is needed and not on PATH; install Node.js with npm (on Debian: `apt-get \
                 install npm`)"
            )
        })?;
        eprintln!("set-up: installing with npm what {} names …", self.place);
        let folder = self.folder(project);
        fs::create_dir_all(&folder)
            .with_context(|| format!("cannot create {}", folder.display()))?;
        write(&folder.join("package.json"), self.package)?;
        write(&folder.join("package-lock.json"), self.lock)?;
        let mut command = process::command(npm, &folder);
        command.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]);
        process::run(&mut command).with_context(|| {
            format!(
                "cannot install what {}/package.json names; it needs a network that reaches the \
                 npm registry",
                self.place
            )
        })?;
        write(&self.stamp(project), self.lock)
    }

    fn folder(&self, project: &Project) -> PathBuf {
        project.tools().join(self.folder)
    }

    fn modules(&self, project: &Project) -> PathBuf {
        self.folder(project).join("node_modules")
    }

    /// The lock file of the last installation that came to its end.
    fn stamp(&self, project: &Project) -> PathBuf {
        self.modules(project).join("installed.json")
    }
}

fn write(path: &Path, text: &str) -> Result<()> {
    fs::write(path, text).with_context(|| format!("cannot write {}", path.display()))
}
