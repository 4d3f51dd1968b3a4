//! A link that leads nowhere.

use advisor::{catalog::Catalog, route::Route};

use crate::{
    browser::html::{Element, el, text_el},
    components::heading::page_title,
    text::not_found,
};

pub(super) fn view(main: Element, catalog: &'static Catalog) -> Element {
    let start = super::button_link(not_found::START, &Route::Start.print(catalog));
    let main = main
        .child(page_title(not_found::TITLE))
        .child(text_el("p", not_found::BODY))
        .child(el("p").child(start));
    super::with_helpdesk(main, catalog)
}
