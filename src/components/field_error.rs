//! The message about a field, between its label and its input.

use leptos::prelude::*;

use crate::text::question::ERROR;

/// The message, if there is one. The input names `id` in `aria-describedby`.
#[component]
pub(crate) fn FieldError(
    #[prop(into)] id: String,
    message: impl Fn() -> Option<String> + Send + Sync + 'static,
) -> impl IntoView {
    let shown = move || {
        message().map(|message| view! { <span class="visually-hidden">{ERROR}</span> {message} })
    };
    view! { <p class="error" id=id>{shown}</p> }
}
