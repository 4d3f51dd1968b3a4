//! Compiles `catalog/` into the bytes that `src/bundled.rs` embeds, and prints every defect it finds.

use std::{env, fs, path::Path, process::ExitCode};

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
    let bytes = postcard::to_allocvec(&compiled).map_err(|error| error.to_string())?;
    if postcard::from_bytes(&bytes).as_ref() != Ok(&compiled) {
        return Err("the catalogue does not survive being written and read back".to_owned());
    }
    let folder = env::var_os("OUT_DIR").ok_or("cargo names no OUT_DIR")?;
    fs::write(Path::new(&folder).join("catalog.postcard"), bytes)
        .map_err(|error| format!("the compiled catalogue cannot be written: {error}"))
}
