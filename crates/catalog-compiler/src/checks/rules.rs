//! Checks of the decision tables.

use super::{Findings, View, repeated};
use crate::{defect::Finding, names::Kind, suggest::closest};

/// Ensure that no two rules of a system have the same id.
pub(super) fn ids(view: View<'_>) -> Findings {
    repeated(view.raw.rules(), |(system, rule)| (system, rule.id.0.as_str()))
        .into_iter()
        .map(|((_, rule), (_, first))| {
            Finding::at(rule.id.0.spot, format!("two rules have the id `{}`", rule.id.0.as_str()))
                .label("the second time")
                .also(first.id.0.spot, "the first time")
                .help("give one of the two another id")
        })
        .collect()
}

/// Ensure that rules that collect come only where a first table gives a role.
pub(super) fn first_table(view: View<'_>) -> Findings {
    let without = view.raw.rules.iter().filter(|(_, rules)| rules.first.is_empty());
    without
        .filter_map(|(system, rules)| {
            let rule = rules.collect.first()?;
            let message =
                format!("{} has rules that collect, but none that come first", system.name());
            Some(
                Finding::at(rule.rule.id.0.spot, message)
                    .label("there is no role that this could add to")
                    .help(
                        "add a table `[[first]]` for each rule that says which role somebody gets",
                    ),
            )
        })
        .collect()
}

/// Ensure that no rule of a first table comes after one without a condition.
pub(super) fn reachable(view: View<'_>) -> Findings {
    let mut findings = Vec::new();
    for (_, rules) in &view.raw.rules {
        let Some(end) = rules.first.iter().position(|rule| rule.when.of.is_empty()) else {
            continue;
        };
        let Some(last) = rules.first.get(end) else { continue };
        for rule in rules.first.iter().skip(end + 1) {
            findings.push(
                Finding::at(
                    rule.id.0.spot,
                    format!("the rule `{}` never decides", rule.id.0.as_str()),
                )
                .label("it comes too late")
                .also(last.when.spot, "this one holds for everybody")
                .help("put the rule without a condition last"),
            );
        }
    }
    findings
}

/// Ensure that a rule yields only to rules that come before it in the same first table.
pub(super) fn yielding(view: View<'_>) -> Findings {
    let mut findings = Vec::new();
    for (_, rules) in &view.raw.rules {
        let ids: Vec<&str> = rules.first.iter().map(|rule| rule.id.0.as_str()).collect();
        for (at, rule) in rules.first.iter().enumerate() {
            let (earlier, later) = ids.split_at(at);
            for text in rule.yields_to.iter().filter(|text| !earlier.contains(&text.as_str())) {
                let (message, help) = if later.contains(&text.as_str()) {
                    let message = format!("the rule `{}` does not come earlier", text.as_str());
                    (
                        message,
                        "take the name out: an earlier rule decides before a later one".into(),
                    )
                } else {
                    let help = closest(text.as_str(), earlier.iter().copied()).map_or_else(
                        || "take the name out".to_owned(),
                        |meant| format!("maybe you mean `{meant}`?"),
                    );
                    (format!("there is no first rule `{}` in this file", text.as_str()), help)
                };
                let finding = Finding::at(text.spot, message)
                    .label("expected the id of an earlier first rule of this file");
                findings.push(finding.help(help));
            }
        }
    }
    findings
}

/// Ensure that `lacks-feature-of` names a role that has a feature.
pub(super) fn features(view: View<'_>) -> Findings {
    let collecting = view.raw.rules.iter().flat_map(|(_, rules)| &rules.collect);
    let named = collecting.filter_map(|rule| rule.lacks_feature_of.as_ref());
    named
        .filter_map(|text| {
            let meant = view.names.meant(Kind::Role, text)?;
            let features = view.raw.features.iter().filter_map(|entry| entry.value.as_ref());
            let mut roles = features.flat_map(|feature| &feature.roles.0);
            let has = roles.any(|role| view.names.meant(Kind::Role, role) == Some(meant));
            (!has).then(|| {
                Finding::at(text.spot, format!("the role `{meant}` has no feature"))
                    .label("expected a role that `features.toml` names")
                    .help(
                        "name a role that has a feature of its own: otherwise the rule never holds",
                    )
            })
        })
        .collect()
}
