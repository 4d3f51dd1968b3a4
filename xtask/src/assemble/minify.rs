//! Scripts and style sheets without what only their authors need: comments, indentation, long names.
//!
//! esbuild does it, which npm brings as it brings wasm-opt. Without npm they stay as they are, and the site is some
//! 3 kB larger: `docs/decisions/002-tools.md`.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::site::{Making, target};
use crate::process;
use crate::project::Project;
use crate::tools;

/// What is made smaller.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A script that loads others.
    Module,
    /// A script that old browsers have to understand.
    OldScript,
    /// A style sheet.
    Styles,
}

impl Kind {
    fn file(self) -> &'static str {
        match self {
            Self::Module | Self::OldScript => "input.js",
            Self::Styles => "input.css",
        }
    }

    fn options(self) -> &'static [&'static str] {
        match self {
            Self::OldScript => &["--target=es5"],
            Self::Module | Self::Styles => &[],
        }
    }
}

/// What makes them smaller, if it is there and the site is made as it is published.
#[derive(Debug)]
pub(super) struct Minifier {
    tool: Option<PathBuf>,
    work: PathBuf,
}

impl Minifier {
    /// The one for this site.
    ///
    /// # Errors
    /// If Cargo does not say where it builds.
    pub(super) fn new(project: &Project, making: &Making) -> Result<Self> {
        let tool = if making.optimised { tools::esbuild(project) } else { None };
        Ok(Self { tool, work: target(project)?.join("minify") })
    }

    /// What it gives for its version; nothing if everything stays as it is.
    ///
    /// # Errors
    /// If it does not run.
    pub(super) fn version(&self) -> Result<String> {
        match &self.tool {
            Some(tool) => process::output(process::command(tool, Path::new(".")).arg("--version")),
            None => Ok(String::new()),
        }
    }

    /// This text, smaller.
    ///
    /// # Errors
    /// If it is not what it is said to be.
    pub(super) fn minified(&self, kind: Kind, text: &str) -> Result<String> {
        let Some(tool) = &self.tool else { return Ok(text.to_owned()) };
        fs::create_dir_all(&self.work)
            .with_context(|| format!("cannot create {}", self.work.display()))?;
        let path = self.work.join(kind.file());
        fs::write(&path, text).with_context(|| format!("cannot write {}", path.display()))?;
        let mut command = process::command(tool, &self.work);
        command.args(["--minify", "--charset=utf8", "--log-level=error"]).args(kind.options());
        process::output(command.arg(kind.file())).context("a script or a style sheet is wrong")
    }
}
