//! The whole roster: how many hold each role, by the advice and today, and what the guide recommends.

use advisor::{
    cardinality::{Cardinality, Staff},
    catalog::{Catalog, RoleId},
    plan::{Plan, link::PlanLink, recommended::StaffCounts},
    role::{Place, SecurityLevel},
};

use crate::roster::Roster;

/// How many hold a role.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Holders {
    /// The role.
    pub role: RoleId,
    /// How many the advice gives it to.
    pub advised: u32,
    /// To how many more duties that are not told may give it.
    pub maybe: u32,
    /// How many hold it today.
    pub held: u32,
    /// How many of these hold it without the advice giving it.
    pub extra: u32,
}

/// How the rows fare, each counted once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    /// Rows whose roles of today are those of the advice.
    pub as_advised: usize,
    /// Rows that hold too much, or lack something.
    pub to_change: usize,
    /// Other rows that hold something of which the duties decide.
    pub depend: usize,
    /// Rows of which it is not known what they hold.
    pub not_compared: usize,
    /// Rows without advice.
    pub without_advice: usize,
}

impl Tally {
    /// Counts the rows that have been read.
    pub fn new(roster: &Roster<'_>) -> Self {
        let mut tally = Self::default();
        for row in roster.rows() {
            let of_such = match (roster.advice(row), roster.comparison(row)) {
                (None, _) => &mut tally.without_advice,
                (Some(_), None) => &mut tally.not_compared,
                (Some(_), Some(comparison)) if comparison.is_as_advised() => &mut tally.as_advised,
                (Some(_), Some(comparison))
                    if comparison.missing.is_empty() && comparison.extra.is_empty() =>
                {
                    &mut tally.depend
                }
                _ => &mut tally.to_change,
            };
            *of_such += 1;
        }
        tally
    }
}

/// The numbers of the rows that hold this role without the advice giving it to them.
pub fn rows_with_extra(roster: &Roster<'_>, role: RoleId) -> Vec<u32> {
    let mut numbers = Vec::new();
    for row in roster.rows() {
        let extra = roster.comparison(row).map_or(&[][..], |comparison| &comparison.extra);
        if row.school == roster.school() && extra.iter().any(|extra| extra.role == role) {
            numbers.push(row.number);
        }
    }
    numbers
}

/// The sum of a roster.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sum {
    /// The kind of school that it is about: rows about others are not in it.
    pub school: Place,
    /// The rows that are in it.
    pub people: usize,
    /// The rows about another kind of school.
    pub elsewhere: usize,
    /// The rows without advice.
    pub without_advice: usize,
    /// Whether the rows say what is held today.
    pub tells_roles: bool,
    /// Each role that can be held at the school, and any other that somebody holds, in the order of the guide.
    pub holders: Vec<Holders>,
}

impl Sum {
    /// Sums up the rows that have been read.
    pub fn new(roster: &Roster<'_>) -> Self {
        let mut holders: Vec<Holders> = Vec::new();
        for role in roster.catalog().role_ids() {
            holders.push(Holders { role, advised: 0, maybe: 0, held: 0, extra: 0 });
        }
        let mut sum = Self {
            school: roster.school(),
            people: 0,
            elsewhere: 0,
            without_advice: 0,
            tells_roles: roster.tells_roles(),
            holders: Vec::new(),
        };
        for row in roster.rows() {
            if row.school != sum.school {
                sum.elsewhere += 1;
                continue;
            }
            sum.people += 1;
            let mut count = |role: RoleId, add: fn(&mut Holders) -> &mut u32| {
                if let Some(holders) = holders.get_mut(role.index()) {
                    *add(holders) += 1;
                }
            };
            for role in roster.held(row) {
                count(role, |holders| &mut holders.held);
            }
            let Some(advice) = roster.advice(row) else {
                sum.without_advice += 1;
                continue;
            };
            for advised in &advice.roles {
                count(advised.role, |holders| &mut holders.advised);
            }
            for role in advice.may_need_any() {
                count(*role, |holders| &mut holders.maybe);
            }
            for extra in roster.comparison(row).iter().flat_map(|comparison| &comparison.extra) {
                count(extra.role, |holders| &mut holders.extra);
            }
        }
        let is_here = |role: RoleId| {
            let holders = &roster.catalog()[role].holders;
            holders.iter().any(|holder| holder.places.contains(sum.school))
        };
        holders.retain(|of| is_here(of.role) || of.advised + of.maybe + of.held > 0);
        sum.holders = holders;
        sum
    }

    /// The roles that more people hold than the advice gives them to: the highest security level first,
    /// then the most people.
    pub fn too_much(&self, catalog: &Catalog) -> Vec<(SecurityLevel, Vec<Holders>)> {
        let mut found = Vec::new();
        for level in [SecurityLevel::High, SecurityLevel::Moderate, SecurityLevel::Low] {
            let mut of_level: Vec<Holders> = Vec::new();
            for holders in &self.holders {
                if holders.extra > 0 && catalog[holders.role].security_level == Some(level) {
                    let at = of_level.partition_point(|known| known.extra >= holders.extra);
                    of_level.insert(at, *holders);
                }
            }
            if !of_level.is_empty() {
                found.push((level, of_level));
            }
        }
        found
    }

    /// The link of the plan for this school: with the staff that the roster knows, and the holders of today
    /// or, where the rows do not say these, those of the advice.
    pub fn plan_link(&self, catalog: &Catalog, students: Option<u32>) -> PlanLink {
        let mut link = PlanLink {
            place: Some(self.school),
            students,
            staff: self.staff(catalog),
            ..PlanLink::default()
        };
        for holders in &self.holders {
            let count = if self.tells_roles { holders.held } else { holders.advised };
            link.hold(holders.role, Some(count));
        }
        link
    }

    /// The plan with the holders of today, where the rows say these.
    pub fn plan_of_today(&self, catalog: &Catalog, students: Option<u32>) -> Option<Plan> {
        let link = self.plan_link(catalog, students);
        Plan::new(catalog, &link).filter(|_| self.tells_roles)
    }

    /// The plan with the holders that the advice gives.
    pub fn plan_by_advice(&self, catalog: &Catalog, students: Option<u32>) -> Option<Plan> {
        let advice = Self { tells_roles: false, ..self.clone() };
        Plan::new(catalog, &advice.plan_link(catalog, students))
    }

    /// How many of each staff there are: those whom the advice gives the role that all of them hold. Nobody
    /// knows as long as a row has no advice.
    fn staff(&self, catalog: &Catalog) -> StaffCounts {
        let mut counts = StaffCounts::default();
        if self.without_advice > 0 {
            return counts;
        }
        for holders in &self.holders {
            if let Some(Cardinality::Everyone { staff }) = catalog[holders.role].cardinality {
                let staff: Staff = staff;
                *counts.of_mut(staff) = Some(holders.advised);
            }
        }
        counts
    }
}
