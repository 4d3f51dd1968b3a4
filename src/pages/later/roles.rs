//! Not there yet.

use advisor::catalog::Catalog;

use crate::{browser::html::Element, pages::Drawn};

/// Draws the page; `rest` is what the link says behind its name.
pub(super) fn view(main: Element, catalog: &'static Catalog, _rest: &str) -> Drawn {
    Drawn { main: crate::pages::not_found::view(main, catalog), title: None }
}
