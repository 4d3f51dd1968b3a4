//! The core against the catalogue of this repository.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

mod access;
mod catalogue;
mod clever_paths;
mod clever_table;
mod common;
mod comparison;
mod contradictions;
mod desk;
mod facts;
mod faq;
mod guide_duties;
mod guide_rows;
mod handed_on;
mod interpretations;
mod kept;
mod least_privilege;
mod links;
mod map;
mod metamorphic;
mod mutation;
mod old_links;
mod only;
mod people;
mod plan;
mod plan_arithmetic;
mod plan_links;
mod profile;
mod reasons;
mod relevance;
mod report;
mod scenarios;
mod search;
mod share;
mod situations;
mod sync_account;
mod sync_account_use;
mod titles;
mod uncovered;
mod weights;
mod why_not;
