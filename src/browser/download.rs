//! Files that the app makes and the person keeps.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

use super::{document, focus};

/// Hands the person a file of this name and type, where downloads are let: `text/csv`, say.
pub(crate) fn save(name: &str, kind: &str, text: &str) {
    // A refusal of the browser has nothing that we could do about it.
    let _ = try_save(name, kind, text);
}

/// A text of this type, as the browser hands files on.
pub(super) fn blob(kind: &str, text: &str) -> Result<Blob, JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let parts = js_sys::Array::of1(&text.into());
    Blob::new_with_str_sequence_and_options(&parts, &options)
}

fn try_save(name: &str, kind: &str, text: &str) -> Result<(), JsValue> {
    let address = Url::create_object_url_with_blob(&blob(kind, text)?)?;
    let link: HtmlAnchorElement = document().create_element("a")?.unchecked_into();
    link.set_href(&address);
    link.set_download(name);
    link.click();
    // The browser takes the file in its own time.
    focus::when_drawn(move || {
        let _ = Url::revoke_object_url(&address);
    });
    Ok(())
}
