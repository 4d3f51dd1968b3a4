//! The settings check: what the screens show, compared with what the guide shows.

use super::{GroupState, Guide, Kind, Progress, SecurityGroup, Setting};
use crate::{ids::AuditId, report::words::text};

/// The key of an entry that is none of the options that the source shows.
pub const OTHER: &str = "other";
/// The key of a box that is checked.
pub const CHECKED: &str = "checked";
/// The key of a box that is not checked.
pub const UNCHECKED: &str = "unchecked";

/// How a setting compares.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Nothing was entered.
    NotEntered,
    /// It is as it should be.
    Fits,
    /// Whether it is as it should be depends on something that one has to look up.
    Look,
    /// It differs.
    Differs,
    /// There is nothing to compare.
    Shown,
}

/// What there is to say about a setting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding<'a> {
    /// The setting.
    pub setting: &'a Setting,
    /// How it compares.
    pub verdict: Verdict,
    /// What the screen shows, in words; empty if nothing was entered.
    pub shows: String,
    /// What may come of it: empty where it is as it should be.
    pub risk: String,
    /// How to mend it: empty where it is as it should be.
    pub remedy: String,
}

/// How a list of settings compares as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Summary {
    /// How many settings there are to compare.
    pub all: usize,
    /// How many have been entered.
    pub entered: usize,
    /// How many differ.
    pub differ: usize,
    /// How many one has to look at.
    pub look: usize,
}

impl Summary {
    /// Whether everything was entered, and all of it is as it should be.
    pub const fn is_sound(&self) -> bool {
        self.entered == self.all && self.differ == 0 && self.look == 0
    }
}

/// What can be chosen for a setting, by key and in words; nothing where one types, or where there is nothing
/// to enter.
pub fn choices(setting: &Setting) -> Vec<(&str, &str)> {
    match &setting.kind {
        Kind::Choice { options, .. } => {
            let mut choices = Vec::new();
            for option in options {
                choices.push((option.key.as_str(), option.label.as_str()));
            }
            choices.push((OTHER, "Something else"));
            choices
        }
        Kind::Checkbox(_) => vec![(CHECKED, "Checked"), (UNCHECKED, "Not checked")],
        _ => Vec::new(),
    }
}

/// The settings of a list with what there is to say about each.
pub fn findings<'a>(guide: &'a Guide, id: AuditId, progress: &Progress) -> Vec<Finding<'a>> {
    let mut findings = Vec::new();
    if let Some(audit) = guide.audit(id) {
        for (place, setting) in audit.settings.iter().enumerate() {
            findings.push(finding(guide, setting, progress.entry(id, place).trim()));
        }
    }
    findings
}

/// What the findings come to.
pub fn summary(findings: &[Finding<'_>]) -> Summary {
    let mut summary = Summary { all: 0, entered: 0, differ: 0, look: 0 };
    for finding in findings {
        summary.all += usize::from(finding.verdict != Verdict::Shown);
        match finding.verdict {
            Verdict::Shown | Verdict::NotEntered => continue,
            Verdict::Fits => {}
            Verdict::Look => summary.look += 1,
            Verdict::Differs => summary.differ += 1,
        }
        summary.entered += 1;
    }
    summary
}

/// What the guide shows, as an entry.
pub fn expected(setting: &Setting) -> Option<&str> {
    match &setting.kind {
        Kind::Choice { options, expected } => {
            options.get(usize::from(*expected)).map(|option| option.key.as_str())
        }
        Kind::Checkbox(checked) => Some(if *checked { CHECKED } else { UNCHECKED }),
        Kind::GroupNumber | Kind::GroupName | Kind::Free(_) => Some(&setting.value),
        Kind::Shown => None,
    }
}

/// Takes down that all settings of a list for which nothing was entered are as the guide shows them. What one
/// types is left alone, since it is one's own.
pub fn fill(guide: &Guide, id: AuditId, progress: &mut Progress) {
    let settings = guide.audit(id).map(|audit| audit.settings.as_slice()).unwrap_or_default();
    for (place, setting) in settings.iter().enumerate() {
        let chosen = matches!(setting.kind, Kind::Choice { .. } | Kind::Checkbox(_));
        if let (true, true, Some(entry)) =
            (chosen, progress.entry(id, place).is_empty(), expected(setting))
        {
            progress.enter(id, place, entry);
        }
    }
}

fn finding<'a>(guide: &'a Guide, setting: &'a Setting, entry: &str) -> Finding<'a> {
    let mut finding = Finding {
        setting,
        verdict: Verdict::NotEntered,
        shows: String::new(),
        risk: String::new(),
        remedy: String::new(),
    };
    if setting.kind == Kind::Shown {
        finding.verdict = Verdict::Shown;
        return finding;
    }
    if entry.is_empty() {
        return finding;
    }
    let label = choices(setting).into_iter().find(|(key, _)| *key == entry);
    label.map_or(entry, |(_, label)| label).clone_into(&mut finding.shows);
    let listed = match &setting.kind {
        Kind::GroupNumber => number(guide, entry),
        Kind::GroupName => name(guide, entry),
        _ => None,
    };
    finding.verdict = match &setting.kind {
        Kind::Choice { options, expected } => {
            let right = options.get(usize::from(*expected)).is_some_and(|right| right.key == entry);
            if right { Verdict::Fits } else { Verdict::Differs }
        }
        Kind::Checkbox(checked) if *checked == (entry == CHECKED) => Verdict::Fits,
        Kind::Checkbox(_) => Verdict::Differs,
        Kind::GroupNumber if !entry.bytes().all(|byte| byte.is_ascii_digit()) => {
            "A group number is made of digits alone.".clone_into(&mut finding.risk);
            "Enter the number that stands before the group in the list of security groups."
                .clone_into(&mut finding.remedy);
            Verdict::Look
        }
        Kind::GroupNumber | Kind::GroupName => match listed {
            None => Verdict::Fits,
            Some(group) if group.state == GroupState::BuiltIn => Verdict::Differs,
            Some(group) => {
                finding.risk = in_use(group);
                finding.remedy.clone_from(&setting.remedy);
                Verdict::Look
            }
        },
        Kind::Free(words) => {
            let small = entry.to_lowercase();
            let holds = words.iter().all(|word| small.contains(word.as_str()));
            if holds { Verdict::Fits } else { Verdict::Differs }
        }
        Kind::Shown => Verdict::Shown,
    };
    if finding.verdict == Verdict::Differs {
        finding.risk.clone_from(&setting.risk);
        finding.remedy.clone_from(&setting.remedy);
    }
    finding
}

fn in_use(group: &SecurityGroup) -> String {
    text(&[
        "In the guide’s list, group ",
        &group.number.to_string(),
        " is “",
        &group.name,
        "”, and not unused. If that is so at your school too, it gives too many permissions or too few, and other \
         people may be in it.",
    ])
}

/// The group of this number that is not to be taken.
fn number<'a>(guide: &'a Guide, entry: &str) -> Option<&'a SecurityGroup> {
    let number: u16 = entry.parse().ok()?;
    taken(guide).find(|group| group.number == number)
}

/// The group of this name that is not to be taken, however it is written.
fn name<'a>(guide: &'a Guide, entry: &str) -> Option<&'a SecurityGroup> {
    // “Administrator (9)”, as PowerSchool writes it elsewhere, and “Administrators” are meant too.
    let plain = entry.split_once('(').map_or(entry, |(before, _)| before).trim().to_lowercase();
    let singular = plain.strip_suffix('s').unwrap_or(&plain);
    taken(guide).find(|group| {
        let known = group.name.to_lowercase();
        known == plain || known.strip_suffix('s').unwrap_or(&known) == singular
    })
}

fn taken(guide: &Guide) -> impl Iterator<Item = &SecurityGroup> {
    guide.groups.iter().filter(|group| group.state != GroupState::Unused)
}
