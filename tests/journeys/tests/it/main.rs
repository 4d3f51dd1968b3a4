//! The journeys: each module lists its own, and each journey has a browser context of its own.

use std::process::ExitCode;

#[macro_use]
mod registry;

mod as_built;
mod choices;
mod desk;
mod embedding;
mod faq;
mod faults;
mod isolation;
mod keeping;
mod keyboard;
mod later;
mod links;
mod map;
mod missing;
mod monkey;
mod offline;
mod one_file;
mod pages;
mod people;
mod plan;
mod policy;
mod powerschool;
mod reasons;
mod roles;
mod roster;
mod share;
mod steps;
mod stopped;

fn main() -> ExitCode {
    // Those that take longest come first, so that no worker waits for them in the end.
    let modules = [
        monkey::JOURNEYS,
        pages::JOURNEYS,
        as_built::JOURNEYS,
        choices::JOURNEYS,
        desk::JOURNEYS,
        embedding::JOURNEYS,
        faq::JOURNEYS,
        faults::JOURNEYS,
        isolation::JOURNEYS,
        keeping::JOURNEYS,
        keyboard::JOURNEYS,
        later::JOURNEYS,
        links::JOURNEYS,
        map::JOURNEYS,
        missing::JOURNEYS,
        offline::JOURNEYS,
        one_file::JOURNEYS,
        people::JOURNEYS,
        plan::JOURNEYS,
        policy::JOURNEYS,
        powerschool::JOURNEYS,
        reasons::JOURNEYS,
        roles::JOURNEYS,
        roster::JOURNEYS,
        share::JOURNEYS,
        stopped::JOURNEYS,
    ];
    match registry::run(&modules) {
        Ok(conclusion) => conclusion.exit_code(),
        Err(error) => {
            eprintln!("the journeys cannot be walked: {error:#}");
            ExitCode::FAILURE
        }
    }
}
