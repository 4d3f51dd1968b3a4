//! The roles that somebody holds today against those of the advice.

use core::cmp::Reverse;

use advisor::{
    catalog::{Catalog, RoleId},
    why_not::WhyNot,
};

use crate::person::PersonAdvice;

/// The roles held today against those of the advice.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Comparison {
    /// Roles of the advice that are not held.
    pub missing: Vec<RoleId>,
    /// Roles that are held and not of the advice: the highest security level first.
    pub extra: Vec<Extra>,
    /// Roles that are held, and that duties which are not told may need.
    pub depends: Vec<RoleId>,
    /// Roles that are held and meant for the person, each with a role of the advice that allows everything
    /// that it does. They are no more access, and no less.
    pub spare: Vec<(RoleId, RoleId)>,
}

/// A role that somebody holds and that the advice does not give.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Extra {
    /// The role.
    pub role: RoleId,
    /// Why the advice does not give it.
    pub why: WhyNot,
}

impl Comparison {
    /// Compares the roles held with the advice. An alternative of the advice counts as it.
    pub fn new(catalog: &Catalog, advice: &PersonAdvice, held: &[RoleId]) -> Self {
        let mut comparison = Self::default();
        let holds = |role: &RoleId| held.contains(role);
        let alternative =
            advice.alternatives().find(|set| set.iter().all(holds)).unwrap_or_default();
        for advised in &advice.roles {
            let replaced = advised.by_duty && !alternative.is_empty();
            if !replaced && !held.contains(&advised.role) {
                comparison.missing.push(advised.role);
            }
        }
        for role in held {
            if advice.advises(*role) || advice.asks_about(*role) || alternative.contains(role) {
                continue;
            }
            if advice.may_need(*role) {
                comparison.depends.push(*role);
                continue;
            }
            let why = advice.why_not(catalog, *role);
            if let WhyNot::Held(by) = why {
                comparison.spare.push((*role, by));
                continue;
            }
            let extra = Extra { role: *role, why };
            let level = |extra: &Extra| Reverse(catalog[extra.role].security_level);
            let at = comparison.extra.partition_point(|known| level(known) <= level(&extra));
            comparison.extra.insert(at, extra);
        }
        comparison
    }

    /// Whether what is held allows what the advice does, and no more.
    pub fn is_as_advised(&self) -> bool {
        self.missing.is_empty() && self.extra.is_empty() && self.depends.is_empty()
    }
}
