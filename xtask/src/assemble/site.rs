//! The site in the making: where Trunk puts it together, and how its files are called.

use std::env;
use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, anyhow, bail};
use sha2::{Digest, Sha256};

use crate::process;
use crate::project::Project;

/// What Trunk gives its hooks: the folder of the site in the making, and how it is built.
const FOLDER: &str = "TRUNK_STAGING_DIR";
const PROFILE: &str = "TRUNK_PROFILE";

/// The site in the making.
#[derive(Debug)]
pub(crate) struct Making {
    /// Where its files are.
    pub(crate) folder: PathBuf,
    /// Whether it is made as it is published.
    pub(crate) optimised: bool,
}

impl Making {
    /// The one that Trunk is making.
    ///
    /// # Errors
    /// If Trunk did not call this program.
    pub(super) fn of_trunk() -> Result<Self> {
        let folder = PathBuf::from(variable(FOLDER)?);
        Ok(Self { folder, optimised: variable(PROFILE)? == "release" })
    }

    /// The text of a file.
    ///
    /// # Errors
    /// If there is none, or it is no text.
    pub(crate) fn text(&self, name: &str) -> Result<String> {
        let path = self.folder.join(name);
        fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))
    }

    /// Writes a file.
    ///
    /// # Errors
    /// If the system does not let us.
    pub(crate) fn write(&self, name: &str, content: impl AsRef<[u8]>) -> Result<()> {
        let path = self.folder.join(name);
        fs::write(&path, content).with_context(|| format!("cannot write {}", path.display()))
    }

    /// Writes a file whose name changes whenever its content does, and gives the name.
    ///
    /// # Errors
    /// If the system does not let us.
    pub(crate) fn write_hashed(&self, stem: &str, kind: &str, content: &str) -> Result<String> {
        let name = format!("{stem}-{}.{kind}", digest(content.as_bytes()));
        self.write(&name, content)?;
        Ok(name)
    }
}

fn variable(name: &str) -> Result<String> {
    env::var(name).map_err(|_| {
        anyhow!("`{name}` is not set: trunk calls this command, as a step of `cargo xtask build`")
    })
}

/// Where Cargo puts what it builds.
///
/// # Errors
/// If Cargo cannot tell.
pub(crate) fn target(project: &Project) -> Result<PathBuf> {
    let mut command = process::cargo(project.root());
    command.args(["metadata", "--no-deps", "--offline", "--format-version", "1"]);
    let metadata: serde_json::Value = serde_json::from_str(&process::output(&mut command)?)?;
    let target = metadata.get("target_directory").and_then(serde_json::Value::as_str);
    target.map(PathBuf::from).context("cargo does not say where it builds")
}

/// The texts of these files as one, in their order.
///
/// # Errors
/// If one of them cannot be read.
pub(super) fn together(paths: &[PathBuf]) -> Result<String> {
    let read = |path: &PathBuf| {
        fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))
    };
    paths.iter().map(read).collect()
}

/// The text with something in the one place for it.
///
/// # Errors
/// If it has no such place, or several.
pub(super) fn put(text: &str, place: &str, what: &str) -> Result<String> {
    if text.matches(place).count() != 1 {
        bail!("`{place}` should stand there once");
    }
    Ok(text.replace(place, what))
}

/// What tells this content from any other, short enough for a name.
pub(crate) fn digest(content: &[u8]) -> String {
    sha256(content).chars().take(16).collect()
}

/// The SHA-256 digest of this content, as `sha256sum` writes it.
pub(crate) fn sha256(content: &[u8]) -> String {
    let half = |byte: u8| char::from_digit(byte.into(), 16).unwrap_or_default();
    let bytes = Sha256::digest(content);
    bytes.iter().flat_map(|byte| [half(byte >> 4), half(byte & 15)]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_content_has_another_name() {
        // The beginning of the published digest of the empty text.
        assert_eq!(digest(b""), "e3b0c44298fc1c14");
        assert_ne!(digest(b"a"), digest(b"b"));
    }
}
