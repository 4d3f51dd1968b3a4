//! The smallest sets of roles that cover what somebody needs.

use core::cmp::Ordering;

use crate::{
    catalog::Catalog,
    ids::RoleId,
    ordered,
    permission::{Action, Permission},
    role::SecurityLevel,
};

/// Everything that a role allows: its own permissions and those of the roles it includes.
pub fn permissions(catalog: &Catalog, role: RoleId) -> Vec<Permission> {
    let mut roles = vec![role];
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(role) = roles.get(at).copied() {
        at += 1;
        let role = &catalog[role];
        for grant in &role.grants {
            found.push(*grant);
            add_views_of_everything(catalog, *grant, &mut found);
        }
        for included in &role.includes {
            if !roles.contains(included) {
                roles.push(*included);
            }
        }
    }
    found
}

/// Adds what a permission to see “all pages” lets one see: each area of the system, to the same extent.
fn add_views_of_everything(catalog: &Catalog, grant: Permission, found: &mut Vec<Permission>) {
    let whole = &catalog[grant.area];
    if !whole.everything {
        return;
    }
    for (area, of_area) in catalog.areas() {
        if of_area.system == whole.system && !of_area.apart {
            found.push(Permission { area, action: Action::View, ..grant });
        }
    }
}

/// Whether whoever has `granted` can do all of `needed`.
pub fn cover(granted: &[Permission], needed: &[Permission]) -> bool {
    needed.iter().all(|need| granted.iter().any(|grant| grant.covers(*need)))
}

/// The sets of roles, out of `open`, that together with `given` permissions cover `needs` with the
/// least access. All sets that tie are returned; a single empty set if nothing has to be added.
///
/// Needs that no open role covers are left aside. Sets are compared first by what they grant (one
/// that grants strictly less is better), then by the highest security level, then by how much they
/// grant beyond the needs, then by the number of roles. The search is exact: it tries every set
/// that has no role to spare, and leaving out a role to spare is never worse.
pub fn smallest_sets(
    catalog: &Catalog,
    given: &[Permission],
    open: &[RoleId],
    needs: &[Permission],
) -> Vec<Vec<RoleId>> {
    let mut offers: Vec<(RoleId, Vec<Permission>)> = Vec::new();
    for role in open {
        offers.push((*role, permissions(catalog, *role)));
    }
    let mut missing = needs.to_vec();
    missing.retain(|need| {
        let offered = |(_, granted): &(RoleId, Vec<Permission>)| cover(granted, &[*need]);
        !cover(given, &[*need]) && offers.iter().any(offered)
    });
    let mut covers = Vec::new();
    extend(&offers, &missing, &mut Vec::new(), &mut covers);
    let mut candidates = Vec::new();
    for roles in covers {
        candidates.push(Candidate::new(catalog, given, roles, needs));
    }
    let mut best: Vec<&Candidate> = Vec::new();
    for one in &candidates {
        if candidates.iter().any(|other| other.grants_strictly_less_than(one)) {
            continue;
        }
        match best.first().map_or(Ordering::Equal, |known| one.rank().cmp(&known.rank())) {
            Ordering::Less => best = vec![one],
            Ordering::Equal => best.push(one),
            Ordering::Greater => {}
        }
    }
    best.into_iter().map(|candidate| candidate.roles.clone()).collect()
}

/// Finds every set of offers that covers `missing` without a role to spare: takes the first need
/// that is not covered yet and tries each role that covers it.
fn extend(
    offers: &[(RoleId, Vec<Permission>)],
    missing: &[Permission],
    taken: &mut Vec<RoleId>,
    found: &mut Vec<Vec<RoleId>>,
) {
    let granted_by = |roles: &[RoleId], need: Permission| {
        offers.iter().any(|(role, granted)| roles.contains(role) && cover(granted, &[need]))
    };
    let Some(need) = missing.iter().find(|need| !granted_by(taken, **need)) else {
        let set = ordered::collect(taken.iter().copied());
        let spare = (0..set.len()).any(|at| {
            let mut fewer = set.clone();
            fewer.remove(at);
            missing.iter().all(|need| granted_by(&fewer, *need))
        });
        if !spare && !found.contains(&set) {
            found.push(set);
        }
        return;
    };
    for (role, granted) in offers {
        if cover(granted, &[*need]) {
            taken.push(*role);
            extend(offers, missing, taken, found);
            taken.pop();
        }
    }
}

/// A set of roles and what decides between it and others.
struct Candidate {
    roles: Vec<RoleId>,
    granted: Vec<Permission>,
    highest: Option<SecurityLevel>,
    excess: usize,
}

impl Candidate {
    fn new(
        catalog: &Catalog,
        given: &[Permission],
        roles: Vec<RoleId>,
        needs: &[Permission],
    ) -> Self {
        let mut granted = Vec::new();
        for grant in given {
            ordered::insert(&mut granted, *grant);
        }
        for role in &roles {
            for grant in permissions(catalog, *role) {
                ordered::insert(&mut granted, grant);
            }
        }
        let excess =
            granted.iter().filter(|grant| !needs.iter().any(|need| grant.covers(*need))).count();
        let highest = roles.iter().filter_map(|role| catalog[*role].security_level).max();
        Self { roles, granted, highest, excess }
    }

    fn grants_strictly_less_than(&self, other: &Self) -> bool {
        cover(&other.granted, &self.granted) && !cover(&self.granted, &other.granted)
    }

    /// Lower is better.
    fn rank(&self) -> (Option<SecurityLevel>, usize, usize) {
        (self.highest, self.excess, self.roles.len())
    }
}

/// Leaves out each role whose permissions another role of the list holds whole, and says which one.
/// Of two that hold each other, the earlier one stays.
pub fn leave_out_held(catalog: &Catalog, roles: &mut Vec<RoleId>) -> Vec<(RoleId, RoleId)> {
    let mut held = Vec::new();
    for index in (0..roles.len()).rev() {
        let Some(role) = roles.get(index).copied() else {
            continue;
        };
        let needed = permissions(catalog, role);
        let by = roles
            .iter()
            .copied()
            .find(|other| *other != role && cover(&permissions(catalog, *other), &needed));
        if let Some(by) = by {
            roles.remove(index);
            held.push((role, by));
        }
    }
    held
}
