//! Standing in a frame of another page: telling it how high the page is, and when another page is shown.
//!
//! The messages are described in `docs/embedding.md`. They say nothing about the person, so anybody may hear them.

use std::sync::atomic::{AtomicBool, Ordering};

use js_sys::JSON;
use web_sys::ResizeObserver;

use super::{document, html::function, window};

/// Whether the app stands in a frame.
static FRAMED: AtomicBool = AtomicBool::new(false);

/// Whether the app stands in a frame.
pub(crate) fn is_framed() -> bool {
    FRAMED.load(Ordering::Relaxed)
}

/// Finds out whether the app stands in a frame; if so, tells the page around it how high it is, now and whenever
/// that changes.
pub(crate) fn start() {
    let window = window();
    // A page that stands in no frame is its own parent.
    if window.parent().ok().flatten().is_none_or(|parent| parent == window) {
        return;
    }
    FRAMED.store(true, Ordering::Relaxed);
    // The page is as high as what it shows, and not as high as the frame.
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute("data-framed", "");
    }
    let observer = ResizeObserver::new(&function(Box::new(|_| tell("}}"))));
    if let (Ok(observer), Some(body)) = (observer, document().body()) {
        observer.observe(&body);
    }
}

/// Tells the page around that another page is shown, from its top.
pub(crate) fn turned() {
    if is_framed() {
        tell(",\"newPage\":true}}");
    }
}

/// Tells the page around how high this one is, and what stands in `rest`.
fn tell(rest: &str) {
    let height = document().body().map(|body| body.offset_height()).unwrap_or_default();
    let message = ["{\"role-advisor\":{\"height\":", &height.to_string(), rest].concat();
    if let (Ok(message), Ok(Some(parent))) = (JSON::parse(&message), window().parent()) {
        let _ = parent.post_message(&message, "*");
    }
}
