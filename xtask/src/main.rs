//! What a person or CI types: `cargo xtask serve`, `test`, `build`, `dist`, `servers`, `size`, `bench`,
//! `advise`, `catalog`, `questions`, `verify`.
//!
//! Here: the shape of the command line and what becomes of a failure. Every command does its own
//! set-up. Standard output carries a command's result alone; progress and notes go to standard
//! error, so that a result can be piped.

use std::process::ExitCode;

use clap::{Parser, Subcommand};

mod advise;
mod assemble;
mod bench;
mod browser;
mod catalog;
mod content;
mod dist;
mod fuzz;
mod process;
mod project;
mod questions;
mod serve;
mod servers;
mod site;
mod size;
mod test;
mod tools;
mod verify;

use project::Project;

/// Everything one does with Role Advisor, each with the set-up it needs.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", disable_help_subcommand = true)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Build the app and serve it on this computer, again after every change
    Serve(serve::Arguments),
    /// Build the site as it is published, into `dist/`
    Build,
    /// Make the release: the site with everything that a web server needs, and as one file
    Dist(dist::Arguments),
    /// Try the release on nginx, Apache, Caddy, lighttpd and Python's server
    Servers(servers::Arguments),
    /// Check everything: format, lints, documentation, tests, size, journeys in a browser
    Test(test::Arguments),
    /// Build the site and print what a first visit loads; fails above the budget
    Size,
    /// Measure how fast everything is and print it as tables
    Bench(bench::Arguments),
    /// Print the outcome of a link to the app as plain text
    Advise(advise::Arguments),
    /// Print the compiled catalogue
    Catalog(catalog::Arguments),
    /// Print every question and option with its id as it stands in a link
    Questions(questions::Arguments),
    /// Read a great many texts as links, for a minute: none may do harm
    Fuzz(fuzz::Arguments),
    /// Walk every path through the interview: what holds on all of them, and what has changed
    Verify(verify::Arguments),
    /// Put the site together out of what trunk has built; trunk calls it
    #[command(hide = true)]
    Assemble,
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    match run(&arguments.command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) if is_closed_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: &Command) -> anyhow::Result<()> {
    let project = Project::find()?;
    match command {
        Command::Serve(arguments) => serve::run(&project, arguments),
        Command::Build => site::run(&project),
        Command::Servers(arguments) => servers::run(&project, arguments),
        Command::Dist(arguments) => dist::run(&project, arguments),
        Command::Test(arguments) => test::run(&project, arguments),
        Command::Size => size::run(&project),
        Command::Bench(arguments) => bench::run(&project, arguments),
        Command::Advise(arguments) => advise::run(&project, arguments),
        Command::Catalog(arguments) => catalog::run(&project, arguments),
        Command::Questions(arguments) => questions::run(&project, arguments),
        Command::Fuzz(arguments) => fuzz::run(&project, arguments),
        Command::Verify(arguments) => verify::run(&project, arguments),
        Command::Assemble => assemble::run(&project),
    }
}

/// Whether the reader of standard output went away, as in `cargo xtask catalog | head`.
fn is_closed_pipe(error: &anyhow::Error) -> bool {
    error
        .downcast_ref::<std::io::Error>()
        .is_some_and(|error| error.kind() == std::io::ErrorKind::BrokenPipe)
}
