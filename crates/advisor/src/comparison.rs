//! Two to four roles side by side: what tells them apart first, then what is the same.

use crate::{
    allowed::named_or_shown,
    catalog::Catalog,
    ids::{AreaId, RoleId},
    link_parts::{self, Parts},
    profile::{self, Relation, holder_text},
    report::{
        InterpretationLine, Sentence, interpretations,
        words::{self, text},
    },
    role::{Basis, Holder, System},
};

/// As many roles can be compared.
pub const MOST: usize = 4;
/// As few make a comparison.
pub const FEWEST: usize = 2;
/// What a cell says of a feature that a role does not have.
pub const NO: &str = "No";

/// Roles side by side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comparison {
    /// The roles.
    pub roles: Vec<RoleId>,
    /// Which of them allows all that another one does.
    pub supersets: Vec<String>,
    /// The rows in which they differ.
    pub different: Vec<Row>,
    /// The rows in which all are the same.
    pub same: Vec<Row>,
    /// What of this no document spells out, and what looks odd in the guide.
    pub interpretations: Vec<InterpretationLine>,
}

/// A row: a property, or an area.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// What it is about.
    pub topic: String,
    /// What each role says to it; empty if nothing.
    pub cells: Vec<String>,
    /// Whether the cells say what the roles allow, and not whom a role is for or how to get it.
    pub is_access: bool,
}

/// The roles that the link names behind the page's name: `?role=misis/counselor+misis/counselor-plus`.
pub fn parse(catalog: &Catalog, rest: &str) -> (Vec<RoleId>, Vec<String>) {
    let (mut roles, mut notices) = (Vec::new(), Vec::new());
    for (key, value) in Parts::new(rest).pairs {
        if key == "role" {
            for role in link_parts::roles(catalog, &value, &mut notices) {
                if !roles.contains(&role) {
                    roles.push(role);
                }
            }
        } else {
            notices.push(link_parts::unknown("a part of a comparison", &key));
        }
    }
    if roles.len() > MOST {
        roles.truncate(MOST);
        notices
            .push("The link names more than four roles. The first four are compared.".to_owned());
    }
    (roles, notices)
}

/// What follows the page's name in the link that compares these roles.
pub fn print(catalog: &Catalog, roles: &[RoleId]) -> String {
    link_parts::print("", &[("role", link_parts::role_list(catalog, roles))])
}

/// These roles side by side.
pub fn compare(catalog: &Catalog, roles: &[RoleId]) -> Comparison {
    let mut comparison = Comparison {
        roles: roles.to_vec(),
        supersets: supersets(catalog, roles),
        different: Vec::new(),
        same: Vec::new(),
        interpretations: Vec::new(),
    };
    for role in roles {
        for line in interpretations::of_role(catalog, *role) {
            if !comparison.interpretations.contains(&line) {
                comparison.interpretations.push(line);
            }
        }
    }
    for row in properties(catalog, roles) {
        comparison.add(row);
    }
    for (_, feature) in catalog.features() {
        let cell = |role: &RoleId| match catalog[*role].system {
            System::Clever if feature.roles.contains(role) => "Yes".to_owned(),
            System::Clever => NO.to_owned(),
            _ => String::new(),
        };
        comparison.add(Row { is_access: true, ..row(&feature.name, roles, cell) });
    }
    for (area, of_area) in catalog.areas() {
        if roles.iter().any(|role| names(catalog, *role, area)) {
            let cell = |role: &RoleId| {
                named_or_shown(catalog, *role, area)
                    .map(|allowed| allowed.words())
                    .unwrap_or_default()
            };
            let name = words::capitalized(of_area.name.clone());
            comparison.add(Row { is_access: true, ..row(&name, roles, cell) });
        }
    }
    comparison
}

impl Comparison {
    /// Puts a row where it belongs; one that is empty for all roles nowhere.
    fn add(&mut self, row: Row) {
        if row.cells.iter().all(String::is_empty) {
            return;
        }
        let first = row.cells.first();
        let list = if row.cells.iter().all(|cell| Some(cell) == first) {
            &mut self.same
        } else {
            &mut self.different
        };
        list.push(row);
    }
}

fn names(catalog: &Catalog, role: RoleId, area: AreaId) -> bool {
    let included = catalog.with_included(role);
    included.into_iter().any(|role| catalog[role].grants.iter().any(|grant| grant.area == area))
}

fn row(topic: &str, roles: &[RoleId], cell: impl Fn(&RoleId) -> String) -> Row {
    Row { topic: topic.to_owned(), cells: roles.iter().map(cell).collect(), is_access: false }
}

/// What the sources say of each role besides what it allows.
fn properties(catalog: &Catalog, roles: &[RoleId]) -> Vec<Row> {
    let of = |role: &RoleId| &catalog[*role];
    vec![
        row("Group", roles, |role| profile::group(catalog, of(role))),
        row("Security level", roles, |role| {
            of(role).security_level.map_or("", |level| level.name()).to_owned()
        }),
        row("Who it is for", roles, |role| {
            let holders = of(role).holders.iter();
            let marked = |holder: &Holder| {
                let text = holder_text(catalog, *role, holder);
                let is_interpretation = holder.basis == Basis::AskFirst;
                Sentence { text, is_interpretation }.marked()
            };
            let texts: Vec<String> = holders.map(marked).collect();
            texts.join("; ")
        }),
        row("How many people should have it", roles, |role| {
            of(role).number_of_users.clone().unwrap_or_default()
        }),
        row("How to get it", roles, |role| of(role).channel_label.clone()),
        row("Who approves", roles, |role| {
            let approver = of(role).approver;
            approver.map(|approver| catalog[approver].name.clone()).unwrap_or_default()
        }),
        row("Modules", roles, |role| profile::modules(of(role)).join(", ")),
        row("What it does not allow", roles, |role| of(role).limits.join("; ")),
    ]
}

/// Of each two roles, whether one allows all that the other does.
fn supersets(catalog: &Catalog, roles: &[RoleId]) -> Vec<String> {
    let mut sentences = Vec::new();
    let name = |role: &RoleId| catalog[*role].name.as_str();
    for (at, a) in roles.iter().enumerate() {
        for b in roles.iter().skip(at + 1) {
            if catalog[*a].system != catalog[*b].system {
                continue;
            }
            let (more, less) = match profile::relation(catalog, *a, *b) {
                Relation::Superset => (b, a),
                Relation::Subset => (a, b),
                Relation::Same => {
                    sentences.push(text(&[name(a), " and ", name(b), " allow the same."]));
                    continue;
                }
                Relation::Overlap | Relation::Beside => continue,
            };
            sentences.push(text(&[
                name(more),
                " allows everything that ",
                name(less),
                " does, and more.",
            ]));
        }
    }
    sentences
}
