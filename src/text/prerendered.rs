//! The wording of what the build puts into the pages: before the program is there, and when it cannot run.

/// The page that shows everything without the program.
pub(crate) const PLAIN_TITLE: &str = "All roles and answers on one page";
pub(crate) const PLAIN_DESCRIPTION: &str = "Every Clever, MiSiS and PowerSchool role with what the documents say about it, and every question and answer.";
pub(crate) const PLAIN_LEAD: &str = "Every Clever, MiSiS and PowerSchool role with what the documents say about it, and every question and answer. You can read, search and print this page anywhere.";
/// Before the link to the questions.
pub(crate) const PLAIN_ASK: &str = "To find out which role you need:";
pub(crate) const PLAIN_START: &str = "Answer the questions";
pub(crate) const CONTENTS: &str = "Contents";

/// What holds before a date.
pub(crate) fn before(date: &str) -> String {
    format!("Before {date}:")
}

/// Without JavaScript.
pub(crate) const NO_SCRIPT: &str = "JavaScript is off in this browser, and the questions need it. Turn it on or use another browser. You can read all roles without it.";

/// When the program could not be started.
pub(crate) const LOST_TITLE: &str = "The questions could not start";
pub(crate) const LOST: &str =
    "Check your connection, then try again. If that doesn’t help, use another browser.";
pub(crate) const OLD: &str =
    "This browser is too old, or WebAssembly is off in it. Update it, or use another browser.";
pub(crate) const ANSWERS_KEPT: &str = "Your answers are safe in this page’s link.";
pub(crate) const READ: &str = "You can read all roles right now:";

/// When the program has stopped.
pub(crate) const STOPPED_TITLE: &str = "Something went wrong";
pub(crate) const STOPPED: &str = "This is our mistake, not yours.";
pub(crate) const REOPEN: &str = "Open this page again";
pub(crate) const RESTART: &str = "Start again without answers";
pub(crate) const REPORT_TITLE: &str = "Report it";
pub(crate) const REPORT: &str = "Copy this for the people who look after this page. It holds this page’s link with your answers, and nothing else about you.";
pub(crate) const COPY_REPORT: &str = "Copy the report";
