//! What is shown: the claims, each under its code, all in one table; and how a breach is told.

use core::fmt;

/// A claim about every path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Claim {
    /// Its code, as a finding shows it.
    pub code: &'static str,
    /// What holds.
    pub sentence: &'static str,
}

/// Every claim, in the order in which they are told.
pub static CLAIMS: &[Claim] = &[
    claim(
        "no-outcome",
        "every path ends, and every system asked about gets an outcome with a reason and a next step",
    ),
    claim("idle-question", "nothing is asked or offered that cannot change the outcome"),
    claim(
        "skipped-question",
        "nothing is left unasked or out of an offer that could change the outcome",
    ),
    claim("contradiction", "no outcome sends people to themselves, and none takes back another"),
    claim("unlike-class", "answers that are walked as one class lead to the same outcomes"),
    claim(
        "dependent-system",
        "the advice on one system is the same whichever others are asked about",
    ),
    claim("unreached-question", "every question is asked on some path"),
    claim("unreached-option", "every option is chosen on some path"),
    claim("unreached-rule", "every rule has its say on some path"),
    claim("unreached-role", "every role is recommended on some path"),
    claim("unreached-kind", "every kind of outcome is reached on some path"),
    claim("shadowed-rule", "no first rule holds only where an earlier one decides"),
    claim("gap", "a first table decides every case, unless the roles of its system are computed"),
    claim(
        "undeclared-overlap",
        "where two first rules hold together and say different things, the later one declares that it yields",
    ),
    claim("idle-overlap", "every declared overlap occurs"),
];

const fn claim(code: &'static str, sentence: &'static str) -> Claim {
    Claim { code, sentence }
}

/// A breach of a claim: the smallest case that was found.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    /// The code of the claim.
    pub code: &'static str,
    /// What is wrong, in one clause from a small letter on.
    pub message: String,
    /// A link that shows it, where there is one.
    pub link: Option<String>,
}

impl Finding {
    /// A breach that a link shows.
    pub(crate) const fn at(code: &'static str, message: String, link: String) -> Self {
        Self { code, message, link: Some(link) }
    }

    /// A breach that no link shows.
    pub(crate) const fn of(code: &'static str, message: String) -> Self {
        Self { code, message, link: None }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "error[{}]: {}", self.code, self.message)?;
        match &self.link {
            Some(link) => write!(f, "\n  --> {link}"),
            None => Ok(()),
        }
    }
}
