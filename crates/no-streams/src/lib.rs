//! Stands in for the package `wasm-streams`.
//!
//! Leptos brings that package for its server functions, and no feature switches it off. It exports classes to
//! JavaScript, so neither the compiler nor wasm-bindgen may leave it out, although nothing here ever streams: 8 kB of
//! a first visit, with the futures that only it needs. This package has the four functions that Leptos is compiled
//! against, and exports nothing. If a new version of Leptos wants more of them, the build says so.
//!
//! Reasons and figures: `docs/decisions/006-no-streams.md`.

use core::{
    pin::Pin,
    task::{Context, Poll},
};

use futures_core::Stream;
use wasm_bindgen::JsValue;

/// What stands here in the place of a stream of the browser.
#[derive(Debug)]
pub struct ReadableStream(web_sys::ReadableStream);

impl ReadableStream {
    /// Takes over a stream of the browser.
    pub fn from_raw(raw: web_sys::ReadableStream) -> Self {
        Self(raw)
    }

    /// An empty object in the place of a stream of the browser.
    pub fn from_stream(_stream: impl Stream<Item = Result<JsValue, JsValue>> + 'static) -> Self {
        Self(JsValue::UNDEFINED.into())
    }

    /// Gives the stream of the browser back.
    pub fn into_raw(self) -> web_sys::ReadableStream {
        self.0
    }

    /// Its parts: none.
    pub fn into_stream(self) -> IntoStream {
        IntoStream
    }
}

/// A stream without parts.
#[derive(Debug)]
pub struct IntoStream;

impl Stream for IntoStream {
    type Item = Result<JsValue, JsValue>;

    fn poll_next(self: Pin<&mut Self>, _context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        Poll::Ready(None)
    }
}
