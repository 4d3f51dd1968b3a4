//! From what stands in a cell to what it names: several values, each found among the known words.

use advisor::{
    catalog::Catalog,
    permission::Access,
    question::{Fact, Meaning},
    role::Place,
};

use crate::{
    lexicon::{Entry, Found, Lexicon},
    spelling::Spelling,
};

/// In how many pieces a value may be cut at commas and the like. Longer ones are taken as a whole.
const MOST_PIECES: usize = 32;

/// How a cell says that there is nothing, in so many words.
const NOTHING: [&str; 5] = ["none", "no", "nothing", "n", "na"];

/// The words that are known for each column, for people at one kind of school. Entries have the places that
/// they have in the catalogue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Known {
    pub(crate) positions: Lexicon,
    pub(crate) duties: Lexicon,
    pub(crate) roles: Lexicon,
}

impl Known {
    /// What the catalogue knows.
    pub(crate) fn new(catalog: &Catalog, school: Place) -> Self {
        let (mut positions, mut duties, mut roles) = (Vec::new(), Vec::new(), Vec::new());
        let (mut held_here, mut access) = (Vec::new(), Access::default());
        for (id, role) in catalog.roles() {
            // Roles of other systems have no holders, so that “Teacher” is the role of MiSiS.
            let mut here = false;
            for holder in &role.holders {
                if holder.places.contains(school) {
                    here = true;
                    held_here.extend_from_slice(&holder.positions);
                }
            }
            if here {
                access.add(catalog.access(id));
            }
            roles.push(Entry::new(&[&role.name, &role.key], [], here));
        }
        for (id, position) in catalog.positions() {
            let mut also: Vec<&str> = position.also.iter().map(String::as_str).collect();
            also.extend(position.hint.as_deref());
            also.extend(position.name.strip_suffix(" or designee"));
            let written_out = written_out(&position.name, position.hint.as_deref());
            also.extend(written_out.as_deref());
            let here = held_here.contains(&id);
            positions.push(Entry::new(&[&position.name, &position.key], also, here));
        }
        for (_, duty) in catalog.duties() {
            let also = duty.also.iter().map(String::as_str);
            let here = access.allows_all(&duty.needs);
            duties.push(Entry::new(&[&duty.name, &duty.key], also, here));
        }
        Self {
            positions: Lexicon::new(positions),
            duties: Lexicon::new(duties),
            roles: Lexicon::new(roles),
        }
    }
}

/// The name with its abbreviation written out, where the hint says what the first word stands for:
/// “Resource Specialist Program teacher”.
fn written_out(name: &str, hint: Option<&str>) -> Option<String> {
    let (short, rest) = name.split_once(' ')?;
    let is_short = short.bytes().all(|byte| byte.is_ascii_uppercase());
    let hint = hint.filter(|_| is_short)?;
    Some([hint, " ", rest].concat())
}

/// What people write for the kinds of school, besides what the question calls them.
const SCHOOLS: [(Place, &[&str]); 3] = [
    (Place::Elementary, &["es", "primary", "primary school"]),
    (
        Place::Secondary,
        &[
            "middle",
            "middle school",
            "ms",
            "high",
            "high school",
            "hs",
            "senior high",
            "senior high school",
            "junior high",
            "junior high school",
            "span",
            "span school",
        ],
    ),
    (Place::Options, &["continuation", "continuation school"]),
];

/// The kinds of school, and what they are called.
pub(crate) fn schools(catalog: &Catalog) -> (Vec<Place>, Lexicon) {
    let (mut places, mut entries) = (Vec::new(), Vec::new());
    let question = catalog.question_of(Fact::SchoolLevel);
    for (_, option) in question.into_iter().flat_map(|question| catalog.options(question)) {
        if let Meaning::Schools(of) = &option.meaning
            && let [place] = of.as_slice()
        {
            let words = SCHOOLS.iter().find(|(of, _)| of == place).map(|(_, words)| *words);
            let words = words.into_iter().flatten().copied();
            places.push(*place);
            entries.push(Entry::new(&[&option.label, &option.key], words, true));
        }
    }
    (places, Lexicon::new(entries))
}

/// Whether the cell says in so many words that there is nothing.
pub(crate) fn says_nothing(cell: &str) -> bool {
    let dashes = !cell.is_empty() && cell.chars().all(|letter| matches!(letter, '-' | '–' | '—'));
    dashes || NOTHING.contains(&Spelling::new(cell).words.as_str())
}

/// The values in a cell, each with what it means.
///
/// Semicolons, vertical bars and ends of lines set values apart. Commas, slashes, brackets and the like do so
/// where the value as a whole is not known but a part of it is.
pub(crate) fn values<'a>(cell: &'a str, known: &Lexicon) -> Vec<(&'a str, Found)> {
    let mut values = Vec::new();
    if known.knows(cell) {
        values.push((cell, known.find(cell)));
        return values;
    }
    for value in cell.split([';', '|', '\n', '\r']) {
        let value = value.trim();
        if value.is_empty() {
            continue;
        }
        let whole = known.find(value);
        let parts = match whole {
            Found::Known(_) | Found::Likely(_) => Vec::new(),
            Found::Ambiguous(_) | Found::Unknown => parts(value, known),
        };
        if parts.is_empty() {
            values.push((value, whole));
        } else {
            values.extend(parts);
        }
    }
    values
}

/// The value cut at commas, slashes, brackets and the like, into parts as long as they can be and still be
/// known. Nothing if that makes none of it known.
fn parts<'a>(value: &'a str, known: &Lexicon) -> Vec<(&'a str, Found)> {
    let pieces = pieces(value);
    if pieces.len() < 2 || pieces.len() > MOST_PIECES {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut rest = pieces.as_slice();
    while let Some((start, first_end)) = rest.first().copied() {
        let text = |end| value.get(start..end).unwrap_or_default().trim();
        let longest = (2..=rest.len()).rev().find(|length| {
            let end = rest.get(length - 1).map_or(first_end, |(_, end)| *end);
            known.knows(text(end))
        });
        let length = longest.unwrap_or(1);
        let (taken, others) = rest.split_at(length);
        let end = taken.last().map_or(first_end, |(_, end)| *end);
        let part = text(end);
        if !Spelling::new(part).is_empty() {
            found.push((part, known.find(part)));
        }
        rest = others;
    }
    let any = found.iter().any(|(_, found)| matches!(found, Found::Known(_) | Found::Likely(_)));
    if any { found } else { Vec::new() }
}

/// Where the pieces of a value begin and end, in bytes.
fn pieces(value: &str) -> Vec<(usize, usize)> {
    let mut pieces = Vec::new();
    let mut start = 0;
    let mut before = ' ';
    for (at, letter) in value.char_indices() {
        let next = value.get(at + letter.len_utf8()..).and_then(|rest| rest.chars().next());
        let cuts = match letter {
            ',' | '/' | '(' | ')' | '&' | '+' => true,
            '-' | '–' | '—' => before == ' ' && next == Some(' '),
            _ => false,
        };
        if cuts {
            pieces.push((start, at));
            start = at + letter.len_utf8();
        }
        before = letter;
    }
    pieces.push((start, value.len()));
    pieces.retain(|(start, end)| {
        value.get(*start..*end).is_some_and(|piece| !piece.trim().is_empty())
    });
    pieces
}
