//! The wording of the plan. The sentences about numbers and roles are in the core.

pub(crate) const TITLE: &str = "Plan a school’s access";
pub(crate) const LEAD: &str = "See how many people the guide to MiSiS roles recommends for each role at your school. Compare that with how many have it now.";
pub(crate) const PLACE: &str = "Where are you planning for?";
pub(crate) const STUDENTS: &str = "How many students are enrolled?";
pub(crate) const STUDENTS_HINT: &str = "A whole number, such as 1,801";
pub(crate) const STAFF: &str = "How many staff are there?";
pub(crate) const STAFF_HINT: &str = "Optional. We use these for three roles.";
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
    "Select all that apply. If you select none, the plan shows all of them.";
pub(crate) const SHOW: &str = "Show the plan";
pub(crate) const CHANGE: &str = "Change the figures";

pub(crate) const SUMMARY: &str = "How many people have each role now";
pub(crate) const MISPLACED: &str = "Roles that are not meant for this place";
/// The labels of the tiles.
pub(crate) const TOO_MANY: &str = "too many";
pub(crate) const TOO_FEW: &str = "too few";
pub(crate) const AS_RECOMMENDED: &str = "as recommended";
pub(crate) const CANNOT_COMPARE: &str = "nothing to compare with";

pub(crate) const BY_LEVEL: &str = "By security level";
pub(crate) const ROLES: &str = "Roles";
pub(crate) const PEOPLE: &str = "People now";

pub(crate) const FILTERS: &str = "Which roles to show";
pub(crate) const GAPS_ONLY: &str = "Gaps only";
pub(crate) const WITH_NUMBER_ONLY: &str = "With a number only";

pub(crate) const ROLE: &str = "Role";
pub(crate) const LEVEL: &str = "Security level";
pub(crate) const RECOMMENDED: &str = "Recommended";
pub(crate) const WHO: &str = "Who may have it";
pub(crate) const REQUEST: &str = "How to request it";
pub(crate) const HELD: &str = "Have it now";
/// On a phone, the button that shows the rest of a row.
pub(crate) const DETAILS: &str = "Details";
pub(crate) const LEFT_OUT: &str = "Not in this plan";
pub(crate) const LEFT_OUT_LEAD: &str = "The guide means these roles for other places:";
pub(crate) const CLEVER: &str =
    "Clever roles are not in the plan: no number is recommended for them.";
pub(crate) const CSV: &str = "Download as CSV";

/// The label of the field for the people who have a role.
pub(crate) fn held(role: &str) -> String {
    format!("How many people have {role} now")
}

/// How many of the roles the filters leave in view.
pub(crate) fn in_view(shown: usize, all: usize) -> String {
    match (shown, all) {
        (0, _) => "No role to show. Remove a filter to see more.".to_owned(),
        (shown, 1) => format!("{shown} of 1 role"),
        (shown, all) => format!("{shown} of {all} roles"),
    }
}

/// Who has to approve.
pub(crate) fn approval(approver: &str) -> String {
    format!("Approval by {approver}")
}

/// The guide’s own words about the number.
pub(crate) fn quote(guide: &str) -> String {
    format!("Guide: “{guide}”")
}

/// The message beside a field whose content is not a count.
pub(crate) fn not_a_count(must_be: &str) -> String {
    format!("The number{must_be}")
}

/// The column of the guide that the numbers come from.
pub(crate) fn column(guide: &str) -> String {
    format!("{guide}, column “# of Users”")
}
