//! From the press on “Continue” until the next page is painted: one person's way through the whole
//! interview, walked many times, on this computer and on one that is six times slower.
//!
//! Prints the medians as a table in Markdown. Nothing here fails for being slow.

use std::collections::BTreeMap;

use anyhow::Context;
use journeys::{Page, Paint, Result, View, journey};

/// How often the way is walked. Odd, so that one of the values is the median.
const WALKS: usize = 21;

/// How many times slower than this computer.
const SLOWER: [u32; 2] = [1, 6];

/// What there is from one frame to the next at 60 frames a second, in milliseconds.
const FRAME: f64 = 1000.0 / 60.0;

/// A counselor, whose outcome has a role of Clever and two of MiSiS: each page's heading, and what
/// is chosen on it.
const QUESTIONS: [(&str, &[&str]); 8] = [
    ("What do you need access to?", &["Clever", "MiSiS"]),
    ("How are you employed?", &["Certificated"]),
    ("Where do you work?", &["At one school"]),
    ("What kind of school do you work at?", &["Secondary school"]),
    ("Which of these are you?", &["Counselor"]),
    ("Do you carry a class roster in the MiSiS Master Schedule?", &["No"]),
    ("What do you do in MiSiS?", &["Enter transcripts by hand"]),
    ("What do you need in Clever, besides signing in?", &["None of these"]),
];
const CHECK: &str = "Check your answers";
const OUTCOME: &str = "Your answer";

/// What was measured of a page, by its place on the way.
type Measured = BTreeMap<usize, (&'static str, Vec<Paint>)>;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result {
    for slower in SLOWER {
        let mut measured = Measured::new();
        journey("paint", View::NARROW_LIGHT, async |page| {
            page.keep_time().await?;
            for _ in 0..WALKS {
                walk(page, slower, &mut measured).await?;
            }
            Ok(())
        })
        .await?;
        print(slower, &measured)?;
    }
    Ok(())
}

/// Walks the whole way, from a page that was just loaded.
async fn walk(page: &Page, slower: u32, measured: &mut Measured) -> Result {
    page.open("").await?;
    let mut place = 0;
    let mut next = async |kind: &str, name: &str, heading: &'static str| -> Result {
        let control =
            if kind == "link" { page.link(name).await? } else { page.button(name).await? };
        let paint = page.time_press(&control, slower).await?;
        measured.entry(place).or_insert((heading, Vec::new())).1.push(paint);
        place += 1;
        page.heading_is(heading).await
    };
    let headings = QUESTIONS.iter().map(|(heading, _)| *heading).chain([CHECK]);
    let mut headings = headings.collect::<Vec<_>>().into_iter();
    let first = headings.next().context("there is a first question")?;
    next("link", "Start now", first).await?;
    for ((_, choices), heading) in QUESTIONS.iter().zip(headings) {
        page.choose(choices).await?;
        next("button", "Continue", heading).await?;
    }
    next("link", "See my answer", OUTCOME).await
}

fn print(slower: u32, measured: &Measured) -> Result {
    println!("At {slower}x:\n");
    println!(
        "| page | press | draw | focus | frame | work | in frames | press to paint | in frames |"
    );
    println!("| --- | --- | --- | --- | --- | --- | --- | --- | --- |");
    for (heading, paints) in measured.values() {
        let of = |part: fn(&Paint) -> f64| median(paints.iter().map(part).collect());
        let (work, whole) = (of(Paint::work)?, of(|paint| paint.whole)?);
        println!(
            "| {heading} | {:.1} | {:.1} | {:.1} | {:.1} | {work:.1} ms | {:.2} | {whole:.1} ms | {:.2} |",
            of(|paint| paint.press)?,
            of(|paint| paint.draw)?,
            of(|paint| paint.focus)?,
            of(|paint| paint.frame)?,
            work / FRAME,
            whole / FRAME,
        );
    }
    println!();
    Ok(())
}

/// The value in the middle.
fn median(mut values: Vec<f64>) -> Result<f64> {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().context("nothing was measured")
}
