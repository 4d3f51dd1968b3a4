//! Files that the app makes and the person keeps.

use gloo_file::{Blob, ObjectUrl};
use gloo_utils::document;
use wasm_bindgen::JsCast;
use web_sys::HtmlAnchorElement;

use super::schedule;

/// Hands the person a file of this name and type, where downloads are let: `text/csv`, say.
pub(crate) fn save(name: &str, kind: &str, text: &str) {
    let Ok(link) = document().create_element("a") else { return };
    let link: HtmlAnchorElement = link.unchecked_into();
    let url = ObjectUrl::from(Blob::new_with_options(text, Some(kind)));
    link.set_href(&url);
    link.set_download(name);
    link.click();
    // The browser takes the file in its own time.
    schedule::after_render(move || drop(url));
}
