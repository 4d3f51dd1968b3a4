//! Cards that lead to another page.

use leptos::prelude::*;

/// A list of cards.
#[component]
pub(crate) fn Cards(children: Children) -> impl IntoView {
    view! { <ul class="cards">{children()}</ul> }
}

/// A card: the name of a page as a link, and one sentence about it. A press anywhere on the card follows the link.
#[component]
pub(crate) fn Card(
    #[prop(into)] name: String,
    #[prop(into)] href: String,
    #[prop(into)] about: String,
) -> impl IntoView {
    view! {
        <li class="card">
            <a href=href>{name}</a>
            <p class="hint">{about}</p>
        </li>
    }
}
