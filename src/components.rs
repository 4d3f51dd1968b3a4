//! Components that know nothing of roles: they take data and callbacks.

pub(crate) mod card;
pub(crate) mod choices;
pub(crate) mod copy;
pub(crate) mod disclosure;
pub(crate) mod error_summary;
pub(crate) mod filter;
pub(crate) mod heading;
pub(crate) mod layout;
pub(crate) mod notices;
pub(crate) mod progress;
pub(crate) mod source;
pub(crate) mod summary_list;
pub(crate) mod tag;
