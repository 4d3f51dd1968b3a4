//! The site as one file: everything inside, nothing fetched, so that it opens from a disk, a share or a mail.
//!
//! A page that a browser opens as a file may load no modules and fetch nothing. So esbuild makes the scripts one,
//! which stands in the page, with the styles; their digests stand in its policy. The parts of the program stand in
//! it as text, and the scripts find them there where they would fetch them. Reasons:
//! `docs/decisions/018-the-release.md`.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, anyhow, bail};

use super::{file, text};
use crate::assemble::offline::{self, base64, integrity};
use crate::assemble::{policy, shell, site};
use crate::process;
use crate::project::Project;
use crate::tools;

/// The files of the site.
type Files = [(String, Vec<u8>)];

/// Finds what a script fetches inside the page: esbuild has every script take this for the browser's own.
const FETCH: &str = "export const fetch = async (url) => {\n\
                     const name = String(url).split(\"/\").pop();\n\
                     const text = document.getElementById(name).textContent;\n\
                     const bytes = Uint8Array.from(atob(text), (byte) => byte.charCodeAt(0));\n\
                     return new Response(bytes);\n\
                     };\n";
const FETCH_NAME: &str = "inside.js";

/// The one other page, which the file has inside, cannot be gone to.
const NO_LINKS: &str = "{display:none}\n";

/// Makes the page with all of the site inside.
///
/// # Errors
/// If esbuild is missing, or the site is not made as it used to be, with what was looked for.
pub(super) fn make(project: &Project, files: &Files) -> Result<String> {
    let page = text(files, "index.html")?;
    let (_, start) = element(page, MODULE)?;
    let program = bundle(project, files, &start)?;
    put_together(files, &program)
}

/// Elements of the page that name a file, up to its name and from there.
const CLASSIC: [&str; 2] = ["<script src=\"./", "\"></script>"];
const MODULE: [&str; 2] = ["<script type=\"module\" src=\"./", "\"></script>"];
const STYLES: [&str; 2] = ["<link rel=\"stylesheet\" href=\"./", "\">"];
const ICON: [&str; 2] = ["<link rel=\"icon\" href=\"./", "\"/>"];
const WITHOUT_SCRIPTS: [&str; 2] = ["<noscript><meta http-equiv=\"refresh\"", "</noscript>"];

/// The page with everything inside, and this as its one script for the program.
fn put_together(files: &Files, program: &str) -> Result<String> {
    let page = text(files, "index.html")?;
    let (page, boot) = element(page, CLASSIC)?;
    let (page, _) = element(&page, MODULE)?;
    let (page, first) = element(&page, STYLES)?;
    let (page, icon) = element(&page, ICON)?;
    let (page, _) = element(&page, WITHOUT_SCRIPTS)?;
    let page = without_links(&page);

    let mut styles = text(files, &first)?.to_owned();
    for (name, _) in files.iter().filter(|(name, _)| is(name, "css") && *name != first) {
        styles.push_str(text(files, name)?);
    }
    styles.push_str(&["a[href=\"", shell::WHOLE, "\"]", NO_LINKS].concat());
    let boot = text(files, &boot)?;
    for script in [boot, program, styles.as_str()] {
        if script.contains("</") || script.contains("<!--") {
            bail!("a script or a style holds `</` or `<!--`, which would end it in a page");
        }
    }
    let head = format!(
        "<link rel=\"icon\" href=\"data:image/svg+xml;base64,{}\">\n<script>{boot}</script>\n\
         <style>{styles}</style>\n</head>",
        base64(file(files, &icon)?)
    );

    let (_, whole) = text(files, shell::WHOLE)?.split_once("<body>").context("no body")?;
    let (whole, _) = whole.split_once("</body>").context("no end of the body")?;
    // Here the page is this one.
    let whole = whole.replace("href=\"./#/", "href=\"#/").replace("href=\"./\"", "href=\"#/\"");
    // Which browsers without scripts show; there, one cannot stand in another.
    let shown = whole.replace("<noscript>", "").replace("</noscript>", "");
    let mut end =
        format!("<template id=\"inside\">{whole}</template>\n<noscript>{shown}</noscript>\n");
    for (name, content) in files.iter().filter(|(name, _)| is(name, "wasm")) {
        let begin = ["<script type=\"application/octet-stream\" id=\"", name, "\">"].concat();
        end.push_str(&[&begin, &base64(content), "</script>\n"].concat());
    }
    end.push_str(&["<script type=\"module\">", program, "</script>\n</body>"].concat());

    let scripts = [digest(boot), digest(program)];
    let page = once(&page, &policy::policy(), &policy::of_one_file(&scripts, &digest(&styles)))?;
    let page = once(&page, "</head>", &head)?;
    once(&page, "</body>", &end)
}

/// The scripts of the program as one, which begins with `start`.
fn bundle(project: &Project, files: &Files, start: &str) -> Result<String> {
    let esbuild = tools::esbuild(project).context(
        "the site as one file needs esbuild, which npm brings; install Node.js with npm (on Debian: \
         `apt-get install npm`)",
    )?;
    let work = site::target(project)?.join("one-file");
    if work.exists() {
        fs::remove_dir_all(&work).with_context(|| format!("cannot empty {}", work.display()))?;
    }
    for (name, content) in files.iter().filter(|(name, _)| is(name, "js")) {
        // Nothing keeps a file; whoever has it keeps it.
        super::write(&work.join(name), if offline::is_part(name) { b"" } else { content })?;
    }
    super::write(&work.join(FETCH_NAME), FETCH.as_bytes())?;
    let mut command = process::command(esbuild, &work);
    command.args(["--bundle", "--format=esm", "--minify", "--charset=utf8", "--log-level=warning"]);
    command.arg(format!("--inject:./{FETCH_NAME}")).arg(start);
    process::output(&mut command).context("the scripts cannot be made one")
}

/// Whether a file is of this kind.
fn is(name: &str, kind: &str) -> bool {
    Path::new(name).extension().is_some_and(|known| known == kind)
}

/// How a policy names the script or the style of this text.
fn digest(text: &str) -> String {
    format!("'{}'", integrity(text.as_bytes()))
}

/// The page without the one element that begins and ends so, and what stands between.
fn element(page: &str, [begin, end]: [&str; 2]) -> Result<(String, String)> {
    let otherwise = || anyhow!("the page should hold one element `{begin}…{end}`");
    let (before, rest) = page.split_once(begin).ok_or_else(otherwise)?;
    let (name, after) = rest.split_once(end).ok_or_else(otherwise)?;
    if after.contains(begin) {
        return Err(otherwise());
    }
    Ok((format!("{before}{after}"), name.to_owned()))
}

/// The page without links to files that are inside, or that only a server gives.
fn without_links(page: &str) -> String {
    const LINKS: [&str; 5] = ["preload", "modulepreload", "icon", "manifest", "apple-touch-icon"];
    let is_link = |line: &str| {
        LINKS.iter().any(|link| line.trim().starts_with(&format!("<link rel=\"{link}\"")))
    };
    page.lines().filter(|line| !line.trim().is_empty() && !is_link(line)).fold(
        String::new(),
        |mut page, line| {
            page.push_str(line);
            page.push('\n');
            page
        },
    )
}

/// The text with something in the one place for it.
fn once(text: &str, place: &str, what: &str) -> Result<String> {
    if text.matches(place).count() != 1 {
        bail!("`{}` should stand there once", place.trim());
    }
    Ok(text.replace(place, what))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site(styles: &str) -> Vec<(String, Vec<u8>)> {
        let page = format!(
            "<head>\n<meta content=\"{}\">\n<link rel=\"icon\" href=\"./i.svg\"/>\n\
             <link rel=\"manifest\" href=\"./m.json\">\n<script src=\"./boot.js\"></script>\n\
             <link rel=\"stylesheet\" href=\"./s.css\">\n\
             <script type=\"module\" src=\"./start.js\"></script>\n\
             <noscript><meta http-equiv=\"refresh\" content=\"0\"></noscript>\n\
             </head>\n<body>\n</body>\n",
            policy::policy()
        );
        [
            ("index.html", page.as_str()),
            (
                shell::WHOLE,
                "<body><noscript>n</noscript><p id=\"whole\"><a href=\"./#/v1/x\">x</a></p></body>",
            ),
            ("boot.js", "watch();\n"),
            ("p_bg.wasm", "\0asm"),
            ("s.css", styles),
            ("p_later.css", "b {}\n"),
            ("i.svg", "<svg/>"),
        ]
        .map(|(name, content)| (name.to_owned(), content.as_bytes().to_vec()))
        .into()
    }

    #[test]
    fn everything_is_inside() {
        let page = put_together(&site("a {}\n"), "start();\n").unwrap();
        for inside in [
            "<script>watch();\n</script>",
            "<style>a {}\nb {}\n",
            "href=\"data:image/svg+xml;base64,PHN2Zy8+\"",
            "id=\"p_bg.wasm\">AGFzbQ==</script>",
            "<script type=\"module\">start();\n</script>",
            "<template id=\"inside\"><noscript>n</noscript><p id=\"whole\"><a href=\"#/v1/x\">",
            "<noscript>n<p id=\"whole\">",
            &format!("script-src {} {} ", digest("watch();\n"), digest("start();\n")),
        ] {
            assert!(page.contains(inside), "{inside} in {page}");
        }
        for outside in ["src=\"./", "href=\"./", "manifest\"", "'self'", "refresh"] {
            assert!(!page.contains(outside), "{outside} in {page}");
        }
    }

    #[test]
    fn what_would_end_a_script_or_a_style_is_told() {
        assert!(put_together(&site("a {}\n"), "x = '</script>'").is_err());
        assert!(put_together(&site("a { content: \"</style>\" }"), "").is_err());
    }
}
