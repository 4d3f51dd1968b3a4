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
        features, role,
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
#[expect(
    clippy::disallowed_methods,
    reason = "the pages of the element builder, written by the build, not in a browser"
)]
pub(super) fn body(app: App) -> String {
    let catalog = app.catalog;
    let app = App { is_plain_page: true, ..app };
    let whole = whole(catalog);
    let bent = bent_links(catalog);
    whole.still().changed(&|name, value| Some(bent(name, value)), 0);
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
                <div class="contents" inner_html=whole.still().html()></div>
            </Main>
            <Footer app/>
        </div>
    }
    .to_html()
}

/// All of it, with the contents first.
fn whole(catalog: &'static Catalog) -> Element {
    let mut whole = el("div").id(WHOLE_ID).child(contents(catalog));
    for system in System::ALL {
        let title = text_el("h2", system.name()).id(system.key());
        let mut section = el("section").child(title);
        for role in of_system(catalog, system) {
            section = section.child(role_view(catalog, role));
        }
        if system == System::Clever {
            let table = text_el("h3", roles::features::TITLE).id(FEATURES_ID);
            section = features::with_table(section.child(table), catalog);
        }
        whole = whole.child(section);
    }
    whole.child(questions(catalog))
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
            list = list.child(el("li").child(role::role_link(catalog, role)));
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
    el("li").child(text_el("a", label).href(&["#", id].concat()))
}

/// A role with all that the sources say of it.
fn role_view(catalog: &'static Catalog, id: RoleId) -> Element {
    let article = el("article").class("role").id(&anchor(catalog, id));
    let title = text_el("h1", &catalog[id].name);
    let (group, system) = (profile::group(catalog, &catalog[id]), catalog[id].system.name());
    let mut article = article.child(title);
    if group != system {
        article = article.child(text_el("p", &group).class("hint"));
    }
    let article = role::with_facts(article, catalog, &profile(catalog, id));
    // On its own page the name is the title.
    article.still().changed(&|_, value| Some(value.to_owned()), 2);
    article
}

/// The id of a role on this page.
fn anchor(catalog: &Catalog, id: RoleId) -> String {
    let role = &catalog[id];
    [role.system.key(), "-", &role.key].concat()
}

fn group_id(place: usize) -> String {
    ["faq-", &(place + 1).to_string()].concat()
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
    ["answer-", key].concat()
}

/// Bends links to what stands on this page so that they lead there, and others so that they lead to the program.
fn bent_links(catalog: &'static Catalog) -> impl Fn(&str, &str) -> String {
    let mut here = Vec::new();
    for id in catalog.role_ids() {
        here.push((Later::Role.link(&profile::print(catalog, id)), anchor(catalog, id)));
    }
    for (id, entry) in faq().entries() {
        here.push((link(id), entry_id(&entry.key)));
    }
    move |name, value| {
        if name != "href" || !value.starts_with("#/") {
            return value.to_owned();
        }
        match here.iter().find(|(link, _)| link == value) {
            Some((_, id)) => ["#", id].concat(),
            None => [START, value].concat(),
        }
    }
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
