//! The error summary above the title.

use leptos::prelude::*;

use crate::{platform::focus, text::question::PROBLEM};

/// The id of the summary, to move the focus to it.
pub(crate) const SUMMARY_ID: &str = "problem";
const TITLE_ID: &str = "problem-title";

/// Says what is wrong and leads to the field with the id `field`.
#[component]
pub(crate) fn ErrorSummary(message: &'static str, field: &'static str) -> impl IntoView {
    view! {
        <div id=SUMMARY_ID class="error-summary" tabindex="-1" role="group" aria-labelledby=TITLE_ID>
            <h2 id=TITLE_ID>{PROBLEM}</h2>
            <p>
                <FocusLink label=message to=field/>
            </p>
        </div>
    }
}

/// Says what is wrong with several fields: a message each, which leads to the field with the id behind it.
#[component]
pub(crate) fn ErrorList(problems: Vec<(String, &'static str)>) -> impl IntoView {
    let line = |(message, field)| {
        view! {
            <li>
                <FocusLink label=message to=field/>
            </li>
        }
    };
    view! {
        <div id=SUMMARY_ID class="error-summary" tabindex="-1" role="group" aria-labelledby=TITLE_ID>
            <h2 id=TITLE_ID>{PROBLEM}</h2>
            <ul>{problems.into_iter().map(line).collect_view()}</ul>
        </div>
    }
}

/// A link to an element of this page. The fragment is the address of the page, so the link moves the focus itself.
#[component]
pub(crate) fn FocusLink(
    #[prop(into)] label: String,
    /// The id of the element.
    #[prop(into)]
    to: String,
    #[prop(optional)] class: Option<&'static str>,
) -> impl IntoView {
    view! {
        <a
            class=class
            href=format!("#{to}")
            on:click=move |event| {
                event.prevent_default();
                focus::to(&to);
            }
        >
            {label}
        </a>
    }
}
