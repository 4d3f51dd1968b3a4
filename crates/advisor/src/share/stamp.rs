//! The stamp of a link to an outcome: written, read, and told in words.
//!
//! `was=k7f2q90+clever.automatic.teacher+misis.apply.counselor-plus`: the version of the content, then each outcome
//! with its system, its kind and its roles. In a long link, `was=k7f2q90+-ca8kt+-mpab9ya3`: a letter each for the
//! system and the kind, and the roles as codes.

use std::collections::BTreeSet;

use crate::{
    advice::{Advice, Kind, Outcome},
    catalog::Catalog,
    digest,
    ids::RoleId,
    interview::{Interview, Step},
    link_parts,
    report::words::{self, text},
    role::System,
    route::{STAMP, clipped, codes},
};

/// The kinds, with the letters that stand for them in a long link.
const KINDS: [(char, Kind); 5] = [
    ('a', Kind::Automatic),
    ('p', Kind::Apply),
    ('c', Kind::Contact),
    ('n', Kind::NothingNeeded),
    ('x', Kind::NotCovered),
];

/// What has changed since a link was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Since {
    /// Nothing has.
    Nothing,
    /// The content, but not this outcome.
    Content,
    /// This outcome, in sentences.
    Outcome(Vec<String>),
    /// What the link says of the time when it was made makes no sense here.
    Unreadable,
}

/// An outcome, as far as a stamp tells it.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Told {
    system: System,
    kind: Kind,
    roles: BTreeSet<RoleId>,
    /// Roles that are not in the catalogue any more, as the stamp names them.
    gone: BTreeSet<String>,
}

/// The link with a stamp behind it, in which `write` writes each outcome.
pub(super) fn with(
    catalog: &Catalog,
    mut link: String,
    advice: &Advice,
    write: fn(&Catalog, &Outcome) -> String,
) -> String {
    for part in ["&", STAMP, "=", catalog.version()] {
        link.push_str(part);
    }
    for outcome in &advice.outcomes {
        // It is how a blank is written.
        link.push('+');
        link.push_str(&write(catalog, outcome));
    }
    link
}

/// An outcome by ids.
pub(super) fn by_ids(catalog: &Catalog, outcome: &Outcome) -> String {
    let mut written = text(&[outcome.system.key(), ".", outcome.verdict.kind().key()]);
    for role in outcome.verdict.roles() {
        written.push('.');
        written.push_str(&catalog[*role].key);
    }
    written
}

/// An outcome by letters and codes; by ids where two roles have the same code.
pub(super) fn by_codes(catalog: &Catalog, outcome: &Outcome) -> String {
    let mut written = String::from("-");
    written.extend(letter(outcome.system));
    let kind = outcome.verdict.kind();
    written.extend(KINDS.iter().find(|(_, of)| *of == kind).map(|(letter, _)| letter));
    for role in outcome.verdict.roles() {
        let code = code(&catalog[*role].key);
        if named(catalog, outcome.system, &code, true) != Some(*role) {
            return by_ids(catalog, outcome);
        }
        written.push_str(&code);
    }
    written
}

/// The letter that stands for a system in a long link.
fn letter(system: System) -> Option<char> {
    system.key().chars().next()
}

fn code(key: &str) -> String {
    digest::mark(key.as_bytes(), digest::ROLE)
}

/// The one role of the system with this id or code.
fn named(catalog: &Catalog, system: System, name: &str, is_code: bool) -> Option<RoleId> {
    let mut found = None;
    for (id, role) in catalog.roles() {
        let is_named = if is_code { code(&role.key) == name } else { role.key == name };
        if role.system == system && is_named && found.replace(id).is_some() {
            return None;
        }
    }
    found
}

/// An outcome as it stands in a stamp.
fn read_outcome(catalog: &Catalog, value: &str) -> Option<Told> {
    let (system, kind, names, is_code) = if let Some(short) = value.strip_prefix('-') {
        let mut letters = short.chars();
        let (of, kind) = (letters.next()?, letters.next()?);
        let system = System::ALL.into_iter().find(|system| letter(*system) == Some(of))?;
        let kind = KINDS.into_iter().find(|(letter, _)| *letter == kind)?.1;
        (system, kind, codes(letters.as_str(), digest::ROLE), true)
    } else {
        let mut parts = value.split('.');
        let (of, kind) = (parts.next()?, parts.next()?);
        let system = System::ALL.into_iter().find(|system| system.key() == of)?;
        let kind = KINDS.into_iter().find(|(_, of)| of.key() == kind)?.1;
        (system, kind, parts.collect(), false)
    };
    let (mut roles, mut gone) = (BTreeSet::new(), BTreeSet::new());
    for name in names {
        match named(catalog, system, name, is_code) {
            Some(role) => roles.insert(role),
            None => gone.insert(clipped(name)),
        };
    }
    Some(Told { system, kind, roles, gone })
}

/// The version of the content that a stamp names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Version<'a> {
    /// One that can be compared with today's.
    Known(&'a str),
    /// One of the time when the same content had another version.
    Former,
}

impl<'a> Version<'a> {
    fn read(version: &'a str) -> Option<Self> {
        if digest::is_mark(version, digest::VERSION) {
            return Some(Self::Known(version));
        }
        digest::is_mark(version, digest::FORMER_VERSION).then_some(Self::Former)
    }
}

/// The version of the content that the stamp names, and the outcomes; `None` if it makes no sense.
fn read<'a>(catalog: &Catalog, stamp: &'a str) -> Option<(Version<'a>, Vec<Told>)> {
    let mut values = link_parts::values(stamp);
    let version = Version::read(values.next()?)?;
    let mut told = Vec::new();
    for value in values {
        told.push(read_outcome(catalog, value)?);
    }
    (!told.is_empty()).then_some((version, told))
}

/// The outcomes of today, as a stamp would tell them.
fn of_today(advice: &Advice) -> Vec<Told> {
    let mut told = Vec::new();
    for outcome in &advice.outcomes {
        told.push(Told {
            system: outcome.system,
            kind: outcome.verdict.kind(),
            roles: outcome.verdict.roles().iter().copied().collect(),
            gone: BTreeSet::new(),
        });
    }
    told
}

/// What has changed since the link with this stamp was made, for the outcome that it leads to.
///
/// Whoever passes a link on can write what they like into it: so it is told as what the link says, and only what the
/// catalogue knows is said by name.
pub fn since(catalog: &Catalog, interview: &Interview, stamp: &str) -> Since {
    let Step::Done(advice) = &interview.step else {
        return Since::Unreadable;
    };
    let Some((version, before)) = read(catalog, stamp) else {
        return Since::Unreadable;
    };
    let now = of_today(advice);
    let mut sentences = Vec::new();
    for system in System::ALL {
        let (before, now) = (of_system(&before, system), of_system(&now, system));
        let alike = before.len() == now.len() && before.iter().all(|told| now.contains(told));
        if !alike {
            sentences.push(text(&[
                "When this link was made, its answer for ",
                system.name(),
                if before.is_empty() { " was none" } else { " was: " },
                &in_words(catalog, &before),
                if now.is_empty() { ". Now it has none" } else { ". Now it is: " },
                &in_words(catalog, &now),
                ".",
            ]));
        }
    }
    if !sentences.is_empty() {
        return Since::Outcome(sentences);
    }
    match version {
        Version::Known(version) if version != catalog.version() => Since::Content,
        // Whether other content has changed since a former version cannot be told, so nothing is said.
        Version::Known(_) | Version::Former => Since::Nothing,
    }
}

fn of_system(told: &[Told], system: System) -> Vec<&Told> {
    told.iter().filter(|told| told.system == system).collect()
}

fn in_words(catalog: &Catalog, told: &[&Told]) -> String {
    let mut all = Vec::new();
    for Told { kind, roles, gone, .. } in told {
        let mut names: Vec<String> = roles.iter().map(|role| catalog[*role].name.clone()).collect();
        for gone in gone {
            names.push(text(&["a role that is not here any more (“", gone, "”)"]));
        }
        let names = words::and(&words::borrowed(&names));
        let before = match (kind, names.is_empty()) {
            (Kind::Automatic, _) => "you do not need to apply, it comes by itself: ",
            (Kind::Apply, false) => "apply for ",
            (Kind::Apply, true) => "apply",
            (Kind::Contact, false) => "contact somebody about ",
            (Kind::Contact, true) => "contact somebody",
            (Kind::NothingNeeded, _) => "no role is needed",
            (Kind::NotCovered, _) => "the sources do not say",
        };
        all.push(text(&[before, &names]));
    }
    all.join("; ")
}
