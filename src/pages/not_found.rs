//! A link that leads nowhere.

use advisor::{catalog::Catalog, route::Route};
use leptos::prelude::*;

use crate::{components::heading::page_title, text::not_found};

pub(super) fn view(catalog: &'static Catalog, notices: AnyView) -> impl IntoView {
    view! {
        {notices}
        {page_title(not_found::TITLE.to_owned())}
        <p>{not_found::BODY}</p>
        <p>
            <a class="button" href=Route::Start.print(catalog)>{not_found::START}</a>
        </p>
        {super::helpdesk(catalog).map(super::call)}
    }
}
