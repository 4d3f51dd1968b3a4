//! The core against the catalogue of this repository.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod clever_paths;
mod common;
mod least_privilege;
mod links;
mod report;
mod scenarios;
mod why_not;
