//! The pages in a browser, beside the same questionnaire written with `SurveyJS`, and their scores by Lighthouse.
//!
//! `bench/browser/` holds the other questionnaire, and the script that measures both.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::browser::{self, Engine};
use crate::content;
use crate::process;
use crate::project::Project;
use crate::questions;
use crate::site;
use crate::tools;

/// The sources, which are copied to where their packages are installed.
const SOURCES: [&str; 3] = ["compare.mjs", "surveyjs/index.html", "surveyjs/survey.js"];

/// Builds both sites, measures them, and gives the tables.
pub(super) fn measure(project: &Project) -> Result<String> {
    site::build(project)?;
    let folder = tools::bench(project)?;
    let theirs = survey(project, &folder)?;
    let mut command = process::command("node", &folder);
    browser::provide(project, Engine::Chromium, &mut command)?;
    process::output(command.arg("compare.mjs").arg(project.site()).arg(theirs))
}

/// Builds the other questionnaire in `folder`, with our questions, and gives the folder of its site.
fn survey(project: &Project, folder: &Path) -> Result<PathBuf> {
    copy_sources(project, folder)?;
    write_questions(project, &folder.join("questions.json"))?;
    let mut command = process::command("node", folder);
    command.args(["node_modules/esbuild/bin/esbuild", "survey.js", "--bundle", "--minify"]);
    command.args(["--format=esm", "--log-level=warning", "--outfile=site/survey.js"]);
    process::run(&mut command)?;
    let site = folder.join("site");
    fs::copy(folder.join("index.html"), site.join("index.html"))
        .context("cannot copy the page of the other questionnaire")?;
    Ok(site)
}

fn copy_sources(project: &Project, folder: &Path) -> Result<()> {
    for source in SOURCES {
        let from = project.path("bench/browser").join(source);
        let name = from.file_name().unwrap_or_default();
        fs::copy(&from, folder.join(name)).with_context(|| format!("cannot copy {source}"))?;
    }
    Ok(())
}

fn write_questions(project: &Project, file: &Path) -> Result<()> {
    let catalog = content::compile(project)?;
    let questions = serde_json::to_string(&questions::QuestionsData::new(&catalog))?;
    fs::write(file, questions).with_context(|| format!("cannot write {}", file.display()))
}
