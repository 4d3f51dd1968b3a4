//! `cargo xtask assemble`: puts the site together out of what Trunk has built, as the last step of the build.
//!
//! Trunk calls it when everything is there but not yet in `dist/`. All that the pages load lies in one folder, `app-…`,
//! which is named by a hash of what is in it, so that two releases never mix.

pub(crate) mod html;
mod minify;
pub(crate) mod offline;
pub(crate) mod pages;
pub(crate) mod policy;
pub(crate) mod site;
mod split;
mod still;

use anyhow::{Context, Result};

use crate::project::Project;
use minify::{Kind, Minifier};
use pages::Pages;
use site::{Files, Making};
use still::Still;

/// What goes into the folder of the app besides the program: scripts, icons and the manifest; and the styles of tools.
const APP: &str = "public/app";
const TOOLS_STYLES: &str = "public/styles/later";

/// The script that starts the program, and its place for what a link needs besides.
const START: &str = "start.js";
const EARLY: &str = "FILES_OF_LINKS";

/// The script that has the site kept.
const OFFLINE: &str = "offline.js";

/// Puts the site together.
///
/// # Errors
/// If Trunk did not call it, or one of its steps fails.
pub(crate) fn run(project: &Project) -> Result<()> {
    let making = Making::of_trunk()?;
    let is_published = pages::is_published(&making)?;
    let minifier = Minifier::new(project, making.optimised);
    let still = still::draw(project)?;
    let files = app(project, &making, &still, is_published)?;
    let files = files.into_iter().map(|(name, content)| minified(&minifier, name, content));
    let app = making.put_app(files.collect::<Result<_>>()?)?;
    Pages { project, making: &making, minifier: &minifier, app: &app, is_published }
        .write(&still)?;
    if is_published { offline::worker(project, &making.folder) } else { Ok(()) }
}

/// The files of the app.
fn app(project: &Project, making: &Making, still: &Still, is_published: bool) -> Result<Files> {
    let split::Program { mut files, modules } = split::run(project, making)?;
    let early = still.early(&modules)?;
    for (name, mut content) in site::read(&project.path(APP))? {
        if name == START {
            content = site::put(&String::from_utf8(content)?, EARLY, &early)?.into_bytes();
        } else if name == OFFLINE && !is_published {
            // A site that is being worked on is not kept.
            content.clear();
        }
        files.push((name, content));
    }
    let sheets = site::read(&project.path(TOOLS_STYLES))?.into_iter().map(|(_, sheet)| sheet);
    files.push((pages::TOOLS_STYLES.to_owned(), sheets.collect::<Vec<_>>().concat()));
    Ok(files)
}

/// A file of the app as it is published.
fn minified(minifier: &Minifier, name: String, content: Vec<u8>) -> Result<(String, Vec<u8>)> {
    let kind = match name.rsplit_once('.') {
        Some((_, "js")) => Kind::Module,
        Some((_, "css")) => Kind::Styles,
        _ => return Ok((name, content)),
    };
    let text = String::from_utf8(content).with_context(|| format!("{name} is no text"))?;
    let text = minifier.minified(kind, &text).with_context(|| format!("{name} is wrong"))?;
    Ok((name, text.into_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_has_a_place_for_what_links_need() {
        let start = include_str!("../../public/app/start.js");
        assert_eq!(start.matches(EARLY).count(), 1);
    }
}
