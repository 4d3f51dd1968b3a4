//! What keeps the site for a start without a network: the service worker with the list of all files.
//! Reasons: `docs/decisions/019-offline.md`.

use std::path::Path;

use anyhow::Result;
use sha2::{Digest, Sha256};

use super::site::{digest, put, read, write};
use crate::project::Project;

/// The service worker, its name in the site, and its places for the release and the files.
const WORKER: &str = "public/scripts/worker.js";
const WORKER_NAME: &str = "sw.js";
const RELEASE: &str = "\"RELEASE\"";
const FILES: &str = "FILES_OF_THE_RELEASE";

/// The page, by which a browser asks for the site itself.
const PAGE: &str = "index.html";

/// Writes the service worker of the site in this folder, with everything that the site consists of.
///
/// # Errors
/// If a file cannot be read or written.
pub(crate) fn worker(project: &Project, site: &Path) -> Result<()> {
    let files = read(site)?.into_iter().filter(|(name, _)| name != WORKER_NAME);
    // A server may lead from the page's own name to the folder's.
    let asked = |name| if name == PAGE { String::new() } else { name };
    let entries: Vec<(String, String)> =
        files.map(|(name, content)| (asked(name), integrity(&content))).collect();
    let list = serde_json::to_string(&entries)?;
    let text = project.text(WORKER)?;
    let text = put(&text, RELEASE, &format!("\"{}\"", digest(list.as_bytes())))?;
    write(&site.join(WORKER_NAME), put(&text, FILES, &list)?)
}

/// Whether a file of the site is the service worker or what brings it.
pub(crate) fn is_part(name: &str) -> bool {
    name == WORKER_NAME || name.ends_with("/offline.js")
}

/// The digest of this content as browsers take it: in policies, and for the integrity of what they fetch.
pub(crate) fn integrity(content: &[u8]) -> String {
    format!("sha256-{}", base64(&Sha256::digest(content)))
}

/// Bytes as text, as the web writes them.
pub(crate) fn base64(bytes: &[u8]) -> String {
    use base64::Engine;
    base64::engine::general_purpose::STANDARD.encode(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_worker_has_a_place_for_the_release_and_for_its_files() {
        let worker = include_str!("../../../public/scripts/worker.js");
        for place in [RELEASE, FILES] {
            assert_eq!(worker.matches(place).count(), 1, "{place}");
        }
    }

    #[test]
    fn digests_are_written_as_browsers_take_them() {
        // The example of the specification “Subresource Integrity”.
        let digest = integrity(b"alert('Hello, world.');");
        assert_eq!(digest, "sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng=");
    }
}
