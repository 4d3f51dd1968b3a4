//! Which column holds what, and what sets the cells apart: found out from the first rows.

use crate::{
    records::{Record, Records},
    spelling::{Spelling, slips},
};

/// What a column can hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Column {
    /// A name or any other label.
    Label,
    /// The positions and responsibilities.
    Position,
    /// The kind of school, where it differs.
    SchoolLevel,
    /// The duties.
    Duties,
    /// The roles held today.
    CurrentRoles,
}

impl Column {
    /// Every column, in the order of the template.
    pub const ALL: [Self; 5] =
        [Self::Label, Self::Position, Self::SchoolLevel, Self::Duties, Self::CurrentRoles];

    /// The name that the template gives it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Label => "Name",
            Self::Position => "Position",
            Self::SchoolLevel => "School level",
            Self::Duties => "Duties",
            Self::CurrentRoles => "Current roles",
        }
    }

    /// What else people call it.
    const fn also(self) -> &'static [&'static str] {
        match self {
            Self::Label => &[
                "label",
                "employee",
                "employee name",
                "staff name",
                "staff member",
                "person",
                "full name",
                "first name",
                "last name",
                "employee number",
                "employee id",
                "id",
                "initials",
            ],
            Self::Position => &[
                "title",
                "job",
                "job title",
                "position title",
                "classification",
                "class title",
                "job classification",
                "responsibility",
                "position or responsibility",
                "assignment",
                "post",
            ],
            Self::SchoolLevel => &[
                "level",
                "kind of school",
                "type of school",
                "school type",
                "school kind",
                "grade span",
            ],
            Self::Duties => &[
                "duty",
                "task",
                "duties in misis",
                "misis duties",
                "job duties",
                "work",
                "what they do",
                "needs",
            ],
            Self::CurrentRoles => &[
                "role",
                "current role",
                "misis role",
                "user role",
                "roles today",
                "roles now",
                "roles held",
                "role held",
                "access",
                "current access",
                "misis access",
                "has",
                "existing roles",
            ],
        }
    }
}

/// What columns are called, as it is compared.
struct Names(Vec<(Column, Spelling)>);

impl Names {
    fn new() -> Self {
        let mut names = Vec::new();
        for column in Column::ALL {
            for name in column.also().iter().copied().chain([column.name()]) {
                names.push((column, Spelling::new(name)));
            }
        }
        Self(names)
    }

    /// The column of this name. A number behind it does not count: “Duty 2”.
    fn column(&self, written: &str) -> Option<Column> {
        let bare = written.trim_end_matches(|letter: char| {
            letter.is_ascii_digit() || matches!(letter, ' ' | ':' | '*' | '#')
        });
        let written = Spelling::new(bare);
        if written.is_empty() {
            return None;
        }
        let find = |is: &dyn Fn(&str) -> bool| {
            self.0.iter().find(|(_, name)| is(&name.joined)).map(|(column, _)| *column)
        };
        let misspelt = |name: &str| slips(name, &written.joined).is_some();
        find(&|name| name == written.joined).or_else(|| find(&misspelt))
    }

    /// What the cells of a row name, and how.
    fn of_row(&self, row: &Record) -> Vec<(Option<Column>, String)> {
        row.cells().map(|name| (self.column(name), name.to_owned())).collect()
    }
}

/// Where the columns are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Layout {
    /// What sets the cells apart.
    pub(crate) delimiter: u8,
    /// Where the text begins, in bytes: behind a line that only names the delimiter.
    pub(crate) start: usize,
    /// The number of the row that names the columns; `None` if there is none.
    pub(crate) header: Option<u32>,
    /// Each column with what it holds and its name. Without a row of names, its letter.
    pub(crate) columns: Vec<(Option<Column>, String)>,
}

/// Why no layout could be found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum NoLayout {
    /// There is not one row.
    Empty,
    /// There are names of columns, these, but none of them is the position.
    NoPosition(Vec<String>),
    /// There is no row of names, and no column in which a position is known.
    NoNames(Vec<String>),
}

/// How many rows are looked at.
const SAMPLE: usize = 12;

/// Finds out the layout. `is_position` says whether a cell is a position that is known.
pub(crate) fn layout(text: &str, is_position: impl Fn(&str) -> bool) -> Result<Layout, NoLayout> {
    let names = Names::new();
    let (start, told) = delimiter_line(text);
    let candidates: &[u8] = match &told {
        Some(delimiter) => core::slice::from_ref(delimiter),
        None => b"\t,;",
    };
    let mut best: Option<(Evidence, Layout)> = None;
    let mut why_not = NoLayout::Empty;
    for delimiter in candidates {
        let rows = sample(text, *delimiter, start);
        let (evidence, columns) = match with_names(&names, &rows) {
            Some((columns, header)) => {
                let known = columns.iter().filter(|(column, _)| column.is_some()).count();
                let evidence = Evidence { names: known, positions: 0, even: evenness(&rows) };
                (evidence, Ok((Some(header), columns)))
            }
            None => match without_names(&names, &rows, &is_position) {
                Ok((columns, positions)) => {
                    let evidence = Evidence { names: 0, positions, even: evenness(&rows) };
                    (evidence, Ok((None, columns)))
                }
                Err(why) => (Evidence { names: 0, positions: 0, even: evenness(&rows) }, Err(why)),
            },
        };
        match columns {
            Ok((header, columns)) => {
                if best.as_ref().is_none_or(|(known, _)| evidence > *known) {
                    best =
                        Some((evidence, Layout { delimiter: *delimiter, start, header, columns }));
                }
            }
            // Names without a position say most about what is wrong.
            Err(why) if rank(&why) > rank(&why_not) => why_not = why,
            Err(_) => {}
        }
    }
    best.map(|(_, layout)| layout).ok_or(why_not)
}

const fn rank(why: &NoLayout) -> usize {
    match why {
        NoLayout::Empty => 0,
        NoLayout::NoNames(cells) => 1 + cells.len(),
        NoLayout::NoPosition(cells) => 1000 + cells.len(),
    }
}

/// What speaks for a delimiter, the strongest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Evidence {
    /// How many columns have a name that is known.
    names: usize,
    /// How many cells of the column are positions that are known.
    positions: usize,
    /// How many rows have as many cells as the first, if that is more than one.
    even: usize,
}

fn evenness(rows: &[Record]) -> usize {
    let cells = rows.first().map_or(0, Record::len);
    if cells > 1 { rows.iter().filter(|row| row.len() == cells).count() } else { 0 }
}

/// The delimiter that a first line `sep=;` names, as Excel writes and reads it, and where the next begins.
fn delimiter_line(text: &str) -> (usize, Option<u8>) {
    let Some(rest) = text.strip_prefix("sep=") else {
        return (0, None);
    };
    let mut letters = rest.bytes();
    let end = match (letters.next(), letters.next(), letters.next()) {
        (Some(_), Some(b'\r'), Some(b'\n')) => 7,
        (Some(_), Some(b'\r' | b'\n'), _) => 6,
        _ => return (0, None),
    };
    let named = rest.bytes().next().filter(|delimiter| b"\t,;|".contains(delimiter));
    named.map_or((0, None), |delimiter| (end, Some(delimiter)))
}

fn sample(text: &str, delimiter: u8, start: usize) -> Vec<Record> {
    let mut records = Records::starting_at(delimiter, start);
    let mut rows = Vec::new();
    let mut record = Record::default();
    while rows.len() < SAMPLE && records.next(text, &mut record) {
        rows.push(record.clone());
    }
    rows
}

/// Columns with what they hold and their names, and the number of the row that names them.
type Named = (Vec<(Option<Column>, String)>, u32);

/// The row that names the columns: the first one with a position among them. There may be a title above it.
fn with_names(names: &Names, rows: &[Record]) -> Option<Named> {
    for row in rows {
        let columns = names.of_row(row);
        if columns.iter().any(|(column, _)| *column == Some(Column::Position)) {
            return Some((columns, row.number));
        }
    }
    None
}

/// Columns with what they hold, and how many of their cells are positions that are known.
type Unnamed = (Vec<(Option<Column>, String)>, usize);

/// The column in which most cells are positions, and the first of the others for the label.
fn without_names(
    names: &Names,
    rows: &[Record],
    is_position: impl Fn(&str) -> bool,
) -> Result<Unnamed, NoLayout> {
    let says_something = |row: &&Record| row.cells().any(|cell| !Spelling::new(cell).is_empty());
    let Some(first) = rows.iter().find(says_something) else {
        return Err(NoLayout::Empty);
    };
    if names.of_row(first).iter().any(|(column, _)| column.is_some()) {
        return Err(NoLayout::NoPosition(first.cells().map(str::to_owned).collect()));
    }
    let width = rows.iter().map(Record::len).max().unwrap_or(0);
    let mut most = (0, 0);
    for column in 0..width {
        let positions = rows.iter().filter(|row| is_position(row.cell(column))).count();
        if positions > most.1 {
            most = (column, positions);
        }
    }
    let (position, positions) = most;
    if positions == 0 {
        return Err(NoLayout::NoNames(first.cells().map(str::to_owned).collect()));
    }
    let label = (0..width).find(|column| *column != position);
    let columns = (0..width).map(|column| {
        let holds = match column {
            _ if column == position => Some(Column::Position),
            _ if Some(column) == label => Some(Column::Label),
            _ => None,
        };
        (holds, letter(column))
    });
    Ok((columns.collect(), positions))
}

/// What a spreadsheet calls the column: A, B, … Z, AA.
pub(crate) fn letter(mut column: usize) -> String {
    let mut letters = Vec::new();
    loop {
        letters.push(char::from(b'A' + u8::try_from(column % 26).unwrap_or_default()));
        match (column / 26).checked_sub(1) {
            Some(next) => column = next,
            None => break,
        }
    }
    letters.iter().rev().collect()
}
