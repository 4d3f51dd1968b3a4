//! What a role allows on one area, gathered from all that it grants: for tables, where a cell has little room.

use std::collections::BTreeSet;

use crate::{
    catalog::Catalog,
    ids::{AreaId, RoleId},
    permission::{Action, Extent, Permission, Scope},
    report::words::{self, text},
};

/// What a role allows on an area.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Allowed {
    /// The actions that the role names, in their order.
    pub actions: BTreeSet<Action>,
    /// The widest scope.
    pub scope: Scope,
    /// The greatest extent.
    pub extent: Extent,
}

/// What the role, with those that it includes, names for the area; `None` if it does not name it.
pub fn named(catalog: &Catalog, role: RoleId, area: AreaId) -> Option<Allowed> {
    let mut allowed: Option<Allowed> = None;
    for included in catalog.with_included(role) {
        for grant in catalog[included].grants.iter().filter(|grant| grant.area == area) {
            let Permission { action, scope, extent, .. } = *grant;
            let known =
                allowed.get_or_insert_with(|| Allowed { actions: BTreeSet::new(), scope, extent });
            known.actions.insert(action);
            known.scope = known.scope.max(scope);
            known.extent = known.extent.max(extent);
        }
    }
    allowed
}

/// The same; where the role does not name the area but shows every page, and with it this one, that it
/// shows it.
pub fn named_or_shown(catalog: &Catalog, role: RoleId, area: AreaId) -> Option<Allowed> {
    named(catalog, role, area).or_else(|| {
        let access = catalog.access(role);
        let allows =
            |scope, extent| access.allows(Permission { area, action: Action::View, scope, extent });
        let scopes = [Scope::District, Scope::School, Scope::OwnClasses];
        let scope = scopes.into_iter().find(|scope| allows(*scope, Extent::Limited))?;
        let extents = [Extent::All, Extent::Most];
        let extent = extents.into_iter().find(|extent| allows(scope, *extent));
        Some(Allowed {
            actions: BTreeSet::from([Action::View]),
            scope,
            extent: extent.unwrap_or(Extent::Limited),
        })
    })
}

impl Action {
    /// Its letter in tables.
    pub const fn letter(self) -> char {
        match self {
            Self::View => 'V',
            Self::Enter => 'E',
            Self::Change => 'C',
            Self::Approve => 'A',
            Self::Delete => 'D',
        }
    }

    /// Its word in tables.
    pub const fn name(self) -> &'static str {
        match self {
            Self::View => "view",
            Self::Enter => "enter",
            Self::Change => "change",
            Self::Approve => "approve",
            Self::Delete => "delete",
        }
    }
}

impl Scope {
    /// Its word in tables.
    pub const fn name(self) -> &'static str {
        match self {
            Self::OwnClasses => "own classes",
            Self::School => "school",
            Self::District => "district",
        }
    }
}

impl Allowed {
    /// In letters: `VEC`. A small v shows a part only.
    pub fn letters(&self) -> String {
        let mut letters = String::new();
        for action in &self.actions {
            let letter = action.letter();
            let part = *action == Action::View && self.extent != Extent::All;
            letters.push(if part { letter.to_ascii_lowercase() } else { letter });
        }
        letters
    }

    /// In words: “View most, enter and change: school”.
    pub fn words(&self) -> String {
        let mut names = Vec::new();
        for action in &self.actions {
            names.push(match (action, self.extent) {
                (Action::View, Extent::Limited) => "view a limited part",
                (Action::View, Extent::Most) => "view most",
                _ => action.name(),
            });
        }
        words::capitalized(text(&[&words::and(&names), ": ", self.scope.name()]))
    }
}
