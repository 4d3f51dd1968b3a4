//! The address bar: its fragment is the whole state of the app.

use leptos::prelude::{RwSignal, Set};
use wasm_bindgen::JsValue;

use super::{focus, html::function, window};

/// The fragment of the address bar, `#` included; the signal changes whenever it does.
///
/// Each time the page is another one then, so the focus moves to the element with the id `title`, from the top.
/// A page that opens by itself keeps the focus where its document begins.
pub(crate) fn fragment(title: &'static str) -> RwSignal<String> {
    let fragment = RwSignal::new(current());
    let changed = function(Box::new(move |_| {
        fragment.set(current());
        focus::when_drawn(move || {
            focus::to(title);
            focus::scroll_to_top();
        });
    }));
    let _ = window().add_event_listener_with_callback("hashchange", &changed);
    fragment
}

/// The address of the page that is shown.
pub(crate) fn address() -> String {
    window().location().href().unwrap_or_default()
}

/// Goes to this fragment, with an entry of its own in the history.
pub(crate) fn go(fragment: &str) {
    let _ = window().location().set_hash(fragment);
}

/// Puts this fragment in the place of the current entry of the history, unless it stands there already. What
/// is shown stays.
pub(crate) fn replace(fragment: &str) {
    if current() == fragment {
        return;
    }
    if let Ok(history) = window().history() {
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(fragment));
    }
}

fn current() -> String {
    window().location().hash().unwrap_or_default()
}
