//! Roles whose rows have an open list, and that are probably for a duty which no row names.

use super::words;
use crate::{
    catalog::Catalog,
    ids::{DutyId, RoleId},
};

/// A line for each role that is probably for the duty. It belongs before the roles of other positions.
pub(super) fn lines(catalog: &Catalog, duty: DutyId, probable: &[RoleId]) -> Vec<String> {
    let modules = modules(catalog, duty);
    let modules = words::and(&modules);
    let line = |role: &RoleId| {
        let name = &catalog[*role].name;
        format!(
            "Probably part of {name}, which is for your position: ask. The guide gives examples of what this role is for \
             in {modules}, and this may be another one. That is our interpretation"
        )
    };
    probable.iter().map(line).collect()
}

/// The modules that a duty belongs to, each once.
fn modules(catalog: &Catalog, duty: DutyId) -> Vec<&str> {
    let mut modules = Vec::new();
    for need in &catalog[duty].needs {
        if let Some(module) = catalog[need.area].module.as_deref()
            && !modules.contains(&module)
        {
            modules.push(module);
        }
    }
    modules
}
