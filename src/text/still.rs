//! The wording of what stands in the pages as built: before the program is there, and when it cannot run.

/// The page that shows everything without the program, on links to it.
pub(crate) const WHOLE_TITLE: &str = "All roles and answers on one page";
pub(crate) const WHOLE_DESCRIPTION: &str = "Every role of Clever, MiSiS and PowerSchool with all that the sources say of it, and every question and answer of the FAQ.";
pub(crate) const WHOLE_LEAD: &str = "Every role of Clever, MiSiS and PowerSchool with all that the sources say of it, and every question and answer of the FAQ. This page needs no program: it can be read, searched and printed anywhere.";
/// Before the link to the questions.
pub(crate) const WHOLE_ASK: &str = "To learn which role fits your work:";
pub(crate) const CONTENTS: &str = "Contents";
/// Before and after a date.
pub(crate) const BEFORE: &str = "Before ";
pub(crate) const COLON: &str = ":";

/// Without JavaScript.
pub(crate) const NO_SCRIPT: &str = "JavaScript is switched off in this browser, and the questions cannot be asked without it. Switch it on, or use another browser. All that the answers rest on can be read without it.";

/// While the program is on its way for longer than usual.
pub(crate) const LATE: &str =
    "This takes longer than usual. What the answers rest on can be read at once:";

/// When the program could not be started.
pub(crate) const LOST_TITLE: &str = "The questions could not be started";
pub(crate) const LOST: &str = "A part of the program did not arrive, or it arrived damaged. Check the connection, then try again. If that does not help, use another browser.";
pub(crate) const OLD: &str = "This browser is too old for the program, or WebAssembly is switched off in it. Update the browser, or open this page in another one.";
pub(crate) const KEPT: &str = "Your answers are kept in the address of this page.";
pub(crate) const READ: &str = "Until then, all that the answers rest on can be read:";

/// When the program has stopped.
pub(crate) const STOPPED_TITLE: &str = "Something went wrong";
pub(crate) const STOPPED: &str = "The program came upon something that it did not expect, and stopped. The fault is the program’s, not yours.";
pub(crate) const REOPEN: &str = "Open this page again";
pub(crate) const RESTART: &str = "Start again without answers";
pub(crate) const REPORT_TITLE: &str = "Report it";
pub(crate) const REPORT: &str = "What happened, for whoever looks after this page. Your answers are in the address; nothing else in it is about you.";
pub(crate) const COPY_REPORT: &str = "Copy the report";
