//! Scripts and style sheets without what only their authors need: comments and indentation.
//!
//! Compression makes most of it small, but not nothing: `docs/performance.md`.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};

/// A script without its comments that have lines of their own, and without indentation.
///
/// One with a text that goes over several lines stays as it is: there a line may be anything.
pub(crate) fn script(text: &str) -> String {
    if text.lines().any(|line| line.matches('`').count() % 2 == 1) {
        return text.to_owned();
    }
    let mut lean = String::with_capacity(text.len());
    let mut in_comment = false;
    for line in text.lines().map(str::trim) {
        if in_comment || line.starts_with("/*") {
            in_comment = !line.ends_with("*/");
        } else if !line.is_empty() && !line.starts_with("//") {
            lean.push_str(line);
            lean.push('\n');
        }
    }
    lean
}

/// These style sheets as one, in their order.
///
/// # Errors
/// If one of them cannot be read.
pub(crate) fn sheets(paths: &[PathBuf]) -> Result<String> {
    let mut all = String::new();
    for path in paths {
        let text =
            fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
        all.push_str(&sheet(&text));
    }
    Ok(all)
}

/// A style sheet without comments, indentation and empty lines.
fn sheet(text: &str) -> String {
    let mut bare = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, comment)) = rest.split_once("/*") {
        bare.push_str(before);
        rest = comment.split_once("*/").map_or("", |(_, after)| after);
    }
    bare.push_str(rest);
    let lines = bare.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.fold(String::new(), |all, line| all + line + "\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_script_loses_what_only_its_authors_need() {
        let full = "/**\n * About.\n */\nif (a) {\n    // Why.\n    b(`x`); // kept\n\n}\n";
        assert_eq!(script(full), "if (a) {\nb(`x`); // kept\n}\n");
        let with_text = "a(`\n    indented\n`);\n";
        assert_eq!(script(with_text), with_text);
    }

    #[test]
    fn a_sheet_loses_what_only_its_authors_need() {
        let full = "/* About\n   it. */\n\na {\n  b: c; /* d */\n}\n";
        assert_eq!(sheet(full), "a {\nb: c;\n}\n");
    }
}
