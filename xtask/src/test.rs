//! `cargo xtask test`: everything that has to hold, in stages, up to the first that does not.
//!
//! The quick check is what everybody runs before a change lands; `--full` adds what takes longer. `docs/testing.md` says
//! which promise of the product each stage keeps.

mod journeys;
mod table;

use std::time::Instant;

use anyhow::{Context, Result, bail};
use clap::ValueEnum;

use crate::browser::Engine;
use crate::dist;
use crate::fuzz;
use crate::process::{self, cargo};
use crate::project::Project;
use crate::servers;
use crate::site;
use crate::size;
use crate::tools::{self, Component, WASM};
use crate::verify;
use table::{Row, Table};

/// What the core must not depend on.
const WEB: [&str; 5] = ["leptos", "web-sys", "js-sys", "gloo", "wasm-bindgen"];

/// The arguments of `cargo xtask test`.
#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// Check more, up to an hour: all journeys in both engines, long random walks, the release, fuzzing
    #[arg(long)]
    full: bool,
    /// Leave out what needs the built site or a browser
    #[arg(long, conflicts_with = "only")]
    no_browser: bool,
    /// Run one stage alone
    #[arg(long, value_enum, value_name = "STAGE")]
    only: Option<Stage>,
    /// Walk the journeys in one browser engine alone
    #[arg(long, value_enum, value_name = "ENGINE", conflicts_with = "no_browser")]
    engine: Option<Engine>,
    /// Passed to the tests themselves, for example the name of one; only with `--only`
    #[arg(last = true, requires = "only")]
    tests: Vec<String>,
}

/// The stages, in their order.
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
    /// Journeys through the built site in Chromium and Firefox
    Journeys,
    /// The release: the same bytes when it is made twice, and correct on real web servers (only with --full, or by name)
    Release,
    /// Random texts read as links for a minute (only with --full, or by name)
    Fuzz,
}

impl Stage {
    /// The stage's name as `--only` takes it.
    fn name(self) -> String {
        self.to_possible_value().map(|value| value.get_name().to_owned()).unwrap_or_default()
    }

    /// What the stage checks, for the table at the end.
    fn checks(self) -> &'static str {
        match self {
            Self::Format => "source files are formatted",
            Self::Lint => "no warning from rustc or Clippy, natively and for the web",
            Self::Doc => "documentation builds without warnings",
            Self::Core => "the core does not depend on the web",
            Self::Packages => "licenses, duplicates and sources of all packages",
            Self::Native => "unit, property, mutation and scenario tests of core, content, app",
            Self::Verify => "every path has an outcome; no outcome changed unseen",
            Self::Build => "the site builds as it is published",
            Self::Size => "a first visit and each lazy part are within their budgets",
            Self::Journeys => "pages in a real browser: keyboard, axe, console, requests, faults",
            Self::Release => "two builds give the same bytes; the web servers at hand serve them",
            Self::Fuzz => "no text read as a link does harm",
        }
    }

    /// Whether the stage needs the built site.
    fn needs_site(self) -> bool {
        matches!(self, Self::Build | Self::Size | Self::Journeys | Self::Release)
    }

    /// Whether only the full check runs the stage.
    fn is_long(self) -> bool {
        matches!(self, Self::Release | Self::Fuzz)
    }
}

/// A stage to run; journeys are one step for each engine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Step {
    stage: Stage,
    engine: Option<Engine>,
}

impl Step {
    fn name(self) -> String {
        match self.engine {
            Some(engine) => format!("{} in {}", self.stage.name(), engine.name()),
            None => self.stage.name(),
        }
    }

    fn run(self, project: &Project, arguments: &Arguments) -> Result<()> {
        let root = project.root();
        match self.stage {
            Stage::Format => {
                tools::component(project, Component::Rustfmt)?;
                process::run(cargo(root).args(["fmt", "--all", "--check"]))
            }
            Stage::Lint => lint(project),
            Stage::Doc => process::run(cargo(root).env("RUSTDOCFLAGS", "-D warnings").args([
                "doc",
                "--locked",
                "--no-deps",
                "--workspace",
            ])),
            Stage::Core => core(project),
            Stage::Packages => packages(project),
            Stage::Native => {
                let mut command = cargo(root);
                command.args(["test", "--locked", "--workspace", "--exclude", "journeys", "--"]);
                process::run(command.args(&arguments.tests))
            }
            Stage::Verify => verify::run(project, &verify::Arguments::default()),
            Stage::Build => site::build(project),
            Stage::Size => size::check_site(project),
            Stage::Journeys => {
                let engine = self.engine.context("journeys need an engine")?;
                journeys::run(project, engine, arguments.full, &arguments.tests)
            }
            Stage::Release => {
                let release = dist::make_twice(project)?;
                servers::try_on_those_there(project, &release)
            }
            Stage::Fuzz => fuzz::run(project, &fuzz::Arguments::default()),
        }
    }
}

/// The steps that the arguments ask for, in order.
fn plan(arguments: &Arguments) -> Vec<Step> {
    let stages: Vec<Stage> = match arguments.only {
        // The site may have changed since it was last built.
        Some(stage) if stage.needs_site() && stage != Stage::Build => vec![Stage::Build, stage],
        Some(stage) => vec![stage],
        None => Stage::value_variants()
            .iter()
            .copied()
            .filter(|stage| arguments.full || !stage.is_long())
            .filter(|stage| !(arguments.no_browser && stage.needs_site()))
            .collect(),
    };
    let steps = stages.into_iter().flat_map(|stage| match stage {
        Stage::Journeys => {
            let engines = Engine::ALL
                .into_iter()
                .filter(|engine| arguments.engine.is_none_or(|only| only == *engine));
            engines.map(|engine| Step { stage, engine: Some(engine) }).collect()
        }
        _ => vec![Step { stage, engine: None }],
    });
    steps.collect()
}

/// Runs the stages up to the first that fails, and prints a table of them.
///
/// # Errors
/// If a stage fails, with its name and how to run it alone.
pub(crate) fn run(project: &Project, arguments: &Arguments) -> Result<()> {
    let steps = plan(arguments);
    let mut table = Table::default();
    for (step, number) in steps.iter().zip(1..) {
        let name = step.name();
        let begin = Instant::now();
        eprintln!("== {name} ({number} of {}) …", steps.len());
        let ended = step.run(project, arguments);
        let checks = step.stage.checks();
        let passed = ended.is_ok();
        table.add(Row { name: name.clone(), time: begin.elapsed(), checks, passed });
        if let Err(error) = ended {
            eprintln!("{table}");
            let alone = step.stage.name();
            let engine = step.engine.map(|engine| format!(" --engine {}", engine.name()));
            let engine = engine.unwrap_or_default();
            return Err(error.context(format!(
                "the stage `{name}` failed; alone: `cargo xtask test --only {alone}{engine}`"
            )));
        }
    }
    eprintln!("{table}");
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packages_of_the_web_are_found_by_name() {
        let tree = "advisor v0.1.0 (/x)\nserde v1.0.0\nleptos_dom v0.8.0\nweb-sys v0.3.0 (*)\n\
                    glooms v1.0.0\n";
        assert_eq!(web_in(tree).collect::<Vec<_>>(), ["leptos_dom", "web-sys"]);
    }

    fn stages(arguments: &Arguments) -> Vec<String> {
        plan(arguments).into_iter().map(Step::name).collect()
    }

    fn arguments() -> Arguments {
        Arguments { full: false, no_browser: false, only: None, engine: None, tests: Vec::new() }
    }

    #[test]
    fn the_quick_check_leaves_out_what_takes_long() {
        let quick = stages(&arguments());
        let expected = [
            "format",
            "lint",
            "doc",
            "core",
            "packages",
            "native",
            "verify",
            "build",
            "size",
            "journeys in chromium",
            "journeys in firefox",
        ];
        assert_eq!(quick, expected);
        let full = stages(&Arguments { full: true, ..arguments() });
        let added: Vec<_> = full.iter().filter(|stage| !quick.contains(stage)).collect();
        assert_eq!(added, ["release", "fuzz"]);
    }

    #[test]
    fn a_stage_that_needs_the_site_builds_it() {
        let only = |stage| Arguments { only: Some(stage), ..arguments() };
        assert_eq!(stages(&only(Stage::Lint)), ["lint"]);
        assert_eq!(stages(&only(Stage::Build)), ["build"]);
        assert_eq!(stages(&only(Stage::Release)), ["build", "release"]);
        let firefox = Arguments { engine: Some(Engine::Firefox), ..only(Stage::Journeys) };
        assert_eq!(stages(&firefox), ["build", "journeys in firefox"]);
    }

    #[test]
    fn without_browsers_nothing_needs_the_site() {
        let stages = stages(&Arguments { no_browser: true, ..arguments() });
        assert_eq!(stages.last().map(String::as_str), Some("verify"));
    }
}
