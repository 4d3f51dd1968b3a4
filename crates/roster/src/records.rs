//! From text to rows of cells, each with the number that a spreadsheet shows for it.
//!
//! `csv-core` takes quotation marks and ends of lines apart; what it leaves out, empty lines, is counted here.

use csv_core::{ReadRecordResult, Reader, ReaderBuilder};

/// How often a quotation mark that is never closed is forgiven. Each time the rest of the text is read
/// in vain, so that more of them would take long.
const MOST_UNCLOSED: u32 = 8;

/// A row of cells.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Record {
    /// Its number in the spreadsheet; the first row is 1.
    pub(crate) number: u32,
    /// Whether a quotation mark opens in it that nothing closes. Then its quotation marks are text.
    pub(crate) unclosed: bool,
    cells: Vec<u8>,
    ends: Vec<usize>,
}

impl Record {
    /// The cell in this column, without the spaces around it; empty if the row is too short.
    pub(crate) fn cell(&self, column: usize) -> &str {
        let start = column.checked_sub(1).and_then(|before| self.ends.get(before));
        let start = start.copied().unwrap_or_default();
        let cell = self.ends.get(column).and_then(|end| self.cells.get(start..*end));
        // Cells are cut at single characters of ASCII, so that each is text again.
        cell.and_then(|cell| core::str::from_utf8(cell).ok()).unwrap_or_default().trim()
    }

    /// All cells.
    pub(crate) fn cells(&self) -> impl Iterator<Item = &str> {
        (0..self.len()).map(|column| self.cell(column))
    }

    /// How many cells there are.
    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether no cell holds anything.
    pub(crate) fn is_blank(&self) -> bool {
        self.cells().all(str::is_empty)
    }
}

/// Reads rows, one after the other.
#[derive(Debug, Clone)]
pub(crate) struct Records {
    delimiter: u8,
    reader: Reader,
    at: usize,
    number: u32,
    unclosed: u32,
}

impl Records {
    /// Reads from the beginning of a text whose cells are set apart by `delimiter`.
    pub(crate) fn new(delimiter: u8) -> Self {
        Self { delimiter, reader: reader(delimiter, true), at: 0, number: 0, unclosed: 0 }
    }

    /// The same, from this byte on.
    pub(crate) fn starting_at(delimiter: u8, at: usize) -> Self {
        Self { at, ..Self::new(delimiter) }
    }

    /// How many bytes of the text have been read.
    pub(crate) fn at(&self) -> usize {
        self.at
    }

    /// Reads the next row with something in it into `record`. `false` if there is none.
    pub(crate) fn next(&mut self, text: &str, record: &mut Record) -> bool {
        while self.next_line(text.as_bytes(), record) {
            if !record.is_blank() {
                return true;
            }
        }
        false
    }

    fn next_line(&mut self, text: &[u8], record: &mut Record) -> bool {
        self.skip_empty_lines(text);
        if self.at >= text.len() {
            return false;
        }
        self.number = self.number.saturating_add(1);
        record.number = self.number;
        record.unclosed = !self.read(text, record);
        if record.unclosed {
            // Once more, with quotation marks as text; then as before.
            self.unclosed += 1;
            self.reader = reader(self.delimiter, false);
            self.read(text, record);
            self.reader = reader(self.delimiter, self.unclosed < MOST_UNCLOSED);
        }
        true
    }

    /// Empty lines are rows too: they are counted, and left out.
    fn skip_empty_lines(&mut self, text: &[u8]) {
        while let Some(rest @ [b'\r' | b'\n', ..]) = text.get(self.at..) {
            self.at += if rest.starts_with(b"\r\n") { 2 } else { 1 };
            self.number = self.number.saturating_add(1);
        }
    }

    /// Reads one record and the end of its line. `false`, and nothing is read, if a quotation mark is
    /// never closed.
    fn read(&mut self, text: &[u8], record: &mut Record) -> bool {
        let mut at = self.at;
        let (mut cells, mut ends) = (0, 0);
        let mut at_end;
        loop {
            make_room(&mut record.cells, cells);
            make_room(&mut record.ends, ends);
            // At the end of the text a line ends as well, unless a quotation mark is open.
            at_end = at >= text.len();
            let input = if at_end { b"\n" } else { text.get(at..).unwrap_or_default() };
            let (result, read, written, ended) = self.reader.read_record(
                input,
                record.cells.get_mut(cells..).unwrap_or_default(),
                record.ends.get_mut(ends..).unwrap_or_default(),
            );
            at += if at_end { 0 } else { read };
            cells += written;
            ends += ended;
            match result {
                ReadRecordResult::InputEmpty if at_end => return false,
                ReadRecordResult::InputEmpty
                | ReadRecordResult::OutputFull
                | ReadRecordResult::OutputEndsFull => {}
                ReadRecordResult::Record | ReadRecordResult::End => break,
            }
        }
        record.cells.truncate(cells);
        record.ends.truncate(ends);
        let line_ended_by = at.checked_sub(1).and_then(|last| text.get(last));
        if !at_end && line_ended_by == Some(&b'\r') && text.get(at) == Some(&b'\n') {
            at += 1;
        }
        self.at = at;
        true
    }
}

fn reader(delimiter: u8, quoting: bool) -> Reader {
    ReaderBuilder::new().delimiter(delimiter).quoting(quoting).build()
}

/// Makes the buffer larger than what is used of it.
fn make_room<T: Clone + Default>(buffer: &mut Vec<T>, used: usize) {
    if buffer.len() <= used {
        buffer.resize((used * 2).max(64), T::default());
    }
}
