//! Every situation with its outcome: what is kept in `proof/situations/`, so that a change of content
//! shows what it changes.
//!
//! A situation is somebody's answers up to the position (the header) and the one duty or feature that
//! is chosen (the choice). Several duties, features or positions at once are kept as digests.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use advisor::{
    answers::Answers,
    catalog::{Catalog, OptionId},
    question::Fact,
    role::System,
};

use crate::{digest::Digest, walk::Part, words};

/// What stands for the choice where no duty or feature is asked about.
const NO_CHOICE: &str = "-";

/// The choice of no duty or feature: told first.
const NONE: &str = "none";

/// What stands before the digest of several duties or features at once.
const SEVERAL: &str = "several at once: ";

/// The heading above the digests of several positions at once.
const POSITIONS: &str = "several positions at once";

/// Every situation that was walked.
#[derive(Debug, Clone, Default)]
pub(crate) struct Situations {
    blocks: BTreeMap<Vec<String>, Block>,
    /// By place and position.
    positions: BTreeMap<String, u64>,
    /// How a position is told in the digests: with all that are alike.
    alike: BTreeMap<OptionId, String>,
}

/// The situations of one header.
#[derive(Debug, Clone, Default)]
struct Block {
    lines: BTreeMap<String, (String, Answers)>,
    /// The outcomes of two duties or features at once.
    pairs: BTreeMap<(String, String), String>,
    several: u64,
}

/// What a file says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Told {
    /// The outcome of each situation, by header and choice.
    pub(crate) outcomes: BTreeMap<(String, String), String>,
    /// The digest of several duties or features at once, by header.
    pub(crate) several: BTreeMap<String, String>,
    /// The digest of several positions at once, by place and position.
    pub(crate) positions: BTreeMap<String, String>,
}

impl Situations {
    /// Says how a position and those alike are told.
    pub(crate) fn alike(&mut self, catalog: &Catalog, class: &[OptionId]) {
        if let Some(head) = class.first() {
            self.alike.insert(*head, words::keys(catalog, class).replace('+', " "));
        }
    }

    /// Notes what somebody with these answers is told.
    pub(crate) fn note(&mut self, catalog: &Catalog, answers: &Answers, part: Part, outcome: &str) {
        let (header, choice) = split(catalog, answers);
        let digest = Digest::new().text(&header.join(", ")).text(&choice.join("/")).text(outcome);
        if part == Part::Positions {
            self.note_positions(catalog, answers, digest.value());
            return;
        }
        let block = self.blocks.entry(header).or_default();
        // What somebody else's role covers is kept with what is told of several at once.
        let further = choice.get(1).is_some_and(|further| further != NONE);
        if part == Part::Own && !further {
            let choice = if choice.is_empty() { NO_CHOICE.to_owned() } else { choice.join("/") };
            block.lines.insert(choice, (outcome.to_owned(), answers.clone()));
            return;
        }
        // Not the header: the same digest wherever the same outcomes are.
        let digest = Digest::new().text(&choice.join("/")).text(outcome);
        block.several = block.several.wrapping_add(digest.value());
        if let [one] = choice.as_slice()
            && let Some((a, b)) = one.split_once('+')
            && !b.contains('+')
        {
            block.pairs.insert((a.to_owned(), b.to_owned()), outcome.to_owned());
        }
    }

    fn note_positions(&mut self, catalog: &Catalog, answers: &Answers, digest: u64) {
        let of = |fact| catalog.question_of(fact).map_or(&[][..], |question| answers.get(question));
        let places = [of(Fact::Workplace), of(Fact::SchoolLevel)].concat();
        for position in of(Fact::Position) {
            let Some(alike) = self.alike.get(position) else { continue };
            let place = words::keys(catalog, &places).replace('+', ", ");
            let sum = self.positions.entry(format!("{place}: {alike}")).or_default();
            *sum = sum.wrapping_add(digest);
        }
    }

    /// Adds what another walk has noted.
    pub(crate) fn absorb(&mut self, other: Self) {
        for (header, block) in other.blocks {
            let known = self.blocks.entry(header).or_default();
            known.lines.extend(block.lines);
            known.pairs.extend(block.pairs);
            known.several = known.several.wrapping_add(block.several);
        }
        for (position, digest) in other.positions {
            let sum = self.positions.entry(position).or_default();
            *sum = sum.wrapping_add(digest);
        }
    }

    /// The link to a situation.
    pub(crate) fn link(&self, catalog: &Catalog, header: &str, choice: &str) -> Option<String> {
        let header: Vec<String> = header.split(", ").map(str::to_owned).collect();
        let (_, answers) = self.blocks.get(&header)?.lines.get(choice)?;
        Some(words::outcome_link(catalog, answers))
    }

    /// The file.
    pub(crate) fn text(&self, system: System) -> String {
        let mut text = format!(
            "# {}: what somebody with these answers is told. Written by `cargo xtask verify --accept`;\n\
             # docs/proof.md says how to read it.\n",
            system.name()
        );
        // Writing to a text cannot fail.
        for (header, body) in self.merged() {
            let _written = write!(text, "\n{header}\n{body}");
        }
        if !self.positions.is_empty() {
            let _written = writeln!(text, "\n{POSITIONS}");
        }
        for (position, digest) in &self.positions {
            let _written = writeln!(text, "  {position} => {digest:016x}");
        }
        text
    }

    /// The headers with the same body, put together where they differ in one answer only.
    fn merged(&self) -> Vec<(String, String)> {
        let mut blocks: Vec<(Vec<String>, String)> =
            self.blocks.iter().map(|(header, block)| (header.clone(), block.text())).collect();
        let longest = blocks.iter().map(|(header, _)| header.len()).max().unwrap_or(0);
        for at in 0..longest {
            let mut merged: Vec<(Vec<String>, String)> = Vec::new();
            for (header, body) in blocks {
                let like_it = merged.iter_mut().find(|(other, other_body)| {
                    let others = other.iter().zip(&header).enumerate();
                    *other_body == body
                        && other.len() == header.len()
                        && at < header.len()
                        && others.filter(|(place, _)| *place != at).all(|(_, (a, b))| a == b)
                });
                match like_it.and_then(|(other, _)| other.get_mut(at)).zip(header.get(at)) {
                    Some((known, more)) => {
                        known.push('|');
                        known.push_str(more);
                    }
                    None => merged.push((header, body)),
                }
            }
            blocks = merged;
        }
        blocks.into_iter().map(|(header, body)| (header.join(", "), body)).collect()
    }
}

impl Block {
    fn text(&self) -> String {
        let mut by_outcome: BTreeMap<&str, Vec<String>> = BTreeMap::new();
        for (choice, (outcome, _)) in &self.lines {
            by_outcome.entry(outcome).or_default().push(choice.clone());
        }
        for ((a, b), outcome) in &self.pairs {
            // Where something is to be found out, every two things together are told anew.
            if !outcome.starts_with(words::FIND_OUT) && !self.is_union(a, b, outcome) {
                by_outcome.entry(outcome).or_default().push(format!("{a}+{b}"));
            }
        }
        let mut text = String::new();
        let mut by_outcome: Vec<(&str, Vec<String>)> = by_outcome.into_iter().collect();
        by_outcome.sort_by_key(|(_, choices)| !choices.iter().any(|choice| choice == NONE));
        for (outcome, choices) in by_outcome {
            let _written = writeln!(text, "  {} => {outcome}", choices.join(" "));
        }
        if self.several != 0 {
            let _written = writeln!(text, "  {SEVERAL}{:016x}", self.several);
        }
        text
    }

    /// Whether the two together lead to what each of them leads to.
    fn is_union(&self, a: &str, b: &str, outcome: &str) -> bool {
        let parts = |choice: &str| self.lines.get(choice).map(|(outcome, _)| outcome.as_str());
        let (Some(a), Some(b)) = (parts(a), parts(b)) else { return false };
        let union: BTreeSet<&str> = a.split(words::AND).chain(b.split(words::AND)).collect();
        union == outcome.split(words::AND).collect()
    }
}

/// The header and the choice of answers about one system.
fn split(catalog: &Catalog, answers: &Answers) -> (Vec<String>, Vec<String>) {
    let mut header = Vec::new();
    let mut choice = Vec::new();
    for (question, chosen) in answers.iter() {
        let keys = words::keys(catalog, chosen);
        match catalog[question].fact {
            Fact::System => {}
            Fact::Duty | Fact::Feature => choice.push(keys),
            _ if choice.is_empty() => header.push(keys),
            _ => choice.push(keys),
        }
    }
    (header, choice)
}

/// Reads a file. Lines that make no sense say nothing.
pub(crate) fn read(text: &str) -> Told {
    let mut told = Told::default();
    let mut headers: Vec<String> = Vec::new();
    let mut positions = false;
    for line in text.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty()) {
        let Some(line) = line.strip_prefix("  ") else {
            positions = line == POSITIONS;
            headers = expanded(line);
            continue;
        };
        if let Some(digest) = line.strip_prefix(SEVERAL) {
            told.several.extend(headers.iter().map(|header| (header.clone(), digest.to_owned())));
        } else if let Some((before, after)) = line.split_once(" => ") {
            if positions {
                told.positions.insert(before.to_owned(), after.to_owned());
                continue;
            }
            for header in &headers {
                let choices = before.split(' ');
                told.outcomes.extend(
                    choices.map(|choice| ((header.clone(), choice.to_owned()), after.to_owned())),
                );
            }
        }
    }
    told
}

/// The headers that a merged one stands for.
fn expanded(line: &str) -> Vec<String> {
    let mut headers = vec![String::new()];
    for part in line.split(", ") {
        let longer = headers.iter().flat_map(|header| {
            let comma = if header.is_empty() { "" } else { ", " };
            part.split('|').map(move |one| format!("{header}{comma}{one}"))
        });
        headers = longer.collect();
    }
    headers
}
