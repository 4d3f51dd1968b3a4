//! Firefox, with its driver out of the Rust registry: few systems have a package of it.

use anyhow::{Context, Result, anyhow};

use super::{Browser, installed, named};
use crate::project::Project;
use crate::tools::{self, apt};

/// The release with long support comes first: it is the one on computers that are seldom brought up to date.
const BROWSERS: [&str; 2] = ["firefox-esr", "firefox"];

/// Where Firefox lies on systems that do not put it on `PATH`.
const ELSEWHERE: [&str; 2] = [
    "/Applications/Firefox.app/Contents/MacOS/firefox",
    r"C:\Program Files\Mozilla Firefox\firefox.exe",
];

/// Finds Firefox and its driver, or installs them.
///
/// # Errors
/// If one is missing and cannot be installed, with what to install.
pub(super) fn set_up(project: &Project) -> Result<Browser> {
    let driver = match named("GECKODRIVER")? {
        Some(path) => path,
        None => tools::geckodriver(project)?,
    };
    if let Some(program) = named("FIREFOX")? {
        return Ok(Browser { program, driver });
    }
    let find = || installed(&BROWSERS, &ELSEWHERE).into_iter().next();
    if let Some(program) = find() {
        return Ok(Browser { program, driver });
    }
    let missing = "the journeys need Firefox, which is not on PATH; install it (on Debian: `apt-get install \
                   firefox-esr`), or name it with FIREFOX; or leave it out with `--engine chromium`";
    apt(project, &["firefox-esr"]).context(missing)?;
    let program = find().ok_or_else(|| anyhow!(missing))?;
    Ok(Browser { program, driver })
}
