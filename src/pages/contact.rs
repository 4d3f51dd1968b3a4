//! Whom to call when nothing else helps.

use advisor::{catalog::Catalog, report::contact_links};
use leptos::prelude::*;

use crate::text::ask;

/// The Helpdesk and the ways to reach it.
#[component]
pub(crate) fn HelpDeskContact(catalog: &'static Catalog) -> impl IntoView {
    let helpdesk = catalog.contacts().find(|(_, contact)| contact.key == "helpdesk");
    helpdesk.map(|(id, contact)| {
        let links = contact_links(catalog, id)
            .into_iter()
            .map(|link| view! { <li><a href=link.href>{link.label}</a></li> })
            .collect_view();
        view! {
            <div>
                <p>{ask(&contact.name)}</p>
                <ul>{links}</ul>
            </div>
        }
    })
}
