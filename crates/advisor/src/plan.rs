//! The plan of a school: every MiSiS role that can be held there, and how many should hold it.
//!
//! Source: Guide to MiSiS User Roles, column “# of Users”. Clever roles have no recommended number.

pub mod count;
pub mod finding;
pub mod form;
pub mod link;
pub mod recommended;
pub mod table;
pub mod words;

use self::{
    finding::{Finding, Risk},
    link::PlanLink,
    recommended::{Recommended, School},
};
use crate::{
    cardinality::Cardinality,
    catalog::{Catalog, GroupId, RoleId},
    role::{Place, Role, SecurityLevel},
};

/// The roles of one school, or of groups of the offices.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// The school.
    pub school: School,
    /// Its roles by group, in the order of the guide.
    pub groups: Vec<PlanGroup>,
    /// Roles of the same part of the guide that cannot be held here.
    pub left_out: Vec<RoleId>,
    /// Holders of today of roles that cannot be held here.
    pub misplaced: Vec<(RoleId, u32)>,
}

/// The roles of one group of the guide.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanGroup {
    /// The group.
    pub group: GroupId,
    /// Its roles, in the order of the guide. At least one.
    pub rows: Vec<Row>,
}

/// A role in the plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The role.
    pub role: RoleId,
    /// Its security level.
    pub level: SecurityLevel,
    /// How many should hold it.
    pub recommended: Recommended,
    /// How many hold it today, where somebody has said so.
    pub held: Option<u32>,
    /// How the two compare.
    pub finding: Option<Finding>,
}

impl Plan {
    /// The plan that a link asks for; `None` while it does not say for which kind of school.
    pub fn new(catalog: &Catalog, link: &PlanLink) -> Option<Self> {
        let school = link.school()?;
        let mut plan =
            Self { school, groups: Vec::new(), left_out: Vec::new(), misplaced: Vec::new() };
        let shown = match school.place {
            Place::Office if !link.groups.is_empty() => link.groups.iter().copied().collect(),
            Place::Office => office_groups(catalog),
            _ => catalog.group_ids().collect(),
        };
        for group in shown {
            let mut rows = Vec::new();
            for (id, role) in catalog.roles() {
                let Some(cardinality) = role.cardinality.filter(|_| role.group == group) else {
                    continue;
                };
                if is_held_at(role, school.place) {
                    rows.push(Row::new(id, role, cardinality, &school, link.held_of(id)));
                } else if is_held_at_a_school(role) {
                    plan.left_out.push(id);
                }
            }
            if !rows.is_empty() {
                plan.groups.push(PlanGroup { group, rows });
            }
        }
        for (role, held) in &link.held {
            if !is_held_at(&catalog[*role], school.place) {
                plan.misplaced.push((*role, *held));
            }
        }
        Some(plan)
    }

    /// All rows, in the order of the guide.
    pub fn rows(&self) -> impl Iterator<Item = &Row> {
        self.groups.iter().flat_map(|group| &group.rows)
    }

    /// The rows whose number differs from the recommendation: the gravest risk first, and then the
    /// greatest difference. No risk without rows.
    pub fn differences(&self) -> Vec<(Risk, Vec<&Row>)> {
        let mut differences = Vec::new();
        for risk in Risk::ALL {
            let rows = finding::at_risk(self.rows(), risk);
            if !rows.is_empty() {
                differences.push((risk, rows));
            }
        }
        differences
    }
}

impl Row {
    fn new(
        id: RoleId,
        role: &Role,
        cardinality: Cardinality,
        school: &School,
        held: Option<u32>,
    ) -> Self {
        let recommended = recommended::recommended(cardinality, school);
        Self {
            role: id,
            level: role.security_level.unwrap_or(SecurityLevel::Low),
            recommended,
            held,
            finding: held.map(|held| finding::compare(&recommended, held)),
        }
    }
}

/// The groups whose roles can be held at the offices, in the order of the guide.
pub fn office_groups(catalog: &Catalog) -> Vec<GroupId> {
    let mut groups = Vec::new();
    for (_, role) in catalog.roles() {
        if role.cardinality.is_some()
            && is_held_at(role, Place::Office)
            && !groups.contains(&role.group)
        {
            groups.push(role.group);
        }
    }
    groups
}

fn is_held_at(role: &Role, place: Place) -> bool {
    role.holders.iter().any(|holder| holder.places.contains(place))
}

fn is_held_at_a_school(role: &Role) -> bool {
    [Place::Elementary, Place::Secondary, Place::Options]
        .into_iter()
        .any(|place| is_held_at(role, place))
}
