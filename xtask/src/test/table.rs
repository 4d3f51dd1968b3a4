//! The table that ends a check: each stage with its time and what it checked.

use std::fmt;
use std::time::Duration;

/// The stages that ran, in their order.
#[derive(Debug, Default)]
pub(super) struct Table(Vec<Row>);

/// A stage that ran.
#[derive(Debug)]
pub(super) struct Row {
    pub(super) name: String,
    pub(super) time: Duration,
    /// What it checks.
    pub(super) checks: &'static str,
    pub(super) passed: bool,
}

impl Table {
    pub(super) fn add(&mut self, row: Row) {
        self.0.push(row);
    }
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let width = self.0.iter().map(|row| row.name.len()).max().unwrap_or_default();
        for Row { name, time, checks, passed } in &self.0 {
            let result = if *passed { "passed" } else { "FAILED" };
            writeln!(f, "{name:width$}  {result}  {:>5} s  {checks}", time.as_secs())?;
        }
        let all: Duration = self.0.iter().map(|row| row.time).sum();
        let failed = self.0.iter().filter(|row| !row.passed).count();
        write!(
            f,
            "{} passed, {failed} failed, in {} min {} s",
            self.0.len() - failed,
            all.as_secs() / 60,
            all.as_secs() % 60
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_aligned_and_summed() {
        let mut table = Table::default();
        let row = |name: &str, seconds, passed| Row {
            name: name.to_owned(),
            time: Duration::from_secs(seconds),
            checks: "it works",
            passed,
        };
        table.add(row("lint", 125, true));
        table.add(row("size", 3, false));
        let expected = "lint  passed    125 s  it works\n\
                        size  FAILED      3 s  it works\n\
                        1 passed, 1 failed, in 2 min 8 s";
        assert_eq!(table.to_string(), expected);
    }
}
