//! Writing tables as CSV files that a spreadsheet opens as they are meant. Reading is not done here.
//!
//! RFC 4180 with a byte order mark, without which Excel takes letters beyond ASCII for others. A
//! cell that a spreadsheet would take for a formula begins with an apostrophe.

/// What tells a spreadsheet that the file is UTF-8.
const BYTE_ORDER_MARK: char = '\u{feff}';

/// A table that is being written, row by row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CsvFile(String);

impl Default for CsvFile {
    fn default() -> Self {
        Self(String::from(BYTE_ORDER_MARK))
    }
}

impl CsvFile {
    /// Adds a row of these cells. Each is [guarded](needs_guard) and quoted where that is needed.
    pub fn row(&mut self, cells: &[&str]) {
        for (at, cell) in cells.iter().enumerate() {
            if at > 0 {
                self.0.push(',');
            }
            self.cell(cell);
        }
        // A row of one empty cell would otherwise be an empty line, which is no row.
        if let [""] = cells {
            self.0.push_str("\"\"");
        }
        self.0.push_str("\r\n");
    }

    /// The whole file.
    pub fn into_text(self) -> String {
        self.0
    }

    #[inline(never)]
    fn cell(&mut self, cell: &str) {
        let guard = needs_guard(cell);
        let quoted = cell.bytes().any(|byte| matches!(byte, b',' | b'"' | b'\r' | b'\n'));
        if quoted {
            self.0.push('"');
        }
        if guard {
            self.0.push(GUARD);
        }
        for (at, part) in cell.split('"').enumerate() {
            if at > 0 {
                self.0.push_str("\"\"");
            }
            self.0.push_str(part);
        }
        if quoted {
            self.0.push('"');
        }
    }
}

/// What makes a spreadsheet take the rest of a cell for text.
const GUARD: char = '\'';

/// Whether a spreadsheet could take the cell for a formula: it begins with `=`, `+`, `-` or `@`, narrow or
/// wide, with spaces before it or without, or with a tab or the end of a line.
pub fn needs_guard(cell: &str) -> bool {
    matches!(
        cell.trim_start_matches(' ').chars().next(),
        Some('=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠' | '\t' | '\r' | '\n')
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(rows: &[&[&str]]) -> String {
        let mut file = CsvFile::default();
        for row in rows {
            file.row(row);
        }
        file.into_text()
    }

    #[test]
    fn begins_with_the_mark_and_ends_each_row_as_the_rfc_says() {
        assert_eq!(written(&[]), "\u{feff}");
        assert_eq!(
            written(&[&["Role", "Users"], &["Teacher", ""]]),
            "\u{feff}Role,Users\r\nTeacher,\r\n"
        );
        assert_eq!(written(&[&[""]]), "\u{feff}\"\"\r\n");
    }

    #[test]
    fn quotes_what_would_end_a_cell() {
        for (cell, expected) in [
            ("plain", "plain"),
            ("a, b", "\"a, b\""),
            ("the “S”", "the “S”"),
            ("the \"S\"", "\"the \"\"S\"\"\""),
            ("two\nlines", "\"two\nlines\""),
            ("two\r\nlines", "\"two\r\nlines\""),
            ("tab\tinside", "tab\tinside"),
        ] {
            assert_eq!(written(&[&[cell, "x"]]), format!("\u{feff}{expected},x\r\n"), "{cell}");
        }
    }

    #[test]
    fn guards_what_a_spreadsheet_would_compute() {
        for (cell, expected) in [
            ("=1+1", "'=1+1"),
            ("+1 213", "'+1 213"),
            ("-2", "'-2"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("＝1", "'＝1"),
            ("  =1", "'  =1"),
            ("\t=1", "'\t=1"),
            ("\r=1", "\"'\r=1\""),
            ("\n=1", "\"'\n=1\""),
            ("=HYPERLINK(\"x\",\"y\")", "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\""),
            ("1-2", "1-2"),
            ("a=b", "a=b"),
            ("'=1", "'=1"),
        ] {
            assert_eq!(written(&[&[cell]]), format!("\u{feff}{expected}\r\n"), "{cell:?}");
        }
    }
}
