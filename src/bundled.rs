//! The catalogue that the build put into the program.

use std::sync::LazyLock;

use advisor::catalog::Catalog;
use wasm_bindgen::throw_str;

/// The one place where bytes become the catalogue. `build.rs` wrote them, and has read them back.
static CATALOG: LazyLock<Catalog> = LazyLock::new(|| {
    Catalog::from_bytes(include_bytes!(concat!(env!("OUT_DIR"), "/catalog.bin")))
        .unwrap_or_else(|| throw_str("the bundled catalogue is damaged: load the page anew"))
});

/// The catalogue, decoded on first use.
pub(crate) fn catalog() -> &'static Catalog {
    &CATALOG
}
