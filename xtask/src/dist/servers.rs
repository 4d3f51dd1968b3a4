//! The configurations of web servers (`hosting/`), with what holds of the page's policy for every release.

use anyhow::{Context, Result, bail};

use super::{SERVERS, SITE};
use crate::assemble::policy;
use crate::assemble::site::Files;
use crate::project::Project;

/// The configurations, and where the release has them. IIS looks for its own in the site.
const CONFIGURATIONS: [(&str, &str); 5] = [
    ("nginx.conf", SERVERS),
    ("apache.conf", SERVERS),
    ("Caddyfile", SERVERS),
    ("lighttpd.conf", SERVERS),
    ("web.config", SITE),
];

/// Where they have the policy, and where the one for IIS has the folder that never changes.
const POLICY: &str = "@POLICY@";
const HASHED: &str = "@HASHED@";

/// The configurations, each with its name in the release.
///
/// # Errors
/// If one cannot be read, or lacks the place for the policy.
pub(super) fn configurations(project: &Project, site: &Files) -> Result<Vec<(String, String)>> {
    let policy = policy::of_server();
    let hashed = never_changing(app(site)?);
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

/// What IIS is told of the folder that never changes: by its name, since it knows no patterns.
fn never_changing(app: &str) -> String {
    const CACHE: &str = "<system.webServer><staticContent><clientCache cacheControlMode=\"UseMaxAge\" \
                         cacheControlMaxAge=\"365.00:00:00\" cacheControlCustom=\"public, immutable\" \
                         /></staticContent></system.webServer>";
    format!("<location path=\"{app}\">{CACHE}</location>")
}

/// The folder of the app, which has another name in each release.
pub(super) fn app(site: &Files) -> Result<&str> {
    let mut folders = site.iter().filter_map(|(name, _)| Some(name.split_once('/')?.0));
    folders.find(|folder| folder.starts_with("app-")).context("the site has no folder of the app")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_configuration_has_the_policy_and_the_one_for_iis_is_xml() {
        let project = Project::find().unwrap();
        let site = ["app-f639e3bc9349d05a/a.js", "index.html"];
        let site = site.map(|name| (name.to_owned(), Vec::new())).into();
        for (name, text) in configurations(&project, &site).unwrap() {
            assert!(text.contains(&policy::of_server()), "{name}");
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
                assert_eq!(of("location", "path"), ["app-f639e3bc9349d05a"]);
                // The order of its elements does not matter; that it removes before it adds does.
                assert_eq!(elements("remove").count(), 4 + 3);
            }
        }
    }
}
