//! Catalogues many times as large, made out of the real one: every role of MiSiS again and again.
//!
//! There are two ways, hard in different ways:
//!
//! * [`enlarged`]: each copy of a role is held by positions of its own, and every duty has copies that need the
//!   same permissions. So there are more people, and whoever is asked about duties has all of the copies to
//!   choose from, each of which leads to a role.
//! * [`with_more_roles`]: the positions stay as they are and hold all copies of their roles. A copy is about areas
//!   of its own, and the copies of duties need these. So each person has so many more roles and duties.

use anyhow::{Context, Result};
use catalog_compiler::Files;
use toml::{Table, Value};

/// Where the roles lie that are copied.
const ROLES: &str = "roles/misis/";

/// The catalogue of `files` with each role of MiSiS, each position that one of them names, and each
/// duty `times` times. With 1, the catalogue as it is.
///
/// # Errors
/// If a file is not what it should be; the catalogue's own messages say it better.
pub fn enlarged(files: &Files, times: usize) -> Result<Files> {
    let mut texts = Vec::new();
    let mut held = Vec::new();
    for (path, text) in files.texts().filter(|(path, _)| path.starts_with(ROLES)) {
        let role = table(path, text)?;
        let id = path.trim_end_matches(".toml");
        positions(&role, &mut held);
        for copy in 1..times {
            texts.push((format!("{id}-{copy}.toml"), copied_role(&role, copy).to_string()));
        }
    }
    for (path, text) in files.texts() {
        let text = match path {
            "positions.toml" => with_copies(&table(path, text)?, times, |id| held.contains(id)),
            "duties.toml" => with_copies(&table(path, text)?, times, |_| true),
            _ => text.to_owned(),
        };
        texts.push((path.to_owned(), text));
    }
    Ok(Files::from_texts("catalog", texts))
}

/// The catalogue of `files` with each role of MiSiS `times` times, all held by the positions that there are;
/// each copy is about areas of its own, and each duty has a copy that needs these. With 1, the catalogue as it is.
///
/// # Errors
/// If a file is not what it should be; the catalogue's own messages say it better.
pub fn with_more_roles(files: &Files, times: usize) -> Result<Files> {
    let mut texts = Vec::new();
    let mut areas = Table::new();
    for (path, text) in files.texts() {
        let text = match path {
            "areas.toml" => {
                areas = table(path, text)?;
                with_copied_areas(&areas, times)
            }
            "duties.toml" => with_copied_duties(&table(path, text)?, times),
            _ => text.to_owned(),
        };
        texts.push((path.to_owned(), text));
    }
    for (path, text) in files.texts().filter(|(path, _)| path.starts_with(ROLES)) {
        let role = table(path, text)?;
        let id = path.trim_end_matches(".toml");
        for copy in 1..times {
            let role = with_own_areas(&role, &areas, copy);
            texts.push((format!("{id}-{copy}.toml"), role.to_string()));
        }
    }
    Ok(Files::from_texts("catalog", texts))
}

/// The areas with their copies. None of the copies shows all others, and none is shown by “all pages”; what a copy
/// contains are copies.
fn with_copied_areas(areas: &Table, times: usize) -> String {
    let mut all = areas.clone();
    for copy in 1..times {
        for (id, entry) in areas.iter().filter(|(_, entry)| is_of_misis(entry)) {
            if let Some(entry) = entry.as_table() {
                let mut entry = with_name(entry, copy);
                entry.remove("everything");
                entry.insert("apart".to_owned(), Value::Boolean(true));
                let contains = entry.get_mut("contains").and_then(Value::as_array_mut);
                contains.into_iter().flatten().for_each(|area| rename(area, copy));
                all.insert(format!("{id}-{copy}"), Value::Table(entry));
            }
        }
    }
    all.to_string()
}

fn is_of_misis(area: &Value) -> bool {
    area.get("system").is_none()
}

/// The duties with their copies, each of which needs the same of the copies of the areas.
fn with_copied_duties(duties: &Table, times: usize) -> String {
    let mut all = duties.clone();
    for copy in 1..times {
        for (id, entry) in duties {
            let Some(entry) = entry.as_table() else { continue };
            let mut entry = with_name(entry, copy);
            let needs = entry.get_mut("needs").and_then(Value::as_array_mut);
            for need in needs.into_iter().flatten() {
                if let Some(area) = need.get_mut("area") {
                    rename(area, copy);
                }
            }
            all.insert(format!("{id}-{copy}"), Value::Table(entry));
        }
    }
    all.to_string()
}

/// A copy of a role, held by whom the role is held by, and about copies of its areas. What sees everything
/// sees every area of the copy.
fn with_own_areas(role: &Table, areas: &Table, copy: usize) -> Table {
    let mut role = with_name(role, copy);
    // Work in a whole module brings every role with that module: the copies have none of these.
    let whole_modules: Vec<&str> = areas
        .values()
        .filter(|area| area.get("whole-module").and_then(Value::as_bool) == Some(true))
        .filter_map(|area| area.get("module").and_then(Value::as_str))
        .collect();
    if let Some(modules) = role.get_mut("modules").and_then(Value::as_array_mut) {
        let begins = |module: &Value, name: &&str| {
            module.as_str().is_some_and(|module| module.starts_with(name))
        };
        modules.retain(|module| !whole_modules.iter().any(|name| begins(module, name)));
        if modules.is_empty() {
            modules.push(Value::String("Attendance".to_owned()));
        }
    }
    if let Some(nearest) = role.get_mut("nearest") {
        rename(nearest, copy);
    }
    for included in role.get_mut("includes").and_then(Value::as_array_mut).into_iter().flatten() {
        rename(included, copy);
    }
    let is = |area: &Value, key| area.get(key).and_then(Value::as_bool) == Some(true);
    for grant in role.get_mut("grants").and_then(Value::as_array_mut).into_iter().flatten() {
        let Some(named) = grant.get_mut("areas").and_then(Value::as_array_mut) else { continue };
        let whole = |id: &Value| {
            id.as_str().and_then(|id| areas.get(id)).is_some_and(|area| is(area, "everything"))
        };
        if named.iter().any(whole) {
            for (id, area) in areas {
                let known = named.iter().any(|named| named.as_str() == Some(id));
                if is_of_misis(area) && !is(area, "apart") && !known {
                    named.push(Value::String(id.clone()));
                }
            }
        }
        for area in named {
            rename(area, copy);
        }
    }
    role
}

fn table(path: &str, text: &str) -> Result<Table> {
    text.parse().with_context(|| format!("{path} is not TOML"))
}

/// Adds the positions that a role names.
fn positions(role: &Table, found: &mut Vec<String>) {
    for holder in role.get("holders").and_then(Value::as_array).into_iter().flatten() {
        let named = holder.get("positions").and_then(Value::as_array).into_iter().flatten();
        found.extend(named.filter_map(Value::as_str).map(str::to_owned));
    }
}

/// A copy of a role: with a name of its own, held by the copies of its positions, and naming the copies
/// of the roles that it names.
fn copied_role(role: &Table, copy: usize) -> Table {
    let mut role = with_name(role, copy);
    if let Some(nearest) = role.get_mut("nearest") {
        rename(nearest, copy);
    }
    for included in role.get_mut("includes").and_then(Value::as_array_mut).into_iter().flatten() {
        rename(included, copy);
    }
    for holder in role.get_mut("holders").and_then(Value::as_array_mut).into_iter().flatten() {
        let named = holder.get_mut("positions").and_then(Value::as_array_mut);
        for position in named.into_iter().flatten() {
            rename(position, copy);
        }
    }
    role
}

/// The text of a list in which each entry that `which` chooses has its copies. They stand behind all
/// of the others, as a new catalogue behind an old one.
fn with_copies(list: &Table, times: usize, which: impl Fn(&String) -> bool) -> String {
    let mut all = list.clone();
    for copy in 1..times {
        for (id, entry) in list.iter().filter(|(id, _)| which(id)) {
            if let Some(entry) = entry.as_table() {
                all.insert(format!("{id}-{copy}"), Value::Table(with_name(entry, copy)));
            }
        }
    }
    all.to_string()
}

fn with_name(entry: &Table, copy: usize) -> Table {
    let mut entry = entry.clone();
    if let Some(Value::String(name)) = entry.get_mut("name") {
        *name = format!("{name} {copy}");
    }
    entry
}

/// Makes an id that of its copy.
fn rename(id: &mut Value, copy: usize) {
    if let Value::String(id) = id {
        *id = format!("{id}-{copy}");
    }
}
