//! What no page may do: warn on the console, or ask another origin for anything.

use std::collections::BTreeSet;

use anyhow::anyhow;

use crate::Result;
use crate::engine::BrowserDriver;

/// Ensures that the console is free of warnings and errors, and that nothing was asked of an origin
/// other than the site's, but for the page `around` it.
///
/// # Errors
/// If that is not so, with every message and address.
pub(crate) async fn nothing_wrong(browser: &BrowserDriver, origin: &str, around: &str) -> Result {
    let complaints = browser.complaints().await?;
    let complaints = complaints.into_iter().map(|message| format!("the console says: {message}"));
    let requests: BTreeSet<String> = browser
        .requests()
        .await?
        .into_iter()
        .filter(|it| it != around && !is_allowed(it, origin))
        .collect();
    let requests = requests
        .into_iter()
        .map(|address| format!("another origin was asked for something: {address}"));
    let wrong: Vec<String> = complaints.chain(requests).collect();
    if wrong.is_empty() { Ok(()) } else { Err(anyhow!(wrong.join("\n"))) }
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
}
