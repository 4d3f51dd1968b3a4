//! Chromium or Chrome, with the `ChromeDriver` of the same major version.

use std::path::Path;

use anyhow::{Context, Result, anyhow};

use super::{Browser, installed, named};
use crate::process;
use crate::project::Project;
use crate::tools::apt;

const BROWSERS: [&str; 5] =
    ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const DRIVERS: [&str; 2] = ["chromedriver", "chromium.chromedriver"];

/// Where Chrome lies on systems that do not put it on `PATH`.
const ELSEWHERE: [&str; 3] = [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
];

/// Finds a browser and its driver, or installs them.
///
/// # Errors
/// If there is no fitting pair and none may be installed, with what to install.
pub(super) fn set_up(project: &Project) -> Result<Browser> {
    // What a person names wrongly is for that person to mend.
    named("CHROME")?;
    named("CHROMEDRIVER")?;
    let problem = match find() {
        Ok(browser) => return Ok(browser),
        Err(problem) => problem,
    };
    eprintln!("set-up: {problem:#}");
    apt(project, &["chromium", "chromium-driver"]).with_context(|| problem.to_string())?;
    find()
}

/// Finds a pair of the same major version.
fn find() -> Result<Browser> {
    let browsers = match named("CHROME")? {
        Some(path) => vec![path],
        None => installed(&BROWSERS, &ELSEWHERE),
    };
    let driver = match named("CHROMEDRIVER")? {
        Some(path) => path,
        None => process::find(&DRIVERS).ok_or_else(|| missing("ChromeDriver"))?,
    };
    let driver_version = major(&driver)?;
    if browsers.is_empty() {
        return Err(missing("Chromium or Chrome"));
    }
    let mut others = Vec::new();
    for program in browsers {
        match major(&program) {
            Ok(version) if version == driver_version => return Ok(Browser { program, driver }),
            Ok(version) => others.push(format!("{} is version {version}", program.display())),
            Err(error) => others.push(error.to_string()),
        }
    }
    Err(anyhow!(
        "{} is version {driver_version}, but {}; install a browser and a driver of the same \
         version, or name them with CHROME and CHROMEDRIVER",
        driver.display(),
        others.join(", and ")
    ))
}

fn missing(what: &str) -> anyhow::Error {
    anyhow!(
        "the journeys need {what}, which is not on PATH; install it (on Debian: `apt-get install \
         chromium chromium-driver`; elsewhere: Chrome, and the ChromeDriver of its version), or \
         name the programs with CHROME and CHROMEDRIVER"
    )
}

fn major(program: &Path) -> Result<u32> {
    process::version(program)
        .and_then(|version| process::major(&version))
        .ok_or_else(|| anyhow!("{} does not tell its version", program.display()))
}
