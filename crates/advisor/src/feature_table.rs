//! The features of Clever against its roles, as the FAQ has them.
//!
//! Source: Clever Role Changes, Role Overview, the table at its end.

use crate::{
    catalog::Catalog,
    ids::{FeatureId, RoleId},
    report::reasons,
    role::System,
};

/// The table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FeatureTable {
    /// The columns.
    pub roles: Vec<RoleId>,
    /// The sections, in the order of the table.
    pub sections: Vec<FeatureSection>,
}

/// Features under one heading of the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FeatureSection {
    /// The heading.
    pub name: String,
    /// The features, and whether each of the roles has them.
    pub rows: Vec<(FeatureId, Vec<bool>)>,
    /// Where it stands.
    pub source: String,
}

/// The whole table.
pub fn feature_table(catalog: &Catalog) -> FeatureTable {
    let mut roles = Vec::new();
    for (id, role) in catalog.roles() {
        if role.system == System::Clever {
            roles.push(id);
        }
    }
    let mut table = FeatureTable { roles, sections: Vec::new() };
    for (id, feature) in catalog.features() {
        let has = table.roles.iter().map(|role| feature.roles.contains(role)).collect();
        let known = table.sections.iter_mut().find(|section| section.name == feature.section);
        if let Some(section) = known {
            section.rows.push((id, has));
            continue;
        }
        let source = reasons::citation(catalog, &feature.source);
        let name = feature.section.clone();
        table.sections.push(FeatureSection { name, rows: vec![(id, has)], source });
    }
    table
}
