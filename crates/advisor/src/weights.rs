//! How much access a set of roles is, as one number: to compare sets that cover the same duties.
//!
//! No document gives weights. They are our interpretation, with their reasons in `catalog/weights.toml`.

use core::cmp::Reverse;

use serde::{Deserialize, Serialize};

use crate::{
    catalog::Area,
    ids::AreaId,
    permission::{Access, Action, Extent, Scope, mark},
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
        let strengths = Scope::ALL.map(|scope| self.strengths(scope));
        let mut weight = 0;
        for (id, area) in areas {
            let marks = access.marks(id);
            if marks == 0 {
                continue;
            }
            let mut in_area = 0;
            for of_scope in &strengths {
                let strongest = of_scope.iter().find(|(_, mark)| marks & mark != 0);
                in_area += strongest.map_or(0, |(strength, _)| *strength);
            }
            weight += in_area * self.factor(id, area);
        }
        weight
    }

    /// What each action to each extent weighs within a scope, with its mark: the strongest first.
    fn strengths(&self, scope: Scope) -> Vec<(u32, u64)> {
        let mut strengths = Vec::new();
        for action in Action::ALL {
            for extent in Extent::ALL {
                let strength = self.action(action) * self.extent(extent) * self.scope(scope);
                strengths.push((strength, mark(action, scope, extent)));
            }
        }
        strengths.sort_unstable_by_key(|(strength, _)| Reverse(*strength));
        strengths
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
