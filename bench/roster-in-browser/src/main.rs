//! From the press on “Check the staff list” until what comes out is painted: tables of several sizes, on this
//! computer and on one that is six times slower.
//!
//! Prints the medians as a table in Markdown. Nothing here fails for being slow.

use std::{fmt::Write, fs};

use anyhow::Context;
use journeys::{Result, View, Work, journey, quit_browsers};

/// How often each table is checked. Odd, so that one of the values is the median.
const TIMES: usize = 5;

/// How many times slower than this computer.
const SLOWER: [u32; 2] = [1, 6];

/// What follows the name in a row, again and again: as in a school, teachers are the most.
const KINDS: [&str; 8] = [
    "Teacher,,,Teacher",
    "Certificated classroom teacher,,Take attendance for my own classes,Teacher",
    "teacher,,,",
    "RSP teacher,,Keep the contact log,School Full Read",
    "SAA/Office Manager,,Enroll and check out students; Record immunizations,Office Manager",
    "Counselor,Secondary,Record interventions,Counselor; Counselor Plus",
    "Dean; Counselor,,Record suspensions; Juggling,\"Principal, Discipline Designee (S)\"",
    "Yoga instructor,,,",
];

/// A table of so many rows; with `different`, each has words of its own.
fn table(rows: usize, different: bool) -> Result<String> {
    let mut text = String::from("Name,Position,School level,Duties,Current roles\r\n");
    for (row, kind) in (0..rows).zip(KINDS.iter().cycle()) {
        if different {
            write!(text, "Person {row},Counselor; Wizard {row},,Spell {row},Charm {row}\r\n")?;
        } else {
            write!(text, "Person {row},{kind}\r\n")?;
        }
    }
    Ok(text)
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result {
    let measured = measure().await;
    quit_browsers().await;
    measured
}

/// Measures every table, and prints a row for each.
async fn measure() -> Result {
    println!("| rows | slower | press to result | painted | longest pause |");
    println!("| --- | --- | --- | --- | --- |");
    for (name, rows, different) in [
        ("200", 200, false),
        ("5,000", 5000, false),
        ("5,000, no two alike", 5000, true),
        ("100,000", 100_000, false),
    ] {
        let file = std::env::temp_dir().join(format!("roster-{}.csv", std::process::id()));
        fs::write(&file, table(rows, different)?)?;
        for slower in SLOWER {
            let mut measured: Vec<Work> = Vec::new();
            journey("roster", View::WIDE_LIGHT, async |page| {
                for _ in 0..TIMES {
                    page.open("#/v1/roster?school=elementary&students=1801").await?;
                    page.heading_is("Check a staff roster").await?;
                    page.upload("Choose a CSV file", &file).await?;
                    let check = page.button("Check the staff list").await?;
                    measured.push(page.time_work(&check, slower, "result").await?);
                }
                Ok(())
            })
            .await?;
            let of = |part: fn(&Work) -> f64| median(measured.iter().map(part).collect());
            println!(
                "| {name} | {slower}× | {:.0} ms | {:.0} ms | {:.0} ms |",
                of(|work| work.drawn)?,
                of(|work| work.painted)?,
                of(|work| work.pause)?,
            );
        }
        fs::remove_file(&file)?;
    }
    Ok(())
}

/// The value in the middle.
fn median(mut values: Vec<f64>) -> Result<f64> {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().context("nothing was measured")
}
