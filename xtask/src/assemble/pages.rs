//! The pages: their policy, their styles, the scripts that start the program, and what stands in them until then.
//!
//! `index.html` holds an element for each of them; here they get their content, or lead to the folder of the app.

use anyhow::{Context, Result};
use lol_html::html_content::ContentType;
use lol_html::{comments, element};

use super::html::{rewritten, without};
use super::minify::{Kind, Minifier};
use super::policy;
use super::site::Making;
use super::still::Still;
use crate::project::Project;

/// The page that the program starts in.
const PAGE: &str = "index.html";

/// The page that shows everything without the program. The app calls it by the same name.
pub(crate) const WHOLE: &str = "catalogue.html";

/// The styles of the tools, in the folder of the app.
pub(crate) const TOOLS_STYLES: &str = "tools.css";

/// What Trunk puts into the page when it serves it, so that it is loaded again after a change: a script in the
/// page itself, which the policy would not allow.
const RELOADING: &str = ".well-known/trunk/ws";

/// What the pages are made from.
#[derive(Debug)]
pub(super) struct Pages<'a> {
    pub(super) project: &'a Project,
    pub(super) making: &'a Making,
    pub(super) minifier: &'a Minifier,
    /// The folder of the app.
    pub(super) app: &'a str,
    /// Whether they are as they are published, with a policy.
    pub(super) is_published: bool,
}

/// Whether the site is made as it is published, and not to be loaded again after each change.
///
/// # Errors
/// If there is no page.
pub(super) fn is_published(making: &Making) -> Result<bool> {
    Ok(!making.text(PAGE)?.contains(RELOADING))
}

impl Pages<'_> {
    /// Finishes the pages.
    ///
    /// # Errors
    /// If a file cannot be read or written, or the page lacks a place for its policy.
    pub(super) fn write(&self, still: &Still) -> Result<()> {
        let page = self.common(&self.making.text(PAGE)?)?;
        self.making.write(PAGE, self.first(&page, still)?)?;
        self.making.write(WHOLE, self.whole(&page, still)?)
    }

    /// What both pages have: the styles in the page itself, and addresses in the folder of the app.
    fn common(&self, page: &str) -> Result<String> {
        let mut styles = String::new();
        let page = rewritten(
            page,
            [
                element!("link[rel=stylesheet]", |link| {
                    let sheet =
                        link.get_attribute("href").context("a style sheet has no address")?;
                    styles.push_str(&self.project.text(sheet)?);
                    link.remove();
                    Ok(())
                }),
                element!("[href^='app/'], [src^='app/']", |element| {
                    for name in ["href", "src"] {
                        if let Some(file) = element.get_attribute(name) {
                            let file = file.strip_prefix("app/").unwrap_or(&file);
                            element.set_attribute(name, &format!("./{}/{file}", self.app))?;
                        }
                    }
                    Ok(())
                }),
                comments!("*", |comment| {
                    comment.remove();
                    Ok(())
                }),
            ],
        )?;
        let styles = self.minifier.minified(Kind::Styles, &styles)?;
        appended(&page, &format!("<style>{styles}</style>"))
    }

    /// The page that the program starts in. The first script stands in it and runs before anything is shown.
    fn first(&self, page: &str, still: &Still) -> Result<String> {
        let boot = "script[src='public/scripts/boot.js']";
        let page = rewritten(
            page,
            [
                element!(boot, |script| {
                    let file = script.get_attribute("src").unwrap_or_default();
                    let text =
                        self.minifier.minified(Kind::OldScript, &self.project.text(file)?)?;
                    script.remove_attribute("src");
                    script.set_inner_content(&text, ContentType::Html);
                    Ok(())
                }),
                element!("body", |body| {
                    body.prepend(&still.page, ContentType::Html);
                    Ok(())
                }),
            ],
        )?;
        if self.is_published {
            policy::of_site(&page)
        } else {
            rewritten(&page, [without(policy::ELEMENT)])
        }
    }

    /// The page that shows everything without the program: it loads styles alone.
    fn whole(&self, page: &str, still: &Still) -> Result<String> {
        let loaded = "script, noscript, [rel=preload], [rel=modulepreload], [rel=manifest]";
        let page = rewritten(
            page,
            [
                without(loaded),
                element!("title", |title| {
                    title.set_inner_content(&still.title, ContentType::Text);
                    Ok(())
                }),
                element!("meta[name=description]", |meta| {
                    meta.set_attribute("content", &still.description)?;
                    Ok(())
                }),
                element!("body", |body| {
                    body.set_inner_content(&still.whole, ContentType::Html);
                    Ok(())
                }),
            ],
        )?;
        let tools = format!("<link rel=\"stylesheet\" href=\"./{}/{TOOLS_STYLES}\">", self.app);
        policy::of_site(&appended(&page, &tools)?)
    }
}

/// The page with this at the end of its head.
fn appended(page: &str, html: &str) -> Result<String> {
    let head = element!("head", |head| {
        head.append(html, ContentType::Html);
        Ok(())
    });
    rewritten(page, [head])
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOURCE: &str = include_str!("../../../index.html");

    fn pages(is_published: bool, source: &str) -> (String, String) {
        let project = Project::find().unwrap();
        let making = Making { folder: "unused".into(), optimised: false };
        let minifier = Minifier::new(&project, false);
        let pages = Pages {
            project: &project,
            making: &making,
            minifier: &minifier,
            app: "app-1",
            is_published,
        };
        let [page, whole, links, title, description] =
            ["<p>page</p>", "<p>whole</p>", "", "All & more", "All of it"].map(str::to_owned);
        let still = Still { page, whole, links, title, description };
        let common = pages.common(source).unwrap();
        (pages.first(&common, &still).unwrap(), pages.whole(&common, &still).unwrap())
    }

    #[test]
    fn the_page_has_its_styles_and_its_first_script_inside_behind_its_policy() {
        let (page, _) = pages(true, SOURCE);
        let places = ["script-src 'self' 'wasm-unsafe-eval' 'sha256-", "createPolicy", "<style>"]
            .map(|inside| page.find(inside).unwrap_or_else(|| panic!("{inside} in {page}")));
        assert!(places.is_sorted(), "{page}");
        for inside in [
            "<p>page</p>",
            " src=\"./app-1/start.js\"",
            " href=\"./app-1/role-advisor_bg.wasm\"",
            " href=\"./app-1/manifest.json\"",
        ] {
            assert!(page.contains(inside), "{inside} in {page}");
        }
        for outside in ["public/", "\"app/", "<!--", "rel=\"stylesheet\""] {
            assert!(!page.contains(outside), "{outside} in {page}");
        }
    }

    #[test]
    fn a_page_that_is_loaded_again_by_trunk_has_no_policy() {
        let served = SOURCE.replace("</body>", "<script>'.well-known/trunk/ws'</script></body>");
        let (page, whole) = pages(false, &served);
        assert!(!page.contains("Content-Security-Policy"), "{page}");
        assert!(page.contains(RELOADING), "{page}");
        assert!(whole.contains("Content-Security-Policy"), "{whole}");
    }

    #[test]
    fn the_page_without_the_program_says_what_it_is_and_loads_styles_alone() {
        let (_, whole) = pages(true, SOURCE);
        for what in [
            "<title>All &amp; more</title>",
            " content=\"All of it\"",
            "<body><p>whole</p></body>",
            "<link rel=\"stylesheet\" href=\"./app-1/tools.css\">",
        ] {
            assert!(whole.contains(what), "{what} in {whole}");
        }
        for what in ["<script", "preload", "refresh", "manifest.json"] {
            assert!(!whole.contains(what), "{what} in {whole}");
        }
    }
}
