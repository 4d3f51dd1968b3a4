//! The clipboard, where the browser has one and lets us use it.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::HtmlTextAreaElement;

/// Puts `text` on the clipboard, and says whether that worked.
///
/// It does not on a page that came over plain http, nor where the person or a policy forbids it.
pub(crate) async fn copy(text: &str) -> bool {
    let Some(window) = web_sys::window() else {
        return false;
    };
    let navigator = window.navigator();
    // `Navigator::clipboard` is typed as if every page had one.
    let key = JsValue::from_str("clipboard");
    let there = js_sys::Reflect::get(&navigator, &key).is_ok_and(|clipboard| clipboard.is_object());
    there && JsFuture::from(navigator.clipboard().write_text(text)).await.is_ok()
}

/// Selects everything in the text field with this id, so that it can be copied by hand.
pub(crate) fn select(id: &str) {
    let field = super::focus::element(id);
    if let Some(field) = field.and_then(|field| field.dyn_into::<HtmlTextAreaElement>().ok()) {
        let _ = field.focus();
        field.select();
    }
}
