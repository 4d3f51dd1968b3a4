//! `cargo xtask size`: what a first visit loads, and what other pages load on top of it, compressed as a good server
//! sends it.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::Path;

use anyhow::{Context, Result, bail, ensure};

use crate::assemble::offline;
use crate::assemble::parts::{self, DESK, LATER, OUTCOME, PLAN, POWERSCHOOL, ROSTER, SHARE};
use crate::assemble::shell;
use crate::dist::compressed;
use crate::project::Project;
use crate::site;

/// The most bytes that a first visit may load: the html, css, js and wasm together, brotli -q 11.
const FIRST_VISIT: usize = 140_000;

/// The most bytes of everything together. Both budgets are round figures with room to breathe: they notice accidents.
const EVERYTHING: usize = 480_000;

/// What is loaded later: the part, and when it is loaded.
const PARTS: [(&str, &str); 7] = [
    (OUTCOME, "for the outcome"),
    (SHARE, "for sharing an outcome"),
    (LATER, "for roles, FAQ, map, reasons"),
    (PLAN, "for the plan of a school"),
    (ROSTER, "for the roster of a staff"),
    (POWERSCHOOL, "for PowerSchool"),
    (DESK, "for the help desk"),
];

/// The kinds of files that count.
const KINDS: [&str; 4] = ["html", "css", "js", "wasm"];

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
    let mut files = BTreeMap::new();
    read(site, site, &mut files)?;
    let names = loaded_first(&files, "index.html");
    if names.is_empty() {
        bail!("{} has no index.html; `cargo xtask build` builds it", site.display());
    }
    let measured = |names: Vec<String>| {
        let compressed = names.into_iter().filter_map(|name| {
            let content = files.get(&name)?;
            Some(brotli(content).map(|brotli| Measured { name, raw: content.len(), brotli }))
        });
        compressed.collect::<Result<Vec<_>>>()
    };
    let mut loads = vec![Load { when: "on a first visit", files: measured(names)? }];
    for (part, when) in PARTS {
        let of_part = files.keys().filter(|name| parts::is_part(name, part));
        loads.push(Load { when, files: measured(of_part.cloned().collect())? });
    }
    let names = loaded_first(&files, shell::WHOLE);
    let when = "for everything on one page";
    loads.push(Load { when, files: measured(names)? });
    let of_worker = files.keys().filter(|name| offline::is_part(name));
    let files = measured(of_worker.cloned().collect())?;
    loads.push(Load { when: "to keep the site", files });
    Ok(loads)
}

/// Whether a file comes when the first page stands, or later.
fn is_later(name: &str) -> bool {
    offline::is_part(name) || PARTS.iter().any(|(part, _)| parts::is_part(name, part))
}

/// Reads the files that count, by their path inside the site.
fn read(site: &Path, folder: &Path, files: &mut BTreeMap<String, Vec<u8>>) -> Result<()> {
    let context = || format!("cannot read {}", folder.display());
    for entry in fs::read_dir(folder).with_context(context)? {
        let path = entry.with_context(context)?.path();
        if path.is_dir() {
            read(site, &path, files)?;
        } else if KINDS.contains(&kind(&path)) {
            let bytes =
                fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?;
            let name = path.strip_prefix(site).unwrap_or(&path).display().to_string();
            files.insert(name, bytes);
        }
    }
    Ok(())
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
            .filter(|name| !found.contains(name) && kind(Path::new(name)) != "html")
            .filter(|name| page == shell::WHOLE || !is_later(name))
            .filter(|name| {
                let short = name.rsplit(['/', '\\']).next().unwrap_or(name);
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
            ("boot.js", "import './snippets/x/inline.js'; './role-advisor-1_later.wasm'"),
            ("role-advisor-1_later.wasm", ""),
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
        assert!(above.contains("everything together has 480001 bytes, 1 more"), "{above}");
    }
}
