//! Benches that use Criterion: running them, and the estimates that it leaves as files.

use std::fs;
use std::process::Command;

use anyhow::{Context, Result};
use serde_json::Value;

use crate::process;
use crate::project::Project;

/// Where Criterion writes its estimates.
const ESTIMATES: &str = "target/criterion";

/// Runs a command that measures with Criterion.
pub(super) fn run(project: &Project, command: &mut Command) -> Result<()> {
    process::run(command.env("CRITERION_HOME", project.path(ESTIMATES)))
}

/// The median of a bench, in nanoseconds.
pub(super) fn median(project: &Project, name: &str) -> Result<f64> {
    let path = project.path(ESTIMATES).join(name).join("new/estimates.json");
    let context = || format!("{} holds no estimate", path.display());
    let estimates: Value =
        serde_json::from_slice(&fs::read(&path).with_context(context)?).with_context(context)?;
    estimates.pointer("/median/point_estimate").and_then(Value::as_f64).with_context(context)
}

/// A time in the unit that suits it, with three digits.
pub(super) fn time(nanoseconds: f64) -> String {
    let (value, unit) = match nanoseconds {
        ..1e3 => (nanoseconds, "ns"),
        ..1e6 => (nanoseconds / 1e3, "µs"),
        ..1e9 => (nanoseconds / 1e6, "ms"),
        _ => (nanoseconds / 1e9, "s"),
    };
    let decimals = match value {
        ..10.0 => 2,
        ..100.0 => 1,
        _ => 0,
    };
    format!("{value:.decimals$} {unit}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_have_three_digits() {
        let times = [12.34, 999.4, 1_234.0, 45_678.0, 12_345_678.0, 2.5e9].map(time);
        assert_eq!(times, ["12.3 ns", "999 ns", "1.23 µs", "45.7 µs", "12.3 ms", "2.50 s"]);
    }
}
