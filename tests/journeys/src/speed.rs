//! How long a page takes from the press that leads to it until it is painted.

use anyhow::{Context, anyhow};
use serde_json::{Value, json};
use thirtyfour::WebDriver;

use crate::{Control, Result};

/// Runs before the app does, so that it hears of a new fragment first.
const LISTEN: &str =
    "addEventListener('hashchange', () => { window.changed = performance.now(); });";

/// Sets the clocks that the next press starts. Here the app hears of a new fragment first, and a
/// message that a frame sends arrives once the frame is painted.
const SET: &str = "
    const at = {};
    const now = () => performance.now();
    const later = window.setTimeout;
    at.timers = 0;
    window.setTimeout = (act, ...rest) => later(() => {
        const begin = now();
        act();
        at.timers += now() - begin;
    }, ...rest);
    window.paint = new Promise((resolve) => {
        addEventListener('click', (event) => {
            at.press = event.timeStamp;
            at.heard = at.answered = now();
        }, { capture: true, once: true });
        addEventListener('submit', () => { at.answered = now(); }, { once: true });
        addEventListener('hashchange', () => {
            at.drawn = now();
            at.changed = window.changed;
            requestAnimationFrame(() => {
                at.frame = now();
                const { port1, port2 } = new MessageChannel();
                port1.onmessage = () => { at.painted = now(); later(() => resolve(at)); };
                port2.postMessage(null);
            });
        }, { once: true });
    }).finally(() => { window.setTimeout = later; });
";

/// Hands back what the clocks say once the page is painted.
const READ: &str = "window.paint.then(arguments[arguments.length - 1]);";

/// What passes from a press until the next page is painted, in milliseconds. The first four parts
/// are work, one after the other; what is left of the whole is waiting, mostly for the next frame.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Paint {
    /// The program works out where the press leads.
    pub press: f64,
    /// The program makes the page.
    pub draw: f64,
    /// The program moves the focus, for which the browser has to lay the page out.
    pub focus: f64,
    /// The browser's frame: styles, what is left of the layout, painting.
    pub frame: f64,
    /// From the press until the page is painted.
    pub whole: f64,
}

impl Paint {
    /// All of the work.
    pub fn work(&self) -> f64 {
        self.press + self.draw + self.focus + self.frame
    }

    /// Reads what the clocks say.
    fn read(clocks: &Value) -> Result<Self> {
        let at = |name: &str| {
            let time = clocks.get(name).and_then(Value::as_f64);
            time.ok_or_else(|| anyhow!("the page does not tell `{name}`: {clocks}"))
        };
        Ok(Self {
            press: at("answered")? - at("heard")?,
            draw: at("drawn")? - at("changed")?,
            focus: at("timers")?,
            frame: at("painted")? - at("frame")?,
            whole: at("painted")? - at("press")?,
        })
    }
}

/// Makes every page that is opened from now on ready for [`press`].
///
/// # Errors
/// If the browser does not take it.
pub(crate) async fn listen(driver: &WebDriver) -> Result {
    let script = json!({ "source": LISTEN });
    let listen = driver.cdp().send_raw("Page.addScriptToEvaluateOnNewDocument", script).await;
    listen.map(drop).context("the browser does not take a script")
}

/// Presses `control` on a computer that is so many times `slower`, and waits for the page that it
/// leads to.
///
/// # Errors
/// If the control cannot be pressed, or leads to no other page, or the page was opened before [`listen`].
pub(crate) async fn press(driver: &WebDriver, control: &Control, slower: u32) -> Result<Paint> {
    driver.execute(SET, Vec::new()).await?;
    slow_down(driver, slower).await?;
    control.click().await?;
    let clocks = driver.execute_async(READ, Vec::new()).await.context("no other page came")?;
    slow_down(driver, 1).await?;
    Paint::read(clocks.json())
}

/// Makes the computer so many times slower than it is.
///
/// # Errors
/// If the browser cannot.
pub(crate) async fn slow_down(driver: &WebDriver, times: u32) -> Result {
    let rate = json!({ "rate": times });
    let slow_down = driver.cdp().send_raw("Emulation.setCPUThrottlingRate", rate).await;
    slow_down.map(drop).context("the browser does not slow down")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clocks_become_parts() {
        let clocks = json!({
            "press": 10.0, "heard": 11.0, "answered": 14.0, "changed": 20.0, "drawn": 25.0,
            "timers": 2.0, "frame": 30.0, "painted": 37.0,
        });
        let paint = Paint::read(&clocks).unwrap();
        assert_eq!(paint, Paint { press: 3.0, draw: 5.0, focus: 2.0, frame: 7.0, whole: 27.0 });
        assert!((paint.work() - 17.0).abs() < 1e-9);
        let missing = Paint::read(&json!({ "press": 10.0 })).unwrap_err();
        assert!(missing.to_string().contains("`answered`"), "{missing}");
    }
}
