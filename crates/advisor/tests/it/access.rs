//! What roles let one do, written out in the smallest pieces: slow, and after the definition alone.
//!
//! A piece is one action on one area, in one scope, to one extent. Whoever may do it in a wider scope or to a
//! greater extent may do it in a narrower one and to a lesser; whoever may write may see what is written.

use std::collections::BTreeSet;

use advisor::{
    cardinality::Staff,
    catalog::{AreaId, Catalog, DutyId, PositionId, RoleId},
    permission::{Action, Extent, Permission, Scope},
    role::{Basis, Holder, ModuleQualifier, Places, System},
};

/// One action on one area, in one scope, to one extent.
pub(crate) type Piece = (AreaId, Action, Scope, Extent);

/// The pieces of a permission.
fn pieces(permission: Permission) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for scope in [Scope::OwnClasses, Scope::School, Scope::District] {
        for extent in [Extent::Limited, Extent::Most, Extent::All] {
            if scope <= permission.scope && extent <= permission.extent {
                pieces.push((permission.area, permission.action, scope, extent));
                pieces.push((permission.area, Action::View, scope, extent));
            }
        }
    }
    pieces
}

/// The roles that a role holds whole, itself among them.
fn with_included(catalog: &Catalog, role: RoleId) -> BTreeSet<RoleId> {
    let included = catalog[role].includes.iter().flat_map(|role| with_included(catalog, *role));
    included.chain([role]).collect()
}

/// All that these roles let one do.
pub(crate) fn allowed(catalog: &Catalog, roles: &[RoleId]) -> BTreeSet<Piece> {
    let mut allowed = BTreeSet::new();
    for role in roles.iter().flat_map(|role| with_included(catalog, *role)) {
        allowed.extend(work_in_modules(catalog, role).into_iter().flat_map(pieces));
        for grant in &catalog[role].grants {
            allowed.extend(pieces(*grant));
            let whole = &catalog[grant.area];
            let shown = catalog
                .areas()
                .filter(|(_, area)| whole.everything && area.system == whole.system && !area.apart);
            let seen = shown.map(|(area, _)| area).chain(contained(catalog, grant.area));
            for area in seen {
                allowed.extend(pieces(Permission { area, action: Action::View, ..*grant }));
            }
        }
    }
    allowed
}

/// What an area contains, and what that contains.
fn contained(catalog: &Catalog, area: AreaId) -> Vec<AreaId> {
    let inner = catalog[area].contains.iter();
    inner.flat_map(|area| [vec![*area], contained(catalog, *area)].concat()).collect()
}

/// What a role is for by its modules alone: it enters what is about the whole module, unless the row says “read only”.
fn work_in_modules(catalog: &Catalog, role: RoleId) -> Vec<Permission> {
    let role = &catalog[role];
    let Some(scope) = role.grants.iter().map(|grant| grant.scope).max() else { return Vec::new() };
    let areas = catalog.areas().filter(|(_, area)| area.whole_module);
    let of_role = areas.filter_map(|(id, area)| {
        let module =
            role.modules.iter().find(|module| area.module.as_ref() == Some(&module.name))?;
        let only_looks = module.qualifier == Some(ModuleQualifier::ReadOnly);
        let action = if only_looks { Action::View } else { Action::Enter };
        Some(Permission { area: id, action, scope, extent: Extent::All })
    });
    of_role.collect()
}

/// All that these duties need.
pub(crate) fn needed(catalog: &Catalog, duties: &[DutyId]) -> BTreeSet<Piece> {
    duties.iter().flat_map(|duty| &catalog[*duty].needs).flat_map(|need| pieces(*need)).collect()
}

/// The MiSiS roles meant for any of these positions at any of these places: not those to ask about first, and not School
/// Full Read, which is for those “outside of classroom”, beside a position of teachers.
pub(crate) fn meant_for(
    catalog: &Catalog,
    positions: &[PositionId],
    places: Places,
) -> Vec<RoleId> {
    let positions = &with_implied(catalog, positions, places);
    let named = named_to(catalog, positions, places);
    let is_for_all = |role: &RoleId, staff| catalog[*role].for_all_of() == Some(staff);
    let in_classroom = named.iter().any(|role| is_for_all(role, Staff::Teachers));
    let mut meant = held(catalog, positions, places, |holder| holder.basis != Basis::AskFirst);
    meant.retain(|role| !in_classroom || !is_for_all(role, Staff::OtherCertificated));
    meant
}

/// The positions, and those that everybody in them is in at such places.
pub(crate) fn with_implied(
    catalog: &Catalog,
    positions: &[PositionId],
    places: Places,
) -> Vec<PositionId> {
    let mut all = positions.to_vec();
    for position in positions {
        if !named_to(catalog, &[*position], places).is_empty() {
            all.extend_from_slice(&catalog[*position].implies);
        }
    }
    all
}

/// The same, with those to ask about first.
pub(crate) fn named_to(catalog: &Catalog, positions: &[PositionId], places: Places) -> Vec<RoleId> {
    held(catalog, positions, places, |_| true)
}

fn held(
    catalog: &Catalog,
    positions: &[PositionId],
    places: Places,
    counts: fn(&Holder) -> bool,
) -> Vec<RoleId> {
    let roles = catalog.roles().filter(|(_, role)| {
        role.system == System::Misis
            && role.holders.iter().any(|holder| {
                counts(holder)
                    && holder.places.meets(places)
                    && holder.positions.iter().any(|position| positions.contains(position))
            })
    });
    roles.map(|(role, _)| role).collect()
}
