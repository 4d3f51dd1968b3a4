//! The parts that pages are made of. They take data and callbacks, and know nothing of roles.

pub(crate) mod choices;
pub(crate) mod copy;
pub(crate) mod error_summary;
pub(crate) mod fields;
pub(crate) mod filter;
pub(crate) mod heading;
pub(crate) mod lists;
pub(crate) mod notices;
pub(crate) mod scroll;
pub(crate) mod summary_list;
pub(crate) mod tag;
