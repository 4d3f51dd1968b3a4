//! What the content has to hold beyond its structure: one function for each sentence, all in one table.
//!
//! A check looks at the mirror of the files, so that it can point at the place. A misspelt reference has
//! been reported already; checks take it for the name that it resembles.

mod coverage;
mod faq;
mod interview;
mod lists;
mod roles;
mod rules;
mod titles;
mod usage;

use crate::{
    defect::{Finding, Log},
    names::Names,
    raw::Raw,
};

/// What a check looks at.
#[derive(Debug, Clone, Copy)]
pub(crate) struct View<'a> {
    raw: &'a Raw,
    names: &'a Names,
}

type Findings = Vec<Finding>;

/// A check of the content.
#[derive(Debug, Clone, Copy)]
pub struct Check {
    /// Its code, as a message shows it.
    pub code: &'static str,
    /// What has to hold.
    pub sentence: &'static str,
    /// Whether it looks at the catalogue as a whole. Such a check waits until every file can be read:
    /// what a broken file says would seem to be missing.
    pub whole: bool,
    run: fn(View<'_>) -> Findings,
}

/// Every check. Each runs and reports all it finds.
pub static CHECKS: &[Check] = &[
    // Lists
    each("bad-url", "every web address starts with `https://` or `http://`", lists::urls),
    each(
        "bad-phone",
        "every phone number is digits and hyphens, and no menu stands without a number",
        lists::phones,
    ),
    each(
        "incomplete-channel",
        "a channel has what its kind needs: a web address, or a contact with a phone",
        lists::channels,
    ),
    each(
        "stray-placeholder",
        "in `yearly.toml`, `{date}` stands only in a sentence whose system has a `first`, and there is no other placeholder",
        lists::placeholders,
    ),
    each(
        "incomplete-yearly",
        "where a first reset is named, there is a sentence for the time before it",
        lists::coming,
    ),
    whole(
        "missing-yearly",
        "`yearly.toml` says of every system with a role what happens every year",
        lists::yearly,
    ),
    each("bad-weight", "every weight is 1 or more", lists::weights),
    each(
        "idle-interpretation",
        "every interpretation says what it is about",
        lists::interpretations,
    ),
    each(
        "ask-themselves",
        "a contact names another one instead only for positions that are this contact, and never itself",
        lists::instead,
    ),
    // Interview
    whole("unlisted-question", "every question stands in `interview.toml`", interview::listed),
    each("duplicate-fact", "no two questions are about the same fact", interview::facts),
    whole("missing-options", "every question has options to choose from", interview::options),
    each(
        "duplicate-option",
        "no two options of a question have the same id",
        interview::option_ids,
    ),
    whole(
        "early-condition",
        "an option depends only on questions that are asked before its own",
        interview::conditions,
    ),
    each(
        "missing-find-out",
        "where one may be not sure, the question says how to find out",
        interview::find_out,
    ),
    each("option-order", "`none` and `not-sure` come last", interview::order),
    each(
        "stray-stands-for",
        "only the option `not-sure` stands for others, and not for itself",
        interview::stands_for,
    ),
    each("duplicate-title", "no job title stands twice", titles::once),
    whole(
        "unanswered-title",
        "where a job title leads to `none`, a rule for `none` says whom to ask",
        titles::answered,
    ),
    // Roles
    each(
        "wrong-system-folder",
        "a role lies in the folder of the system whose group it names",
        roles::folder,
    ),
    each("duplicate-name", "no two roles of a system have the same name", roles::names),
    each(
        "incomplete-misis-role",
        "a role of MiSiS has all that the guide gives: security level, modules, number of users, holders, grants",
        roles::complete,
    ),
    each(
        "unexplained-holder",
        "every holder with the basis `ask-first` has a `note` that says why",
        roles::explained,
    ),
    each(
        "number-of-users-differs",
        "the number of users and the cardinality hold the same numbers, and none is there without the other",
        roles::numbers,
    ),
    each(
        "unknown-channel-label",
        "how a role's row calls its channel is among the labels of the channel",
        roles::channel_label,
    ),
    each(
        "other-system",
        "roles that a role or a rule names are of the same system",
        roles::same_system,
    ),
    each("bad-nearest", "the nearest role is another role", roles::nearest),
    each("include-cycle", "no role includes itself, not even through others", roles::cycles),
    // Rules
    each("duplicate-rule", "no two rules of a system have the same id", rules::ids),
    each(
        "missing-first-table",
        "rules that collect come only where a first table gives a role",
        rules::first_table,
    ),
    each(
        "unreachable-rule",
        "no rule of a first table comes after one without a condition",
        rules::reachable,
    ),
    each(
        "bad-yields-to",
        "a rule yields only to rules that come before it in the same first table",
        rules::yielding,
    ),
    whole(
        "role-without-features",
        "`lacks-feature-of` names a role that has a feature",
        rules::features,
    ),
    // FAQ
    each(
        "duplicate-question",
        "no two entries of the FAQ have the same id or the same heading",
        faq::repeats,
    ),
    each(
        "unclear-heading",
        "an entry of the FAQ is about a question, which has an answer, or about a role, and not about both",
        faq::headings,
    ),
    whole(
        "stray-coming",
        "`coming` stands only where the system of the FAQ has a first reset",
        faq::coming,
    ),
    whole(
        "empty-placeholder",
        "what a placeholder of the FAQ names has what is put there",
        faq::placeholders,
    ),
    whole(
        "unexplained-rule",
        "every rule of the system of the FAQ is explained by an entry, and by one alone",
        faq::rules,
    ),
    // What all of it has to reach
    whole(
        "unused-position",
        "every position is held by a role or named by a condition",
        coverage::positions,
    ),
    whole("ungranted-area", "every area is granted by a role", coverage::areas),
    whole(
        "uncovered-duty",
        "all that a duty needs is granted by one role, with what it includes",
        coverage::duties,
    ),
    whole("unused-module", "every module is one of a role", usage::modules),
    whole("unused-contact", "every contact is named somewhere", usage::contacts),
    whole("unused-channel", "every channel leads to a role", usage::channels),
    whole("unused-group", "every group holds a role", usage::groups),
    whole("unused-document", "every source document is cited", usage::documents),
];

const fn each(code: &'static str, sentence: &'static str, run: fn(View<'_>) -> Findings) -> Check {
    Check { code, sentence, whole: false, run }
}

const fn whole(code: &'static str, sentence: &'static str, run: fn(View<'_>) -> Findings) -> Check {
    Check { code, sentence, whole: true, run }
}

/// Runs every check; those of the whole only if every file could be read.
pub(crate) fn run(raw: &Raw, names: &Names, whole: bool, log: &mut Log) {
    for check in CHECKS.iter().filter(|check| whole || !check.whole) {
        for finding in (check.run)(View { raw, names }) {
            log.report(check.code, finding);
        }
    }
}

/// For each item whose key came before: the item and the first one with that key.
fn repeated<T: Copy, K: PartialEq>(
    items: impl IntoIterator<Item = T>,
    key: impl Fn(T) -> K,
) -> Vec<(T, T)> {
    let mut seen: Vec<(K, T)> = Vec::new();
    let mut repeated = Vec::new();
    for item in items {
        let key = key(item);
        match seen.iter().find(|(other, _)| *other == key) {
            Some((_, first)) => repeated.push((item, *first)),
            None => seen.push((key, item)),
        }
    }
    repeated
}
