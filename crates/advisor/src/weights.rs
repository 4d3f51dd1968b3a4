//! How much access a set of roles is, as one number: to compare sets that cover the same duties.
//!
//! No document gives weights. They are our interpretation, with their reasons in `catalog/weights.toml`.

use serde::{Deserialize, Serialize};

use crate::{
    catalog::Area,
    ids::AreaId,
    permission::{Access, Action, Extent, Scope},
};

/// The weights of the content. Higher is more access.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Weights {
    /// What seeing weighs.
    pub view: u16,
    /// What entering weighs.
    pub enter: u16,
    /// What changing weighs.
    pub change: u16,
    /// What approving weighs.
    pub approve: u16,
    /// What deleting weighs.
    pub delete: u16,
    /// The factor of one's own classes.
    pub own_classes: u16,
    /// The factor of a school.
    pub school: u16,
    /// The factor of the district.
    pub district: u16,
    /// The factor of a small part of an area.
    pub limited: u16,
    /// The factor of the greater part of an area.
    pub most: u16,
    /// The factor of the whole area.
    pub all: u16,
    /// The factor of a sensitive area.
    pub sensitive: u16,
    /// The sensitive areas.
    pub sensitive_areas: Vec<AreaId>,
    /// The areas that count as others together.
    pub sums: Vec<Sum>,
    /// Why the weights are as they are, one sentence or two for each part of the file.
    pub reasons: Vec<String>,
}

/// An area that counts as others together, never as one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sum {
    /// The area.
    pub area: AreaId,
    /// What it counts as.
    pub parts: Vec<AreaId>,
}

impl Weights {
    /// What everything in `access` weighs together: for each area and scope the strongest action there (action times
    /// extent), times the scope, times the factor of a sensitive area.
    ///
    /// More access never weighs less.
    pub fn weigh<'a>(
        &self,
        areas: impl Iterator<Item = (AreaId, &'a Area)>,
        access: &Access,
    ) -> u32 {
        let mut access = access.clone();
        for sum in &self.sums {
            for part in &sum.parts {
                access.view_like(*part, sum.area);
            }
        }
        let mut weight = 0;
        for (id, area) in areas {
            let in_area =
                Scope::ALL.map(|scope| self.strongest(&access, id, scope) * self.scope(scope));
            weight += in_area.iter().sum::<u32>() * self.factor(id, area);
        }
        weight
    }

    /// The strongest that one may do in an area and scope, zero if nothing.
    fn strongest(&self, access: &Access, area: AreaId, scope: Scope) -> u32 {
        let granted = access.in_scope(area, scope);
        granted.map(|(action, extent)| self.action(action) * self.extent(extent)).max().unwrap_or(0)
    }

    fn factor(&self, id: AreaId, area: &Area) -> u32 {
        if area.everything || area.whole_module || self.sums.iter().any(|sum| sum.area == id) {
            // Its parts count; of a whole module no row says what it is.
            0
        } else if self.sensitive_areas.contains(&id) {
            self.sensitive.into()
        } else {
            1
        }
    }

    fn action(&self, action: Action) -> u32 {
        u32::from(match action {
            Action::View => self.view,
            Action::Enter => self.enter,
            Action::Change => self.change,
            Action::Approve => self.approve,
            Action::Delete => self.delete,
        })
    }

    fn scope(&self, scope: Scope) -> u32 {
        u32::from(match scope {
            Scope::OwnClasses => self.own_classes,
            Scope::School => self.school,
            Scope::District => self.district,
        })
    }

    fn extent(&self, extent: Extent) -> u32 {
        u32::from(match extent {
            Extent::Limited => self.limited,
            Extent::Most => self.most,
            Extent::All => self.all,
        })
    }
}
