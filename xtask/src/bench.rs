//! `cargo xtask bench`: how fast everything is, as tables for `docs/performance.md`.
//!
//! What is measured, and how, is the business of `crates/bench`, `crates/rule-engine` and
//! `tests/journeys/benches`. Here they are run, and their figures set side by side. Nothing fails for being slow.
//! The pages are measured by `bench_browser`.

use std::fs;
use std::thread;

use anyhow::{Context, Result};
use serde_json::Value;

use crate::browser::{self, Engine};
use crate::content;
use crate::process::{self, cargo};
use crate::project::Project;
use crate::site;

/// Where the tables stand, each between two comments.
const DOCUMENT: &str = "docs/performance.md";

/// How many times as large as it is the catalogue is measured, as in `crates/bench`.
const SIZES: [&str; 3] = ["1", "10", "100"];

/// What is measured of the core: its name there, and in words.
const CORE: [(&str, &str); 7] = [
    ("advice-median", "a piece of advice: all questions, then the outcome; the median scenario"),
    ("advice-slowest", "the same for the slowest scenario"),
    ("advise", "the outcome alone, slowest scenario"),
    ("report", "its report, with what other answers would change"),
    ("decode", "the catalogue out of its bytes"),
    (
        "roles-median",
        "a piece of advice where the same people have more roles; the median scenario",
    ),
    ("roles-slowest", "the same for the slowest scenario, unsure of everything"),
];

/// What one can say about measuring.
#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// Measure a generic rule engine too; building it takes many minutes
    #[arg(long)]
    rule_engine: bool,
    /// Measure one thing alone
    #[arg(long, value_enum, value_name = "WHAT", conflicts_with = "rule_engine")]
    only: Option<Only>,
    /// Write the tables into docs/performance.md as well
    #[arg(long)]
    write: bool,
}

/// What can be measured alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Only {
    /// The roster, natively and in a browser
    Roster,
}

/// A table and the place in the document that it belongs to.
pub(crate) struct Part {
    pub(crate) name: &'static str,
    pub(crate) text: String,
}

/// Measures and prints.
///
/// # Errors
/// If something cannot be built, run or read.
pub(crate) fn run(project: &Project, arguments: &Arguments) -> Result<()> {
    let mut parts = match arguments.only {
        Some(Only::Roster) => vec![roster(project)?],
        None => vec![core(project)?, verification(project)?],
    };
    if arguments.rule_engine {
        parts.push(rule_engine(project)?);
    }
    show(project, &parts, arguments.write)
}

/// Prints the tables, and writes them into the document if that is wanted.
///
/// # Errors
/// If the document has no place for one, or cannot be written.
pub(crate) fn show(project: &Project, parts: &[Part], written: bool) -> Result<()> {
    for Part { text, .. } in parts {
        content::print(&format!("{text}\n"))?;
    }
    if written { write(project, parts) } else { Ok(()) }
}

/// The core, natively.
fn core(project: &Project) -> Result<Part> {
    let mut command = cargo(project.root());
    command.args(["bench", "--locked", "--package", "bench", "--bench", "speed"]);
    process::run(command.env("CRITERION_HOME", project.path(ESTIMATES)))?;
    let mut lines = vec![
        format!("{}\n", machine()),
        "| what | 1× | 10× | 100× | 10× / 1× | 100× / 1× |".to_owned(),
        "| --- | --- | --- | --- | --- | --- |".to_owned(),
    ];
    for (name, words) in CORE {
        let [one, ten, hundred] =
            SIZES.map(|size| median(project, &format!("speed/{name}/{size}")));
        let (one, ten, hundred) = (one?, ten?, hundred?);
        lines.push(format!(
            "| {words} | {} | {} | {} | {:.1} | {:.1} |",
            time(one),
            time(ten),
            time(hundred),
            ten / one,
            hundred / one,
        ));
    }
    Ok(Part { name: "core", text: lines.join("\n") })
}

/// A whole verification.
fn verification(project: &Project) -> Result<Part> {
    let mut command = cargo(project.root());
    command.args(["bench", "--locked", "--package", "bench", "--bench", "verification"]);
    let table = process::output(&mut command)?;
    Ok(Part { name: "verification", text: format!("{}\n\n{}\n", machine(), table.trim()) })
}

/// The table of Clever in our core and in a generic engine, once both are shown to decide alike.
fn rule_engine(project: &Project) -> Result<Part> {
    let folder = project.path("crates/rule-engine");
    process::run(cargo(&folder).args(["test", "--locked", "--release"]))?;
    let home = project.path(ESTIMATES);
    process::run(cargo(&folder).args(["bench", "--locked"]).env("CRITERION_HOME", &home))?;
    let [ours, theirs] =
        ["ours", "zen-engine"].map(|name| median(project, &format!("table/{name}")));
    let (ours, theirs) = (ours?, theirs?);
    let text = format!(
        "{}\n\n| every sure case of Clever’s table | time | ratio |\n| --- | --- | --- |\n\
         | ours | {} | 1.0 |\n| zen-engine | {} | {:.1} |\n",
        machine(),
        time(ours),
        time(theirs),
        theirs / ours,
    );
    Ok(Part { name: "rule engine", text })
}

/// What is measured of the roster natively: its name there, and in words.
const ROSTER: [(&str, &str); 5] = [
    ("1", "1 row: mostly making the words ready"),
    ("5000", "5,000 rows"),
    ("5000-all-different", "5,000 rows, no two alike, three unknown words in each"),
    ("100000", "100,000 rows"),
    ("5000-as-csv", "5,000 rows as a CSV file"),
];

/// The roster, natively and in a browser.
fn roster(project: &Project) -> Result<Part> {
    let mut command = cargo(project.root());
    command.args(["bench", "--locked", "--package", "bench", "--bench", "roster"]);
    process::run(command.env("CRITERION_HOME", project.path(ESTIMATES)))?;
    let mut lines = vec![
        format!("{}\n", machine()),
        "| natively | time |".to_owned(),
        "| --- | --- |".to_owned(),
    ];
    for (name, words) in ROSTER {
        let median = median(project, &format!("roster/{name}"))?;
        lines.push(format!("| {words} | {} |", time(median)));
    }
    site::build(project)?;
    let mut command = cargo(project.root());
    browser::provide(project, Engine::Chromium, &mut command)?;
    command.args(["bench", "--locked", "--profile", "dev", "--package", "journeys"]);
    let table = process::output(command.args(["--bench", "roster"]))?;
    let text = format!("{}\n\nIn a browser:\n\n{}\n", lines.join("\n"), table.trim());
    Ok(Part { name: "roster", text })
}

/// Where Criterion leaves its estimates.
const ESTIMATES: &str = "target/criterion";

/// The median that Criterion estimates, in nanoseconds.
fn median(project: &Project, name: &str) -> Result<f64> {
    let path = project.path(ESTIMATES).join(name).join("new/estimates.json");
    let context = || format!("{} holds no estimate", path.display());
    let estimates: Value = serde_json::from_slice(&fs::read(&path).with_context(context)?)?;
    estimates.pointer("/median/point_estimate").and_then(Value::as_f64).with_context(context)
}

/// A time in the unit that suits it, with three digits.
fn time(nanoseconds: f64) -> String {
    let (value, unit) = match nanoseconds {
        ..1e3 => (nanoseconds, "ns"),
        ..1e6 => (nanoseconds / 1e3, "µs"),
        ..1e9 => (nanoseconds / 1e6, "ms"),
        _ => (nanoseconds / 1e9, "s"),
    };
    let decimals = match value {
        ..10.0 => 2,
        ..100.0 => 1,
        _ => 0,
    };
    format!("{value:.decimals$} {unit}")
}

/// What the figures were taken on.
pub(crate) fn machine() -> String {
    let cores = thread::available_parallelism().map_or(1, usize::from);
    let cpu = fs::read_to_string("/proc/cpuinfo").ok().and_then(|text| {
        let line = text.lines().find(|line| line.starts_with("model name"))?;
        line.split_once(": ").map(|(_, model)| model.to_owned())
    });
    let cpu = cpu.unwrap_or_else(|| std::env::consts::ARCH.to_owned());
    format!("On {cores} cores of {cpu}:")
}

fn write(project: &Project, parts: &[Part]) -> Result<()> {
    let path = project.path(DOCUMENT);
    let mut text = fs::read_to_string(&path).with_context(|| format!("cannot read {DOCUMENT}"))?;
    for part in parts {
        text = with_part(&text, part).with_context(|| {
            format!("{DOCUMENT} has no place for “{}”: two comments, {:?}", part.name, marks(part))
        })?;
    }
    fs::write(&path, text).with_context(|| format!("cannot write {DOCUMENT}"))
}

/// The comments around a table.
fn marks(part: &Part) -> [String; 2] {
    [format!("<!-- bench: {} -->", part.name), format!("<!-- end of {} -->", part.name)]
}

/// The document with the table in its place; `None` if there is no such place.
fn with_part(document: &str, part: &Part) -> Option<String> {
    let [begin, end] = marks(part);
    let (before, rest) = document.split_once(&begin)?;
    let (_, after) = rest.split_once(&end)?;
    Some(format!("{before}{begin}\n{}\n\n{end}{after}", part.text.trim()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_have_three_digits() {
        let times = [12.34, 999.4, 1_234.0, 45_678.0, 12_345_678.0, 2.5e9].map(time);
        assert_eq!(times, ["12.3 ns", "999 ns", "1.23 µs", "45.7 µs", "12.3 ms", "2.50 s"]);
    }

    #[test]
    fn a_table_takes_the_place_of_the_one_before() {
        let part = Part { name: "core", text: "new\n".to_owned() };
        let document = "a\n<!-- bench: core -->\nold\n<!-- end of core -->\nb\n";
        let expected = "a\n<!-- bench: core -->\nnew\n\n<!-- end of core -->\nb\n";
        assert_eq!(with_part(document, &part).as_deref(), Some(expected));
        assert_eq!(with_part("a\n", &part), None);
    }
}
