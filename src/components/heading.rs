//! The one `h1` of a page, which takes the focus when the page is another one.

use leptos::prelude::*;

/// The id of the `h1`.
pub(crate) const TITLE_ID: &str = "title";

/// The title of a page.
#[component]
pub(crate) fn PageTitle(#[prop(into)] text: String) -> impl IntoView {
    view! { <h1 id=TITLE_ID tabindex="-1">{text}</h1> }
}
