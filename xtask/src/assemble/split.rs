//! Splits what is loaded later off the program.
//!
//! The splitting needs the linker's relocations, so it starts from Cargo's output, and puts its own in the place of
//! Trunk's program. Reasons: `docs/decisions/011-pages-loaded-later.md`.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, anyhow};
use wasm_split_cli_support::{Options, transform};

use super::minify::{Kind, Minifier};
use super::parts::{self, Part};
use super::site::{Making, digest, target, together};
use crate::process;
use crate::project::Project;
use crate::tools::WASM;

/// The program, as Cargo calls it.
pub(super) const PROGRAM: &str = "role-advisor";

/// How the splitting's own script tells the program that a part is there or not.
const CALLED_BACK: &str = "__indirect_function_table.get(callbackIndex)(callbackData, success);";

/// The level of optimisation, what is taken for granted with it, and what browsers know that the compiler may
/// have used.
const WASM_OPT: [&str; 10] = [
    "-Oz",
    "--low-memory-unused",
    "--converge",
    "--reorder-functions-by-name",
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// The sheets of the pages that are loaded later.
const STYLES: &str = "public/styles/later";

/// Splits the program of the site in the making, and gives what the names of its parts begin with. `links` says which
/// links need which part.
///
/// # Errors
/// If a tool fails, or Trunk put no program into the site.
pub(super) fn run(
    project: &Project,
    making: &Making,
    minifier: &Minifier,
    links: &str,
) -> Result<String> {
    let target = target(project)?;
    let built = target.join(WASM).join(if making.optimised { "release" } else { "debug" });
    let input = built.join(PROGRAM).with_extension("wasm");
    let input = fs::read(&input).with_context(|| format!("cannot read {}", input.display()))?;
    let styles = minifier.minified(Kind::Styles, &styles(project)?)?;
    let made_of = [input.as_slice(), styles.as_bytes(), links.as_bytes(), parts::SCRIPT.as_bytes()];
    let stem = stem(project, minifier, &made_of, making.optimised)?;
    let work = target.join("split");
    let program = Program { stem: &stem, work: &work, links, optimised: making.optimised };
    let mut files = split(project, minifier, &program, &input)?;
    files.push((parts::styles_name(&stem), styles.into_bytes()));
    install(making, &files)?;
    Ok(stem)
}

/// The program that is split.
#[derive(Debug, Clone, Copy)]
struct Program<'a> {
    /// What the names of its files begin with.
    stem: &'a str,
    /// The folder in which it is split.
    work: &'a Path,
    /// Which links need which part.
    links: &'a str,
    /// Whether it is made as it is published.
    optimised: bool,
}

/// Splits the program, and makes its parts ready for the browser; gives the name and the content of each file.
fn split(
    project: &Project,
    minifier: &Minifier,
    program: &Program<'_>,
    input: &[u8],
) -> Result<Vec<(String, Vec<u8>)>> {
    let Program { stem, work, links, optimised } = *program;
    if work.exists() {
        fs::remove_dir_all(work).with_context(|| format!("cannot empty {}", work.display()))?;
    }
    let main = work.join("main.wasm");
    let script_name = parts::script_name(stem);
    let (link_name, main_module) = (format!("./{script_name}"), format!("./{stem}.js"));
    let mut options = Options::new(input);
    options.output_dir = work;
    options.main_out_path = &main;
    options.link_name = &link_name;
    options.main_module = &main_module;
    let split = transform(options);
    let split = split.map_err(|error| anyhow!("the program cannot be split: {error:#}"))?;
    let parts = parts::parts(&split.prefetch_map.into_iter().collect(), links)?;

    let mut bind = process::command("wasm-bindgen", project.root());
    bind.arg(&main).args(["--target", "web", "--no-typescript", "--keep-lld-exports"]);
    process::run(bind.arg("--out-name").arg(stem).arg("--out-dir").arg(work))?;
    let first = work.join(parts::name(stem, "bg", "wasm"));
    if optimised {
        for file in split.split_modules.iter().chain([&first]) {
            optimise(project, file)?;
        }
    }

    let read =
        |path: &Path| fs::read(path).with_context(|| format!("cannot read {}", path.display()));
    let text = |path: &Path| {
        fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))
    };
    let glue = text(&work.join(stem).with_extension("js"))?;
    let script = parts::script(&parts, stem, &parts::styles_name(stem))?;
    is_asked_for(&text(&work.join(&script_name))?, &parts)?;
    let mut files = vec![
        (format!("{stem}.js"), minifier.minified(Kind::Module, &glue)?.into_bytes()),
        (script_name, minifier.minified(Kind::Module, &script)?.into_bytes()),
        (parts::name(stem, "bg", "wasm"), read(&first)?),
    ];
    let piece = |name: &str| read(&work.join(name).with_extension("wasm"));
    for Part { name, pieces, .. } in &parts {
        let own = piece(&parts::file_of(name))?;
        let pieces = pieces.iter().map(|name| Ok((name.as_str(), piece(name)?)));
        let pieces = pieces.collect::<Result<Vec<_>>>()?;
        files.push((parts::name(stem, name, "wasm"), parts::packed(own, &pieces)));
    }
    Ok(files)
}

/// Ensures that the program asks for its parts as our script gives them: the script of the splitting, in whose place it
/// comes, says how.
fn is_asked_for(theirs: &str, parts: &[Part]) -> Result<()> {
    let loaders = |name: &str| format!("export const {} = ", parts::loader(name));
    let known = parts.iter().all(|part| theirs.matches(&loaders(&part.name)).count() == 1);
    if known && theirs.matches("export ").count() == parts.len() && theirs.contains(CALLED_BACK) {
        return Ok(());
    }
    Err(anyhow!(
        "the program does not load its parts as it used to; see public/scripts/parts.js:\n{theirs}"
    ))
}

/// What the names of the parts begin with. They change whenever the program or a tool does.
fn stem(
    project: &Project,
    minifier: &Minifier,
    made_of: &[&[u8]],
    optimised: bool,
) -> Result<String> {
    let mut made_of = made_of.concat();
    let mut add = |text: String| made_of.extend_from_slice(text.as_bytes());
    add(minifier.version()?);
    add(project.locked_version("wasm-bindgen")?);
    add(project.locked_version("wasm_split_cli_support")?);
    if optimised {
        add(process::output(process::command("wasm-opt", project.root()).arg("--version"))?);
        add(WASM_OPT.concat());
    }
    Ok(format!("{PROGRAM}-{}", digest(&made_of)))
}

fn optimise(project: &Project, file: &Path) -> Result<()> {
    let mut command = process::command("wasm-opt", project.root());
    process::run(command.args(WASM_OPT).arg(file).arg("-o").arg(file))
}

/// The sheets of the pages that are loaded later, as one.
fn styles(project: &Project) -> Result<String> {
    let folder = project.path(STYLES);
    let context = || format!("cannot read {}", folder.display());
    let mut files = Vec::new();
    for entry in fs::read_dir(&folder).with_context(context)? {
        files.push(entry.with_context(context)?.path());
    }
    files.sort();
    together(&files)
}

/// Puts these files in the place of the program that Trunk put into the site.
fn install(making: &Making, files: &[(String, Vec<u8>)]) -> Result<()> {
    let old = old_stem(&making.folder)?;
    for name in [format!("{old}.js"), parts::name(&old, "bg", "wasm")] {
        let path = making.folder.join(&name);
        fs::remove_file(&path).with_context(|| format!("cannot remove {}", path.display()))?;
    }
    for (name, content) in files {
        making.write(name, content)?;
    }
    Ok(())
}

/// What the names of Trunk's program begin with.
fn old_stem(site: &Path) -> Result<String> {
    let entries = fs::read_dir(site).with_context(|| format!("cannot read {}", site.display()))?;
    let mut names = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    names
        .find_map(|name| name.strip_suffix("_bg.wasm").map(str::to_owned))
        .with_context(|| format!("trunk put no program into {}", site.display()))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    #[test]
    fn a_program_that_asks_for_its_parts_otherwise_is_told() {
        let files = BTreeMap::from([("outcome".to_owned(), vec!["split_outcome".to_owned()])]);
        let parts = parts::parts(&files, "outcome #/v1/outcome\n").unwrap();
        let script = format!("{CALLED_BACK}\nexport const __wasm_split_load_outcome = x;\n");
        assert!(is_asked_for(&script, &parts).is_ok());
        for other in
            [script.replace("load_", "get_"), script.replace("success", "how"), script.repeat(2)]
        {
            let error = is_asked_for(&other, &parts).unwrap_err().to_string();
            assert!(error.contains(&other), "{error}");
        }
    }
}
