//! The journeys in one browser engine, with everything they need named by variables.

use anyhow::{Context, Result};

use crate::browser::{self, Engine};
use crate::process::{self, cargo};
use crate::project::Project;

/// How many journeys are walked at once, each in a browser of its own. A page waits for its server and driver often
/// enough that more than one for each of two cores helps.
const AT_ONCE: &str = "--test-threads=3";

/// How many steps a random walk has from each page in the full check. The quick one takes the journeys' own number.
const LONG_WALK: &str = "1000";

/// Walks the journeys in this engine: all of them, or in the quick check those in Firefox that depend on the engine.
///
/// # Errors
/// If a journey fails, or something that it needs is missing.
pub(super) fn run(project: &Project, engine: Engine, full: bool, tests: &[String]) -> Result<()> {
    let mut command = cargo(project.root());
    browser::provide(project, engine, &mut command)?;
    match engine {
        _ if full => command.env("JOURNEY_STEPS", LONG_WALK),
        // A journey that is named is walked in any case.
        _ if !tests.is_empty() => &mut command,
        Engine::Chromium => command.env("JOURNEY_SCOPE", "one-engine"),
        Engine::Firefox => command.env("JOURNEY_SCOPE", "every-engine"),
    };
    command
        // A failed journey is explained in words; a backtrace through the harness does not help.
        .env("RUST_LIB_BACKTRACE", "0")
        .args(["test", "--locked", "--package", "journeys", "--", AT_ONCE]);
    process::run(command.args(tests)).with_context(|| format!("in {}", engine.name()))
}
