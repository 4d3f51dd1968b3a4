//! The pages: their policy, their styles, the scripts that start the program, and what stands in them until then.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};

use super::minify::{Kind, Minifier};
use super::offline;
use super::parts;
use super::policy;
use super::site::{Making, together};
use super::still::Still;
use crate::project::Project;

/// The page that the program starts in.
const PAGE: &str = "index.html";

/// The page that shows everything without the program. The app calls it by the same name.
pub(crate) const WHOLE: &str = "catalogue.html";

/// Where a page gets its policy, what it loads, and what stands in it.
const POLICY: &str = "<!-- policy -->";
const LOADED: &str = "<!-- loaded -->";
const BODY: &str = "<!-- body -->";

/// A style sheet of the pages, up to its file in the project.
const STYLES: &str = "<link rel=\"stylesheet\" href=\"";

/// The scripts of our own: what watches over the page from its beginning, and what starts the program.
const BOOT: &str = "public/scripts/boot.js";
const START: &str = "public/scripts/start.js";
/// What is loaded in a frame only.
const IN_FRAME: &str = "public/scripts/frame.js";
/// What the second calls the program, what loads its parts, and the script for frames.
const PROGRAM: &str = "PROGRAM";
const PARTS: &str = "PARTS";
const FRAME: &str = "FRAME";

/// What Trunk puts into the page when it serves it, so that it is loaded again after a change: a script in the
/// page itself, which the policy would not allow.
const RELOADING: &str = ".well-known/trunk/ws";

/// Finishes the pages, for the program of this name; says whether they are as they are published.
///
/// # Errors
/// If a file cannot be read or written, or the page lacks a place for something.
pub(super) fn run(
    project: &Project,
    making: &Making,
    minifier: &Minifier,
    program: &str,
    still: &Still,
) -> Result<bool> {
    let read = |path: &str| {
        let path = project.path(path);
        fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))
    };
    let (page, sheets) = without_styles(&making.text(PAGE)?);
    let is_published = !page.contains(RELOADING);
    let sheets: Vec<PathBuf> = sheets.into_iter().map(|sheet| project.path(sheet)).collect();
    let boot = minifier.minified(Kind::OldScript, &read(BOOT)?)?;
    let frame = minifier.minified(Kind::Module, &read(IN_FRAME)?)?;
    let frame = making.write_hashed("frame", "js", &frame)?;
    let loads = parts::script_name(program);
    let start =
        read(START)?.replace(PROGRAM, program).replace(PARTS, &loads).replace(FRAME, &frame);
    let start = if is_published {
        offline::script(project, making, minifier, program, &start)?
    } else {
        offline::without_script(&start)?
    };
    let start = minifier.minified(Kind::Module, &start)?;
    let styles = minifier.minified(Kind::Styles, &together(&sheets)?)?;
    let files = Files {
        boot: making.write_hashed("boot", "js", &boot)?,
        start: making.write_hashed("start", "js", &start)?,
        styles: making.write_hashed("styles", "css", &styles)?,
        later_styles: parts::styles_name(program),
        program: program.to_owned(),
        manifest: offline::manifest(project, making)?,
    };
    let whole = files.whole(&page, still)?;
    making.write(WHOLE, whole)?;
    making.write(PAGE, files.page(&page, still)?)?;
    Ok(is_published)
}

/// The files that the pages load, by their names in the site.
#[derive(Debug)]
struct Files {
    boot: String,
    start: String,
    styles: String,
    later_styles: String,
    program: String,
    /// The elements that name the manifest and the icon.
    manifest: String,
}

impl Files {
    /// The page that the program starts in. The first script is small and runs before anything is shown; what the
    /// others need is asked for at once, not when they ask for it.
    fn page(&self, page: &str, still: &Still) -> Result<String> {
        let Self { boot, start, program, manifest, .. } = self;
        let loaded = [
            format!("<script src=\"./{boot}\"></script>"),
            self.styles(),
            format!(
                "<link rel=\"preload\" href=\"./{program}_bg.wasm\" as=\"fetch\" \
                 type=\"application/wasm\" crossorigin=\"anonymous\">"
            ),
            format!("<link rel=\"modulepreload\" href=\"./{program}.js\">"),
            format!("<link rel=\"modulepreload\" href=\"./{}\">", parts::script_name(program)),
            format!("<script type=\"module\" src=\"./{start}\"></script>"),
            manifest.clone(),
            // Where there are no scripts, only the other page is of use.
            format!(
                "<noscript><meta http-equiv=\"refresh\" content=\"0; url={WHOLE}\"></noscript>"
            ),
        ];
        let policy = if page.contains(RELOADING) { String::new() } else { policy::element() };
        fill(page, &policy, &loaded, &still.page)
    }

    /// The page that shows everything without the program: it loads styles alone.
    fn whole(&self, page: &str, still: &Still) -> Result<String> {
        let loaded =
            [self.styles(), format!("<link rel=\"stylesheet\" href=\"./{}\">", self.later_styles)];
        let page = without_scripts(page);
        let page = between(&page, "<title>", "</title>", &still.title)?;
        let page =
            between(&page, "<meta name=\"description\" content=\"", "\">", &still.description)?;
        fill(&page, &policy::element(), &loaded, &still.whole)
    }

    fn styles(&self) -> String {
        format!("<link rel=\"stylesheet\" href=\"./{}\">", self.styles)
    }
}

/// The page with everything in its place.
fn fill(page: &str, policy: &str, loaded: &[String], body: &str) -> Result<String> {
    let page = put(page, POLICY, policy)?;
    let page = put(&page, LOADED, &loaded.join("\n    "))?;
    put(&page, BODY, body)
}

/// The page with something in the one place for it.
fn put(page: &str, place: &str, what: &str) -> Result<String> {
    if page.matches(place).count() != 1 {
        bail!("{PAGE} should hold `{place}` once");
    }
    Ok(page.replace(place, what))
}

/// The page with another text between these two.
fn between(page: &str, before: &str, after: &str, text: &str) -> Result<String> {
    let parts = page.split_once(before).and_then(|(head, rest)| {
        let (_, tail) = rest.split_once(after)?;
        Some([head, before, text, after, tail].concat())
    });
    parts.with_context(|| format!("{PAGE} should hold `{before}…{after}`"))
}

/// The page without its style sheets, and their files.
fn without_styles(page: &str) -> (String, Vec<String>) {
    let mut sheets = Vec::new();
    let mut rest = String::with_capacity(page.len());
    for line in page.lines() {
        let sheet = line.trim().strip_prefix(STYLES).and_then(|sheet| sheet.split_once('"'));
        if let Some((sheet, _)) = sheet {
            sheets.push(sheet.to_owned());
        } else {
            rest.push_str(line);
            rest.push('\n');
        }
    }
    (rest, sheets)
}

/// The page without the scripts that Trunk may have put into it.
fn without_scripts(page: &str) -> String {
    let mut parts = page.split("<script");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |all, part| all + part.split_once("</script>").map_or("", |(_, rest)| rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOURCE: &str = "<head>\n<!-- policy -->\n<title>A</title>\n\
                          <meta name=\"description\" content=\"B\">\n<!-- loaded -->\n</head>\n\
                          <body><!-- body --></body>";

    fn files() -> Files {
        Files {
            boot: "boot-1.js".to_owned(),
            start: "start-2.js".to_owned(),
            styles: "styles-3.css".to_owned(),
            later_styles: "p_later.css".to_owned(),
            program: "p".to_owned(),
            manifest: "manifest-4.webmanifest".to_owned(),
        }
    }

    fn still() -> Still {
        let [page, whole, links, title, description] =
            ["<p>page</p>", "<p>whole</p>", "", "Whole", "All of it"].map(str::to_owned);
        Still { page, whole, links, title, description }
    }

    #[test]
    fn the_page_gives_its_sheets_in_their_order() {
        let page = "<head>\n  <link rel=\"stylesheet\" href=\"a/b.css\">\n  \
                    <link rel=\"stylesheet\" href=\"c.css\">\n</head>\n";
        let (rest, sheets) = without_styles(page);
        assert_eq!(rest, "<head>\n</head>\n");
        assert_eq!(sheets, ["a/b.css", "c.css"]);
    }

    #[test]
    fn the_page_is_locked_down_before_it_loads_anything() {
        let page = files().page(SOURCE, &still()).unwrap();
        let policy = page.find("Content-Security-Policy").unwrap();
        let loaded = page.find("boot-1.js").unwrap();
        assert!(policy < loaded, "{page}");
        for what in ["start-2.js", "styles-3.css", "p_bg.wasm", "<p>page</p>", WHOLE] {
            assert!(page.contains(what), "{what} in {page}");
        }
    }

    #[test]
    fn a_page_that_is_loaded_again_by_trunk_has_no_policy() {
        let served = SOURCE.replace("</body>", "<script>'.well-known/trunk/ws'</script></body>");
        let page = files().page(&served, &still()).unwrap();
        assert!(!page.contains("Content-Security-Policy"), "{page}");
        let whole = files().whole(&served, &still()).unwrap();
        assert!(whole.contains("Content-Security-Policy"), "{whole}");
        assert!(!whole.contains("<script"), "{whole}");
    }

    #[test]
    fn the_page_without_the_program_says_what_it_is() {
        let whole = files().whole(SOURCE, &still()).unwrap();
        for what in ["<title>Whole</title>", "content=\"All of it\"", "p_later.css", "<p>whole</p>"]
        {
            assert!(whole.contains(what), "{what} in {whole}");
        }
    }

    #[test]
    fn what_has_no_place_is_told() {
        assert_eq!(put("a <!-- policy --> b", POLICY, "x").unwrap(), "a x b");
        for page in ["a", "<!-- policy --><!-- policy -->"] {
            let error = put(page, POLICY, "x").unwrap_err().to_string();
            assert!(error.contains(POLICY), "{error}");
        }
        assert!(between("a", "<title>", "</title>", "x").is_err());
    }
}
