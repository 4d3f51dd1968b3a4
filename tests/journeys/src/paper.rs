//! What a page gives out of the browser: paper and files.

use std::fs;
use std::path::Path;

use anyhow::{Context, anyhow};
use thirtyfour::WebDriver;

use crate::{Result, wait};

/// Lets downloads into this folder, without a question.
///
/// # Errors
/// If the browser does not take it.
pub(crate) async fn download_to(driver: &WebDriver, folder: &Path) -> Result {
    let wanted = serde_json::json!({ "behavior": "allow", "downloadPath": folder });
    let sent = driver.cdp().send_raw("Browser.setDownloadBehavior", wanted).await;
    sent.map(drop).context("the browser lets no downloads in")
}

/// Waits until a file of this name has come, and gives its text.
///
/// # Errors
/// If it does not come, or is no text.
pub(crate) async fn downloaded(folder: &Path, name: &str) -> Result<String> {
    wait::until(&format!("the file `{name}`"), async || {
        let path = folder.join(name);
        Ok(if path.exists() {
            Ok(fs::read_to_string(path)?)
        } else {
            let files = fs::read_dir(folder)?;
            let names: Vec<_> = files.flatten().map(|file| file.file_name()).collect();
            Err(format!("there are {names:?}"))
        })
    })
    .await
}

/// How many sheets of paper the page takes, as the browser prints it: Letter, unless the page's own
/// style sheet says otherwise. `keep` is given the whole document.
///
/// # Errors
/// If the browser does not print.
pub(crate) async fn sheets(
    driver: &WebDriver,
    keep: impl FnOnce(&[u8]) -> Result,
) -> Result<usize> {
    let wanted = serde_json::json!({ "preferCSSPageSize": true, "printBackground": false });
    let printed = driver.cdp().send_raw("Page.printToPDF", wanted).await?;
    let data = printed.get("data").and_then(|data| data.as_str()).unwrap_or_default();
    let document = thirtyfour::support::base64_decode(data)?;
    keep(&document)?;
    // Each sheet is an object of this type; the list of them is of the type “Pages”.
    let text = String::from_utf8_lossy(&document);
    let kinds = text.split("/Type").skip(1).map(str::trim_start);
    let sheets = kinds
        .filter(|kind| kind.strip_prefix("/Page").is_some_and(|rest| !rest.starts_with('s')))
        .count();
    if sheets == 0 { Err(anyhow!("the browser printed no sheet")) } else { Ok(sheets) }
}
