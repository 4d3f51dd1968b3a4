//! The wording of the staff list. The sentences about rows, words and roles are in the crate `roster`.

pub(crate) const TITLE: &str = super::ROSTER;
pub(crate) const LEAD: &str = "Choose a table of your staff. See which MiSiS roles each person needs, what to request, and who has too much access.";
pub(crate) const PRIVACY: &str = "The table stays on this computer. It is not sent, not stored, and not in this page’s link. When you leave the page, it is gone.";

pub(crate) const NEEDS: &str = "What the table needs";
/// What each column holds, in the order of `Column::ALL`.
pub(crate) const COLUMNS: [&str; 5] = [
    "Any name, number or other label. It may be missing.",
    "The person’s job, such as “Counselor”. This column is needed. Several jobs are fine.",
    "Only where it differs from the kind of school below.",
    "What the person does in MiSiS, such as “Record immunizations”, or “none”. Without duties, the advice says which roles depend on them.",
    "The MiSiS roles that the person has now, or “none”.",
];
pub(crate) const SEVERAL: &str = "The columns may come in any order and be called somewhat differently. Set several values in a cell apart by semicolons.";
pub(crate) const TEMPLATE: &str = "Download a template";

pub(crate) const SCHOOL: &str = "What kind of school is it?";
pub(crate) const STUDENTS: &str = "How many students are enrolled?";
pub(crate) const STUDENTS_HINT: &str =
    "Optional. We use it to compare how many people have each role with the recommendation.";
pub(crate) const FILE: &str = "Choose a CSV file";
pub(crate) const FILE_HINT: &str = "Or drop it anywhere on this page";
pub(crate) const PASTE: &str = "Or paste rows from a spreadsheet";
pub(crate) const PASTE_HINT: &str = "With the row that names the columns";
pub(crate) const CHECK: &str = "Check the staff list";
pub(crate) const CANCEL: &str = "Cancel";

pub(crate) const NO_SCHOOL: &str = "Select the kind of school";
pub(crate) const NO_ROSTER: &str = "Choose a file or paste rows";
pub(crate) const TWO_ROSTERS: &str =
    "Choose a file or paste rows, but not both: empty one of the two";
pub(crate) const UNREADABLE: &str =
    "The browser could not read the file. It may have been moved or changed: choose it again.";

pub(crate) const PROGRESS: &str = "Checking the staff list";
pub(crate) const READING: &str = "Checking the staff list …";
pub(crate) const CANCELLED: &str = "Canceled. What you chose or pasted is still there.";
pub(crate) const DONE: &str = "The staff list is checked.";

pub(crate) const RESULT: &str = "Results";
/// The labels of the tiles.
pub(crate) const TOO_MUCH_ACCESS: &str = "too much access";
pub(crate) const LACKING: &str = "missing a role";
pub(crate) const CANNOT_TELL: &str = "can’t tell yet";
pub(crate) const FINE: &str = "fine";
pub(crate) const TABLE_NOTICES: &str = "About the table";
pub(crate) const PROBLEMS: &str = "Fix these";
pub(crate) const PROBLEMS_LEAD: &str =
    "We left these out. Fix them in the table and check it again: the advice depends on them.";
pub(crate) const READ_AS: &str = "Words that were read as something else";
pub(crate) const TOO_MUCH: &str = "Too much access, by risk";
pub(crate) const NOTHING_TOO_MUCH: &str = "Nobody has a role that the advice does not give.";
pub(crate) const NOT_TOLD: &str = "The table does not say which roles people have now. Add a column “Current roles” to see who has too much access.";
pub(crate) const NUMBERS: &str = "How many people have each role, and the recommendation";
pub(crate) const LEFT_OUT: &str =
    "Not listed: roles that nobody has or needs, and for which the guide gives no minimum.";
pub(crate) const ROLE: &str = "Role";
pub(crate) const LEVEL: &str = "Security level";
pub(crate) const RECOMMENDED: &str = "Recommended";
pub(crate) const BY_ADVICE: &str = "By the advice";
pub(crate) const TODAY: &str = "Now";
pub(crate) const PLAN: &str = "Open these numbers as a plan";
pub(crate) const NEW_TAB: &str = " (opens in a new tab)";

pub(crate) const ROWS: &str = "Row by row";
pub(crate) const TO_DO: &str = "Show only rows with something to do";
pub(crate) const ROW: &str = "Row";
pub(crate) const NAME: &str = "Name";
pub(crate) const POSITION: &str = "Position";
pub(crate) const ROLES: &str = "Roles by the advice";
pub(crate) const REQUEST: &str = "What to request";
pub(crate) const HELD: &str = "Compared with roles now";
pub(crate) const OPEN: &str = "To find out";
pub(crate) const NO_ROLE: &str = "None";
pub(crate) const AS_ADVISED: &str = "As advised";
pub(crate) const DUTIES_MISSING: &str = "Can’t tell yet: duties are missing";
pub(crate) const SEE_OPEN: &str = "Can’t tell yet: see what to find out";
pub(crate) const MISSING: &str = "Missing: ";
pub(crate) const EXTRA: &str = "Too much: ";
pub(crate) const DEPENDS: &str = "Depends on the duties: ";
pub(crate) const IN_FULL: &str = "The advice in full";
pub(crate) const PREVIOUS: &str = "Previous rows";
pub(crate) const NEXT: &str = "Next rows";
pub(crate) const NO_ROWS: &str = "There is no such row.";

pub(crate) const CSV: &str = "Download as CSV";
pub(crate) const PRINT: &str = "Print";

/// How many more entries there are than are shown.
pub(crate) fn more(count: &str) -> String {
    format!("And {count} more: all of them are in the download.")
}

/// Which of the rows are shown.
pub(crate) fn which(first: &str, last: &str, all: &str) -> String {
    format!("Rows {first} to {last} of {all}")
}

/// How many more may need a role, once duties are known.
pub(crate) fn maybe(count: &str) -> String {
    format!("and up to {count} more, by duties that are not given")
}

/// How many rows have been read.
pub(crate) fn read(rows: &str) -> String {
    format!("{rows} read")
}

/// A message about a file.
pub(crate) fn about_file(name: &str, message: &str) -> String {
    format!("“{name}”: {message}")
}

/// The message about an enrollment that is not a count.
pub(crate) fn not_a_count(must_be: &str) -> String {
    format!("The number of students{must_be}")
}

/// Whose advice a link leads to, read aloud after the link's text.
pub(crate) fn whose(label: &str) -> String {
    format!(", {label}")
}
