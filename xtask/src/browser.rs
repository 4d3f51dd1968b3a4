//! The browsers of the journeys with their drivers: found, or installed where that is allowed.

mod chromium;
mod firefox;

use std::env;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, anyhow};

use crate::dist::journeys;
use crate::process;
use crate::project::Project;
use crate::tools::{self, apt};

/// A kind of browser.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Engine {
    /// Chromium or Chrome
    Chromium,
    /// Firefox, if it is there the release with long support
    Firefox,
}

impl Engine {
    /// Every kind of browser, in the order in which the journeys are walked.
    pub(crate) const ALL: [Self; 2] = [Self::Chromium, Self::Firefox];

    /// Its name on the command line, and as `JOURNEY_ENGINE` gives it to the journeys.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
        }
    }

    /// The variables that name its program and its driver's.
    fn variables(self) -> [&'static str; 2] {
        match self {
            Self::Chromium => ["CHROME", "CHROMEDRIVER"],
            Self::Firefox => ["FIREFOX", "GECKODRIVER"],
        }
    }
}

/// A browser and the driver that fits it.
#[derive(Debug)]
struct Browser {
    /// The browser's program.
    program: PathBuf,
    /// The driver's program.
    driver: PathBuf,
}

/// Provides whatever drives a browser with all that it needs: the built site in its forms, axe-core, the browser and
/// its driver, named by variables.
///
/// # Errors
/// If something is missing and may not be installed.
pub(crate) fn provide(project: &Project, engine: Engine, command: &mut Command) -> Result<()> {
    let Browser { program, driver } = match engine {
        Engine::Chromium => chromium::set_up(project)?,
        Engine::Firefox => firefox::set_up(project)?,
    };
    npm(project)?;
    let axe = tools::axe(project)?;
    let made = journeys::provide(project)?;
    let [names_program, names_driver] = engine.variables();
    command
        .env("JOURNEY_ONE_FILE", made.one_file)
        .env("JOURNEY_NEXT_SITE", made.next)
        .env("JOURNEY_SITE", project.site())
        .env("JOURNEY_AXE", axe)
        .env("JOURNEY_ENGINE", engine.name())
        .env(names_program, program)
        .env(names_driver, driver);
    Ok(())
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

/// Every program that is installed under one of these names, on `PATH` or elsewhere.
fn installed(names: &[&str], elsewhere: &[&str]) -> Vec<PathBuf> {
    let on_path = names.iter().filter_map(|name| process::find(&[*name]));
    let elsewhere = elsewhere.iter().map(PathBuf::from).filter(|path| path.is_file());
    on_path.chain(elsewhere).collect()
}
