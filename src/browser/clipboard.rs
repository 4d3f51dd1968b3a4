//! The clipboard, where the browser has one and lets us use it.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlTextAreaElement;

use super::{focus, html::Callback, window};

/// Puts `text` on the clipboard, and tells `then` whether that worked.
///
/// It does not on a page that came over plain http, nor where the person or a policy forbids it.
pub(crate) fn copy(text: &str, then: impl Fn(bool) + Clone + 'static) {
    let clipboard = window().navigator().clipboard();
    // It is typed as if every page had one.
    if JsValue::from(&clipboard).is_undefined() {
        return then(false);
    }
    let otherwise = then.clone();
    let copied = Callback::new(move |_| then(true));
    let refused = Callback::new(move |_| otherwise(false));
    let _ = clipboard.write_text(text).then2(&copied, &refused);
    // The browser keeps them as long as it needs them.
    drop((copied.into_js_value(), refused.into_js_value()));
}

/// Selects everything in the text field with this id, so that it can be copied by hand.
pub(crate) fn select(id: &str) {
    if let Some(field) = focus::element(id) {
        let field: HtmlTextAreaElement = field.unchecked_into();
        let _ = field.focus();
        field.select();
    }
}
