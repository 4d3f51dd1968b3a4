//! The two kinds of browser, and what each of them does in a way of its own.
//!
//! Whatever the WebDriver protocol can do, both do alike, and it is not here. What it leaves open, Chromium does
//! by its developer tools' protocol ([`chromium`]), Firefox by WebDriver BiDi and its preferences ([`firefox`]).

mod bidi;
mod chromium;
mod firefox;

use std::fmt;
use std::path::Path;

use anyhow::anyhow;
use thirtyfour::{Capabilities, WebDriver};

use crate::{Result, View};
use chromium::Chromium;
use firefox::Firefox;

/// Has every page that is opened tell on the console what its Content-Security-Policy forbade: not every
/// browser does so by itself.
const TELL_VIOLATIONS: &str = "addEventListener('securitypolicyviolation', (event) => console.error(
    `the Content-Security-Policy’s ${event.effectiveDirective} forbids ${event.blockedURI || 'it'} ` +
    `(${event.sourceFile}:${event.lineNumber}) ${event.sample}`));";

/// A kind of browser.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// Chromium or Chrome.
    Chromium,
    /// Firefox.
    Firefox,
}

impl Engine {
    /// Every kind of browser.
    pub(crate) const ALL: [Self; 2] = [Self::Chromium, Self::Firefox];

    /// Its name as `JOURNEY_ENGINE` takes it.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
        }
    }

    /// The variables that name the browser's program and its driver's.
    pub(crate) fn programs(self) -> [&'static str; 2] {
        match self {
            Self::Chromium => ["CHROME", "CHROMEDRIVER"],
            Self::Firefox => ["FIREFOX", "GECKODRIVER"],
        }
    }

    /// How the driver is started, besides with a port of its choice; its files go into `profile`.
    pub(crate) fn driver_options(self, profile: &Path) -> Vec<String> {
        match self {
            Self::Chromium => Vec::new(),
            Self::Firefox => firefox::driver_options(profile),
        }
    }

    /// What stands before the port in the line by which the driver tells it.
    pub(crate) fn before_port(self) -> &'static str {
        match self {
            Self::Chromium => "started successfully on port ",
            Self::Firefox => "Listening on 127.0.0.1:",
        }
    }

    /// What is asked of a new browser whose files go into `profile` and whose downloads into `downloads`.
    ///
    /// # Errors
    /// If a path is no text.
    pub(crate) fn capabilities(
        self,
        browser: &Path,
        profile: &Path,
        downloads: &Path,
        view: View,
    ) -> Result<Capabilities> {
        match self {
            Self::Chromium => chromium::capabilities(browser, profile),
            Self::Firefox => firefox::capabilities(browser, downloads, view),
        }
    }
}

impl fmt::Display for Engine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

/// A running browser's own ways.
#[derive(Debug, Clone)]
pub(crate) enum Ways {
    /// Those of Chromium.
    Chromium(Chromium),
    /// Those of Firefox.
    Firefox(Firefox),
}

impl Ways {
    /// Makes a browser that has just started ready: it shows its page as in `view`, lets downloads into a folder
    /// without a question, and remembers what it asks of the network and says on the console.
    ///
    /// # Errors
    /// If the browser cannot.
    pub(crate) async fn make_ready(
        engine: Engine,
        driver: &WebDriver,
        view: View,
        downloads: &Path,
    ) -> Result<Self> {
        let ways = match engine {
            Engine::Chromium => {
                Self::Chromium(Chromium::make_ready(driver, view, downloads).await?)
            }
            Engine::Firefox => Self::Firefox(Firefox::make_ready(driver, view).await?),
        };
        ways.before_opening(TELL_VIOLATIONS).await?;
        Ok(ways)
    }

    /// Which kind of browser it is.
    pub(crate) fn engine(&self) -> Engine {
        match self {
            Self::Chromium(_) => Engine::Chromium,
            Self::Firefox(_) => Engine::Firefox,
        }
    }

    /// Has the browser run a script before any of the page's own, on each page that is opened from now on.
    ///
    /// # Errors
    /// If the browser does not take it.
    pub(crate) async fn before_opening(&self, script: &str) -> Result {
        match self {
            Self::Chromium(chromium) => chromium.before_opening(script).await,
            Self::Firefox(firefox) => firefox.before_opening(script).await,
        }
    }

    /// Drops a file near the top of the page.
    ///
    /// # Errors
    /// If the browser or the page does not take it.
    pub(crate) async fn drop_file(&self, path: &str) -> Result {
        match self {
            Self::Chromium(chromium) => chromium.drop_file(path).await,
            Self::Firefox(firefox) => firefox.drop_file(path).await,
        }
    }

    /// A picture of the whole page, as PNG.
    ///
    /// # Errors
    /// If the browser does not take it.
    pub(crate) async fn picture(&self) -> Result<Vec<u8>> {
        match self {
            Self::Chromium(chromium) => chromium.picture().await,
            Self::Firefox(firefox) => firefox.picture().await,
        }
    }

    /// The page as it is printed, as PDF: on Letter, unless its own style sheet says otherwise.
    ///
    /// # Errors
    /// If the browser does not print.
    pub(crate) async fn print(&self) -> Result<Vec<u8>> {
        match self {
            Self::Chromium(chromium) => chromium.print().await,
            Self::Firefox(firefox) => firefox.print().await,
        }
    }

    /// The warnings and errors on the console since somebody asked for them.
    ///
    /// # Errors
    /// If the browser does not tell.
    pub(crate) async fn complaints(&self) -> Result<Vec<String>> {
        match self {
            Self::Chromium(chromium) => chromium.complaints().await,
            Self::Firefox(firefox) => firefox.complaints().await,
        }
    }

    /// Every address that was asked for something since somebody asked.
    ///
    /// # Errors
    /// If the browser does not tell.
    pub(crate) async fn requests(&self) -> Result<Vec<String>> {
        match self {
            Self::Chromium(chromium) => chromium.requests().await,
            Self::Firefox(firefox) => Ok(firefox.requests()),
        }
    }

    /// What keeps the open page's site from being installed as an app, as far as the browser tells: Firefox, which
    /// installs nothing on a computer, tells nothing.
    ///
    /// # Errors
    /// If the browser does not answer.
    pub(crate) async fn obstacles_to_installing(&self) -> Result<Vec<String>> {
        match self {
            Self::Chromium(chromium) => chromium.obstacles_to_installing().await,
            Self::Firefox(_) => Ok(Vec::new()),
        }
    }

    /// Makes the computer so many times slower than it is.
    ///
    /// # Errors
    /// If the browser cannot: Firefox has no way to do it.
    pub(crate) async fn slow_down(&self, times: u32) -> Result {
        match self {
            Self::Chromium(chromium) => chromium.slow_down(times).await,
            Self::Firefox(_) => Err(anyhow!("Firefox cannot be slowed down: measure in Chromium")),
        }
    }
}
