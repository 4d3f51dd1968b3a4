//! The heart of Role Advisor: what the catalogue says, what to ask next, what to advise and why.
//!
//! Plain Rust. Nothing here knows the web, files, clocks or randomness; today's date is an argument.
//! Everything is infallible once a [`Catalog`](catalog::Catalog) is built: an id exists only for a thing that is there.

mod bytes;
mod digest;
mod ids;
mod link_parts;
mod uncovered;

pub mod advice;
pub mod allowed;
pub mod answers;
pub mod assignment;
pub mod cardinality;
pub mod catalog;
pub mod catalogue;
pub mod comparison;
pub mod csv_file;
pub mod date;
pub mod decision_table;
pub mod desk;
pub mod facts;
pub mod faq;
pub mod feature_table;
pub mod interview;
pub mod kept;
pub mod least_privilege;
pub mod map;
pub mod matrix;
pub mod only;
pub mod openings;
pub mod page;
pub mod permission;
pub mod plan;
pub mod profile;
pub mod progress;
pub mod question;
pub mod report;
pub mod role;
pub mod route;
pub mod rule;
pub mod search;
pub mod share;
pub mod sync_account;
pub mod weights;
pub mod why_not;
