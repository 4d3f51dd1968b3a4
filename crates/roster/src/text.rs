//! What there is to say about a roster, in sentences. The people in it are spoken of, not to.

mod person;

use advisor::{
    plan::count::written,
    report::words::{and, or, text},
};

pub use person::{because, extra, names, open, request, spare, why_extra};

use crate::{
    columns::Column,
    decode::Encoding,
    roster::{Defect, Finding, MOST_BYTES, MOST_ROWS, Roster, Row, Word},
    sum::{Holders, Sum, Tally, rows_with_extra},
};

/// How many row numbers are told one by one.
const MOST_NUMBERS: usize = 8;

/// What a table is called whose columns are.
const COLUMNS: &str = "The columns are Name, Position, School level, Duties and Current roles, in any order. Only Position has to be there.";

/// Why a table cannot be read, and what to do.
pub fn defect(defect: &Defect) -> String {
    match defect {
        Defect::Empty => "There is no row in it. Choose a file or paste rows with at least a position in each.".to_owned(),
        Defect::TooLarge => text(&[
            "It is larger than ",
            &(MOST_BYTES / 1024 / 1024).to_string(),
            " MB. Take out columns and rows that are not about staff, and try again.",
        ]),
        Defect::Workbook => "This is a workbook of a spreadsheet program. Open it there, save it as CSV, and choose that file; or copy the rows and paste them.".to_owned(),
        Defect::NoText => "This file holds no text. Choose a CSV file, or paste the rows.".to_owned(),
        Defect::NoPosition(columns) => text(&[
            "No column is called “Position”. The first row has: ",
            &quoted(columns),
            ". Name the column with the positions “Position”, and try again.",
        ]),
        Defect::NoNames(cells) => text(&[
            "The first row names no columns, and no column holds positions that are known. The first row has: ",
            &quoted(cells),
            ". Put a row with the names of the columns above it. ",
            COLUMNS,
        ]),
    }
}

/// What there is to know about the table as a whole.
pub fn notices(roster: &Roster<'_>) -> Vec<String> {
    let mut notices = Vec::new();
    if roster.encoding() == Encoding::Windows1252 {
        notices.push("The file is not in UTF-8. It was read as Windows-1252 (Latin-1): if letters with accents look wrong, save it as “CSV UTF-8” and try again.".to_owned());
    }
    if roster.header().is_none() {
        let position = roster.name_of(Column::Position).unwrap_or_default();
        let label = match roster.name_of(Column::Label) {
            Some(label) => text(&[" and column ", &label, " as the name"]),
            None => String::new(),
        };
        notices.push(text(&[
            "The first row names no columns. Column ",
            &position,
            " was taken as the position",
            &label,
            ". ",
            COLUMNS,
        ]));
    }
    let unused = roster.unused();
    if !unused.is_empty() {
        notices.push(text(&["Not used: ", &some(&unused, "column ", "columns "), "."]));
    }
    if roster.is_cut_off() {
        notices.push(text(&[
            "Only the first ",
            &number(MOST_ROWS),
            " rows were read. The rest was left out.",
        ]));
    }
    let of_rows: [(&[u32], &str); 3] = [
        (roster.without_position(), ": there is no position, so there is no advice."),
        (
            roster.surplus(),
            ": there are more cells than columns. What is beyond the last column was left out.",
        ),
        (
            roster.unclosed(),
            ": a quotation mark opens and is never closed. It was taken for a part of the text.",
        ),
    ];
    for (numbers, what) in of_rows {
        if !numbers.is_empty() {
            notices.push(text(&[&capitalized(rows(numbers)), what]));
        }
    }
    notices
}

/// How the rows fare, in one sentence each.
pub fn tally(tally: Tally) -> Vec<String> {
    let Tally { as_advised, to_change, depend, not_compared, without_advice } = tally;
    let all = as_advised + to_change + depend + not_compared + without_advice;
    let mut told =
        vec![text(&[&of_rows(all), if all == 1 { " was read." } else { " were read." }])];
    for (count, one, several) in [
        (to_change, " holds too much or lacks a role.", " hold too much or lack a role."),
        (
            depend,
            " holds something that depends on duties which are not given.",
            " hold something that depends on duties which are not given.",
        ),
        (as_advised, " holds what the advice gives.", " hold what the advice gives."),
        (
            not_compared,
            " has advice, but the table does not say which roles are held today.",
            " have advice, but the table does not say which roles are held today.",
        ),
        (
            without_advice,
            " has no advice, because no position in it is known.",
            " have no advice, because no position in them is known.",
        ),
    ] {
        if count > 0 {
            told.push(text(&[&of_rows(count), if count == 1 { one } else { several }]));
        }
    }
    told
}

/// “1 row”, “1,801 rows”.
pub fn of_rows(count: usize) -> String {
    text(&[&number(count), if count == 1 { " row" } else { " rows" }])
}

/// “1,801”.
pub fn number(number: usize) -> String {
    count(u32::try_from(number).unwrap_or(u32::MAX))
}

/// “1,801”.
pub fn count(count: u32) -> String {
    written(count)
}

/// What a row is called where its label is missing too.
pub fn label(row: &Row) -> String {
    if row.label.is_empty() { text(&["Row ", &count(row.number)]) } else { clipped(&row.label) }
}

/// What of a row could not be read, in a sentence each.
pub fn unread(roster: &Roster<'_>, row: &Row) -> Vec<String> {
    let mut told = Vec::new();
    for word in roster.words_of(row) {
        if word.finding.is_problem() {
            let before = text(&[word.column.name(), ": “", &clipped(&word.written), "” "]);
            told.push(text(&[&before, is(&word.finding), &finding(&word.finding), "."]));
        }
    }
    if roster.text_of(row, Column::Position).is_empty() {
        told.push("There is no position.".to_owned());
    }
    told
}

/// Which rows are not in the numbers, in a sentence each.
pub fn not_in_sum(sum: &Sum) -> Vec<String> {
    let mut told = Vec::new();
    for (count, one, several) in [
        (
            sum.elsewhere,
            " is about another kind of school, and not in these numbers.",
            " are about another kind of school, and not in these numbers.",
        ),
        (
            sum.without_advice,
            " has no advice: only what it holds today is counted.",
            " have no advice: only what they hold today is counted.",
        ),
    ] {
        if count > 0 {
            told.push(text(&[&of_rows(count), if count == 1 { one } else { several }]));
        }
    }
    told
}

/// How many people hold a role without the advice giving it to them, and in which rows.
pub fn too_much(roster: &Roster<'_>, holders: &Holders) -> String {
    let name = &roster.catalog()[holders.role].name;
    let rows = rows(&rows_with_extra(roster, holders.role));
    let (extra, held) = (count(holders.extra), count(holders.held));
    text(&[name, ": ", &extra, " of ", &held, " who hold it (", &rows, ")"])
}

/// What was found out about a word, without where it stands.
pub fn finding(finding: &Finding) -> String {
    match finding {
        Finding::ReadAs(name) => text(&["read as “", name, "”"]),
        Finding::Ambiguous(names) => text(&["may mean ", &or(&quotes(names)), ": write which one"]),
        Finding::Unknown(names) if names.is_empty() => "not known, nor anything like it".to_owned(),
        Finding::Unknown(names) => text(&["not known. The nearest: ", &or(&quotes(names))]),
        Finding::Other(system) => {
            text(&["a role of ", system.name(), ". Only MiSiS roles are checked here"])
        }
    }
}

/// Where a word stands: “column “Position”, rows 5 and 9”.
pub fn place_of_word(roster: &Roster<'_>, word: &Word) -> String {
    let column = roster.name_of(word.column);
    let column = column.as_deref().unwrap_or(word.column.name());
    text(&["column “", column, "”, ", &rows(&word.rows)])
}

/// A word that is to be told, with where it stands.
pub fn word(roster: &Roster<'_>, word: &Word) -> String {
    let place = capitalized(place_of_word(roster, word));
    text(&[
        &place,
        ": “",
        &clipped(&word.written),
        "” ",
        is(&word.finding),
        &finding(&word.finding),
        ".",
    ])
}

const fn is(finding: &Finding) -> &'static str {
    match finding {
        Finding::ReadAs(_) => "was ",
        Finding::Ambiguous(_) => "",
        Finding::Unknown(_) | Finding::Other(_) => "is ",
    }
}

/// The rows of these numbers: “row 5”, “rows 5, 9 and 12”, “rows 5, 9, … and 40 more”.
pub fn rows(numbers: &[u32]) -> String {
    let told = numbers.iter().take(MOST_NUMBERS);
    let told: Vec<String> = told.map(|number| written(*number)).collect();
    let more = numbers.len() - told.len();
    let before = if numbers.len() == 1 { "row " } else { "rows " };
    if more > 0 {
        return text(&[before, &told.join(", "), " and ", &number(more), " more"]);
    }
    text(&[before, &and(&borrowed(&told))])
}

fn quoted(words: &[String]) -> String {
    let words: Vec<String> = words.iter().filter(|word| !word.is_empty()).cloned().collect();
    some_of(&words.iter().map(|word| text(&["“", &clipped(word), "”"])).collect::<Vec<_>>())
}

/// Some names behind what they are, one or several.
fn some(names: &[String], one: &str, several: &str) -> String {
    let quotes: Vec<String> = names.iter().map(|name| text(&["“", &clipped(name), "”"])).collect();
    text(&[if names.len() == 1 { one } else { several }, &some_of(&quotes)])
}

/// The first of the words, and how many more there are.
fn some_of(words: &[String]) -> String {
    let told: Vec<&str> = words.iter().take(MOST_NUMBERS).map(String::as_str).collect();
    let more = words.len() - told.len();
    if more > 0 {
        return text(&[&told.join(", "), " and ", &number(more), " more"]);
    }
    and(&told)
}

fn quotes(names: &[String]) -> Vec<&str> {
    borrowed(names)
}

fn borrowed(texts: &[String]) -> Vec<&str> {
    texts.iter().map(String::as_str).collect()
}

fn capitalized(mut text: String) -> String {
    if let Some(first) = text.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    text
}

/// What is shown of a word that somebody has written. It may be as long as a file.
pub fn clipped(word: &str) -> String {
    match word.char_indices().nth(60) {
        Some((at, _)) => text(&[word.get(..at).unwrap_or_default(), "…"]),
        None => word.to_owned(),
    }
}
