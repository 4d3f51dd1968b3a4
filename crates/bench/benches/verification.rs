//! A whole verification, on the catalogue as it is and on larger ones, once each. Prints a table in Markdown.
//!
//! With more roles for the same people it takes longer with some power of their number between two and three: each
//! two classes of a person's duties are walked, and the advice on each has more roles to look at. With more
//! positions it takes longer with the third power of their number, as every three of them are walked at once.
//! What would be too long is not run.

use std::{
    hint::black_box,
    time::{Duration, Instant},
};

use anyhow::Result;
use bench::{compile, enlarged, files, with_more_roles};
use catalog::Files;
use proof::{POSITIONS, verify_up_to};

/// A way to make the catalogue larger: in words, how, how many positions at once are walked, and with which
/// power of the size the time is expected to grow.
type Way = (&'static str, fn(&Files, usize) -> Result<Files>, usize, f64);

const WAYS: [Way; 3] = [
    ("roles and duties", with_more_roles, POSITIONS, 2.5),
    ("roles, duties and positions", enlarged, POSITIONS, 3.0),
    ("roles, duties and positions", enlarged, 1, 3.0),
];

/// How many times as large as it is the catalogue is.
const SIZES: [u16; 5] = [1, 2, 4, 10, 100];

/// What is expected to take longer is not run.
const LIMIT: Duration = Duration::from_mins(5);

fn main() -> Result<()> {
    let files = files();
    println!("| more | positions at once | size | paths | time | ratio |");
    println!("| --- | --- | --- | --- | --- | --- |");
    for (what, enlarge, positions, power) in WAYS {
        // The size and the time of the last run, and the time of the first.
        let mut last: Option<(u16, Duration, Duration)> = None;
        for size in SIZES {
            if let Some((before, took, _)) = last {
                let growth = (f64::from(size) / f64::from(before)).powf(power);
                let expected = took.as_secs_f64() * growth;
                if expected > LIMIT.as_secs_f64() {
                    let hours = expected / 3600.0;
                    println!(
                        "| {what} | {positions} | {size}× | | not run: {hours:.1} h expected | |"
                    );
                    continue;
                }
            }
            let catalog = compile(&enlarge(&files, usize::from(size))?)?;
            let start = Instant::now();
            let verification = black_box(verify_up_to(black_box(&catalog), positions));
            let took = start.elapsed();
            let first = last.map_or(took, |(_, _, first)| first);
            let ratio = took.as_secs_f64() / first.as_secs_f64();
            println!(
                "| {what} | {positions} | {size}× | {} | {:.2} s | {ratio:.1} |",
                verification.figures.paths,
                took.as_secs_f64(),
            );
            last = Some((size, took, first));
        }
    }
    Ok(())
}
