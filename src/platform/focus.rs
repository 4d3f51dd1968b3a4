//! Title, focus and scrolling: what tells a person, with eyes or ears, that the page is another one.

use gloo_utils::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::schedule;

/// The element with this id.
pub(super) fn element(id: &str) -> Option<Element> {
    document().get_element_by_id(id)
}

/// Sets the title of the document.
pub(crate) fn set_title(title: &str) {
    // Where pages are prerendered, there is no document.
    if cfg!(target_arch = "wasm32") {
        document().set_title(title);
    }
}

/// Whether the element with this id has the focus.
pub(crate) fn is_on(id: &str) -> bool {
    document().active_element().is_some_and(|active| active.id() == id)
}

/// Whether something on the page is being pressed, by a finger, a pointer or a key.
pub(crate) fn is_pressed() -> bool {
    document().query_selector(":active").is_ok_and(|pressed| pressed.is_some())
}

/// Moves the focus to the element with this id, now, if there is one.
pub(crate) fn to(id: &str) {
    if let Some(target) = element(id) {
        // What cannot take the focus throws, which changes nothing.
        let _ = target.unchecked_into::<HtmlElement>().focus();
    }
}

/// Moves the focus to the element with this id once the change under way is in the document.
pub(crate) fn to_after_render(id: &'static str) {
    schedule::after_render(move || to(id));
}

/// Scrolls to the top of the page, at once.
pub(crate) fn scroll_to_top() {
    window().scroll_to_with_x_and_y(0.0, 0.0);
}
