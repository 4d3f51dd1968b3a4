//! Files that the person hands over, and long texts: they are read here, and go nowhere else.

use std::sync::Once;

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DragEvent, Event, File, HtmlInputElement, HtmlTextAreaElement};

use super::{
    focus,
    html::{Callback, function},
    window,
};

/// What is told about a file that is chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Chosen {
    /// Its name.
    pub(crate) name: String,
    /// Whether it has more than so many bytes as are taken.
    pub(crate) too_large: bool,
}

/// The file that is chosen in the field with this id, of at most so many bytes.
pub(crate) fn chosen(id: &str, most: usize) -> Option<Chosen> {
    let file = file(id)?;
    // No whole number of this size is lost in a float.
    let too_large = file.size() > f64::from(u32::try_from(most).unwrap_or(u32::MAX));
    Some(Chosen { name: file.name(), too_large })
}

/// Reads the file that is chosen in the field with this id, and hands its bytes to `then`; nothing if the
/// browser cannot read it.
pub(crate) fn read(id: &str, then: impl Fn(Option<Vec<u8>>) + Clone + 'static) {
    let Some(file) = file(id) else {
        return then(None);
    };
    let otherwise = then.clone();
    let read = Callback::new(move |buffer: JsValue| {
        then(Some(js_sys::Uint8Array::new(&buffer).to_vec()));
    });
    let failed = Callback::new(move |_| otherwise(None));
    let _ = file.array_buffer().unchecked_into::<js_sys::Promise>().then2(&read, &failed);
    // The browser keeps them as long as it needs them.
    drop((read.into_js_value(), failed.into_js_value()));
}

/// What stands in the text field with this id.
pub(crate) fn text_in(id: &str) -> String {
    let field = focus::element(id).and_then(|field| field.dyn_into::<HtmlTextAreaElement>().ok());
    field.map(|field| field.value()).unwrap_or_default()
}

/// From now on takes a file that is dropped anywhere on the window into the file field with this id, as long as
/// there is one, and tells the field by an event `change`. Without this the browser would leave the page for
/// the file.
pub(crate) fn take_drops(id: &'static str) {
    static TAKES: Once = Once::new();
    TAKES.call_once(|| {
        let window = window();
        for name in ["dragover", "drop"] {
            let act = function(Box::new(move |event| dropped(&event.unchecked_into(), id)));
            let _ = window.add_event_listener_with_callback(name, &act);
        }
    });
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
    field(id)?.files()?.get(0)
}

fn field(id: &str) -> Option<HtmlInputElement> {
    focus::element(id)?.dyn_into().ok()
}
