//! The words that people use and the sources do not: what the search over the roles knows beyond the
//! catalogue. They stand in a file of their own, since no other page needs them.

use serde::{Deserialize, Serialize};

use crate::{
    bytes,
    catalog::Catalog,
    ids::{AreaId, RoleId},
    permission::Action,
};

/// Words for the search over the roles.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Vocabulary {
    /// Words that say nothing about a role: “who”, “ask”, “the”.
    pub passed_over: Vec<String>,
    /// Words for what one wants to do.
    pub actions: Vec<ActionWords>,
    /// Other words for roles.
    pub roles: Vec<RoleWords>,
    /// Other words for areas.
    pub areas: Vec<AreaWords>,
}

/// Words for an action: “see”, “look”.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActionWords {
    /// The action.
    pub action: Action,
    /// The words.
    pub words: Vec<String>,
}

/// Other words for a role.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoleWords {
    /// The role.
    pub role: RoleId,
    /// The words.
    pub also: Vec<String>,
}

/// Other words for an area: “shots”.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AreaWords {
    /// The area.
    pub area: AreaId,
    /// The words.
    pub also: Vec<String>,
}

impl Vocabulary {
    /// The bytes that [`Vocabulary::from_bytes`] reads.
    pub fn to_bytes(&self) -> Vec<u8> {
        bytes::write(self)
    }

    /// The vocabulary in these bytes, which goes with `catalog`; `None` if they hold none.
    pub fn from_bytes(catalog: &Catalog, bytes: &[u8]) -> Option<Self> {
        bytes::read(bytes).filter(|vocabulary: &Self| vocabulary.fits(catalog))
    }

    /// Whether every role and area that it names is one of the catalogue.
    fn fits(&self, catalog: &Catalog) -> bool {
        let roles = catalog.role_ids().len();
        let areas = catalog.area_ids().len();
        self.roles.iter().all(|words| words.role.index() < roles)
            && self.areas.iter().all(|words| words.area.index() < areas)
    }
}
