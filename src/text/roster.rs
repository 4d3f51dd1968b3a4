//! The wording of the roster. What it says of rows, words and roles stands in the roster's own crate.

pub(crate) const TITLE: &str = super::ROSTER;
pub(crate) const LEAD: &str = "Choose a table of your staff, and see for everybody in it which MiSiS roles fit, what to request, and who holds too much.";
pub(crate) const PRIVACY: &str = "The table stays on this computer. It is not sent anywhere, not stored, and not in the address of this page: when you leave the page, it is gone.";

pub(crate) const NEEDS: &str = "What the table needs";
/// What each column holds, in the order of `Column::ALL`.
pub(crate) const COLUMNS: [&str; 5] = [
    "Any name, number or other label. It may be missing.",
    "What somebody is, such as “Counselor”. It has to be there. Several are fine.",
    "Only where it differs from the kind of school below.",
    "What somebody does in MiSiS, such as “Record immunizations”, or “none”. Without duties, the advice says what they would decide.",
    "The MiSiS roles that somebody holds today, or “none”.",
];
pub(crate) const SEVERAL: &str = "The columns may come in any order and be called somewhat differently. Set several values in a cell apart by semicolons.";
pub(crate) const TEMPLATE: &str = "Download a template";

pub(crate) const SCHOOL: &str = "What kind of school is it?";
pub(crate) const STUDENTS: &str = "How many students are enrolled?";
pub(crate) const STUDENTS_HINT: &str = "You may leave this empty. With it, the number of holders of each role is compared with the recommendation.";
pub(crate) const FILE: &str = "Choose a CSV file";
pub(crate) const FILE_HINT: &str = "Or drop it anywhere on this page";
pub(crate) const PASTE: &str = "Or paste rows from a spreadsheet";
pub(crate) const PASTE_HINT: &str = "With the row that names the columns";
pub(crate) const CHECK: &str = "Check the roster";
pub(crate) const CANCEL: &str = "Cancel";

pub(crate) const NO_SCHOOL: &str = "Select the kind of school";
pub(crate) const NO_ROSTER: &str = "Choose a file or paste rows";
pub(crate) const TWO_ROSTERS: &str =
    "Choose a file or paste rows, but not both: empty one of the two";
pub(crate) const UNREADABLE: &str =
    "The browser could not read the file. It may have been moved or changed: choose it again.";
/// Before what a count must be.
pub(crate) const NUMBER: &str = "The number of students";

pub(crate) const PROGRESS: &str = "Checking the roster";
pub(crate) const WORKING: &str = "Checking the roster …";
pub(crate) const CANCELLED: &str = "Cancelled. What you chose or pasted is still there.";
pub(crate) const DONE: &str = "The roster is checked.";

pub(crate) const RESULT: &str = "What came out";
pub(crate) const TABLE_NOTICES: &str = "About the table";
pub(crate) const PROBLEMS: &str = "Words to put right";
pub(crate) const PROBLEMS_LEAD: &str = "These were left out. Put them right in the table and check it again, for the advice depends on them.";
pub(crate) const READ_AS: &str = "Words that were read as something else";
pub(crate) const TOO_MUCH: &str = "Too much access, by risk";
pub(crate) const NOTHING_TOO_MUCH: &str = "Nobody holds a role that the advice does not give.";
pub(crate) const NOT_TOLD: &str = "The table does not say who holds which role today. Add a column “Current roles” to see who holds too much.";
pub(crate) const NUMBERS: &str = "Holders of each role, and the recommendation";
pub(crate) const LEFT_OUT: &str = "Left out are roles that nobody holds or is to hold, and for which the guide gives no least number.";
pub(crate) const ROLE: &str = "Role";
pub(crate) const LEVEL: &str = "Security level";
pub(crate) const RECOMMENDED: &str = "Recommended";
pub(crate) const BY_ADVICE: &str = "By the advice";
pub(crate) const TODAY: &str = "Today";
pub(crate) const PLAN: &str = "Open these numbers as a plan";
pub(crate) const NEW_TAB: &str = " (opens in a new tab)";

pub(crate) const ROWS: &str = "Row by row";
pub(crate) const TO_DO: &str = "Show only rows with something to do";
pub(crate) const ROW: &str = "Row";
pub(crate) const NAME: &str = "Name";
pub(crate) const POSITION: &str = "Position";
pub(crate) const ROLES: &str = "Roles by the advice";
pub(crate) const REQUEST: &str = "What to request";
pub(crate) const HELD: &str = "Held today";
pub(crate) const OPEN: &str = "Left open";
pub(crate) const NO_ROLE: &str = "None";
pub(crate) const AS_ADVISED: &str = "As advised";
pub(crate) const MISSING: &str = "Missing: ";
pub(crate) const EXTRA: &str = "Too much: ";
pub(crate) const DEPENDS: &str = "Depends on the duties: ";
pub(crate) const IN_FULL: &str = "The advice in full";
pub(crate) const PREVIOUS: &str = "Previous rows";
pub(crate) const NEXT: &str = "Next rows";
pub(crate) const NO_ROWS: &str = "There is no such row.";

pub(crate) const CSV: &str = "Download as CSV";
pub(crate) const PRINT: &str = "Print";

/// What is told of more entries than are shown.
pub(crate) fn more(count: &str) -> String {
    ["And ", count, " more: all of them are in the download."].concat()
}

/// Which of the rows are shown.
pub(crate) fn which(first: &str, last: &str, all: &str) -> String {
    ["Rows ", first, " to ", last, " of ", all].concat()
}

/// How many more may hold a role, once duties are known.
pub(crate) fn maybe(count: &str) -> String {
    ["and up to ", count, " more, by duties that are not given"].concat()
}

/// How many rows have been read.
pub(crate) fn read(rows: &str) -> String {
    [rows, " read"].concat()
}

/// A message about a file.
pub(crate) fn about_file(name: &str, message: &str) -> String {
    ["“", name, "”: ", message].concat()
}
