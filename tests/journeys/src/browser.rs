//! A browser process with its driver, and the isolated contexts in which journeys are walked.

use std::fs;
use std::path::PathBuf;
use std::process::Stdio;
use std::time::Duration;

use anyhow::{Context, anyhow};
use serde_json::json;
use tempfile::TempDir;
use thirtyfour::{WebDriver, WindowHandle};
use tokio::io::{AsyncBufReadExt, BufReader, Lines};
use tokio::process::{Child, ChildStdout, Command};
use tokio::time::timeout;

use crate::Result;
use crate::engine::{BiDi, BrowserDriver, Launch};
use crate::environment::Environment;
use crate::view::View;

/// How long the driver may take to print its port.
const START_LIMIT: Duration = Duration::from_secs(30);

/// A running browser with its driver. Journeys use it one after the other, each in a [`UserContext`].
#[derive(Debug)]
pub(crate) struct Browser {
    launch: Launch,
    driver: WebDriver,
    bidi: BiDi,
    commands: BrowserDriver,
    /// The tab that is open while there is no context.
    home: WindowHandle,
    contexts: usize,
    process: Child,
    /// Kept open: the driver fails when it cannot write.
    _output: Lines<BufReader<ChildStdout>>,
    profile: TempDir,
}

/// What one journey uses of a browser: a WebDriver BiDi user context with storage, service workers, permissions and tabs
/// of its own.
#[derive(Debug)]
pub(crate) struct UserContext {
    pub(crate) driver: WebDriver,
    pub(crate) commands: BrowserDriver,
    /// Where its downloads go.
    pub(crate) downloads: PathBuf,
    /// Its id in WebDriver BiDi.
    pub(crate) id: String,
}

impl Browser {
    /// Starts a browser with a fresh profile.
    ///
    /// # Errors
    /// If the browser or its driver does not start.
    pub(crate) async fn start(environment: &Environment, launch: Launch) -> Result<Self> {
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
        let mut output = BufReader::new(output).lines();
        let port = timeout(START_LIMIT, port(&mut output, engine.before_port()))
            .await
            .context("the driver does not print its port")??;
        let wanted = engine.capabilities(browser, profile.path(), launch)?;
        let driver = WebDriver::new(format!("http://127.0.0.1:{port}"), wanted)
            .await
            .with_context(|| format!("cannot start {}", browser.display()))?;
        let (bidi, commands) = BrowserDriver::connect(*engine, &driver).await?;
        let home = driver.window().await?;
        Ok(Self {
            launch,
            driver,
            bidi,
            commands,
            home,
            contexts: 0,
            process,
            _output: output,
            profile,
        })
    }

    /// The options that it was started with.
    pub(crate) fn launch(&self) -> Launch {
        self.launch
    }

    /// Opens a context with one tab, which shows its pages as in `view`.
    ///
    /// # Errors
    /// If the browser cannot.
    pub(crate) async fn open_context(&mut self, view: View) -> Result<UserContext> {
        self.contexts += 1;
        let downloads = self.profile.path().join(format!("downloads-{}", self.contexts));
        fs::create_dir(&downloads).context("cannot create a folder for downloads")?;
        let created = self.bidi.send("browser.createUserContext", json!({})).await?;
        let id = created.get("userContext").and_then(|id| id.as_str());
        let id = id.context("the user context has no id")?.to_owned();
        let allowed = json!({ "type": "allowed", "destinationFolder": downloads });
        let allowed = json!({ "downloadBehavior": allowed, "userContexts": [id] });
        self.bidi.send("browser.setDownloadBehavior", allowed).await?;
        let commands = self.commands.clone();
        let tab = commands.open_tab(&id).await?;
        self.driver.switch_to_window(tab).await?;
        commands.prepare(&id, view).await?;
        Ok(UserContext { driver: self.driver.clone(), commands, downloads, id })
    }

    /// Closes a context with all its tabs; nothing of it stays in the browser.
    ///
    /// # Errors
    /// If the browser does not.
    pub(crate) async fn close_context(&self, context: UserContext) -> Result {
        self.driver.switch_to_window(self.home.clone()).await?;
        let of = json!({ "userContext": context.id });
        self.bidi.send("browser.removeUserContext", of).await?;
        fs::remove_dir_all(&context.downloads).context("cannot remove the downloads")
    }

    /// Ends the browser and its driver.
    pub(crate) async fn quit(mut self) {
        // A browser that does not end in order ends with its driver.
        let _best_effort = self.driver.quit().await;
        let _best_effort = self.process.kill().await;
    }
}

/// Reads the port that the driver chose, which is printed after `before`.
async fn port(output: &mut Lines<BufReader<ChildStdout>>, before: &str) -> Result<u16> {
    while let Some(line) = output.next_line().await? {
        if let Some((_, after)) = line.split_once(before) {
            let digits = after.trim_end_matches('.');
            return digits.parse().with_context(|| format!("`{digits}` is no port"));
        }
    }
    Err(anyhow!("the driver ended before it printed its port"))
}
