//! `cargo xtask verify`: walks every path through the interview and shows what holds on all of them.
//!
//! What is walked and what is shown is the business of `crates/verify`; the files in `proof/` and what
//! is printed are here.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use anyhow::{Context, Result, bail};
use verify::{CLAIMS, Files, Verification};

use crate::content;
use crate::project::Project;

/// Where the accepted situations and figures lie.
const FOLDER: &str = "proof";

/// What one can say about verifying.
#[derive(Debug, Default, clap::Args)]
pub(crate) struct Arguments {
    /// Write what is found into `proof/`, to be compared with from now on
    #[arg(long)]
    accept: bool,
    /// Print a link that reaches each question, option, rule, role and kind of outcome
    #[arg(long)]
    witnesses: bool,
}

/// Verifies the content and compares it with what was accepted.
///
/// # Errors
/// If the catalogue is broken, a claim does not hold, or an outcome is not the accepted one.
pub(crate) fn run(project: &Project, arguments: &Arguments) -> Result<()> {
    let catalog = content::compile(project)?;
    let start = Instant::now();
    let verification = verify::verify(&catalog);
    let seconds = start.elapsed().as_secs_f64();
    let folder = project.path(FOLDER);
    let mut told = claims(&verification);
    if arguments.witnesses {
        let witnesses = verification.witnesses.iter();
        told.extend(witnesses.map(|witness| format!("{}: {}", witness.what, witness.link)));
    }
    told.push(verification.figures.to_string());
    content::print(&told.join("\n"))?;
    eprintln!("walked in {seconds:.1} s");
    let sound = verification.findings.is_empty();
    if arguments.accept && sound {
        return write(&folder, &verification.files());
    }
    let difference = verification.difference(&read(&folder)?);
    let mut wrong = Vec::new();
    if !sound {
        wrong.push("the content does not hold what it should".to_owned());
        wrong.extend(verification.findings.iter().map(ToString::to_string));
    }
    if !difference.is_empty() {
        wrong.push("the outcomes are not those that were accepted".to_owned());
        wrong.push(difference.to_string());
    }
    if wrong.is_empty() { Ok(()) } else { bail!("{}", wrong.join("\n\n")) }
}

/// A line for each claim.
fn claims(verification: &Verification<'_>) -> Vec<String> {
    let claims = CLAIMS.iter().map(|claim| {
        let breaches =
            verification.findings.iter().filter(|finding| finding.code == claim.code).count();
        match breaches {
            0 => format!("proved   {}: {}", claim.code, claim.sentence),
            1 => format!("BREACHED {}: {} (1 finding)", claim.code, claim.sentence),
            more => format!("BREACHED {}: {} ({more} findings)", claim.code, claim.sentence),
        }
    });
    claims.collect()
}

/// The accepted files; none if there is no folder.
fn read(folder: &Path) -> Result<Files> {
    let mut files = BTreeMap::new();
    let mut left = vec![PathBuf::new()];
    while let Some(under) = left.pop() {
        let path = folder.join(&under);
        if !path.is_dir() {
            continue;
        }
        let entries =
            fs::read_dir(&path).with_context(|| format!("cannot read {}", path.display()))?;
        for entry in entries {
            let entry = entry.with_context(|| format!("cannot read {}", path.display()))?;
            let under = under.join(entry.file_name());
            if entry.path().is_dir() {
                left.push(under);
                continue;
            }
            let text = fs::read_to_string(entry.path())
                .with_context(|| format!("cannot read {}", entry.path().display()))?;
            // Git may have written the file with the line ends of the computer.
            files.insert(name(&under), text.replace("\r\n", "\n"));
        }
    }
    Ok(files)
}

/// A path as the files are named, on every computer with the same stroke.
fn name(path: &Path) -> String {
    let parts: Vec<_> = path.iter().map(|part| part.to_string_lossy()).collect();
    parts.join("/")
}

/// Writes the files, and takes those away that are not needed any more.
fn write(folder: &Path, files: &Files) -> Result<()> {
    for unneeded in read(folder)?.keys().filter(|file| !files.contains_key(*file)) {
        let path = folder.join(unneeded);
        fs::remove_file(&path).with_context(|| format!("cannot remove {}", path.display()))?;
    }
    for (file, text) in files {
        let path = folder.join(file);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent)
                .with_context(|| format!("cannot create {}", parent.display()))?;
        }
        fs::write(&path, text).with_context(|| format!("cannot write {}", path.display()))?;
    }
    eprintln!("accepted: {}", folder.display());
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_and_nothing_else_stays() {
        let folder = std::env::temp_dir().join(format!("proof-{}", std::process::id()));
        let files = |names: &[&str]| -> Files {
            names.iter().map(|name| ((*name).to_owned(), format!("of {name}\n"))).collect()
        };
        let first = files(&["figures.toml", "situations/old.txt"]);
        write(&folder, &first).unwrap();
        assert_eq!(read(&folder).unwrap(), first);
        let second = files(&["figures.toml", "situations/new.txt"]);
        write(&folder, &second).unwrap();
        assert_eq!(read(&folder).unwrap(), second);
        fs::remove_dir_all(&folder).unwrap();
        assert_eq!(read(&folder).unwrap(), Files::new());
    }
}
