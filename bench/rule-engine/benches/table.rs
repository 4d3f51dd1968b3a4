//! Every case of Clever's table, decided by the engine and by our own core.

use std::{hint::black_box, time::Duration};

use advisor::{decision_table::decide, role::System};
use anyhow::Result;
use criterion::Criterion;
use rule_engine::{Engine, cases, input};

fn main() -> Result<()> {
    let mut criterion = Criterion::default()
        .sample_size(20)
        .warm_up_time(Duration::from_millis(500))
        .measurement_time(Duration::from_secs(4))
        .configure_from_args();
    let catalog = bench::compile(&bench::files())?;
    let engine = Engine::new(&catalog)?;
    let cases = cases(&catalog);
    let inputs: Vec<_> = cases.iter().map(|case| input(&catalog, case)).collect();
    let mut group = criterion.benchmark_group("table");
    group.bench_function("ours", |bencher| {
        bencher.iter(|| {
            for case in &cases {
                black_box(decide(black_box(&catalog), System::Clever, black_box(case)));
            }
        });
    });
    group.bench_function("zen-engine", |bencher| {
        bencher.iter(|| {
            for input in &inputs {
                let _decided_or_not = black_box(engine.evaluate(black_box(input)));
            }
        });
    });
    group.finish();
    criterion.final_summary();
    Ok(())
}
