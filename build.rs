//! Compiles `catalog/` into the bytes that `src/bundled.rs` embeds, and prints every defect it finds;
//! hands on the figures of the proof, which the map shows.

use std::{env, fs, path::Path, process::ExitCode};

use advisor::{
    catalog::Catalog, faq::Faq, plan::count, search::vocabulary::Vocabulary, sync_account::Guide,
};
use catalog_compiler::Compiled;

fn main() -> ExitCode {
    match bundle().and_then(|()| figures()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

fn bundle() -> Result<(), String> {
    let files = catalog_compiler::load(Path::new("catalog"));
    for path in files.paths() {
        println!("cargo::rerun-if-changed={}", path.display());
    }
    let Compiled { catalog, faq } =
        catalog_compiler::compile_all(&files).map_err(|defects| defects.to_string())?;
    let bytes = catalog.to_bytes();
    let whole = Catalog::from_bytes(&bytes).as_ref() == Some(&catalog);
    write("catalog.bin", &bytes, whole)?;
    let bytes = faq.to_bytes();
    let whole = Faq::from_bytes(&bytes, &catalog).as_ref() == Some(&faq);
    write("faq.bin", &bytes, whole)?;
    let vocabulary =
        catalog_compiler::vocabulary(&files, &catalog).map_err(|defects| defects.to_string())?;
    let bytes = vocabulary.to_bytes();
    let whole = Vocabulary::from_bytes(&catalog, &bytes).as_ref() == Some(&vocabulary);
    write("search.bin", &bytes, whole)?;
    let guide =
        catalog_compiler::sync_account(&files, &catalog).map_err(|defects| defects.to_string())?;
    let bytes = guide.to_bytes();
    let whole = Guide::from_bytes(&bytes, &catalog).as_ref() == Some(&guide);
    write("sync-account.bin", &bytes, whole)
}

/// Writes what was compiled, if it was whole when it was read back.
fn write(name: &str, bytes: &[u8], whole: bool) -> Result<(), String> {
    if !whole {
        return Err(format!("{name} does not survive being written and read back"));
    }
    let folder = env::var_os("OUT_DIR").ok_or("cargo names no OUT_DIR")?;
    fs::write(Path::new(&folder).join(name), bytes)
        .map_err(|error| format!("{name} cannot be written: {error}"))
}

/// Where `cargo xtask verify --accept` writes what it has counted.
const FIGURES: &str = "proof/figures.toml";

/// Sets an environment variable for each figure of the proof, with commas between the thousands.
fn figures() -> Result<(), String> {
    println!("cargo::rerun-if-changed={FIGURES}");
    let remedy = "`cargo xtask verify --accept` writes it anew";
    let text = fs::read_to_string(FIGURES)
        .map_err(|error| format!("{FIGURES} cannot be read: {error}. {remedy}"))?;
    let figures =
        toml_span::parse(&text).map_err(|error| format!("{FIGURES}: {error}. {remedy}"))?;
    for key in ["paths", "partial", "outcomes", "roles", "questions", "options", "rules"] {
        let figure = figures
            .pointer(&format!("/{key}"))
            .and_then(|value| u32::try_from(value.as_integer()?).ok())
            .ok_or_else(|| format!("{FIGURES} lacks the whole number `{key}`. {remedy}"))?;
        println!("cargo::rustc-env=FIGURE_{}={}", key.to_uppercase(), count::written(figure));
    }
    Ok(())
}
