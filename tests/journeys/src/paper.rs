//! What a page gives out of the browser: paper and files.

use std::fs;
use std::io::Read as _;
use std::path::Path;

use anyhow::{Context, ensure};
use flate2::read::ZlibDecoder;

use crate::{Result, wait};

/// Waits until a file of this name has come, and gives its text.
///
/// # Errors
/// If it does not come, or is no text.
pub(crate) async fn downloaded(folder: &Path, name: &str) -> Result<String> {
    wait::until(&format!("the file `{name}`"), async || {
        let files = fs::read_dir(folder)?;
        let names: Vec<_> = files.flatten().map(|file| file.file_name()).collect();
        // While it comes, its place is held by an empty file, beside one that ends like these: Chromium's, Firefox's.
        let comes = names.iter().any(|name| {
            Path::new(name).extension().is_some_and(|it| it == "crdownload" || it == "part")
        });
        Ok(if !comes && names.iter().any(|it| it == name) {
            Ok(fs::read_to_string(folder.join(name))?)
        } else {
            Err(format!("there are {names:?}"))
        })
    })
    .await
}

/// How many sheets of paper a document has that a browser printed, as PDF.
///
/// # Errors
/// If it has none, or cannot be read.
pub(crate) fn sheets(document: &[u8]) -> Result<usize> {
    // Each sheet is an object of this type; the list of them is of the type “Pages”.
    let text = objects(document)?;
    let kinds = text.split("/Type").skip(1).map(str::trim_start);
    let sheets = kinds
        .filter(|kind| kind.strip_prefix("/Page").is_some_and(|rest| !rest.starts_with('s')))
        .count();
    ensure!(sheets > 0, "the browser printed no sheet");
    Ok(sheets)
}

/// What a PDF says of its objects, in clear or in compressed streams, as Firefox writes them.
fn objects(document: &[u8]) -> Result<String> {
    const KIND: &[u8] = b"/ObjStm";
    const BEGIN: &[u8] = b"stream";
    let mut text = String::from_utf8_lossy(document).into_owned();
    let mut rest = document;
    while let Some(kind) = memchr::memmem::find(rest, KIND) {
        rest = rest.get(kind + KIND.len()..).unwrap_or_default();
        let begin = memchr::memmem::find(rest, BEGIN).context("a stream of the PDF is missing")?;
        rest = rest.get(begin + BEGIN.len()..).unwrap_or_default().trim_ascii_start();
        let mut inflated = Vec::new();
        ZlibDecoder::new(rest)
            .read_to_end(&mut inflated)
            .context("a stream of the PDF is damaged")?;
        text.push_str(&String::from_utf8_lossy(&inflated));
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use flate2::Compression;
    use flate2::write::ZlibEncoder;

    use super::*;

    #[test]
    fn sheets_are_counted_in_clear_and_compressed() {
        let objects = b"<< /Type /Pages /Count 2 >> << /Type /Page >> << /Type /Page >>";
        assert_eq!(sheets(objects).unwrap(), 2);
        let mut packed = ZlibEncoder::new(Vec::new(), Compression::best());
        packed.write_all(objects).unwrap();
        let head = b"<< /Type /ObjStm >>\nstream\n".as_slice();
        let document = [head, &packed.finish().unwrap(), b"\nendstream << /Type /Page >>"].concat();
        assert_eq!(sheets(&document).unwrap(), 3);
        assert!(sheets(b"%PDF-1.7").is_err());
    }
}
