//! What the links of the catalogue's pages have in common: a path, and values behind keys.

use form_urlencoded::Serializer;

use crate::{catalog::Catalog, ids::RoleId, report::words::text, role::System, route::clipped};

/// The rest of a link behind the name of its page, taken apart. Any text can be.
pub(crate) struct Parts {
    /// The segments of the path.
    pub(crate) path: Vec<String>,
    /// The keys with their values, as they stand.
    pub(crate) pairs: Vec<(String, String)>,
}

impl Parts {
    pub(crate) fn new(rest: &str) -> Self {
        let (path, query) = rest.split_once('?').unwrap_or((rest, ""));
        let mut parts = Self { path: Vec::new(), pairs: Vec::new() };
        for segment in path.split('/') {
            if !segment.is_empty() {
                parts.path.push(segment.to_owned());
            }
        }
        for (key, value) in form_urlencoded::parse(query.as_bytes()) {
            // `&amp;` is what some programs make of `&`.
            let key = key.strip_prefix("amp;").unwrap_or(&key);
            parts.pairs.push((key.to_owned(), value.into_owned()));
        }
        parts
    }
}

/// The values of a list: between spaces, commas or plus signs.
pub(crate) fn values(list: &str) -> impl Iterator<Item = &str> {
    list.split([' ', ',', '+']).filter(|value| !value.is_empty())
}

/// The path with the pairs behind it; those without a value are left out.
pub(crate) fn print(path: &str, pairs: &[(&str, String)]) -> String {
    let mut link = path.to_owned();
    if pairs.iter().all(|(_, value)| value.is_empty()) {
        return link;
    }
    link.push('?');
    let start = link.len();
    let mut query = Serializer::for_suffix(link, start);
    for (key, value) in pairs {
        if !value.is_empty() {
            query.append_pair(key, value);
        }
    }
    query.finish()
}

/// How a link names a role: `misis/counselor`.
pub(crate) fn role_key(catalog: &Catalog, role: RoleId) -> String {
    text(&[catalog[role].system.key(), "/", &catalog[role].key])
}

/// The role that a link names.
pub(crate) fn role_by_key(catalog: &Catalog, key: &str) -> Option<RoleId> {
    let (system, key) = key.split_once('/')?;
    let system = System::ALL.into_iter().find(|of| of.key() == system)?;
    let mut roles = catalog.roles();
    roles.find(|(_, role)| role.system == system && role.key == key).map(|(id, _)| id)
}

/// The roles of a list, each once, with a notice for each that there is not.
pub(crate) fn roles(catalog: &Catalog, list: &str, notices: &mut Vec<String>) -> Vec<RoleId> {
    let mut roles = Vec::new();
    for key in values(list) {
        match role_by_key(catalog, key) {
            Some(role) if !roles.contains(&role) => roles.push(role),
            Some(_) => {}
            None => notices.push(unknown("a role", key)),
        }
    }
    roles
}

/// The keys of roles, as a link lists them.
pub(crate) fn role_list(catalog: &Catalog, roles: &[RoleId]) -> String {
    let keys: Vec<String> = roles.iter().map(|role| role_key(catalog, *role)).collect();
    keys.join(" ")
}

/// The notice that a part of the link is not what it should be.
pub(crate) fn unknown(what: &str, key: &str) -> String {
    text(&[
        "The link names “",
        &clipped(key),
        "”, which is not ",
        what,
        " here. That part was left out.",
    ])
}
