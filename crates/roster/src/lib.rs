//! A roster: a table of staff is read, what its words mean is found out, and each row gets the advice that the
//! person would get from the questions.
//!
//! Plain Rust, without the web, like the core. Nothing here fails half-way: what cannot be used is told
//! with its row and column, and the rest goes on.

mod cache;
mod cells;
mod columns;
mod comparison;
mod decode;
mod lexicon;
pub mod link;
mod person;
mod records;
mod roster;
mod spelling;
pub mod sum;
pub mod table;
pub mod text;

pub use crate::{
    columns::Column,
    comparison::{Comparison, Extra},
    decode::Encoding,
    lexicon::MOST_NEAREST,
    person::{Advised, Duties, Open, Person, PersonAdvice, Request},
    roster::{Defect, Finding, MOST_BYTES, MOST_ROWS, Progress, Roster, Row, Word},
};
