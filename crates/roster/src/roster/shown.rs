//! What there is to show of a roster: its rows with their advice, and what was found out about the table.

use super::{LOOKED_UP, Roster, Row, Word, look_up::KEY_BEFORE};
use crate::{
    columns::{Column, letter},
    comparison::Comparison,
    decode::Encoding,
    person::{PersonAdvice, Request},
};
use advisor::{catalog::Catalog, role::Place};

impl<'a> Roster<'a> {
    /// The catalogue that the advice rests on.
    pub const fn catalog(&self) -> &'a Catalog {
        self.catalog
    }

    /// The kind of school of rows that do not name one.
    pub const fn school(&self) -> Place {
        self.school
    }

    /// The rows that have been read, in their order.
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// The advice for a row; `None` if no position of it is known.
    pub fn advice(&self, row: &Row) -> Option<&PersonAdvice> {
        Some(self.advice.get(row.advice?)?.1)
    }

    /// How many different pieces of advice there are: people of whom the same is told share theirs.
    pub fn different_advice(&self) -> usize {
        self.advice.len()
    }

    /// What the row holds today against its advice; `None` if it has no advice, or if no row says what
    /// is held.
    pub fn comparison(&self, row: &Row) -> Option<&Comparison> {
        let comparison = row.comparison.filter(|_| self.tells_roles)?;
        Some(self.comparisons.get(comparison)?.1)
    }

    /// What is to be requested for a row: the roles of its advice, without those that it holds.
    pub fn requests(&self, row: &Row) -> Vec<Request> {
        let mut requests =
            self.advice(row).map(|advice| advice.requests.clone()).unwrap_or_default();
        if let Some(comparison) = self.comparison(row) {
            for request in &mut requests {
                request.roles.retain(|role| comparison.missing.contains(role));
            }
            requests.retain(|request| !request.roles.is_empty());
        }
        requests
    }

    /// Whether any row says which roles are held today.
    pub const fn tells_roles(&self) -> bool {
        self.tells_roles
    }

    /// What the row says in a column that is looked up; for any other, nothing.
    pub fn text_of(&self, row: &Row, column: Column) -> &str {
        let mut cells = LOOKED_UP.into_iter().zip(row.cells);
        let cell = cells.find(|(looked_up, _)| *looked_up == column);
        let text = cell.and_then(|(_, cell)| self.cells.get(cell)).map(|(key, _)| key);
        text.and_then(|key| key.get(KEY_BEFORE..)).unwrap_or_default()
    }

    /// The words that were not taken for what they say, in the order in which they were met.
    pub fn words(&self) -> impl Iterator<Item = &Word> {
        self.words.all()
    }

    /// The words of a row that were not taken for what they say.
    pub fn words_of(&self, row: &Row) -> Vec<&Word> {
        let mut words = Vec::new();
        for cell in row.cells {
            for word in self.cells.get(cell).map_or(&[][..], |(_, cell)| &cell.words) {
                words.extend(self.words.get(*word).map(|(_, word)| word));
            }
        }
        words
    }

    /// Whether there is something to do about the row: it lacks a role or holds too much, leaves something
    /// open, or could not be read whole.
    pub fn is_to_do(&self, row: &Row) -> bool {
        let as_advised = |advice: &PersonAdvice| {
            let compared = self.comparison(row).is_none_or(Comparison::is_as_advised);
            compared && !advice.leaves_open()
        };
        !self.advice(row).is_some_and(as_advised)
            || self.words_of(row).iter().any(|word| word.finding.is_problem())
    }

    /// The numbers of rows that name no position.
    pub fn without_position(&self) -> &[u32] {
        &self.without_position
    }

    /// The numbers of rows with something behind the last column.
    pub fn surplus(&self) -> &[u32] {
        &self.surplus
    }

    /// The numbers of rows in which a quotation mark opens that nothing closes.
    pub fn unclosed(&self) -> &[u32] {
        &self.unclosed
    }

    /// Whether there were more rows than are read.
    pub const fn is_cut_off(&self) -> bool {
        self.cut_off
    }

    /// How the file was encoded.
    pub const fn encoding(&self) -> Encoding {
        self.encoding
    }

    /// What sets the cells of a row apart.
    pub fn delimiter(&self) -> char {
        char::from(self.layout.delimiter)
    }

    /// The number of the row that names the columns.
    pub const fn header(&self) -> Option<u32> {
        self.layout.header
    }

    /// What a column is called in this table: by its own name, or by its letter; several joined by commas.
    /// `None` if there is no such column.
    pub fn name_of(&self, column: Column) -> Option<String> {
        let mut names: Vec<&str> = Vec::new();
        for (holds, name) in &self.layout.columns {
            if *holds == Some(column) {
                names.push(name);
            }
        }
        (!names.is_empty()).then(|| names.join(", "))
    }

    /// The columns that are not used, by their names or letters.
    pub fn unused(&self) -> Vec<String> {
        let mut names = Vec::new();
        for (at, (holds, name)) in self.layout.columns.iter().enumerate() {
            if holds.is_none() {
                names.push(if name.is_empty() { letter(at) } else { name.clone() });
            }
        }
        names
    }
}
