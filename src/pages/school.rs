//! The pages for a whole school: its plan, and the roster of its staff. Only `crate::later` calls them.

mod plan;
mod roster;

use advisor::{
    catalog::Catalog,
    page::{Page, Shown},
    route::Later,
};

use super::{Drawn, with_notices};
use crate::browser::html::Element;

/// Puts the page into `main`, with the notices about the link that led to it.
pub(crate) fn view(main: Element, catalog: &'static Catalog, shown: Shown) -> Drawn {
    let Shown { page, notices, .. } = shown;
    let main = with_notices(main, catalog, &notices);
    match page {
        Page::Later(Later::Plan, rest) => plan::view(main, catalog, &rest),
        Page::Later(Later::Roster, rest) => roster::view(main, catalog, &rest),
        // All others are drawn without this part.
        _ => Drawn { main, title: None },
    }
}
