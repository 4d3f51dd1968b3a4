//! The words of the search over the roles: compiled apart from the catalogue, since only one page needs them.

use advisor::{
    catalog::Catalog,
    search::vocabulary::{ActionWords, AreaWords, RoleWords, Vocabulary},
};

use crate::{
    defect::{Defects, Finding, Log},
    files::{Files, VOCABULARY},
    lower::{Lower, each_says},
    names::Names,
    raw::{self, Text},
};

/// Compiles `search.toml`, which goes with `catalog`.
///
/// # Errors
/// Everything that is wrong with the file.
pub fn vocabulary(files: &Files, catalog: &Catalog) -> Result<Vocabulary, Defects> {
    let mut log = Log::default();
    let raw = raw::vocabulary(files, &mut log);
    if raw.is_none() && log.is_empty() {
        let shown = files.shown(VOCABULARY);
        let finding = Finding::of_path(shown, format!("the file `{VOCABULARY}` is missing"))
            .help("create it; README.md in the folder of the catalogue says what it holds");
        log.report("missing-file", finding);
    }
    let names = Names::of_catalog(catalog);
    let lowered = raw.and_then(|raw| {
        once(&raw, &mut log);
        lower(&raw, &mut Lower { names: &names, log: &mut log })
    });
    match lowered {
        Some(vocabulary) if log.is_empty() => Ok(vocabulary),
        _ => Err(Defects::new(files, log)),
    }
}

fn lower(raw: &raw::Vocabulary, lower: &mut Lower<'_>) -> Option<Vocabulary> {
    let roles = lower.all(&raw.roles, |words, lower| {
        Some(RoleWords { role: lower.role(&words.role)?, also: each_says(&words.also.0) })
    });
    let areas = lower.all(&raw.areas, |words, lower| {
        Some(AreaWords { area: lower.area(&words.area)?, also: each_says(&words.also.0) })
    });
    let actions = raw
        .actions
        .iter()
        .map(|words| ActionWords { action: words.action, words: each_says(&words.words.0) });
    Some(Vocabulary {
        passed_over: each_says(&raw.passed_over),
        actions: actions.collect(),
        roles: roles?,
        areas: areas?,
    })
}

/// Reports each role and area that stands twice: its words belong together.
fn once(raw: &raw::Vocabulary, log: &mut Log) {
    let roles: Vec<&Text> = raw.roles.iter().map(|words| &words.role).collect();
    let areas: Vec<&Text> = raw.areas.iter().map(|words| &words.area).collect();
    for names in [roles, areas] {
        for (at, name) in names.iter().enumerate() {
            let first = names.iter().take(at).find(|other| other.as_str() == name.as_str());
            if let Some(first) = first {
                let message = format!("`{}` stands twice in the list", name.as_str());
                let finding = Finding::at(name.spot, message)
                    .label("the second time")
                    .also(first.spot, "the first time")
                    .help("put all its words into one entry");
                log.report("duplicate-entry", finding);
            }
        }
    }
}
