//! Which set of roles covers what somebody needs with the least access.

use core::cmp::Ordering;

use crate::{
    catalog::Catalog,
    ids::RoleId,
    permission::{Access, Permission},
    role::SecurityLevel,
};

/// How many alternatives a recommendation has at most.
const MOST_ALTERNATIVES: usize = 2;

/// By what one set of roles is less access than another, in the order in which sets are compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Criterion {
    /// What they grant: the smaller one grants a part of what the other does.
    Grants,
    /// How much everything weighs that they grant, with what is granted anyway.
    Fit,
    /// The highest security level among them.
    SecurityLevel,
    /// How many roles they are.
    Number,
}

/// A set of roles that covers what is needed, without a role to spare.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cover {
    /// The roles, in order.
    pub roles: Vec<RoleId>,
    /// What they grant, with what was given before.
    pub access: Access,
    /// What all of that weighs.
    pub weight: u32,
    highest: Option<SecurityLevel>,
    /// Whether another cover grants strictly less.
    beaten_on_grants: bool,
}

/// The set of roles with the least access, and others that a person may choose instead.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Recommendation {
    /// The roles; none if nothing has to be added.
    pub roles: Vec<RoleId>,
    /// Other sets that cover the same and grant neither more nor less, but something else. The best come first; there
    /// are two at most.
    pub alternatives: Vec<Vec<RoleId>>,
}

impl Cover {
    fn grants_strictly_less_than(&self, other: &Self) -> bool {
        other.access.holds(&self.access) && !self.access.holds(&other.access)
    }

    fn grants_something_else_than(&self, other: &Self) -> bool {
        !other.access.holds(&self.access) && !self.access.holds(&other.access)
    }

    /// Less is better. The roles come last, so that the order does not depend on how the covers were found.
    fn compare(&self, other: &Self) -> Ordering {
        self.beaten_on_grants.cmp(&other.beaten_on_grants).then_with(|| self.compare_fit(other))
    }

    /// The same of covers of which neither grants strictly less than the other.
    fn compare_fit(&self, other: &Self) -> Ordering {
        let rank = |cover: &Self| (cover.weight, cover.highest, cover.roles.len());
        rank(self).cmp(&rank(other)).then_with(|| self.roles.cmp(&other.roles))
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
    let mut covers: Vec<Cover> = Vec::new();
    for roles in sets {
        let mut access = given.clone();
        let mut highest = None;
        for role in &roles {
            access.add(catalog.access(*role));
            highest = highest.max(catalog[*role].security_level);
        }
        let weight = catalog.weight(&access);
        covers.push(Cover { roles, access, weight, highest, beaten_on_grants: false });
    }
    let is_beaten = |cover| covers.iter().any(|other| other.grants_strictly_less_than(cover));
    let beaten: Vec<bool> = covers.iter().map(is_beaten).collect();
    for (cover, beaten) in covers.iter_mut().zip(beaten) {
        cover.beaten_on_grants = beaten;
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
        let mut set = taken.clone();
        set.sort_unstable();
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

/// The cover with the least access: the first by what they grant (one that grants strictly less is better), then by
/// weight, security level and number of roles.
fn least(covers: &[Cover]) -> Option<&Cover> {
    covers.iter().min_by(|one, other| one.compare(other))
}

/// The cover with the least access, and beside it those that grant something else.
pub fn recommend(covers: &[Cover]) -> Recommendation {
    let Some(least) = least(covers) else {
        return Recommendation::default();
    };
    let mut others: Vec<&Cover> =
        covers.iter().filter(|cover| cover.grants_something_else_than(least)).collect();
    others.sort_by(|one, other| one.compare(other));
    others.truncate(MOST_ALTERNATIVES);
    Recommendation {
        roles: least.roles.clone(),
        alternatives: others.into_iter().map(|cover| cover.roles.clone()).collect(),
    }
}

/// The covers to name to somebody who has to ask for one of them, the best first: by `rank`, and those of one rank by
/// access. One that grants all that another of its rank or a better one does is left out. There are three at most.
pub(crate) fn by_rank<R: Ord>(covers: &[Cover], rank: impl Fn(&Cover) -> R) -> Vec<&Cover> {
    let mut ranked: Vec<(R, &Cover)> = covers.iter().map(|cover| (rank(cover), cover)).collect();
    ranked.sort_by(|(rank, cover), (other_rank, other)| {
        rank.cmp(other_rank).then_with(|| cover.compare_fit(other))
    });
    let is_beaten = |(rank, cover): &&(R, &Cover)| {
        ranked
            .iter()
            .any(|(other_rank, other)| other_rank <= rank && other.grants_strictly_less_than(cover))
    };
    let mut named: Vec<&Cover> = Vec::new();
    for (_, cover) in ranked.iter().filter(|cover| !is_beaten(cover)) {
        if named.iter().all(|other| other.access != cover.access) {
            named.push(cover);
        }
    }
    named.truncate(1 + MOST_ALTERNATIVES);
    named
}

/// By what `cover` is more access than the recommended one of `covers`; `None` if it is that one, or grants the same.
pub fn beaten_on(covers: &[Cover], cover: &Cover) -> Option<Criterion> {
    if cover.beaten_on_grants {
        return Some(Criterion::Grants);
    }
    let least = least(covers)?;
    if cover.weight != least.weight {
        Some(Criterion::Fit)
    } else if cover.highest != least.highest {
        Some(Criterion::SecurityLevel)
    } else if cover.roles.len() != least.roles.len() {
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
    roles.iter().copied().find(|other| *other != role && holds(catalog, *other, role))
}

/// Whether two roles allow the same.
pub(crate) fn is_same_access(catalog: &Catalog, one: RoleId, other: RoleId) -> bool {
    holds(catalog, one, other) && holds(catalog, other, one)
}

/// Whether one role allows everything that the other does.
pub(crate) fn holds(catalog: &Catalog, role: RoleId, other: RoleId) -> bool {
    catalog.access(role).holds(catalog.access(other))
}
