//! `cargo xtask servers`: the release behind real web servers, asked as a browser asks and walked through in one.
//!
//! By itself the command wants all of them. As a stage of `cargo xtask test` it takes those that are there: where Debian
//! installs web servers it starts them as well, which is only right in a container.

use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::browser::{self, Engine};
use crate::dist::{self, Release};
use crate::process::{self, cargo};
use crate::project::Project;
use crate::site;
use crate::tools::apt;

/// The servers by what the messages call them, each with its program.
const SERVERS: [(&str, &str); 5] = [
    ("nginx", "nginx"),
    ("Apache", "apache2"),
    ("Caddy", "caddy"),
    ("lighttpd", "lighttpd"),
    ("Python", "python3"),
];

/// The module that nginx needs besides its program, where Debian has it.
const NGINX_BROTLI: &str = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so";

/// The packages of Debian that have all that.
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
    let missing = provide(project)?;
    let is_wanted =
        |name: &str| arguments.server.as_ref().is_none_or(|only| name.eq_ignore_ascii_case(only));
    if let Some(name) = missing.iter().find(|name| is_wanted(name)) {
        bail!("{name} is missing; {}", install());
    }
    let wanted: Vec<&str> = names().filter(|name| is_wanted(name)).collect();
    if wanted.is_empty() {
        bail!("no such server; there are {}", names().collect::<Vec<_>>().join(", "));
    }
    if !arguments.built {
        site::build(project)?;
    }
    try_on(project, &dist::make(project)?, &wanted)
}

/// Tries a release on those servers that are there, and tells which are not.
///
/// # Errors
/// If a server does not do what it should.
pub(crate) fn try_on_those_there(project: &Project, release: &Release) -> Result<()> {
    let missing = provide(project)?;
    if !missing.is_empty() {
        eprintln!("left out, since they are missing: {}; {}", missing.join(", "), install());
    }
    let there: Vec<&str> = names().filter(|name| !missing.contains(name)).collect();
    if there.is_empty() { Ok(()) } else { try_on(project, release, &there) }
}

fn names() -> impl Iterator<Item = &'static str> {
    SERVERS.into_iter().map(|(name, _)| name)
}

fn install() -> String {
    format!(
        "on Debian `sudo apt-get install {}` installs them, and starts them",
        PACKAGES.join(" ")
    )
}

/// Tries a release on these servers.
fn try_on(project: &Project, release: &Release, servers: &[&str]) -> Result<()> {
    let mut command = cargo(project.root());
    browser::provide(project, Engine::Chromium, &mut command)?;
    command
        .env("JOURNEY_RELEASE", release.folder())
        .env("NGINX_BROTLI", NGINX_BROTLI)
        .args(["run", "--locked", "--quiet", "--package", "journeys", "--bin", "servers", "--"])
        .args(servers);
    process::run(&mut command).context("a server does not do what it should")
}

/// Installs what is missing where that is allowed, and gives the names of the servers that are missing still. Only in a
/// container are they installed: elsewhere they would start to serve.
fn provide(project: &Project) -> Result<Vec<&'static str>> {
    if !missing().is_empty()
        && process::find(&["apt-get"]).is_some()
        && process::output(process::command("id", project.root()).arg("-u"))?.trim() == "0"
    {
        // What could not be had is missing still.
        if let Err(error) = apt(project, &PACKAGES) {
            eprintln!("set-up: {error:#}");
        }
    }
    Ok(missing())
}

/// The names of the servers that are missing.
fn missing() -> Vec<&'static str> {
    let is_there = |program: &str| {
        process::find(&[program]).is_some() || Path::new("/usr/sbin").join(program).is_file()
    };
    let lacks = |(name, program): &(&str, &str)| {
        !is_there(program) || *name == "nginx" && !Path::new(NGINX_BROTLI).is_file()
    };
    SERVERS.into_iter().filter(lacks).map(|(name, _)| name).collect()
}
