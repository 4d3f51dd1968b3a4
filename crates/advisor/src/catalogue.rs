//! The catalogue of roles as a page shows it: a list that one searches, narrows and chooses from.
//!
//! What was typed, the filters and the roles chosen for comparing all stand in the link.

mod choice;
mod list;

use std::collections::BTreeSet;

pub(crate) use choice::{ALL, rules_for};
pub use choice::{Choice, Facet, choices};
pub use list::{Listed, Without, list};

use crate::{
    catalog::Catalog,
    ids::RoleId,
    link_parts::{self, Parts},
    report::words::text,
};

/// A link to the list.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CatalogueLink {
    /// What was typed into the search.
    pub typed: String,
    /// What the list is narrowed by, in order.
    pub chosen: BTreeSet<Choice>,
    /// The roles chosen for comparing, in the order in which they were chosen.
    pub compared: Vec<RoleId>,
}

const TYPED: &str = "q";
const COMPARED: &str = "compare";

/// Reads what follows the page's name; whatever cannot be used is told.
pub fn parse(catalog: &Catalog, rest: &str) -> (CatalogueLink, Vec<String>) {
    let mut link = CatalogueLink::default();
    let mut notices = Vec::new();
    for (key, value) in Parts::new(rest).pairs {
        if key == TYPED {
            link.typed = value;
        } else if key == COMPARED {
            link.compared = link_parts::roles(catalog, &value, &mut notices);
        } else if let Some(facet) = Facet::ALL.into_iter().find(|facet| facet.key() == key) {
            let choices = choices(catalog, facet);
            for value in link_parts::values(&value) {
                match choices.iter().find(|choice| choice.key(catalog) == value) {
                    Some(choice) => {
                        link.chosen.insert(*choice);
                    }
                    None => notices.push(link_parts::unknown(
                        &text(&["a choice of “", facet.name(), "”"]),
                        value,
                    )),
                }
            }
        } else {
            notices.push(link_parts::unknown("a filter", &key));
        }
    }
    (link, notices)
}

impl CatalogueLink {
    /// What follows the page's name.
    pub fn print(&self, catalog: &Catalog) -> String {
        let mut pairs = vec![(TYPED, self.typed.clone())];
        for facet in Facet::ALL {
            let mut keys = Vec::new();
            for choice in &self.chosen {
                if choice.facet() == facet {
                    keys.push(choice.key(catalog));
                }
            }
            pairs.push((facet.key(), keys.join(" ")));
        }
        pairs.push((COMPARED, link_parts::role_list(catalog, &self.compared)));
        link_parts::print("", &pairs)
    }

    /// The same with this choice made, or taken back.
    #[must_use]
    pub fn toggled(&self, choice: Choice) -> Self {
        let mut link = self.clone();
        if !link.chosen.remove(&choice) {
            link.chosen.insert(choice);
        }
        link
    }

    /// The same with this role chosen for comparing, or no longer.
    #[must_use]
    pub fn with_compared(&self, role: RoleId, compared: bool) -> Self {
        let mut link = self.clone();
        link.compared.retain(|other| *other != role);
        if compared {
            link.compared.push(role);
        }
        link
    }
}
