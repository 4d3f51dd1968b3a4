//! One browser with its driver, for one journey.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Duration;

use anyhow::{Context, anyhow};
use tempfile::TempDir;
use thirtyfour::{WebDriver, WebDriverRunError};
use tokio::io::{AsyncBufReadExt, BufReader, Lines};
use tokio::process::{Child, ChildStdout, Command};
use tokio::time::timeout;

use crate::Result;
use crate::engine::Ways;
use crate::environment::Environment;
use crate::view::View;

/// How long the driver may take to say its port.
const START_LIMIT: Duration = Duration::from_secs(30);

/// A running browser with its driver and a fresh profile, which go with it.
#[derive(Debug)]
pub(crate) struct Browser {
    driver: WebDriver,
    ways: Ways,
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
        let Environment { engine, browser, driver, .. } = environment;
        let profile = tempfile::Builder::new()
            .prefix("role-advisor-journey-")
            .tempdir()
            .context("cannot create a folder for the browser")?;
        let mut process = Command::new(driver)
            .arg("--port=0")
            .args(engine.driver_options(profile.path()))
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .kill_on_drop(true)
            .spawn()
            .with_context(|| format!("cannot start {}", driver.display()))?;
        let output = process.stdout.take().context("the driver has no standard output")?;
        let mut said = BufReader::new(output).lines();
        let port = timeout(START_LIMIT, port(&mut said, engine.before_port()))
            .await
            .context("the driver does not say its port")??;
        let downloads = downloads(profile.path());
        fs::create_dir(&downloads).context("cannot create a folder for downloads")?;
        let wanted = engine.capabilities(browser, profile.path(), &downloads, view)?;
        let driver = WebDriver::new(format!("http://127.0.0.1:{port}"), wanted)
            .await
            .with_context(|| format!("cannot start {}", browser.display()))?;
        match Ways::make_ready(*engine, &driver, view, &downloads).await {
            Ok(ways) => Ok(Self { driver, ways, process, _said: said, profile }),
            Err(error) => {
                let _best_effort = driver.quit().await;
                Err(error)
            }
        }
    }

    /// The folder that downloads go to, in the profile.
    pub(crate) fn downloads(&self) -> PathBuf {
        downloads(self.profile.path())
    }

    /// What it does in a way of its own.
    pub(crate) fn ways(&self) -> Ways {
        self.ways.clone()
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

fn downloads(profile: &Path) -> PathBuf {
    profile.join("downloads")
}

/// Reads the port that the driver chose, which stands behind `before`.
async fn port(said: &mut Lines<BufReader<ChildStdout>>, before: &str) -> Result<u16> {
    while let Some(line) = said.next_line().await? {
        if let Some((_, after)) = line.split_once(before) {
            let digits = after.trim_end_matches('.');
            return digits.parse().with_context(|| format!("`{digits}` is no port"));
        }
    }
    Err(anyhow!("the driver ended before it said its port"))
}
