//! The tools for principals, the help desk and technicians, as cards.

use advisor::route::Notice;
use leptos::prelude::*;

use super::start::{ADMINISTRATOR_PAGES, ToolCards};
use crate::{
    app::App,
    components::{card::Cards, heading::PageTitle, layout::Main},
    text::{document_title, frame, tools},
};

/// The page.
#[component]
pub(crate) fn ToolsPage(app: App, notices: Vec<Notice>) -> impl IntoView {
    view! {
        <Main app notices title=document_title(Some(frame::TOOLS), false)>
            <PageTitle text=frame::TOOLS/>
            <p class="lead">{tools::LEAD}</p>
            <Cards>
                <ToolCards app pages=&ADMINISTRATOR_PAGES/>
            </Cards>
        </Main>
    }
}
