//! What stands in the pages as built: the start page and the first question, which need not wait for the program;
//! what is told when the program cannot run; and everything on one page, which needs no program.
//!
//! Drawn by the code that draws the app, and written as HTML. Only the build calls this, where there is no browser:
//! `docs/decisions/016-before-the-program.md`.

mod early;
mod page;
mod release;
mod whole;

use leptos::prelude::Owner;

use crate::bundled;

/// A part of the pages, as HTML, or what the build has to know of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Still {
    /// How the build calls it: the name of a file.
    pub name: &'static str,
    /// What it is.
    pub content: String,
}

/// Every part of the pages:
///
/// - `page.html`: the body of the page that the program starts in,
/// - `whole.html`: the body of the page that shows everything without the program,
/// - `links.txt`: which links need a part of the program,
/// - `title.txt` and `description.txt`: what that page is called, and what it is.
pub fn still() -> Vec<Still> {
    let owner = Owner::new();
    owner.with(|| {
        let catalog = bundled::catalog();
        vec![
            Still { name: "page.html", content: page::body(catalog) },
            Still { name: "whole.html", content: whole::body(catalog) },
            Still { name: "links.txt", content: early::links(catalog) },
            Still { name: "title.txt", content: whole::title() },
            Still { name: "description.txt", content: whole::description() },
        ]
    })
}
