//! Proof over all paths: walks every complete and partial set of answers to the interview, shows what
//! holds on all of them ([`CLAIMS`]), and keeps every situation with its outcome, so that a change of
//! content tells what it changes.
//!
//! # What is walked
//!
//! The raw number of sets of answers is beyond reach: 73 duties alone make 2⁷³. So options that the
//! advice cannot tell apart are put into classes, and one of each stands for the others:
//!
//! * A **question with one answer** is walked with each option.
//! * **Clever and PowerSchool** are decision tables. A rule sees an option only through the conditions
//!   that name it and, of a feature, through the roles that have it. Options that agree in this are
//!   alike, and every set of classes is walked (or up to two and all at once, where there were more than
//!   eight). Nothing is lost.
//! * **Positions in MiSiS** come in only through the roles that they open, each on a basis
//!   ([`advisor::openings::open_roles`]), and through the conditions that name them. Each position
//!   alone is walked; of classes of positions, every set of two and three that opens more than each part
//!   of it.
//! * **Duties in MiSiS** come in only through their needs. A set of roles covers needs or does not; all
//!   sets that are compared cover the same ones, so that what they grant beyond them differs by what they
//!   grant, whatever the needs are. Two duties whose needs are covered by the same open roles are
//!   therefore alike. Each duty is walked alone, beside one position also every set of classes (up to two
//!   and all at once, where there are more than eight), beside several positions each class and all at
//!   once.
//! * **Several systems** at once: the advice on each is the same as alone, which is shown on paths with
//!   each class of positions.
//!
//! That the options of a class are alike is checked, not taken for granted (`unlike-class`).
//!
//! # What is not walked
//!
//! Sets of four and more positions, of more than two duties where there are more than eight classes, and
//! of duties beside several positions but one or all. `docs/proof.md` argues for each claim why nothing
//! new can happen there, defines the words of the claims, and says what remains.
//!
//! Nothing here reads files or a clock: `cargo xtask verify` does.

mod claims;
mod difference;
mod digest;
mod figures;
mod found;
mod joint;
mod person;
mod reach;
mod relevance;
mod situations;
mod space;
mod tables;
mod walk;
mod words;
mod work;

use std::collections::{BTreeMap, BTreeSet};

use advisor::{catalog::Catalog, role::System};

pub use crate::{
    claims::{CLAIMS, Claim, Finding},
    difference::Difference,
    figures::Figures,
    reach::Witness,
    words::outcome,
};
use crate::{found::Found, space::Space};

/// What was walked, and what was found.
#[derive(Debug, Clone)]
pub struct Verification<'a> {
    /// How much was walked.
    pub figures: Figures,
    /// The breaches of claims, by claim.
    pub findings: Vec<Finding>,
    /// A link for each question, option, rule, role and kind of outcome that is reached.
    pub witnesses: Vec<Witness>,
    /// Every outcome on one system, in words.
    pub outcomes: BTreeSet<String>,
    catalog: &'a Catalog,
    found: BTreeMap<System, Found>,
}

/// A file of `proof/`, by its path in there.
pub type Files = BTreeMap<String, String>;

/// So many classes of positions at once are walked: docs/proof.md says why more are not needed.
const POSITIONS: usize = 3;

/// Walks every path.
pub fn verify(catalog: &Catalog) -> Verification<'_> {
    let offered = |system: &System| Space::new(catalog, *system).start().is_some();
    let systems: Vec<System> = System::ALL.into_iter().filter(offered).collect();
    let spaces: Vec<Space<'_>> =
        systems.iter().map(|system| Space::new(catalog, *system)).collect();
    let mut all = work::joint(&spaces);
    let mut findings = Vec::new();
    let mut found = BTreeMap::new();
    let mut shadowed = Vec::new();
    for space in &spaces {
        let of_system = work::alone(space, POSITIONS);
        all.absorb(of_system.clone());
        found.insert(space.system, of_system);
        let (of_table, rules) = tables::check(space);
        findings.extend(of_table);
        shadowed.extend(rules);
    }
    work::next_steps(catalog, &mut all);
    findings.extend(all.findings(catalog));
    findings.extend(reach::unreached(catalog, &all, &shadowed));
    let place = |finding: &Finding| CLAIMS.iter().position(|claim| claim.code == finding.code);
    findings.sort_by_key(place);
    Verification {
        figures: Figures::of(catalog, &all),
        findings,
        witnesses: reach::witnesses(catalog, &all),
        outcomes: all.outcomes.into_values().collect(),
        catalog,
        found,
    }
}

impl Verification<'_> {
    /// What is to be kept in `proof/`.
    pub fn files(&self) -> Files {
        let situations = self
            .found
            .iter()
            .map(|(system, found)| (file_of(*system), found.situations.text(*system)));
        let mut files: Files = situations.collect();
        files.insert(figures::FILE.to_owned(), self.figures.text());
        files
    }

    /// What has changed since `accepted` was kept.
    pub fn difference(&self, accepted: &Files) -> Difference {
        Difference::new(self, accepted)
    }

    /// The link to a situation that `file` holds.
    fn link(&self, file: &str, header: &str, choice: &str) -> Option<String> {
        let (_, found) = self.found.iter().find(|(system, _)| file_of(**system) == file)?;
        found.situations.link(self.catalog, header, choice)
    }
}

fn file_of(system: System) -> String {
    format!("situations/{}.txt", system.key())
}
