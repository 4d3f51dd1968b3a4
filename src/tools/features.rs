//! Clever’s feature table, whole.

use advisor::{
    catalog::Catalog,
    feature_table::{FeatureSection, feature_table},
    route::Later,
};

use super::role::role_link;
use crate::{
    elements::{heading::page_title, lists::source_line, scroll::scroll_box},
    platform::html::{Element, el, text_el},
    text::roles::features::{FEATURE, NO, TITLE, YES},
    tools::{Drawn, back_link},
};

/// Draws the page.
pub(super) fn view(main: Element, catalog: &'static Catalog, _rest: &str) -> Drawn {
    let main = main.child(back_link(&Later::Roles.link(""))).child(page_title(TITLE));
    Drawn { main: with_table(main, catalog), title: Some(TITLE.to_owned()) }
}

/// `main` with the table and its sources.
pub(crate) fn with_table(main: Element, catalog: &'static Catalog) -> Element {
    let features = feature_table(catalog);
    let mut head = el("tr").child(text_el("th", FEATURE).attr("scope", "col"));
    for role in &features.roles {
        head = head.child(el("th").attr("scope", "col").child(role_link(catalog, *role)));
    }
    let mut table = el("table")
        .class("features")
        .child(text_el("caption", TITLE).class("visually-hidden"))
        .child(el("thead").child(head));
    let columns = (features.roles.len() + 1).to_string();
    for section in &features.sections {
        table = table.child(section_view(catalog, section, &columns));
    }
    let mut sources = el("ul");
    for section in &features.sections {
        sources = sources.child(source_line("li", &section.source));
    }
    main.child(scroll_box(TITLE, table)).child(sources)
}

fn section_view(catalog: &'static Catalog, section: &FeatureSection, columns: &str) -> Element {
    let heading = text_el("th", &section.name).attr("scope", "rowgroup").attr("colspan", columns);
    let mut body = el("tbody").child(el("tr").class("section").child(heading));
    for (feature, has) in &section.rows {
        let mut row = el("tr").child(text_el("th", &catalog[*feature].name).attr("scope", "row"));
        for has in has {
            row = row.child(if *has { yes() } else { text_el("td", NO).class("hint") });
        }
        body = body.child(row);
    }
    body
}

fn yes() -> Element {
    let tick = text_el("span", "✓ ").attr("aria-hidden", "true");
    el("td").child(tick).text(YES)
}
