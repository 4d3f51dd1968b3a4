//! The site as one file: everything inside, nothing fetched, so that it opens from a disk, a share or a mail.
//!
//! A page that a browser opens as a file may load no modules and fetch nothing. So the scripts become one, which
//! stands in the page, with the styles; their digests stand in its policy. The parts of the program stand in it as
//! text, and the script is given them where it would fetch them. Reasons: `docs/decisions/018-the-release.md`.

use anyhow::{Context, Result, anyhow, bail};
use sha2::{Digest, Sha256};

use super::{file, text};
use crate::assemble::offline::{self, base64};
use crate::assemble::policy;

/// The files of the site.
type Files = [(String, Vec<u8>)];

/// How a script fetches a file of the site, and how it is given the one inside.
const FETCH: &str = "fetch(new URL(\"./";
const FETCHED: &str = "\", import.meta.url))";
const INSIDE: &str = "const inside = async (name) => {\n\
                      const text = document.getElementById(name).textContent;\n\
                      return new Response(Uint8Array.from(atob(text), (byte) => byte.charCodeAt(0)));\n\
                      };\n";

/// How a script that loads a part waits for its styles, which are there already.
const STYLES: &str = ", styles())";

/// The page with all of the site inside.
///
/// # Errors
/// If the site is not made as it used to be, with what was looked for.
pub(super) fn make(site: &Files) -> Result<String> {
    let page = text(site, "index.html")?;
    let (page, boot) = script_of(page, "<script src=\"./", "\"></script>")?;
    let (page, start) = script_of(&page, "<script type=\"module\" src=\"./", "\"></script>")?;
    let (page, first) = script_of(&page, "<link rel=\"stylesheet\" href=\"./", "\">")?;
    let (page, icon) = script_of(&page, "<link rel=\"icon\" href=\"./", "\"/>")?;
    let page = without_links(&page);

    let mut styles = text(site, &first)?.to_owned();
    for (name, _) in site.iter().filter(|(name, _)| name.ends_with(".css") && *name != first) {
        styles.push_str(text(site, name)?);
    }
    let boot = text(site, &boot)?;
    let program = program(site, &start)?;
    for script in [boot, program.as_str(), styles.as_str()] {
        if script.contains("</") || script.contains("<!--") {
            bail!("a script or a style holds `</` or `<!--`, which would end it in a page");
        }
    }

    let mut head = format!(
        "<link rel=\"icon\" href=\"data:image/svg+xml;base64,{}\">\n    <script>{boot}</script>\n    \
         <style>{styles}</style>\n",
        base64(file(site, &icon)?)
    );
    head.push_str("  </head>");
    let mut end = String::new();
    for (name, content) in site.iter().filter(|(name, _)| name.ends_with(".wasm")) {
        end.push_str(&format!(
            "<script type=\"application/octet-stream\" id=\"{name}\">{}</script>\n",
            base64(content)
        ));
    }
    end.push_str(&format!("<script type=\"module\">{program}</script>\n  </body>"));

    let scripts = [digest(boot), digest(&program)];
    let page = once(&page, &policy::policy(), &policy::of_one_file(&scripts, &digest(&styles)))?;
    let page = once(&page, "  </head>", &head)?;
    once(&page, "  </body>", &end)
}

/// How a policy names the script or the style of this text.
fn digest(text: &str) -> String {
    format!("'sha256-{}'", base64(&Sha256::digest(text.as_bytes())))
}

/// The page without the one element that begins and ends so, and the file that it names.
fn script_of(page: &str, begin: &str, end: &str) -> Result<(String, String)> {
    let otherwise = || anyhow!("`{}…{}` should stand there once", begin.trim(), end.trim());
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

/// The scripts of the program as one: what loads its parts, what binds it to the browser, what starts it.
fn program(site: &Files, start: &str) -> Result<String> {
    let start = text(site, start)?;
    let (start, bindings_name) = script_of(start, "import init from \"./", "\";\n")?;
    let (start, offline) = script_of(&start, "import(\"./", "\").catch(() => {});\n")?;
    if !offline::brings(&offline).starts_with("import(") {
        bail!("{offline} is brought in another way");
    }
    let bindings = text(site, &bindings_name)?;
    let (bindings, link_names, link) = imported(bindings)?;
    let (bindings, default) = exported(&bindings)?;

    let mut all = INSIDE.to_owned();
    let (link, _) = script_of(text(site, &link)?, "import { initSync } from \"./", "\";\n")?;
    let (link, names) = constants(&from_inside(&link)?.replace(STYLES, ")"));
    let names = names.join(", ");
    all.push_str(&format!("const link = (() => {{\n{link}\nreturn {{ {names} }};\n}})();\n"));
    for name in link_names {
        all.push_str(&format!("const {name} = link;\n"));
    }
    all.push_str(&bindings);
    all.push_str(&format!("\n{{\nconst init = {default};\n{}}}\n", from_inside(&start)?));
    for left in ["\nimport ", "\nexport ", "fetch(new", "import("] {
        if all.contains(left) {
            bail!("a script holds `{}`, which a page from a disk cannot do", left.trim());
        }
    }
    Ok(all)
}

/// The script without its lines `import * as name from "./file"`, the names, and the one file.
fn imported(script: &str) -> Result<(String, Vec<String>, String)> {
    let mut names = Vec::new();
    let mut file = None;
    let mut rest = String::with_capacity(script.len());
    for line in script.lines() {
        let import = line.strip_prefix("import * as ").and_then(|import| import.strip_suffix('"'));
        if let Some((name, from)) = import.and_then(|import| import.split_once(" from \"./")) {
            names.push(name.to_owned());
            if file.replace(from.to_owned()).is_some_and(|other| other != from) {
                bail!("a script imports several others");
            }
        } else {
            rest.push_str(line);
            rest.push('\n');
        }
    }
    Ok((rest, names, file.context("a script imports no other")?))
}

/// The script without its exports, and the name of what it exports as `default`.
fn exported(script: &str) -> Result<(String, String)> {
    let (rest, names) = script_of(script, "\nexport { ", " };")?;
    let default = names.split(", ").find_map(|name| name.strip_suffix(" as default"));
    let default = default.with_context(|| format!("nothing of `{names}` is the default"))?;
    Ok((rest.replace("\nexport ", "\n"), default.to_owned()))
}

/// The script with its exported constants as plain ones, and their names.
fn constants(script: &str) -> (String, Vec<String>) {
    const EXPORT: &str = "export const ";
    let mut names = Vec::new();
    let mut plain = String::with_capacity(script.len());
    for line in script.lines() {
        let rest = line.strip_prefix(EXPORT);
        if let Some((name, _)) = rest.and_then(|rest| rest.split_once(' ')) {
            names.push(name.to_owned());
        }
        plain.push_str(rest.map_or("", |_| "const "));
        plain.push_str(rest.unwrap_or(line));
        plain.push('\n');
    }
    (plain, names)
}

/// The script with files from inside where it fetches them.
fn from_inside(script: &str) -> Result<String> {
    let mut parts = script.split(FETCH);
    let mut inside = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (name, rest) = part.split_once(FETCHED).context("a script fetches in another way")?;
        inside.push_str(&format!("inside(\"{name}\"){rest}"));
    }
    Ok(inside)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site() -> Vec<(String, Vec<u8>)> {
        let page = format!(
            "<head>\n    <meta content=\"{}\">\n    <link rel=\"icon\" href=\"./i.svg\"/>\n    \
             <link rel=\"manifest\" href=\"./m.json\">\n    <script src=\"./boot.js\"></script>\n    \
             <link rel=\"stylesheet\" href=\"./s.css\">\n    \
             <script type=\"module\" src=\"./start.js\"></script>\n  </head>\n  <body>\n  </body>\n",
            policy::policy()
        );
        [
            ("index.html", page.as_str()),
            ("boot.js", "watch();\n"),
            ("start.js", "import init from \"./p.js\";\nawait init(fetch(new URL(\"./p_bg.wasm\", \
                          import.meta.url)));\nimport(\"./offline-1.js\").catch(() => {});\n"),
            ("p.js", "import * as import1 from \"./p_link.js\"\n\
                      import * as import2 from \"./p_link.js\"\nfunction initSync() { import1; }\n\
                      export function pressed() {}\nexport { initSync, load as default };\n"),
            ("p_link.js", "import { initSync } from \"./p.js\";\nexport const later = () => \
                           arrived(fetch(new URL(\"./p_later.wasm\", import.meta.url)), 1, styles());\n"),
            ("p_bg.wasm", "\0asm"),
            ("p_later.wasm", "\0asm2"),
            ("s.css", "a {}\n"),
            ("p_later.css", "b {}\n"),
            ("i.svg", "<svg/>"),
        ]
        .map(|(name, content)| (name.to_owned(), content.as_bytes().to_vec()))
        .into()
    }

    #[test]
    fn everything_is_inside_and_nothing_is_fetched() {
        let page = make(&site()).unwrap();
        for inside in [
            "<script>watch();\n</script>",
            "<style>a {}\nb {}\n</style>",
            "href=\"data:image/svg+xml;base64,PHN2Zy8+\"",
            "id=\"p_bg.wasm\">AGFzbQ==</script>",
            "id=\"p_later.wasm\">AGFzbTI=</script>",
            "const later = () => arrived(inside(\"p_later.wasm\"), 1);",
            "return { later };",
            "const import2 = link;",
            "\nfunction pressed() {}",
            "const init = load;\nawait init(inside(\"p_bg.wasm\"));",
            &format!("script-src {} ", digest("watch();\n")),
        ] {
            assert!(page.contains(inside), "{inside} in {page}");
        }
        for outside in ["src=\"./", "href=\"./", "fetch(", "manifest", "'self'", "offline-1"] {
            assert!(!page.contains(outside), "{outside} in {page}");
        }
    }

    #[test]
    fn a_script_that_is_written_otherwise_is_told() {
        for (name, content) in [
            ("p_link.js", "import { other } from \"./p.js\";\n"),
            ("start.js", "import init from \"./p.js\";\nfetch(\"./p_bg.wasm\");\n"),
            ("s.css", "a { content: \"</style>\" }"),
            ("p.js", "import * as import1 from \"./p_link.js\"\nimport a from \"./b.js\"\n"),
        ] {
            let mut site = site();
            site.retain(|(known, _)| known != name);
            site.push((name.to_owned(), content.as_bytes().to_vec()));
            assert!(make(&site).is_err(), "{name}");
        }
    }
}
