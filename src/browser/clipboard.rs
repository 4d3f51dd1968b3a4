//! The clipboard, where the browser has one and lets us use it.

use wasm_bindgen::{JsCast, JsValue, prelude::wasm_bindgen};
use web_sys::{Clipboard, HtmlTextAreaElement};

use super::{download, focus, html::Callback, window};

#[wasm_bindgen]
extern "C" {
    /// What the clipboard takes in several forms. Old browsers have none, which throws.
    type ClipboardItem;

    #[wasm_bindgen(constructor, catch)]
    fn new(forms: &js_sys::Object) -> Result<ClipboardItem, JsValue>;

    /// The clipboard, as far as it takes such items.
    type Rich;

    #[wasm_bindgen(method, structural, catch)]
    fn write(this: &Rich, items: &js_sys::Array) -> Result<js_sys::Promise, JsValue>;
}

/// Puts `text` on the clipboard, and beside it the same as HTML where there is any and the browser takes it; tells
/// `then` whether that worked.
///
/// It does not on a page that came over plain http, nor where the person or a policy forbids it.
pub(crate) fn copy(text: &str, html: Option<&str>, then: impl Fn(bool) + Clone + 'static) {
    let clipboard = window().navigator().clipboard();
    // It is typed as if every page had one.
    if JsValue::from(&clipboard).is_undefined() {
        return then(false);
    }
    let Some(written) = html.and_then(|html| write(&clipboard, text, html)) else {
        return tell(&clipboard.write_text(text).unchecked_into(), then.clone(), move || {
            then(false);
        });
    };
    // What is refused in two forms may be taken in one.
    let (text, otherwise) = (text.to_owned(), then.clone());
    tell(&written, then, move || {
        let otherwise = otherwise.clone();
        let refused = otherwise.clone();
        tell(&clipboard.write_text(&text).unchecked_into(), otherwise, move || refused(false));
    });
}

/// Writes both forms, if the browser knows how.
fn write(clipboard: &Clipboard, text: &str, html: &str) -> Option<js_sys::Promise> {
    let forms = js_sys::Object::new();
    for (kind, content) in [("text/plain", text), ("text/html", html)] {
        let blob = download::blob(kind, content).ok()?;
        js_sys::Reflect::set(&forms, &kind.into(), &blob).ok()?;
    }
    let item = ClipboardItem::new(&forms).ok()?;
    clipboard.unchecked_ref::<Rich>().write(&js_sys::Array::of1(&item)).ok()
}

/// Tells what becomes of a promise.
fn tell(
    promise: &js_sys::Promise,
    then: impl Fn(bool) + 'static,
    mut otherwise: impl FnMut() + 'static,
) {
    let copied = Callback::new(move |_| then(true));
    let refused = Callback::new(move |_| otherwise());
    let _ = promise.then2(&copied, &refused);
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
