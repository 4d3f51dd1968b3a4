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

/// The same site as another release: every name that holds a hash is another, in the names of files and wherever
/// a file, even a program, speaks of one.
fn next(project: &Project, site: &[(String, Vec<u8>)], folder: &Path) -> Result<()> {
    let renamed: Vec<(&str, String)> = site
        .iter()
        .filter_map(|(name, _)| hash_in(name))
        .map(|hash| (hash, hash.chars().rev().collect()))
        .collect();
    for (name, content) in site {
        let (mut name, mut content) = (name.clone(), content.clone());
        for (old, new) in &renamed {
            name = name.replace(old, new);
            replace(&mut content, old.as_bytes(), new.as_bytes());
        }
        write(&folder.join(name), &content)?;
    }
    offline::worker(project, folder)
}

/// Puts other bytes, as many as before, in the place of these.
fn replace(content: &mut [u8], old: &[u8], new: &[u8]) {
    let mut rest = content;
    while let Some(at) = rest.windows(old.len()).position(|bytes| bytes == old) {
        let Some((place, after)) =
            rest.get_mut(at..).and_then(|rest| rest.split_at_mut_checked(old.len()))
        else {
            return;
        };
        place.copy_from_slice(new);
        rest = after;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_place_is_renamed() {
        let mut content = *b"\0a1b2 a1 b2 b2a1";
        replace(&mut content, b"b2", b"2b");
        assert_eq!(&content, b"\0a12b a1 2b 2ba1");
    }
}
