//! Writing tables into `docs/performance.md`, each between two comments.

use std::fs;

use anyhow::{Context, Result};

use crate::project::Project;

/// The document.
pub(super) const PATH: &str = "docs/performance.md";

/// Replaces the tables of that name.
///
/// # Errors
/// If the document has no place for them, or cannot be read or written.
pub(super) fn write(project: &Project, name: &str, tables: &str) -> Result<()> {
    let path = project.path(PATH);
    let text = fs::read_to_string(&path).with_context(|| format!("cannot read {PATH}"))?;
    let text = with_tables(&text, name, tables).with_context(|| {
        let [begin, end] = marks(name);
        format!("{PATH} has no place for `{name}`: it lacks `{begin}` or `{end}`")
    })?;
    fs::write(&path, text).with_context(|| format!("cannot write {PATH}"))
}

/// The text with the tables in their place; `None` if it has no such place.
pub(super) fn with_tables(text: &str, name: &str, tables: &str) -> Option<String> {
    let [begin, end] = marks(name);
    let (before, rest) = text.split_once(&begin)?;
    let (_, after) = rest.split_once(&end)?;
    Some(format!("{before}{begin}\n{}\n\n{end}{after}", tables.trim()))
}

/// The comments around the tables of that name.
fn marks(name: &str) -> [String; 2] {
    [format!("<!-- bench: {name} -->"), format!("<!-- end of {name} -->")]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_replace_those_before() {
        let text = "a\n<!-- bench: core -->\nold\n<!-- end of core -->\nb\n";
        let expected = "a\n<!-- bench: core -->\nnew\n\n<!-- end of core -->\nb\n";
        assert_eq!(with_tables(text, "core", "new\n").as_deref(), Some(expected));
        assert_eq!(with_tables("a\n", "core", "new"), None);
    }
}
