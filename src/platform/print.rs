//! The printer.

/// Opens the browser's print dialog.
pub(crate) fn print() {
    let _ = gloo_utils::window().print();
}
