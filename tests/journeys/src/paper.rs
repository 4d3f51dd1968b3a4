//! What a page gives out of the browser: paper and files.

use std::fs;
use std::path::Path;

use anyhow::anyhow;

use crate::{Result, wait};

/// Waits until a file of this name has come, and gives its text.
///
/// # Errors
/// If it does not come, or is no text.
pub(crate) async fn downloaded(folder: &Path, name: &str) -> Result<String> {
    wait::until(&format!("the file `{name}`"), async || {
        let files = fs::read_dir(folder)?;
        let names: Vec<_> = files.flatten().map(|file| file.file_name()).collect();
        // While it comes, Firefox holds its place with an empty file, beside one that ends with `.part`.
        let comes =
            names.iter().any(|name| Path::new(name).extension().is_some_and(|it| it == "part"));
        Ok(if !comes && names.iter().any(|it| it == name) {
            Ok(fs::read_to_string(folder.join(name))?)
        } else {
            Err(format!("there are {names:?}"))
        })
    })
    .await
}

/// How many sheets of paper a document has that a browser printed.
///
/// # Errors
/// If it has none.
pub(crate) fn sheets(document: &[u8]) -> Result<usize> {
    // Each sheet is an object of this type; the list of them is of the type “Pages”.
    let text = String::from_utf8_lossy(document);
    let kinds = text.split("/Type").skip(1).map(str::trim_start);
    let sheets = kinds
        .filter(|kind| kind.strip_prefix("/Page").is_some_and(|rest| !rest.starts_with('s')))
        .count();
    if sheets == 0 { Err(anyhow!("the browser printed no sheet")) } else { Ok(sheets) }
}
