//! The error summary above the title.

use leptos::prelude::*;

use crate::{browser::focus, text::question::PROBLEM};

/// The id of the summary, to move the focus to it.
pub(crate) const ID: &str = "problem";

/// Says what is wrong and leads to the field with the id `field`.
pub(crate) fn error_summary(message: &'static str, field: &'static str) -> impl IntoView {
    view! {
        <div id=ID class="error-summary" tabindex="-1" aria-labelledby="problem-title">
            <h2 id="problem-title">{PROBLEM}</h2>
            <p>
                // The fragment is the page's address, so the link moves the focus itself.
                <a
                    href=["#", field].concat()
                    on:click=move |event| {
                        event.prevent_default();
                        focus::to(field);
                    }
                >
                    {message}
                </a>
            </p>
        </div>
    }
}
