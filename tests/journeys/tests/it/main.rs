//! The journeys. One test a journey, each in a browser of its own.

mod keyboard;
mod links;
mod pages;
mod people;
mod steps;
