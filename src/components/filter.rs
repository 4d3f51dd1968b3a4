//! A field that narrows a long list down while one types.

use advisor::search::Query;
use leptos::prelude::*;

use crate::text::question::{FILTER, FILTER_HINT};

/// The field; `count` says how many entries are in view, aloud too.
#[component]
pub(crate) fn Filter(query: RwSignal<Query>, count: Signal<String>) -> impl IntoView {
    view! {
        <div class="filter">
            <label for="filter">{FILTER}</label>
            <p id="filter-hint" class="hint">{FILTER_HINT}</p>
            <input
                id="filter"
                type="search"
                autocomplete="off"
                spellcheck="false"
                aria-describedby="filter-hint"
                on:input=move |event| query.set(Query::new(&event_target_value(&event)))
                // Enter would send the form before anything is chosen.
                on:keydown=|event| if event.key() == "Enter" { event.prevent_default() }
            />
            <p class="count" role="status">{count}</p>
        </div>
    }
}
