//! A catalogue many times as large, made out of the real one: every role of MiSiS again and again,
//! each time held by positions of its own, and every duty again, so that there is more to choose.
//!
//! A duty's copies need the same permissions. So whoever is asked about duties has all of the copies to
//! choose from, and each of them leads to a role.

use anyhow::{Context, Result};
use catalog::Files;
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
