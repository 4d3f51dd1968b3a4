//! The wording of what hands an outcome on.

pub(crate) const TICKET: &str = "Copy for a ticket";
pub(crate) const FILE: &str = "Save as a file";
pub(crate) const QR: &str = "QR code of the link";
pub(crate) const QR_LEAD: &str =
    "Hold a phone’s camera to it: the phone opens this outcome. Nothing is sent from here.";
pub(crate) const QR_NAME: &str = "QR code of the link that stands below it";
pub(crate) const NO_ADDRESS: &str = "This page was opened from a file, so its link leads nowhere on another device: no address stands in it, and there is no QR code. Whoever has the file too can paste the link behind the address of theirs.";
pub(crate) const TOO_LONG: &str =
    "This link is longer than a QR code can hold. Copy the link instead.";
pub(crate) const QUESTIONS: &str = "Link to the questions";
pub(crate) const QUESTIONS_LEAD: &str =
    "Whoever opens it finds these answers filled in, and can look them over and change them.";
pub(crate) const OPEN: &str = "Leave open for the caller";
pub(crate) const OPEN_HINT: &str =
    "The link asks what you select here first; what follows from other answers is asked then.";
pub(crate) const QUESTIONS_LINK: &str = "Copy the link to the questions";

/// What is told of a link that was made with other content, where the outcome is the same.
pub(crate) const CONTENT: &str =
    "The content has changed since this link was made. This outcome has not.";
/// What is told of a link whose stamp makes no sense.
pub(crate) const UNREADABLE: &str =
    "What this link says about the time when it was made cannot be read. The outcome is today’s.";
