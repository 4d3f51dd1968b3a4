//! `cargo xtask size`: what a first visit loads, and what other pages load on top of it, compressed as a good server
//! sends it.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::Path;

use anyhow::{Result, bail, ensure};

use crate::assemble::{offline, pages, site as files};
use crate::dist::compressed;
use crate::project::Project;
use crate::site;

/// The most bytes that a first visit may load: the html, css, js and wasm together, brotli -q 11.
const FIRST_VISIT: usize = 140_000;

/// The most bytes of everything together. Both budgets are round figures with room to breathe: they notice accidents.
const EVERYTHING: usize = 600_000;

/// The kinds of files that count, besides pages.
const KINDS: [&str; 3] = ["css", "js", "wasm"];

/// A file of the site.
#[derive(Debug)]
struct Measured {
    name: String,
    raw: usize,
    brotli: usize,
}

/// What is loaded at one time.
#[derive(Debug)]
struct Load {
    /// When it is.
    when: &'static str,
    files: Vec<Measured>,
}

/// Builds the site, prints the table, and fails above a budget.
///
/// # Errors
/// If the build fails, the site cannot be read, or a budget is exceeded.
pub(crate) fn run(project: &Project) -> Result<()> {
    site::build(project)?;
    let loads = measure(&project.site())?;
    let mut table = Vec::new();
    print(&loads, &mut table)?;
    std::io::stdout().lock().write_all(&table)?;
    check(&loads)
}

/// Measures the built site without printing to standard output; the table goes to standard error.
///
/// # Errors
/// If the site cannot be read, or a budget is exceeded.
pub(crate) fn check_site(project: &Project) -> Result<()> {
    let loads = measure(&project.site())?;
    print(&loads, &mut std::io::stderr().lock())?;
    check(&loads)
}

impl Load {
    fn total(&self) -> usize {
        self.files.iter().map(|file| file.brotli).sum()
    }
}

/// Fails above a budget; the first visit comes first.
fn check(loads: &[Load]) -> Result<()> {
    let first = loads.first().map_or(0, Load::total);
    within("a first visit", first, FIRST_VISIT)?;
    within("everything together", loads.iter().map(Load::total).sum(), EVERYTHING)
}

fn within(what: &str, total: usize, budget: usize) -> Result<()> {
    ensure!(
        total <= budget,
        "{what} has {total} bytes, {} more than the budget of {budget}; the table shows them by file",
        total - budget
    );
    Ok(())
}

/// Prints the tables.
fn print(loads: &[Load], out: &mut impl Write) -> Result<()> {
    for load in loads {
        let Load { when, files } = load;
        let width = files.iter().map(|file| file.name.len()).max().unwrap_or(0).max(when.len());
        let uncompressed: usize = files.iter().map(|file| file.raw).sum();
        writeln!(out, "{when:width$}  {:>9}  {:>9}", "bytes", "brotli")?;
        for Measured { name, raw, brotli } in files {
            writeln!(out, "{name:width$}  {raw:>9}  {brotli:>9}")?;
        }
        writeln!(out, "{:width$}  {uncompressed:>9}  {:>9}", "total", load.total())?;
    }
    let all: usize = loads.iter().map(Load::total).sum();
    writeln!(out, "everything together: {all} bytes, budget {EVERYTHING}")?;
    writeln!(out, "budget of a first visit: {FIRST_VISIT} bytes")?;
    Ok(())
}

/// Measures every file of the site, by when it is loaded.
fn measure(site: &Path) -> Result<Vec<Load>> {
    let files: BTreeMap<String, Vec<u8>> = files::read(site)?.into_iter().collect();
    let first = loaded_first(&files, "index.html");
    if first.is_empty() {
        bail!("{} has no index.html; `cargo xtask build` builds it", site.display());
    }
    let chosen = |choose: fn(&str) -> bool| {
        files.keys().filter(|name| choose(name)).cloned().collect::<Vec<_>>()
    };
    let load = |when, names: Vec<String>| -> Result<Load> {
        let measured = names.into_iter().filter_map(|name| {
            let content = files.get(&name)?;
            Some(brotli(content).map(|brotli| Measured { name, raw: content.len(), brotli }))
        });
        Ok(Load { when, files: measured.collect::<Result<_>>()? })
    };
    Ok(vec![
        load("on a first visit", first)?,
        load("for the outcome and the tools", chosen(is_lazy))?,
        load("for everything on one page", loaded_first(&files, pages::WHOLE))?,
        load("to keep the site", chosen(offline::is_part))?,
    ])
}

/// Whether a file belongs to what is loaded when a page needs it.
fn is_lazy(name: &str) -> bool {
    let file = name.rsplit('/').next().unwrap_or(name);
    file.starts_with("split_") || file.starts_with("chunk_") || file == pages::TOOLS_STYLES
}

/// What follows the last point of a file's name.
fn kind(path: &Path) -> &str {
    path.extension().and_then(|kind| kind.to_str()).unwrap_or_default()
}

/// The files that a visit of this page loads first: the page, and whatever a file among them names, but for other
/// pages and what is split off to be loaded later. A file that is named without being loaded counts too, so the
/// total is never too small.
fn loaded_first(files: &BTreeMap<String, Vec<u8>>, page: &str) -> Vec<String> {
    let mut found: Vec<String> = files.keys().filter(|name| *name == page).cloned().collect();
    let mut next = 0;
    while let Some(current) = found.get(next) {
        let text = files.get(current).map(|content| String::from_utf8_lossy(content));
        let is_text = kind(Path::new(current)) != "wasm";
        let named: Vec<String> = files
            .keys()
            .filter(|name| !found.contains(name) && KINDS.contains(&kind(Path::new(name))))
            .filter(|name| page == pages::WHOLE || !(is_lazy(name) || offline::is_part(name)))
            .filter(|name| {
                let short = name.rsplit('/').next().unwrap_or(name);
                is_text && text.as_ref().is_some_and(|text| text.contains(short))
            })
            .cloned()
            .collect();
        found.extend(named);
        next += 1;
    }
    found
}

/// The size after `brotli -q 11`.
fn brotli(content: &[u8]) -> Result<usize> {
    compressed::brotli(content).map(|compressed| compressed.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_a_visit_reaches_counts() {
        let files = [
            (
                "index.html",
                "<link href=\"./a.css\"><script src=\"./boot.js\"></script><a href=\"other.html\">",
            ),
            ("a.css", "@import 'part.css'"),
            ("part.css", ""),
            ("boot.js", "import './snippets/x/inline.js'; './app-1/split_tools.wasm'"),
            ("app-1/split_tools.wasm", ""),
            ("snippets/x/inline.js", ""),
            ("later.js", ""),
            ("other.html", ""),
        ];
        let files = files.map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec())).into();
        let mut found = loaded_first(&files, "index.html");
        found.sort();
        let expected = ["a.css", "boot.js", "index.html", "part.css", "snippets/x/inline.js"];
        assert_eq!(found, expected);
    }

    #[test]
    fn a_budget_is_met_up_to_its_last_byte() {
        let load = |brotli| {
            let file = Measured { name: "a".to_owned(), raw: 0, brotli };
            Load { when: "today", files: vec![file] }
        };
        assert!(check(&[load(FIRST_VISIT), load(EVERYTHING - FIRST_VISIT)]).is_ok());
        let message = |loads: &[Load]| check(loads).unwrap_err().to_string();
        let above = message(&[load(FIRST_VISIT + 7)]);
        assert!(above.contains("a first visit has 140007 bytes, 7 more"), "{above}");
        let above = message(&[load(1), load(EVERYTHING)]);
        assert!(above.contains("everything together has 600001 bytes, 1 more"), "{above}");
    }
}
