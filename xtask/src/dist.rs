//! `cargo xtask dist`: the release, a folder that one hands to whoever runs a web server, and the same as a zip.
//!
//! The same sources give the same bytes: nothing in it tells when, where or by whom it was made.
//! Reasons: `docs/decisions/018-the-release.md`.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use anyhow::{Context, Result, bail};

mod again;
mod archive;
pub(crate) mod compressed;
pub(crate) mod journeys;
mod one_file;
mod servers;

use crate::assemble;
use crate::assemble::site::{Files, digests, empty, write};
use crate::project::Project;
use crate::site;

/// The folder and the archive; git does not see them.
const FOLDER: &str = "release/role-advisor";
const ARCHIVE: &str = "release/role-advisor.zip";

/// Inside the folder: the site, the servers' configurations, the site as one file, how to host it, and the digests
/// of all files, as `sha256sum --check` reads them.
pub(crate) const SITE: &str = "site";
pub(crate) const SERVERS: &str = "servers";
const ONE_FILE: &str = "role-advisor.html";
const HOSTING: &str = "HOSTING.md";
const DIGESTS: &str = "SHA256SUMS";

/// What one can say about the release.
#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// Build it a second time, elsewhere and from nothing, and fail if a byte differs; takes minutes
    #[arg(long)]
    twice: bool,
    /// Take the site as it was built last
    #[arg(long, conflicts_with = "twice")]
    built: bool,
}

/// The release on this computer.
#[derive(Debug)]
pub(crate) struct Release {
    folder: PathBuf,
    archive: PathBuf,
}

/// Builds the site and makes the release.
///
/// # Errors
/// If the build fails, a file cannot be written, or a second build differs.
pub(crate) fn run(project: &Project, arguments: &Arguments) -> Result<()> {
    let start = Instant::now();
    if !arguments.built {
        site::build(project)?;
    }
    let release = if arguments.twice { make_twice(project)? } else { make(project)? };
    eprintln!(
        "made {} and {} in {} s",
        release.folder.display(),
        release.archive.display(),
        start.elapsed().as_secs()
    );
    Ok(())
}

/// Makes the release out of the built site, then a second time elsewhere and from nothing.
///
/// # Errors
/// If it cannot be made, or a byte differs.
pub(crate) fn make_twice(project: &Project) -> Result<Release> {
    let release = make(project)?;
    again::check(project, &release)?;
    Ok(release)
}

/// Makes the release out of the built site.
///
/// # Errors
/// If the site is not built, is not as it used to be, or a file cannot be written.
pub(crate) fn make(project: &Project) -> Result<Release> {
    let release = Release { folder: project.path(FOLDER), archive: project.path(ARCHIVE) };
    let folder = &release.folder;
    empty(folder)?;
    let site = read(&project.site())?;
    let hosting = project.path("docs/hosting.md");
    let hosting =
        fs::read(&hosting).with_context(|| format!("cannot read {}", hosting.display()))?;

    let mut files = vec![(HOSTING.to_owned(), hosting)];
    files.push((ONE_FILE.to_owned(), one_file::make(project, &site)?.into_bytes()));
    for (name, text) in servers::configurations(project, &site)? {
        files.push((name, text.into_bytes()));
    }
    for (name, content) in site {
        let place = format!("{SITE}/{name}");
        for (suffix, bytes) in compressed::beside(&name, &content)? {
            files.push((format!("{place}.{suffix}"), bytes));
        }
        files.push((place, content));
    }
    files.sort();
    files.push((DIGESTS.to_owned(), digests(&files).into_bytes()));
    for (name, content) in &files {
        write(&folder.join(name), content)?;
    }
    write(&release.archive, &archive::zip("role-advisor", &files)?)?;
    Ok(release)
}

impl Release {
    /// The folder that is handed over.
    pub(crate) fn folder(&self) -> &Path {
        &self.folder
    }
}

/// The files of the built site.
fn read(site: &Path) -> Result<Files> {
    let hint = || format!("cannot read {}; `cargo xtask build` builds it", site.display());
    assemble::site::read(site).with_context(hint)
}

/// The one file of this name.
fn file<'a>(files: &'a [(String, Vec<u8>)], name: &str) -> Result<&'a [u8]> {
    match files.iter().find(|(known, _)| known == name) {
        Some((_, content)) => Ok(content),
        None => bail!("the site has no {name}"),
    }
}

/// The text of the one file of this name.
fn text<'a>(files: &'a [(String, Vec<u8>)], name: &str) -> Result<&'a str> {
    std::str::from_utf8(file(files, name)?).with_context(|| format!("{name} is no text"))
}
