//! The address bar: its fragment is the whole state of the app.

use leptos::prelude::{ReadSignal, Set, signal, window_event_listener};
use wasm_bindgen::JsValue;

use super::focus;

/// The fragment of the address bar, `#` included; the signal changes whenever it does.
///
/// Each time the page is another one then, so the focus moves to the element with the id `title`, from the top.
/// A page that opens by itself keeps the focus where its document begins.
pub(crate) fn fragment(title: &'static str) -> ReadSignal<String> {
    let (fragment, set_fragment) = signal(current());
    // The app lives as long as its window, and so does the listener.
    let _ = window_event_listener(leptos::ev::hashchange, move |_| {
        set_fragment.set(current());
        focus::when_drawn(move || {
            focus::to(title);
            focus::scroll_to_top();
        });
    });
    fragment
}

/// The address of the page that is shown.
pub(crate) fn address() -> String {
    web_sys::window().and_then(|window| window.location().href().ok()).unwrap_or_default()
}

/// Goes to this fragment, with an entry of its own in the history.
pub(crate) fn go(fragment: &str) {
    if let Some(window) = web_sys::window() {
        let _ = window.location().set_hash(fragment);
    }
}

/// Puts this fragment in the place of the current entry of the history. What is shown stays.
pub(crate) fn replace(fragment: &str) {
    if let Some(history) = web_sys::window().and_then(|window| window.history().ok()) {
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(fragment));
    }
}

fn current() -> String {
    web_sys::window().and_then(|window| window.location().hash().ok()).unwrap_or_default()
}
