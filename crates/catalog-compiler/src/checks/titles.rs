//! Checks of job titles.

use advisor::question::Fact;

use super::{Findings, View, repeated};
use crate::{defect::Finding, lower::NONE, names::Kind, raw::Verdict};

/// Ensure that every title stands once, whatever its capital letters.
pub(super) fn once(view: View<'_>) -> Findings {
    let entries = view.raw.titles.iter().filter_map(|entry| entry.value.as_ref());
    let titles = entries.flat_map(|entry| &entry.titles.0);
    let findings = repeated(titles, |title| title.as_str().to_lowercase()).into_iter();
    findings
        .map(|(title, first)| {
            let message = format!("the title `{}` stands twice", title.as_str());
            Finding::at(title.spot, message)
                .label("the second time")
                .also(first.spot, "the first time")
                .help("let one entry lead to all options that it may mean")
        })
        .collect()
}

/// Ensure that a title which leads to no position leads to somebody to ask: that a rule for `none` names a contact.
pub(super) fn answered(view: View<'_>) -> Findings {
    let question = view.raw.questions().find_map(|(key, question)| {
        (question.fact.as_ref()?.value == Fact::Position).then_some(key.as_str())
    });
    let is_answered = view.raw.rules().any(|(_, rule)| {
        let names_contact =
            matches!(rule.verdict, Verdict::Contact { .. } | Verdict::NotCovered { .. });
        let is_for_none = rule.when.of.iter().any(|(of, options)| {
            view.names.meant(Kind::Question, of) == question
                && options.iter().any(|option| option.as_str() == NONE)
        });
        names_contact && is_for_none
    });
    let entries = view.raw.titles.iter().filter_map(|entry| entry.value.as_ref());
    let unlisted = entries.flat_map(|entry| &entry.options.0);
    let unlisted = unlisted.filter(|option| option.as_str() == NONE && !is_answered);
    unlisted
        .map(|option| {
            Finding::at(option.spot, "nobody to ask for those who find no position")
                .label("leads to no advice")
                .help("add a rule for `none` that names a contact")
        })
        .collect()
}
