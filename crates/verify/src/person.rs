//! What the roles mean that are open to somebody: worked out once for the same positions at the same places, as
//! whole stretches of a walk are about one person's duties.

use std::{
    collections::BTreeSet,
    sync::{Arc, Mutex, OnceLock, PoisonError},
};

use advisor::{
    catalog::{AreaId, Catalog, DutyId, PositionId, RoleId},
    openings::open_roles,
    permission::{Action, Extent, Permission, Scope},
    role::{Basis, Module, ModuleQualifier, Places},
};

/// For each need of a duty, which roles cover it.
pub(crate) type Covering = BTreeSet<Vec<RoleId>>;

/// What each role allows, read off the catalogue: sorted by area.
#[derive(Debug, Clone)]
pub(crate) struct Granted(Vec<Vec<Permission>>);

impl Granted {
    /// What each role of the catalogue allows.
    pub(crate) fn new(catalog: &Catalog) -> Self {
        let of_role = |role| {
            let mut granted = permissions(catalog, role);
            granted.sort_by_key(|permission| permission.area);
            granted
        };
        Self(catalog.role_ids().map(of_role).collect())
    }

    /// What the role allows in the area of this need.
    fn about(&self, role: RoleId, need: Permission) -> &[Permission] {
        let all = self.0.get(role.index()).map_or(&[][..], Vec::as_slice);
        let start = all.partition_point(|granted| granted.area < need.area);
        let end = all.partition_point(|granted| granted.area <= need.area);
        all.get(start..end).unwrap_or_default()
    }

    fn covers(&self, role: RoleId, need: Permission) -> bool {
        self.about(role, need).iter().any(|granted| granted.covers(need))
    }

    /// Whether one of the roles allows this; towards one's own classes, a role that is about just these.
    fn is_fulfilled(&self, roles: &[RoleId], need: Permission) -> bool {
        let own = need.scope == Scope::OwnClasses;
        let granted = roles.iter().flat_map(|role| self.about(*role, need));
        granted.into_iter().any(|grant| grant.covers(need) && (!own || grant.scope == need.scope))
    }
}

/// Somebody in these positions at these places.
#[derive(Debug)]
pub(crate) struct Person {
    places: Places,
    positions: Vec<PositionId>,
    /// The roles that are open.
    pub(crate) open: Vec<RoleId>,
    /// Of these, the ones that the positions bring whatever the duties.
    given: Vec<RoleId>,
    /// By duty: whether the open roles together allow all of it.
    fulfilled: OnceLock<Vec<bool>>,
    /// By duty: whether the given roles do, each need by any of them.
    brought: OnceLock<Vec<bool>>,
    /// By duty: which of the open roles cover its needs.
    covering: Vec<OnceLock<Arc<Covering>>>,
}

impl Person {
    fn new(catalog: &Catalog, places: Places, positions: Vec<PositionId>) -> Self {
        let mut found = open_roles(catalog, places, &positions);
        // What has to be asked about first covers nothing.
        found.retain(|open| open.basis != Basis::AskFirst);
        let open = found.iter().map(|open| open.role).collect();
        let given = found.iter().filter(|open| open.basis != Basis::Duty);
        let given = given.map(|open| open.role).collect();
        let covering = catalog.duty_ids().map(|_| OnceLock::new()).collect();
        let (fulfilled, brought) = (OnceLock::new(), OnceLock::new());
        Self { places, positions, open, given, fulfilled, brought, covering }
    }

    /// Whether the open roles together allow all of a duty.
    pub(crate) fn fulfills(&self, catalog: &Catalog, granted: &Granted, duty: DutyId) -> bool {
        let all = self.fulfilled.get_or_init(|| {
            let fulfilled = |need: &Permission| granted.is_fulfilled(&self.open, *need);
            catalog.duties().map(|(_, duty)| duty.needs.iter().all(fulfilled)).collect()
        });
        all.get(duty.index()).copied().unwrap_or_default()
    }

    /// Whether a duty asks for nothing but what the positions bring anyway.
    pub(crate) fn is_given(&self, catalog: &Catalog, granted: &Granted, duty: DutyId) -> bool {
        let all = self.brought.get_or_init(|| {
            let brought =
                |need: &Permission| self.given.iter().any(|role| granted.covers(*role, *need));
            catalog.duties().map(|(_, duty)| duty.needs.iter().all(brought)).collect()
        });
        all.get(duty.index()).copied().unwrap_or_default()
    }

    /// For each need of a duty, which of the open roles cover it.
    pub(crate) fn covering(
        &self,
        catalog: &Catalog,
        granted: &Granted,
        duty: DutyId,
    ) -> Arc<Covering> {
        let covering = |need: &Permission| {
            self.open.iter().copied().filter(|role| granted.covers(*role, *need)).collect()
        };
        let find = || Arc::new(catalog[duty].needs.iter().map(covering).collect());
        self.covering
            .get(duty.index())
            .map_or_else(find, |known| Arc::clone(known.get_or_init(find)))
    }
}

/// The person that was looked at last. A copy begins anew, so that each of the processor's cores has its own.
#[derive(Debug, Default)]
pub(crate) struct Last(Mutex<Option<Arc<Person>>>);

impl Clone for Last {
    fn clone(&self) -> Self {
        Self::default()
    }
}

impl Last {
    /// Somebody in these positions at these places.
    pub(crate) fn person(
        &self,
        catalog: &Catalog,
        places: Places,
        positions: Vec<PositionId>,
    ) -> Arc<Person> {
        let mut last = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(person) = &*last
            && (person.places, &person.positions) == (places, &positions)
        {
            return Arc::clone(person);
        }
        let person = Arc::new(Person::new(catalog, places, positions));
        *last = Some(Arc::clone(&person));
        person
    }
}

/// All that a role allows, read off the catalogue: its own grants, those of the roles it includes,
/// each area that “all pages” show, and those that an area contains.
fn permissions(catalog: &Catalog, role: RoleId) -> Vec<Permission> {
    let mut roles = BTreeSet::from([role]);
    let mut found = Vec::new();
    let mut left = vec![role];
    while let Some(role) = left.pop() {
        found.extend(work_in_modules(catalog, role));
        for grant in &catalog[role].grants {
            found.push(*grant);
            let whole = &catalog[grant.area];
            let shown = catalog
                .areas()
                .filter(|(_, area)| whole.everything && area.system == whole.system && !area.apart);
            let seen = shown.map(|(area, _)| area).chain(contained(catalog, grant.area));
            found.extend(seen.map(|area| Permission { area, action: Action::View, ..*grant }));
        }
        left.extend(catalog[role].includes.iter().filter(|role| roles.insert(**role)));
    }
    found
}

/// What a role allows in the areas that stand for all work in one of its modules.
fn work_in_modules(catalog: &Catalog, role: RoleId) -> Vec<Permission> {
    let role = &catalog[role];
    let mut found = Vec::new();
    for (id, area) in catalog.areas().filter(|(_, area)| area.whole_module) {
        let of_area = |module: &&Module| area.module.as_deref() == Some(module.name.as_str());
        let Some(module) = role.modules.iter().find(of_area) else { continue };
        let only_looks = module.qualifier == Some(ModuleQualifier::ReadOnly);
        let action = if only_looks { Action::View } else { Action::Enter };
        let scopes = role.grants.iter().map(|grant| grant.scope);
        found.extend(scopes.max().map(|scope| Permission {
            area: id,
            action,
            scope,
            extent: Extent::All,
        }));
    }
    found
}

/// What an area contains, and what that contains.
fn contained(catalog: &Catalog, area: AreaId) -> BTreeSet<AreaId> {
    let mut found = BTreeSet::new();
    let mut left = vec![area];
    while let Some(area) = left.pop() {
        left.extend(catalog[area].contains.iter().filter(|inner| found.insert(**inner)));
    }
    found
}
