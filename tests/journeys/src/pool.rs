//! The browsers that no journey uses at the moment: the next one takes one of them instead of starting another.

use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::Result;
use crate::browser::Browser;
use crate::engine::Launch;
use crate::environment::Environment;

static IDLE: Mutex<Vec<Browser>> = Mutex::new(Vec::new());

fn idle() -> MutexGuard<'static, Vec<Browser>> {
    IDLE.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Takes an idle browser that was started with these options, or starts one.
///
/// # Errors
/// If it does not start.
pub(crate) async fn take(environment: &Environment, launch: Launch) -> Result<Browser> {
    let found = {
        let mut idle = idle();
        let at = idle.iter().position(|browser| browser.launch() == launch);
        at.map(|at| idle.swap_remove(at))
    };
    match found {
        Some(browser) => Ok(browser),
        None => Browser::start(environment, launch).await,
    }
}

/// Leaves a browser to the next journey; all its contexts are closed.
pub(crate) fn give_back(browser: Browser) {
    idle().push(browser);
}

/// Ends all idle browsers. A program that walks journeys calls it once, when it has walked all of them.
pub async fn quit_browsers() {
    let browsers = std::mem::take(&mut *idle());
    for browser in browsers {
        browser.quit().await;
    }
}
