//! Clever's decision table in our core and in zen-engine.

use std::process::Command;

use anyhow::Result;

use super::criterion::{self, median, time};
use crate::process::{self, cargo};
use crate::project::Project;

/// Checks that both decide alike, measures them, and gives the table.
pub(super) fn measure(project: &Project) -> Result<String> {
    process::run(command(project).args(["test", "--locked", "--release"]))?;
    criterion::run(project, command(project).args(["bench", "--locked"]))?;
    let ours = median(project, "table/ours")?;
    let theirs = median(project, "table/zen-engine")?;
    Ok(format!(
        "| every sure case of Clever’s table | time | ratio |\n| --- | --- | --- |\n\
         | ours | {} | 1.0 |\n| zen-engine | {} | {:.1} |\n",
        time(ours),
        time(theirs),
        theirs / ours,
    ))
}

/// Cargo in the workspace of the comparison, which builds into the `target/` of the project.
fn command(project: &Project) -> Command {
    let mut command = cargo(&project.path("bench/rule-engine"));
    command.env("CARGO_TARGET_DIR", project.path("target/rule-engine"));
    command
}
