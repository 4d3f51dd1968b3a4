//! The files of the site compressed beforehand, as small as can be, for servers that send them so.

use anyhow::{Context, Result};
use brotli::enc::BrotliEncoderParams;

/// The kinds of files that become smaller. Each file of such a kind is compressed, however small: some servers
/// decide by the kind alone.
const KINDS: [&str; 6] = ["css", "html", "js", "json", "svg", "wasm"];

/// What lies beside a file: what its name ends in, and its content. Nothing beside one that would not become smaller.
///
/// # Errors
/// If it cannot be compressed.
pub(super) fn beside(name: &str, content: &[u8]) -> Result<Vec<(&'static str, Vec<u8>)>> {
    if !KINDS.iter().any(|kind| name.rsplit_once('.').is_some_and(|(_, end)| end == *kind)) {
        return Ok(Vec::new());
    }
    Ok(vec![("br", brotli(content)?), ("gz", gzip(content)?)])
}

/// A content after `brotli -q 11`.
///
/// # Errors
/// If it cannot be compressed.
pub(crate) fn brotli(content: &[u8]) -> Result<Vec<u8>> {
    let parameters = BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        size_hint: content.len(),
        ..BrotliEncoderParams::default()
    };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut &*content, &mut compressed, &parameters)
        .context("cannot compress")?;
    Ok(compressed)
}

/// A content as the smallest gzip file that holds it, without a time or a name.
fn gzip(content: &[u8]) -> Result<Vec<u8>> {
    let mut compressed = Vec::new();
    let options = zopfli::Options::default();
    zopfli::compress(options, zopfli::Format::Gzip, content, &mut compressed)
        .context("cannot compress")?;
    Ok(compressed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_small_already_stays_alone() {
        assert!(beside("icon-192.png", &[0; 100]).unwrap().is_empty());
        let names: Vec<&str> =
            beside("a.js", b"").unwrap().into_iter().map(|(suffix, _)| suffix).collect();
        assert_eq!(names, ["br", "gz"]);
    }

    #[test]
    fn compression_is_at_its_best() {
        assert!(brotli(&vec![b'a'; 100_000]).unwrap().len() < 30);
    }

    /// RFC 1952, 2.3: the flags, which would announce a name, and the time.
    #[test]
    fn a_gzip_file_names_no_time() {
        let compressed = gzip(b"abc").unwrap();
        assert_eq!(compressed[..2], [0x1f, 0x8b]);
        assert_eq!(compressed[3..8], [0; 5]);
    }
}
