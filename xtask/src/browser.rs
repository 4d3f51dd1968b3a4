//! The browser of the journeys: Chromium or Chrome with the `ChromeDriver` of the same major version,
//! found, or installed where that is allowed.

use std::env;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, anyhow};

use crate::process;
use crate::project::Project;
use crate::tools;

const BROWSERS: [&str; 5] =
    ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const DRIVERS: [&str; 2] = ["chromedriver", "chromium.chromedriver"];

/// Where Chrome lies on systems that do not put it on `PATH`.
const ELSEWHERE: [&str; 3] = [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
];

/// A browser and the driver that fits it.
#[derive(Debug)]
struct Browser {
    /// The browser's program.
    chrome: PathBuf,
    /// The driver's program.
    driver: PathBuf,
}

/// Provides whatever drives the browser with all that it needs: the built site, axe-core, the browser and
/// its driver, named by variables.
///
/// # Errors
/// If something is missing and may not be installed.
pub(crate) fn provide(project: &Project, command: &mut Command) -> Result<()> {
    let browser = set_up(project)?;
    npm(project)?;
    let axe = tools::axe(project)?;
    command
        .env("JOURNEY_SITE", project.site())
        .env("JOURNEY_AXE", axe)
        .env("CHROME", browser.chrome)
        .env("CHROMEDRIVER", browser.driver);
    Ok(())
}

/// Finds a browser and its driver, or installs them.
///
/// # Errors
/// If there is no fitting pair and none may be installed, with what to install.
fn set_up(project: &Project) -> Result<Browser> {
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

/// Ensures that npm is there, which brings axe-core.
///
/// # Errors
/// If it is missing and may not be installed.
fn npm(project: &Project) -> Result<()> {
    if process::find(&["npm"]).is_some() {
        return Ok(());
    }
    apt(project, &["npm"]).context("npm is needed for axe-core and not on PATH; install Node.js")
}

/// Finds a pair of the same major version.
fn find() -> Result<Browser> {
    let browsers = named("CHROME")?.map_or_else(installed, |path| vec![path]);
    let driver = match named("CHROMEDRIVER")? {
        Some(path) => path,
        None => process::find(&DRIVERS).ok_or_else(|| missing("ChromeDriver"))?,
    };
    let driver_version = major(&driver)?;
    if browsers.is_empty() {
        return Err(missing("Chromium or Chrome"));
    }
    let mut others = Vec::new();
    for chrome in browsers {
        match major(&chrome) {
            Ok(version) if version == driver_version => return Ok(Browser { chrome, driver }),
            Ok(version) => others.push(format!("{} is version {version}", chrome.display())),
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

/// The program that a variable names.
fn named(variable: &str) -> Result<Option<PathBuf>> {
    let Some(path) = env::var_os(variable).filter(|path| !path.is_empty()).map(PathBuf::from)
    else {
        return Ok(None);
    };
    if path.is_file() {
        Ok(Some(path))
    } else {
        Err(anyhow!("{variable} names {}, where there is no file", path.display()))
    }
}

/// Every browser that is installed.
fn installed() -> Vec<PathBuf> {
    let on_path = BROWSERS.iter().filter_map(|name| process::find(&[*name]));
    let elsewhere = ELSEWHERE.iter().map(PathBuf::from).filter(|path| path.is_file());
    on_path.chain(elsewhere).collect()
}

fn major(program: &std::path::Path) -> Result<u32> {
    process::version(program)
        .and_then(|version| process::major(&version))
        .ok_or_else(|| anyhow!("{} does not tell its version", program.display()))
}

/// Installs packages where this is Debian or a system like it and that is allowed: to root, and to
/// those whom sudo lets without a password.
fn apt(project: &Project, packages: &[&str]) -> Result<()> {
    let root = project.root();
    if process::find(&["apt-get"]).is_none() {
        return Err(anyhow!("this system has no apt-get, so nothing was installed"));
    }
    let user = process::output(process::command("id", root).arg("-u"))?;
    let sudo = user.trim() != "0";
    if sudo && process::output(process::command("sudo", root).args(["-n", "true"])).is_err() {
        return Err(anyhow!(
            "installing takes root: `sudo apt-get install {}`",
            packages.join(" ")
        ));
    }
    eprintln!("set-up: apt-get install {} …", packages.join(" "));
    let apt_get = |arguments: &[&str]| {
        let mut command = process::command(if sudo { "sudo" } else { "env" }, root);
        if sudo {
            command.args(["-n", "env"]);
        }
        command.args(["DEBIAN_FRONTEND=noninteractive", "apt-get"]).args(arguments);
        process::run(&mut command)
    };
    // Lists that cannot be brought up to date may still do.
    if let Err(error) = apt_get(&["-q", "update"]) {
        eprintln!("set-up: {error:#}");
    }
    apt_get(&[&["-q", "install", "-y", "--no-install-recommends"], packages].concat())
}
