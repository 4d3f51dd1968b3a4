//! Leaving the page for another site, or closing it.

use super::{html::function, window};

/// Does `act` whenever the person leaves for another site, in the place of whatever was to be done before: the
/// browser may keep the page as it is, to show it again on “Back”.
pub(crate) fn on_leaving(mut act: impl FnMut() + 'static) {
    window().set_onpagehide(Some(&function(Box::new(move |_| act()))));
}
