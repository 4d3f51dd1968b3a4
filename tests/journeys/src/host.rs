//! A page around the app, as an intranet has one: served beside the site, with whatever a journey puts into it.

use std::sync::{Arc, Mutex};

/// Where the page stands on the server.
pub(crate) const PLACE: &str = "/intranet.html";

/// The server as an intranet calls it: every browser of a journey knows it by this name too. What comes from there comes
/// over plain http from another computer, for all that a browser knows, and from another origin than by its address.
pub(crate) const NAME: &str = "intranet.example";

/// The page; empty as long as no journey needs one.
#[derive(Debug, Clone, Default)]
pub(crate) struct Host(Arc<Mutex<String>>);

impl Host {
    /// From now on the page is this one.
    pub(crate) fn shows(&self, html: String) {
        if let Ok(mut page) = self.0.lock() {
            *page = html;
        }
    }

    /// The page as it is.
    pub(crate) fn html(&self) -> String {
        self.0.lock().map(|page| page.clone()).unwrap_or_default()
    }
}
