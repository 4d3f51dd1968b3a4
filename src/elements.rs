//! The parts that pages are made of which the older element builder still draws. They go with the last such page.

pub(crate) mod copy;
pub(crate) mod error_summary;
pub(crate) mod heading;
pub(crate) mod lists;
pub(crate) mod notices;
pub(crate) mod scroll;
pub(crate) mod tag;
