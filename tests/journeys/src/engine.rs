//! The two browser engines, and what differs between them.
//!
//! WebDriver and WebDriver BiDi do the same in both. What they leave open is done through the developer tools' protocol
//! in Chromium ([`chromium`]), through preferences in Firefox ([`firefox`]).

mod bidi;
mod chromium;
mod firefox;

use std::fmt;
use std::path::Path;

use anyhow::{Context, anyhow};
use serde_json::{Value, json};
use thirtyfour::{Capabilities, WebDriver, WindowHandle};

use crate::{Result, View};
pub(crate) use bidi::BiDi;
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

    /// The start options that pages shown as in `view` need.
    pub(crate) fn launch(self, view: View) -> Launch {
        match self {
            // Everything can be changed while it runs.
            Self::Chromium => Launch::default(),
            Self::Firefox => Launch { dark: view.is_dark(), without_scripts: !view.has_scripts() },
        }
    }

    /// The capabilities of a new browser whose files go into `profile`.
    ///
    /// # Errors
    /// If a path is no text.
    pub(crate) fn capabilities(
        self,
        browser: &Path,
        profile: &Path,
        launch: Launch,
    ) -> Result<Capabilities> {
        match self {
            Self::Chromium => chromium::capabilities(browser, profile),
            Self::Firefox => firefox::capabilities(browser, launch),
        }
    }
}

/// What can only be chosen when a browser starts.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Launch {
    /// Pages see a dark colour scheme.
    pub(crate) dark: bool,
    /// Pages run no scripts.
    pub(crate) without_scripts: bool,
}

impl fmt::Display for Engine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

/// A running browser, with what its engine does differently.
#[derive(Debug, Clone)]
pub(crate) enum BrowserDriver {
    /// Chromium.
    Chromium(Chromium),
    /// Firefox.
    Firefox(Firefox),
}

impl BrowserDriver {
    /// Connects to a browser that has just started; from now on it records requests and the console.
    ///
    /// # Errors
    /// If the browser does not answer.
    pub(crate) async fn connect(engine: Engine, driver: &WebDriver) -> Result<(BiDi, Self)> {
        let address = driver.capabilities().get("webSocketUrl").and_then(Value::as_str);
        let address = address.context("the browser does not say where it speaks WebDriver BiDi")?;
        match engine {
            Engine::Chromium => {
                let bidi = BiDi::connect(address, |_, _| {}).await?;
                let chromium = Chromium::new(driver.clone(), bidi.clone());
                Ok((bidi, Self::Chromium(chromium)))
            }
            Engine::Firefox => {
                let (bidi, firefox) = Firefox::connect(driver, address).await?;
                Ok((bidi, Self::Firefox(firefox)))
            }
        }
    }

    /// Prepares the only tab of a new user context: it shows its page as in `view`, and what happened before is
    /// forgotten.
    ///
    /// # Errors
    /// If the browser cannot.
    pub(crate) async fn prepare(&self, user_context: &str, view: View) -> Result {
        let viewport = json!({ "width": view.width(), "height": View::HEIGHT });
        let tab = self.driver().window().await?.to_string();
        let size = json!({ "context": tab, "viewport": viewport, "devicePixelRatio": 1 });
        self.bidi().send("browsingContext.setViewport", size).await?;
        if let Self::Chromium(chromium) = self {
            chromium.emulate(view).await?;
        }
        self.before_opening(user_context, TELL_VIOLATIONS).await?;
        self.complaints().await?;
        self.requests().await.map(drop)
    }

    /// Opens a tab in a user context.
    ///
    /// # Errors
    /// If the browser does not.
    pub(crate) async fn open_tab(&self, user_context: &str) -> Result<WindowHandle> {
        let tab = json!({ "type": "tab", "userContext": user_context });
        let tab = self.bidi().send("browsingContext.create", tab).await?;
        let tab = tab.get("context").and_then(Value::as_str).context("the tab has no id")?;
        Ok(WindowHandle::from(tab.to_owned()))
    }

    /// Runs a script before those of each page that is opened in the user context from now on.
    ///
    /// # Errors
    /// If the browser does not take it.
    pub(crate) async fn before_opening(&self, user_context: &str, script: &str) -> Result {
        // It would run in the empty document too that is there for a moment before each page.
        let script =
            format!("() => {{ if (!/^(about:.*)?$/.test(location.href)) {{ {script}\n }} }}");
        let script = json!({ "functionDeclaration": script, "userContexts": [user_context] });
        self.bidi().send("script.addPreloadScript", script).await.map(drop)
    }

    /// Grants a permission to an origin in the user context.
    ///
    /// # Errors
    /// If the browser does not know the permission.
    pub(crate) async fn grant(&self, user_context: &str, origin: &str, name: &str) -> Result {
        let granted = json!({
            "descriptor": { "name": name }, "state": "granted", "origin": origin,
            "userContext": user_context,
        });
        self.bidi().send("permissions.setPermission", granted).await.map(drop)
    }

    fn driver(&self) -> &WebDriver {
        match self {
            Self::Chromium(chromium) => &chromium.driver,
            Self::Firefox(firefox) => &firefox.driver,
        }
    }

    fn bidi(&self) -> &BiDi {
        match self {
            Self::Chromium(chromium) => &chromium.bidi,
            Self::Firefox(firefox) => &firefox.bidi,
        }
    }

    /// Which kind of browser it is.
    pub(crate) fn engine(&self) -> Engine {
        match self {
            Self::Chromium(_) => Engine::Chromium,
            Self::Firefox(_) => Engine::Firefox,
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
