//! The smallest sets of roles that cover what somebody needs.

use crate::{
    catalog::Catalog,
    ids::RoleId,
    ordered,
    permission::{Access, Permission},
    role::SecurityLevel,
};

/// By what one set of roles is less access than another, in the order in which sets are compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Criterion {
    /// What they grant: the smaller one grants a part of what the other does.
    Grants,
    /// The highest security level among them.
    SecurityLevel,
    /// How much they grant beyond what is needed.
    Excess,
    /// How many roles they are.
    Number,
}

/// A set of roles that covers what is needed, without a role to spare.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cover {
    /// The roles, in order.
    pub roles: Vec<RoleId>,
    /// What they grant, with what was given before.
    access: Access,
    highest: Option<SecurityLevel>,
    excess: u32,
}

impl Cover {
    fn grants_strictly_less_than(&self, other: &Self) -> bool {
        other.access.holds(&self.access) && !self.access.holds(&other.access)
    }

    /// Lower is better.
    fn rank(&self) -> (Option<SecurityLevel>, u32, usize) {
        (self.highest, self.excess, self.roles.len())
    }
}

/// Every set of roles, out of `open`, that together with `given` covers `needs` and has no role to
/// spare. Needs that no open role covers are left aside. A single empty set if nothing has to be added.
///
/// The search is exact: leaving out a role to spare is never worse, so the least access is among them.
pub fn covers(
    catalog: &Catalog,
    given: &Access,
    open: &[RoleId],
    needs: &[Permission],
) -> Vec<Cover> {
    let mut missing = needs.to_vec();
    missing.retain(|need| {
        let offers = |role: &RoleId| catalog.access(*role).allows(*need);
        !given.allows(*need) && open.iter().any(offers)
    });
    let mut sets = Vec::new();
    extend(catalog, open, &missing, &mut Vec::new(), &mut sets);
    let mut asked = given.clone();
    for need in needs {
        asked.grant(*need);
    }
    let mut covers = Vec::new();
    for roles in sets {
        let mut access = given.clone();
        let mut highest = None;
        for role in &roles {
            access.add(catalog.access(*role));
            highest = highest.max(catalog[*role].security_level);
        }
        covers.push(Cover { excess: access.beyond(&asked), roles, access, highest });
    }
    covers
}

/// Finds every set of open roles that covers `missing` without a role to spare: takes the first need
/// that is not covered yet and tries each role that covers it.
fn extend(
    catalog: &Catalog,
    open: &[RoleId],
    missing: &[Permission],
    taken: &mut Vec<RoleId>,
    found: &mut Vec<Vec<RoleId>>,
) {
    let covered_by =
        |roles: &[RoleId], need| roles.iter().any(|role| catalog.access(*role).allows(need));
    let Some(need) = missing.iter().find(|need| !covered_by(taken, **need)) else {
        let set = ordered::collect(taken.iter().copied());
        let spare = (0..set.len()).any(|at| {
            let mut fewer = set.clone();
            fewer.remove(at);
            missing.iter().all(|need| covered_by(&fewer, *need))
        });
        if !spare && !found.contains(&set) {
            found.push(set);
        }
        return;
    };
    for role in open {
        if catalog.access(*role).allows(*need) {
            taken.push(*role);
            extend(catalog, open, missing, taken, found);
            taken.pop();
        }
    }
}

/// The covers with the least access: all that tie.
///
/// They are compared first by what they grant (one that grants strictly less is better), then by the
/// highest security level, then by how much they grant beyond the needs, then by the number of roles.
fn smallest(covers: &[Cover]) -> Vec<&Cover> {
    let mut best: Vec<&Cover> = Vec::new();
    for cover in covers {
        if covers.iter().any(|other| other.grants_strictly_less_than(cover)) {
            continue;
        }
        let known = best.first().map(|known| known.rank());
        if known.is_none_or(|known| cover.rank() < known) {
            best.clear();
        } else if known.is_some_and(|known| cover.rank() > known) {
            continue;
        }
        best.push(cover);
    }
    best
}

/// The roles of each of the smallest covers.
pub fn smallest_sets(covers: &[Cover]) -> Vec<Vec<RoleId>> {
    smallest(covers).into_iter().map(|cover| cover.roles.clone()).collect()
}

/// By what `cover` is more access than the smallest of `covers`; `None` if it is one of those.
pub fn worse_by(covers: &[Cover], cover: &Cover) -> Option<Criterion> {
    if covers.iter().any(|other| other.grants_strictly_less_than(cover)) {
        return Some(Criterion::Grants);
    }
    let best = *smallest(covers).first()?;
    if cover.highest != best.highest {
        Some(Criterion::SecurityLevel)
    } else if cover.excess != best.excess {
        Some(Criterion::Excess)
    } else if cover.roles.len() != best.roles.len() {
        Some(Criterion::Number)
    } else {
        None
    }
}

/// Leaves out each role that another role of the list holds whole, and says which one. Of two that
/// hold each other, the earlier one stays.
pub fn leave_out_held(catalog: &Catalog, roles: &mut Vec<RoleId>) -> Vec<(RoleId, RoleId)> {
    let mut left_out = Vec::new();
    for index in (0..roles.len()).rev() {
        if let Some(role) = roles.get(index).copied()
            && holder(catalog, roles, role).is_some()
        {
            roles.remove(index);
            left_out.push(role);
        }
    }
    let mut held = Vec::new();
    for role in left_out {
        held.extend(holder(catalog, roles, role).map(|by| (role, by)));
    }
    held
}

/// The first of `roles`, other than `role` itself, that holds all of it.
pub fn holder(catalog: &Catalog, roles: &[RoleId], role: RoleId) -> Option<RoleId> {
    let access = catalog.access(role);
    roles.iter().copied().find(|other| *other != role && catalog.access(*other).holds(access))
}
