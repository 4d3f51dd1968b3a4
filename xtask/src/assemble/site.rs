//! The site in the making: where Trunk puts it together, and how its files are called.

use std::env;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow, bail};
use sha2::{Digest, Sha256};

use crate::process;
use crate::project::Project;

/// What Trunk gives its hooks: the folder of the site in the making, and how it is built.
const FOLDER: &str = "TRUNK_STAGING_DIR";
const PROFILE: &str = "TRUNK_PROFILE";

/// Files by their names, with `/` between a folder and what is in it.
pub(crate) type Files = Vec<(String, Vec<u8>)>;

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
        write(&self.folder.join(name), content)
    }

    /// Writes these files into the folder of the app, and gives its name, which changes whenever one of them does.
    ///
    /// # Errors
    /// If the system does not let us.
    pub(super) fn put_app(&self, mut files: Files) -> Result<String> {
        files.sort();
        let folder = format!("app-{}", digest(digests(&files).as_bytes()));
        for (name, content) in files {
            self.write(&format!("{folder}/{name}"), content)?;
        }
        Ok(folder)
    }
}

fn variable(name: &str) -> Result<String> {
    env::var(name).map_err(|_| {
        anyhow!("`{name}` is not set: trunk calls this command, as a step of `cargo xtask build`")
    })
}

/// The files in a folder and in those inside it, in order.
///
/// # Errors
/// If one of them cannot be read, or its name is no text.
pub(crate) fn read(folder: &Path) -> Result<Files> {
    let context = || format!("cannot read {}", folder.display());
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).with_context(context)? {
        let path = entry.with_context(context)?.path();
        let name = path.file_name().and_then(OsStr::to_str);
        let name = name.with_context(|| format!("{} is no text", path.display()))?;
        if path.is_dir() {
            let inner = read(&path)?.into_iter();
            files.extend(inner.map(|(inner, content)| (format!("{name}/{inner}"), content)));
        } else {
            let context = || format!("cannot read {}", path.display());
            files.push((name.to_owned(), fs::read(&path).with_context(context)?));
        }
    }
    files.sort();
    Ok(files)
}

/// Writes a file, with the folder that it is in.
///
/// # Errors
/// If the system does not let us.
pub(crate) fn write(path: &Path, content: impl AsRef<[u8]>) -> Result<()> {
    let failed = || format!("cannot write {}", path.display());
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).with_context(failed)?;
    }
    fs::write(path, content).with_context(failed)
}

/// Removes a folder with everything in it, if it is there.
///
/// # Errors
/// If the system does not let us.
pub(crate) fn empty(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("cannot empty {}", folder.display()))?;
    }
    Ok(())
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

/// The digest and the name of each file, a line each.
pub(crate) fn digests(files: &Files) -> String {
    let mut lines = String::new();
    for (name, content) in files {
        lines.push_str(&sha256(content));
        lines.push_str("  ");
        lines.push_str(name);
        lines.push('\n');
    }
    lines
}

/// Whether a file is of this kind.
pub(crate) fn is(name: &str, kind: &str) -> bool {
    Path::new(name).extension().is_some_and(|known| known == kind)
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

    #[test]
    fn the_folder_of_the_app_changes_with_what_is_in_it() {
        let folder = tempfile::tempdir().unwrap();
        let making = Making { folder: folder.path().to_path_buf(), optimised: false };
        let put = |content: &str| {
            making.put_app(vec![("a/b.js".to_owned(), content.as_bytes().to_vec())]).unwrap()
        };
        let (one, other) = (put("1"), put("2"));
        assert_ne!(one, other);
        assert_eq!(put("1"), one);
        let mut names: Vec<_> =
            read(folder.path()).unwrap().into_iter().map(|(name, _)| name).collect();
        names.sort();
        let mut expected = [format!("{one}/a/b.js"), format!("{other}/a/b.js")];
        expected.sort();
        assert_eq!(names, expected);
    }

    #[test]
    fn digests_are_written_as_sha256sum_reads_them() {
        let files = vec![("site/a.js".to_owned(), b"abc".to_vec())];
        // The example of FIPS 180-2.
        let expected =
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  site/a.js\n";
        assert_eq!(digests(&files), expected);
    }
}
