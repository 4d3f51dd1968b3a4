//! `cargo xtask bench`: measures how fast things are, as the tables of `docs/performance.md`.
//!
//! `bench/README.md` says what is measured and how to read it. Nothing fails for being slow.

use std::env::consts::ARCH;
use std::fs;
use std::process::Command;
use std::thread;

use anyhow::Result;
use clap::ValueEnum;

use crate::content;
use crate::process::cargo;
use crate::project::Project;

mod browser;
mod core;
mod criterion;
mod document;
mod roster;
mod rule_engine;
mod verification;

/// The options of `cargo xtask bench`.
#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// What to measure; without a name, `core` and `verification`
    #[arg(value_enum, value_name = "WHAT")]
    what: Vec<What>,
    /// Write the tables into docs/performance.md as well
    #[arg(long)]
    write: bool,
}

/// What can be measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum What {
    /// Advice, its report and decoding the catalogue, at 1, 10 and 100 times its size
    Core,
    /// A whole verification, at 1 and 2 times the size
    Verification,
    /// The roster, natively and in Chromium; slow: builds the site
    Roster,
    /// Clever's decision table, beside zen-engine; slow: compiles 355 more packages
    RuleEngine,
    /// The pages in Chromium, beside `SurveyJS`, and Lighthouse; slowest: builds the site, needs npm
    Browser,
}

impl What {
    /// What is measured if nothing is named.
    const DEFAULT: [Self; 2] = [Self::Core, Self::Verification];

    /// The name on the command line and in the document.
    fn name(self) -> String {
        self.to_possible_value().map(|value| value.get_name().to_owned()).unwrap_or_default()
    }

    /// Measures, and gives the tables in Markdown.
    fn measure(self, project: &Project) -> Result<String> {
        match self {
            Self::Core => core::measure(project),
            Self::Verification => verification::measure(project),
            Self::Roster => roster::measure(project),
            Self::RuleEngine => rule_engine::measure(project),
            Self::Browser => browser::measure(project),
        }
    }
}

/// Measures, prints, and on request writes into the document, one thing after the other.
///
/// # Errors
/// If something cannot be built, run, read or written.
pub(crate) fn run(project: &Project, arguments: &Arguments) -> Result<()> {
    let what = if arguments.what.is_empty() { &What::DEFAULT[..] } else { &arguments.what };
    for what in what {
        let tables = what.measure(project)?;
        let text = format!("{}\n\n{}", machine(), tables.trim());
        content::print(&format!("{text}\n\n"))?;
        if arguments.write {
            document::write(project, &what.name(), &text)?;
        }
    }
    Ok(())
}

/// The command that runs a bench of `bench/native`.
fn native(project: &Project, name: &str) -> Command {
    let mut command = cargo(project.root());
    command.args(["bench", "--locked", "--package", "bench", "--bench", name]);
    command
}

/// The computer on which the figures were measured.
fn machine() -> String {
    let cores = thread::available_parallelism().map_or(1, usize::from);
    format!("On {cores} cores of {}:", cpu().unwrap_or_else(|| ARCH.to_owned()))
}

/// The model of the processor, as Linux names it.
fn cpu() -> Option<String> {
    let text = fs::read_to_string("/proc/cpuinfo").ok()?;
    let line = text.lines().find(|line| line.starts_with("model name"))?;
    line.split_once(": ").map(|(_, model)| model.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_document_has_a_place_for_every_table() {
        let project = Project::find().unwrap();
        let text = fs::read_to_string(project.path(document::PATH)).unwrap();
        for what in What::value_variants() {
            assert!(document::with_tables(&text, &what.name(), "").is_some(), "{what:?}");
        }
    }
}
