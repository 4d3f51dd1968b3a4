//! `cargo xtask bench-browser`: how fast the pages are, beside the same questionnaire written with `SurveyJS`, and what
//! Lighthouse says of them.
//!
//! `bench/` holds the other questionnaire, and the script that measures both. Here both are built and it is run.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::json;

use crate::bench::{Part, machine, show};
use crate::browser::{self, Engine};
use crate::content;
use crate::process;
use crate::project::Project;
use crate::questions;
use crate::site;
use crate::tools;

/// What is measured, and with what: from `bench/`, put where the packages are.
const FILES: [&str; 3] = ["compare.mjs", "surveyjs/index.html", "surveyjs/survey.js"];

/// What one can say about measuring the pages.
#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// Write the tables into docs/performance.md as well
    #[arg(long)]
    write: bool,
}

/// Measures and prints.
///
/// # Errors
/// If something cannot be built, run or read.
pub(crate) fn run(project: &Project, arguments: &Arguments) -> Result<()> {
    site::build(project)?;
    let folder = tools::bench(project)?;
    let theirs = survey(project, &folder)?;
    let mut command = process::command("node", &folder);
    browser::provide(project, Engine::Chromium, &mut command)?;
    command.arg("compare.mjs").arg(project.site()).arg(theirs);
    let tables = process::output(&mut command)?;
    let text = format!("{}\n\n{}\n", machine(), tables.trim());
    show(project, &[Part { name: "pages", text }], arguments.write)
}

/// Builds the other questionnaire, with our questions, and gives its folder.
fn survey(project: &Project, folder: &Path) -> Result<std::path::PathBuf> {
    for file in FILES {
        let from = project.path("bench").join(file);
        let name = from.file_name().unwrap_or_default();
        fs::copy(&from, folder.join(name)).with_context(|| format!("cannot copy {file}"))?;
    }
    let questions = json!({ "questions": questions::data(&content::compile(project)?) });
    let file = folder.join("questions.json");
    fs::write(&file, questions.to_string())
        .with_context(|| format!("cannot write {}", file.display()))?;
    let site = folder.join("site");
    let mut command = process::command("node", folder);
    command.args(["node_modules/esbuild/bin/esbuild", "survey.js", "--bundle", "--minify"]);
    process::run(command.args([
        "--format=esm",
        "--log-level=warning",
        "--outfile=site/survey.js",
    ]))?;
    fs::copy(folder.join("index.html"), site.join("index.html"))
        .context("cannot copy the other questionnaire’s page")?;
    Ok(site)
}
