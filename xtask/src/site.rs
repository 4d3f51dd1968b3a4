//! The built site: trunk, called with the tools that were set up.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use anyhow::{Context, Result, bail};

use crate::assemble;
use crate::process;
use crate::project::Project;
use crate::tools::{self, Optimised, Tools};

/// What Cargo reads flags for the compiler from, and what it puts between them there.
const FLAGS: &str = "CARGO_ENCODED_RUSTFLAGS";
const BETWEEN_FLAGS: &str = "\x1f";

/// `cargo xtask build`: the site as it is published, in `dist/`.
///
/// # Errors
/// If set-up or the build fails.
pub(crate) fn run(project: &Project) -> Result<()> {
    let start = Instant::now();
    build(project)?;
    eprintln!("built {} in {} s", project.site().display(), start.elapsed().as_secs());
    Ok(())
}

/// Sets up and builds the site as it is published.
///
/// # Errors
/// If set-up or the build fails.
pub(crate) fn build(project: &Project) -> Result<()> {
    let tools = tools::set_up(project, Optimised::Yes)?;
    let mut command = trunk(project, &tools)?;
    command.args(["build", "--release"]);
    process::run(&mut command).context("the site was not built; the cause stands above")?;
    check_names_no_folder(project)
}

/// Fails if a program of the built site names a folder of this computer.
fn check_names_no_folder(project: &Project) -> Result<()> {
    let folders = folders(project)?;
    for (name, content) in assemble::site::read(&project.site())? {
        if assemble::site::is(&name, "wasm")
            && let Some(folder) = named_in(&content, &folders)
        {
            bail!("{name} names {}, a folder of this computer", folder.display());
        }
    }
    Ok(())
}

/// The first of these folders that a program names.
fn named_in<'folders>(
    program: &[u8],
    folders: &'folders [(PathBuf, &str)],
) -> Option<&'folders PathBuf> {
    folders.iter().map(|(folder, _)| folder).find(|folder| {
        let name = folder.as_os_str().as_encoded_bytes();
        !name.is_empty() && program.windows(name.len()).any(|part| part == name)
    })
}

/// The folders of this computer that the compiler reads sources from, each with what it calls them in a program.
///
/// A program says where in the sources it stopped. Without this it would tell everybody where they lay, and no two
/// computers would build the same.
fn folders(project: &Project) -> Result<Vec<(PathBuf, &'static str)>> {
    let cargo = env::var_os("CARGO_HOME").map(PathBuf::from);
    let cargo = cargo.or_else(|| Some(env::home_dir()?.join(".cargo")));
    let mut folders = vec![(tools::sysroot(project)?, "rust")];
    folders.extend(cargo.map(|cargo| (cargo, "cargo")));
    folders.push((project.root().to_path_buf(), "role-advisor"));
    Ok(folders)
}

/// The compiler's flags: those that are set already, ours, and the names for [`folders`].
fn flags(set: Flags, ours: &[&str], folders: &[(PathBuf, &str)]) -> OsString {
    let mut flags: Vec<OsString> = match set {
        Flags { encoded: Some(encoded), .. } if !encoded.is_empty() => vec![encoded],
        Flags { plain: Some(plain), .. } => plain.split_whitespace().map(OsString::from).collect(),
        Flags { .. } => Vec::new(),
    };
    flags.extend(ours.iter().map(OsString::from));
    for (folder, name) in folders {
        let mut flag = OsString::from("--remap-path-prefix=");
        flag.push(folder);
        flag.push("=");
        flag.push(name);
        flags.push(flag);
    }
    flags.join(BETWEEN_FLAGS.as_ref())
}

/// Flags that are set in the environment, in both ways that Cargo knows.
#[derive(Debug, Default)]
struct Flags {
    encoded: Option<OsString>,
    plain: Option<String>,
}

impl Flags {
    fn of_environment() -> Self {
        Self { encoded: env::var_os(FLAGS), plain: env::var("RUSTFLAGS").ok() }
    }
}

/// Trunk with the tools on its `PATH`.
///
/// # Errors
/// If the compiler cannot tell where it lies.
pub(crate) fn trunk(project: &Project, tools: &Tools) -> Result<Command> {
    // Systems differ in whether a program is looked for on the PATH of the child, so its file is named.
    let mut command = process::command(tools.trunk(), project.root());
    let path = tools.path_with(env::current_exe().ok().as_deref().and_then(Path::parent))?;
    command.env("PATH", path).env("TRUNK_SKIP_VERSION_CHECK", "true");
    // For the step of the build that is a command of ours.
    command.env("CARGO_MANIFEST_DIR", project.path("xtask"));
    // What the splitting goes by; and Leptos' components with erased types, which are smaller.
    let ours = ["-Clink-arg=--emit-relocs", "--cfg=erase_components"];
    command.env(FLAGS, flags(Flags::of_environment(), &ours, &folders(project)?));
    // Trunk knows `NO_COLOR=true` alone, others set it to 1.
    if std::env::var_os("NO_COLOR").is_some() {
        command.env("NO_COLOR", "true");
    }
    if let Some(version) = tools.wasm_opt() {
        command.env("TRUNK_TOOLS_WASM_OPT", format!("version_{version}"));
    }
    Ok(command)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names() -> [(PathBuf, &'static str); 2] {
        [(PathBuf::from("/home/a b/.cargo"), "cargo"), (PathBuf::from("/p"), "role-advisor")]
    }

    #[test]
    fn flags_that_are_set_stay() {
        let ours =
            "--remap-path-prefix=/home/a b/.cargo=cargo\x1f--remap-path-prefix=/p=role-advisor";
        let set = |encoded: Option<&str>, plain: Option<&str>| Flags {
            encoded: encoded.map(OsString::from),
            plain: plain.map(str::to_owned),
        };
        let flags = |set| flags(set, &[], &names());
        assert_eq!(flags(set(None, None)), *ours);
        assert_eq!(flags(set(Some(""), None)), *ours);
        let both = format!("-g\x1f-C\x1fstrip=none\x1f{ours}");
        assert_eq!(flags(set(None, Some(" -g  -C strip=none"))), *both);
        assert_eq!(flags(set(Some("-g\x1f-C\x1fstrip=none"), Some("-x"))), *both);
    }

    #[test]
    fn a_folder_is_found_in_a_program() {
        let names = names();
        assert_eq!(named_in(b"\0asm/home/a b/.cargo/x.rs", &names), Some(&names[0].0));
        assert_eq!(named_in(b"\0asm cargo/x.rs /home", &names), None);
    }
}
