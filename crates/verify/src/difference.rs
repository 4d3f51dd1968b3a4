//! What a change of content changes, in words: grouped, counted, each with an example.

use core::fmt;
use std::collections::{BTreeMap, BTreeSet};

use crate::{
    Files, Verification, figures,
    situations::{Told, read},
    words,
};

/// So many groups of changes are told; the others are counted.
const MOST_GROUPS: usize = 40;

/// The difference between what was accepted and what is.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Difference {
    /// Each in one sentence.
    pub lines: Vec<String>,
}

/// Situations that change in the same way.
struct Group {
    count: usize,
    example: String,
}

impl Difference {
    pub(crate) fn new(now: &Verification<'_>, accepted: &Files) -> Self {
        let files = now.files();
        let mut lines = Vec::new();
        let mut of_situations = Vec::new();
        for (file, text) in &files {
            let Some(before) = accepted.get(file) else {
                lines.push(format!("`proof/{file}` is not there yet"));
                continue;
            };
            if before == text {
                continue;
            }
            if file == figures::FILE {
                lines.extend(of_figures(before, text));
                continue;
            }
            let link = |header: &str, choice: &str| now.link(file, header, choice);
            let told = of_file(&read(before), &read(text), link);
            if told.is_empty() {
                of_situations.push(format!("`proof/{file}` is written differently"));
            }
            of_situations.extend(told);
        }
        let gone = accepted.keys().filter(|file| !files.contains_key(*file));
        lines.extend(gone.map(|file| format!("`proof/{file}` is not needed any more")));
        of_situations.extend(lines);
        Self { lines: of_situations }
    }

    /// Whether nothing has changed.
    pub const fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for line in &self.lines {
            writeln!(f, "{line}")?;
        }
        write!(
            f,
            "If that is meant, accept it with `cargo xtask verify --accept`, and look at the change of \
             `proof/` before you commit it."
        )
    }
}

/// What has changed in one file of situations.
fn of_file(before: &Told, now: &Told, link: impl Fn(&str, &str) -> Option<String>) -> Vec<String> {
    let mut groups: BTreeMap<String, Group> = BTreeMap::new();
    let mut together: BTreeSet<String> = BTreeSet::new();
    let mut note = |text: String, header: &str, choice: &str| {
        let example = || link(header, choice).unwrap_or_else(|| format!("`{header}: {choice}`"));
        groups
            .entry(text)
            .and_modify(|group| group.count += 1)
            .or_insert_with(|| Group { count: 1, example: example() });
    };
    for ((header, choice), outcome) in &now.outcomes {
        match before.outcomes.get(&(header.clone(), choice.clone())) {
            Some(known) if known != outcome => note(change(known, outcome), header, choice),
            Some(_) => {}
            None if choice.contains('+') => drop(together.insert(header.clone())),
            None => note(format!("{} new, with {outcome}", "{are}"), header, choice),
        }
    }
    for ((header, choice), outcome) in &before.outcomes {
        if now.outcomes.contains_key(&(header.clone(), choice.clone())) {
            continue;
        }
        if choice.contains('+') {
            together.insert(header.clone());
        } else {
            note(format!("{} no longer there, with {outcome}", "{are}"), header, choice);
        }
    }
    together.extend(differing(&before.several, &now.several));
    let positions = differing(&before.positions, &now.positions);
    let mut lines = told(groups);
    lines.extend(among("duties or features", &together.into_iter().collect::<Vec<_>>()));
    lines.extend(among("positions", &positions));
    lines
}

/// The groups, the largest first.
fn told(groups: BTreeMap<String, Group>) -> Vec<String> {
    let mut groups: Vec<(String, Group)> = groups.into_iter().collect();
    groups.sort_by_key(|(_, group)| core::cmp::Reverse(group.count));
    let rest = groups.split_off(groups.len().min(MOST_GROUPS));
    let mut lines: Vec<String> =
        groups.iter().map(|(text, group)| group_in_words(text, group)).collect();
    if !rest.is_empty() {
        let situations: usize = rest.iter().map(|(_, group)| group.count).sum();
        lines.push(format!("{situations} situations change in {} other ways", rest.len()));
    }
    lines
}

fn group_in_words(text: &str, Group { count, example }: &Group) -> String {
    let (situations, now_get, are) =
        if *count == 1 { ("situation", "gets", "is") } else { ("situations", "get", "are") };
    let text = text.replace("{get}", now_get).replace("{are}", are);
    format!("{count} {situations} {text}: for example {example}")
}

/// What somebody gets now instead of before: only the parts that differ.
fn change(before: &str, now: &str) -> String {
    if let (Some(known), Some(what)) = (found_out(before), found_out(now))
        && known == what
    {
        return format!("still {{get}} {what}, with other findings");
    }
    let parts = |outcome: &str| -> BTreeSet<String> {
        outcome.split(words::AND).map(str::to_owned).collect()
    };
    let (before, now) = (parts(before), parts(now));
    let only = |a: &BTreeSet<String>, b: &BTreeSet<String>| {
        a.difference(b).cloned().collect::<Vec<_>>().join(" and ")
    };
    let (gained, lost) = (only(&now, &before), only(&before, &now));
    if gained.is_empty() {
        format!("now {{get}} no more {lost}")
    } else if lost.is_empty() {
        format!("now also {{get}} {gained}")
    } else {
        format!("now {{get}} {gained} instead of {lost}")
    }
}

/// What is to be found out, if anything is.
fn found_out(outcome: &str) -> Option<&str> {
    let found_out = outcome.split(':').next()?;
    found_out.starts_with(words::FIND_OUT).then_some(found_out)
}

/// The keys at which the two differ.
fn differing(before: &BTreeMap<String, String>, now: &BTreeMap<String, String>) -> Vec<String> {
    let keys: BTreeSet<&String> = before.keys().chain(now.keys()).collect();
    keys.into_iter().filter(|key| before.get(*key) != now.get(*key)).cloned().collect()
}

/// That something changed which is kept as digests.
fn among(what: &str, changed: &[String]) -> Option<String> {
    let first = changed.first()?;
    let others = match changed.len() {
        1 => String::new(),
        more => format!(" and of {} more", more - 1),
    };
    Some(format!(
        "situations with several {what} at once changed, among them those of `{first}`{others}"
    ))
}

/// The figures that differ.
fn of_figures(before: &str, now: &str) -> Vec<String> {
    let figures = |text: &str| -> BTreeMap<String, String> {
        let lines = text.lines().filter_map(|line| line.split_once(" = "));
        lines.map(|(name, figure)| (name.to_owned(), figure.to_owned())).collect()
    };
    let (before, now) = (figures(before), figures(now));
    let changed = differing(&before, &now).into_iter().map(|name| {
        let figure = |of: &BTreeMap<String, String>| {
            of.get(&name).map_or_else(|| "nothing".to_owned(), Clone::clone)
        };
        format!("the figure `{name}` is {} instead of {}", figure(&now), figure(&before))
    });
    let mut lines: Vec<String> = changed.collect();
    if lines.is_empty() {
        lines.push(format!("`proof/{}` is written differently", figures::FILE));
    }
    lines
}
