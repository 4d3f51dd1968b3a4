//! A box of its own for what is wider than the page: it scrolls, the page does not.

use leptos::prelude::*;

/// A box with this accessible name. It can be scrolled by keyboard too.
#[component]
pub(crate) fn ScrollBox(#[prop(into)] label: String, children: Children) -> impl IntoView {
    view! {
        <div class="scroll" role="region" aria-label=label tabindex="0">
            {children()}
        </div>
    }
}
