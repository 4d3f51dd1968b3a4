//! A button that copies a text, and the text to copy by hand where the browser refuses.

use leptos::{prelude::*, task::spawn_local};

use crate::{
    platform::{clipboard, schedule},
    text::outcome::{BY_HAND, COPIED},
};

/// What is copied: plain text, and the same as HTML where there is such a form of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Copied {
    pub(crate) plain: String,
    pub(crate) html: Option<String>,
}

impl From<String> for Copied {
    fn from(plain: String) -> Self {
        Self { plain, html: None }
    }
}

/// The button. `make` makes what is copied when it is pressed; `id` is the id of the field for copying by hand.
#[component]
pub(crate) fn CopyButton(
    #[prop(into)] label: String,
    /// What is read aloud after the label, where several buttons have the same.
    #[prop(optional, into)]
    hidden_label: Option<String>,
    #[prop(into)] id: String,
    #[prop(default = "secondary")] class: &'static str,
    make: impl Fn() -> Copied + Send + Sync + 'static,
) -> impl IntoView {
    let is_copied = RwSignal::new(false);
    let by_hand = RwSignal::new(None);
    let field_id = id.clone();
    let copy = move |_| {
        let Copied { plain, html } = make();
        // The page may be gone when the browser has answered, and what Leptos stores for it.
        let id = id.clone();
        spawn_local(async move {
            let copied = clipboard::copy(&plain, html.as_deref()).await;
            is_copied.set(copied);
            by_hand.set((!copied).then_some(plain));
            if !copied {
                schedule::after_render(move || clipboard::select(&id));
            }
        });
    };
    let field = move || {
        by_hand.get().map(|text| {
            view! {
                <div>
                    <label for=field_id.clone()>{BY_HAND}</label>
                    <textarea id=field_id.clone() readonly rows="6" prop:value=text></textarea>
                </div>
            }
        })
    };
    view! {
        <div class="copy">
            <button type="button" class=class on:click=copy>
                {label}
                {hidden_label.map(|hidden| view! { <span class="visually-hidden">{hidden}</span> })}
            </button>
            <span role="status">{move || is_copied.get().then_some(COPIED)}</span>
            {field}
        </div>
    }
}
