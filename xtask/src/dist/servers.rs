//! The configurations of web servers (`hosting/`), with the policy that stands in the page too.

use anyhow::{Context, Result, bail};

use super::{SERVERS, SITE};
use crate::assemble::policy;
use crate::project::Project;

/// The configurations, and where the release has them. IIS looks for its own in the site.
const CONFIGURATIONS: [(&str, &str); 5] = [
    ("nginx.conf", SERVERS),
    ("apache.conf", SERVERS),
    ("Caddyfile", SERVERS),
    ("lighttpd.conf", SERVERS),
    ("web.config", SITE),
];

/// Where they have the policy, and where the one for IIS has the files that never change.
const POLICY: &str = "@POLICY@";
const HASHED: &str = "@HASHED@";

/// The configurations, each with its name in the release.
///
/// # Errors
/// If one cannot be read, or lacks the place for the policy.
pub(super) fn configurations(
    project: &Project,
    site: &[(String, Vec<u8>)],
) -> Result<Vec<(String, String)>> {
    let policy = policy::policy();
    let hashed = never_changing(site);
    let mut configurations = Vec::new();
    for (name, folder) in CONFIGURATIONS {
        let path = project.path("hosting").join(name);
        let text = std::fs::read_to_string(&path)
            .with_context(|| format!("cannot read {}", path.display()))?;
        if text.matches(POLICY).count() != 1 {
            bail!("{} should hold {POLICY} once", path.display());
        }
        let text = text.replace(POLICY, &policy).replace(HASHED, &hashed);
        configurations.push((format!("{folder}/{name}"), text));
    }
    Ok(configurations)
}

/// What IIS is told of the files that never change: each by its name, since it knows no patterns.
fn never_changing(site: &[(String, Vec<u8>)]) -> String {
    const CACHE: &str = "<system.webServer><staticContent><clientCache cacheControlMode=\"UseMaxAge\" \
                         cacheControlMaxAge=\"365.00:00:00\" cacheControlCustom=\"public, immutable\" \
                         /></staticContent></system.webServer>";
    let names = site.iter().map(|(name, _)| name).filter(|name| is_hashed(name));
    let elements: Vec<String> =
        names.map(|name| format!("<location path=\"{name}\">{CACHE}</location>")).collect();
    elements.join("\n  ")
}

/// Whether a name holds a hash of what it stands for, as all configurations tell it.
fn is_hashed(name: &str) -> bool {
    hash_in(name).is_some()
}

/// The hash that a name holds: 12 to 16 hexadecimal digits after `-`, before `.` or `_`.
pub(crate) fn hash_in(name: &str) -> Option<&str> {
    name.split('-').skip(1).find_map(|rest| {
        let (hash, _) = rest.split_once(['.', '_'])?;
        let is_hash = hash.chars().all(|c| matches!(c, '0'..='9' | 'a'..='f'));
        (is_hash && (12..=16).contains(&hash.len())).then_some(hash)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_with_a_hash_are_told_from_others() {
        for name in ["role-advisor-f639e3bc9349d05a_bg.wasm", "print-5c9bcd5d17d7a0.css"] {
            assert!(is_hashed(name), "{name}");
        }
        for name in
            ["index.html", "sw.js", "role-advisor.html", "a-f639e3bc9349d05a1.js", "a-123.js"]
        {
            assert!(!is_hashed(name), "{name}");
        }
    }

    #[test]
    fn every_configuration_has_the_policy_and_the_one_for_iis_is_xml() {
        let project = Project::find().unwrap();
        let site =
            [("a-f639e3bc9349d05a.js".to_owned(), Vec::new()), ("b.js".to_owned(), Vec::new())];
        for (name, text) in configurations(&project, &site).unwrap() {
            assert!(text.contains(&policy::policy()), "{name}");
            if name.ends_with("web.config") {
                let document = roxmltree::Document::parse(&text).unwrap();
                let elements = |tag: &'static str| {
                    document.descendants().filter(move |node| node.has_tag_name(tag))
                };
                let of = |tag, attribute: &str| {
                    elements(tag).filter_map(|node| node.attribute(attribute)).collect::<Vec<_>>()
                };
                assert!(of("mimeMap", "fileExtension").contains(&".wasm"));
                assert!(of("mimeMap", "mimeType").contains(&"application/wasm"));
                assert!(of("add", "name").contains(&"Content-Security-Policy"));
                assert_eq!(of("location", "path"), ["a-f639e3bc9349d05a.js"]);
                // The order of its elements does not matter; that it removes before it adds does.
                assert_eq!(elements("remove").count(), 4 + 3);
            }
        }
    }
}
