//! The roster against the catalogue of this repository.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

mod advice;
mod common;
mod encodings;
mod large;
mod links;
mod reading;
mod scenarios;
mod sums;
mod tables;
mod words;
