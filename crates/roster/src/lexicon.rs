//! The words that are known for one column, and what a written word means among them.
//!
//! A word is read only if it can mean one thing: by a name, by another word for it, by a part of its
//! name, or misspelt, in this order. Whatever could mean several things is told, not guessed.

use crate::spelling::{Spelling, slips};

/// How many similar names are told for a word that is not known.
pub const MOST_NEAREST: usize = 3;

/// How similar a name must be to be told, of [`ALIKE`].
const SIMILAR: usize = 450;

/// The similarity of names that are the same.
const ALIKE: usize = 1000;

/// How many letters a word may have for which similar names are looked for. No name is nearly as long.
const LONGEST: usize = 200;

/// Something that a cell can name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Entry {
    /// The name that is told.
    name: String,
    /// Whether it is to be expected where the person works.
    here: bool,
    /// Its name and its id.
    names: Vec<Spelling>,
    /// Other words for it.
    also: Vec<Spelling>,
}

impl Entry {
    /// Something by its names, the first of which is told, and other words for it.
    pub(crate) fn new<'a>(
        names: &[&str],
        also: impl IntoIterator<Item = &'a str>,
        here: bool,
    ) -> Self {
        let name = names.first().copied().unwrap_or_default().to_owned();
        let names = names.iter().map(|name| Spelling::new(name)).collect();
        let also = also.into_iter().map(Spelling::new).collect();
        Self { name, here, names, also }
    }

    /// How many of the words stand in anything that it is called: a little less than [`ALIKE`] if all do.
    fn shares(&self, written: &Spelling) -> usize {
        let (mut shared, mut of) = (0, 0);
        for word in written.each() {
            of += 1;
            let stands_in = |form: &Spelling| form.each().any(|known| known == word);
            shared += usize::from(word.len() > 1 && self.forms().any(stands_in));
        }
        shared * (ALIKE * 9 / 10) / of.max(1)
    }

    /// All that it is called.
    fn forms(&self) -> impl Iterator<Item = &Spelling> {
        self.names.iter().chain(&self.also)
    }
}

/// What a word means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Found {
    /// The entry at this place, by its name or another word for it.
    Known(usize),
    /// The entry at this place, by a part of its name, or misspelt.
    Likely(usize),
    /// One of these: their names.
    Ambiguous(Vec<String>),
    /// Nothing that is known.
    Unknown,
}

/// The words that are known for one column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Lexicon {
    entries: Vec<Entry>,
}

impl Lexicon {
    /// Takes these words for known.
    pub(crate) fn new(entries: Vec<Entry>) -> Self {
        Self { entries }
    }

    /// The name that is told.
    pub(crate) fn name(&self, place: usize) -> &str {
        self.entries.get(place).map_or("", |entry| entry.name.as_str())
    }

    /// Whether this is the name of something, or another word for it, be it of several things.
    pub(crate) fn knows(&self, written: &str) -> bool {
        let written = Spelling::new(written);
        self.entries.iter().any(|entry| entry.forms().any(|form| same(form, &written)))
    }

    /// What this word means.
    pub(crate) fn find(&self, written: &str) -> Found {
        let written = Spelling::new(written);
        if written.is_empty() {
            return Found::Unknown;
        }
        let named = |entry: &Entry| entry.names.iter().any(|form| same(form, &written));
        let also = |entry: &Entry| entry.also.iter().any(|form| same(form, &written));
        for known in [self.those(named), self.those(also)] {
            if let Some(found) = self.only(known, Found::Known) {
                return found;
            }
        }
        let part = |entry: &Entry| entry.names.iter().any(|form| is_part(&written, form));
        if let Some(found) = self.only(self.those(part), Found::Likely) {
            return found;
        }
        self.only(self.misspelt(&written), Found::Likely).unwrap_or(Found::Unknown)
    }

    /// The places of the entries that `is` holds for.
    fn those(&self, is: impl Fn(&Entry) -> bool) -> Vec<usize> {
        let entries = self.entries.iter().enumerate();
        entries.filter(|(_, entry)| is(entry)).map(|(place, _)| place).collect()
    }

    /// The one of these entries, or the one that is to be expected here, or that there are several.
    fn only(&self, mut found: Vec<usize>, one: fn(usize) -> Found) -> Option<Found> {
        let here = |place: &usize| self.entries.get(*place).is_some_and(|entry| entry.here);
        if found.iter().any(here) {
            found.retain(here);
        }
        match found.as_slice() {
            [] => None,
            [place] => Some(one(*place)),
            several => {
                let names = several.iter().map(|place| self.name(*place).to_owned());
                Some(Found::Ambiguous(names.collect()))
            }
        }
    }

    /// The places of the entries that the word is nearest to: by the slips in its words, and then by a
    /// name rather than another word.
    fn misspelt(&self, written: &Spelling) -> Vec<usize> {
        let fewest = |forms: &[Spelling]| {
            forms.iter().filter_map(|form| slips_of_words(written, form)).min()
        };
        let mut least = usize::MAX;
        let mut nearest = Vec::new();
        for (place, entry) in self.entries.iter().enumerate() {
            let named = fewest(&entry.names).map(|slips| slips * 2);
            let also = fewest(&entry.also).map(|slips| slips * 2 + 1);
            let Some(rank) = [named, also].into_iter().flatten().min() else {
                continue;
            };
            if rank < least {
                least = rank;
                nearest.clear();
            }
            if rank == least {
                nearest.push(place);
            }
        }
        nearest
    }

    /// The names that are most similar to this word, the most similar first. Those that are to be
    /// expected here come before others that are as similar.
    pub(crate) fn nearest(&self, written: &str) -> Vec<String> {
        let written = Spelling::new(written);
        let mut nearest: Vec<(usize, &Entry)> = Vec::new();
        if written.joined.len() > LONGEST {
            return Vec::new();
        }
        for entry in &self.entries {
            let by_form = entry.forms().map(|form| likeness(&written, form)).max().unwrap_or(0);
            let likeness = by_form.max(entry.shares(&written));
            if likeness < SIMILAR {
                continue;
            }
            let rank = likeness * 2 + usize::from(entry.here);
            let at = nearest.partition_point(|(known, _)| *known >= rank);
            nearest.insert(at, (rank, entry));
            nearest.truncate(MOST_NEAREST);
        }
        nearest.into_iter().map(|(_, entry)| entry.name.clone()).collect()
    }
}

/// Whether the two are the same, be it with other spaces.
fn same(one: &Spelling, other: &Spelling) -> bool {
    one.joined == other.joined
}

/// Whether two words or more are all words of `form`.
fn is_part(written: &Spelling, form: &Spelling) -> bool {
    written.joined.len() <= form.joined.len()
        && written.each().count() > 1
        && written.each().all(|word| form.each().any(|other| other == word))
}

/// How many slips a text may hold, however many its words.
const MOST_SLIPS: usize = 2;

/// The slips that lead from one text to another, word by word, if there are few enough.
fn slips_of_words(written: &Spelling, form: &Spelling) -> Option<usize> {
    if written.joined.len().abs_diff(form.joined.len()) > MOST_SLIPS {
        return None;
    }
    let mut all = 0;
    let (mut one, mut other) = (written.each(), form.each());
    loop {
        match (one.next(), other.next()) {
            (None, None) => return (all <= MOST_SLIPS).then_some(all),
            (Some(word), Some(known)) => all += slips(word, known)?,
            _ => return None,
        }
    }
}

/// How similar the two are: by the words that they share, or by their letters.
fn likeness(written: &Spelling, form: &Spelling) -> usize {
    let (mut shared, mut of) = (0, 0);
    for word in written.each() {
        of += 1;
        // Single letters and digits say too little.
        if word.len() < 2 {
            continue;
        }
        let slips = form.each().filter_map(|known| slips(word, known)).min();
        shared += slips.map_or(0, |slips| ALIKE - slips * 100);
    }
    let by_words = shared / of.max(form.each().count()).max(1);
    let longest = written.joined.len().max(form.joined.len());
    let shortest = written.joined.len().min(form.joined.len());
    // What differs so much in length cannot be similar enough by its letters.
    if shortest * ALIKE < longest * SIMILAR {
        return by_words;
    }
    let differs = strsim::osa_distance(&written.joined, &form.joined);
    let by_letters = ALIKE.saturating_sub(differs * ALIKE / longest.max(1));
    // Two longer words share half of their letters by chance.
    let by_chance = if longest > 5 { 600 } else { 500 };
    if by_letters < by_chance { by_words } else { by_words.max(by_letters) }
}
