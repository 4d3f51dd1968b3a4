//! Journeys through the built site in a real browser.
