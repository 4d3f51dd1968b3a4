//! What no page may do: warn on the console, or ask another origin for anything.

use std::collections::BTreeSet;

use anyhow::{Context, anyhow};
use serde_json::Value;
use thirtyfour::WebDriver;

use crate::Result;

/// The browser's logs that are read at a journey's end.
pub(crate) const LOGS: [&str; 2] = ["browser", "performance"];

/// Ensures that the console is free of warnings and errors, and that nothing was asked of an origin
/// other than the site's.
///
/// # Errors
/// If that is not so, with every message and address.
pub(crate) async fn nothing_wrong(driver: &WebDriver, origin: &str) -> Result {
    let [_, network] = LOGS;
    let complaints = complaints(driver).await?;
    let happened = driver.get_log(network).await.context("cannot read the network's log")?;
    let requests: BTreeSet<String> = happened
        .iter()
        .filter_map(|entry| request(&entry.message))
        .filter(|address| !is_allowed(address, origin))
        .map(|address| format!("another origin was asked for something: {address}"))
        .collect();
    let wrong: Vec<String> = complaints.into_iter().chain(requests).collect();
    if wrong.is_empty() { Ok(()) } else { Err(anyhow!(wrong.join("\n"))) }
}

/// The warnings and errors on the console since somebody asked for them.
///
/// # Errors
/// If the browser does not tell.
pub(crate) async fn complaints(driver: &WebDriver) -> Result<Vec<String>> {
    let [console, _] = LOGS;
    let said = driver.get_log(console).await.context("cannot read the console")?;
    let complains =
        said.iter().filter(|entry| matches!(entry.level.as_str(), "WARNING" | "SEVERE"));
    Ok(complains.map(|entry| format!("the console says: {}", entry.message)).collect())
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

/// Whether an address is the site's, or leads to no server at all (`chrome:` is the empty page that
/// the browser starts with).
fn is_allowed(address: &str, origin: &str) -> bool {
    let of_the_site =
        address.strip_prefix(origin).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
    of_the_site
        || ["data:", "blob:", "about:", "chrome:"].iter().any(|scheme| address.starts_with(scheme))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_site_is_allowed() {
        let origin = "http://127.0.0.1:80";
        assert!(is_allowed("http://127.0.0.1:80/tools/x.js", origin));
        assert!(is_allowed("data:text/css,a", origin));
        assert!(!is_allowed("http://127.0.0.1:8080/", origin));
        assert!(!is_allowed("https://fonts.example/", origin));
    }

    #[test]
    fn requests_are_found_in_the_log() {
        let entry = r#"{"message":{"method":"Network.requestWillBeSent",
            "params":{"request":{"url":"https://a.example/b"}}}}"#;
        assert_eq!(request(entry).as_deref(), Some("https://a.example/b"));
        assert_eq!(request(r#"{"message":{"method":"Page.loadEventFired"}}"#), None);
    }
}
