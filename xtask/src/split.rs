//! `cargo xtask split`: splits what is loaded later off the program, as a step of the build.
//!
//! Trunk calls it when the site is put together but not yet in `dist/`: the splitting needs the linker's relocations,
//! so it starts from Cargo's output, and puts its own in the place of Trunk's program. Reasons:
//! `docs/decisions/011-pages-loaded-later.md`.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow, bail};
use sha2::{Digest, Sha256};
use wasm_split_cli_support::{Options, transform};

use crate::process;
use crate::project::Project;
use crate::tools::WASM;

/// The program, as Cargo calls it.
const PROGRAM: &str = "role-advisor";

/// What Trunk gives its hooks: the folder of the site in the making, and how it is built.
const SITE: &str = "TRUNK_STAGING_DIR";
const PROFILE: &str = "TRUNK_PROFILE";

/// The level of optimisation, what is taken for granted with it, and what browsers know that the compiler may
/// have used.
const WASM_OPT: [&str; 11] = [
    "-Oz",
    "--low-memory-unused",
    "--converge",
    "--reorder-functions-by-name",
    "--enable-bulk-memory",
    "--enable-call-indirect-overlong",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// How the browser is told to load a part, and how we do it: from servers that do not know what wasm is too,
/// and with the part's styles.
const STREAMING: &str = "WebAssembly.instantiateStreaming(src, imports)";
const OURS: &str = "withStyles(src, imports)";
const LOADING: &str = r#"let styled;
function loadStyles() {
    return new Promise((resolve, reject) => {
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
}
async function withStyles(src, imports) {
    styled ??= loadStyles();
    const response = await src;
    if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
    const [bytes] = await Promise.all([response.arrayBuffer(), styled]);
    return WebAssembly.instantiate(bytes, imports);
}
"#;

/// The sheets of the pages that are loaded later.
const STYLES: &str = "public/styles/later";

/// What the name of a file begins with, behind its stem, that is loaded later.
pub(crate) const LATER: &str = "_later.";

/// Splits the program of the site that Trunk is making.
///
/// # Errors
/// If Trunk did not call it, or a tool fails.
pub(crate) fn run(project: &Project) -> Result<()> {
    let site = variable(SITE)?;
    let optimised = variable(PROFILE)? == "release";
    let site = Path::new(&site);
    let target = target(project)?;
    let built = target.join(WASM).join(if optimised { "release" } else { "debug" });
    let input = built.join(PROGRAM).with_extension("wasm");
    let input = fs::read(&input).with_context(|| format!("cannot read {}", input.display()))?;
    let work = target.join("split");
    let parts = split(project, &work, &input, optimised)?;
    install(site, &parts)
}

fn variable(name: &str) -> Result<String> {
    env::var(name).map_err(|_| {
        anyhow!("`{name}` is not set: trunk calls this command, as a step of `cargo xtask build`")
    })
}

/// Where Cargo puts what it builds.
fn target(project: &Project) -> Result<PathBuf> {
    let mut command = process::cargo(project.root());
    command.args(["metadata", "--no-deps", "--offline", "--format-version", "1"]);
    let metadata: serde_json::Value = serde_json::from_str(&process::output(&mut command)?)?;
    let target = metadata.get("target_directory").and_then(serde_json::Value::as_str);
    target.map(PathBuf::from).context("cargo does not say where it builds")
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
fn split(project: &Project, work: &Path, input: &[u8], optimised: bool) -> Result<Parts> {
    let styles = styles(project)?;
    let stem = stem(project, input, &styles, optimised)?;
    if work.exists() {
        fs::remove_dir_all(work).with_context(|| format!("cannot empty {}", work.display()))?;
    }
    let main = work.join("main.wasm");
    let link = format!("{stem}_link.js");
    let split = transform({
        let mut options = Options::new(input);
        options.output_dir = work;
        options.main_out_path = &main;
        let (link_name, main_module) = (format!("./{link}"), format!("./{stem}.js"));
        options.link_name = link_name.leak();
        options.main_module = main_module.leak();
        options
    });
    let split = split.map_err(|error| anyhow!("the program cannot be split: {error:#}"))?;
    let [later] = split.split_modules.as_slice() else {
        bail!("one part to be loaded later was expected, not {:?}", split.split_modules);
    };

    let mut bind = process::command("wasm-bindgen", project.root());
    bind.arg(&main).args(["--target", "web", "--no-typescript", "--keep-lld-exports"]);
    process::run(bind.arg("--out-name").arg(&stem).arg("--out-dir").arg(work))?;
    let first = work.join(format!("{stem}_bg.wasm"));
    if optimised {
        optimise(project, &first)?;
        optimise(project, later)?;
    }

    let read =
        |path: &Path| fs::read(path).with_context(|| format!("cannot read {}", path.display()));
    let link_text = String::from_utf8(read(&work.join(&link))?)?;
    let later_name = format!("{stem}{LATER}wasm");
    let styles_name = format!("{stem}{LATER}css");
    let files = vec![
        (format!("{stem}.js"), read(&work.join(format!("{stem}.js")))?),
        (format!("{stem}_bg.wasm"), read(&first)?),
        (link, linked(&link_text, later, &later_name, &styles_name)?.into_bytes()),
        (later_name, read(later)?),
        (styles_name, styles),
    ];
    Ok(Parts { stem, files })
}

/// What the names of the parts begin with. They change whenever the program or a tool does.
fn stem(project: &Project, input: &[u8], styles: &[u8], optimised: bool) -> Result<String> {
    let mut hash = Sha256::new();
    hash.update(input);
    hash.update(styles);
    hash.update(LOADING);
    hash.update(project.locked_version("wasm-bindgen")?);
    hash.update(project.locked_version("wasm_split_cli_support")?);
    if optimised {
        hash.update(process::output(
            process::command("wasm-opt", project.root()).arg("--version"),
        )?);
        hash.update(WASM_OPT.concat());
    }
    let mut stem = String::from(PROGRAM);
    stem.push('-');
    for byte in hash.finalize().iter().take(8) {
        stem.push_str(&format!("{byte:02x}"));
    }
    Ok(stem)
}

fn optimise(project: &Project, file: &Path) -> Result<()> {
    let mut command = process::command("wasm-opt", project.root());
    process::run(command.args(WASM_OPT).arg(file).arg("-o").arg(file))
}

/// The script that loads the later part, with that part's name in the site.
fn linked(script: &str, part: &Path, name: &str, styles: &str) -> Result<String> {
    let old = part.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    let (old, new) = (format!("\"./{old}\""), format!("\"./{name}\""));
    if script.matches(&old).count() != 1 || script.matches(STREAMING).count() != 1 {
        bail!("the script that loads the later part is not written as it used to be:\n{script}");
    }
    let script = script.replace(&old, &new).replace(STREAMING, OURS);
    Ok(format!("{script}{}", LOADING.replace("STYLES", styles)))
}

/// The sheets of the pages that are loaded later, as one.
fn styles(project: &Project) -> Result<Vec<u8>> {
    let folder = project.path(STYLES);
    let context = || format!("cannot read {}", folder.display());
    let mut sheets = Vec::new();
    for entry in fs::read_dir(&folder).with_context(context)? {
        sheets.push(entry.with_context(context)?.path());
    }
    sheets.sort();
    let mut all = Vec::new();
    for sheet in sheets {
        all.extend(fs::read(&sheet).with_context(|| format!("cannot read {}", sheet.display()))?);
    }
    Ok(all)
}

/// Puts the parts in the place of the program that Trunk put into the site.
fn install(site: &Path, parts: &Parts) -> Result<()> {
    let old = old_stem(site)?;
    for name in [format!("{old}.js"), format!("{old}_bg.wasm")] {
        let path = site.join(&name);
        fs::remove_file(&path).with_context(|| format!("cannot remove {}", path.display()))?;
    }
    for (name, content) in &parts.files {
        let path = site.join(name);
        fs::write(&path, content).with_context(|| format!("cannot write {}", path.display()))?;
    }
    let page = site.join("index.html");
    let html =
        fs::read_to_string(&page).with_context(|| format!("cannot read {}", page.display()))?;
    fs::write(&page, with_parts(&html, &old, &parts.stem))
        .with_context(|| format!("cannot write {}", page.display()))
}

/// The page, with the new names, and with the script that the program's own needs asked for at once.
fn with_parts(html: &str, old: &str, new: &str) -> String {
    let link = format!(
        "<link rel=\"modulepreload\" href=\"./{new}_link.js\" crossorigin=\"anonymous\"></head>"
    );
    html.replace(old, new).replacen("</head>", &link, 1)
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

    #[test]
    fn the_page_names_the_parts() {
        let html = "<script>import './a-1.js'; './a-1_bg.wasm'</script></head><body></body>";
        let expected = "<script>import './a-2.js'; './a-2_bg.wasm'</script>\
                        <link rel=\"modulepreload\" href=\"./a-2_link.js\" crossorigin=\"anonymous\">\
                        </head><body></body>";
        assert_eq!(with_parts(html, "a-1", "a-2"), expected);
    }

    #[test]
    fn the_script_loads_the_part_by_its_new_name() {
        let script = format!("fetch(new URL(\"./split_later.wasm\")); {STREAMING};\n");
        let part = Path::new("x/split_later.wasm");
        let linked = linked(&script, part, "b_later.wasm", "b_later.css").unwrap();
        assert!(linked.contains("fetch(new URL(\"./b_later.wasm\")); withStyles("), "{linked}");
        assert!(linked.contains("new URL(\"./b_later.css\""), "{linked}");
    }

    #[test]
    fn a_script_that_is_written_otherwise_is_told() {
        let error = linked("load()", Path::new("x/split_later.wasm"), "b", "c").unwrap_err();
        assert!(error.to_string().contains("load()"), "{error}");
    }
}
