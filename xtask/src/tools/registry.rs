//! Tools from the Rust registry: fetched ready-made where cargo-binstall can, built otherwise.

use std::env::consts::EXE_SUFFIX;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};

use super::cache::{Cache, Entry, Unfinished};
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
    /// Options for `cargo install` that make the build shorter. They are not part of the installation's name, so a new
    /// option has no effect on what is installed already.
    pub(super) options: &'a [&'a str],
}

/// A program that can be run.
#[derive(Debug)]
pub(super) struct Program {
    /// Its file.
    pub(super) file: PathBuf,
    /// The folder that makes `PATH` find it; none if `PATH` does already.
    pub(super) folder: Option<PathBuf>,
}

impl Tool<'_> {
    /// Its installation in the cache, which is named after the package.
    fn entry(&self) -> Entry {
        Entry { name: format!("{}-{}", self.package, self.version), file: self.file() }
    }

    /// Where the program lies in an installation.
    fn file(&self) -> PathBuf {
        Path::new("bin").join(format!("{}{EXE_SUFFIX}", self.program))
    }

    /// The program of an installation.
    fn program_in(&self, installation: &Path) -> Program {
        Program { file: installation.join(self.file()), folder: Some(installation.join("bin")) }
    }

    /// Whether an installation has the program, and it runs at the right version.
    fn runs_in(&self, installation: &Path) -> bool {
        process::version(&installation.join(self.file())).as_deref() == Some(self.says)
    }
}

/// Ensures that the tool is in the cache or, at exactly this version, on `PATH`, and gives its program.
///
/// # Errors
/// If it can neither be fetched nor built.
pub(super) fn install(project: &Project, cache: &Cache, tool: &Tool<'_>) -> Result<Program> {
    if let Some(found) = find(cache, tool) {
        return Ok(found);
    }
    if let Some(file) = process::find(&[tool.program])
        && process::version(&file).as_deref() == Some(tool.says)
    {
        return Ok(Program { file, folder: None });
    }
    let installation = cache.provide(&tool.entry(), |unfinished| {
        if fetch(project, tool, unfinished) {
            return Ok(());
        }
        // What was fetched in vain is not mixed with what is built.
        empty(&unfinished.result)?;
        build(project, tool, unfinished)
    })?;
    Ok(tool.program_in(&installation))
}

/// The tool in the cache, if it is there.
pub(super) fn find(cache: &Cache, tool: &Tool<'_>) -> Option<Program> {
    cache.find(&tool.entry()).map(|installation| tool.program_in(&installation))
}

fn empty(folder: &Path) -> Result<()> {
    fs::remove_dir_all(folder)
        .and_then(|()| fs::create_dir(folder))
        .with_context(|| format!("cannot empty {}", folder.display()))
}

/// Fetches the tool ready-made; false if that does not work here.
fn fetch(project: &Project, tool: &Tool<'_>, unfinished: &Unfinished) -> bool {
    if process::find(&["cargo-binstall"]).is_none() {
        return false;
    }
    eprintln!("set-up: fetching {} {} …", tool.package, tool.version);
    let mut command = process::cargo(project.root());
    command
        .args(["binstall", "--no-confirm", "--force", "--disable-telemetry"])
        .args(["--disable-strategies", "compile", "--root"])
        .arg(&unfinished.result)
        .arg(format!("{}@={}", tool.package, tool.version));
    match process::run_within(&mut command, FETCH_LIMIT) {
        Ok(()) => tool.runs_in(&unfinished.result),
        Err(error) => {
            eprintln!("set-up: {error:#}; building it instead");
            false
        }
    }
}

/// Builds the tool, without optimisation: it runs seldom and briefly.
fn build(project: &Project, tool: &Tool<'_>, unfinished: &Unfinished) -> Result<()> {
    eprintln!(
        "set-up: building {} {} (once for all clones; this takes some minutes) …",
        tool.package, tool.version
    );
    let start = Instant::now();
    let mut command = process::cargo(project.root());
    command
        .env("CARGO_PROFILE_DEV_DEBUG", "0")
        .env("CARGO_INCREMENTAL", "0")
        // A folder of its own, so that the tool's parts do not mix with the project's.
        .env("CARGO_TARGET_DIR", &unfinished.scratch)
        .args(["install", "--locked", "--force", "--debug", "--root"])
        .arg(&unfinished.result)
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
    ensure!(
        tool.runs_in(&unfinished.result),
        "{} {} was built, but `{} --version` does not give {}",
        tool.package,
        tool.version,
        tool.program,
        tool.says
    );
    eprintln!("set-up: {} is ready after {} s", tool.package, start.elapsed().as_secs());
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_installation_is_named_after_package_and_version() {
        let tool = Tool {
            package: "wasm-bindgen-cli",
            program: "wasm-bindgen",
            version: "0.2.129",
            says: "0.2.129",
            options: &[],
        };
        let program = Path::new("bin").join(format!("wasm-bindgen{EXE_SUFFIX}"));
        assert_eq!(
            tool.entry(),
            Entry { name: "wasm-bindgen-cli-0.2.129".to_owned(), file: program }
        );
        let program = tool.program_in(Path::new("/cache/it"));
        assert_eq!(program.folder.as_deref(), Some(Path::new("/cache/it/bin")));
        assert!(program.file.starts_with("/cache/it/bin"));
    }
}
