//! One role: all that the sources say of it.

use advisor::{
    catalog::{Catalog, RoleId},
    comparison,
    profile::{self, ForWhom, Profile, Similar, parse, profile},
    report::{Sentence, Target},
    role::System,
    route::Later,
};

use crate::{
    elements::{
        heading::page_title,
        lists::{bullets, interpretations, sentences, source_line},
        notices::notices,
    },
    platform::html::{Element, el, text_el},
    text::{
        outcome::{INTERPRETATIONS, READING, YEARLY},
        roles::{
            ALL, BETWEEN, features, matrix,
            role::{
                BEGIN, COMPARE, DOES, GUIDE, HOLDERS, HOW, INCLUDED_IN, INCLUDES, IS_THIS_ME,
                KNOWN, LESS, LEVEL, LEVEL_HINT, MODULES, MORE, NOT, NOT_FOUND, NOT_HINT, NUMBER,
                SEES, SIMILAR,
            },
        },
    },
    tools::{Drawn, back_link, button_link},
};

/// Draws the page; `rest` is what the link says behind its name.
pub(super) fn view(main: Element, catalog: &'static Catalog, rest: &str) -> Drawn {
    let (role, told) = parse(catalog, rest);
    let main = main.child(back_link(&Later::Roles.link("")));
    let Some(role) = role else {
        let all = el("p").child(text_el("a", ALL).href(&Later::Roles.link("")));
        let main = main.child(page_title(NOT_FOUND)).child(notices(&told)).child(all);
        return Drawn { main, title: Some(NOT_FOUND.to_owned()) };
    };
    let profile = profile(catalog, role);
    let name = &catalog[role].name;
    let main = main
        .child(text_el("p", &profile.group).class("hint"))
        .child(page_title(name))
        .child(text_el("p", &profile.summary).class("lead"))
        .child(begin(catalog, &profile));
    let main = match table(catalog[role].system) {
        Some(table) => allows(main, &profile).child(el("p").class("keep").child(table)),
        None => allows(main, &profile),
    };
    let main = with_similar(with_holding(main, catalog, &profile), catalog, &profile);
    let main = with_interpretations(main, &profile).child(source_line("p", &profile.source));
    Drawn { main, title: Some([name, BETWEEN, &profile.group].concat()) }
}

/// `main` with all that the sources say of a role, without a word about other roles like it.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) fn with_facts(main: Element, catalog: &'static Catalog, profile: &Profile) -> Element {
    let main = main.child(text_el("p", &profile.summary));
    let main = with_holding(allows(main, profile), catalog, profile);
    with_interpretations(main, profile).child(source_line("p", &profile.source))
}

/// `main` with what no document spells out about a role.
fn with_interpretations(main: Element, profile: &Profile) -> Element {
    if profile.interpretations.is_empty() {
        return main;
    }
    main.child(text_el("h2", INTERPRETATIONS)).child(interpretations(&profile.interpretations))
}

/// `main` with who holds a role, and how, and the roles that it includes or that include it.
fn with_holding(main: Element, catalog: &'static Catalog, profile: &Profile) -> Element {
    let main = how(whom(main, profile), profile);
    let yearly: Vec<String> = profile.yearly.iter().map(Sentence::marked).collect();
    with_included(part(main, YEARLY, &yearly), catalog, profile)
}

/// The link to the table of all roles of a system, where there is one.
fn table(system: System) -> Option<Element> {
    let (title, page) = match system {
        System::Clever => (features::TITLE, Later::Features),
        System::Misis => (matrix::TITLE, Later::Matrix),
        System::PowerSchool => return None,
    };
    Some(text_el("a", title).href(&page.link("")))
}

/// “Is this me?”, with what the questions begin with.
fn begin(catalog: &'static Catalog, profile: &Profile) -> Element {
    let mut known = el("ul");
    for (topic, answer) in &profile.beginning.known {
        known = known.child(text_el("li", &[topic, ": ", answer].concat()));
    }
    el("section")
        .class("is-this-me keep")
        .child(text_el("h2", IS_THIS_ME))
        .child(text_el("p", KNOWN))
        .child(known)
        .child(el("p").child(button_link(BEGIN, &profile.beginning.route.print(catalog))))
}

/// `main` with a heading and what stands below it; without either if there is nothing.
fn part(main: Element, title: &str, items: &[String]) -> Element {
    if items.is_empty() {
        return main;
    }
    main.child(text_el("h2", title)).child(sentences(items))
}

fn allows(main: Element, profile: &Profile) -> Element {
    let mut main = part(part(main, SEES, &profile.sees), DOES, &profile.does);
    if !profile.not.is_empty() {
        main = main
            .child(text_el("h2", NOT))
            .child(bullets(&profile.not))
            .child(text_el("p", NOT_HINT).class("hint"));
    }
    if let Some(level) = &profile.security_level {
        main = main
            .child(text_el("h2", LEVEL))
            .child(text_el("p", level))
            .child(text_el("p", LEVEL_HINT).class("hint"));
    }
    part(main, MODULES, &profile.modules)
}

fn how(main: Element, profile: &Profile) -> Element {
    let mut main = main
        .child(text_el("h2", HOW))
        .child(text_el("p", &profile.apply))
        .child(text_el("p", &profile.next.text));
    if let Some(approver) = &profile.approver {
        main = main.child(text_el("p", approver));
    }
    let mut links = el("ul").class("actions");
    for Target { label, href } in &profile.next.links {
        links = links.child(el("li").child(button_link(label, href)));
    }
    if profile.next.links.is_empty() { main } else { main.child(links) }
}

fn whom(main: Element, profile: &Profile) -> Element {
    let mut list = el("ul").class("reasons");
    for line in &profile.holders {
        list = list.child(holder(line));
    }
    let main = main.child(text_el("h2", HOLDERS)).child(list);
    let Some(number) = &profile.number else { return main };
    let mut plain = text_el("p", &number.plain);
    if number.reading {
        plain = plain.text(" ").child(text_el("span", READING).class("reading"));
    }
    main.child(text_el("h2", NUMBER))
        .child(text_el("p", &[GUIDE, "“", &number.guide, "”."].concat()))
        .child(plain)
}

fn holder(line: &ForWhom) -> Element {
    let mut item = text_el("li", &line.text);
    if line.reading {
        item = item.text(" ").child(text_el("span", READING).class("reading"));
    }
    match &line.source {
        Some(source) => item.child(source_line("span", source)),
        None => item,
    }
}

fn with_included(main: Element, catalog: &'static Catalog, profile: &Profile) -> Element {
    let mut main = main;
    for (title, roles) in [(INCLUDES, &profile.includes), (INCLUDED_IN, &profile.included_in)] {
        if !roles.is_empty() {
            let mut list = el("ul");
            for role in roles {
                list = list.child(el("li").child(role_link(catalog, *role)));
            }
            main = main.child(text_el("h2", title)).child(list);
        }
    }
    main
}

fn with_similar(main: Element, catalog: &'static Catalog, profile: &Profile) -> Element {
    if profile.similar.is_empty() {
        return main;
    }
    let mut main = main.child(text_el("h2", SIMILAR));
    for similar in &profile.similar {
        main = main.child(similar_view(catalog, profile.role, similar));
    }
    main
}

fn similar_view(catalog: &'static Catalog, role: RoleId, similar: &Similar) -> Element {
    let name = &catalog[similar.role].name;
    let title = [name, BETWEEN, similar.relation.words()].concat();
    let compare = comparison::print(catalog, &[role, similar.role]);
    let mut view = el("details").child(text_el("summary", &title));
    for (title, items) in [(MORE, &similar.more), (LESS, &similar.less)] {
        if !items.is_empty() {
            view = view.child(text_el("p", title).class("list-title")).child(bullets(items));
        }
    }
    let hidden = [BETWEEN, name].concat();
    let compare = text_el("a", COMPARE)
        .href(&Later::Compare.link(&compare))
        .child(text_el("span", &hidden).class("visually-hidden"));
    let links = el("ul")
        .child(el("li").child(role_link(catalog, similar.role)))
        .child(el("li").child(compare));
    view.child(links)
}

/// A link to the page of a role, by its name.
pub(crate) fn role_link(catalog: &'static Catalog, role: RoleId) -> Element {
    let href = Later::Role.link(&profile::print(catalog, role));
    text_el("a", &catalog[role].name).href(&href)
}
