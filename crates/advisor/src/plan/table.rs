//! The plan as a table for a spreadsheet.

use super::{Plan, words};
use crate::{catalog::Catalog, csv_file::CsvFile, report::words::text, role::Place};

/// The headings of the columns.
pub const COLUMNS: [&str; 13] = [
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
                &catalog[role.channel].name,
                approver,
                &digits(row.held),
                &compared.unwrap_or_default(),
            ]);
        }
    }
    file.into_text()
}

/// A number as a spreadsheet reads it, or an empty cell.
fn digits(number: Option<u32>) -> String {
    number.map(|number| number.to_string()).unwrap_or_default()
}
