//! The browser: the document, the address bar, the focus, the clipboard, files, the printer, the clock, randomness, and
//! storage.
//!
//! Nothing else in the app names `web_sys`, `js_sys` or gloo. Whatever a browser may lack or refuse ends here: the
//! functions either do nothing or say that it did not work.

pub(crate) mod address_bar;
pub(crate) mod clipboard;
pub(crate) mod clock;
pub(crate) mod download;
pub(crate) mod event;
pub(crate) mod files;
pub(crate) mod focus;
pub(crate) mod html;
pub(crate) mod leaving;
pub(crate) mod print;
pub(crate) mod random;
pub(crate) mod schedule;
pub(crate) mod storage;
