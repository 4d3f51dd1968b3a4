//! What the cells of a roster name: looked up once for each text.

use advisor::role::{Place, System};

use super::{Cell, Finding, MOST_LOOKED_UP, Roster, Word};
use crate::{
    cells::{Known, says_nothing, values},
    columns::Column,
    lexicon::{Found, Lexicon},
};

impl Roster<'_> {
    /// Finds out what a cell names, unless another row has said the same; its place.
    pub(super) fn cell(&mut self, column: Column, school: Place, text: &str) -> usize {
        let key = key(column, school, text);
        if let Some(place) = self.cells.place(&key) {
            return place;
        }
        let mut cell = Cell { nothing: says_nothing(text), ..Cell::default() };
        if !cell.nothing && !text.is_empty() {
            self.know(school);
            let lexicon = self.lexicon(column, school);
            let found = match column {
                Column::SchoolLevel => vec![(text, lexicon.find(text))],
                _ => values(text, lexicon),
            };
            for (written, found) in found {
                let (named, finding) = self.judge(column, school, written, found);
                if let Some(named) = named.filter(|named| !cell.named.contains(named)) {
                    cell.named.push(named);
                }
                if let Some(finding) = finding {
                    cell.words.push(self.word(column, school, written, finding));
                }
            }
        }
        self.cells.keep(key, cell)
    }

    /// What a word names, and what is to be said of it.
    fn judge(
        &mut self,
        column: Column,
        school: Place,
        written: &str,
        found: Found,
    ) -> (Option<usize>, Option<Finding>) {
        let (named, finding) = match found {
            Found::Known(named) => (named, None),
            Found::Likely(named) => {
                let name = self.lexicon(column, school).name(named).to_owned();
                (named, Some(Finding::ReadAs(name)))
            }
            Found::Ambiguous(names) => return (None, Some(Finding::Ambiguous(names))),
            Found::Unknown => {
                let mut nearest = Vec::new();
                if self.looked_up < MOST_LOOKED_UP {
                    self.looked_up += 1;
                    nearest = self.lexicon(column, school).nearest(written);
                }
                return (None, Some(Finding::Unknown(nearest)));
            }
        };
        if column == Column::CurrentRoles
            && let Some((_, role)) = self.catalog.roles().nth(named)
            && role.system != System::Misis
        {
            return (None, Some(Finding::Other(role.system)));
        }
        (Some(named), finding)
    }

    /// The place of a word that something is to be said of.
    fn word(&mut self, column: Column, school: Place, written: &str, finding: Finding) -> usize {
        let key = key(column, school, written);
        if let Some(place) = self.words.place(&key) {
            return place;
        }
        let word = Word { column, written: written.to_owned(), finding, rows: Vec::new() };
        self.words.keep(key, word)
    }

    /// Makes sure that the words for such a school are there.
    fn know(&mut self, school: Place) {
        if self.known.iter().all(|(known, _)| *known != school) {
            self.known.push((school, Known::new(self.catalog, school)));
        }
    }

    fn lexicon(&self, column: Column, school: Place) -> &Lexicon {
        let known = self.known.iter().find(|(known, _)| *known == school).or(self.known.first());
        match (column, known) {
            (Column::Position, Some((_, known))) => &known.positions,
            (Column::Duties, Some((_, known))) => &known.duties,
            (Column::CurrentRoles, Some((_, known))) => &known.roles,
            _ => &self.schools,
        }
    }
}

/// By what a cell is found again: its column, the kind of school, and what stands in it.
fn key(column: Column, school: Place, text: &str) -> String {
    let mut key = String::with_capacity(text.len() + KEY_BEFORE);
    key.push(char::from(b'0' + column as u8));
    key.push(char::from(b'0' + school as u8));
    key.push_str(text);
    key
}

/// How many bytes of a key stand before the text.
pub(super) const KEY_BEFORE: usize = 2;
