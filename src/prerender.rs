//! What the build puts into the pages: the start page and the first question, which need not wait for the program;
//! what a page says when the program cannot run; and everything on one page, which needs no program.
//!
//! The same components that the browser shows, written as HTML by Leptos. Only the build calls this:
//! `docs/decisions/016-before-the-program.md`.

mod links;
mod page;
mod plain;

use advisor::only::Only;
use leptos::prelude::*;

use crate::{app::App, bundled, router::Router};

/// A part of the pages, as HTML, or what the build has to know of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prerendered {
    /// How the build calls it: the name of a file.
    pub name: &'static str,
    /// What it is.
    pub content: String,
}

/// Every part of the pages:
///
/// - `page.html`: the body of the page that the program starts in,
/// - `whole.html`: the body of the page that shows everything without the program,
/// - `links.txt`: which links need a module of the program,
/// - `title.txt` and `description.txt`: what that page is called, and what it is.
pub fn prerender() -> Vec<Prerendered> {
    Owner::new_root(None).with(|| {
        let catalog = bundled::catalog();
        vec![
            Prerendered { name: "page.html", content: page::body(app()) },
            Prerendered { name: "whole.html", content: plain::body(app()) },
            Prerendered { name: "links.txt", content: links::links(catalog) },
            Prerendered { name: "title.txt", content: plain::title() },
            Prerendered { name: "description.txt", content: plain::description() },
        ]
    })
}

/// The app at its start, before anybody has done anything.
fn app() -> App {
    App::new(bundled::catalog(), Router::at(bundled::catalog(), String::new()), Only::default())
}
