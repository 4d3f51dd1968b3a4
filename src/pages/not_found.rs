//! A link that leads nowhere.

use advisor::{catalog::Catalog, route::Route};

use crate::{
    components::heading::page_title,
    html::{Element, el, text_el},
    text::not_found,
};

pub(super) fn view(catalog: &'static Catalog, notices: Option<Element>) -> Vec<Element> {
    let start = super::button_link(not_found::START, &Route::Start.print(catalog));
    let page = [page_title(not_found::TITLE), text_el("p", not_found::BODY), el("p").child(start)];
    notices.into_iter().chain(page).chain(super::helpdesk(catalog)).collect()
}
