//! What each role allows, worked out once: its own permissions and those of the roles it includes.

use super::Content;
use crate::{
    ids::{AreaId, RoleId},
    permission::{Access, Action, Extent, Permission},
    role::{ModuleQualifier, Role},
};

/// What each role of `content` allows, by role. Every reference holds.
pub(super) fn of_roles(content: &Content) -> Vec<Access> {
    let mut all = Vec::new();
    for index in 0..content.roles.len() {
        let mut access = Access::default();
        for role in with_included(content, RoleId::at(u16::try_from(index).unwrap_or(u16::MAX))) {
            let Some(role) = content.roles.get(role.index()) else { continue };
            for grant in &role.grants {
                access.grant(*grant);
                add_views_of_everything(content, *grant, &mut access);
            }
            add_work_in_modules(content, role, &mut access);
        }
        add_contained_views(content, &mut access);
        all.push(access);
    }
    all
}

/// The role and all that it includes, directly or through others.
pub(super) fn with_included(content: &Content, role: RoleId) -> Vec<RoleId> {
    let mut roles = vec![role];
    let mut at = 0;
    while let Some(role) = roles.get(at).and_then(|role| content.roles.get(role.index())) {
        at += 1;
        for included in &role.includes {
            if !roles.contains(included) {
                roles.push(*included);
            }
        }
    }
    roles
}

/// Adds the work in the modules of a role, where an area stands for all of it: as far as the role reaches, and only to
/// look where the row says so.
fn add_work_in_modules(content: &Content, role: &Role, access: &mut Access) {
    let Some(scope) = role.grants.iter().map(|grant| grant.scope).max() else { return };
    for (index, area) in (0..).zip(&content.areas) {
        if !area.whole_module || area.system != role.system {
            continue;
        }
        for module in &role.modules {
            if area.module.as_ref() == Some(&module.name) {
                let action = match module.qualifier {
                    Some(ModuleQualifier::ReadOnly) => Action::View,
                    _ => Action::Enter,
                };
                let area = AreaId::at(index);
                access.grant(Permission { area, action, scope, extent: Extent::All });
            }
        }
    }
}

/// Adds what an area that one sees contains, directly or through others.
fn add_contained_views(content: &Content, access: &mut Access) {
    for (index, _) in (0..).zip(&content.areas) {
        let area = AreaId::at(index);
        let mut contained = vec![area];
        let mut at = 0;
        while let Some(area) = contained.get(at).and_then(|area| content.areas.get(area.index())) {
            at += 1;
            for inner in &area.contains {
                if !contained.contains(inner) {
                    contained.push(*inner);
                }
            }
        }
        for inner in contained {
            access.view_like(inner, area);
        }
    }
}

/// Adds what a permission to see “all pages” lets one see: each area of the system, to the same extent.
fn add_views_of_everything(content: &Content, grant: Permission, access: &mut Access) {
    let Some(whole) = content.areas.get(grant.area.index()).filter(|area| area.everything) else {
        return;
    };
    for (index, area) in (0..).zip(&content.areas) {
        if area.system == whole.system && !area.apart {
            let area = AreaId::at(index);
            access.grant(Permission { area, action: Action::View, ..grant });
        }
    }
}
