//! The release made a second time, in a copy of the project that lies elsewhere, from nothing: whether it is the same.

use std::env;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use super::{DIGESTS, FOLDER, Release};
use crate::process;
use crate::project::Project;

/// What is built or installed and not part of the sources.
const NOT_COPIED: [&str; 5] = [".git", "dist", "node_modules", "release", "target"];

/// Makes the release again and compares it with the first.
///
/// # Errors
/// If it cannot be made, or a byte differs, with the names of the files.
pub(super) fn check(project: &Project, first: &Release) -> Result<()> {
    let copy = env::temp_dir().join(format!("role-advisor-again-{}", std::process::id()));
    let outcome = build(project, &copy).and_then(|()| {
        let other = Release { folder: copy.join(FOLDER), archive: copy.join(super::ARCHIVE) };
        compare(first, &other)
    });
    let _left_behind = fs::remove_dir_all(&copy);
    outcome.context("the release was built twice")
}

/// Makes the release in a copy of the project.
fn build(project: &Project, copy: &Path) -> Result<()> {
    copy_folder(project.root(), copy)?;
    eprintln!("again, from nothing, in {} …", copy.display());
    let program = env::current_exe().context("this program does not know where it lies")?;
    let mut command = process::command(program, copy);
    command.env("CARGO_MANIFEST_DIR", copy.join("xtask"));
    command.env("CARGO_TARGET_DIR", copy.join("target"));
    process::run(command.arg("dist"))
}

fn copy_folder(from: &Path, to: &Path) -> Result<()> {
    let context = || format!("cannot copy {}", from.display());
    fs::create_dir_all(to).with_context(context)?;
    for entry in fs::read_dir(from).with_context(context)? {
        let entry = entry.with_context(context)?;
        let name = entry.file_name();
        if NOT_COPIED.iter().any(|other| name == *other) {
            continue;
        }
        let (from, to) = (entry.path(), to.join(&name));
        if entry.file_type().with_context(context)?.is_dir() {
            copy_folder(&from, &to)?;
        } else {
            fs::copy(&from, &to).with_context(|| format!("cannot copy {}", from.display()))?;
        }
    }
    Ok(())
}

/// Fails if two releases differ.
fn compare(first: &Release, second: &Release) -> Result<()> {
    let read =
        |path: &Path| fs::read(path).with_context(|| format!("cannot read {}", path.display()));
    let digests = |release: &Release| {
        read(&release.folder.join(DIGESTS)).map(|text| String::from_utf8_lossy(&text).into_owned())
    };
    let differing = differing(&digests(first)?, &digests(second)?);
    if !differing.is_empty() {
        bail!("these files differ: {}", differing.join(", "));
    }
    if read(&first.archive)? != read(&second.archive)? {
        bail!("the files are the same, but the archives differ");
    }
    Ok(())
}

/// The names of the files that one list of digests has otherwise than the other.
fn differing(first: &str, second: &str) -> Vec<String> {
    let only = |some: &str, others: &str| -> Vec<String> {
        let lines = some.lines().filter(|line| !others.lines().any(|other| other == *line));
        lines.filter_map(|line| Some(line.split_once("  ")?.1.to_owned())).collect()
    };
    let mut names = [only(first, second), only(second, first)].concat();
    names.sort();
    names.dedup();
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_differs_is_named_once() {
        assert!(differing("1  a\n2  b\n", "1  a\n2  b\n").is_empty());
        assert_eq!(differing("1  a\n2  b\n3  c\n", "1  a\n4  b\n5  d\n"), ["b", "c", "d"]);
    }
}
