//! A button that copies a text, and the text to copy by hand where the browser does not let us.

use leptos::{
    prelude::{Get, RwSignal, Set, With},
    task::spawn_local,
};

use crate::{
    browser::{clipboard, focus},
    html::{Element, dynamic, el, text_el},
    text::outcome::{BY_HAND, COPIED},
};

/// What became of the last attempt.
#[derive(Clone)]
enum Attempt {
    None,
    Copied,
    Refused(String),
}

/// The button. `text` makes what is copied when it is pressed; `id` names the field for copying by hand.
pub(crate) fn copy_button(
    label: &'static str,
    id: &'static str,
    text: impl Fn() -> String + 'static,
) -> Element {
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
    let copied = move || {
        attempt.with(|attempt| matches!(attempt, Attempt::Copied)).then(|| text_el("span", COPIED))
    };
    let by_hand = move || match attempt.get() {
        Attempt::Refused(text) => Some(by_hand(id, &text)),
        Attempt::None | Attempt::Copied => None,
    };
    el("div")
        .class("copy")
        .child(
            text_el("button", label).attr("type", "button").class("secondary").on("click", press),
        )
        .child(el("span").attr("role", "status").add(dynamic(copied)))
        .add(dynamic(by_hand))
}

fn by_hand(id: &'static str, text: &str) -> Element {
    let field = text_el("textarea", text).id(id).attr("readonly", "").attr("rows", "6");
    el("div").child(text_el("label", BY_HAND).attr("for", id)).child(field)
}
