//! What stands in the pages as built, drawn by the app itself: as a program of this computer it writes it as HTML.

use std::collections::BTreeMap;
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
    /// Which links need a lazily loaded module, a line each.
    pub(crate) links: String,
    /// What that page is called.
    pub(crate) title: String,
    /// What it is.
    pub(crate) description: String,
}

impl Still {
    /// The files that each link needs besides the program, as JSON.
    ///
    /// # Errors
    /// If the program has no such module.
    pub(super) fn early(&self, modules: &BTreeMap<String, Vec<String>>) -> Result<String> {
        let mut early = BTreeMap::new();
        for line in self.links.lines() {
            let (module, link) = line.split_once(' ').context("a link lacks its module")?;
            let files = modules.get(module);
            let files = files.with_context(|| format!("the program has no module `{module}`"))?;
            early.insert(link, files);
        }
        Ok(serde_json::to_string(&early)?)
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_knows_the_files_of_its_module() {
        let [page, whole, title, description] = ["", "", "", ""].map(str::to_owned);
        let links = "outcome #/v1/outcome\ntools #/v1/map\n".to_owned();
        let still = Still { page, whole, links, title, description };
        let files = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
        let mut modules = BTreeMap::from([
            ("outcome".to_owned(), files(&["chunk_1", "split_outcome"])),
            ("tools".to_owned(), files(&["split_tools"])),
        ]);
        let expected =
            r##"{"#/v1/map":["split_tools"],"#/v1/outcome":["chunk_1","split_outcome"]}"##;
        assert_eq!(still.early(&modules).unwrap(), expected);
        modules.remove("tools");
        let error = still.early(&modules).unwrap_err().to_string();
        assert!(error.contains("`tools`"), "{error}");
    }
}
