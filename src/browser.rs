//! The world outside: the address bar, the focus, the clipboard, the printer, the clock.
//!
//! Nothing else in the app names `web_sys` or `js_sys`. Whatever a browser may lack or refuse ends here:
//! the functions either do nothing or say that it did not work.

pub mod clipboard;
pub mod clock;
pub mod focus;
pub mod navigation;
pub mod print;
