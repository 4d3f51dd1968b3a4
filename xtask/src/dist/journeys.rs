//! What journeys need besides the built site: the site as one file, and a next release.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::servers::hash_in;
use super::{one_file, read, write};
use crate::assemble::offline;
use crate::project::Project;

/// Where both are made; git does not see it.
const FOLDER: &str = "release/journeys";

/// What journeys are given.
#[derive(Debug)]
pub(crate) struct ForJourneys {
    /// The site as one file.
    pub(crate) one_file: PathBuf,
    /// The folder of a release that follows the built one.
    pub(crate) next: PathBuf,
}

/// Makes both out of the built site.
///
/// # Errors
/// If the site is not built, or a file cannot be written.
pub(crate) fn provide(project: &Project) -> Result<ForJourneys> {
    let folder = project.path(FOLDER);
    if folder.exists() {
        fs::remove_dir_all(&folder)
            .with_context(|| format!("cannot empty {}", folder.display()))?;
    }
    let site = read(&project.site())?;
    let made = ForJourneys { one_file: folder.join(super::ONE_FILE), next: folder.join("next") };
    write(&made.one_file, one_file::make(project, &site)?.as_bytes())?;
    next(project, &site, &made.next)?;
    Ok(made)
}

/// The same site as another release: every name that holds a hash is another.
fn next(project: &Project, site: &[(String, Vec<u8>)], folder: &Path) -> Result<()> {
    let renamed: Vec<(&str, String)> = site
        .iter()
        .filter_map(|(name, _)| hash_in(name))
        .map(|hash| (hash, hash.chars().rev().collect()))
        .collect();
    let rename = |text: &str| {
        renamed.iter().fold(text.to_owned(), |text, (old, new)| text.replace(old, new))
    };
    for (name, content) in site {
        let is_text = ["html", "js", "css", "json"].iter().any(|kind| name.ends_with(kind));
        let content = match std::str::from_utf8(content) {
            Ok(text) if is_text => rename(text).into_bytes(),
            _ => content.clone(),
        };
        write(&folder.join(rename(name)), &content)?;
    }
    offline::worker(project, folder)
}
