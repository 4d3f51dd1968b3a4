//! A whole verification, once on the catalogue as it is and once on one twice as large, as a table in Markdown:
//! `cargo xtask bench verification`.
//!
//! The time grows with the third power of the size, as every three positions are walked at once, so larger
//! catalogues would take from minutes to hours.

use std::{
    hint::black_box,
    time::{Duration, Instant},
};

use anyhow::Result;
use bench::{compile, enlarged, files};
use verify::verify;

/// How many times as large as it is the catalogue is compared.
const LARGER: usize = 2;

fn main() -> Result<()> {
    let as_it_is = time(1)?;
    let larger = time(LARGER)?;
    println!("| size | time | ratio |\n| --- | --- | --- |");
    for (size, time) in [(1, as_it_is), (LARGER, larger)] {
        let ratio = time.as_secs_f64() / as_it_is.as_secs_f64();
        println!("| {size}× | {:.2} s | {ratio:.1} |", time.as_secs_f64());
    }
    Ok(())
}

/// The time of a verification on a catalogue that is so many times as large.
fn time(size: usize) -> Result<Duration> {
    let catalog = compile(&enlarged(&files(), size)?)?;
    let start = Instant::now();
    black_box(verify(black_box(&catalog)));
    Ok(start.elapsed())
}
