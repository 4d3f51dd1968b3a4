//! The world outside: the document, the address bar, the focus, the keyboard, the clipboard, the printer, the clock,
//! chance, and what a browser keeps.
//!
//! Nothing else in the app names `web_sys` or `js_sys`. Whatever a browser may lack or refuse ends here:
//! the functions either do nothing or say that it did not work.

pub(crate) mod clipboard;
pub(crate) mod clock;
pub(crate) mod download;
pub(crate) mod event;
pub(crate) mod files;
pub(crate) mod focus;
pub(crate) mod html;
pub(crate) mod leaving;
pub(crate) mod navigation;
pub(crate) mod print;
pub(crate) mod random;
pub(crate) mod storage;

use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::{Document, Window};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(thread_local_v2, js_name = window)]
    static WINDOW: Window;

    #[wasm_bindgen(thread_local_v2, js_name = document)]
    static DOCUMENT: Document;
}

/// The window that the app runs in.
#[inline(never)]
fn window() -> Window {
    WINDOW.with(Clone::clone)
}

/// What the window shows.
#[inline(never)]
fn document() -> Document {
    DOCUMENT.with(Clone::clone)
}
