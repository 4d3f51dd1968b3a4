//! The address bar and the browser's history.

use gloo_events::EventListener;
use gloo_utils::window;
use wasm_bindgen::JsValue;

/// The fragment, `#` included.
pub(crate) fn fragment() -> String {
    window().location().hash().unwrap_or_default()
}

/// Writes this fragment, with an entry of its own in the history.
pub(crate) fn push(fragment: &str) {
    // A browser that refuses shows the page all the same.
    let _ = window().location().set_hash(fragment);
}

/// Writes this fragment in the place of the current entry of the history.
pub(crate) fn replace(fragment: &str) {
    if let Ok(history) = window().history() {
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(fragment));
    }
}

/// Calls `act` whenever the fragment changes, for as long as the window is open.
pub(crate) fn on_change(act: impl Fn() + 'static) {
    EventListener::new(&window(), "hashchange", move |_| act()).forget();
}

/// What stands between `?` and `#`, from `?` on.
pub(crate) fn search() -> String {
    window().location().search().unwrap_or_default()
}

/// The whole address.
pub(crate) fn whole() -> String {
    window().location().href().unwrap_or_default()
}

/// The address of the app up to its fragment, if it leads there from elsewhere too. That of a file does not, and may
/// name the person in whose folder it lies.
pub(crate) fn base() -> Option<String> {
    let address = whole();
    let (base, _) = address.split_once('#').unwrap_or((&address, ""));
    base.starts_with("http").then(|| base.to_owned())
}

/// A fragment with the address of the app before it, if that leads anywhere from elsewhere.
pub(crate) fn addressed(fragment: &str) -> String {
    format!("{}{fragment}", base().unwrap_or_default())
}
