//! Compiles the TOML files of the catalogue into [`advisor::catalog::Catalog`], and reads its scenarios.
//!
//! [`load`] takes the files from the disk, [`compile`] and [`scenarios`] make sense of them. Whatever is
//! wrong is collected and told at once, each defect with its code, its place and a remedy: see [`Defects`].
//!
//! What happens in which order: the files become a mirror of themselves in which every value knows its
//! place (`raw`); references are looked up and the mirror becomes the advisor's types (`lower`); what the
//! content has to hold beyond that is checked on the mirror (`checks`).

mod checks;
mod defect;
mod files;
mod lower;
mod names;
mod raw;
mod scenario;
mod structure;
mod suggest;
mod sync_account;
mod vocabulary;

use advisor::{catalog::Catalog, faq::Faq};

pub use crate::{
    checks::{CHECKS, Check},
    defect::Defects,
    files::{Files, load},
    scenario::{Expectation, Scenario, scenarios},
    structure::{STRUCTURE, Structure},
    sync_account::sync_account,
    vocabulary::vocabulary,
};
use crate::{
    defect::{Finding, Log},
    names::Names,
    raw::Raw,
};

/// Compiles the catalogue.
///
/// # Errors
/// Everything that is wrong with the files, except with the scenarios.
pub fn compile(files: &Files) -> Result<Catalog, Defects> {
    compile_all(files).map(|compiled| compiled.catalog)
}

/// Compiles a catalogue without a limit on its size, to measure larger ones than the app may have.
///
/// # Errors
/// As [`compile`], but nothing is too large.
pub fn compile_of_any_size(files: &Files) -> Result<Catalog, Defects> {
    let mut log = Log::default();
    files.check_layout(&mut log);
    compile_rest(files, log).map(|compiled| compiled.catalog)
}

/// All that the files are compiled into.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Compiled {
    /// What every page needs.
    pub catalog: Catalog,
    /// The FAQ, for its page alone.
    pub faq: Faq,
}

/// Compiles the catalogue and the FAQ.
///
/// # Errors
/// Everything that is wrong with the files, except with the scenarios.
pub fn compile_all(files: &Files) -> Result<Compiled, Defects> {
    let mut log = Log::default();
    files.check_layout(&mut log);
    if !files.check_size(&mut log) {
        return Err(Defects::new(files, log));
    }
    compile_rest(files, log)
}

/// Compiles files whose layout has been checked.
fn compile_rest(files: &Files, mut log: Log) -> Result<Compiled, Defects> {
    let raw = Raw::read(files, &mut log);
    let whole = log.is_empty();
    let names = Names::of_raw(&raw);
    let content = lower::content(&raw, &names, &mut log);
    let faq = lower::faq(&raw, &names, &mut log);
    checks::run(&raw, &names, whole, &mut log);
    if log.is_empty() {
        match content.zip(faq).map(|(content, faq)| (Catalog::new(content), faq)) {
            Some((Ok(catalog), faq)) => return Ok(Compiled { catalog, faq }),
            Some((Err(dangling), _)) => {
                log.report("internal", Finding::general(dangling.to_string()));
            }
            None => log.report("internal", Finding::general("the catalogue could not be compiled")),
        }
    }
    Err(Defects::new(files, log))
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use crate::{Files, compile, load, scenarios};

    fn messages(files: &Files) -> String {
        match compile(files) {
            Ok(catalog) => match scenarios(files, &catalog) {
                Ok(_) => String::new(),
                Err(defects) => defects.to_string(),
            },
            Err(defects) => defects.to_string(),
        }
    }

    /// Whatever is left out, put in or cut off anywhere: there is an answer, and it names the file if it
    /// complains.
    #[test]
    fn no_slip_of_the_pen_makes_it_panic() {
        let mut files = load(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/base"));
        let originals: Vec<_> =
            files.iter().map(|(number, file)| (number, file.text.clone())).collect();
        for (number, text) in originals {
            for (place, sign) in text.char_indices().step_by(61) {
                let (before, after) = text.split_at(place);
                let rest = &after[sign.len_utf8()..];
                let slips = [
                    before.to_owned(),
                    format!("{before}{rest}"),
                    format!("{before}é{after}"),
                    format!("{before}\"{after}"),
                    format!("{before}[{after}"),
                    format!("{before}\r\n{after}"),
                    format!("\u{feff}{before}{rest}"),
                ];
                for slip in slips {
                    files.replace(number, slip.clone());
                    let messages = messages(&files);
                    assert!(
                        messages.is_empty() || messages.contains("error["),
                        "{messages}\n{slip}",
                    );
                }
            }
            files.replace(number, text);
        }
        assert_eq!(messages(&files), "");
    }
}
