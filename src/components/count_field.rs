//! A field for a count.

use leptos::prelude::*;

use super::field_error::FieldError;

/// The field with its label, hint and message.
#[component]
pub(crate) fn CountField(
    id: &'static str,
    label: &'static str,
    /// A sentence that helps; empty if there is none.
    hint: &'static str,
    /// What it begins with.
    value: String,
    message: impl Fn() -> Option<String> + Clone + Send + Sync + 'static,
    /// Is called with what has been entered.
    on_input: impl Fn(String) + 'static,
) -> impl IntoView {
    let (hint_id, error_id) = (format!("{id}-hint"), format!("{id}-error"));
    let described_by = format!("{hint_id} {error_id}");
    let has_message = message.clone();
    view! {
        <div class="field" data-failed=move || has_message().map(|_| "")>
            <label for=id>{label}</label>
            <p class="hint" id=hint_id>
                {hint}
            </p>
            <FieldError id=error_id message/>
            <input
                id=id
                type="text"
                inputmode="numeric"
                autocomplete="off"
                value=value
                aria-describedby=described_by
                on:input=move |event| on_input(event_target_value(&event))
            />
        </div>
    }
}
