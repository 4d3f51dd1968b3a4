//! The page: its policy, its styles, and the scripts that start the program.

use std::path::PathBuf;

use anyhow::{Context, Result, bail};

use super::lean;
use super::policy;
use super::site::Making;
use crate::project::Project;

/// The page that everything else belongs to.
const PAGE: &str = "index.html";

/// Where the page gets its policy, and its scripts.
const POLICY: &str = "<!-- policy -->";
const SCRIPTS: &str = "<!-- scripts -->";

/// A style sheet of the page, up to its file in the project.
const STYLES: &str = "<link rel=\"stylesheet\" href=\"";

/// The scripts of our own: what watches over the page from its beginning, and what starts the program.
const BOOT: &str = "public/scripts/boot.js";
const START: &str = "public/scripts/start.js";
/// What is loaded in a frame only.
const IN_FRAME: &str = "public/scripts/frame.js";
/// What the second calls the program, and the script for frames.
const PROGRAM: &str = "PROGRAM";
const FRAME: &str = "FRAME";

/// What Trunk puts into the page when it serves it, so that it is loaded again after a change: a script in the
/// page itself, which the policy would not allow.
const RELOADING: &str = ".well-known/trunk/ws";

/// Finishes the page, whose program is called `program`.
///
/// # Errors
/// If a file cannot be read or written, or the page lacks a place for something.
pub(super) fn run(project: &Project, making: &Making, program: &str) -> Result<()> {
    let page = making.text(PAGE)?;
    let read = |path: &str| {
        let path = project.path(path);
        std::fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))
    };
    let boot = making.write_hashed("boot", "js", &lean::script(&read(BOOT)?))?;
    let frame = making.write_hashed("frame", "js", &lean::script(&read(IN_FRAME)?))?;
    let start = lean::script(&read(START)?).replace(PROGRAM, program).replace(FRAME, &frame);
    let start = making.write_hashed("start", "js", &start)?;
    let (page, sheets) = without_styles(&page);
    let sheets: Vec<PathBuf> = sheets.into_iter().map(|sheet| project.path(sheet)).collect();
    let styles = making.write_hashed("styles", "css", &lean::sheets(&sheets)?)?;

    let policy = if page.contains(RELOADING) { String::new() } else { policy::element() };
    let page = put(&page, POLICY, &policy)?;
    let page = put(&page, SCRIPTS, &scripts(&boot, &styles, &start, program))?;
    making.write(PAGE, page)
}

/// What loads the styles and starts the program. The first script is small and runs before anything is shown;
/// what the others need is asked for at once, not when they ask for it.
fn scripts(boot: &str, styles: &str, start: &str, program: &str) -> String {
    let elements = [
        format!("<script src=\"./{boot}\"></script>"),
        format!("<link rel=\"stylesheet\" href=\"./{styles}\">"),
        format!(
            "<link rel=\"preload\" href=\"./{program}_bg.wasm\" as=\"fetch\" \
             type=\"application/wasm\" crossorigin=\"anonymous\">"
        ),
        format!("<link rel=\"modulepreload\" href=\"./{program}.js\">"),
        format!("<link rel=\"modulepreload\" href=\"./{program}_link.js\">"),
        format!("<script type=\"module\" src=\"./{start}\"></script>"),
    ];
    elements.join("\n    ")
}

/// The page without its style sheets, and their files.
fn without_styles(page: &str) -> (String, Vec<String>) {
    let mut sheets = Vec::new();
    let mut rest = String::with_capacity(page.len());
    for line in page.lines() {
        let sheet = line.trim().strip_prefix(STYLES).and_then(|sheet| sheet.split_once('"'));
        if let Some((sheet, _)) = sheet {
            sheets.push(sheet.to_owned());
        } else {
            rest.push_str(line);
            rest.push('\n');
        }
    }
    (rest, sheets)
}

/// The page with something in the one place for it.
fn put(page: &str, place: &str, what: &str) -> Result<String> {
    if page.matches(place).count() != 1 {
        bail!("{PAGE} should hold `{place}` once");
    }
    Ok(page.replace(place, what))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_gives_its_sheets_in_their_order() {
        let page = "<head>\n  <link rel=\"stylesheet\" href=\"a/b.css\">\n  \
                    <link rel=\"stylesheet\" href=\"c.css\">\n</head>\n";
        let (rest, sheets) = without_styles(page);
        assert_eq!(rest, "<head>\n</head>\n");
        assert_eq!(sheets, ["a/b.css", "c.css"]);
    }

    #[test]
    fn what_has_no_place_is_told() {
        assert_eq!(put("a <!-- policy --> b", POLICY, "x").unwrap(), "a x b");
        for page in ["a", "<!-- policy --><!-- policy -->"] {
            let error = put(page, POLICY, "x").unwrap_err().to_string();
            assert!(error.contains(POLICY), "{error}");
        }
    }
}
