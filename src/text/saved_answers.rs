//! The wording of saving the answers in a browser.

pub(crate) const TITLE: &str = "Save and come back";
pub(crate) const LABEL: &str = "Save my answers on this computer";
pub(crate) const HINT: &str = "We save them for four hours, in this browser only. Anyone who uses this browser can see them. On a shared computer, copy the link instead.";
pub(crate) const REMOVED: &str = "Your saved answers were removed.";
pub(crate) const REFUSED: &str = "This browser can’t save your answers. Nothing is lost: the link of this page holds them. Copy the link.";
pub(crate) const EXPIRED: &str =
    "Your saved answers were more than four hours old. We removed them.";
pub(crate) const DAMAGED: &str = "We couldn’t read your saved answers. We removed them.";
pub(crate) const RESUME: &str = "Continue where you stopped";

/// Until when answers are saved, at this time of day.
pub(crate) fn saved_until(time: &str) -> String {
    format!("Saved on this computer until {time}")
}
