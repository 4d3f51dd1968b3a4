//! `cargo xtask servers`: the release behind real web servers, asked as a browser asks and walked through in one.
//!
//! It is no stage of `cargo xtask test`: it needs four web servers on this computer, and where Debian installs them it
//! starts them as well.

use anyhow::{Context, Result, bail};

use crate::browser::{self, Engine};
use crate::dist;
use crate::process::{self, cargo};
use crate::project::Project;
use crate::site;
use crate::tools::apt;

/// The programs, and the packages of Debian that have them.
const PROGRAMS: [&str; 5] = ["nginx", "apache2", "caddy", "lighttpd", "python3"];
const PACKAGES: [&str; 6] =
    ["nginx", "libnginx-mod-http-brotli-static", "apache2", "caddy", "lighttpd", "python3"];

/// What one can say about the servers.
#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// Only this one: nginx, Apache, Caddy, lighttpd, Python
    server: Option<String>,
    /// Take the site as it was built last
    #[arg(long)]
    built: bool,
}

/// Builds the release and tries it on each server.
///
/// # Errors
/// If something is missing, or a server does not do what it should.
pub(crate) fn run(project: &Project, arguments: &Arguments) -> Result<()> {
    provide(project)?;
    if !arguments.built {
        site::build(project)?;
    }
    let release = dist::make(project)?;
    let mut command = cargo(project.root());
    browser::provide(project, Engine::Chromium, &mut command)?;
    command
        .env("JOURNEY_RELEASE", release.folder())
        .args(["run", "--locked", "--quiet", "--package", "journeys", "--bin", "servers", "--"])
        .args(&arguments.server);
    process::run(&mut command).context("a server does not do what it should")
}

/// Ensures that the servers are there. Only in a container are they installed: elsewhere they would start to serve.
fn provide(project: &Project) -> Result<()> {
    let is_there = |name: &&str| {
        process::find(&[*name]).is_some() || std::path::Path::new("/usr/sbin").join(name).is_file()
    };
    let missing: Vec<&str> = PROGRAMS.into_iter().filter(|name| !is_there(name)).collect();
    if missing.is_empty() {
        return Ok(());
    }
    if process::output(process::command("id", project.root()).arg("-u"))?.trim() != "0" {
        bail!(
            "{} not found; on Debian `sudo apt-get install {}` installs them, and starts them too",
            missing.join(", "),
            PACKAGES.join(" ")
        );
    }
    apt(project, &PACKAGES)
}
