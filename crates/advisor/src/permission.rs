//! Permissions: an action on an area, within a scope; and sets of them.

use serde::{Deserialize, Serialize};

use crate::ids::AreaId;

/// What a permission lets one do. Each of the writing actions lets one see what one writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Action {
    /// See it.
    View,
    /// Create new entries.
    Enter,
    /// Change what is there.
    Change,
    /// Approve, waive or decide.
    Approve,
    /// Delete what is there.
    Delete,
}

/// Whose information a permission reaches. Ordered: a wider scope holds a narrower one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Scope {
    /// The students of one's own classes.
    OwnClasses,
    /// The students of one's school or schools.
    School,
    /// The students of every school of the district.
    District,
}

/// How much of an area one can see. Ordered: more holds less.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Extent {
    /// Only a part: the guide says “limited” or “basic”.
    Limited,
    /// The greater part: the guide says “much”, “most” or “almost all”.
    Most,
    /// All of it.
    All,
}

/// An action on an area, within a scope, to an extent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Permission {
    /// What it is about.
    pub area: AreaId,
    /// What it lets one do.
    pub action: Action,
    /// Whose information it reaches.
    pub scope: Scope,
    /// How much of the area it reaches.
    pub extent: Extent,
}

impl Action {
    /// Every action.
    pub const ALL: [Self; 5] = [Self::View, Self::Enter, Self::Change, Self::Approve, Self::Delete];
}

impl Extent {
    /// Every extent, the smallest first.
    pub const ALL: [Self; 3] = [Self::Limited, Self::Most, Self::All];
}

impl Scope {
    /// Every scope, the narrowest first.
    pub const ALL: [Self; 3] = [Self::OwnClasses, Self::School, Self::District];
}

impl Permission {
    /// Whether whoever has this permission can also do `other`.
    ///
    /// The same area, no wider scope, no greater extent; any action brings the view with it.
    pub fn covers(self, other: Self) -> bool {
        self.area == other.area
            && (self.action == other.action || other.action == Action::View)
            && self.scope >= other.scope
            && self.extent >= other.extent
    }
}

/// A set of permissions, with everything that they bring: the narrower scopes, the smaller extents, and the
/// view of what one writes.
///
/// One word for each area, one bit in it for each action, scope and extent. A union is an “or”, and
/// whether one set holds another needs no search.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Access(Vec<u64>);

impl Access {
    /// Adds a permission and what it brings.
    #[expect(clippy::indexing_slicing, reason = "the line before makes room")]
    pub fn grant(&mut self, permission: Permission) {
        let Permission { area, action, scope, extent } = permission;
        let area = area.index();
        if self.0.len() <= area {
            self.0.resize(area + 1, 0);
        }
        let word = &mut self.0[area];
        for scope in 0..=scope as u8 {
            for extent in 0..=extent as u8 {
                *word |= bit(action as u8, scope, extent) | bit(Action::View as u8, scope, extent);
            }
        }
    }

    /// Adds another set.
    pub fn add(&mut self, other: &Self) {
        if self.0.len() < other.0.len() {
            self.0.resize(other.0.len(), 0);
        }
        for (word, more) in self.0.iter_mut().zip(&other.0) {
            *word |= more;
        }
    }

    /// Whether `permission` is in it.
    pub fn allows(&self, permission: Permission) -> bool {
        let Permission { area, action, scope, extent } = permission;
        self.word(area.index()) & bit(action as u8, scope as u8, extent as u8) != 0
    }

    /// Whether all of these are in it.
    pub fn allows_all(&self, permissions: &[Permission]) -> bool {
        permissions.iter().all(|permission| self.allows(*permission))
    }

    /// Whether all of `other` is in it.
    pub fn holds(&self, other: &Self) -> bool {
        other.0.iter().enumerate().all(|(area, word)| word & !self.word(area) == 0)
    }

    /// What is allowed in an area: the [`mark`] of each elementary permission.
    pub(crate) fn marks(&self, area: AreaId) -> u64 {
        self.word(area.index())
    }

    /// Adds the views of `area` that there are of `like`: in the same scopes, to the same extents.
    #[expect(clippy::indexing_slicing, reason = "the line before makes room")]
    pub fn view_like(&mut self, area: AreaId, like: AreaId) {
        let views = self.word(like.index()) & VIEWS;
        if views != 0 {
            if self.0.len() <= area.index() {
                self.0.resize(area.index() + 1, 0);
            }
            self.0[area.index()] |= views;
        }
    }

    /// Whether it lets one write something that `other` does not.
    pub fn writes_beyond(&self, other: &Self) -> bool {
        self.0.iter().enumerate().any(|(area, word)| word & !other.word(area) & !VIEWS != 0)
    }

    /// How much of it is not in `other`: elementary permissions, one for each area, action, scope and
    /// extent.
    pub fn beyond(&self, other: &Self) -> u32 {
        let mut count = 0;
        for (area, word) in self.0.iter().enumerate() {
            count += (word & !other.word(area)).count_ones();
        }
        count
    }

    fn word(&self, area: usize) -> u64 {
        self.0.get(area).copied().unwrap_or_default()
    }
}

impl FromIterator<Permission> for Access {
    fn from_iter<T: IntoIterator<Item = Permission>>(permissions: T) -> Self {
        let mut access = Self::default();
        for permission in permissions {
            access.grant(permission);
        }
        access
    }
}

/// The bits of all that one can see in an area: [`Action::View`] comes first.
const VIEWS: u64 = 0x1ff;

/// The bit of an elementary permission in the word of its area.
pub(crate) const fn mark(action: Action, scope: Scope, extent: Extent) -> u64 {
    bit(action as u8, scope as u8, extent as u8)
}

/// Where an elementary permission stands in the word of its area: three scopes and three extents for
/// each of the five actions.
const fn bit(action: u8, scope: u8, extent: u8) -> u64 {
    1 << (action * 9 + scope * 3 + extent)
}
