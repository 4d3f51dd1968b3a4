//! `cargo xtask test`: everything that has to hold, in stages, up to the first that does not.

use std::time::Instant;

use anyhow::{Context, Result, bail};
use clap::ValueEnum;

use crate::browser::{self, Engine};
use crate::dist;
use crate::process::{self, cargo};
use crate::project::Project;
use crate::servers;
use crate::site;
use crate::size;
use crate::tools::{self, Component, WASM};
use crate::verify;

/// How many journeys, each with a browser of its own, run at once.
const BROWSERS_AT_ONCE: &str = "--test-threads=2";

/// What the core must not depend on.
const WEB: [&str; 5] = ["leptos", "web-sys", "js-sys", "gloo", "wasm-bindgen"];

/// What one can say about testing.
#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// Leave out what needs the built site or a browser
    #[arg(long, conflicts_with = "only")]
    no_browser: bool,
    /// Run one stage alone
    #[arg(long, value_enum, value_name = "STAGE")]
    only: Option<Stage>,
    /// Walk the journeys in one kind of browser alone
    #[arg(long, value_enum, value_name = "ENGINE", conflicts_with = "no_browser")]
    engine: Option<Engine>,
    /// Passed to the tests themselves, for example the name of one; only with `--only`
    #[arg(last = true, requires = "only")]
    tests: Vec<String>,
}

/// The parts of the test, in their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Stage {
    /// The format of the source
    Format,
    /// The lints, for this computer and for the web
    Lint,
    /// The documentation, without a broken link
    Doc,
    /// The core depends on nothing of the web
    Core,
    /// The packages that the workspace is built with: licences, duplicates, where they come from
    Packages,
    /// Native tests: the core, the catalogue with its checks and scenarios, the commands
    Native,
    /// Every path through the interview: what holds on all of them, and no outcome changed unseen
    Verify,
    /// The built site
    Build,
    /// The size budget
    Size,
    /// Journeys through the built site, in Chromium and in Firefox
    Journeys,
    /// The release: the same bytes when it is made twice, and as it should be on real web servers
    Release,
}

impl Stage {
    /// The stage's name as `--only` takes it.
    fn name(self) -> String {
        self.to_possible_value().map(|value| value.get_name().to_owned()).unwrap_or_default()
    }

    /// Whether the stage needs the built site.
    fn is_of_the_site(self) -> bool {
        matches!(self, Self::Build | Self::Size | Self::Journeys | Self::Release)
    }

    fn run(self, project: &Project, arguments: &Arguments) -> Result<()> {
        let root = project.root();
        match self {
            Self::Format => {
                tools::component(project, Component::Rustfmt)?;
                process::run(cargo(root).args(["fmt", "--all", "--check"]))
            }
            Self::Lint => lint(project),
            Self::Doc => process::run(cargo(root).env("RUSTDOCFLAGS", "-D warnings").args([
                "doc",
                "--locked",
                "--no-deps",
                "--workspace",
            ])),
            Self::Core => core(project),
            Self::Packages => packages(project),
            Self::Native => {
                let mut command = cargo(root);
                command.args(["test", "--locked", "--workspace", "--exclude", "journeys", "--"]);
                process::run(command.args(&arguments.tests))
            }
            Self::Verify => verify::run(project, &verify::Arguments::default()),
            Self::Build => site::build(project),
            Self::Size => size::check_site(project),
            Self::Journeys => journeys(project, arguments),
            Self::Release => {
                let release = dist::make_twice(project)?;
                servers::try_on_those_there(project, &release)
            }
        }
    }
}

/// Runs the stages up to the first that fails.
///
/// # Errors
/// If a stage fails, with its name and how to run it alone.
pub(crate) fn run(project: &Project, arguments: &Arguments) -> Result<()> {
    let start = Instant::now();
    let stages: Vec<Stage> = match arguments.only {
        // The site may have changed since it was last built.
        Some(stage @ (Stage::Size | Stage::Journeys | Stage::Release)) => vec![Stage::Build, stage],
        Some(stage) => vec![stage],
        None => Stage::value_variants()
            .iter()
            .copied()
            .filter(|stage| !(arguments.no_browser && stage.is_of_the_site()))
            .collect(),
    };
    for (stage, number) in stages.iter().zip(1..) {
        let name = stage.name();
        let begin = Instant::now();
        eprintln!("== {name} ({number} of {}) …", stages.len());
        stage.run(project, arguments).with_context(|| {
            format!("the stage `{name}` failed; alone: `cargo xtask test --only {name}`")
        })?;
        eprintln!("== {name}: passed in {} s", begin.elapsed().as_secs());
    }
    eprintln!("== all passed in {} s", start.elapsed().as_secs());
    Ok(())
}

/// The lints, for this computer and for the web.
fn lint(project: &Project) -> Result<()> {
    tools::component(project, Component::Clippy)?;
    tools::wasm_target(project)?;
    let clippy = |scope: &[&str]| {
        let mut command = cargo(project.root());
        command.args(["clippy", "--locked"]).args(scope).args(["--", "-D", "warnings"]);
        process::run(&mut command)
    };
    clippy(&["--workspace", "--all-targets"])?;
    clippy(&["--package", "role-advisor", "--target", WASM])
}

/// The core depends on nothing of the web, on no platform.
fn core(project: &Project) -> Result<()> {
    for package in ["advisor", "roster"] {
        let mut command = cargo(project.root());
        command
            .args(["tree", "--locked", "--package", package, "--edges", "normal,build"])
            .args(["--target", "all", "--prefix", "none", "--format", "{p}"]);
        let tree = process::output(&mut command)?;
        let found: Vec<&str> = web_in(&tree).collect();
        if !found.is_empty() {
            bail!(
                "`crates/{package}` must not know the web, but depends on {}; `cargo tree \
                 --package {package}` shows through whom",
                found.join(", ")
            );
        }
    }
    Ok(())
}

/// What `deny.toml` wants of the packages holds.
fn packages(project: &Project) -> Result<()> {
    let mut command = process::command(tools::cargo_deny(project)?, project.root());
    // Without the advisories: they come over the network, and what they say changes without a change here.
    command.args(["--frozen", "--workspace", "check", "--deny", "warnings"]);
    process::run(command.args(["bans", "licenses", "sources"]))
        .context("deny.toml says what is wanted of the packages, and why; the findings stand above")
}

/// The packages of the web that a tree lists.
fn web_in(tree: &str) -> impl Iterator<Item = &str> {
    tree.lines().filter_map(|line| line.split(' ').next()).filter(|package| {
        WEB.iter().any(|web| {
            package
                .strip_prefix(web)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with(['-', '_']))
        })
    })
}

/// The journeys in each kind of browser, with everything they need named by variables.
fn journeys(project: &Project, arguments: &Arguments) -> Result<()> {
    for engine in Engine::ALL {
        if arguments.engine.is_some_and(|only| only != engine) {
            continue;
        }
        let name = engine.name();
        let begin = Instant::now();
        let mut command = cargo(project.root());
        browser::provide(project, engine, &mut command)?;
        command
            // A journey that fails is told in words; where in the harness it stood does not help.
            .env("RUST_LIB_BACKTRACE", "0")
            .args(["test", "--locked", "--package", "journeys", "--", BROWSERS_AT_ONCE]);
        process::run(command.args(&arguments.tests)).with_context(|| {
            format!("in {name}; that alone: `cargo xtask test --only journeys --engine {name}`")
        })?;
        eprintln!("== journeys in {name}: passed in {} s", begin.elapsed().as_secs());
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packages_of_the_web_are_found_by_name() {
        let tree = "advisor v0.1.0 (/x)\nserde v1.0.0\nleptos_dom v0.8.0\nweb-sys v0.3.0 (*)\n\
                    glooms v1.0.0\n";
        assert_eq!(web_in(tree).collect::<Vec<_>>(), ["leptos_dom", "web-sys"]);
    }

    #[test]
    fn every_stage_has_a_name() {
        let names: Vec<_> = Stage::value_variants().iter().map(|stage| stage.name()).collect();
        assert_eq!(
            names,
            [
                "format", "lint", "doc", "core", "packages", "native", "verify", "build", "size",
                "journeys", "release"
            ]
        );
    }
}
