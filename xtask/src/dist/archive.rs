//! The release as a zip, the same for the same files.

use std::io::{Cursor, Write};

use anyhow::{Context, Result};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// What would not become smaller.
const COMPRESSED: [&str; 3] = [".br", ".gz", ".png"];

/// These files in a folder of this name.
///
/// # Errors
/// If they cannot be packed.
pub(super) fn zip(folder: &str, files: &[(String, Vec<u8>)]) -> Result<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in files {
        let is_compressed = COMPRESSED.iter().any(|end| name.ends_with(end));
        let options = SimpleFileOptions::default()
            .compression_method(if is_compressed {
                CompressionMethod::Stored
            } else {
                CompressionMethod::Deflated
            })
            // The earliest there is, and what everybody may do with it.
            .last_modified_time(DateTime::default())
            .unix_permissions(0o644);
        zip.start_file(format!("{folder}/{name}"), options)
            .and_then(|()| Ok(zip.write_all(content)?))
            .with_context(|| format!("cannot pack {name}"))?;
    }
    Ok(zip.finish().context("cannot finish the zip")?.into_inner())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_files_give_the_same_zip() {
        let files = [("site/a.js".to_owned(), b"abc".repeat(99)), ("b.gz".to_owned(), vec![1, 2])];
        let packed = zip("r", &files).unwrap();
        assert_eq!(packed, zip("r", &files).unwrap());
        let mut archive = zip::ZipArchive::new(Cursor::new(packed)).unwrap();
        let mut packed_size = |name: &str, content: &[u8]| {
            let index = archive.index_for_name(&format!("r/{name}")).unwrap();
            let file = archive.by_index_raw(index).unwrap();
            assert_eq!(file.size(), content.len() as u64);
            assert_eq!(file.last_modified(), Some(DateTime::default()));
            file.compressed_size()
        };
        let [(script, content), (compressed, bytes)] = &files;
        assert!(packed_size(script, content) < 50);
        assert_eq!(packed_size(compressed, bytes), 2);
    }
}
