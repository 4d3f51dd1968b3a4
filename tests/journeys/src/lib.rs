//! Journeys through the built site in a real browser: what one needs to write them.
//!
//! A journey is a test in `tests/` that calls [`journey`] with a name, a [`View`] and its steps. It
//! gets a [`Page`], finds things there as a person does (by role and accessible name), and acts as a
//! person does (pointer, keyboard, address bar). Whatever the steps are, a journey fails as well if
//! the browser's console warned, if a script failed without anybody catching it, if the
//! Content-Security-Policy forbade something, or if anything was requested from another origin.
//!
//! The same journeys are walked in each [`Engine`]: `JOURNEY_ENGINE` names the one.
//!
//! ```no_run
//! # use journeys::{Result, View, journey};
//! # async fn example() -> Result {
//! journey("a first look", View::NARROW_DARK, async |page| {
//!     page.open("").await?;
//!     page.button("Start now").await?.click().await?;
//!     page.heading_is("What do you need?").await
//! })
//! .await
//! # }
//! ```
//!
//! Nothing here sleeps for a fixed time or repeats an action: a step waits until the page is as it
//! should be, and fails with what the page was instead.

mod accessibility;
mod browser;
mod control;
mod engine;
mod environment;
mod host;
mod page;
mod paper;
mod pool;
mod releases;
mod site;
mod view;
mod wait;
mod wander;
mod watch;
mod work;

pub use control::Control;
pub use engine::Engine;
pub use page::{Page, Tab};
pub use pool::quit_browsers;
pub use releases::{Server, copy_folder, journey_over_releases};
pub use site::PLACE;
pub use thirtyfour::Key;
pub use view::View;
pub use work::Work;

use std::fs;
use std::panic::{AssertUnwindSafe, resume_unwind};

use anyhow::Context;
use futures_util::FutureExt;

use browser::Browser;
use environment::Environment;
use site::Site;

/// How a journey or one of its steps ends; an error is shown as a sentence.
pub type Result<T = ()> = anyhow::Result<T>;

/// Runs the steps in a context of their own, on a server of their own.
///
/// # Errors
/// If a step fails, the console warned, or another origin was asked for something; or if the site or
/// the browser cannot be started.
pub async fn journey<Steps>(name: &str, view: View, steps: Steps) -> Result
where
    Steps: AsyncFnOnce(&Page) -> Result,
{
    let environment = Environment::read()?;
    let site = Site::serve(&environment.site).await?;
    walk(&environment, &site, name, view, async |page| {
        // A first visit: whatever a browser may keep of a site, this one does not.
        page.before_opening("delete Navigator.prototype.serviceWorker").await?;
        steps(page).await
    })
    .await
}

/// Like [`journey`], but on a server of the intranet that only speaks plain http: a browser then has no service workers,
/// no clipboard, and whatever else it keeps for secure contexts.
///
/// # Errors
/// As with [`journey`].
pub async fn journey_over_plain_http<Steps>(name: &str, view: View, steps: Steps) -> Result
where
    Steps: AsyncFnOnce(&Page) -> Result,
{
    let environment = Environment::read()?;
    let site = Site::serve(&environment.site).await?.by_name();
    walk(&environment, &site, name, view, steps).await
}

/// Like [`journey`], but on a server that runs already, with this scheme, host and port and the site at [`PLACE`];
/// and the browser keeps the site.
///
/// # Errors
/// As with [`journey`].
pub async fn journey_at<Steps>(origin: &str, name: &str, view: View, steps: Steps) -> Result
where
    Steps: AsyncFnOnce(&Page) -> Result,
{
    let site = Site::elsewhere(origin, &format!("{PLACE}/"));
    walk(&Environment::read()?, &site, name, view, steps).await
}

/// Like [`journey`], but with the site as one file, opened from a disk.
///
/// # Errors
/// As with [`journey`]; whatever else is asked for than this file or another of the disk is another origin.
pub async fn journey_from_disk<Steps>(name: &str, view: View, steps: Steps) -> Result
where
    Steps: AsyncFnOnce(&Page) -> Result,
{
    let file = environment::existing("JOURNEY_ONE_FILE")?;
    let folder = tempfile::tempdir().context("cannot create a folder for the file")?;
    // As it may lie on somebody's disk.
    let place = folder.path().join("role advisor (1).html");
    fs::copy(&file, &place).with_context(|| format!("cannot copy {}", file.display()))?;
    let path = place.to_string_lossy().replace(' ', "%20");
    walk(&Environment::read()?, &Site::elsewhere("file://", &path), name, view, steps).await
}

/// Two journeys, one right after the other in the same browser and at the same address: to show what the first leaves
/// for the second.
///
/// # Errors
/// As with [`journey`].
pub async fn two_journeys<First, Second>(
    name: &str,
    view: View,
    first: First,
    second: Second,
) -> Result
where
    First: AsyncFnOnce(&Page) -> Result,
    Second: AsyncFnOnce(&Page) -> Result,
{
    let environment = Environment::read()?;
    let site = Site::serve(&environment.site).await?;
    in_browser(&environment, name, view, async |browser| {
        walk_in(browser, &environment, &site, name, view, first).await?;
        walk_in(browser, &environment, &site, name, view, second).await
    })
    .await
}

/// Runs the steps in a context of their own, on this site.
async fn walk<Steps>(
    environment: &Environment,
    site: &Site,
    name: &str,
    view: View,
    steps: Steps,
) -> Result
where
    Steps: AsyncFnOnce(&Page) -> Result,
{
    in_browser(environment, name, view, async |browser| {
        walk_in(browser, environment, site, name, view, steps).await
    })
    .await
}

/// Does something in a browser that nobody else uses meanwhile.
async fn in_browser(
    environment: &Environment,
    name: &str,
    view: View,
    walk: impl AsyncFnOnce(&mut Browser) -> Result,
) -> Result {
    let mut browser = pool::take(environment, environment.engine.launch(view)).await?;
    match AssertUnwindSafe(walk(&mut browser)).catch_unwind().await {
        Ok(Ok(())) => {
            pool::give_back(browser);
            Ok(())
        }
        // Nobody knows what a failed journey leaves behind.
        Ok(Err(error)) => {
            browser.quit().await;
            let engine = environment.engine;
            Err(error.context(format!("the journey “{name}” ({view}) failed in {engine}")))
        }
        Err(panic) => {
            browser.quit().await;
            resume_unwind(panic)
        }
    }
}

/// Runs the steps in a new context of this browser.
async fn walk_in<Steps>(
    browser: &mut Browser,
    environment: &Environment,
    site: &Site,
    name: &str,
    view: View,
    steps: Steps,
) -> Result
where
    Steps: AsyncFnOnce(&Page) -> Result,
{
    let context = browser.open_context(view).await?;
    let page = Page::new(&context, site, environment, name, view);
    let walked = steps(&page).await;
    if walked.is_err() {
        // What the page looked like explains a failure best.
        let _best_effort = page.screenshot("failed").await;
    }
    walked?;
    watch::nothing_wrong(&context.commands, site.origin(), page.around()).await?;
    browser.close_context(context).await
}
