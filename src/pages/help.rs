//! Help: whom to call, how this works, and privacy.

use advisor::{
    answers::Answers,
    only,
    route::{Notice, Route},
};
use leptos::prelude::*;

use super::contact::HelpDeskContact;
use crate::{
    app::App,
    components::{heading::PageTitle, layout::Main},
    text::{self, document_title, frame, help},
};

/// The page.
#[component]
pub(crate) fn HelpPage(app: App, notices: Vec<Notice>) -> impl IntoView {
    let App { catalog, only, .. } = app;
    let map = Route::Map(only::settled(catalog, &Answers::default(), only)).print(catalog);
    view! {
        <Main app notices title=document_title(Some(frame::HELP), false)>
            <PageTitle text=frame::HELP/>
            <h2>{help::TALK}</h2>
            <HelpDeskContact catalog/>
            <h2>{help::HOW}</h2>
            <p>{help::HOW_RULES}</p>
            <p>{help::HOW_INTERPRETATION}</p>
            <p>
                <a href=map>{text::map::TITLE}</a>
            </p>
            <h2>{help::PRIVACY_TITLE}</h2>
            <p>{text::PRIVACY}</p>
            <p>{help::PRIVACY_HISTORY}</p>
            <p>{help::PRIVACY_SHARED}</p>
        </Main>
    }
}
