//! Splits what is loaded later off the program.
//!
//! The splitting needs the linker's relocations, so it starts from Cargo's output, and puts its own in the place of
//! Trunk's program. Reasons: `docs/decisions/011-pages-loaded-later.md`.

use std::collections::HashMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, anyhow};
use wasm_split_cli_support::{Options, transform};

use super::minify::{Kind, Minifier};
use super::site::{Making, digest, target, together};
use crate::process;
use crate::project::Project;
use crate::tools::WASM;

/// The program, as Cargo calls it.
const PROGRAM: &str = "role-advisor";

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

/// How the browser is told to load a part, and how we do it: from servers that do not know what wasm is too,
/// and with the part's styles.
const FETCH: &str = "fetch(new URL(";
const STREAMING: &str = "WebAssembly.instantiateStreaming(src, imports)";
const WITH_STYLES: &str = "arrived(src, imports, styles())";
const WITHOUT_STYLES: &str = "arrived(src, imports)";
const LOADING: &str = r#"let styled;
function styles() {
    // The site as one file has them inside.
    if (document.getElementById("inside")) return undefined;
    styled ??= new Promise((resolve, reject) => {
        const link = document.createElement("link");
        link.rel = "stylesheet";
        link.href = new URL("./STYLES", import.meta.url);
        link.onload = resolve;
        link.onerror = () => {
            link.remove();
            styled = undefined;
            reject(new Error(`${link.href} did not arrive`));
        };
        document.head.append(link);
    });
    return styled;
}
async function arrived(src, imports, styles) {
    const response = await src;
    if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
    const [bytes] = await Promise.all([response.arrayBuffer(), styles]);
    try {
        return await WebAssembly.instantiate(bytes, imports);
    } catch (error) {
        if (!(error instanceof WebAssembly.CompileError)) throw error;
        // What came may be half of it, and the browser may have kept that: what it has kept does not count now.
        const anew = await fetch(response.url, { cache: "reload" });
        return WebAssembly.instantiate(await anew.arrayBuffer(), imports);
    }
}
"#;

/// The sheets of the pages that are loaded later.
const STYLES: &str = "public/styles/later";

/// The parts, as `src/later.rs` names them.
pub(crate) const OUTCOME: &str = "outcome";
pub(crate) const LATER: &str = "later";
pub(crate) const SCHOOL: &str = "school";
pub(crate) const POWERSCHOOL: &str = "powerschool";
pub(crate) const SHARE: &str = "share";
pub(crate) const DESK: &str = "desk";

/// The parts that come with the styles of their pages.
const STYLED: [&str; 4] = [DESK, LATER, POWERSCHOOL, SCHOOL];

/// Whether the part loads this file of the site.
pub(crate) fn is_part(file: &str, part: &str) -> bool {
    file.strip_prefix(PROGRAM)
        .and_then(|rest| rest.split_once('_')?.1.split_once('.'))
        .is_some_and(|(parts, _)| parts.split('-').any(|name| name == part))
}

/// Splits the program of the site in the making, and gives what the names of its parts begin with.
///
/// # Errors
/// If a tool fails, or Trunk put no program into the site.
pub(super) fn run(project: &Project, making: &Making, minifier: &Minifier) -> Result<String> {
    let target = target(project)?;
    let built = target.join(WASM).join(if making.optimised { "release" } else { "debug" });
    let input = built.join(PROGRAM).with_extension("wasm");
    let input = fs::read(&input).with_context(|| format!("cannot read {}", input.display()))?;
    let work = target.join("split");
    let parts = split(project, minifier, &work, &input, making.optimised)?;
    install(making, &parts)?;
    Ok(parts.stem)
}

/// The parts of the program, by the names they have in the site.
#[derive(Debug)]
struct Parts {
    /// What the names of all begin with.
    stem: String,
    /// The name and the content of each.
    files: Vec<(String, Vec<u8>)>,
}

/// Splits the program, and makes its parts ready for the browser, in the folder `work`.
fn split(
    project: &Project,
    minifier: &Minifier,
    work: &Path,
    input: &[u8],
    optimised: bool,
) -> Result<Parts> {
    let styles = minifier.minified(Kind::Styles, &styles(project)?)?;
    let stem = stem(project, minifier, input, &styles, optimised)?;
    if work.exists() {
        fs::remove_dir_all(work).with_context(|| format!("cannot empty {}", work.display()))?;
    }
    let main = work.join("main.wasm");
    let link = format!("{stem}_link.js");
    let (link_name, main_module) = (format!("./{link}"), format!("./{stem}.js"));
    let mut options = Options::new(input);
    options.output_dir = work;
    options.main_out_path = &main;
    options.link_name = &link_name;
    options.main_module = &main_module;
    let split = transform(options);
    let split = split.map_err(|error| anyhow!("the program cannot be split: {error:#}"))?;
    let parts: Vec<(&Path, String)> = split
        .split_modules
        .iter()
        .map(|part| (part.as_path(), name(&stem, &parts_with(&split.prefetch_map, part), "wasm")))
        .collect();

    let mut bind = process::command("wasm-bindgen", project.root());
    bind.arg(&main).args(["--target", "web", "--no-typescript", "--keep-lld-exports"]);
    process::run(bind.arg("--out-name").arg(&stem).arg("--out-dir").arg(work))?;
    let first = work.join(format!("{stem}_bg.wasm"));
    if optimised {
        optimise(project, &first)?;
        for (part, _) in &parts {
            optimise(project, part)?;
        }
    }

    let read =
        |path: &Path| fs::read(path).with_context(|| format!("cannot read {}", path.display()));
    let styles_name = styles_name(&stem);
    let glue = String::from_utf8(read(&work.join(format!("{stem}.js")))?)?;
    let script = linked(&String::from_utf8(read(&work.join(&link))?)?, &parts, &styles_name)?;
    let mut files = vec![
        (format!("{stem}.js"), minifier.minified(Kind::Module, &glue)?.into_bytes()),
        (format!("{stem}_bg.wasm"), read(&first)?),
        (link, minifier.minified(Kind::Module, &script)?.into_bytes()),
        (styles_name, styles.into_bytes()),
    ];
    for (part, name) in parts {
        files.push((name, read(part)?));
    }
    Ok(Parts { stem, files })
}

/// The parts that load a file, by the names that the program gives them: itself, if it is no file that several
/// share.
fn parts_with<'a>(shared: &'a HashMap<String, Vec<String>>, file: &'a Path) -> Vec<&'a str> {
    let file = stem_of(file);
    if let Some(part) = file.strip_prefix("split_") {
        return vec![part];
    }
    let mut parts: Vec<&str> = shared
        .iter()
        .filter(|(_, files)| files.iter().any(|name| name == file))
        .map(|(part, _)| part.as_str())
        .collect();
    parts.sort_unstable();
    parts
}

fn stem_of(file: &Path) -> &str {
    file.file_stem().and_then(|name| name.to_str()).unwrap_or_default()
}

/// How the site calls the sheets of the pages that are loaded later, with the program of this name.
pub(super) fn styles_name(stem: &str) -> String {
    name(stem, &STYLED, "css")
}

/// How the site calls a file that these parts load.
fn name(stem: &str, parts: &[&str], kind: &str) -> String {
    format!("{stem}_{}.{kind}", parts.join("-"))
}

/// What the names of the parts begin with. They change whenever the program or a tool does.
fn stem(
    project: &Project,
    minifier: &Minifier,
    input: &[u8],
    styles: &str,
    optimised: bool,
) -> Result<String> {
    let mut made_of = vec![
        input.to_vec(),
        styles.into(),
        LOADING.into(),
        minifier.version()?.into_bytes(),
        project.locked_version("wasm-bindgen")?.into_bytes(),
        project.locked_version("wasm_split_cli_support")?.into_bytes(),
    ];
    if optimised {
        let mut version = process::command("wasm-opt", project.root());
        made_of.push(process::output(version.arg("--version"))?.into_bytes());
        made_of.push(WASM_OPT.concat().into_bytes());
    }
    let stem = format!("{PROGRAM}-{}", digest(&made_of.concat()));
    Ok(stem)
}

fn optimise(project: &Project, file: &Path) -> Result<()> {
    let mut command = process::command("wasm-opt", project.root());
    process::run(command.args(WASM_OPT).arg(file).arg("-o").arg(file))
}

/// The script that loads the parts, with their names in the site.
fn linked(script: &str, parts: &[(&Path, String)], styles: &str) -> Result<String> {
    let otherwise =
        || anyhow!("the script that loads parts is not written as it used to be:\n{script}");
    // It speaks of one part after another.
    let mut blocks = script.split(FETCH);
    let mut linked = vec![blocks.next().unwrap_or_default().to_owned()];
    let mut left: Vec<_> = parts.iter().collect();
    for block in blocks {
        let is_named = |(part, _): &&(&Path, String)| {
            block.starts_with(&format!("\"./{}.wasm\"", stem_of(part)))
        };
        let at = left.iter().position(is_named).ok_or_else(otherwise)?;
        let (_, new) = left.remove(at);
        let (_, rest) = block.split_once(',').ok_or_else(otherwise)?;
        if rest.matches(STREAMING).count() != 1 {
            return Err(otherwise());
        }
        let ours =
            if STYLED.iter().any(|part| is_part(new, part)) { WITH_STYLES } else { WITHOUT_STYLES };
        linked.push(format!("{FETCH}\"./{new}\",{}", rest.replace(STREAMING, ours)));
    }
    if !left.is_empty() {
        return Err(otherwise());
    }
    linked.push(LOADING.replace("STYLES", styles));
    Ok(linked.concat())
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

/// Puts the parts in the place of the program that Trunk put into the site.
fn install(making: &Making, parts: &Parts) -> Result<()> {
    let old = old_stem(&making.folder)?;
    for name in [format!("{old}.js"), format!("{old}_bg.wasm")] {
        let path = making.folder.join(&name);
        fs::remove_file(&path).with_context(|| format!("cannot remove {}", path.display()))?;
    }
    for (name, content) in &parts.files {
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
    use super::*;

    /// The script as it is written for these parts.
    fn script(parts: &[&str]) -> String {
        let load =
            |part| format!("load({FETCH}\"./{part}.wasm\", import.meta.url)), {STREAMING});\n");
        parts.iter().map(load).collect()
    }

    #[test]
    fn the_script_loads_each_file_by_its_new_name() {
        let script = script(&["split_outcome", "chunk_3", "split_later"]);
        let parts = [
            (Path::new("x/split_later.wasm"), "role-advisor-b_later.wasm".to_owned()),
            (Path::new("x/split_outcome.wasm"), "role-advisor-b_outcome.wasm".to_owned()),
            (Path::new("x/chunk_3.wasm"), "role-advisor-b_later-outcome.wasm".to_owned()),
        ];
        let linked = linked(&script, &parts, "b.css").unwrap();
        let load = |name: &str, how: &str| {
            format!("load({FETCH}\"./role-advisor-b_{name}.wasm\", import.meta.url)), {how});")
        };
        for line in [
            load("outcome", WITHOUT_STYLES),
            load("later-outcome", WITH_STYLES),
            load("later", WITH_STYLES),
            "    link.href = new URL(\"./b.css\", import.meta.url);".to_owned(),
        ] {
            assert!(linked.contains(&line), "{line} in {linked}");
        }
    }

    #[test]
    fn a_script_that_is_written_otherwise_is_told() {
        let part = (Path::new("x/split_later.wasm"), "b_later.wasm".to_owned());
        for script in ["load()".to_owned(), script(&["split_other"])] {
            let error = linked(&script, std::slice::from_ref(&part), "c").unwrap_err();
            assert!(error.to_string().contains(&script), "{error}");
        }
    }

    #[test]
    fn a_file_is_called_by_the_parts_that_load_it() {
        let shared = [("later", vec!["chunk_1"]), ("outcome", vec!["chunk_1", "chunk_2"])];
        let shared = shared.map(|(part, files)| {
            (part.to_owned(), files.into_iter().map(str::to_owned).collect::<Vec<_>>())
        });
        let shared = HashMap::from(shared);
        let name = |file: &str| name("s", &parts_with(&shared, Path::new(file)), "wasm");
        assert_eq!(name("x/split_later.wasm"), "s_later.wasm");
        assert_eq!(name("x/chunk_1.wasm"), "s_later-outcome.wasm");
        assert_eq!(name("x/chunk_2.wasm"), "s_outcome.wasm");
    }

    #[test]
    fn a_part_knows_its_files() {
        assert!(is_part("role-advisor-1_later-outcome.wasm", OUTCOME));
        assert!(is_part("role-advisor-1_later-outcome.wasm", LATER));
        assert!(!is_part("role-advisor-1_later-outcome.wasm", SCHOOL));
        assert!(!is_part("role-advisor-1_bg.wasm", LATER));
        assert!(!is_part("later.css", LATER));
    }
}
