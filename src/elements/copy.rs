//! A button that copies a text, and the text to copy by hand where the browser does not let us.

use leptos::{
    prelude::{RwSignal, Set, With},
    task::spawn_local,
};

use crate::{
    platform::{
        clipboard,
        html::{Element, el, text_el},
        schedule,
    },
    text::outcome::{BY_HAND, COPIED},
};

/// Makes what is copied: as plain text, and, where there is such a form of it, as HTML.
type Make = Box<dyn Fn() -> (String, Option<String>)>;

/// The button. `text` makes what is copied when it is pressed; `id` names the field for copying by hand.
pub(crate) fn copy_button(
    label: &'static str,
    id: &'static str,
    text: Box<dyn Fn() -> String>,
) -> Element {
    copy_rich_button(label, id, Box::new(move || (text(), None)))
}

/// The same for a text that there is in a rich form too. By hand, one copies the plain one.
pub(crate) fn copy_rich_button(label: &'static str, id: &'static str, text: Make) -> Element {
    // What is told about the last attempt, and what is left to copy by hand.
    let (told, left) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let press = move |_| {
        let (text, html) = text();
        spawn_local(async move {
            if clipboard::copy(&text, html.as_deref()).await {
                left.set(String::new());
                told.set(COPIED.to_owned());
            } else {
                told.set(String::new());
                left.set(text);
                schedule::after_render(move || clipboard::select(id));
            }
        });
    };
    let status = move || told.with(|text| (!text.is_empty()).then(|| text_el("span", text)));
    let by_hand = move || left.with(|text| (!text.is_empty()).then(|| by_hand(id, text)));
    let button = text_el("button", label).attr("type", "button").class("secondary");
    el("div")
        .class("copy")
        .child(button.on("click", press))
        .child(el("span").attr("role", "status").dynamic(status))
        .dynamic(by_hand)
}

fn by_hand(id: &'static str, text: &str) -> Element {
    let field = text_el("textarea", text).id(id).attr("readonly", "").attr("rows", "6");
    el("div").child(text_el("label", BY_HAND).attr("for", id)).child(field)
}
