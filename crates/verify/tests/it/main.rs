//! The proof, held against catalogues that break each of its claims, and against raw enumeration.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod claims;
mod classes;
mod common;
mod difference;
