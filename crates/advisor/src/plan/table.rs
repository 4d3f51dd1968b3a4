//! The plan as a table for a spreadsheet.

use super::{Plan, Row, words};
use crate::{
    catalog::Catalog,
    csv_file::CsvFile,
    report::{interpretations, words::text},
    role::Place,
};

/// The headings of the columns.
pub const COLUMNS: [&str; 14] = [
    "Group",
    "Role",
    "Security level",
    "Recommended",
    "Fewest",
    "Most",
    "How the number is found",
    "Number of users in the guide",
    "Who may hold it",
    "How to request it",
    "Approval by",
    "Hold it today",
    "Compared",
    "Our interpretation",
];

/// What the file is called: `plan-secondary-1801.csv`.
pub fn file_name(plan: &Plan) -> String {
    let students = plan.school.students.filter(|_| plan.school.place != Place::Office);
    let students = students.map(|students| text(&["-", &students.to_string()]));
    text(&["plan-", plan.school.place.key(), students.as_deref().unwrap_or_default(), ".csv"])
}

/// The plan as a CSV file, a role in each row.
pub fn csv(catalog: &Catalog, plan: &Plan) -> String {
    let mut file = CsvFile::default();
    file.row(&COLUMNS);
    for group in &plan.groups {
        for row in &group.rows {
            let role = &catalog[row.role];
            let recommended = &row.recommended;
            let place = plan.school.place;
            let approver = role.approver.map_or("", |approver| &catalog[approver].name);
            let compared = row.finding.map(|finding| words::finding(finding, recommended));
            file.row(&[
                &catalog[group.group].name,
                &role.name,
                row.level.name(),
                &words::number(recommended),
                &digits(recommended.fewest()),
                &digits(recommended.most()),
                &words::how(recommended, place).unwrap_or_default(),
                role.number_of_users.as_deref().unwrap_or_default(),
                &words::who(catalog, row.role, place),
                &role.channel_label,
                approver,
                &digits(row.held),
                &compared.unwrap_or_default(),
                &interpretations(catalog, row),
            ]);
        }
    }
    file.into_text()
}

/// What of a row no document spells out.
fn interpretations(catalog: &Catalog, row: &Row) -> String {
    let mut lines = interpretations::of_role(catalog, row.role);
    if row.recommended.is_given() {
        lines.extend(interpretations::of_numbers(catalog));
    }
    let texts: Vec<String> = lines.into_iter().map(|line| line.text).collect();
    texts.join(" ")
}

/// A number as a spreadsheet reads it, or an empty cell.
fn digits(number: Option<u32>) -> String {
    number.map(|number| number.to_string()).unwrap_or_default()
}
