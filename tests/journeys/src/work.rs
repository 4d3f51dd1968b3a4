//! How long a longer work on a page takes, and for how long it keeps the page from doing anything else.

use anyhow::{Context, anyhow};
use serde_json::{Value, json};
use thirtyfour::WebDriver;

use crate::engine::BrowserDriver;
use crate::{Control, Result};

/// Sets the clocks that the next press starts. A beat that comes as often as the page lets it shows for how long
/// the page did not; the work is done once an element with the id is there and painted.
const SET: &str = "
    const id = arguments[0];
    const at = { pause: 0 };
    const now = () => performance.now();
    window.work = new Promise((resolve) => {
        addEventListener('click', (event) => {
            at.press = event.timeStamp;
            let last = now();
            const beat = () => {
                at.pause = Math.max(at.pause, now() - last);
                last = now();
                if (at.painted === undefined) { setTimeout(beat); } else { resolve(at); }
            };
            beat();
            new MutationObserver((_, observer) => {
                if (document.getElementById(id) === null) { return; }
                observer.disconnect();
                at.drawn = now();
                requestAnimationFrame(() => {
                    const { port1, port2 } = new MessageChannel();
                    port1.onmessage = () => { at.painted = now(); };
                    port2.postMessage(null);
                });
            }).observe(document.body, { childList: true, subtree: true });
        }, { capture: true, once: true });
    });
";

/// Hands back what the clocks say once the work is done.
const READ: &str = "window.work.then(arguments[arguments.length - 1]);";

/// What passes from a press until its work is done, in milliseconds.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Work {
    /// From the press until what came out is there.
    pub drawn: f64,
    /// From the press until it is painted.
    pub painted: f64,
    /// The longest time for which the page did nothing else.
    pub pause: f64,
}

impl Work {
    /// Reads what the clocks say.
    fn read(clocks: &Value) -> Result<Self> {
        let at = |name: &str| {
            let time = clocks.get(name).and_then(Value::as_f64);
            time.ok_or_else(|| anyhow!("the page does not tell `{name}`: {clocks}"))
        };
        let press = at("press")?;
        Ok(Self {
            drawn: at("drawn")? - press,
            painted: at("painted")? - press,
            pause: at("pause")?,
        })
    }
}

/// Presses `control` on a computer that is so many times `slower`, and waits until its work shows an element
/// with this id.
///
/// # Errors
/// If the control cannot be pressed, or the work does not come to its end.
pub(crate) async fn press(
    driver: &WebDriver,
    browser: &BrowserDriver,
    control: &Control,
    slower: u32,
    id: &str,
) -> Result<Work> {
    driver.execute(SET, vec![json!(id)]).await?;
    browser.slow_down(slower).await?;
    control.click().await?;
    let clocks = driver.execute_async(READ, Vec::new()).await.context("the work has no end")?;
    browser.slow_down(1).await?;
    Work::read(clocks.json())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clocks_become_times() {
        let clocks = json!({ "press": 10.0, "drawn": 25.0, "painted": 37.0, "pause": 4.0 });
        let work = Work::read(&clocks).unwrap();
        assert_eq!(work, Work { drawn: 15.0, painted: 27.0, pause: 4.0 });
        let missing = Work::read(&json!({ "press": 10.0 })).unwrap_err();
        assert!(missing.to_string().contains("`drawn`"), "{missing}");
    }
}
