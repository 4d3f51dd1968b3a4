//! What the pages may load and do: the Content-Security-Policy. Reasons: `docs/decisions/017-locked-down.md`.

use anyhow::{Result, ensure};
use lol_html::{element, text};

use super::html::{Handler, rewritten};
use super::offline::integrity;

/// Where a page has its policy.
pub(super) const ELEMENT: &str = "meta[http-equiv=\"Content-Security-Policy\"]";

/// What runs in a page, and what styles it.
const SCRIPTS: &str = "script:not([src]):not([type=\"application/octet-stream\"])";
const STYLES: &str = "style";

/// What a page of the site may do, one directive a line. All that is not named is forbidden.
///
/// A page cannot say who may frame it: that is `frame-ancestors`, which only servers can send.
const SITE: [&str; 11] = [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types default role-advisor",
];

/// What the site as one file may do: it loads nothing at all.
const ONE_FILE: [&str; 8] = [
    "default-src 'none'",
    "script-src 'wasm-unsafe-eval'",
    "style-src",
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types default",
];

/// The page of the site with its policy, which allows the scripts and styles that stand in it now.
///
/// # Errors
/// If the page has no place for it, or several.
pub(super) fn of_site(page: &str) -> Result<String> {
    lock(page, &SITE)
}

/// The site as one file with its policy, which allows the scripts and styles that stand in it now.
///
/// # Errors
/// If the page has no place for it, or several.
pub(crate) fn of_one_file(page: &str) -> Result<String> {
    lock(page, &ONE_FILE)
}

/// What a server sends: what holds for every release. What a page may run it says itself, by digests that are others
/// in each release; a server whose configuration was not renewed along with the site would shut it.
pub(crate) fn of_server() -> String {
    let changing = ["default-src", "script-src", "style-src"];
    let lasting = SITE.iter().filter(|it| !changing.iter().any(|name| it.starts_with(name)));
    lasting.copied().collect::<Vec<_>>().join("; ")
}

fn lock(page: &str, directives: &[&str]) -> Result<String> {
    let (mut scripts, mut styles) = (Inside::default(), Inside::default());
    rewritten(page, [scripts.read(SCRIPTS), styles.read(STYLES)])?;
    let directives = directives.iter().map(|directive| match directive.split(' ').next() {
        Some("script-src") => format!("{directive}{}", scripts.digests),
        Some("style-src") => format!("{directive}{}", styles.digests),
        _ => (*directive).to_owned(),
    });
    let policy = directives.collect::<Vec<_>>().join("; ");
    let mut places = 0;
    let place = element!(ELEMENT, |place| {
        places += 1;
        place.set_attribute("content", &policy)?;
        Ok(())
    });
    let locked = rewritten(page, [place])?;
    ensure!(places == 1, "a page should hold one element `{ELEMENT}`");
    Ok(locked)
}

/// What stands in some elements of a page.
#[derive(Debug, Default)]
struct Inside {
    /// What came of the text of the current element.
    text: String,
    /// How a policy names the text of each element, with a space before.
    digests: String,
}

impl Inside {
    /// Reads the elements of this selector.
    fn read<'h>(&'h mut self, selector: &str) -> Handler<'h> {
        text!(selector, |chunk| {
            self.text.push_str(chunk.as_str());
            if chunk.last_in_text_node() {
                let text = std::mem::take(&mut self.text);
                self.digests.extend([" '", &integrity(text.as_bytes()), "'"]);
            }
            Ok(())
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLACE: &str = "<meta http-equiv=\"Content-Security-Policy\" content=\"\">";

    #[test]
    fn nothing_is_let_in_from_elsewhere() {
        for directive in SITE {
            for loose in ["*", "http", "data:", "blob:", "'unsafe-inline'", "'unsafe-eval'"] {
                assert!(!directive.contains(loose), "{loose} in {directive}");
            }
        }
        assert_eq!([SITE[0], ONE_FILE[0]], ["default-src 'none'"; 2]);
    }

    #[test]
    fn what_stands_in_the_page_is_allowed_by_the_digest_of_its_bytes() {
        // The example of the specification “Subresource Integrity”.
        const SCRIPT: &str = "alert('Hello, world.');";
        const DIGEST: &str = "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='";
        let page = format!(
            "<head>{PLACE}<script>{SCRIPT}</script><style>{SCRIPT}</style><script src=\"a.js\">\
             </script><script type=\"application/octet-stream\">AA==</script></head>"
        );
        let site = of_site(&page).unwrap();
        assert!(
            site.contains(&format!("script-src 'self' 'wasm-unsafe-eval' {DIGEST}; ")),
            "{site}"
        );
        assert!(site.contains(&format!("style-src 'self' {DIGEST}; ")), "{site}");
        let one_file = of_one_file(&page).unwrap();
        assert!(one_file.contains(&format!("style-src {DIGEST}; ")), "{one_file}");
        assert!(!one_file.contains("'self'"), "{one_file}");
    }

    #[test]
    fn a_page_without_a_place_for_its_policy_is_told() {
        assert!(of_site("<head></head>").is_err());
        assert!(of_site(&PLACE.repeat(2)).is_err());
    }

    #[test]
    fn what_a_server_sends_is_the_same_for_every_release() {
        let policy = of_server();
        assert!(policy.contains("connect-src 'self'; "), "{policy}");
        assert!(!policy.contains("script-src") && !policy.contains("default-src"), "{policy}");
    }
}
