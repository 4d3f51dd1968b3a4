//! What journeys need besides the built site: the site as one file, and a next release.

use std::path::{Path, PathBuf};

use anyhow::Result;

use super::servers::app;
use super::{one_file, read};
use crate::assemble::offline;
use crate::assemble::site::{Files, empty, is, write};
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
    empty(&folder)?;
    let site = read(&project.site())?;
    let made = ForJourneys { one_file: folder.join(super::ONE_FILE), next: folder.join("next") };
    write(&made.one_file, one_file::make(project, &site)?.as_bytes())?;
    next(project, &site, &made.next)?;
    Ok(made)
}

/// The same site as another release: the folder of the app has another name, and the pages lead there.
fn next(project: &Project, site: &Files, folder: &Path) -> Result<()> {
    let app = app(site)?;
    let hash = app.trim_start_matches("app-");
    let next = format!("app-{}", hash.chars().rev().collect::<String>());
    for (name, content) in site {
        let path = folder.join(name.replace(app, &next));
        match std::str::from_utf8(content) {
            Ok(text) if is(name, "html") => write(&path, text.replace(app, &next))?,
            _ => write(&path, content)?,
        }
    }
    offline::worker(project, folder)
}
