//! Going through the app at random: what presses and types without sense, and what has to hold all the while.

use anyhow::{Context, bail};
use serde_json::json;
use thirtyfour::WebDriver;

use crate::Result;

/// Keeps the wanderer on the page: what leads out of the app, or opens a window of the browser or of the system, does
/// nothing.
pub(crate) const STAY: &str = "
    window.print = () => {};
    addEventListener('click', (event) => {
        const link = event.target.closest?.('a[href]');
        const leaves = link && !link.download &&
            (link.target || link.origin !== location.origin || link.pathname !== location.pathname);
        if (leaves || event.target.closest?.('input[type=file]')) { event.preventDefault(); }
    }, true);
";

/// What presses and types.
const WANDER: &str = include_str!("wander.js");

/// How often something is done before the page answers.
const AT_ONCE: u32 = 100;

/// Presses and types at random, so many times, beginning at the page with this fragment. `seed` decides what is done.
///
/// # Errors
/// If a page has no heading or no way on, with what was done last.
pub(crate) async fn wander(driver: &WebDriver, seed: u32, steps: u32, fragment: &str) -> Result {
    // In parts, each of which is done long before the driver loses patience.
    for part in 0..steps.div_ceil(AT_ONCE) {
        let given = vec![json!(seed.wrapping_add(part)), json!(AT_ONCE), json!(fragment)];
        let went = driver.execute_async(WANDER, given).await;
        let went = went.with_context(|| format!("the page does not answer, from {fragment} on"))?;
        if let Some(problem) = went.json().as_str() {
            bail!("a dead end: {problem}");
        }
    }
    Ok(())
}
