//! The core, on the catalogue as it is and on larger ones: `cargo xtask bench core`.

use std::{
    hint::black_box,
    time::{Duration, Instant},
};

use advisor::{
    advice::advise,
    catalog::Catalog,
    interview::{Interview, interview},
    report::report,
};
use anyhow::{Context, Result};
use bench::{Person, SIZES, compile, enlarged, files, people, with_more_roles};
use criterion::{BenchmarkId, Criterion, SamplingMode};

fn main() -> Result<()> {
    let mut criterion = Criterion::default()
        .sample_size(20)
        .warm_up_time(Duration::from_millis(500))
        .measurement_time(Duration::from_secs(2))
        .configure_from_args();
    let files = files();
    let (median, slowest) = places(&compile(&files)?, &files)?;
    for size in SIZES {
        let files = enlarged(&files, size)?;
        let catalog = compile(&files)?;
        let people = people(&files, &catalog)?;
        let at = |place: usize| people.get(place).context("the scenarios are the same");
        measure(&mut criterion, size, &catalog, [at(median)?, at(slowest)?]);
    }
    for size in SIZES {
        let files = with_more_roles(&files, size)?;
        let catalog = compile(&files)?;
        let people = people(&files, &catalog)?;
        let at = |place: usize| people.get(place).context("the scenarios are the same");
        let of = [("roles-median", at(median)?), ("roles-slowest", at(slowest)?)];
        measure_roles(&mut criterion, size, &catalog, of);
    }
    criterion.final_summary();
    Ok(())
}

/// Which of the people takes the advice that is in the middle by time, and which the slowest.
fn places(catalog: &Catalog, files: &catalog_compiler::Files) -> Result<(usize, usize)> {
    let mut times = Vec::new();
    for (place, person) in people(files, catalog)?.iter().enumerate() {
        let once = || {
            let start = Instant::now();
            black_box(interview(catalog, black_box(&person.answers)));
            start.elapsed()
        };
        times.push(((0..9).map(|_| once()).min(), place, person.file.clone()));
    }
    times.sort();
    let (_, median, median_file) = times.get(times.len() / 2).context("there are scenarios")?;
    let (_, slowest, slowest_file) = times.last().context("there are scenarios")?;
    println!("of {} people: the median {median_file}, the slowest {slowest_file}", times.len());
    Ok((*median, *slowest))
}

/// Advice where the same people have more roles and duties to choose from. The slowest takes seconds there, so
/// each sample is one piece of advice.
fn measure_roles(
    criterion: &mut Criterion,
    size: usize,
    catalog: &Catalog,
    of: [(&str, &Person); 2],
) {
    let mut group = criterion.benchmark_group("core");
    group.sampling_mode(SamplingMode::Flat).sample_size(10);
    for (name, person) in of {
        group.bench_function(BenchmarkId::new(name, size), |bencher| {
            bencher.iter(|| interview(black_box(catalog), black_box(&person.answers)));
        });
    }
    group.finish();
}

fn measure(
    criterion: &mut Criterion,
    size: usize,
    catalog: &Catalog,
    [median, slowest]: [&Person; 2],
) {
    let mut group = criterion.benchmark_group("core");
    for (name, person) in [("advice-median", median), ("advice-slowest", slowest)] {
        group.bench_function(BenchmarkId::new(name, size), |bencher| {
            bencher.iter(|| interview(black_box(catalog), black_box(&person.answers)));
        });
    }
    let done: Interview = interview(catalog, &slowest.answers);
    group.bench_function(BenchmarkId::new("advise", size), |bencher| {
        bencher.iter(|| advise(black_box(catalog), black_box(&done.counted)));
    });
    group.bench_function(BenchmarkId::new("report", size), |bencher| {
        bencher.iter(|| report(black_box(catalog), black_box(&done), slowest.today));
    });
    let bytes = catalog.to_bytes();
    group.bench_function(BenchmarkId::new("decode", size), |bencher| {
        bencher.iter(|| Catalog::from_bytes(black_box(&bytes)));
    });
    group.finish();
}
