//! Every role, and why it is not among the outcomes.

use advisor::{catalog::Catalog, page::WhyNotPage, report::OtherRole};

use crate::{
    browser::html::{Element, el, text_el},
    components::{heading::page_title, lists::source_line},
    text::why_not::{BETWEEN, LEAD, TITLE, YOURS},
};

pub(super) fn view(main: Element, catalog: &'static Catalog, page: &WhyNotPage) -> Element {
    let mut main = main.child(page_title(TITLE)).child(text_el("p", LEAD));
    for (group, of_group) in catalog.groups() {
        let mut list = el("ul").class("reasons");
        for role in &page.roles {
            if role.group == group {
                list = list.child(line(role));
            }
        }
        let mut title = of_group.system.name().to_owned();
        if title != of_group.name {
            title.push_str(BETWEEN);
            title.push_str(&of_group.name);
        }
        main = main.child(text_el("h2", &title)).child(list);
    }
    main
}

/// A role and why not.
pub(super) fn line(role: &OtherRole) -> Element {
    let mut line = el("li").child(text_el("strong", &role.name));
    if role.advised {
        line = line.text(" ").child(text_el("span", YOURS).class("reading"));
    }
    line.text(BETWEEN).text(&role.why_not).child(source_line("span", &role.source))
}
