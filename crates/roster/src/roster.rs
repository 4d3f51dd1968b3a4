//! The roster itself: a table that is read row by row, a few at a time, so that whoever shows it can show
//! how far it has come.

mod look_up;
mod shown;

use advisor::{
    catalog::{Catalog, DutyId, PositionId, RoleId},
    role::{Place, System},
};

use crate::{
    cache::Cache,
    cells::{Known, schools},
    columns::{Column, Layout, NoLayout, layout},
    comparison::Comparison,
    decode::{Encoding, NotText, decode},
    lexicon::Lexicon,
    person::{Duties, Person, PersonAdvice},
    records::{Record, Records},
};

/// How many rows are read at most.
pub const MOST_ROWS: usize = 100_000;

/// How many bytes a file may have.
pub const MOST_BYTES: usize = 64 * 1024 * 1024;

/// For how many words similar names are looked for. A table with more unknown words is not one of staff.
const MOST_LOOKED_UP: usize = 200;

/// Why a table cannot be read at all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Defect {
    /// It holds nothing.
    Empty,
    /// It has more than [`MOST_BYTES`].
    TooLarge,
    /// It is a workbook, which has to be saved as CSV.
    Workbook,
    /// It is no text.
    NoText,
    /// Its columns have names, these, and none of them is the position.
    NoPosition(Vec<String>),
    /// Its first row, with these cells, names no columns, and no column holds positions.
    NoNames(Vec<String>),
}

/// How far the reading has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// The rows that have been read.
    pub rows: usize,
    /// The bytes that have been read.
    pub read: usize,
    /// The bytes that there are.
    pub of: usize,
    /// Whether that was all.
    pub done: bool,
}

/// A row with its advice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Its number in the spreadsheet; the first row is 1.
    pub number: u32,
    /// What the row calls the person. May be empty.
    pub label: String,
    /// The kind of school that the advice is for.
    pub school: Place,
    cells: [usize; 4],
    advice: Option<usize>,
    comparison: Option<usize>,
}

/// A word that was not taken for what it says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// The column in which it stands.
    pub column: Column,
    /// The word.
    pub written: String,
    /// What was found out about it.
    pub finding: Finding,
    /// The rows in which it stands.
    pub rows: Vec<u32>,
}

/// What was found out about a word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Finding {
    /// It was read as this, which is spelt otherwise.
    ReadAs(String),
    /// It may mean any of these.
    Ambiguous(Vec<String>),
    /// It is not known. These are the nearest names that are.
    Unknown(Vec<String>),
    /// It is a role of another system than MiSiS.
    Other(System),
}

impl Finding {
    /// Whether the word could not be used.
    pub const fn is_problem(&self) -> bool {
        matches!(self, Self::Ambiguous(_) | Self::Unknown(_))
    }
}

/// What a cell names.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
struct Cell {
    /// The places of the entries that it names.
    named: Vec<usize>,
    /// Whether it says in so many words that there is nothing.
    nothing: bool,
    /// Its words that were not taken for what they say.
    words: Vec<usize>,
}

/// A table of staff with the advice for each row.
#[derive(Debug, Clone)]
pub struct Roster<'a> {
    catalog: &'a Catalog,
    school: Place,
    text: String,
    encoding: Encoding,
    layout: Layout,
    records: Records,
    record: Record,
    done: bool,
    places: Vec<Place>,
    schools: Lexicon,
    known: Vec<(Place, Known)>,
    cells: Cache<Cell>,
    words: Cache<Word>,
    advice: Cache<PersonAdvice>,
    comparisons: Cache<Comparison>,
    rows: Vec<Row>,
    looked_up: usize,
    tells_roles: bool,
    without_position: Vec<u32>,
    surplus: Vec<u32>,
    unclosed: Vec<u32>,
    cut_off: bool,
}

/// The columns whose cells are looked up.
const LOOKED_UP: [Column; 4] =
    [Column::Position, Column::SchoolLevel, Column::Duties, Column::CurrentRoles];

impl<'a> Roster<'a> {
    /// Takes a file, whose rows are about people at a school of this kind unless they say otherwise.
    ///
    /// # Errors
    /// If it is no table of staff.
    pub fn from_bytes(catalog: &'a Catalog, bytes: &[u8], school: Place) -> Result<Self, Defect> {
        if bytes.len() > MOST_BYTES {
            return Err(Defect::TooLarge);
        }
        let (text, encoding) = decode(bytes).map_err(|not_text| match not_text {
            NotText::Workbook => Defect::Workbook,
            NotText::Other => Defect::NoText,
        })?;
        Self::new(catalog, text, encoding, school)
    }

    /// Takes a text, as it was pasted out of a spreadsheet.
    ///
    /// # Errors
    /// If it is no table of staff.
    pub fn from_text(catalog: &'a Catalog, text: String, school: Place) -> Result<Self, Defect> {
        if text.len() > MOST_BYTES {
            return Err(Defect::TooLarge);
        }
        Self::new(catalog, text, Encoding::Utf8, school)
    }

    fn new(
        catalog: &'a Catalog,
        text: String,
        encoding: Encoding,
        school: Place,
    ) -> Result<Self, Defect> {
        let text = match text.strip_prefix('\u{feff}') {
            Some(rest) => rest.to_owned(),
            None => text,
        };
        let known = Known::new(catalog, school);
        let layout =
            layout(&text, |cell| known.positions.knows(cell)).map_err(|why| match why {
                NoLayout::Empty => Defect::Empty,
                NoLayout::NoPosition(columns) => Defect::NoPosition(columns),
                NoLayout::NoNames(cells) => Defect::NoNames(cells),
            })?;
        let (places, schools) = schools(catalog);
        Ok(Self {
            catalog,
            school,
            records: Records::starting_at(layout.delimiter, layout.start),
            text,
            encoding,
            layout,
            record: Record::default(),
            done: false,
            places,
            schools,
            known: vec![(school, known)],
            cells: Cache::default(),
            words: Cache::default(),
            advice: Cache::default(),
            comparisons: Cache::default(),
            rows: Vec::new(),
            looked_up: 0,
            tells_roles: false,
            without_position: Vec::new(),
            surplus: Vec::new(),
            unclosed: Vec::new(),
            cut_off: false,
        })
    }

    /// Reads so many rows more.
    pub fn step(&mut self, rows: usize) -> Progress {
        let mut record = core::mem::take(&mut self.record);
        for _ in 0..rows {
            if self.done {
                break;
            }
            if !self.records.next(&self.text, &mut record) {
                self.done = true;
            } else if self.rows.len() >= MOST_ROWS {
                self.cut_off = true;
                self.done = true;
            } else if self.layout.header.is_none_or(|header| record.number > header) {
                self.read(&record);
            }
        }
        self.record = record;
        self.progress()
    }

    /// How far the reading has come.
    pub fn progress(&self) -> Progress {
        let of = self.text.len();
        let read = if self.done { of } else { self.records.at() };
        Progress { rows: self.rows.len(), read, of, done: self.done }
    }

    /// Reads one row.
    fn read(&mut self, record: &Record) {
        let number = record.number;
        if record.unclosed {
            self.unclosed.push(number);
        }
        let width = self.layout.columns.len();
        if (width..record.len()).any(|column| !record.cell(column).is_empty()) {
            self.surplus.push(number);
        }
        let level = self.gather(record, Column::SchoolLevel, "\n");
        let level = self.cell(Column::SchoolLevel, self.school, &level);
        let named = self.named(level).first().and_then(|place| self.places.get(*place));
        let school = named.copied().unwrap_or(self.school);
        let mut cells = [level; 4];
        for (cell, column) in cells.iter_mut().zip(LOOKED_UP) {
            if column != Column::SchoolLevel {
                let text = self.gather(record, column, "\n");
                *cell = self.cell(column, school, &text);
            }
            let words = self.cells.get(*cell).map(|(_, cell)| cell.words.clone());
            for word in words.unwrap_or_default() {
                if let Some(word) = self.words.get_mut(word) {
                    word.rows.push(number);
                }
            }
        }
        let label = self.gather(record, Column::Label, " ");
        let mut row = Row { number, label, school, cells, advice: None, comparison: None };
        if self.text_of(&row, Column::Position).is_empty() {
            self.without_position.push(number);
        }
        self.tells_roles |= !self.text_of(&row, Column::CurrentRoles).is_empty();
        row.advice = self.advise(&row);
        row.comparison = row.advice.and_then(|advice| self.compare(&row, advice));
        self.rows.push(row);
    }

    /// What the row says in the columns of this kind: one as a rule, but there may be several.
    fn gather(&self, record: &Record, column: Column, between: &str) -> String {
        let mut text = String::new();
        for (at, (holds, _)) in self.layout.columns.iter().enumerate() {
            let cell = record.cell(at);
            if *holds == Some(column) && !cell.is_empty() {
                if !text.is_empty() {
                    text.push_str(between);
                }
                text.push_str(cell);
            }
        }
        text
    }

    /// The place of the advice for the person of a row, if a position is known.
    fn advise(&mut self, row: &Row) -> Option<usize> {
        let [position, _, duties, _] = row.cells;
        let mut positions: Vec<PositionId> = Vec::new();
        for place in self.named(position) {
            positions.extend(self.catalog.position_ids().nth(*place));
        }
        if positions.is_empty() {
            return None;
        }
        // The places of the cells would do, but cells that say the same in other words share their advice.
        let mut key = String::from(row.school.key());
        for position in &positions {
            key.push(' ');
            key.push_str(&self.catalog[*position].key);
        }
        let duties = self.duties(duties);
        key.push_str(match &duties {
            Duties::NotTold => "?",
            Duties::None => "-",
            Duties::These(_) => ":",
        });
        for duty in duties.told() {
            key.push(' ');
            key.push_str(&self.catalog[*duty].key);
        }
        let known = self.advice.place(&key);
        Some(known.unwrap_or_else(|| {
            let person = Person { school: row.school, positions, duties };
            self.advice.keep(key, PersonAdvice::new(self.catalog, person))
        }))
    }

    fn duties(&self, cell: usize) -> Duties {
        let mut duties: Vec<DutyId> = Vec::new();
        for place in self.named(cell) {
            duties.extend(self.catalog.duty_ids().nth(*place));
        }
        match self.cells.get(cell) {
            Some((_, cell)) if cell.nothing => Duties::None,
            _ if duties.is_empty() => Duties::NotTold,
            _ => Duties::These(duties),
        }
    }

    /// The place of the comparison of what the row says is held with its advice.
    fn compare(&mut self, row: &Row, advice: usize) -> Option<usize> {
        let [.., roles] = row.cells;
        let key = [advice.to_string().as_str(), " ", roles.to_string().as_str()].concat();
        if let Some(place) = self.comparisons.place(&key) {
            return Some(place);
        }
        let held = self.held(row);
        let (_, advice) = self.advice.get(advice)?;
        let comparison = Comparison::new(self.catalog, advice, &held);
        Some(self.comparisons.keep(key, comparison))
    }

    /// The places of what a cell names.
    fn named(&self, cell: usize) -> &[usize] {
        self.cells.get(cell).map_or(&[], |(_, cell)| &cell.named)
    }

    /// The roles of MiSiS that the row says are held today.
    pub fn held(&self, row: &Row) -> Vec<RoleId> {
        let [.., roles] = row.cells;
        let mut held: Vec<RoleId> = Vec::new();
        for place in self.named(roles) {
            held.extend(self.catalog.role_ids().nth(*place));
        }
        held
    }
}
