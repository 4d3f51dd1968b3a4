//! Components that know nothing of roles: they take data and callbacks.

pub(crate) mod card;
pub(crate) mod choice_input;
pub(crate) mod choices;
pub(crate) mod copy;
pub(crate) mod count_field;
pub(crate) mod disclosure;
pub(crate) mod error_summary;
pub(crate) mod field_error;
pub(crate) mod filter;
pub(crate) mod heading;
pub(crate) mod layout;
pub(crate) mod notices;
pub(crate) mod progress;
pub(crate) mod range_bar;
pub(crate) mod scroll;
pub(crate) mod sentences;
pub(crate) mod source;
pub(crate) mod summary_list;
pub(crate) mod tag;
pub(crate) mod tiles;
