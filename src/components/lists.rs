//! Plain lists.

use leptos::prelude::*;

/// A bulleted list of sentences.
pub(crate) fn bullets(items: Vec<String>) -> impl IntoView {
    view! { <ul>{items.into_iter().map(|item| view! { <li>{item}</li> }).collect_view()}</ul> }
}

/// One sentence as a paragraph, several as a list.
pub(crate) fn sentences(mut items: Vec<String>) -> AnyView {
    if items.len() > 1 {
        return bullets(items).into_any();
    }
    items.pop().map(|item| view! { <p>{item}</p> }).into_any()
}
