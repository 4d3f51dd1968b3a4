//! The world outside: the address bar, the focus, the keyboard, the clipboard, the printer, the clock.
//!
//! Nothing else in the app names `web_sys` or `js_sys`. Whatever a browser may lack or refuse ends here:
//! the functions either do nothing or say that it did not work.

pub(crate) mod clipboard;
pub(crate) mod clock;
pub(crate) mod focus;
pub(crate) mod keyboard;
pub(crate) mod navigation;
pub(crate) mod print;
