//! Scripts and style sheets without what only their authors need: comments, indentation, long names.
//!
//! esbuild does it, which npm brings as it brings wasm-opt. Without npm they stay as they are, and the site is some
//! 3 kB larger: `docs/decisions/002-tools.md`.

use std::io::Write;
use std::path::PathBuf;
use std::process::Stdio;

use anyhow::{Context, Result, ensure};

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
    fn options(self) -> &'static [&'static str] {
        match self {
            Self::Module => &["--loader=js"],
            Self::OldScript => &["--loader=js", "--target=es5"],
            Self::Styles => &["--loader=css"],
        }
    }
}

/// What makes them smaller, if it is there and the site is made as it is published.
#[derive(Debug)]
pub(super) struct Minifier {
    tool: Option<PathBuf>,
    folder: PathBuf,
}

impl Minifier {
    /// The one for this site.
    pub(super) fn new(project: &Project, optimised: bool) -> Self {
        let tool = if optimised { tools::esbuild(project) } else { None };
        Self { tool, folder: project.root().to_path_buf() }
    }

    /// This text, smaller.
    ///
    /// # Errors
    /// If it is not what it is said to be.
    pub(super) fn minified(&self, kind: Kind, text: &str) -> Result<String> {
        let Some(tool) = &self.tool else { return Ok(text.to_owned()) };
        let mut command = process::command(tool, &self.folder);
        command.args(["--minify", "--charset=utf8", "--log-level=error"]).args(kind.options());
        let failed = || format!("cannot run {}", tool.display());
        let mut child =
            command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().with_context(failed)?;
        // It reads all before it writes.
        let mut input = child.stdin.take().with_context(failed)?;
        input.write_all(text.as_bytes()).with_context(failed)?;
        drop(input);
        let output = child.wait_with_output().with_context(failed)?;
        ensure!(
            output.status.success(),
            "a script or a style sheet is wrong; the cause stands above"
        );
        String::from_utf8(output.stdout).with_context(failed)
    }
}
