//! The body of the page that the program starts in.
//!
//! `public/scripts/boot.js` shows one part of it or another, by the ids and the attributes that are here;
//! `public/scripts/offline.js` shows the announcement of a new release.

use advisor::{
    only,
    page::{Page, show},
    route,
};
use leptos::prelude::*;

use crate::{
    PRERENDERED_ID,
    app::{App, AppView},
    components::{
        heading::PageTitle,
        layout::{Main, PlainPageLink},
    },
    lazy::Waiting,
    pages::{contact::HelpDeskContact, question::QuestionPage},
    text::{self, document_title, later::AGAIN, outcome, prerendered as words, release},
};

/// The body: the start page, and the parts that may replace it before the program is there.
pub(super) fn body(app: App) -> String {
    view! {
        <noscript>
            <WithoutScript/>
        </noscript>
        <Announcement/>
        <AppView app id=PRERENDERED_ID/>
        <FirstQuestion app/>
        <template id="still-waiting" data-title=text::APP>
            <Waiting app/>
        </template>
        <template id="still-lost" data-title=document_title(Some(words::LOST_TITLE), false)>
            <Lost app/>
        </template>
        <template id="still-stopped" data-title=document_title(Some(words::STOPPED_TITLE), false)>
            <Stopped app/>
        </template>
    }
    .to_html()
}

/// What a page says where there are no scripts.
#[component]
pub(super) fn WithoutScript() -> impl IntoView {
    view! {
        <div class="wrap">
            <p class="notice">{words::NO_SCRIPT}</p>
            <PlainPageLink/>
        </div>
    }
}

/// The place for the announcement of a new release, and its words: first the button that uses the new release, then
/// the one that leaves it for later.
#[component]
fn Announcement() -> impl IntoView {
    view! {
        <div id="release" role="status"></div>
        <template id="release-words">
            <p>{release::READY}</p>
            <button type="button">{release::USE}</button>
            <button type="button" class="secondary">
                {release::LATER}
            </button>
        </template>
    }
}

/// The first question, which the button of the start page leads to.
#[component]
fn FirstQuestion(app: App) -> impl IntoView {
    let link = only::first(app.catalog, None).print(app.catalog);
    // A catalog without questions has no first one.
    let Page::Question(page) = show(app.catalog, route::parse(app.catalog, &link)).page else {
        return None;
    };
    let title = document_title(Some(&app.catalog[page.asked.question].text), true);
    Some(view! {
        <template id="still-question" data-title=title data-at=link>
            <QuestionPage app page notices=Vec::new()/>
        </template>
    })
}

/// A button; `boot.js` does what `action` says.
#[component]
fn ActionButton(
    label: &'static str,
    action: &'static str,
    #[prop(optional)] class: Option<&'static str>,
) -> impl IntoView {
    view! {
        <button type="button" class=class data-does=action>
            {label}
        </button>
    }
}

/// When the program could not be started: it did not arrive whole, or the browser cannot run it.
#[component]
fn Lost(app: App) -> impl IntoView {
    view! {
        <Main app title=words::LOST_TITLE>
            <PageTitle text=words::LOST_TITLE/>
            <p data-why="lost">{words::LOST}</p>
            <p data-why="old">{words::OLD}</p>
            <p data-why="answers">{words::ANSWERS_KEPT}</p>
            <p>
                <ActionButton label=AGAIN action="again"/>
            </p>
            <HelpDeskContact catalog=app.catalog/>
            <p>{words::READ}</p>
            <PlainPageLink/>
        </Main>
    }
}

/// When the program has stopped in the middle of something.
#[component]
fn Stopped(app: App) -> impl IntoView {
    view! {
        <Main app title=words::STOPPED_TITLE>
            <PageTitle text=words::STOPPED_TITLE/>
            <p>{words::STOPPED}</p>
            <p data-why="answers">{words::ANSWERS_KEPT}</p>
            <ul class="actions">
                <li>
                    <ActionButton label=words::REOPEN action="again"/>
                </li>
                <li>
                    <a class="button secondary" href="#/">
                        {words::RESTART}
                    </a>
                </li>
            </ul>
            <HelpDeskContact catalog=app.catalog/>
            <h2>{words::REPORT_TITLE}</h2>
            <label for="report">{words::REPORT}</label>
            <textarea id="report" readonly rows="6"></textarea>
            <div class="copy">
                <ActionButton label=words::COPY_REPORT action="copy" class="secondary"/>
                <span role="status" data-told=outcome::COPIED></span>
            </div>
        </Main>
    }
}
