//! Mirror of `search.toml`: the words that only the search over the roles knows.

use advisor::permission::Action;

use super::{macros::record, reader::Full, values::Text};

record! {
    /// All of `search.toml`.
    Vocabulary {
        passed_over: Vec<Text>,
        actions: Vec<ActionWords>,
        roles: Vec<RoleWords>,
        areas: Vec<AreaWords>,
    }

    /// Words for an action.
    ActionWords {
        action: Action,
        words: Full<Text>,
    }

    /// Other words for a role.
    RoleWords {
        role: Text,
        also: Full<Text>,
    }

    /// Other words for an area.
    AreaWords {
        area: Text,
        also: Full<Text>,
    }
}
