//! probe
use bench::*;
use std::time::Instant;
fn main() {
    let size: usize = std::env::var("SIZE").unwrap().parse().unwrap();
    let depth: usize = std::env::var("DEPTH").unwrap().parse().unwrap();
    let files = files();
    let start = Instant::now();
    let catalog = compile(&with_more_roles(&files, size).unwrap()).unwrap();
    println!("compiled {size} in {:?}", start.elapsed());
    let start = Instant::now();
    let v = proof::verify_up_to(&catalog, depth);
    println!(
        "size {size} depth {depth}: {:?}, {} findings {:?}",
        start.elapsed(),
        v.findings.len(),
        v.figures
    );
    for f in v.findings.iter().take(3) {
        println!("{f:?}");
    }
}
