//! The journeys. One test a journey, each in a browser of its own.

mod choices;
mod keyboard;
mod links;
mod map;
mod pages;
mod people;
mod plan;
mod reasons;
mod roster;
mod steps;
