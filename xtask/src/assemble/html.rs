//! Pages are changed element by element, each found by its selector.

use std::borrow::Cow;

use anyhow::{Context, Result};
use lol_html::{ElementContentHandlers, RewriteStrSettings, Selector, element, rewrite_str};

/// What is done with the elements of a selector.
pub(crate) type Handler<'h> = (Cow<'h, Selector>, ElementContentHandlers<'h>);

/// The page after these handlers. None of them sees what another one inserts.
///
/// # Errors
/// If a handler fails.
pub(crate) fn rewritten<'h>(
    page: &str,
    handlers: impl IntoIterator<Item = Handler<'h>>,
) -> Result<String> {
    let settings = RewriteStrSettings::new();
    let settings =
        handlers.into_iter().fold(settings, RewriteStrSettings::append_element_content_handler);
    rewrite_str(page, settings).context("a page cannot be rewritten")
}

/// Takes the elements of this selector away.
pub(crate) fn without<'h>(selector: &str) -> Handler<'h> {
    element!(selector, |element| {
        element.remove();
        Ok(())
    })
}

/// Takes the elements of this selector away, but not what is in them.
pub(crate) fn unwrapped<'h>(selector: &str) -> Handler<'h> {
    element!(selector, |element| {
        element.remove_and_keep_content();
        Ok(())
    })
}
