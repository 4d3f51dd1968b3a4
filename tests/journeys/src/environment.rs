//! What a journey needs from outside, named by variables that `cargo xtask test` sets.

use std::env;
use std::path::PathBuf;

use anyhow::anyhow;

use crate::{Engine, Result};

/// Everything that the variables name.
#[derive(Debug)]
pub(crate) struct Environment {
    /// `JOURNEY_SITE`: the folder of the built site.
    pub(crate) site: PathBuf,
    /// `JOURNEY_AXE`: the file `axe.min.js`.
    pub(crate) axe: PathBuf,
    /// `JOURNEY_ENGINE`: the kind of browser; Chromium if it is not set.
    pub(crate) engine: Engine,
    /// `CHROME` or `FIREFOX`: the browser.
    pub(crate) browser: PathBuf,
    /// `CHROMEDRIVER` or `GECKODRIVER`: the driver that fits it.
    pub(crate) driver: PathBuf,
    /// Where screenshots go, if `JOURNEY_SCREENSHOTS` is set.
    pub(crate) screenshots: Option<PathBuf>,
}

impl Environment {
    /// Reads the variables.
    ///
    /// # Errors
    /// If one is missing, or names what is not there.
    pub(crate) fn read() -> Result<Self> {
        let screenshots = env::var_os("JOURNEY_SCREENSHOTS")
            .map(|_| PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("screenshots"));
        let engine = engine()?;
        let [browser, driver] = engine.programs();
        Ok(Self {
            engine,
            site: existing("JOURNEY_SITE")?,
            axe: existing("JOURNEY_AXE")?,
            browser: existing(browser)?,
            driver: existing(driver)?,
            screenshots,
        })
    }
}

/// The kind of browser that is asked for.
fn engine() -> Result<Engine> {
    let Some(wanted) = env::var_os("JOURNEY_ENGINE") else {
        return Ok(Engine::Chromium);
    };
    Engine::ALL.into_iter().find(|engine| wanted == engine.name()).ok_or_else(|| {
        let names = Engine::ALL.map(Engine::name).join(" or ");
        anyhow!("JOURNEY_ENGINE should be {names}, but is {}", wanted.display())
    })
}

/// The path that a variable names.
///
/// # Errors
/// If it is not set, or names what is not there.
pub(crate) fn existing(variable: &str) -> Result<PathBuf> {
    let path = env::var_os(variable).map(PathBuf::from).ok_or_else(|| {
        anyhow!(
            "the journeys need the built site and a browser: run `cargo xtask test --only \
             journeys`, which provides both ({variable} is not set)"
        )
    })?;
    if path.exists() {
        Ok(path)
    } else {
        Err(anyhow!("{variable} names {}, which is not there", path.display()))
    }
}
