//! What stands in the pages as built, drawn by the app itself: as a program of this computer it writes it as HTML.

use std::fs;

use anyhow::{Context, Result};

use super::site;
use crate::process;
use crate::project::Project;

/// The compiler's flags for the web; a program of this computer is built without them.
const WEB_FLAGS: &str = "CARGO_ENCODED_RUSTFLAGS";

/// The parts of the pages, as the app draws them.
#[derive(Debug)]
pub(crate) struct Still {
    /// The body of the page that the program starts in.
    pub(crate) page: String,
    /// The body of the page that shows everything without the program.
    pub(crate) whole: String,
    /// Which links need a part of the program, a line each.
    pub(crate) links: String,
    /// What that page is called.
    pub(crate) title: String,
    /// What it is.
    pub(crate) description: String,
}

/// Has the app draw what stands in the pages.
///
/// # Errors
/// If it cannot be built or does not write it.
pub(super) fn draw(project: &Project) -> Result<Still> {
    let folder = site::target(project)?.join("still");
    fs::create_dir_all(&folder).with_context(|| format!("cannot create {}", folder.display()))?;
    let mut command = process::cargo(project.root());
    command.env_remove(WEB_FLAGS).args([
        "run",
        "--quiet",
        "--locked",
        "--offline",
        "--package",
        "role-advisor",
        "--",
    ]);
    process::run(command.arg(&folder)).context("the pages as built cannot be drawn")?;
    let read = |name: &str| {
        let path = folder.join(name);
        fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))
    };
    Ok(Still {
        page: read("page.html")?,
        whole: read("whole.html")?,
        links: read("links.txt")?,
        title: read("title.txt")?,
        description: read("description.txt")?,
    })
}
