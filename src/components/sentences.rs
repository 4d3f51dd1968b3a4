//! Sentences: one as a paragraph, several as a list.

use leptos::prelude::*;

/// These sentences.
#[component]
pub(crate) fn Sentences(items: Vec<String>) -> impl IntoView {
    if items.len() == 1 {
        return items.into_iter().map(|item| view! { <p>{item}</p> }).collect_view().into_any();
    }
    let items = items.into_iter().map(|item| view! { <li>{item}</li> }).collect_view();
    view! { <ul>{items}</ul> }.into_any()
}
