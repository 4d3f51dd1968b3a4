//! What is done through preferences in Firefox, and through WebDriver BiDi, which also reports requests and the console.

use std::mem;
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use anyhow::{Context, ensure};
use serde_json::{Value, json};
use thirtyfour::common::capabilities::firefox::FirefoxPreferences;
use thirtyfour::common::print::PrintParameters;
use thirtyfour::support::base64_decode;
use thirtyfour::{Capabilities, CapabilitiesHelper, DesiredCapabilities, WebDriver};

use super::Launch;
use super::bidi::BiDi;
use crate::host;
use crate::{Result, wait};

/// The events that are recorded.
const EVENTS: [&str; 4] = [
    "log.entryAdded",
    "network.beforeRequestSent",
    "network.fetchError",
    "network.responseCompleted",
];

/// Written on the console: when it arrives, all events before it have arrived.
const MARK: &str = "all events before this have arrived:";

/// No picture is wider or higher than this, in pixels.
const MOST: u16 = 16_000;

/// How a request ends that the page itself gave up, by leaving.
const GIVEN_UP: [&str; 2] = ["NS_BINDING_ABORTED", "NS_ERROR_ABORT"];

/// What a script says of a request that failed or that was given up. The network tells the first by itself.
const FETCH_FAILED: &str = "TypeError: NetworkError when attempting to fetch resource.";

/// How geckodriver is started.
pub(super) fn driver_options(profile: &Path) -> Vec<String> {
    vec![
        // By itself it would take a port that the next one wants too.
        "--websocket-port=0".to_owned(),
        format!("--profile-root={}", profile.display()),
    ]
}

/// What is asked of a new Firefox.
pub(super) fn capabilities(browser: &Path, launch: Launch) -> Result<Capabilities> {
    let mut preferences = FirefoxPreferences::new();
    let light = i32::from(!launch.dark);
    preferences.set("layout.css.prefers-color-scheme.content-override", light)?;
    preferences.set("javascript.enabled", !launch.without_scripts)?;
    // What a page was allowed in one context, it is not in the next.
    preferences.set("permissions.isolateBy.userContext", true)?;
    // A journey may turn pages faster than any person, for which Firefox would refuse to.
    preferences.set("dom.navigation.navigationRateLimit.count", 0)?;
    preferences.set("network.dns.localDomains", host::NAME)?;
    // As for everybody: geckodriver would let every file read every other.
    preferences.set("security.fileuri.strict_origin_policy", true)?;
    let mut wanted = DesiredCapabilities::firefox();
    wanted.set_firefox_binary(&browser.to_string_lossy())?;
    wanted.set_headless()?;
    wanted.set_preferences(preferences)?;
    wanted.set("webSocketUrl", true)?;
    Ok(wanted.into())
}

/// A running Firefox.
#[derive(Debug, Clone)]
pub(crate) struct Firefox {
    pub(super) driver: WebDriver,
    pub(super) bidi: BiDi,
    log: Arc<Mutex<Log>>,
}

/// The events that have not been read yet.
#[derive(Debug, Default)]
struct Log {
    complaints: Vec<String>,
    requests: Vec<String>,
    /// How many marks were written, and the last one that arrived.
    marks: usize,
    mark: Option<String>,
}

impl Firefox {
    /// Connects to a Firefox that has just started.
    pub(super) async fn connect(driver: &WebDriver, address: &str) -> Result<(BiDi, Self)> {
        let log = Arc::new(Mutex::new(Log::default()));
        let events = Arc::clone(&log);
        let bidi =
            BiDi::connect(address, move |event, about| lock(&events).take(event, about)).await?;
        bidi.send("session.subscribe", json!({ "events": EVENTS })).await?;
        Ok((bidi.clone(), Self { driver: driver.clone(), bidi, log }))
    }

    /// Firefox has no command that drops a file: the page is told of one by events as they come from the
    /// pointer, and has to keep the browser from opening the file itself.
    pub(super) async fn drop_file(&self, path: &str) -> Result {
        const FIELD: &str = "
            const field = document.createElement('input');
            field.type = 'file';
            document.body.append(field);
            return field;
        ";
        const DROP: &str = "
            const field = arguments[0];
            const dataTransfer = new DataTransfer();
            dataTransfer.items.add(field.files[0]);
            field.remove();
            const target = document.elementFromPoint(100, 200);
            return ['dragenter', 'dragover', 'drop'].filter((kind) => target.dispatchEvent(
                new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer })));
        ";
        let field = self.driver.execute(FIELD, Vec::new()).await?.element()?;
        field.send_keys(path).await.with_context(|| format!("cannot drop {path}"))?;
        let unheard = self.driver.execute(DROP, vec![field.to_json()?]).await?;
        let unheard: Vec<String> = unheard.convert()?;
        ensure!(
            !unheard.iter().any(|kind| kind == "dragover" || kind == "drop"),
            "the page leaves these to the browser: {unheard:?}"
        );
        Ok(())
    }

    pub(super) async fn picture(&self) -> Result<Vec<u8>> {
        let clip = json!({ "type": "box", "x": 0, "y": 0, "width": MOST, "height": MOST });
        let wanted =
            json!({ "context": self.context().await?, "origin": "document", "clip": clip });
        let picture = self.send("browsingContext.captureScreenshot", wanted).await?;
        let data = picture.get("data").and_then(Value::as_str).context("there is no picture")?;
        Ok(base64_decode(data)?)
    }

    pub(super) async fn print(&self) -> Result<Vec<u8>> {
        self.driver.print_page(PrintParameters::default()).await.context("Firefox does not print")
    }

    pub(super) async fn complaints(&self) -> Result<Vec<String>> {
        let mark = {
            let mut log = lock(&self.log);
            log.marks += 1;
            format!("{MARK} {}", log.marks)
        };
        let script = json!({
            "expression": format!("console.debug({mark:?})"), "awaitPromise": false,
            "target": { "context": self.context().await? },
        });
        self.send("script.evaluate", script).await?;
        wait::until("the console", async || {
            let mut log = lock(&self.log);
            Ok(if log.mark.as_ref() == Some(&mark) {
                Ok(mem::take(&mut log.complaints))
            } else {
                Err("not all events have arrived".to_owned())
            })
        })
        .await
    }

    pub(super) fn requests(&self) -> Vec<String> {
        mem::take(&mut lock(&self.log).requests)
    }

    /// The tab that is looked at.
    async fn context(&self) -> Result<String> {
        Ok(self.driver.window().await?.to_string())
    }

    /// Sends a command of WebDriver BiDi.
    async fn send(&self, command: &str, parameters: Value) -> Result<Value> {
        self.bidi.send(command, parameters).await
    }
}

/// The log; a thread that panicked while it held the lock leaves nothing half done.
fn lock(log: &Mutex<Log>) -> MutexGuard<'_, Log> {
    log.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Log {
    /// Records an event.
    fn take(&mut self, event: &str, about: &Value) {
        let text = |pointer: &str| about.pointer(pointer).and_then(Value::as_str);
        let address = text("/request/url").unwrap_or_default();
        match event {
            "log.entryAdded" => {
                let said = text("/text").unwrap_or_default();
                if said.starts_with(MARK) {
                    self.mark = Some(said.to_owned());
                } else if said != FETCH_FAILED && matches!(text("/level"), Some("warn" | "error")) {
                    let place = text("/stackTrace/callFrames/0/url").unwrap_or_default();
                    self.complaints.push(format!("{place} {said}"));
                }
            }
            "network.beforeRequestSent" => self.requests.push(address.to_owned()),
            "network.fetchError" => {
                let error = text("/errorText").unwrap_or_default();
                if !GIVEN_UP.contains(&error) {
                    self.complaints.push(format!("{address} did not arrive: {error}"));
                }
            }
            "network.responseCompleted" => {
                let status = about.pointer("/response/status").and_then(Value::as_u64);
                if let Some(status) = status.filter(|status| *status >= 400) {
                    self.complaints.push(format!("{address} did not arrive: status {status}"));
                }
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn events_are_sorted() {
        let mut log = Log::default();
        let request = json!({ "request": { "url": "https://a.example/b" } });
        log.take("network.beforeRequestSent", &request);
        log.take("log.entryAdded", &json!({ "level": "info", "text": "fine" }));
        log.take("log.entryAdded", &json!({ "level": "error", "text": "bad" }));
        log.take("log.entryAdded", &json!({ "level": "error", "text": FETCH_FAILED }));
        log.take("log.entryAdded", &json!({ "level": "debug", "text": format!("{MARK} 1") }));
        let gone = json!({ "request": { "url": "x" }, "response": { "status": 404 } });
        log.take("network.responseCompleted", &gone);
        let left = json!({ "request": { "url": "y" }, "errorText": "NS_BINDING_ABORTED" });
        log.take("network.fetchError", &left);
        assert_eq!(log.requests, ["https://a.example/b"]);
        assert_eq!(log.complaints, [" bad", "x did not arrive: status 404"]);
        assert_eq!(log.mark, Some(format!("{MARK} 1")));
    }
}
