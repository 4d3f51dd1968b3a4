//! Splits what is loaded later off the program, with the tool that Leptos and others use for it.
//!
//! The splitting needs the linker's relocations, so it starts from Cargo's output, and comes in the place of Trunk's
//! program. Reasons: `docs/decisions/011-lazy-modules.md`.

use std::collections::BTreeMap;
use std::fs;

use anyhow::{Context, Result, anyhow};
use wasm_split_cli_support::{Options, transform};

use super::site::{self, Files, Making};
use crate::process;
use crate::project::Project;
use crate::tools::WASM;

/// The program, as Cargo and Trunk call it.
const PROGRAM: &str = "role-advisor";

/// The level of optimisation, and what browsers know that the compiler may have used.
const WASM_OPT: [&str; 7] = [
    "-Oz",
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// The program, split.
#[derive(Debug)]
pub(super) struct Program {
    /// Its files.
    pub(super) files: Files,
    /// The files of each lazily loaded module, without `.wasm`.
    pub(super) modules: BTreeMap<String, Vec<String>>,
}

/// Splits the program of the site in the making, and takes away the one that Trunk has put there.
///
/// # Errors
/// If a tool fails, or Trunk put no program into the site.
pub(super) fn run(project: &Project, making: &Making) -> Result<Program> {
    let target = site::target(project)?;
    let built = target.join(WASM).join(if making.optimised { "release" } else { "debug" });
    let input = built.join(PROGRAM).with_extension("wasm");
    let input = fs::read(&input).with_context(|| format!("cannot read {}", input.display()))?;
    let work = target.join("split");
    site::empty(&work)?;

    let (output, main) = (work.join("app"), work.join("main.wasm"));
    let main_module = format!("./{PROGRAM}.js");
    let mut options = Options::new(&input);
    options.output_dir = &output;
    options.main_out_path = &main;
    options.main_module = &main_module;
    fs::create_dir_all(&output).with_context(|| format!("cannot create {}", output.display()))?;
    let split = transform(options);
    let split = split.map_err(|error| anyhow!("the program cannot be split: {error:#}"))?;

    let mut bind = process::command("wasm-bindgen", project.root());
    bind.arg(&main).args(["--target", "web", "--no-typescript", "--keep-lld-exports"]);
    process::run(bind.arg("--out-name").arg(PROGRAM).arg("--out-dir").arg(&output))?;
    if making.optimised {
        let first = output.join(format!("{PROGRAM}_bg.wasm"));
        for file in split.split_modules.iter().chain([&first]) {
            let mut optimise = process::command("wasm-opt", project.root());
            process::run(optimise.args(WASM_OPT).arg(file).arg("-o").arg(file))?;
        }
    }

    for name in [format!("{PROGRAM}.js"), format!("{PROGRAM}_bg.wasm")] {
        let path = making.folder.join(&name);
        fs::remove_file(&path).with_context(|| format!("trunk did not make {}", path.display()))?;
    }
    Ok(Program { files: site::read(&output)?, modules: split.prefetch_map.into_iter().collect() })
}
