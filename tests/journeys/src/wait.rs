//! Waiting for the page to be as it should be.

use std::time::Duration;

use anyhow::anyhow;
use tokio::time::{Instant, sleep};

use crate::Result;

/// How long a page may take; a page that takes longer is broken.
const LIMIT: Duration = Duration::from_secs(10);

/// How soon it is looked at again.
const LOOK_AGAIN_AFTER: Duration = Duration::from_millis(20);

/// What a look at the page gave: what was wanted, or what is there instead.
pub(crate) type Look<T> = std::result::Result<T, String>;

/// Looks until what is wanted is there.
///
/// # Errors
/// If it does not come, with what the last look saw instead. An element that goes away while it is
/// looked at counts as one more look.
pub(crate) async fn until<T>(wanted: &str, look: impl AsyncFn() -> Result<Look<T>>) -> Result<T> {
    let end = Instant::now() + LIMIT;
    loop {
        let seen = match look().await {
            Ok(Ok(found)) => return Ok(found),
            Ok(Err(instead)) => instead,
            Err(error) => format!("{error:#}"),
        };
        if Instant::now() >= end {
            return Err(anyhow!("{wanted}: not after {} seconds; {seen}", LIMIT.as_secs()));
        }
        sleep(LOOK_AGAIN_AFTER).await;
    }
}
