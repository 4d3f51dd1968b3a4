//! The browser's own cryptographic randomness, and no other.

use wasm_bindgen::JsValue;

use gloo_utils::window;

/// That many random bytes; `None` where the browser has no such randomness, or refuses it.
pub(crate) fn bytes(length: usize) -> Option<Vec<u8>> {
    let crypto = window().crypto().ok()?;
    // It is typed as if every browser had one.
    if JsValue::from(&crypto).is_undefined() {
        return None;
    }
    let mut bytes = vec![0; length];
    crypto.get_random_values_with_u8_array(&mut bytes).ok()?;
    // Bytes that stay zero were not made by chance.
    bytes.iter().any(|byte| *byte != 0).then_some(bytes)
}
