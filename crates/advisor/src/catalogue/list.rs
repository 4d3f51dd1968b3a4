//! The list of roles: searched, narrowed, counted; and what to let go of where nothing is left.

use std::collections::BTreeSet;

use super::{CatalogueLink, Choice, Facet};
use crate::{
    catalog::Catalog,
    ids::RoleId,
    report::words::text,
    search::{
        Query,
        ranking::{Correction, Field, Found, Index, Ranking},
    },
};

/// The list that a link shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed<'a> {
    /// The roles: the best first if something was typed, else as the sources have them.
    pub roles: Vec<Found<'a>>,
    /// How many roles there are in all.
    pub of: usize,
    /// Words that were taken for others.
    pub corrected: Vec<Correction>,
    /// Words that nothing was found for.
    pub unknown: Vec<String>,
    /// Where nothing is left: what to let go of, each alone, so that something is.
    pub without: Vec<Without>,
}

/// What would be left if one thing were let go of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Without {
    /// What to let go of: “the security level High”, “what you typed”.
    pub what: String,
    /// How many roles are found then.
    pub found: usize,
    /// The list then.
    pub link: CatalogueLink,
}

/// The roles that `link` asks for. `index` is called only if something was typed to search for: a list of all roles does
/// not wait for it to be made.
pub fn list<'a: 'i, 'i>(
    catalog: &'a Catalog,
    index: impl FnOnce() -> &'i Index<'a>,
    link: &CatalogueLink,
) -> Listed<'a> {
    let mut ranking = Ranking::default();
    if is_blank(&link.typed) {
        for role in catalog.role_ids() {
            ranking.found.push(Found { role, matched: Vec::new() });
        }
    } else {
        ranking = index().rank(&link.typed);
    }
    let before = ranking.found.clone();
    ranking.found.retain(|found| meets(catalog, &link.chosen, found.role));
    let without =
        if ranking.found.is_empty() { without(catalog, link, &before) } else { Vec::new() };
    Listed {
        roles: ranking.found,
        of: catalog.role_ids().len(),
        corrected: ranking.corrected,
        unknown: ranking.unknown,
        without,
    }
}

/// Whether nothing was typed that could be searched for.
fn is_blank(typed: &str) -> bool {
    Query::new(typed).is_empty()
}

/// Whether a role meets the choices: of each facet that has any, one of them.
fn meets(catalog: &Catalog, chosen: &BTreeSet<Choice>, role: RoleId) -> bool {
    Facet::ALL.into_iter().all(|facet| {
        let of_facet = |choice: &&Choice| choice.facet() == facet;
        let mut choices = chosen.iter().filter(of_facet).peekable();
        choices.peek().is_none() || choices.any(|choice| choice.holds(catalog, role))
    })
}

fn count(catalog: &Catalog, chosen: &BTreeSet<Choice>, found: &[Found<'_>]) -> usize {
    found.iter().filter(|found| meets(catalog, chosen, found.role)).count()
}

fn without(catalog: &Catalog, link: &CatalogueLink, found: &[Found<'_>]) -> Vec<Without> {
    let mut without = Vec::new();
    for facet in Facet::ALL {
        let (dropped, left): (BTreeSet<_>, BTreeSet<_>) =
            link.chosen.iter().copied().partition(|choice| choice.facet() == facet);
        let count = count(catalog, &left, found);
        if dropped.is_empty() || count == 0 {
            continue;
        }
        let labels: Vec<&str> = dropped.iter().map(|choice| choice.label(catalog)).collect();
        let what = text(&[facet.name(), ": ", &labels.join(", ")]);
        let link = CatalogueLink { chosen: left, ..link.clone() };
        without.push(Without { what, found: count, link });
    }
    if !is_blank(&link.typed) {
        let all: Vec<Found<'_>> =
            catalog.role_ids().map(|role| Found { role, matched: Vec::new() }).collect();
        let found = count(catalog, &link.chosen, &all);
        if found > 0 {
            let what = text(&["“", &link.typed, "”"]);
            let link = CatalogueLink { typed: String::new(), ..link.clone() };
            without.push(Without { what, found, link });
        }
    }
    without
}

impl Listed<'_> {
    /// How many roles there are, in words.
    pub fn said(&self) -> String {
        let of = self.of.to_string();
        match self.roles.len() {
            0 => "No role fits all of this.".to_owned(),
            found if found == self.of => text(&["All ", &of, " roles."]),
            1 => text(&["1 of ", &of, " roles."]),
            found => text(&[&found.to_string(), " of ", &of, " roles."]),
        }
    }

    /// How the words were understood: one sentence for each that stands nowhere as it was typed.
    pub fn understood(&self) -> Vec<String> {
        let mut sentences = Vec::new();
        for Correction { typed, meant } in &self.corrected {
            sentences.push(text(&["Showing results for “", meant, "” instead of “", typed, "”."]));
        }
        for word in &self.unknown {
            sentences.push(text(&["No role says anything about “", word, "”."]));
        }
        sentences
    }
}

impl Field {
    /// What matched, in words.
    pub fn words(self, label: &str) -> String {
        match self {
            Self::Name => label.to_owned(),
            Self::Also => text(&["Also searched as “", label, "”"]),
            Self::Duty => text(&["Duty: ", label]),
            Self::Feature => text(&["Feature: ", label]),
            Self::Area => text(&["About ", label]),
            Self::Module => text(&["Module: ", label]),
            Self::Position => text(&["For: ", label]),
            Self::System => text(&["System: ", label]),
            Self::Group => text(&["Group: ", label]),
            Self::Summary => "In its description".to_owned(),
        }
    }
}
