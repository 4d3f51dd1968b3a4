//! What is done in Chromium by the protocol of its developer tools.

use std::path::Path;

use anyhow::Context;
use serde_json::{Value, json};
use thirtyfour::common::log::LoggingPrefsLogLevel;
use thirtyfour::support::base64_decode;
use thirtyfour::{
    Capabilities, CapabilitiesHelper, ChromiumLikeCapabilities, DesiredCapabilities, WebDriver,
};

use super::bidi::BiDi;
use crate::host;
use crate::{Result, View};

/// How Chromium is started: without a window, also as root and in a container, and without calls of
/// its own to the network. A journey may turn pages faster than any person, for which a browser would slow it down.
const FLAGS: [&str; 11] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-ipc-flooding-protection",
    // The driver cannot ask for the names of what stands in a frame with a process of its own.
    "--disable-site-isolation-trials",
];

/// The log of what is said on the console.
const CONSOLE: &str = "browser";

/// The log of what is asked of the network.
const NETWORK: &str = "performance";

/// A picture cannot be higher than this, in pixels.
const HIGHEST: f64 = 16_000.0;

/// What is asked of a new Chromium.
pub(super) fn capabilities(browser: &Path, profile: &Path) -> Result<Capabilities> {
    let mut wanted = DesiredCapabilities::chrome();
    wanted.set_binary(&browser.to_string_lossy())?;
    for flag in FLAGS {
        wanted.add_arg(flag)?;
    }
    wanted.add_arg(&format!("--user-data-dir={}", profile.display()))?;
    wanted.add_arg(&format!("--host-resolver-rules=MAP {} 127.0.0.1", host::NAME))?;
    for log in [CONSOLE, NETWORK] {
        wanted.set_logging_prefs(log, LoggingPrefsLogLevel::All)?;
    }
    wanted.set("webSocketUrl", true)?;
    Ok(wanted.into())
}

/// A running Chromium.
#[derive(Debug, Clone)]
pub(crate) struct Chromium {
    pub(super) driver: WebDriver,
    pub(super) bidi: BiDi,
}

impl Chromium {
    pub(super) fn new(driver: WebDriver, bidi: BiDi) -> Self {
        Self { driver, bidi }
    }

    /// Has the open tab show its pages as in `view`.
    pub(super) async fn emulate(&self, view: View) -> Result {
        let scheme = if view.is_dark() { "dark" } else { "light" };
        let media = json!({ "features": [{ "name": "prefers-color-scheme", "value": scheme }] });
        self.send("Emulation.setEmulatedMedia", media).await?;
        let off = json!({ "value": !view.has_scripts() });
        self.send("Emulation.setScriptExecutionDisabled", off).await.map(drop)
    }

    pub(super) async fn drop_file(&self, path: &str) -> Result {
        for kind in ["dragEnter", "dragOver", "drop"] {
            let event = json!({
                "type": kind, "x": 100, "y": 200,
                "data": { "items": [], "files": [path], "dragOperationsMask": 1 },
            });
            self.send("Input.dispatchDragEvent", event).await?;
        }
        Ok(())
    }

    pub(super) async fn picture(&self) -> Result<Vec<u8>> {
        let page = self.send("Page.getLayoutMetrics", json!({})).await?;
        let of_page =
            |side: &str| page.pointer(&format!("/cssContentSize/{side}")).and_then(Value::as_f64);
        let (width, height) = of_page("width").zip(of_page("height")).context("no size")?;
        let clip = json!({
            "x": 0, "y": 0, "width": width, "height": height.min(HIGHEST), "scale": 1,
        });
        let wanted = json!({ "captureBeyondViewport": true, "clip": clip });
        data(&self.send("Page.captureScreenshot", wanted).await?)
    }

    pub(super) async fn print(&self) -> Result<Vec<u8>> {
        let wanted = json!({ "preferCSSPageSize": true, "printBackground": false });
        data(&self.send("Page.printToPDF", wanted).await?)
    }

    pub(super) async fn complaints(&self) -> Result<Vec<String>> {
        let said = self.driver.get_log(CONSOLE).await.context("cannot read the console")?;
        let complains =
            said.into_iter().filter(|entry| matches!(entry.level.as_str(), "WARNING" | "SEVERE"));
        Ok(complains.map(|entry| entry.message).collect())
    }

    pub(super) async fn requests(&self) -> Result<Vec<String>> {
        let happened = self.driver.get_log(NETWORK).await;
        let happened = happened.context("cannot read the network's log")?;
        Ok(happened.iter().filter_map(|entry| request(&entry.message)).collect())
    }

    pub(super) async fn obstacles_to_installing(&self) -> Result<Vec<String>> {
        let mut obstacles = Vec::new();
        for (command, found) in [
            ("Page.getAppManifest", "/errors"),
            ("Page.getInstallabilityErrors", "/installabilityErrors"),
        ] {
            let answer = self.send(command, json!({})).await?;
            let found = answer.pointer(found).and_then(Value::as_array).context("no list")?;
            // An isolated context is private browsing for Chromium, which installs nothing there: that is not the site's.
            let of_the_site =
                found.iter().filter(|it| it.get("errorId").is_none_or(|id| id != "in-incognito"));
            obstacles.extend(of_the_site.map(Value::to_string));
        }
        Ok(obstacles)
    }

    pub(super) async fn slow_down(&self, times: u32) -> Result {
        let rate = json!({ "rate": times });
        self.send("Emulation.setCPUThrottlingRate", rate).await.map(drop)
    }

    /// Sends the developer tools a command.
    async fn send(&self, command: &str, parameters: Value) -> Result<Value> {
        let answer = self.driver.cdp().send_raw(command, parameters).await;
        answer.with_context(|| format!("Chromium does not take {command}"))
    }
}

/// The bytes that an answer holds.
fn data(answer: &Value) -> Result<Vec<u8>> {
    let data = answer.get("data").and_then(Value::as_str).context("Chromium sends no data")?;
    Ok(base64_decode(data)?)
}

/// The address of a request, or of a connection, if the entry of the log is about one.
fn request(entry: &str) -> Option<String> {
    let entry: Value = serde_json::from_str(entry).ok()?;
    let address = match entry.pointer("/message/method")?.as_str()? {
        "Network.requestWillBeSent" => entry.pointer("/message/params/request/url"),
        "Network.webSocketCreated" => entry.pointer("/message/params/url"),
        _ => None,
    };
    address?.as_str().map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn requests_are_found_in_the_log() {
        let entry = r#"{"message":{"method":"Network.requestWillBeSent",
            "params":{"request":{"url":"https://a.example/b"}}}}"#;
        assert_eq!(request(entry).as_deref(), Some("https://a.example/b"));
        assert_eq!(request(r#"{"message":{"method":"Page.loadEventFired"}}"#), None);
    }
}
