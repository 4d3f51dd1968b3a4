//! The address of a school’s PowerSchool: read from whatever was typed, checked, and put before the URL
//! extensions of the steps.

use crate::report::words::text;

/// The address of PowerSchool, up to the host and the port: what a URL extension is appended to.
///
/// It holds no user name, no password and no path, so it may stand in a link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address(String);

/// What was typed as an address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Typed {
    /// Nothing.
    Nothing,
    /// An address.
    Address {
        /// The address.
        address: Address,
        /// What stood behind host and port, and is left out; empty if nothing did.
        left_out: String,
    },
    /// No address that one could use.
    Problem(Problem),
}

/// Why something is no address that one could use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Problem {
    /// It begins like an address of something else than a web page, such as `ftp://` or `mailto:`.
    OtherScheme,
    /// It holds a user name or a password.
    Credentials,
    /// There are spaces within it.
    Spaces,
    /// There is no host in it that could be one.
    Host,
    /// What stands behind the colon is no port.
    Port,
}

impl Problem {
    /// What is wrong, and what to do.
    pub const fn text(self) -> &'static str {
        match self {
            Self::OtherScheme => {
                "This is not the address of a web page. Enter the address that you open PowerSchool with, such as \
                 https://powerschool.example.org"
            }
            Self::Credentials => {
                "An address with a user name or a password in it must not be kept. Take out everything before the @"
            }
            Self::Spaces => {
                "There is a space within the address. Enter the address alone, such as https://powerschool.example.org"
            }
            Self::Host => {
                "This does not look like a web address. Enter the address that you open PowerSchool with, such as \
                 https://powerschool.example.org"
            }
            Self::Port => {
                "What stands behind the colon is not a port. A port is a number from 1 to 65535, as in \
                 https://powerschool.example.org:8443"
            }
        }
    }
}

const HTTPS: &str = "https://";
const HTTP: &str = "http://";

impl Address {
    /// The address, without a slash at its end.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether what is sent there could be read on the way.
    pub fn is_plain(&self) -> bool {
        self.0.starts_with(HTTP)
    }

    /// The address of a page: the URL extension behind the address.
    pub fn page(&self, extension: &str) -> String {
        text(&[&self.0, extension])
    }
}

/// Reads what was typed or pasted: with or without `https://`, a port, a path, a slash at the end.
pub fn read(typed: &str) -> Typed {
    let typed = typed.trim().trim_matches(['<', '>', '"', '“', '”', '\'']).trim();
    if typed.is_empty() {
        return Typed::Nothing;
    }
    match parts(typed) {
        Ok((address, left_out)) => Typed::Address { address, left_out },
        Err(problem) => Typed::Problem(problem),
    }
}

fn parts(typed: &str) -> Result<(Address, String), Problem> {
    if typed.chars().any(|sign| sign.is_whitespace() || sign.is_control()) {
        return Err(Problem::Spaces);
    }
    let (scheme, rest) = scheme(typed)?;
    let end = rest.find(['/', '\\', '?', '#']).unwrap_or(rest.len());
    let (authority, left_out) = rest.split_at_checked(end).unwrap_or((rest, ""));
    if authority.contains('@') {
        return Err(Problem::Credentials);
    }
    let (host, port) = host_and_port(authority)?;
    let port = match port {
        Some(port) => self::port(scheme, port)?,
        None => String::new(),
    };
    let host = self::host(host, !typed.contains("//") && port.is_empty())?;
    let left_out = if left_out == "/" { "" } else { left_out };
    Ok((Address(text(&[scheme, &host, &port])), left_out.to_owned()))
}

/// The scheme, `https` unless another one is written, and what stands behind it.
fn scheme(typed: &str) -> Result<(&'static str, &str), Problem> {
    if let Some(rest) = typed.strip_prefix("//") {
        return Ok((HTTPS, rest));
    }
    let Some((before, after)) = typed.split_once(':') else { return Ok((HTTPS, typed)) };
    let known = [HTTPS, HTTP].into_iter().find(|scheme| {
        scheme.strip_suffix("://").is_some_and(|name| name.eq_ignore_ascii_case(before))
    });
    if let Some(scheme) = known {
        // One slash, or three, is a slip of the finger.
        return Ok((scheme, after.trim_start_matches(['/', '\\'])));
    }
    let is_scheme = before.starts_with(|sign: char| sign.is_ascii_alphabetic())
        && before.chars().all(|sign| sign.is_ascii_alphanumeric() || "+-".contains(sign));
    // `server:8443` has a port, `mailto:…` and `ftp://…` have another scheme. What holds an `@` further on is
    // a user name and a password.
    let is_port = after.starts_with(|sign: char| sign.is_ascii_digit());
    if is_scheme
        && !is_port
        && (after.starts_with("//") || !typed.contains('@') || before == "mailto")
    {
        return Err(Problem::OtherScheme);
    }
    Ok((HTTPS, typed))
}

/// The host, and what stands behind the colon.
fn host_and_port(authority: &str) -> Result<(&str, Option<&str>), Problem> {
    if authority.starts_with('[') {
        let end = authority.find(']').ok_or(Problem::Host)?;
        let (host, rest) = authority.split_at_checked(end + 1).ok_or(Problem::Host)?;
        return match rest.strip_prefix(':') {
            Some(port) => Ok((host, Some(port))),
            None if rest.is_empty() => Ok((host, None)),
            None => Err(Problem::Host),
        };
    }
    Ok(match authority.split_once(':') {
        Some((host, port)) => (host, Some(port)),
        None => (authority, None),
    })
}

/// The port with its colon; nothing if it is the one that the scheme has anyway.
fn port(scheme: &str, port: &str) -> Result<String, Problem> {
    if port.is_empty() {
        return Ok(String::new());
    }
    if !port.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(Problem::Port);
    }
    let number: u16 = port.parse().map_err(|_| Problem::Port)?;
    match (scheme, number) {
        (_, 0) => Err(Problem::Port),
        (HTTPS, 443) | (HTTP, 80) => Ok(String::new()),
        (_, number) => Ok(text(&[":", &number.to_string()])),
    }
}

/// The host in small letters. Without a scheme and a port, one that is a `bare` word is taken for no host.
fn host(host: &str, bare: bool) -> Result<String, Problem> {
    if let Some(inner) = host.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
        let address: core::net::Ipv6Addr = inner.parse().map_err(|_| Problem::Host)?;
        return Ok(text(&["[", &address.to_string(), "]"]));
    }
    let host = host.to_lowercase();
    let host = host.strip_suffix('.').unwrap_or(&host);
    let labels: Vec<&str> = host.split('.').collect();
    let sound = |label: &&str| {
        !label.is_empty()
            && label.len() <= 63
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.chars().all(|sign| sign.is_alphanumeric() || sign == '-')
    };
    let numeric = labels.last().is_some_and(|last| last.bytes().all(|byte| byte.is_ascii_digit()));
    let is_number = numeric && host.parse::<core::net::Ipv4Addr>().is_err();
    if host.len() > 253 || is_number || !labels.iter().all(sound) || (bare && labels.len() == 1) {
        return Err(Problem::Host);
    }
    Ok(host.to_owned())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Problem, Typed, read};

    fn check(typed: &str, expected: &str, left: &str) {
        match read(typed) {
            Typed::Address { address, left_out } => {
                assert_eq!((address.as_str(), left_out.as_str()), (expected, left), "{typed}");
            }
            other => panic!("{typed}: {other:?}"),
        }
    }

    #[test]
    fn whatever_people_type_becomes_the_address_up_to_the_port() {
        let school = "https://powerschool.example.org";
        for (typed, expected, left) in [
            ("https://powerschool.example.org", school, ""),
            ("https://powerschool.example.org/", school, ""),
            ("powerschool.example.org", school, ""),
            ("powerschool.example.org/", school, ""),
            ("  powerschool.example.org\n", school, ""),
            ("//powerschool.example.org", school, ""),
            ("HTTPS://PowerSchool.Example.ORG/", school, ""),
            ("<https://powerschool.example.org>", school, ""),
            ("“https://powerschool.example.org”", school, ""),
            ("https:/powerschool.example.org", school, ""),
            ("https:powerschool.example.org", school, ""),
            ("https:///powerschool.example.org", school, ""),
            ("https:\\\\powerschool.example.org\\admin", school, "\\admin"),
            ("https://powerschool.example.org.", school, ""),
            ("https://powerschool.example.org:443/", school, ""),
            ("https://powerschool.example.org:", school, ""),
            ("https://powerschool.example.org/admin/home.html", school, "/admin/home.html"),
            ("powerschool.example.org/admin/home.html?x=1#top", school, "/admin/home.html?x=1#top"),
            ("powerschool.example.org?x=a@b", school, "?x=a@b"),
            ("powerschool.example.org:8443", "https://powerschool.example.org:8443", ""),
            (
                "https://powerschool.example.org:8443/admin/",
                "https://powerschool.example.org:8443",
                "/admin/",
            ),
            ("https://powerschool.example.org:08443", "https://powerschool.example.org:8443", ""),
            ("ps:8443", "https://ps:8443", ""),
            ("https://ps", "https://ps", ""),
            ("http://powerschool.example.org:80", "http://powerschool.example.org", ""),
            ("http://powerschool.example.org:443", "http://powerschool.example.org:443", ""),
            ("10.1.2.3", "https://10.1.2.3", ""),
            ("10.1.2.3:8443/admin", "https://10.1.2.3:8443", "/admin"),
            ("https://[2001:DB8::1]:8443/", "https://[2001:db8::1]:8443", ""),
            ("schüle.example.org", "https://schüle.example.org", ""),
        ] {
            check(typed, expected, left);
        }
    }

    #[test]
    fn what_is_no_address_is_told_why() {
        for (typed, problem) in [
            ("ftp://powerschool.example.org", Problem::OtherScheme),
            ("file:///etc/hosts", Problem::OtherScheme),
            ("javascript:alert(1)", Problem::OtherScheme),
            ("mailto:a@example.org", Problem::OtherScheme),
            ("data:text/html,x", Problem::OtherScheme),
            ("https://admin@powerschool.example.org", Problem::Credentials),
            ("https://admin:secret@powerschool.example.org/", Problem::Credentials),
            ("admin:secret@powerschool.example.org", Problem::Credentials),
            ("admin@powerschool.example.org", Problem::Credentials),
            ("our power school", Problem::Spaces),
            ("https://power school.example.org", Problem::Spaces),
            ("powerschool", Problem::Host),
            ("hello!", Problem::Host),
            ("https://", Problem::Host),
            ("/admin/home.html", Problem::Host),
            ("?", Problem::Host),
            ("power_school.example.org", Problem::Host),
            ("-a.example.org", Problem::Host),
            ("a-.example.org", Problem::Host),
            ("a..example.org", Problem::Host),
            (".example.org", Problem::Host),
            ("10.1.2", Problem::Host),
            ("10.1.2.256", Problem::Host),
            ("1.2.3.4.5", Problem::Host),
            ("https://[2001:db8::1", Problem::Host),
            ("https://[nonsense]", Problem::Host),
            ("https://[::1]x", Problem::Host),
            ("powerschool.example.org:0", Problem::Port),
            ("powerschool.example.org:65536", Problem::Port),
            ("powerschool.example.org:84a", Problem::Port),
            ("powerschool.example.org:+80", Problem::Port),
            ("https://powerschool.example.org:-1", Problem::Port),
        ] {
            assert_eq!(read(typed), Typed::Problem(problem), "{typed}");
        }
        for nothing in ["", "  ", "\n", "<>", "\"\""] {
            assert_eq!(read(nothing), Typed::Nothing);
        }
    }

    #[test]
    fn a_page_is_appended_and_plain_http_is_noticed() {
        let Typed::Address { address, .. } = read("http://ps.example.org/") else { panic!() };
        assert!(address.is_plain());
        assert_eq!(
            address.page("/admin/tech/dde/home.html"),
            "http://ps.example.org/admin/tech/dde/home.html"
        );
        let Typed::Address { address, .. } = read("ps.example.org:8443/x") else { panic!() };
        assert!(!address.is_plain());
        assert_eq!(
            address.page("/admin/faculty/new.html"),
            "https://ps.example.org:8443/admin/faculty/new.html"
        );
    }

    proptest! {
        /// Whatever is typed: what comes out is a web address without path and credentials, and reading it
        /// again changes nothing.
        #[test]
        fn an_address_is_only_up_to_the_port_and_stays_what_it_is(
            typed in "(https?:/{0,3})?[a-zA-Z0-9äß@:.\\[\\] /?#%-]{0,30}|\\PC{0,40}",
        ) {
            if let Typed::Address { address, .. } = read(&typed) {
                let rest = address.as_str().strip_prefix("https://");
                let rest = rest.or_else(|| address.as_str().strip_prefix("http://"));
                prop_assert!(rest.is_some_and(|rest| !rest.is_empty()));
                prop_assert!(!rest.unwrap_or_default().contains(['/', '\\', '?', '#', '@', ' ', '"', '<', '>']));
                let again = Typed::Address { address: address.clone(), left_out: String::new() };
                prop_assert_eq!(read(address.as_str()), again);
            }
        }

        /// However it is dressed, it is the same school.
        #[test]
        fn a_dressed_address_is_the_same_as_the_bare_one(
            host in "[a-z][a-z0-9]{0,8}(-[a-z0-9]{1,4})?(\\.[a-z][a-z0-9]{0,6}){1,3}",
            port in proptest::option::of(1_u16..),
            scheme in proptest::option::of(prop_oneof!["https://", "HTTPS://", "https:/"]),
            path in "(/|/[a-z/.]{0,12})?",
            space in " {0,2}",
        ) {
            let with_port = port.map_or_else(String::new, |port| format!(":{port}"));
            let typed = format!("{space}{}{host}{with_port}{path}{space}", scheme.unwrap_or_default());
            let shown = if port == Some(443) { String::new() } else { with_port };
            match read(&typed) {
                Typed::Address { address, .. } => {
                    prop_assert_eq!(address.as_str(), format!("https://{host}{shown}"));
                }
                other => prop_assert!(false, "{typed}: {other:?}"),
            }
        }
    }
}
