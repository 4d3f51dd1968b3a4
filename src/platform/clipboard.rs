//! The clipboard, where the browser has one and lets us use it.

use gloo_file::Blob;
use gloo_utils::window;
use wasm_bindgen::{JsCast, JsValue, prelude::wasm_bindgen};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Clipboard, HtmlTextAreaElement};

use super::focus;

#[wasm_bindgen]
extern "C" {
    /// What the clipboard takes in several forms. Old browsers have none, which throws.
    type ClipboardItem;

    #[wasm_bindgen(constructor, catch)]
    fn new(forms: &js_sys::Object) -> Result<ClipboardItem, JsValue>;

    /// The clipboard, as far as it takes such items.
    type RichClipboard;

    #[wasm_bindgen(method, structural, catch)]
    fn write(this: &RichClipboard, items: &js_sys::Array) -> Result<js_sys::Promise, JsValue>;
}

/// Puts `text` on the clipboard, and beside it the same as HTML where there is any and the browser takes it. Returns
/// whether that worked.
///
/// It does not on a page that came over plain http, nor where the person or a policy forbids it.
pub(crate) async fn copy(text: &str, html: Option<&str>) -> bool {
    let clipboard = window().navigator().clipboard();
    // It is typed as if every page had one.
    if JsValue::from(&clipboard).is_undefined() {
        return false;
    }
    // What is refused in two forms may be taken in one.
    if let Some(written) = html.and_then(|html| write(&clipboard, text, html))
        && JsFuture::from(written).await.is_ok()
    {
        return true;
    }
    JsFuture::from(clipboard.write_text(text)).await.is_ok()
}

/// Writes both forms, if the browser knows how.
fn write(clipboard: &Clipboard, text: &str, html: &str) -> Option<js_sys::Promise> {
    let forms = js_sys::Object::new();
    for (kind, content) in [("text/plain", text), ("text/html", html)] {
        let blob = Blob::new_with_options(content, Some(kind));
        js_sys::Reflect::set(&forms, &kind.into(), blob.as_ref()).ok()?;
    }
    let item = ClipboardItem::new(&forms).ok()?;
    clipboard.unchecked_ref::<RichClipboard>().write(&js_sys::Array::of1(&item)).ok()
}

/// Selects everything in the text field with this id, so that it can be copied by hand.
pub(crate) fn select(id: &str) {
    if let Some(field) = focus::element(id) {
        let field: HtmlTextAreaElement = field.unchecked_into();
        let _ = field.focus();
        field.select();
    }
}
