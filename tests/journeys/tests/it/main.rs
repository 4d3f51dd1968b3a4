//! The journeys. One test a journey, each in a browser of its own.

mod as_built;
mod choices;
mod desk;
mod embedding;
mod faq;
mod faults;
mod keeping;
mod keyboard;
mod later;
mod links;
mod map;
mod missing;
mod monkey;
mod offline;
mod one_file;
mod pages;
mod people;
mod plan;
mod powerschool;
mod reasons;
mod roles;
mod roster;
mod share;
mod steps;
mod stopped;
