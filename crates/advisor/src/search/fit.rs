//! How well each role fits something that it allows: the less it allows beyond, the better.
//!
//! Half of the roles can show attendance; who searches for it is best served by those that are about little else.

use crate::{
    catalog::Catalog,
    ids::{AreaId, DutyId, RoleId},
    permission::{Access, Action, Extent, Permission, Scope},
    role::SecurityLevel,
};

/// A role, and how well it fits, in percent.
pub(super) type Fit = (RoleId, u32);

/// What tells a role that fits better from one that fits worse: less is better.
type Excess = (u8, SecurityLevel, u32);

/// The roles whose access covers the whole of a duty. Of those that reach no wider than the duty asks, the
/// ones with the least access fit best.
pub(super) fn of_duty(catalog: &Catalog, duty: DutyId) -> Vec<Fit> {
    let needs = &catalog[duty].needs;
    let mut fitting = Vec::new();
    for role in catalog.role_ids() {
        let access = catalog.access(role);
        if !access.allows_all(needs) {
            continue;
        }
        let wider = needs.iter().filter(|need| reaches_wider(access, **need)).count();
        let wider = u8::try_from(wider).unwrap_or(u8::MAX);
        fitting.push((role, (wider, SecurityLevel::Low, size(access))));
    }
    by_excess(&fitting)
}

/// The roles that allow `action` on `area`, or anything if none is named.
///
/// Whoever wants to see something is best served by a role that changes nothing, and whoever names no action
/// by one that does more than look. There, only the roles that name the area count, and not those that show
/// every page.
pub(super) fn of_area(catalog: &Catalog, area: AreaId, action: Option<Action>) -> Vec<Fit> {
    let mut fitting = Vec::new();
    for (id, role) in catalog.roles() {
        let access = catalog.access(id);
        let level = role.security_level.unwrap_or(SecurityLevel::Low);
        if action == Some(Action::View) {
            let view = permission(area, Action::View, Scope::OwnClasses);
            if access.allows(view) {
                fitting.push((id, (u8::from(writes(catalog, id)), level, size(access))));
            }
            continue;
        }
        let mut granted = None;
        for included in catalog.with_included(id) {
            for grant in &catalog[included].grants {
                if grant.area == area {
                    let other = grant.action == Action::View
                        || action.is_some_and(|action| action != grant.action);
                    granted = Some(granted.unwrap_or(true) && other);
                }
            }
        }
        if let Some(other) = granted {
            fitting.push((id, (u8::from(other), SecurityLevel::Low, size(access))));
        }
    }
    by_excess(&fitting)
}

/// Whether the role lets one do more than look, by itself or by what it includes.
pub(crate) fn writes(catalog: &Catalog, role: RoleId) -> bool {
    catalog.with_included(role).into_iter().any(|role| {
        let grants = &catalog[role].grants;
        grants.iter().any(|grant| grant.action != Action::View)
    })
}

fn reaches_wider(access: &Access, need: Permission) -> bool {
    let wider = match need.scope {
        Scope::OwnClasses => Scope::School,
        Scope::School => Scope::District,
        Scope::District => return false,
    };
    access.allows(Permission { scope: wider, ..need })
}

const fn permission(area: AreaId, action: Action, scope: Scope) -> Permission {
    Permission { area, action, scope, extent: Extent::Limited }
}

/// How much a role allows, in elementary permissions.
pub(crate) fn size(access: &Access) -> u32 {
    access.beyond(&Access::default())
}

/// The roles with what their place among all of these is worth.
fn by_excess(fitting: &[(RoleId, Excess)]) -> Vec<Fit> {
    let sizes = fitting.iter().map(|(_, (.., size))| *size);
    let least = sizes.min().unwrap_or_default().max(1);
    let mut fits = Vec::new();
    for (role, excess) in fitting {
        let better = fitting.iter().filter(|(_, other)| other < excess).count();
        let doublings = (excess.2 / least).max(1).ilog2();
        fits.push((*role, worth(better).saturating_sub(doublings * 4).max(25)));
    }
    fits
}

/// What it is worth to have so many before one, in percent.
const fn worth(better: usize) -> u32 {
    match better {
        0 => 100,
        1 => 95,
        2 => 90,
        3 => 80,
        4 => 70,
        5..=8 => 60,
        _ => 50,
    }
}
