//! Role Advisor, the app: it shows what the core says about the fragment of the address bar.
//!
//! The fragment is the whole state. Whenever it changes, `route::parse` reads it, `page::show` resolves it to a page,
//! and a component shows that. No rule about roles lives here.

#![expect(
    unreachable_pub,
    reason = "`#[component]` makes a public type for the properties of a component"
)]
#![expect(
    clippy::needless_pass_by_value,
    reason = "a component takes its properties by value, whether it keeps them or not"
)]

mod app;
mod bundled;
mod components;
mod elements;
mod lazy;
mod pages;
mod platform;
#[cfg(not(target_arch = "wasm32"))]
mod prerender;
mod router;
mod saved_answers;
mod text;
mod tools;

use advisor::only;
use leptos::prelude::*;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::{
    app::{App, AppView},
    platform::address_bar,
    router::Router,
};

/// The id of what the build puts into the page, which is there until the app is mounted.
#[cfg(not(target_arch = "wasm32"))]
const PRERENDERED_ID: &str = "still";

#[cfg(not(target_arch = "wasm32"))]
pub use prerender::{Prerendered, prerender};

/// Decodes the catalogue. That takes the longest before the app can be shown, so the browser gets a chance to answer
/// in between.
pub fn prepare() {
    bundled::catalog();
}

/// Shows the app, for as long as the window is open. `public/app/start.js` calls it once.
#[wasm_bindgen]
pub fn show() {
    mount_to_body(|| {
        let only = only::parse(&address_bar::search());
        let router = Router::of_window(bundled::catalog());
        let app = App::new(bundled::catalog(), router, only);
        view! { <AppView app/> }
    });
}
