//! The site as one file: everything inside, nothing fetched, so that it opens from a disk, a share or a mail.
//!
//! A page that a browser opens as a file may load no modules and fetch nothing. So esbuild makes the scripts one,
//! which stands in the page, with the styles. The program and its modules stand in it as text, and the scripts find them
//! there where they would fetch them. Reasons: `docs/decisions/018-the-release.md`.

use anyhow::{Context, Result, bail};
use lol_html::element;
use lol_html::html_content::ContentType;

use super::servers::app;
use super::{file, text};
use crate::assemble::html::{rewritten, unwrapped, without};
use crate::assemble::offline::{self, base64};
use crate::assemble::site::{self, Files, is};
use crate::assemble::{pages, policy};
use crate::process;
use crate::project::Project;
use crate::tools;

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

/// What leads to files that are inside, or that only a server gives.
const OUTSIDE: &str = "script[type=module], noscript, link[rel=preload], link[rel=modulepreload], \
                       link[rel=manifest], link[rel=apple-touch-icon]";

/// Makes the page with all of the site inside.
///
/// # Errors
/// If esbuild is missing, or the site is not made as it used to be, with what was looked for.
pub(super) fn make(project: &Project, files: &Files) -> Result<String> {
    let program = bundle(project, files)?;
    put_together(files, &program)
}

/// The page with everything inside, and this as its one script for the program.
fn put_together(files: &Files, program: &str) -> Result<String> {
    let app = app(files)?;
    let tools = text(files, &format!("{app}/{}", pages::TOOLS_STYLES))?;
    let styles = format!("{tools}a[href=\"{}\"]{NO_LINKS}", pages::WHOLE);
    for inside in [program, &styles] {
        if inside.contains("</") || inside.contains("<!--") {
            bail!("a script or a style holds `</` or `<!--`, which would end it in a page");
        }
    }
    let icon = base64(file(files, &format!("{app}/icon.svg"))?);

    let whole = whole(files)?;
    // Browsers without scripts show this; there, one cannot stand in another.
    let shown = rewritten(&whole, [unwrapped("noscript")])?;
    let mut end =
        format!("<template id=\"inside\">{whole}</template>\n<noscript>{shown}</noscript>\n");
    for (name, content) in files.iter().filter(|(name, _)| is(name, "wasm")) {
        let name = name.rsplit('/').next().unwrap_or(name);
        let content = base64(content);
        end.extend(["<script type=\"application/octet-stream\" id=\"", name, "\">"]);
        end.extend([content.as_str(), "</script>\n"]);
    }
    end.extend(["<script type=\"module\">", program, "</script>\n"]);

    let page = rewritten(
        text(files, "index.html")?,
        [
            without(OUTSIDE),
            element!("link[rel=icon]", |link| {
                link.set_attribute("href", &format!("data:image/svg+xml;base64,{icon}"))?;
                Ok(())
            }),
            element!("style", |style| {
                style.append(&styles, ContentType::Html);
                Ok(())
            }),
            element!("body", |body| {
                body.append(&end, ContentType::Html);
                Ok(())
            }),
        ],
    )?;
    policy::of_one_file(&page)
}

/// What the page shows that needs no program, with links that lead to where it stands then.
fn whole(files: &Files) -> Result<String> {
    let page = rewritten(
        text(files, pages::WHOLE)?,
        [
            without("head"),
            unwrapped("html, body"),
            element!("a[href^='./']", |link| {
                let href = link.get_attribute("href").unwrap_or_default();
                let inside = href.trim_start_matches("./");
                link.set_attribute("href", if inside.is_empty() { "#/" } else { inside })?;
                Ok(())
            }),
        ],
    )?;
    let (_, body) = page.split_once('>').context("a page should begin with its kind")?;
    Ok(body.trim().to_owned())
}

/// The scripts of the program as one.
fn bundle(project: &Project, files: &Files) -> Result<String> {
    let esbuild = tools::esbuild(project).context(
        "the site as one file needs esbuild, which npm brings; install Node.js with npm (on Debian: \
         `apt-get install npm`)",
    )?;
    let work = site::target(project)?.join("one-file");
    site::empty(&work)?;
    for (name, content) in files.iter().filter(|(name, _)| is(name, "js")) {
        // Nothing keeps a file; whoever has it keeps it.
        site::write(&work.join(name), if offline::is_part(name) { b"" } else { &**content })?;
    }
    site::write(&work.join(FETCH_NAME), FETCH)?;
    let mut command = process::command(esbuild, &work);
    command.args(["--bundle", "--format=esm", "--minify", "--charset=utf8", "--log-level=warning"]);
    command.arg(format!("--inject:./{FETCH_NAME}")).arg(format!("{}/start.js", app(files)?));
    process::output(&mut command).context("the scripts cannot be made one")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site(styles: &str) -> Files {
        let page = "<!doctype html>\n<html>\n<head>\n\
                    <meta http-equiv=\"Content-Security-Policy\" content=\"script-src 'self'\">\n\
                    <link rel=\"icon\" href=\"./app-1/icon.svg\">\n\
                    <link rel=\"manifest\" href=\"./m.json\">\n<script>watch();\n</script>\n\
                    <style>a {}\n</style>\n\
                    <script type=\"module\" src=\"./app-1/start.js\"></script>\n\
                    <noscript><meta http-equiv=\"refresh\" content=\"0\"></noscript>\n\
                    </head>\n<body>\n</body>\n</html>\n";
        let whole = "<!doctype html>\n<html><head><title>t</title></head>\n\
                     <body><noscript>n</noscript><p id=\"whole\"><a href=\"./#/v1/x\">x</a>\
                     <a href=\"./\">s</a></p></body></html>";
        [
            ("index.html", page),
            (pages::WHOLE, whole),
            ("app-1/p_bg.wasm", "\0asm"),
            ("app-1/tools.css", styles),
            ("app-1/icon.svg", "<svg/>"),
        ]
        .map(|(name, content)| (name.to_owned(), content.as_bytes().to_vec()))
        .into()
    }

    #[test]
    fn everything_is_inside() {
        let page = put_together(&site("b {}\n"), "start();\n").unwrap();
        let digest = |text: &str| format!("'{}'", offline::integrity(text.as_bytes()));
        for inside in [
            "<script>watch();\n</script>",
            "<style>a {}\nb {}\n",
            "href=\"data:image/svg+xml;base64,PHN2Zy8+\"",
            "id=\"p_bg.wasm\">AGFzbQ==</script>",
            "<script type=\"module\">start();\n</script>",
            "<template id=\"inside\"><noscript>n</noscript><p id=\"whole\"><a href=\"#/v1/x\">x</a>\
             <a href=\"#/\">s</a></p></template>",
            "<noscript>n<p id=\"whole\">",
            &format!(
                "script-src 'wasm-unsafe-eval' {} {}; ",
                digest("watch();\n"),
                digest("start();\n")
            ),
        ] {
            assert!(page.contains(inside), "{inside} in {page}");
        }
        for outside in ["src=\"./", "href=\"./", "manifest\"", "'self'", "refresh"] {
            assert!(!page.contains(outside), "{outside} in {page}");
        }
    }

    #[test]
    fn what_would_end_a_script_or_a_style_is_told() {
        assert!(put_together(&site("b {}\n"), "x = '</script>'").is_err());
        assert!(put_together(&site("a { content: \"</style>\" }"), "").is_err());
    }
}
