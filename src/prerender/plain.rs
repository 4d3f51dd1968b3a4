//! Everything on one page: all roles, the table of features, and the FAQ.

use advisor::{
    catalog::{Catalog, RoleId},
    profile::{self, profile},
    role::System,
    route::Later,
};

use leptos::prelude::*;

use super::page::WithoutScript;
use crate::{
    app::App,
    components::{
        heading::PageTitle,
        layout::{ButtonLink, Footer, Header, Main, SkipLink},
    },
    pages::contact::HelpDeskContact,
    platform::html::{Element, el, text_el},
    text::{self, document_title, prerendered as words, roles},
    tools::{
        faq::whole::{faq, link, with_answer},
        features,
        role::{RoleFacts, role_link},
    },
};

/// Where the program starts, from this page on.
const START: &str = "./";

/// What the script brings into the other page, when the program cannot run there.
const WHOLE_ID: &str = "whole";
const FEATURES_ID: &str = "features";
const FAQ_ID: &str = "faq";

/// What the page is called.
pub(super) fn title() -> String {
    document_title(Some(words::PLAIN_TITLE), false)
}

/// What the page is.
pub(super) fn description() -> String {
    words::PLAIN_DESCRIPTION.to_owned()
}

/// The body of the page.
pub(super) fn body(app: App) -> String {
    let catalog = app.catalog;
    let app = App { is_plain_page: true, ..app };
    view! {
        <noscript>
            <WithoutScript/>
        </noscript>
        <div class="page">
            <SkipLink/>
            <Header app/>
            <Main app title=words::PLAIN_TITLE>
                <PageTitle text=words::PLAIN_TITLE/>
                <p class="lead">{words::PLAIN_LEAD}</p>
                <p>{words::PLAIN_ASK}</p>
                <p>
                    <ButtonLink label=words::PLAIN_START href=START/>
                </p>
                <HelpDeskContact catalog/>
                <div class="contents" id=WHOLE_ID>
                    {drawn(catalog, &contents(catalog))}
                    {System::ALL
                        .map(|system| view! { <SystemRoles catalog system/> })
                        .collect_view()}
                    {drawn(catalog, &questions(catalog))}
                </div>
            </Main>
            <Footer app/>
        </div>
    }
    .to_html()
}

/// A part that the older element builder draws.
#[expect(
    clippy::disallowed_methods,
    reason = "our own markup, written by the build, not in a browser"
)]
fn drawn(catalog: &'static Catalog, part: &Element) -> AnyView {
    view! { <div class="contents" inner_html=html(catalog, part)></div> }.into_any()
}

/// The roles of a system, and the table of Clever's features.
#[component]
fn SystemRoles(catalog: &'static Catalog, system: System) -> impl IntoView {
    let roles = of_system(catalog, system).into_iter();
    let table = (system == System::Clever).then(|| {
        let table = text_el("h3", roles::features::TITLE).id(FEATURES_ID);
        let table = features::with_table(el("div").child(table), catalog);
        drawn(catalog, &table)
    });
    view! {
        <section>
            <h2 id=system.key()>{system.name()}</h2>
            {roles.map(|id| view! { <Role catalog id/> }).collect_view()}
            {table}
        </section>
    }
}

/// What the older element builder draws.
fn html(catalog: &'static Catalog, element: &Element) -> String {
    element.still().changed(&|name, value| Some(bent_link(catalog, name, value)), 0);
    element.still().html()
}

fn of_system(catalog: &Catalog, system: System) -> Vec<RoleId> {
    let roles = catalog.roles().filter(|(_, role)| role.system == system);
    roles.map(|(id, _)| id).collect()
}

/// What stands on the page, with links there.
fn contents(catalog: &'static Catalog) -> Element {
    let title = text_el("h2", words::CONTENTS).id("contents");
    let mut nav = el("nav").attr("aria-labelledby", "contents").child(title);
    for system in System::ALL {
        let mut list = el("ul").class("columns");
        for role in of_system(catalog, system) {
            list = list.child(el("li").child(role_link(catalog, role)));
        }
        if system == System::Clever {
            list = list.child(entry(roles::features::TITLE, FEATURES_ID));
        }
        nav = nav.child(text_el("h3", system.name())).child(list);
    }
    let mut groups = el("ul").class("columns");
    for (group, place) in faq().groups.iter().zip(0_usize..) {
        groups = groups.child(entry(&group.name, &group_id(place)));
    }
    nav.child(text_el("h3", text::FAQ)).child(groups)
}

fn entry(label: &str, id: &str) -> Element {
    el("li").child(text_el("a", label).href(&format!("#{id}")))
}

/// A role with all that the sources say about it.
#[component]
fn Role(catalog: &'static Catalog, id: RoleId) -> impl IntoView {
    let profile = profile(catalog, id);
    let group = (profile.group != catalog[id].system.name()).then(|| profile.group.clone());
    let plain_href = Some::<fn(&'static Catalog, String) -> String>(plain_href);
    view! {
        <article class="role" id=anchor(catalog, id)>
            <h3>{catalog[id].name.clone()}</h3>
            {group.map(|group| view! { <p class="hint">{group}</p> })}
            <p>{profile.summary.clone()}</p>
            <RoleFacts catalog profile plain_href/>
        </article>
    }
}

/// The id of a role on this page.
fn anchor(catalog: &Catalog, id: RoleId) -> String {
    let role = &catalog[id];
    format!("{}-{}", role.system.key(), role.key)
}

fn group_id(place: usize) -> String {
    format!("faq-{}", place + 1)
}

/// The FAQ.
fn questions(catalog: &'static Catalog) -> Element {
    let mut section = el("section").child(text_el("h2", text::FAQ).id(FAQ_ID));
    section = section.child(text_el("p", text::faq::READINGS).class("hint"));
    for (group, place) in faq().groups.iter().zip(0_usize..) {
        section = section.child(text_el("h3", &group.name).id(&group_id(place)));
        for entry in &group.entries {
            let article = el("article").class("answer").id(&entry_id(&entry.key));
            let heading = text_el("h4", faq().heading(catalog, entry));
            section = section.child(with_answer(article.child(heading), catalog, entry));
        }
    }
    section
}

fn entry_id(key: &str) -> String {
    format!("answer-{key}")
}

/// A link of the program, as one to what this page shows of it; or else to the program.
fn plain_href(catalog: &'static Catalog, href: String) -> String {
    if !href.starts_with("#/") {
        return href;
    }
    let roles = catalog.role_ids();
    let role = roles
        .into_iter()
        .find(|id| Later::Role.link(&profile::print(catalog, *id)) == href)
        .map(|id| anchor(catalog, id));
    let answer = || {
        let mut entries = faq().entries();
        entries.find(|(id, _)| link(*id) == href).map(|(_, entry)| entry_id(&entry.key))
    };
    match role.or_else(answer) {
        Some(id) => format!("#{id}"),
        None => format!("{START}{href}"),
    }
}

/// The same, for the attributes of what the older element builder draws.
fn bent_link(catalog: &'static Catalog, name: &str, value: &str) -> String {
    if name == "href" { plain_href(catalog, value.to_owned()) } else { value.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        components::layout::PLAIN_PAGE,
        prerender::{app, prerender},
    };

    fn page() -> String {
        Owner::new_root(None).with(|| body(app()))
    }

    /// The values of an attribute.
    fn values<'a>(html: &'a str, name: &str) -> Vec<&'a str> {
        let before = format!(" {name}=\"");
        html.split(&before).skip(1).filter_map(|rest| rest.split('"').next()).collect()
    }

    #[test]
    fn the_page_names_every_role_and_every_question_once() {
        let catalog = app().catalog;
        let html = page();
        let ids = values(&html, "id");
        for id in catalog.role_ids() {
            let anchor = anchor(catalog, id);
            assert_eq!(ids.iter().filter(|id| **id == anchor).count(), 1, "{anchor}");
        }
        assert_eq!(catalog.role_ids().len(), 62, "the roles of the sources");
        for (_, entry) in faq().entries() {
            assert!(ids.contains(&entry_id(&entry.key).as_str()), "{}", entry.key);
        }
    }

    #[test]
    fn every_link_on_it_leads_somewhere() {
        let html = page();
        let ids = values(&html, "id");
        for (place, id) in ids.iter().enumerate() {
            assert!(!ids[..place].contains(id), "{id} is there twice");
        }
        for href in values(&html, "href") {
            let leads = match href.strip_prefix('#') {
                Some(id) => ids.contains(&id),
                None => ["./", "tel:", "https://", "http://", PLAIN_PAGE]
                    .iter()
                    .any(|to| href.starts_with(to)),
            };
            assert!(leads, "{href} leads nowhere");
        }
    }

    #[test]
    fn the_same_is_written_each_time() {
        assert_eq!(prerender(), prerender());
    }
}
