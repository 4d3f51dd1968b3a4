//! Links to elements of the page.

use crate::platform::{
    focus,
    html::{Element, text_el},
};

/// A link to an element of this page.
///
/// The fragment is the address of the page, so the link moves the focus itself.
#[inline(never)]
pub(crate) fn focus_link(label: &str, to: &str) -> Element {
    let href = ["#", to].concat();
    let to = to.to_owned();
    text_el("a", label).href(&href).on("click", move |event| {
        event.prevent_default();
        focus::to(&to);
    })
}
