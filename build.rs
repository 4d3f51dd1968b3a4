//! Compiles `catalog/` into the bytes that `src/bundled.rs` embeds, and prints every defect it finds.

use std::{env, fs, path::Path, process::ExitCode};

use advisor::catalog::Catalog;

fn main() -> ExitCode {
    match bundle() {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

fn bundle() -> Result<(), String> {
    let files = catalog::load(Path::new("catalog"));
    for path in files.paths() {
        println!("cargo::rerun-if-changed={}", path.display());
    }
    let compiled = catalog::compile(&files).map_err(|defects| defects.to_string())?;
    let bytes = compiled.to_bytes();
    if Catalog::from_bytes(&bytes).as_ref() != Some(&compiled) {
        return Err("the catalogue does not survive being written and read back".to_owned());
    }
    let folder = env::var_os("OUT_DIR").ok_or("cargo names no OUT_DIR")?;
    fs::write(Path::new(&folder).join("catalog.bin"), bytes)
        .map_err(|error| format!("the compiled catalogue cannot be written: {error}"))
}
