//! The whole FAQ for a page that knows no day: where an answer changes on one, both stand there.

use advisor::{
    catalog::{Catalog, FaqId},
    date::Date,
    faq::{Entry, Faq, FaqLink},
};

use super::{FAQ, Sheet};
use crate::{
    platform::html::{Element, el, text_el},
    text::prerendered,
};

/// A day before anything that the FAQ speaks of.
const LONG_AGO: Option<Date> = Date::new(1, 1, 1);

/// The FAQ.
pub(crate) fn faq() -> &'static Faq {
    &FAQ
}

/// The link to an entry.
pub(crate) fn link(id: FaqId) -> String {
    advisor::route::Later::Faq.link(&FaqLink::Entry(id).print(&FAQ))
}

/// `article` with the answer of an entry as it is in force, and as it was before, if that differs.
pub(crate) fn with_answer(article: Element, catalog: &'static Catalog, entry: &Entry) -> Element {
    let first = catalog.yearly(FAQ.system).and_then(|yearly| yearly.first);
    let sheet = |today| Sheet { catalog, faq: &FAQ, today };
    let (Some(before), Some(first)) = (LONG_AGO, first) else {
        return LONG_AGO.map_or(el("div"), |day| sheet(day).answer(article, entry));
    };
    let earlier = sheet(before).answer(el("div"), entry);
    let now = sheet(first).answer(el("div"), entry);
    let differs = earlier.still().html() != now.still().html();
    let article = article.child(now);
    if !differs {
        return article;
    }
    let until = prerendered::before(&first.text());
    article.child(text_el("p", &until).class("list-title")).child(earlier)
}
