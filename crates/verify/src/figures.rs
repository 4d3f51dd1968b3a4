//! How much was walked: the figures that the app shows.

use std::fmt::{self, Write};

use advisor::catalog::Catalog;

use crate::{
    claims::CLAIMS,
    found::{Found, Thing},
};

/// The file that holds the figures.
pub(crate) const FILE: &str = "figures.toml";

/// How much was walked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Figures {
    /// Complete sets of answers: paths from the start to an outcome.
    pub paths: usize,
    /// Partial sets of answers: questions on the way, as often as they were asked.
    pub partial: usize,
    /// Different outcomes on one system.
    pub outcomes: usize,
    /// Roles that are recommended on some path.
    pub roles_reached: usize,
    /// Roles.
    pub roles: usize,
    /// Questions.
    pub questions: usize,
    /// Options of all questions.
    pub options: usize,
    /// Rules of the decision tables.
    pub rules: usize,
    /// Claims.
    pub claims: usize,
}

impl Figures {
    pub(crate) fn of(catalog: &Catalog, found: &Found) -> Self {
        let role = |thing: &&Thing| matches!(thing, Thing::Role(_));
        Self {
            paths: found.complete,
            partial: found.partial,
            outcomes: found.outcomes.len(),
            roles_reached: found.reached.keys().filter(role).count(),
            roles: catalog.role_ids().len(),
            questions: catalog.question_ids().len(),
            options: catalog.questions().map(|(_, question)| question.options.len()).sum(),
            rules: catalog.rule_ids().len(),
            claims: CLAIMS.len(),
        }
    }

    /// Each figure with its name.
    fn named(&self) -> [(&'static str, usize); 9] {
        [
            ("paths", self.paths),
            ("partial", self.partial),
            ("outcomes", self.outcomes),
            ("roles-reached", self.roles_reached),
            ("roles", self.roles),
            ("questions", self.questions),
            ("options", self.options),
            ("rules", self.rules),
            ("claims", self.claims),
        ]
    }

    /// The file of the figures.
    pub(crate) fn text(&self) -> String {
        let mut text = "# How much `cargo xtask verify` walks: docs/proof.md. Written by \
                        `cargo xtask verify --accept`.\n"
            .to_owned();
        for (name, figure) in self.named() {
            // Writing to a text cannot fail.
            let _written = writeln!(text, "{name} = {figure}");
        }
        text
    }
}

impl fmt::Display for Figures {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} paths, {} partial answers, {} outcomes; {} of {} roles reached; {} questions with {} \
             options, {} rules",
            self.paths,
            self.partial,
            self.outcomes,
            self.roles_reached,
            self.roles,
            self.questions,
            self.options,
            self.rules
        )
    }
}
