//! `cargo xtask fuzz`: reads a great many texts as links, and looks for one that does harm.
//!
//! What it starts from stands in `fuzz/corpus`; what it finds out on the way is kept beside the build, so the next run
//! goes on from there. Reasons: `docs/decisions/024-fuzzing-links.md`.

use std::fs;

use anyhow::{Context, Result};

use crate::process;
use crate::project::Project;
use crate::tools;

/// The longest text that is tried: twice the longest link that somebody is likely to make.
const LONGEST: u32 = 1_400;

/// How long it runs unless the arguments say otherwise, in seconds.
const A_MINUTE: u32 = 60;

/// What one can say about fuzzing.
#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// For how long
    #[arg(long, value_name = "SECONDS", default_value_t = A_MINUTE)]
    seconds: u32,
}

impl Default for Arguments {
    fn default() -> Self {
        Self { seconds: A_MINUTE }
    }
}

/// Builds the target, and runs it.
///
/// # Errors
/// If something cannot be set up or built, or a text does harm; its file is named above then.
pub(crate) fn run(project: &Project, arguments: &Arguments) -> Result<()> {
    let cargo_fuzz = tools::cargo_fuzz(project)?;
    let kept = project.path("fuzz/target/corpus");
    fs::create_dir_all(&kept).with_context(|| format!("cannot create {}", kept.display()))?;
    let mut command = process::command(cargo_fuzz, project.root());
    command
        .env_remove("CARGO_TARGET_DIR")
        // Nothing here is unsafe: there is nothing for a sanitizer to find.
        .args(["fuzz", "run", "--sanitizer", "none", "--target-dir", "fuzz/target", "links"])
        .arg(&kept)
        .arg(project.path("fuzz/corpus/links"))
        .arg("--")
        .arg(format!("-max_total_time={}", arguments.seconds))
        .arg(format!("-max_len={LONGEST}"))
        .args(["-only_ascii=0", "-timeout=10", "-print_final_stats=1", "-verbosity=1"])
        .arg(format!("-dict={}", project.path("fuzz/links.dict").display()));
    process::run(&mut command)
        .context("a text did harm; its file is named above, and belongs into `fuzz/corpus/links` once that is mended")
}
