//! What the browser keeps when the person asks for it. It may be forbidden, full, or gone.

use web_sys::Storage;

use gloo_utils::window;

/// Why there is nothing to be had from it, or nothing was kept.
pub(crate) struct Refused;

fn storage() -> Result<Storage, Refused> {
    // Where pages are prerendered, nothing is stored.
    if cfg!(not(target_arch = "wasm32")) {
        return Err(Refused);
    }
    window().local_storage().ok().flatten().ok_or(Refused)
}

/// What is kept under this name, if anything is.
pub(crate) fn read(name: &str) -> Result<Option<String>, Refused> {
    storage()?.get_item(name).map_err(|_| Refused)
}

/// Keeps this text under this name.
pub(crate) fn write(name: &str, text: &str) -> Result<(), Refused> {
    storage()?.set_item(name, text).map_err(|_| Refused)
}

/// Keeps nothing under this name any more.
pub(crate) fn forget(name: &str) -> Result<(), Refused> {
    storage()?.remove_item(name).map_err(|_| Refused)
}
