//! One radio or checkbox with its label and hint.

use leptos::prelude::*;

/// A radio if it belongs to a group with a `name`, a checkbox otherwise.
#[component]
pub(crate) fn ChoiceInput(
    #[prop(into)] id: String,
    #[prop(optional)] name: Option<&'static str>,
    #[prop(into)] label: String,
    #[prop(optional_no_strip)] hint: Option<&'static str>,
    is_checked: impl Fn() -> bool + Send + Sync + 'static,
    /// Is called with whether it is checked now.
    on_change: impl Fn(bool) + 'static,
) -> impl IntoView {
    let hint_id = hint.map(|_| format!("{id}-hint"));
    let hint = hint.map(|hint| view! { <p class="hint" id=hint_id.clone()>{hint}</p> });
    view! {
        <div class="choice">
            <input
                id=id.clone()
                type=if name.is_some() { "radio" } else { "checkbox" }
                name=name
                aria-describedby=hint_id
                prop:checked=is_checked
                on:change=move |event| on_change(event_target_checked(&event))
            />
            <label for=id>{label}</label>
            {hint}
        </div>
    }
}
