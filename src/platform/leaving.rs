//! Leaving the page for another site, or closing it.

use gloo_events::EventListener;
use gloo_utils::window;
use leptos::prelude::StoredValue;

/// Does `act` whenever the person leaves for another site, for as long as the component is there: the browser may keep
/// the page as it is, to show it again on “Back”.
pub(crate) fn on_leaving(act: impl Fn() + 'static) {
    StoredValue::new_local(EventListener::new(&window(), "pagehide", move |_| act()));
}
