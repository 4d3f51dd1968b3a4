//! The roster as tables for a spreadsheet: what came out of it, and a template to begin with.

use advisor::{
    catalog::Catalog,
    csv_file::CsvFile,
    report::{interpretations, words},
    role::Place,
};

use crate::{
    columns::Column,
    roster::{Roster, Row},
    text,
};

/// What the file with the advice is called.
pub const RESULT_NAME: &str = "roster-advice.csv";

/// What the file to begin with is called.
pub const TEMPLATE_NAME: &str = "roster-template.csv";

/// The headings of the columns of the advice.
pub const HEADINGS: [&str; 15] = [
    "Row",
    "Name",
    "Position",
    "School level",
    "Duties",
    "Current roles",
    "Roles by the advice",
    "Why",
    "What to request",
    "Missing today",
    "Too much today",
    "Held today, depends on duties",
    "Left open",
    "Could not be read",
    "Our interpretation",
];

/// Between the entries of a cell.
const BETWEEN: &str = "; ";

/// Every row with its advice, as a CSV file.
pub fn advice(roster: &Roster<'_>) -> String {
    let mut file = CsvFile::default();
    file.row(&HEADINGS);
    for row in roster.rows() {
        let cells = cells(roster, row);
        let cells: Vec<&str> = cells.iter().map(String::as_str).collect();
        file.row(&cells);
    }
    file.into_text()
}

/// The cells of a row, in the order of the headings.
fn cells(roster: &Roster<'_>, row: &Row) -> Vec<String> {
    let catalog = roster.catalog();
    let mut cells = vec![row.number.to_string(), row.label.clone()];
    for column in [Column::Position, Column::SchoolLevel, Column::Duties, Column::CurrentRoles] {
        cells.push(roster.text_of(row, column).to_owned());
    }
    let mut columns: [Vec<String>; 9] = Default::default();
    let [roles, why, requests, missing, extra, depends, open, unread, interpreted] = &mut columns;
    if let Some(advice) = roster.advice(row) {
        for advised in &advice.roles {
            let name = &catalog[advised.role].name;
            roles.push(name.clone());
            why.push(words::text(&[name, ": ", &text::because(catalog, advised)]));
            for line in interpretations::of_role(catalog, advised.role) {
                if !interpreted.contains(&line.text) {
                    interpreted.push(line.text);
                }
            }
        }
        for left in &advice.open {
            open.push(text::open(catalog, row.school, left));
        }
    }
    for request in roster.requests(row) {
        requests.push(text::request(catalog, &request));
    }
    if let Some(comparison) = roster.comparison(row) {
        missing.extend(comparison.missing.iter().map(|role| catalog[*role].name.clone()));
        extra.extend(comparison.extra.iter().map(|extra| text::extra(catalog, extra)));
        depends.extend(comparison.depends.iter().map(|role| catalog[*role].name.clone()));
        open.extend(comparison.spare.iter().map(|spare| text::spare(catalog, *spare)));
    }
    for word in roster.words_of(row) {
        let column = word.column.name();
        let finding = text::finding(&word.finding);
        unread.push(words::text(&[column, " “", &word.written, "”: ", &finding]));
    }
    if roster.text_of(row, Column::Position).is_empty() {
        unread.push("There is no position.".to_owned());
    }
    cells.extend(columns.iter().map(|entries| entries.join(BETWEEN)));
    cells
}

/// The ids of some entries of the catalogue.
type Ids = &'static [&'static str];

/// The rows of the template, by the ids of positions, duties and roles.
const EXAMPLES: [(&str, Ids, Ids, Ids); 3] = [
    ("Person A", &["classroom-teacher"], &[], &["teacher"]),
    (
        "Person B",
        &["office-manager"],
        &["enroll-students", "record-immunizations"],
        &["office-manager"],
    ),
    ("Person C", &["counselor", "gate-coordinator"], &["schedule-students"], &[]),
];

/// A table to begin with: the names of the columns, and a few rows that show what belongs in them.
pub fn template(catalog: &Catalog, school: Place) -> String {
    let mut file = CsvFile::default();
    file.row(&Column::ALL.map(Column::name));
    for (label, positions, duties, roles) in EXAMPLES {
        let mut named = [Vec::new(), Vec::new(), Vec::new()];
        let [of_positions, of_duties, of_roles] = &mut named;
        for (_, position) in catalog.positions() {
            if positions.contains(&position.key.as_str()) {
                of_positions.push(position.name.as_str());
            }
        }
        for (_, duty) in catalog.duties() {
            if duties.contains(&duty.key.as_str()) {
                of_duties.push(duty.name.as_str());
            }
        }
        for (_, role) in catalog.roles() {
            let here = role.holders.iter().any(|holder| holder.places.contains(school));
            if here && roles.contains(&role.key.as_str()) {
                of_roles.push(role.name.as_str());
            }
        }
        let [positions, duties, roles] = named.map(|names| names.join(BETWEEN));
        file.row(&[label, &positions, "", &duties, &roles]);
    }
    file.into_text()
}
