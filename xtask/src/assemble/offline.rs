//! What keeps the site for a start without a network and lets it be installed: the service worker with the list
//! of all files, the script that brings it and announces a new release, the manifest and its icons.
//! Reasons: `docs/decisions/019-offline.md`.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};

use super::minify::{Kind, Minifier};
use super::site::{Making, digest, put};
use crate::project::Project;

/// The script that comes when the page stands, and what it calls the program.
const SCRIPT: &str = "public/scripts/offline.js";
const PROGRAM: &str = "PROGRAM.js";

/// Where another script brings it, and what it calls it there.
const BRINGS: &str = "  import(\"./OFFLINE\").catch(() => {});\n";
const OFFLINE: &str = "OFFLINE";

/// The service worker, its name in the site, and its places for the release and the files.
const WORKER: &str = "public/scripts/worker.js";
const WORKER_NAME: &str = "sw.js";
const RELEASE: &str = "\"RELEASE\"";
const FILES: &str = "FILES_OF_THE_RELEASE";

/// What an installed app is called and looks like.
const MANIFEST: &str = "public/manifest.json";
const ICONS: &str = "public/icons";
const TOUCH_ICON: &str = "icon-touch-180.png";

/// The page, by which a browser asks for the site itself.
const PAGE: &str = "index.html";

/// Writes the script, and gives the text of `start` with its name in place.
///
/// # Errors
/// If a file cannot be read or written, or a script lacks a place for something.
pub(super) fn script(
    project: &Project,
    making: &Making,
    minifier: &Minifier,
    program: &str,
    start: &str,
) -> Result<String> {
    let text = put(&read(project, SCRIPT)?, PROGRAM, &format!("{program}.js"))?;
    let text = minifier.minified(Kind::Module, &text)?;
    let name = making.write_hashed("offline", "js", &text)?;
    put(start, OFFLINE, &name)
}

/// The text of `start` without the script: a site that is being worked on is not kept.
///
/// # Errors
/// If it does not bring the script as it used to.
pub(super) fn without_script(start: &str) -> Result<String> {
    put(start, BRINGS, "")
}

/// Writes the manifest and its icons, and gives the elements of the page that name them.
///
/// # Errors
/// If a file cannot be read or written, or the manifest does not name an icon.
pub(super) fn manifest(project: &Project, making: &Making) -> Result<String> {
    let mut manifest = read(project, MANIFEST)?;
    let mut touch = String::new();
    for icon in files(&project.path(ICONS))? {
        let path = project.path(ICONS).join(&icon);
        let content = fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?;
        let stem = icon.strip_suffix(".png").with_context(|| format!("{icon} is no PNG"))?;
        let name = format!("{stem}-{}.png", digest(&content));
        making.write(&name, content)?;
        if icon == TOUCH_ICON {
            touch = name;
        } else {
            manifest = put(&manifest, &icon, &name)?;
        }
    }
    making.write("manifest.json", manifest)?;
    // Where one has signed in to the server, the manifest is not given to strangers either.
    Ok(format!(
        "<link rel=\"manifest\" href=\"./manifest.json\" crossorigin=\"use-credentials\">\n    \
         <link rel=\"apple-touch-icon\" href=\"./{touch}\">"
    ))
}

/// Writes the service worker of the site in this folder, with everything that the site consists of.
///
/// # Errors
/// If a file cannot be read or written.
pub(crate) fn worker(project: &Project, site: &Path) -> Result<()> {
    let mut entries = Vec::new();
    for name in files(site)?.into_iter().filter(|name| name != WORKER_NAME) {
        let path = site.join(&name);
        let content = fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?;
        // A server may lead from the page's own name to the folder's.
        let name = if name == PAGE { String::new() } else { name };
        entries.push((name, integrity(&content)));
    }
    let list = serde_json::to_string(&entries)?;
    let text = read(project, WORKER)?;
    let text = put(&text, RELEASE, &format!("\"{}\"", digest(list.as_bytes())))?;
    let path = site.join(WORKER_NAME);
    fs::write(&path, put(&text, FILES, &list)?)
        .with_context(|| format!("cannot write {}", path.display()))
}

/// Whether a file of the site is the service worker or what brings it.
pub(crate) fn is_part(name: &str) -> bool {
    name == WORKER_NAME || name.starts_with("offline-")
}

/// The names of the files in a folder, in order.
fn files(folder: &Path) -> Result<Vec<String>> {
    let context = || format!("cannot read {}", folder.display());
    let mut names = Vec::new();
    for entry in fs::read_dir(folder).with_context(context)? {
        let entry = entry.with_context(context)?;
        let name = entry.file_name().into_string();
        names.push(name.map_err(|name| anyhow::anyhow!("{} is no text", name.display()))?);
    }
    names.sort();
    Ok(names)
}

fn read(project: &Project, path: &str) -> Result<String> {
    let path = project.path(path);
    fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))
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
    fn the_script_is_brought_or_left_out() {
        let start = include_str!("../../../public/scripts/start.js");
        assert!(start.contains(BRINGS), "{start}");
        assert!(!without_script(start).unwrap().contains(OFFLINE));
    }

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
