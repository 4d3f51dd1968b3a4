//! Roles that resemble one: those that hold all of it, those that it holds, and the nearest of the others.

use crate::{
    catalog::Catalog,
    ids::RoleId,
    permission::Permission,
    report::permissions::{self, Schools},
    role::System,
};

/// How another role stands to one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Relation {
    /// It allows the same.
    Same,
    /// It allows all of it, and more.
    Superset,
    /// It allows a part of it, and nothing else.
    Subset,
    /// Each allows something that the other does not, and they have something in common.
    Overlap,
    /// They have nothing in common but the people whom they are for.
    Beside,
}

impl Relation {
    /// In words, after the name of the other role.
    pub const fn words(self) -> &'static str {
        match self {
            Self::Same => "allows the same",
            Self::Superset => "allows all of this, and more",
            Self::Subset => "allows a part of this, and nothing else",
            Self::Overlap => "allows some of this, and other things",
            Self::Beside => "allows other things, for the same positions",
        }
    }
}

/// A role that resembles another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Similar {
    /// The role.
    pub role: RoleId,
    /// How it stands to the other.
    pub relation: Relation,
    /// What it allows that the other does not.
    pub more: Vec<String>,
    /// What it does not allow that the other does.
    pub less: Vec<String>,
}

/// Of each relation, only as many are told.
const MOST: usize = 3;

/// The roles that resemble `id`, each relation by itself, the nearest first.
pub(super) fn similar(catalog: &Catalog, id: RoleId) -> Vec<Similar> {
    let mut order: Vec<(Relation, u32, RoleId)> = Vec::new();
    for other in catalog.role_ids() {
        if other == id || catalog[other].system != catalog[id].system {
            continue;
        }
        let distance = excess(catalog, id, other) + excess(catalog, other, id);
        let relation = match relation(catalog, id, other) {
            Relation::Overlap if shares_area(catalog, id, other) => Relation::Overlap,
            Relation::Overlap if shares_position(catalog, id, other) => Relation::Beside,
            Relation::Overlap => continue,
            holds => holds,
        };
        order.push((relation, distance, other));
    }
    order.sort_unstable();
    let mut similar = Vec::new();
    for (relation, _, role) in &order {
        let known = similar.iter().filter(|known: &&Similar| known.relation == *relation).count();
        if known < MOST {
            let more = beyond(catalog, *role, id);
            let less = beyond(catalog, id, *role);
            similar.push(Similar { role: *role, relation: *relation, more, less });
        }
    }
    similar
}

/// How `other` stands to `role`.
pub(crate) fn relation(catalog: &Catalog, role: RoleId, other: RoleId) -> Relation {
    match (excess(catalog, other, role), excess(catalog, role, other)) {
        (0, 0) => Relation::Same,
        (_, 0) => Relation::Superset,
        (0, _) => Relation::Subset,
        _ => Relation::Overlap,
    }
}

/// How much `a` allows that `b` does not. Of Clever, features count; roles of two systems have nothing in common.
fn excess(catalog: &Catalog, a: RoleId, b: RoleId) -> u32 {
    if catalog[a].system != System::Clever || catalog[b].system != System::Clever {
        return catalog.access(a).beyond(catalog.access(b));
    }
    let mut count = 0;
    for (_, feature) in catalog.features() {
        count += u32::from(feature.roles.contains(&a) && !feature.roles.contains(&b));
    }
    count
}

/// Whether both name a common area, or a common feature.
fn shares_area(catalog: &Catalog, a: RoleId, b: RoleId) -> bool {
    let mut of_a = catalog[a].grants.iter();
    let mut features = catalog.features();
    of_a.any(|grant| catalog[b].grants.iter().any(|other| other.area == grant.area))
        || features.any(|(_, feature)| feature.roles.contains(&a) && feature.roles.contains(&b))
}

/// Whether both are meant for a common position.
fn shares_position(catalog: &Catalog, a: RoleId, b: RoleId) -> bool {
    let mut positions = catalog[a].holders.iter().flat_map(|holder| &holder.positions);
    positions.any(|position| {
        let holders = &catalog[b].holders;
        holders.iter().any(|holder| holder.positions.contains(position))
    })
}

/// What `a` allows that `b` does not, in words.
pub(crate) fn beyond(catalog: &Catalog, a: RoleId, b: RoleId) -> Vec<String> {
    if catalog[a].system == System::Clever {
        let mut names = Vec::new();
        for (_, feature) in catalog.features() {
            if feature.roles.contains(&a) && !feature.roles.contains(&b) {
                names.push(feature.name.clone());
            }
        }
        return names;
    }
    let mut grants: Vec<Permission> = Vec::new();
    for role in catalog.with_included(a) {
        for grant in &catalog[role].grants {
            if !catalog.access(b).allows(*grant) {
                grants.push(*grant);
            }
        }
    }
    permissions::lines(catalog, &grants, Schools::Own)
}
