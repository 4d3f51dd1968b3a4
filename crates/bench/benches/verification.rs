//! A whole verification, on the catalogue as it is and on larger ones, once each. Prints a table in Markdown.
//!
//! It walks every three positions at once, so it takes longer with the third power of their number. Where that
//! would be too long, it says so instead.

use std::{
    hint::black_box,
    time::{Duration, Instant},
};

use anyhow::Result;
use bench::{compile, enlarged, files};
use proof::verify;

/// How many times as large as it is.
const SIZES: [u32; 5] = [1, 2, 4, 10, 100];

/// What is expected to take longer is not run.
const LIMIT: Duration = Duration::from_mins(5);

fn main() -> Result<()> {
    let files = files();
    println!("| size | time | ratio |\n| --- | --- | --- |");
    // The size and the time of the last run, and the time of the first.
    let mut last: Option<(u32, Duration, Duration)> = None;
    for size in SIZES {
        if let Some((before, took, _)) = last {
            let expected = took.as_secs_f64() * f64::from(size).powi(3) / f64::from(before).powi(3);
            if expected > LIMIT.as_secs_f64() {
                println!("| {size}× | not run: {:.1} h expected | |", expected / 3600.0);
                continue;
            }
        }
        let catalog = compile(&enlarged(&files, usize::try_from(size)?)?)?;
        let start = Instant::now();
        black_box(verify(black_box(&catalog)));
        let took = start.elapsed();
        let first = last.map_or(took, |(_, _, first)| first);
        let ratio = took.as_secs_f64() / first.as_secs_f64();
        println!("| {size}× | {:.2} s | {ratio:.1} |", took.as_secs_f64());
        last = Some((size, took, first));
    }
    Ok(())
}
