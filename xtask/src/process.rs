//! Other programs: finding and running them, with messages that say which one failed.
//!
//! What a program prints goes to standard error, even its standard output, because standard output
//! is kept for the result of the command. Nothing here reads standard input.

use std::env;
use std::ffi::OsString;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, anyhow, bail};

/// Variables that `cargo run` sets for this program. They are not meant for what it starts, and a
/// build script that looks at them would run again each time.
const OF_THIS_PACKAGE: [&str; 4] = ["CARGO_PKG_", "CARGO_MANIFEST_", "CARGO_BIN_", "CARGO_CRATE_"];

/// A command that runs in `folder`, reads nothing and prints to standard error.
pub(crate) fn command(program: impl AsRef<std::ffi::OsStr>, folder: &Path) -> Command {
    let mut command = Command::new(program);
    command.current_dir(folder).stdin(Stdio::null()).stdout(Stdio::from(io::stderr()));
    for (name, _) in env::vars_os() {
        let known = name.to_string_lossy();
        if OF_THIS_PACKAGE.iter().any(|prefix| known.starts_with(prefix)) {
            command.env_remove(&name);
        }
    }
    command
}

/// The Cargo that runs this program, in `folder`.
pub(crate) fn cargo(folder: &Path) -> Command {
    command(env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo")), folder)
}

/// The command as one would type it.
pub(crate) fn typed(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let name = program.file_stem().unwrap_or(command.get_program());
    let words = std::iter::once(name).chain(command.get_args());
    words.map(|word| word.to_string_lossy().into_owned()).collect::<Vec<_>>().join(" ")
}

/// Runs a command to its end.
///
/// # Errors
/// If it cannot be started, or ends with a failure.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let status = command.status().with_context(|| format!("cannot start `{}`", typed(command)))?;
    if status.success() { Ok(()) } else { bail!("`{}` failed ({status})", typed(command)) }
}

/// Runs a command to its end and gives what it printed to standard output.
///
/// # Errors
/// If it cannot be started, or ends with a failure; the message then holds what it printed to
/// standard error.
pub(crate) fn output(command: &mut Command) -> Result<String> {
    let output = command
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .output()
        .with_context(|| format!("cannot start `{}`", typed(command)))?;
    if output.status.success() {
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    } else {
        let said = String::from_utf8_lossy(&output.stderr);
        Err(anyhow!("`{}` failed ({}): {}", typed(command), output.status, said.trim()))
    }
}

/// Runs a command, but not longer than `limit`.
///
/// # Errors
/// If it cannot be started, ends with a failure, or had to be stopped.
pub(crate) fn run_within(command: &mut Command, limit: Duration) -> Result<()> {
    let mut child =
        command.spawn().with_context(|| format!("cannot start `{}`", typed(command)))?;
    match end_within(&mut child, limit)? {
        Some(status) if status.success() => Ok(()),
        Some(status) => bail!("`{}` failed ({status})", typed(command)),
        None => {
            stop(&mut child);
            bail!("`{}` was stopped after {} seconds", typed(command), limit.as_secs())
        }
    }
}

/// Waits for a program's end, but not longer than `limit`.
///
/// # Errors
/// If the system cannot tell.
pub(crate) fn end_within(
    child: &mut Child,
    limit: Duration,
) -> Result<Option<std::process::ExitStatus>> {
    const LOOK_AGAIN_AFTER: Duration = Duration::from_millis(50);
    let start = Instant::now();
    loop {
        if let Some(status) = child.try_wait().context("cannot wait for a program's end")? {
            return Ok(Some(status));
        }
        if start.elapsed() >= limit {
            return Ok(None);
        }
        thread::sleep(LOOK_AGAIN_AFTER);
    }
}

/// Ends a program; one that has ended already is no failure.
pub(crate) fn stop(child: &mut Child) {
    let _ended_already = child.kill();
    let _ended_already = child.wait();
}

/// The first of `names` that stands in a folder of `PATH`.
pub(crate) fn find(names: &[&str]) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    names.iter().find_map(|name| {
        env::split_paths(&path)
            .map(|folder| folder.join(format!("{name}{}", env::consts::EXE_SUFFIX)))
            .find(|file| file.is_file())
    })
}

/// The version that a program gives for `--version`: the first word that begins with a digit.
pub(crate) fn version(program: &Path) -> Option<String> {
    let said = output(command(program, Path::new(".")).arg("--version")).ok()?;
    version_in(&said).map(str::to_owned)
}

/// The first word that begins with a digit.
fn version_in(said: &str) -> Option<&str> {
    said.split_whitespace().find(|word| word.starts_with(|first: char| first.is_ascii_digit()))
}

/// The number before the first point of a version.
pub(crate) fn major(version: &str) -> Option<u32> {
    version.split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_found_in_what_programs_say() {
        assert_eq!(version_in("trunk 0.21.14\n"), Some("0.21.14"));
        assert_eq!(version_in("wasm-opt version 132 (version_132)"), Some("132"));
        assert_eq!(version_in("Chromium 156.0.1.2 built on Debian"), Some("156.0.1.2"));
        assert_eq!(version_in("no number"), None);
        assert_eq!(major("156.0.1.2"), Some(156));
    }

    #[test]
    fn a_command_is_shown_as_typed() {
        let mut command = command("/usr/bin/cargo", Path::new("."));
        assert_eq!(typed(command.args(["fmt", "--check"])), "cargo fmt --check");
    }
}
