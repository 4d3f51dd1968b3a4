//! The wording of keeping the answers on a computer.

pub(crate) const TITLE: &str = "Go on later";
pub(crate) const LABEL: &str = "Keep my answers on this computer";
pub(crate) const HINT: &str = "For four hours, in this browser alone. Whoever uses it until then can see them: on a shared computer, leave this unchecked and copy the link.";
pub(crate) const FORGOTTEN: &str = "This computer keeps your answers no more.";
pub(crate) const REFUSED: &str = "This browser does not keep them: it is forbidden, or there is no room left. Nothing is lost: the address of this page holds your answers. Copy the link.";
pub(crate) const EXPIRED: &str =
    "The answers that this computer kept were older than four hours. They are removed.";
pub(crate) const DAMAGED: &str =
    "What this computer kept of the answers cannot be read any more. It is removed.";
pub(crate) const GO_ON: &str = "Go on where you stopped";

/// Until when answers are kept, at this time of day.
pub(crate) fn kept_until(time: &str) -> String {
    ["Kept on this computer until ", time].concat()
}
