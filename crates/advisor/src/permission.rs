//! Permissions: an action on an area, within a scope; and sets of them.

use crate::ids::AreaId;
use crate::packed::{packed, packed_enum};

/// What a permission lets one do. Each of the writing actions lets one see what one writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Scope {
    /// The students of one's own classes.
    OwnClasses,
    /// The students of one's school or schools.
    School,
    /// The students of every school of the district.
    District,
}

/// How much of an area one can see. Ordered: more holds less.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Extent {
    /// Only a part: the guide says “limited” or “basic”.
    Limited,
    /// The greater part: the guide says “much”, “most” or “almost all”.
    Most,
    /// All of it.
    All,
}

/// An action on an area, within a scope, to an extent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
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

packed! {
    Permission { area, action, scope, extent }
}

packed_enum! {
    Action { 0 View, 1 Enter, 2 Change, 3 Approve, 4 Delete }
    Scope { 0 OwnClasses, 1 School, 2 District }
    Extent { 0 Limited, 1 Most, 2 All }
}
