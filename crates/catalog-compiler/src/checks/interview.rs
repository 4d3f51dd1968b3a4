//! Checks of the questions.

use super::{Findings, View, repeated};
use crate::{
    defect::Finding,
    lower::{NONE, NOT_SURE},
    names::Kind,
    raw::AnswerOption,
};

/// Ensure that every question stands in `interview.toml`.
pub(super) fn listed(view: View<'_>) -> Findings {
    let listed = |key: &str| {
        view.raw.interview.iter().any(|text| view.names.meant(Kind::Question, text) == Some(key))
    };
    let unlisted = view.raw.questions.iter().filter(|entry| !listed(entry.key.as_str()));
    unlisted
        .map(|entry| {
            let key = entry.key.as_str();
            Finding::at(entry.key.spot, format!("the question `{key}` is never asked"))
                .help(format!("add `\"{key}\"` to `interview.toml` where it is to be asked, or delete the file"))
        })
        .collect()
}

/// Ensure that no two questions are about the same fact.
pub(super) fn facts(view: View<'_>) -> Findings {
    let facts =
        view.raw.questions().filter_map(|(key, question)| Some((key, question.fact.as_ref()?)));
    repeated(facts, |(_, fact)| fact.value)
        .into_iter()
        .map(|((key, fact), (first, _))| {
            let message = format!("`{}` is about the same fact as `{}`", key.as_str(), first.as_str());
            Finding::at(fact.spot, message)
                .label("expected a fact that no other question is about")
                .help("make one question of the two, or take the line out where only rules look at it")
        })
        .collect()
}

/// Ensure that every question has options to choose from.
pub(super) fn options(view: View<'_>) -> Findings {
    let empty =
        view.raw.questions().filter(|(key, _)| view.names.options_of(key.as_str()).is_empty());
    empty
        .map(|(key, question)| {
            Finding::at(
                question.text.spot,
                format!("the question `{}` has no options", key.as_str()),
            )
            .label("nothing to choose from")
            .help("add a table `[[options]]` with `id` and `label` for each answer")
        })
        .collect()
}

/// Ensure that no two options of a question have the same id.
pub(super) fn option_ids(view: View<'_>) -> Findings {
    let mut findings = Vec::new();
    for (key, question) in view.raw.questions() {
        let generated =
            view.names.options_of(key.as_str()).len().saturating_sub(question.options.len());
        let of_list = view.names.options_of(key.as_str()).get(..generated).unwrap_or_default();
        for option in &question.options {
            if of_list.iter().any(|id| id == option.id.0.as_str()) {
                let message = format!(
                    "`{}` is an option already, out of the list that belongs to the fact",
                    option.id.0.as_str()
                );
                findings.push(
                    Finding::at(option.id.0.spot, message)
                        .label("expected an id that is not in the list")
                        .help("take this option out, or give it another id"),
                );
            }
        }
        for (option, first) in repeated(&question.options, |option| option.id.0.as_str()) {
            let message = format!("two options have the id `{}`", option.id.0.as_str());
            findings.push(
                Finding::at(option.id.0.spot, message)
                    .label("the second time")
                    .also(first.id.0.spot, "the first time")
                    .help("give one of the two another id, or take it out"),
            );
        }
    }
    findings
}

/// Ensure that an option depends only on questions that are asked before its own.
pub(super) fn conditions(view: View<'_>) -> Findings {
    let mut findings = Vec::new();
    let place = |key: &str| view.raw.questions.iter().position(|entry| entry.key.as_str() == key);
    for (key, question) in view.raw.questions() {
        let own = place(key.as_str());
        let conditions = question.options.iter().filter_map(|option| option.when.as_ref());
        for (of, _) in conditions.flat_map(|answers| &answers.of) {
            let Some(meant) = view.names.meant(Kind::Question, of) else { continue };
            if place(meant) >= own {
                let message = format!("`{meant}` is not asked before `{}`", key.as_str());
                findings.push(
                    Finding::at(of.spot, message)
                        .label("expected a question that is asked earlier")
                        .help("change the order in `interview.toml`, or make it depend on another question"),
                );
            }
        }
    }
    findings
}

/// Ensure that where one may be not sure, the question says how to find out.
pub(super) fn find_out(view: View<'_>) -> Findings {
    let lacking = view.raw.questions().filter(|(_, question)| question.find_out.is_none());
    let not_sure = lacking.filter_map(|(_, question)| {
        question.options.iter().find(|option| option.id.0.as_str() == NOT_SURE)
    });
    not_sure
        .map(|option| {
            Finding::at(option.id.0.spot, "the question does not say how to find out")
                .label("who is not sure needs somebody to ask")
                .help("add the line `find-out = { what = \"whether …\", ask = \"…\" }` above the options")
        })
        .collect()
}

/// Ensure that `none` and `not-sure` come last.
pub(super) fn order(view: View<'_>) -> Findings {
    let last = |option: &AnswerOption| [NONE, NOT_SURE].contains(&option.id.0.as_str());
    let mut findings = Vec::new();
    for (_, question) in view.raw.questions() {
        let end = question.options.iter().rposition(|option| !last(option)).unwrap_or(0);
        for option in question.options.iter().take(end).filter(|option| last(option)) {
            findings.push(
                Finding::at(
                    option.id.0.spot,
                    format!("the option `{}` does not come last", option.id.0.as_str()),
                )
                .label("expected behind the other options")
                .help("move it to the end: people read the answers that say something first"),
            );
        }
    }
    findings
}

/// Ensure that only the option `not-sure` stands for others, and not for itself.
pub(super) fn stands_for(view: View<'_>) -> Findings {
    let mut findings = Vec::new();
    for option in view.raw.questions().flat_map(|(_, question)| &question.options) {
        let own = option.id.0.as_str();
        let stray =
            option.stands_for.iter().filter(|text| own != NOT_SURE || text.as_str() == NOT_SURE);
        findings.extend(stray.take(1).map(|text| {
            Finding::at(
                text.spot,
                format!("the option `{own}` does not stand for `{}`", text.as_str()),
            )
            .label("only `not-sure` stands for others, and not for itself")
            .help("take it out")
        }));
    }
    findings
}
