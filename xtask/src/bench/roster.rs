//! The roster, natively and in a browser.

use std::fmt::Write;

use anyhow::Result;

use super::criterion::{self, median, time};
use crate::browser::{self, Engine};
use crate::process::{self, cargo};
use crate::project::Project;
use crate::site;

/// The native benches: each by its name in `bench/native` and in words.
const BENCHES: [(&str, &str); 5] = [
    ("1", "1 row: mostly making the words ready"),
    ("5000", "5,000 rows"),
    ("5000-all-different", "5,000 rows, no two alike, three unknown words in each"),
    ("100000", "100,000 rows"),
    ("5000-as-csv", "5,000 rows as a CSV file"),
];

/// Measures, and gives both tables.
pub(super) fn measure(project: &Project) -> Result<String> {
    let native = natively(project)?;
    let in_browser = in_browser(project)?;
    Ok(format!("{native}\nIn a browser:\n\n{in_browser}"))
}

fn natively(project: &Project) -> Result<String> {
    criterion::run(project, &mut super::native(project, "roster"))?;
    let mut table = String::from("| natively | time |\n| --- | --- |\n");
    for (name, words) in BENCHES {
        let median = median(project, &format!("roster/{name}"))?;
        writeln!(table, "| {words} | {} |", time(median))?;
    }
    Ok(table)
}

fn in_browser(project: &Project) -> Result<String> {
    site::build(project)?;
    let mut command = cargo(project.root());
    browser::provide(project, Engine::Chromium, &mut command)?;
    process::output(command.args(["run", "--locked", "--package", "roster-in-browser"]))
}
