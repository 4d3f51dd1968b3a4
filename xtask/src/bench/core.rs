//! The core, natively, at several sizes of the catalogue.

use anyhow::Result;

use super::criterion::{self, median, time};
use crate::project::Project;

/// The sizes of the catalogue, as in `bench/native`.
const SIZES: [&str; 3] = ["1", "10", "100"];

/// The benches: each by its name in `bench/native` and in words.
const BENCHES: [(&str, &str); 7] = [
    ("advice-median", "a piece of advice: all questions, then the outcome; the median scenario"),
    ("advice-slowest", "the same for the slowest scenario"),
    ("advise", "the outcome alone, slowest scenario"),
    ("report", "its report, with what other answers would change"),
    ("decode", "the catalogue out of its bytes"),
    (
        "roles-median",
        "a piece of advice where the same people have more roles; the median scenario",
    ),
    ("roles-slowest", "the same for the slowest scenario, unsure of everything"),
];

/// Measures, and gives the table.
pub(super) fn measure(project: &Project) -> Result<String> {
    criterion::run(project, &mut super::native(project, "core"))?;
    let mut table = String::from(
        "| what | 1× | 10× | 100× | 10× / 1× | 100× / 1× |\n\
         | --- | --- | --- | --- | --- | --- |\n",
    );
    for (name, words) in BENCHES {
        table.push_str(&row(project, name, words)?);
    }
    Ok(table)
}

fn row(project: &Project, name: &str, words: &str) -> Result<String> {
    let [one, ten, hundred] = SIZES.map(|size| median(project, &format!("core/{name}/{size}")));
    let (one, ten, hundred) = (one?, ten?, hundred?);
    Ok(format!(
        "| {words} | {} | {} | {} | {:.1} | {:.1} |\n",
        time(one),
        time(ten),
        time(hundred),
        ten / one,
        hundred / one,
    ))
}
