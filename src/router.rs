//! The router: which link is shown, and what the address bar says.
//!
//! The link is the whole state of the questions. It is text in the address bar alone: parsed once when that changes from
//! outside, and printed once when the app leads to another page.

use std::sync::OnceLock;

use advisor::{
    catalog::Catalog,
    route::{self, Link},
};
use leptos::prelude::*;

use crate::{
    components::heading::TITLE_ID,
    platform::{address_bar, focus, schedule},
};

/// The link that is shown.
#[derive(Clone, Copy)]
pub(crate) struct Router {
    catalog: &'static Catalog,
    /// The page that is shown follows it.
    link: RwSignal<Link>,
    address: StoredValue<Address>,
}

/// The address of the page that is shown.
struct Address {
    /// Its fragment, with what has been entered there.
    fragment: String,
    /// What stands in the address bar until the fragment is written there; none if it has been. On a slow computer a
    /// browser takes longer over the address than we over the page, so the page is shown first.
    unwritten_behind: Option<String>,
}

impl Router {
    /// A router that shows this fragment.
    pub(crate) fn at(catalog: &'static Catalog, fragment: String) -> Self {
        Self {
            catalog,
            link: RwSignal::new(route::parse(catalog, &fragment)),
            address: StoredValue::new(Address { fragment, unwritten_behind: None }),
        }
    }

    /// The router of the window: it shows what the address bar says.
    pub(crate) fn of_window(catalog: &'static Catalog) -> Self {
        let router = Self::at(catalog, address_bar::fragment());
        let _ = OF_WINDOW.set(router);
        address_bar::on_change(move || {
            let fragment = address_bar::fragment();
            // The address of a page that has been left already says nothing new.
            if !router.is_unwritten_behind(&fragment) {
                router.show(fragment);
            }
        });
        router
    }

    /// The link that is shown.
    pub(crate) fn link(self) -> Link {
        self.link.get()
    }

    /// Looks at the link that is shown.
    pub(crate) fn with_link<T>(self, look: impl FnOnce(&Link) -> T) -> T {
        self.link.with(look)
    }

    /// Goes to this fragment, with an entry of its own in the history; the focus moves to the page's title.
    pub(crate) fn go(self, fragment: String) {
        self.write();
        let before = address_bar::fragment();
        if self.show(fragment) {
            self.address.update_value(|address| address.unwritten_behind = Some(before));
            schedule::after_paint(move || self.write());
        }
    }

    /// Puts this fragment in the place of the current entry of the history. What is shown stays.
    pub(crate) fn replace(self, fragment: &str) {
        self.write();
        self.address.update_value(|address| fragment.clone_into(&mut address.fragment));
        if address_bar::fragment() != fragment {
            address_bar::replace(fragment);
        }
    }

    /// The fragment of the page that is shown, `#` included, with what has been entered there.
    pub(crate) fn fragment(self) -> String {
        self.address.with_value(|address| address.fragment.clone())
    }

    /// The whole address of the page that is shown.
    pub(crate) fn address(self) -> String {
        self.write();
        address_bar::whole()
    }

    /// Shows the page of this fragment. Returns whether another one was shown.
    fn show(self, fragment: String) -> bool {
        if self.fragment() == fragment {
            return false;
        }
        let link = route::parse(self.catalog, &fragment);
        self.address.update_value(|address| address.fragment = fragment);
        self.link.set(link);
        schedule::after_render(|| {
            focus::to(TITLE_ID);
            focus::scroll_to_top();
        });
        true
    }

    /// Writes the fragment that is still to be written, unless somebody has gone elsewhere since.
    fn write(self) {
        let is_due = self.is_unwritten_behind(&address_bar::fragment());
        self.address.update_value(|address| address.unwritten_behind = None);
        if is_due {
            address_bar::push(&self.fragment());
        }
    }

    /// Whether the fragment is still to be written behind this one.
    fn is_unwritten_behind(self, fragment: &str) -> bool {
        self.address.with_value(|address| address.unwritten_behind.as_deref() == Some(fragment))
    }
}

/// The router of the window, for the pages that the older element builder draws.
static OF_WINDOW: OnceLock<Router> = OnceLock::new();

/// See [`Router::replace`].
pub(crate) fn replace(fragment: &str) {
    if let Some(router) = OF_WINDOW.get() {
        router.replace(fragment);
    }
}

/// See [`Router::address`].
pub(crate) fn address() -> String {
    OF_WINDOW.get().map(|router| router.address()).unwrap_or_default()
}
