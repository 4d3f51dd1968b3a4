//! The wording of the plan. What it says of numbers and roles stands in the core.

pub(crate) const TITLE: &str = "Plan a school’s access";
pub(crate) const LEAD: &str = "See how many people should hold each MiSiS role at your school, as the guide to MiSiS roles recommends it, and compare that with who holds it today.";
pub(crate) const PLACE: &str = "What do you plan for?";
pub(crate) const STUDENTS: &str = "How many students are enrolled?";
pub(crate) const STUDENTS_HINT: &str = "A whole number, such as 1,801";
pub(crate) const STAFF: &str = "How many staff are there?";
pub(crate) const STAFF_HINT: &str = "You may leave these empty. Three roles are for everybody of such staff; with these counts the plan gives their numbers.";
/// The labels and hints of the three counts, in the order of `Staff::ALL`; empty where no hint is needed.
pub(crate) const COUNTS: [(&str, &str); 3] = [
    ("Administrators assigned to the school", "Principals and assistant principals"),
    ("Certificated classroom teachers", ""),
    (
        "Other certificated staff, who carry no register",
        "Such as deans, coordinators, assistant principals, counselors and RSP teachers",
    ),
];
pub(crate) const GROUPS: &str = "Which groups of roles?";
pub(crate) const GROUPS_HINT: &str =
    "Select all that apply. Without a selection the plan shows all of them.";
pub(crate) const SHOW: &str = "Show the plan";
pub(crate) const CHANGE: &str = "Change the figures";

pub(crate) const TODAY: &str = "Holders today";
pub(crate) const MISPLACED: &str = "Held today, but not meant for this place";
pub(crate) const ROLE: &str = "Role";
pub(crate) const RECOMMENDED: &str = "Recommended";
pub(crate) const WHO: &str = "Who may hold it";
pub(crate) const REQUEST: &str = "How to request it";
pub(crate) const HOLD: &str = "Hold it today";
/// Before the name of a role: the label of a field.
pub(crate) const HOLD_BEFORE: &str = "How many hold ";
pub(crate) const HOLD_AFTER: &str = " today";
pub(crate) const LEFT_OUT: &str = "Not in this plan";
pub(crate) const LEFT_OUT_LEAD: &str = "The guide means these roles for other places:";
pub(crate) const CLEVER: &str =
    "Clever roles are not in the plan: no number is recommended for them.";
pub(crate) const CSV: &str = "Download as CSV";
pub(crate) const LEVEL: &str = "Security level";
/// Before the name of whoever has to approve.
pub(crate) const APPROVAL: &str = "Approval by ";
/// Around the guide’s own words.
pub(crate) const QUOTE: [&str; 2] = ["Guide: “", "”"];
/// What is said beside a field whose content is no count.
pub(crate) const NUMBER: &str = "The number";
/// Where all of it stands.
pub(crate) const COLUMN: &str = ", column “# of Users”";
