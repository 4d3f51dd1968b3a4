//! The wording of the roster.
