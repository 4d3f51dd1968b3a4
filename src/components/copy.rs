//! A button that copies a text, and the text to copy by hand where the browser does not let us.

use leptos::{prelude::*, task::spawn_local};

use crate::{
    browser::{clipboard, focus},
    text::outcome::{BY_HAND, COPIED},
};

/// What became of the last attempt.
#[derive(Clone, PartialEq)]
enum Attempt {
    None,
    Copied,
    Refused(String),
}

/// The button. `text` makes what is copied when it is pressed; `id` names the field for copying by hand.
#[component]
pub(crate) fn Copy(
    label: &'static str,
    id: &'static str,
    text: impl Fn() -> String + 'static,
) -> impl IntoView {
    let attempt = RwSignal::new(Attempt::None);
    let press = move |_| {
        let text = text();
        spawn_local(async move {
            if clipboard::copy(&text).await {
                attempt.set(Attempt::Copied);
            } else {
                attempt.set(Attempt::Refused(text));
                focus::when_drawn(move || clipboard::select(id));
            }
        });
    };
    let by_hand = move || match attempt.get() {
        Attempt::Refused(text) => Some(view! {
            <label for=id>{BY_HAND}</label>
            <textarea id=id readonly rows="6" prop:value=text></textarea>
        }),
        Attempt::None | Attempt::Copied => None,
    };
    view! {
        <div class="copy">
            <button type="button" class="secondary" on:click=press>{label}</button>
            <span role="status">{move || (attempt.get() == Attempt::Copied).then_some(COPIED)}</span>
            {by_hand}
        </div>
    }
}
