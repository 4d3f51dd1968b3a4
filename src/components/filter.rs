//! A field that narrows down a long list of choices.

use leptos::{ev, prelude::*};

use super::choices::ChoiceList;
use crate::text::question::{FILTER, FILTER_HINT, count};

const FIELD_ID: &str = "filter";
const HINT_ID: &str = "filter-hint";

/// The field. Below it, and read aloud, is how many of the choices are in view.
#[component]
pub(crate) fn Filter(list: RwSignal<ChoiceList>) -> impl IntoView {
    let filter = move |event: ev::Event| {
        list.update(|list| list.filter_by(&event_target_value(&event)));
    };
    // Enter would send the form before anything is chosen.
    let keep_in_form = |event: ev::KeyboardEvent| {
        if event.key() == "Enter" {
            event.prevent_default();
        }
    };
    let in_view = move || {
        list.with(|list| {
            let (shown, all) = list.in_view();
            (!list.query.is_empty()).then(|| count(shown, all))
        })
    };
    view! {
        <div class="filter">
            <label for=FIELD_ID>{FILTER}</label>
            <p class="hint" id=HINT_ID>{FILTER_HINT}</p>
            <input
                id=FIELD_ID
                type="search"
                autocomplete="off"
                spellcheck="false"
                aria-describedby=HINT_ID
                on:input=filter
                on:keydown=keep_in_form
            />
            <p class="count" role="status">{in_view}</p>
        </div>
    }
}
