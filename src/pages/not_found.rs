//! The page for a link that leads nowhere.

use advisor::route::{Notice, Route};
use leptos::prelude::*;

use super::contact::HelpDeskContact;
use crate::{
    app::App,
    components::{
        heading::PageTitle,
        layout::{ButtonLink, Main},
    },
    text::{document_title, not_found},
};

/// Says that there is no such page, and leads to the start.
#[component]
pub(crate) fn NotFoundPage(app: App, notices: Vec<Notice>) -> impl IntoView {
    view! {
        <Main app notices title=document_title(Some(not_found::TITLE), true)>
            <PageTitle text=not_found::TITLE/>
            <p>{not_found::BODY}</p>
            <p>
                <ButtonLink label=not_found::START href=Route::Start.print(app.catalog)/>
            </p>
            <HelpDeskContact catalog=app.catalog/>
        </Main>
    }
}
