//! What a server sends when it is asked for the site: the right bytes, of the right type, compressed as wished,
//! with the headers that the release's configurations promise.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, ensure};
use journeys::{PLACE, Result};
use reqwest::header::HeaderMap;
use reqwest::redirect::Policy;
use reqwest::{Client, StatusCode};

use crate::server::Server;

/// Kinds of files with their types, and whether they lie there compressed.
const KINDS: [(&str, &[&str], bool); 7] = [
    ("css", &["text/css"], true),
    ("html", &["text/html"], true),
    ("js", &["text/javascript", "application/javascript"], true),
    ("json", &["application/json"], true),
    ("png", &["image/png"], false),
    ("svg", &["image/svg+xml"], true),
    ("wasm", &["application/wasm"], true),
];

/// How a browser says what it can unpack, with what a server sends then and what that is called on the disk.
const WISHES: [(&str, &str, &str); 4] = [
    ("gzip, deflate, br", "br", ".br"),
    ("gzip, deflate", "gzip", ".gz"),
    ("identity", "", ""),
    ("", "", ""),
];

/// How long the names that hold a hash may be kept, and all others.
const FOR_EVER: &str = "public, max-age=31536000, immutable";
const ASK_ANEW: &str = "no-cache";

/// The rules by which the page itself may be framed, behind its own policy.
const FRAMES: &str = "; frame-ancestors 'self'";

/// Asks for every file of the site in every way.
///
/// # Errors
/// If an answer is not as it should be.
pub(crate) async fn check(server: &Server) -> Result {
    let client = Client::builder().redirect(Policy::none()).build()?;
    let site = server.site();
    let policy = policy(&site)? + FRAMES;
    let mut names = vec![(String::new(), "index.html".to_owned())];
    names.push(("?only=clever".to_owned(), "index.html".to_owned()));
    for folder in [site.clone(), app(&site)?] {
        for entry in fs::read_dir(&folder)? {
            let path = entry?.path();
            let name = path.strip_prefix(&site)?.to_string_lossy().into_owned();
            if KINDS.iter().any(|(kind, ..)| name.ends_with(&format!(".{kind}"))) {
                names.push((name.clone(), name));
            }
        }
    }
    ensure!(names.len() > 20, "the site has {} files only", names.len());
    for (asked, file) in &names {
        for wish in WISHES {
            let address = format!("{}{PLACE}/{asked}", server.origin());
            let answer = client.get(&address).header("Accept-Encoding", wish.0).send().await?;
            check_answer(server, &policy, file, wish, answer)
                .await
                .with_context(|| format!("{address} asked for with `{}`", wish.0))?;
        }
    }
    let without_slash = client.get(format!("{}{PLACE}", server.origin())).send().await?;
    let place = header(without_slash.headers(), "location");
    ensure!(without_slash.status().is_redirection(), "{}", without_slash.status());
    ensure!(place.ends_with(&format!("{PLACE}/")), "without its last slash it leads to {place}");
    let missing = client.get(format!("{}{PLACE}/missing.js", server.origin())).send().await?;
    ensure!(missing.status() == StatusCode::NOT_FOUND, "a missing file: {}", missing.status());
    Ok(())
}

async fn check_answer(
    server: &Server,
    policy: &str,
    file: &str,
    (_, encoding, suffix): (&str, &str, &str),
    answer: reqwest::Response,
) -> Result {
    let kind = Path::new(file).extension().and_then(|kind| kind.to_str()).unwrap_or_default();
    let known = KINDS.iter().find(|(known, ..)| *known == kind);
    let (_, types, is_compressed) = known.with_context(|| format!("{file} is of no known kind"))?;
    ensure!(answer.status() == StatusCode::OK, "it is {}", answer.status());
    let headers = answer.headers().clone();
    let said = header(&headers, "content-type");
    let essence = said.split(';').next().unwrap_or_default();
    ensure!(types.contains(&essence), "its type is `{said}`");
    let (encoding, suffix) =
        if server.is_configured() && *is_compressed { (encoding, suffix) } else { ("", "") };
    ensure!(header(&headers, "content-encoding") == encoding, "its encoding is not `{encoding}`");
    let sent = answer.bytes().await?;
    let expected = fs::read(server.site().join(format!("{file}{suffix}")))?;
    ensure!(
        sent == expected,
        "{} bytes came, not the {} of {file}{suffix}",
        sent.len(),
        expected.len()
    );
    if !server.is_configured() {
        return Ok(());
    }
    let cache = if is_hashed(file) { FOR_EVER } else { ASK_ANEW };
    for (name, expected) in [
        ("content-security-policy", policy),
        ("referrer-policy", "no-referrer"),
        ("x-content-type-options", "nosniff"),
        ("cache-control", cache),
    ] {
        let found = header(&headers, name);
        ensure!(found == expected, "{name} is `{found}`, not `{expected}`");
    }
    let vary = header(&headers, "vary").to_lowercase();
    ensure!(!is_compressed || vary == "accept-encoding", "vary is `{vary}`");
    Ok(())
}

/// A header's one value; two of the same name with `,` between.
fn header(headers: &HeaderMap, name: &str) -> String {
    let values = headers.get_all(name).iter();
    values.filter_map(|value| value.to_str().ok()).collect::<Vec<_>>().join(", ")
}

/// The folder that has another name in each release.
fn app(site: &Path) -> Result<PathBuf> {
    let folders = fs::read_dir(site)?.filter_map(|entry| Some(entry.ok()?.path()));
    folders.into_iter().find(|path| path.is_dir()).context("the site has no folder")
}

/// What holds of the page's policy for every release.
fn policy(site: &Path) -> Result<String> {
    let page = fs::read_to_string(site.join("index.html"))?;
    let (_, rest) = page
        .split_once("<meta http-equiv=\"Content-Security-Policy\" content=\"")
        .context("the page has no policy")?;
    let (policy, _) = rest.split_once('"').context("the page's policy has no end")?;
    let changing = ["default-src", "script-src", "style-src"];
    let lasting = policy.split("; ").filter(|it| !changing.iter().any(|name| it.starts_with(name)));
    Ok(lasting.collect::<Vec<_>>().join("; "))
}

/// Whether a file never changes: the folder that it is in has the name of its release.
fn is_hashed(name: &str) -> bool {
    name.starts_with("app-")
}
