//! A whole verification, on the catalogue as it is and on larger ones, once each. Prints a table in Markdown.
//!
//! It walks every three positions at once, so it takes longer with the third power of their number; one position
//! at a time is what can be set side by side on much larger catalogues. What would be too long is not run.

use std::{
    hint::black_box,
    time::{Duration, Instant},
};

use anyhow::Result;
use bench::{compile, enlarged, files};
use proof::{POSITIONS, verify_up_to};

/// How many positions at once are walked.
const DEPTHS: [usize; 2] = [POSITIONS, 1];

/// How many times as large as it is the catalogue is.
const SIZES: [u16; 5] = [1, 2, 4, 10, 100];

/// What is expected to take longer is not run.
const LIMIT: Duration = Duration::from_mins(5);

fn main() -> Result<()> {
    let files = files();
    println!("| positions at once | size | time | ratio |\n| --- | --- | --- | --- |");
    for positions in DEPTHS {
        // The size and the time of the last run, and the time of the first.
        let mut last: Option<(u16, Duration, Duration)> = None;
        for size in SIZES {
            if let Some((before, took, _)) = last {
                let expected = took.as_secs_f64() * (f64::from(size) / f64::from(before)).powi(3);
                if expected > LIMIT.as_secs_f64() {
                    let hours = expected / 3600.0;
                    println!("| {positions} | {size}× | not run: {hours:.1} h expected | |");
                    continue;
                }
            }
            let catalog = compile(&enlarged(&files, usize::from(size))?)?;
            let start = Instant::now();
            black_box(verify_up_to(black_box(&catalog), positions));
            let took = start.elapsed();
            let first = last.map_or(took, |(_, _, first)| first);
            let ratio = took.as_secs_f64() / first.as_secs_f64();
            println!("| {positions} | {size}× | {:.2} s | {ratio:.1} |", took.as_secs_f64());
            last = Some((size, took, first));
        }
    }
    Ok(())
}
