//! Files that the person hands over, and long texts: they are read here, and go nowhere else.

use gloo_events::{EventListener, EventListenerOptions};
use gloo_file::{File, futures::read_as_bytes};
use gloo_utils::window;
use leptos::prelude::StoredValue;
use wasm_bindgen::JsCast;
use web_sys::{DragEvent, Event, HtmlInputElement, HtmlTextAreaElement};

use super::focus;

/// A file that is chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Chosen {
    /// Its name.
    pub(crate) name: String,
    /// Whether it has more bytes than are read.
    pub(crate) too_large: bool,
}

/// The file that is chosen in the field with this id, of at most so many bytes.
pub(crate) fn chosen(id: &str, most: usize) -> Option<Chosen> {
    let file = file(id)?;
    let too_large = file.size() > u64::try_from(most).unwrap_or(u64::MAX);
    Some(Chosen { name: file.name(), too_large })
}

/// Reads the file that is chosen in the field with this id; nothing if the browser cannot read it.
pub(crate) async fn read(id: &str) -> Option<Vec<u8>> {
    let file = file(id)?;
    read_as_bytes(&file).await.ok()
}

/// What stands in the text field with this id.
pub(crate) fn text_in(id: &str) -> String {
    let field = focus::element(id).and_then(|field| field.dyn_into::<HtmlTextAreaElement>().ok());
    field.map(|field| field.value()).unwrap_or_default()
}

/// Takes a file that is dropped anywhere on the window into the file field with this id, for as long as the component is
/// there; the field gets an event `change`. Without this the browser would leave the page for the file.
pub(crate) fn take_drops(id: &'static str) {
    let listeners = ["dragover", "drop"].map(|name| {
        let options = EventListenerOptions::enable_prevent_default();
        EventListener::new_with_options(&window(), name, options, move |event| {
            dropped(event.unchecked_ref(), id);
        })
    });
    StoredValue::new_local(listeners);
}

fn dropped(event: &DragEvent, id: &str) {
    let Some(field) = field(id) else {
        return;
    };
    event.prevent_default();
    let files = event.data_transfer().and_then(|data| data.files());
    if let Some(files) = files.filter(|files| event.type_() == "drop" && files.length() > 0) {
        field.set_files(Some(&files));
        if let Ok(change) = Event::new("change") {
            let _ = field.dispatch_event(&change);
        }
    }
}

fn file(id: &str) -> Option<File> {
    field(id)?.files()?.get(0).map(File::from)
}

fn field(id: &str) -> Option<HtmlInputElement> {
    focus::element(id)?.dyn_into().ok()
}
