//! The journeys. One test a journey, each in a browser of its own.

mod choices;
mod faq;
mod keyboard;
mod later;
mod links;
mod map;
mod pages;
mod people;
mod plan;
mod powerschool;
mod reasons;
mod roles;
mod roster;
mod share;
mod steps;
