//! Title, focus and scrolling: what tells a person, with eyes or ears, that the page is another one.

use core::time::Duration;

use leptos::prelude::set_timeout;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// The element with this id.
pub(super) fn element(id: &str) -> Option<Element> {
    web_sys::window()?.document()?.get_element_by_id(id)
}

/// Sets the title of the document.
pub(crate) fn set_title(title: &str) {
    if let Some(document) = web_sys::window().and_then(|window| window.document()) {
        document.set_title(title);
    }
}

/// Moves the focus to the element with this id, now, and says whether there is one.
pub(crate) fn to(id: &str) -> bool {
    let target = element(id).and_then(|element| element.dyn_into::<HtmlElement>().ok());
    target.is_some_and(|target| target.focus().is_ok())
}

/// Moves the focus to the element with this id once the change under way is drawn.
pub(crate) fn to_when_drawn(id: &'static str) {
    when_drawn(move || {
        to(id);
    });
}

/// Does `act` once the change under way is drawn.
pub(crate) fn when_drawn(act: impl FnOnce() + 'static) {
    set_timeout(act, Duration::ZERO);
}

/// Scrolls to the top of the page, at once.
pub(crate) fn scroll_to_top() {
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}
