//! The keyboard.

use wasm_bindgen::JsCast;
use web_sys::{Event, KeyboardEvent};

/// Whether this event is about the Enter key.
pub(crate) fn is_enter(event: &Event) -> bool {
    event.dyn_ref::<KeyboardEvent>().is_some_and(|event| event.key() == "Enter")
}
