//! Where things lie: the project's folder and what is found from there.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow};

/// The project that the commands work on.
#[derive(Debug)]
pub(crate) struct Project {
    root: PathBuf,
}

impl Project {
    /// Finds the project from where Cargo says that this package lies, which holds for a moved
    /// folder too.
    ///
    /// # Errors
    /// If there is no `Cargo.lock` beside the package's folder.
    pub(crate) fn find() -> Result<Self> {
        let package = env::var_os("CARGO_MANIFEST_DIR")
            .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        let root = package.parent().unwrap_or(&package).to_path_buf();
        if root.join("Cargo.lock").is_file() {
            Ok(Self { root })
        } else {
            Err(anyhow!(
                "there is no `Cargo.lock` in {}; run `cargo xtask` inside the project's folder",
                root.display()
            ))
        }
    }

    /// The project's folder.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// A file or folder of the project.
    pub(crate) fn path(&self, relative: impl AsRef<Path>) -> PathBuf {
        self.root.join(relative)
    }

    /// The text of a file of the project.
    ///
    /// # Errors
    /// If there is none, or it is no text.
    pub(crate) fn text(&self, relative: impl AsRef<Path>) -> Result<String> {
        let path = self.path(relative);
        fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))
    }

    /// The built site.
    pub(crate) fn site(&self) -> PathBuf {
        self.path("dist")
    }

    /// The version at which `Cargo.lock` holds a package.
    ///
    /// # Errors
    /// If `Cargo.lock` cannot be read, lacks the package, or holds several versions of it.
    pub(crate) fn locked_version(&self, package: &str) -> Result<String> {
        let path = self.path("Cargo.lock");
        let lock =
            fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
        let versions = versions_in(&lock, package);
        match versions.as_slice() {
            [version] => Ok((*version).to_owned()),
            [] => Err(anyhow!(
                "`Cargo.lock` does not list `{package}`, which the app should depend on"
            )),
            several => Err(anyhow!(
                "`Cargo.lock` lists `{package}` at {}; one version is expected, `cargo tree -i \
                 {package}` shows who asks for them",
                several.join(" and ")
            )),
        }
    }
}

/// Every version at which the text of a `Cargo.lock` lists a package.
fn versions_in<'lock>(lock: &'lock str, package: &str) -> Vec<&'lock str> {
    let name = format!("name = \"{package}\"");
    lock.split("[[package]]")
        .filter(|entry| entry.lines().any(|line| line == name))
        .filter_map(|entry| entry.lines().find_map(|line| line.strip_prefix("version = \"")))
        .filter_map(|rest| rest.strip_suffix('"'))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_read_by_exact_name() {
        let lock = "version = 4\n\n[[package]]\nname = \"a\"\nversion = \"1.0.0\"\n\n\
                    [[package]]\nname = \"a-b\"\nversion = \"2.0.0\"\n\n\
                    [[package]]\nname = \"c\"\nversion = \"1.0.0\"\ndependencies = [\n \"a\",\n]\n\n\
                    [[package]]\nname = \"c\"\nversion = \"2.0.0\"\n";
        assert_eq!(versions_in(lock, "a"), ["1.0.0"]);
        assert_eq!(versions_in(lock, "c"), ["1.0.0", "2.0.0"]);
        assert!(versions_in(lock, "d").is_empty());
    }
}
