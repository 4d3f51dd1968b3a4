//! Checks of one role at a time, and of roles among themselves.

use advisor::{
    cardinality::{Cardinality, Minimum},
    role::{Basis, System},
};
use std::collections::BTreeSet;

use super::{Findings, View, repeated};
use crate::{
    defect::Finding,
    names::Kind,
    raw::{Role, Text, Verdict},
    suggest::listed,
};

/// Ensure that a role lies in the folder of the system whose group it names.
pub(super) fn folder(view: View<'_>) -> Findings {
    let mut findings = Vec::new();
    for (_, system, role) in view.raw.roles() {
        let meant = view.names.meant(Kind::Group, &role.group);
        let group = view.raw.groups.iter().find(|entry| Some(entry.key.as_str()) == meant);
        let Some(group) = group.and_then(|entry| entry.value.as_ref()) else { continue };
        if group.system != system {
            let (own, lies) = (group.system.key(), system.key());
            let message = format!("the group `{}` is of the system `{own}`", role.group.as_str());
            findings.push(
                Finding::at(role.group.spot, message)
                    .label(format!(
                        "expected a group of `{lies}`, as the file lies in `roles/{lies}`"
                    ))
                    .help(format!("move the file to `roles/{own}`, or name a group of `{lies}`")),
            );
        }
    }
    findings
}

/// Ensure that no two roles of a system have the same name.
pub(super) fn names(view: View<'_>) -> Findings {
    repeated(view.raw.roles(), |(_, system, role)| (system, role.name.as_str()))
        .into_iter()
        .map(|((_, system, role), (first, ..))| {
            let message =
                format!("another role of {} has the name `{}`", system.name(), role.name.as_str());
            Finding::at(role.name.spot, message).label("expected a name of its own").help(format!(
                "compare it with `{}`: one of the two is misnamed, or too many",
                first.as_str()
            ))
        })
        .collect()
}

/// Ensure that a role of MiSiS has all that the guide gives: security level, modules, number of users,
/// holders, grants.
pub(super) fn complete(view: View<'_>) -> Findings {
    let roles = view.raw.roles().filter(|(_, system, _)| *system == System::Misis);
    roles
        .filter_map(|(key, _, role)| {
            let lacks = lacks(role);
            let message =
                format!("the role `{}` has no {}", key.as_str(), listed(lacks.iter().copied()));
            let finding = Finding::at(role.name.spot, message)
                .label("the guide gives all of them for every role")
                .help("take them from the role's row in the guide");
            (!lacks.is_empty()).then_some(finding)
        })
        .collect()
}

fn lacks(role: &Role) -> Vec<&'static str> {
    [
        ("security-level", role.security_level.is_none()),
        ("modules", role.modules.is_empty()),
        ("number-of-users", role.number_of_users.is_none()),
        ("cardinality", role.cardinality.is_none()),
        ("[[holders]]", role.holders.is_empty()),
        ("[[grants]]", role.grants.is_empty() && role.includes.is_empty()),
    ]
    .into_iter()
    .filter_map(|(key, lacks)| lacks.then_some(key))
    .collect()
}

/// Ensure that holders who have to ask first learn why.
pub(super) fn explained(view: View<'_>) -> Findings {
    let mut findings = Vec::new();
    for holder in view.raw.roles().flat_map(|(_, _, role)| &role.holders) {
        let asks_first = holder.basis == Some(Basis::AskFirst);
        if let (None, Some(position), true) = (&holder.note, holder.positions.0.first(), asks_first)
        {
            findings.push(
                Finding::at(position.spot, "a holder with the basis `ask-first` has no `note`")
                    .label("these people are to ask before a request")
                    .help("add a `note`: why the role is named to them, and whom to ask"),
            );
        }
    }
    findings
}

/// Ensure that the number of users and the cardinality hold the same numbers, and that none is there
/// without the other.
pub(super) fn numbers(view: View<'_>) -> Findings {
    let mut findings = Vec::new();
    for (_, system, role) in view.raw.roles() {
        match (&role.number_of_users, &role.cardinality) {
            (Some(label), Some(cardinality)) => {
                let (says, means) = (numbers_in(label.as_str()), numbers_of(cardinality.value));
                if says != means {
                    let message =
                        format!("the label says {}, the cardinality {}", list(&says), list(&means));
                    findings.push(
                        Finding::at(cardinality.spot, message)
                            .label("expected the numbers of the label")
                            .also(label.spot, "the label")
                            .help("compare both with the row of the guide, column “# of Users”"),
                    );
                }
            }
            // In MiSiS every role has both: `incomplete-misis-role` says so.
            (Some(label), None) if system != System::Misis => findings.push(
                Finding::at(label.spot, "a number of users without a cardinality")
                    .label("expected a `cardinality` beside it")
                    .help("add the line `cardinality = { kind = \"…\" }`, or take this one out"),
            ),
            (None, Some(cardinality)) if system != System::Misis => findings.push(
                Finding::at(cardinality.spot, "a cardinality without a number of users")
                    .label("expected a `number-of-users` beside it")
                    .help("add the line `number-of-users = \"…\"` with the words of the source"),
            ),
            _ => {}
        }
    }
    findings
}

/// The numbers in a text; a comma between digits belongs to the number.
fn numbers_in(text: &str) -> BTreeSet<u32> {
    let text = text.replace(',', "");
    text.split(|sign: char| !sign.is_ascii_digit())
        .filter_map(|digits| digits.parse().ok())
        .collect()
}

/// The numbers that the words for a cardinality have to hold.
fn numbers_of(cardinality: Cardinality) -> BTreeSet<u32> {
    let by_level = |minimum: Minimum| [minimum.elementary, minimum.secondary, minimum.options];
    let numbers: Vec<u16> = match cardinality {
        Cardinality::PerStudents { students, minimum, maximum } => {
            let bounds = by_level(minimum).into_iter().chain([maximum]).flatten();
            [1, students.get()].into_iter().chain(bounds).collect()
        }
        Cardinality::AsNeeded { minimum } => minimum.into_iter().collect(),
        // “Up to 5” and “10 maximum” do not write out the 0.
        Cardinality::Between { minimum: 0, maximum } => vec![maximum],
        Cardinality::Between { minimum, maximum } => vec![minimum, maximum],
        Cardinality::Limited | Cardinality::Everyone { .. } => Vec::new(),
    };
    numbers.into_iter().map(u32::from).collect()
}

fn list(numbers: &BTreeSet<u32>) -> String {
    if numbers.is_empty() {
        return "no number".to_owned();
    }
    numbers.iter().map(|number| format!("`{number}`")).collect::<Vec<_>>().join(", ")
}

/// Ensure that how a role's row calls its channel is among the labels of the channel.
pub(super) fn channel_label(view: View<'_>) -> Findings {
    let mut findings = Vec::new();
    for (_, _, role) in view.raw.roles() {
        let meant = view.names.meant(Kind::Channel, &role.channel);
        let channel = view.raw.channels.iter().find(|entry| Some(entry.key.as_str()) == meant);
        let Some(channel) = channel.and_then(|entry| entry.value.as_ref()) else { continue };
        let labels = || channel.labels.0.iter().map(Text::as_str);
        if !labels().any(|label| label == role.channel_label.as_str()) {
            let message = format!(
                "the channel `{}` is not known as `{}`",
                role.channel.as_str(),
                role.channel_label.as_str(),
            );
            findings.push(
                Finding::at(role.channel_label.spot, message)
                    .label("expected a label of the channel")
                    .help(format!(
                        "its labels are {}; a new one goes to `channels.toml`",
                        listed(labels())
                    )),
            );
        }
    }
    findings
}

/// Ensure that roles that a role or a rule names are of the same system.
pub(super) fn same_system(view: View<'_>) -> Findings {
    let relatives = view.raw.roles().flat_map(|(_, system, role)| {
        role.includes.iter().chain(&role.nearest).map(move |text| (system, text))
    });
    let verdicts = view.raw.rules().filter_map(|(system, rule)| match &rule.verdict {
        Verdict::Automatic { role } => Some((system, role)),
        Verdict::Apply { role, .. } | Verdict::Contact { role, .. } => {
            Some((system, role.as_ref()?))
        }
        Verdict::NotCovered { .. } => None,
    });
    let conditions = view.raw.rules.iter().flat_map(|(system, rules)| {
        let named =
            rules.collect.iter().flat_map(|rule| rule.base.iter().chain(&rule.lacks_feature_of));
        named.map(move |text| (*system, text))
    });
    relatives
        .chain(verdicts)
        .chain(conditions)
        .filter_map(|(system, text)| {
            let meant = view.names.meant(Kind::Role, text)?;
            (meant.split('/').next() != Some(system.key())).then(|| {
                Finding::at(text.spot, format!("`{meant}` is a role of another system"))
                    .label(format!("expected a role of {}", system.name()))
                    .help(format!("name a role that starts with `{}/`", system.key()))
            })
        })
        .collect()
}

/// Ensure that the nearest role is another role.
pub(super) fn nearest(view: View<'_>) -> Findings {
    let named = view.raw.roles().filter_map(|(key, _, role)| Some((key, role.nearest.as_ref()?)));
    named
        .filter(|(key, nearest)| view.names.meant(Kind::Role, nearest) == Some(key.as_str()))
        .map(|(_, nearest)| {
            Finding::at(nearest.spot, "a role is not its own nearest role")
                .label("expected another role")
                .help("name the role that comes nearest for those whom this one is not for, or take the line out")
        })
        .collect()
}

/// Ensure that no role includes itself, not even through others.
pub(super) fn cycles(view: View<'_>) -> Findings {
    let mut findings = Vec::new();
    for (key, _, role) in view.raw.roles() {
        for text in &role.includes {
            let Some(included) = view.names.meant(Kind::Role, text) else { continue };
            if view.included(included).contains(key.as_str()) {
                findings.push(
                    Finding::at(
                        text.spot,
                        format!("`{}` includes itself, through `{included}`", key.as_str()),
                    )
                    .label("this leads back to the role itself")
                    .help("take out one of the inclusions of the circle"),
                );
            }
        }
    }
    findings
}

impl<'a> View<'a> {
    /// The role with this id and all that it includes, directly or through others.
    pub(super) fn included(self, role: &'a str) -> BTreeSet<&'a str> {
        let mut found = BTreeSet::new();
        let mut left = vec![role];
        while let Some(next) = left.pop() {
            if found.insert(next) {
                let roles = self.raw.roles().filter(|(key, ..)| key.as_str() == next);
                let includes = roles.flat_map(|(_, _, role)| &role.includes);
                left.extend(includes.filter_map(|text| self.names.meant(Kind::Role, text)));
            }
        }
        found
    }
}
