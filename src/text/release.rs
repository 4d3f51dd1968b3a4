//! The wording of the announcement of a new release.

pub(crate) const READY: &str = "A new release is ready. Answers in the address stay.";
pub(crate) const USE: &str = "Use it now";
pub(crate) const LATER: &str = "Not now";
