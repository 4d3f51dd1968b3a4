//! The address bar: its fragment is the whole state of the app.

use std::sync::Mutex;

use leptos::prelude::{RwSignal, Set};
use wasm_bindgen::JsValue;

use super::{focus, html::function, window};

/// What is shown at the moment, and the signal that has it drawn.
static SHOWN: Mutex<Option<(RwSignal<String>, String)>> = Mutex::new(None);

/// The address that is still to be written, behind the one that stands there until then.
static UNWRITTEN: Mutex<Option<(String, String)>> = Mutex::new(None);

/// The fragment of the address bar, `#` included; the signal changes whenever another page is to be shown.
///
/// Each time the focus moves to the element with the id `title`, from the top. A page that opens by itself keeps
/// the focus where its document begins.
pub(crate) fn fragment(title: &'static str) -> RwSignal<String> {
    let fragment = RwSignal::new(current());
    if let Ok(mut shown) = SHOWN.lock() {
        *shown = Some((fragment, current()));
    }
    let changed = function(Box::new(move |_| {
        // The address of a page that has been left already says nothing new.
        if !UNWRITTEN.lock().is_ok_and(|unwritten| is_from(unwritten.as_ref(), &current())) {
            show(current(), title);
        }
    }));
    let _ = window().add_event_listener_with_callback("hashchange", &changed);
    fragment
}

/// Takes down that this is shown; gives the signal if something else was.
fn shown(fragment: &str) -> Option<RwSignal<String>> {
    let mut shown = SHOWN.lock().ok()?;
    let (signal, known) = shown.as_mut()?;
    if known == fragment {
        return None;
    }
    fragment.clone_into(known);
    Some(*signal)
}

fn show(fragment: String, title: &'static str) {
    if let Some(signal) = shown(&fragment) {
        signal.set(fragment);
        focus::when_drawn(move || {
            focus::to(title);
            focus::scroll_to_top();
        });
    }
}

/// The address of the page that is shown.
pub(crate) fn address() -> String {
    write();
    window().location().href().unwrap_or_default()
}

/// The address of the app up to its fragment, if it leads there from elsewhere too. That of a file does not, and may
/// name the person in whose folder it lies.
pub(crate) fn base() -> Option<String> {
    let address = window().location().href().unwrap_or_default();
    let (base, _) = address.split_once('#').unwrap_or((&address, ""));
    base.starts_with("http").then(|| base.to_owned())
}

/// Goes to this fragment, with an entry of its own in the history, and the focus on the element with the id
/// `title`.
///
/// The page is drawn first, and the address written when it has been painted: on a slow computer a browser takes
/// longer over the address than we over the page.
pub(crate) fn go(fragment: String, title: &'static str) {
    write();
    if let Ok(mut unwritten) = UNWRITTEN.lock() {
        *unwritten = Some((current(), fragment.clone()));
    }
    show(fragment, title);
    focus::when_painted(Box::new(write));
}

/// Writes the address that is still to be written, unless somebody has gone elsewhere since.
fn write() {
    let unwritten = UNWRITTEN.lock().ok().and_then(|mut unwritten| unwritten.take());
    if is_from(unwritten.as_ref(), &current())
        && let Some((_, address)) = unwritten
    {
        let _ = window().location().set_hash(&address);
    }
}

/// Whether an address is still to be written behind this one.
fn is_from(unwritten: Option<&(String, String)>, address: &str) -> bool {
    unwritten.is_some_and(|(before, _)| before == address)
}

/// Puts this fragment in the place of the current entry of the history, unless it stands there already. What
/// is shown stays.
pub(crate) fn replace(fragment: &str) {
    write();
    shown(fragment);
    if current() == fragment {
        return;
    }
    if let Ok(history) = window().history() {
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(fragment));
    }
}

/// What stands in the address between `?` and `#`, from `?` on.
pub(crate) fn search() -> String {
    window().location().search().unwrap_or_default()
}

/// The fragment of the page that is shown, `#` included.
pub(crate) fn here() -> String {
    write();
    current()
}

fn current() -> String {
    window().location().hash().unwrap_or_default()
}
