//! Checks of the FAQ.

use super::{Findings, View, repeated};
use crate::{
    defect::{Finding, Spot},
    names::{Kind, key_of},
    raw::{Entry, FaqEntry, Part, Placeholder, Text, Yearly},
};

/// Ensure that no two entries of the FAQ have the same id or the same heading.
pub(super) fn repeats(view: View<'_>) -> Findings {
    let ids = view.raw.faq().map(|entry| &entry.id.0);
    let headings = view.raw.faq().filter_map(heading);
    let ids = repeated(ids, Text::as_str).into_iter().map(|pair| ("id", pair));
    let headings = repeated(headings, Text::as_str).into_iter().map(|pair| ("heading", pair));
    ids.chain(headings)
        .map(|(what, (again, first))| {
            Finding::at(again.spot, format!("two entries have the {what} `{}`", again.as_str()))
                .label("the second time")
                .also(first.spot, "the first time")
                .help("give one of the two another, or take it out")
        })
        .collect()
}

/// Ensure that an entry of the FAQ is about a question, which has an answer, or about a role, and not about
/// both.
pub(super) fn headings(view: View<'_>) -> Findings {
    let mut findings = Vec::new();
    for entry in view.raw.faq() {
        let id = &entry.id.0;
        let (message, help) = match (&entry.question, &entry.role) {
            (Some(_), Some(_)) => {
                ("is about a question and about a role", "take one of the two lines out")
            }
            (None, None) => (
                "is about nothing",
                "add the line `question = \"…\"`, or `role = \"…\"` with the id of a role",
            ),
            (Some(_), None) if entry.answer.is_empty() => {
                ("has no answer", "add the line `answer = [\"…\"]`")
            }
            _ => continue,
        };
        let finding = Finding::at(id.spot, format!("the entry `{}` {message}", id.as_str()))
            .label("expected a question with its answer, or a role");
        findings.push(finding.help(help));
    }
    findings
}

fn heading(entry: &FaqEntry) -> Option<&Text> {
    entry.question.as_ref().or(entry.role.as_ref())
}

/// Ensure that `coming` stands only where the system of the FAQ has a first reset.
pub(super) fn coming(view: View<'_>) -> Findings {
    let dated = yearly(view).is_some_and(|yearly| yearly.first.is_some());
    let stray = view.raw.faq().filter(|entry| !dated && !entry.coming.is_empty());
    stray
        .map(|entry| {
            let id = &entry.id.0;
            let message = format!("the entry `{}` has an answer that nobody would see", id.as_str());
            Finding::at(id.spot, message)
                .label("`coming` is shown before the day of `first` in `yearly.toml`, and there is none")
                .help("take `coming` out, or give the system its `first`")
        })
        .collect()
}

/// Ensure that what a placeholder of the FAQ names has what is put there.
pub(super) fn placeholders(view: View<'_>) -> Findings {
    let prose = view.raw.faq().flat_map(FaqEntry::prose);
    let facts = prose.flat_map(|prose| &prose.parts).filter_map(|part| match part {
        Part::Fact(placeholder, spot) => Some((placeholder, *spot)),
        Part::Words(_) => None,
    });
    facts.filter_map(|(placeholder, spot)| placeholder_without(view, placeholder, spot)).collect()
}

/// What is said of a placeholder that would be empty.
fn placeholder_without(view: View<'_>, placeholder: &Placeholder, spot: Spot) -> Option<Finding> {
    let yearly = yearly(view);
    let system = view.raw.faq.as_ref().map(|faq| faq.system);
    let lacking = match placeholder {
        Placeholder::Date => yearly
            .is_none_or(|yearly| yearly.first.is_none())
            .then_some(("`yearly.toml`", "`first`")),
        Placeholder::Reset => yearly.is_none().then_some(("`yearly.toml`", "`in-force`")),
        Placeholder::Automatic => yearly
            .is_none_or(|yearly| yearly.automatic.is_none())
            .then_some(("`yearly.toml`", "`automatic`")),
        Placeholder::Applied => yearly
            .is_none_or(|yearly| yearly.applied.is_none())
            .then_some(("`yearly.toml`", "`applied`")),
        Placeholder::Notes(id) => {
            let meant = view.names.meant(Kind::Rule, id)?;
            let mut rules = view.raw.rules();
            let (_, rule) = rules.find(|(system, rule)| key_of(*system, rule) == meant)?;
            rule.notes.is_empty().then_some(("the rule", "`notes`"))
        }
        Placeholder::JobAid(id) => {
            let channel = named(&view.raw.channels, view.names.meant(Kind::Channel, id)?)?;
            let aid = channel.job_aids.iter().any(|aid| Some(aid.system) == system);
            (!aid).then_some(("the channel", "a job aid for the system of the FAQ"))
        }
        Placeholder::Because(_)
        | Placeholder::Role(_)
        | Placeholder::Contact(_)
        | Placeholder::Channel(_)
        | Placeholder::Entry(_) => None,
    };
    lacking.map(|(what, thing)| {
        Finding::at(spot, format!("{what} lacks what this placeholder puts here"))
            .label(format!("expected {thing}"))
            .help("take the placeholder out, or add what it names")
    })
}

/// Ensure that every rule of the system of the FAQ is explained by an entry, and by one alone.
pub(super) fn rules(view: View<'_>) -> Findings {
    let Some(faq) = &view.raw.faq else { return Vec::new() };
    let named: Vec<(&str, &Text)> = view
        .raw
        .faq()
        .flat_map(|entry| &entry.rules)
        .filter_map(|text| Some((view.names.meant(Kind::Rule, text)?, text)))
        .collect();
    let mut findings: Findings = repeated(named.iter().copied(), |(meant, _)| meant)
        .into_iter()
        .map(|((meant, again), (_, first))| {
            Finding::at(again.spot, format!("two entries explain the rule `{meant}`"))
                .label("the second one")
                .also(first.spot, "the first one")
                .help("leave it with the one that a person should read who gets this outcome")
        })
        .collect();
    for (system, rule) in view.raw.rules().filter(|(system, _)| *system == faq.system) {
        let key = key_of(system, rule);
        if !named.iter().any(|(meant, _)| *meant == key) {
            let message = format!("no entry of the FAQ explains the rule `{key}`");
            let finding = Finding::at(rule.id.0.spot, message)
                .label("an outcome by this rule would lead to no answer")
                .help(format!(
                    "add `\"{key}\"` to the `rules` of the entry that explains it, in `faq.toml`"
                ));
            findings.push(finding);
        }
    }
    findings
}

/// What happens every year in the system of the FAQ.
fn yearly(view: View<'_>) -> Option<&Yearly> {
    let faq = view.raw.faq.as_ref()?;
    view.raw.yearly.iter().find(|(system, _)| *system == faq.system).map(|(_, yearly)| yearly)
}

fn named<'a, T>(entries: &'a [Entry<T>], id: &str) -> Option<&'a T> {
    entries.iter().find(|entry| entry.key.as_str() == id)?.value.as_ref()
}
