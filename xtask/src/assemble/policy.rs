//! What the pages may load and do: the Content-Security-Policy, which stands in every page and in the servers'
//! configurations. Reasons: `docs/decisions/017-locked-down.md`.

/// What a page may do, one directive a line. All that is not named is forbidden.
///
/// A page cannot say who may frame it: that is `frame-ancestors`, which only servers can send.
const DIRECTIVES: [&str; 11] = [
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
    "trusted-types role-advisor",
];

/// The policy, as the page and a server's header have it.
pub(crate) fn policy() -> String {
    DIRECTIVES.join("; ")
}

/// The policy of the site as one file, with these digests of its scripts and its style, which all stand in it: it
/// loads nothing at all.
pub(crate) fn of_one_file(scripts: &[String], style: &str) -> String {
    let directives = DIRECTIVES.iter().filter_map(|directive| {
        Some(match directive.split_once(' ')?.0 {
            "script-src" => format!("script-src {} 'wasm-unsafe-eval'", scripts.join(" ")),
            "style-src" => format!("style-src {style}"),
            "img-src" => "img-src data:".to_owned(),
            _ if directive.contains("'self'") => return None,
            _ => (*directive).to_owned(),
        })
    });
    directives.collect::<Vec<_>>().join("; ")
}

/// The element that gives a page its policy.
pub(super) fn element() -> String {
    format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">", policy())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_let_in_from_elsewhere_or_written_into_the_page() {
        let policy = policy();
        for loose in ["*", "http", "data:", "blob:", "'unsafe-inline'", "'unsafe-eval'", "\""] {
            assert!(!policy.contains(loose), "{loose} in {policy}");
        }
        assert!(policy.starts_with("default-src 'none'; "));
    }
}
