//! One Chromium with one `ChromeDriver`, for one journey.

use std::path::PathBuf;
use std::process::Stdio;
use std::time::Duration;

use anyhow::{Context, anyhow};
use tempfile::TempDir;
use thirtyfour::common::log::LoggingPrefsLogLevel;
use thirtyfour::{ChromiumLikeCapabilities, DesiredCapabilities, WebDriver, WebDriverRunError};
use tokio::io::{AsyncBufReadExt, BufReader, Lines};
use tokio::process::{Child, ChildStdout, Command};
use tokio::time::timeout;

use crate::environment::Environment;
use crate::view::View;
use crate::{Result, watch};

/// How Chromium is started: without a window, also as root and in a container, and without calls of
/// its own to the network.
const FLAGS: [&str; 9] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
];

/// How long the driver may take to say its port.
const START_LIMIT: Duration = Duration::from_secs(30);

/// A running browser with its driver and a fresh profile, which go with it.
#[derive(Debug)]
pub(crate) struct Browser {
    driver: WebDriver,
    process: Child,
    /// Kept open, or the driver could not write any more.
    _said: Lines<BufReader<ChildStdout>>,
    profile: TempDir,
}

impl Browser {
    /// Starts a browser with a fresh profile.
    ///
    /// # Errors
    /// If the browser or its driver does not start.
    pub(crate) async fn start(environment: &Environment, view: View) -> Result<Self> {
        let profile = tempfile::Builder::new()
            .prefix("role-advisor-journey-")
            .tempdir()
            .context("cannot create a folder for the browser")?;
        let mut process = Command::new(&environment.driver)
            .arg("--port=0")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .kill_on_drop(true)
            .spawn()
            .with_context(|| format!("cannot start {}", environment.driver.display()))?;
        let output = process.stdout.take().context("the driver has no standard output")?;
        let mut said = BufReader::new(output).lines();
        let port = timeout(START_LIMIT, port(&mut said))
            .await
            .context("the driver does not say its port")??;

        let mut wanted = DesiredCapabilities::chrome();
        wanted.set_binary(&environment.chrome.to_string_lossy())?;
        for flag in FLAGS {
            wanted.add_arg(flag)?;
        }
        wanted.add_arg(&format!("--user-data-dir={}", profile.path().display()))?;
        for log in watch::LOGS {
            wanted.set_logging_prefs(log, LoggingPrefsLogLevel::All)?;
        }
        let driver = WebDriver::new(format!("http://127.0.0.1:{port}"), wanted)
            .await
            .with_context(|| format!("cannot start {}", environment.chrome.display()))?;
        let browser = Self { driver, process, _said: said, profile };
        view.apply(&browser.driver).await?;
        Ok(browser)
    }

    /// The folder that downloads go to, in the profile.
    pub(crate) fn downloads(&self) -> PathBuf {
        self.profile.path().join("downloads")
    }

    /// Does something with the browser, then ends it, also if that fails or panics.
    ///
    /// # Errors
    /// If the operation fails.
    pub(crate) async fn run(mut self, operation: impl AsyncFnOnce(WebDriver) -> Result) -> Result {
        let ended = self.driver.run_and_quit(async |driver| operation(driver).await).await;
        let _ended_already = self.process.kill().await;
        match ended {
            // A browser that does not end orderly has ended all the same.
            Ok(()) | Err(WebDriverRunError::Cleanup(_)) => Ok(()),
            Err(
                WebDriverRunError::Body(error)
                | WebDriverRunError::BodyAndCleanup { body: error, .. },
            ) => Err(error),
            Err(_) => Err(anyhow!("the browser ended in a way that is not known")),
        }
    }
}

/// Reads the port that the driver chose.
async fn port(said: &mut Lines<BufReader<ChildStdout>>) -> Result<u16> {
    const BEFORE: &str = "started successfully on port ";
    while let Some(line) = said.next_line().await? {
        if let Some((_, after)) = line.split_once(BEFORE) {
            let digits = after.trim_end_matches('.');
            return digits.parse().with_context(|| format!("`{digits}` is no port"));
        }
    }
    Err(anyhow!("the driver ended before it said its port"))
}
