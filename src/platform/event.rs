//! What an event tells.

use wasm_bindgen::JsCast;
pub(crate) use web_sys::Event;
use web_sys::{Element, HtmlInputElement, HtmlSelectElement, KeyboardEvent, UiEvent};

/// The key that was pressed, as the browser calls it: `a`, `ArrowDown`; empty if this is about no key.
pub(crate) fn key(event: &Event) -> String {
    event.dyn_ref::<KeyboardEvent>().map(KeyboardEvent::key).unwrap_or_default()
}

/// Whether a key was pressed together with another one that makes it a command of the browser or the system.
pub(crate) fn has_modifier(event: &Event) -> bool {
    let with = |event: &KeyboardEvent| event.ctrl_key() || event.alt_key() || event.meta_key();
    event.dyn_ref::<KeyboardEvent>().is_some_and(with)
}

/// The name of the control that the event is about; empty if it has none.
pub(crate) fn name(event: &Event) -> String {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.and_then(|target| target.get_attribute("name")).unwrap_or_default()
}

/// Whether this is the second press of a double click.
pub(crate) fn is_repeated(event: &Event) -> bool {
    event.dyn_ref::<UiEvent>().is_some_and(|event| event.detail() > 1)
}

/// What stands in the field that the event is about.
pub(crate) fn value(event: &Event) -> String {
    input(event).map(|input| input.value()).unwrap_or_default()
}

/// Whether the radio button or checkbox that the event is about is checked.
pub(crate) fn checked(event: &Event) -> bool {
    input(event).is_some_and(|input| input.checked())
}

/// What is chosen in the list that the event is about.
pub(crate) fn chosen(event: &Event) -> String {
    let list = event.target().and_then(|target| target.dyn_into::<HtmlSelectElement>().ok());
    list.map(|list| list.value()).unwrap_or_default()
}

fn input(event: &Event) -> Option<HtmlInputElement> {
    event.target()?.dyn_into().ok()
}
