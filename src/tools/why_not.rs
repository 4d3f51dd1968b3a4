//! Every role, and why it is not among the outcomes.

use advisor::{catalog::Catalog, report::OtherRole};

use crate::{
    elements::heading::page_title,
    platform::html::{Element, el, text_el},
    text::why_not::{BETWEEN, LEAD, TITLE},
    tools::other_role,
};

pub(super) fn view(main: Element, catalog: &'static Catalog, roles: &[OtherRole]) -> Element {
    let mut main = main.child(page_title(TITLE)).child(text_el("p", LEAD));
    for (group, of_group) in catalog.groups() {
        let mut list = el("ul").class("reasons");
        for role in roles {
            if role.group == group {
                list = list.child(other_role(role));
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
