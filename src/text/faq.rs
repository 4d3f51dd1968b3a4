//! The wording of the FAQ.
