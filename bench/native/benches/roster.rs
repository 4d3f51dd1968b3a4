//! How fast a roster is read and advised: `cargo xtask bench roster`.

use std::{fmt::Write, hint::black_box, time::Duration};

use advisor::{catalog::Catalog, role::Place};
use anyhow::{Result, anyhow};
use bench::{compile, files};
use criterion::Criterion;
use roster::{Roster, table};

/// What follows the name in a row, again and again: as in a school, teachers are the most.
const KINDS: [&str; 10] = [
    "Teacher,,,Teacher",
    "Certificated classroom teacher,,Take attendance for my own classes,Teacher",
    "teacher,,,",
    "RSP teacher,,Keep the contact log,School Full Read",
    "SAA/Office Manager,,Enroll and check out students; Record immunizations,Office Manager",
    "Counselor,Secondary,\"Record interventions; Schedule individual students: course requests, section types, walk-ins\",Counselor; Counselor Plus",
    "Office Techician,Secondary,,School Limited Read",
    "Dean; Counselor,,Record suspensions; Juggling,\"Principal, Discipline Designee (S)\"",
    "Yoga instructor,,,",
    "Principal,,none,Principal",
];

/// A table of so many rows. With `distinct`, no two rows name the same duties and unknown words.
fn text(rows: usize, distinct: bool) -> Result<String> {
    let mut text = String::from("Name,Position,School level,Duties,Current roles\r\n");
    for (row, kind) in (0..rows).zip(KINDS.iter().cycle()) {
        if distinct {
            write!(
                text,
                "Person {row},Counselor; Wizard {row},,Record interventions; Spell {row},Charm {row}\r\n"
            )?;
        } else {
            write!(text, "Person {row},{kind}\r\n")?;
        }
    }
    Ok(text)
}

fn read<'a>(catalog: &'a Catalog, text: &str) -> Result<Roster<'a>> {
    let roster = Roster::from_bytes(catalog, text.as_bytes(), Place::Elementary);
    let mut roster = roster.map_err(|defect| anyhow!("{defect:?}"))?;
    while !roster.step(100).done {}
    Ok(roster)
}

fn main() -> Result<()> {
    let mut criterion = Criterion::default()
        .sample_size(10)
        .warm_up_time(Duration::from_millis(500))
        .measurement_time(Duration::from_secs(2))
        .configure_from_args();
    let catalog = compile(&files())?;
    let mut group = criterion.benchmark_group("roster");
    for (name, rows, distinct) in [
        ("1", 1, false),
        ("5000", 5000, false),
        ("5000-all-different", 5000, true),
        ("100000", 100_000, false),
    ] {
        let text = text(rows, distinct)?;
        read(&catalog, &text)?;
        group.bench_function(name, |bencher| {
            bencher.iter(|| black_box(read(&catalog, black_box(&text))));
        });
    }
    let roster = read(&catalog, &text(5000, false)?)?;
    group.bench_function("5000-as-csv", |bencher| {
        bencher.iter(|| black_box(table::advice(black_box(&roster))));
    });
    group.finish();
    Ok(())
}
