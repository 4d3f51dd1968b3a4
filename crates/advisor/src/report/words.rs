//! The sentences about verdicts, duties and years.

use crate::{
    advice::{Outcome, Subject, Uncovered, Verdict},
    catalog::{Catalog, ChannelKind},
    date::Date,
    ids::{ContactId, DutyId, OptionId, RoleId},
    role::System,
    rule::RuleVerdict,
};

/// Joins words as a sentence does: “a, b and c”.
pub(crate) fn and(words: &[String]) -> String {
    list(words, " and ")
}

/// Joins words as a sentence does: “a, b or c”.
pub(crate) fn or(words: &[String]) -> String {
    list(words, " or ")
}

fn list(words: &[String], last: &str) -> String {
    match words.split_last() {
        None => String::new(),
        Some((only, [])) => only.clone(),
        Some((end, rest)) => {
            let mut joined = rest.join(", ");
            joined.push_str(last);
            joined.push_str(end);
            joined
        }
    }
}

/// The names of roles, as a sentence lists them, with “role” behind: “the MiSiS roles A and B”.
pub(crate) fn role_names(catalog: &Catalog, roles: &[RoleId]) -> String {
    let names: Vec<String> = roles.iter().map(|role| catalog[*role].name.clone()).collect();
    let system = roles.first().map_or("", |role| catalog[*role].system.name());
    let noun = if roles.len() == 1 { "role" } else { "roles" };
    format!("the {system} {noun} {}", and(&names))
}

/// The verdict in one line.
pub(crate) fn verdict(catalog: &Catalog, verdict: &Verdict) -> String {
    match verdict {
        Verdict::Automatic { roles } => {
            format!("You do not need to apply: {} by itself", comes(catalog, roles))
        }
        Verdict::Apply { roles, channel, subject, .. } => {
            let what = subject
                .and_then(|rule| subject_of(&catalog[rule].verdict))
                .map_or_else(|| role_names(catalog, roles), str::to_owned);
            if catalog[*channel].kind == ChannelKind::SetUp {
                return format!("Set up {what} yourself");
            }
            format!("Apply for {what}")
        }
        Verdict::Contact { contact, subject, .. } => {
            format!("Contact {} {}", catalog[*contact].name, about(catalog, subject))
        }
        Verdict::NothingNeeded { .. } => {
            "You do not need a MiSiS role for what you told us".to_owned()
        }
        Verdict::NotCovered { contact, subject } => {
            format!(
                "The sources do not cover {}: ask {}",
                uncovered(catalog, subject),
                catalog[*contact].name
            )
        }
    }
}

fn uncovered(catalog: &Catalog, subject: &Uncovered) -> String {
    match subject {
        Uncovered::Rule(rule) => subject_of(&catalog[*rule].verdict).unwrap_or_default().to_owned(),
        Uncovered::Positions(positions) => {
            let names: Vec<String> =
                positions.iter().map(|position| catalog[*position].name.clone()).collect();
            format!("MiSiS roles for your position ({})", and(&names))
        }
    }
}

fn comes(catalog: &Catalog, roles: &[RoleId]) -> String {
    let verb = if roles.len() == 1 { "comes" } else { "come" };
    format!("{} {verb}", role_names(catalog, roles))
}

fn subject_of(verdict: &RuleVerdict) -> Option<&str> {
    match verdict {
        RuleVerdict::Apply { subject, .. } => subject.as_deref(),
        RuleVerdict::Contact { subject, .. } | RuleVerdict::NotCovered { subject, .. } => {
            Some(subject)
        }
        RuleVerdict::Automatic { .. } => None,
    }
}

fn about(catalog: &Catalog, subject: &Subject) -> String {
    match subject {
        Subject::Rule(rule) => {
            format!("about {}", subject_of(&catalog[*rule].verdict).unwrap_or_default())
        }
        Subject::FindOut { questions, .. } => {
            let what: Vec<String> = questions
                .iter()
                .filter_map(|question| catalog[*question].find_out.as_ref())
                .map(|find_out| find_out.what.clone())
                .collect();
            format!("to find out {}", and(&what))
        }
        Subject::Duties(_) => "to find out which duties are yours".to_owned(),
    }
}

/// Whether to apply, in one sentence.
pub(crate) fn apply(catalog: &Catalog, verdict: &Verdict) -> String {
    match verdict {
        Verdict::Automatic { .. } => "It is assigned automatically.".to_owned(),
        Verdict::NothingNeeded { .. } => "You do not need to apply.".to_owned(),
        Verdict::Apply { roles, channel, .. } => {
            let channel = &catalog[*channel];
            if channel.kind == ChannelKind::SetUp {
                return "You do not apply for it: you set it up yourself.".to_owned();
            }
            let mut labels: Vec<&str> = roles
                .iter()
                .map(|role| catalog[*role].channel_label.as_str())
                .filter(|label| *label != channel.name)
                .collect();
            labels.dedup();
            let called = match labels.first() {
                Some(label) => format!(" (the source calls it “{label}”)"),
                None => String::new(),
            };
            format!("You need to apply, through {}{called}.", channel.name)
        }
        Verdict::Contact { subject: Subject::Rule(_), .. } => {
            "Nobody can apply for this alone: it is arranged with them.".to_owned()
        }
        Verdict::Contact { .. } => "Find this out before you apply.".to_owned(),
        Verdict::NotCovered { .. } => {
            "We do not know whether you need to apply, and do not guess.".to_owned()
        }
    }
}

/// What to do next where the next step is to talk to somebody.
pub(crate) fn contact_step(catalog: &Catalog, verdict: &Verdict, contact: ContactId) -> String {
    let name = &catalog[contact].name;
    match verdict {
        Verdict::NothingNeeded { .. } => {
            format!("If your duties change, answer again, or ask {name}.")
        }
        _ => format!("Ask {name}, and tell them what you answered here."),
    }
}

/// Who has to approve.
pub(crate) fn approver(catalog: &Catalog, approver: ContactId) -> String {
    format!("Approval is needed from {}.", catalog[approver].name)
}

/// What to write or have ready.
pub(crate) fn prepare(catalog: &Catalog, verdict: &Verdict) -> Vec<String> {
    let mut lines = Vec::new();
    if let Verdict::Apply { roles, channel, .. } = verdict
        && catalog[*channel].kind != ChannelKind::SetUp
    {
        let names: Vec<String> =
            roles.iter().map(|role| format!("“{}”", catalog[*role].name)).collect();
        let noun = if names.len() == 1 {
            "The exact name of the role"
        } else {
            "The exact names of the roles"
        };
        lines.push(format!("{noun}: {}.", and(&names)));
        lines.push("The school or office that you need access for.".to_owned());
    }
    if let Verdict::Contact { .. } | Verdict::NotCovered { .. } = verdict {
        lines.push("Your answers, as they stand on this page.".to_owned());
    }
    lines
}

/// A finding about answers that were unsure: “If it is: Certificated”.
pub(crate) fn finding(catalog: &Catalog, ways: &[Vec<OptionId>]) -> String {
    let ways: Vec<String> = ways
        .iter()
        .map(|way| {
            let answers: Vec<String> = way
                .iter()
                .map(|option| {
                    let topic = &catalog[option.question()].topic;
                    format!("{topic}: {}", catalog[*option].label)
                })
                .collect();
            and(&answers)
        })
        .collect();
    format!("If it is “{}”", list(&ways, "” or “"))
}

/// A finding about duties: “If you record immunizations”.
pub(crate) fn duties(catalog: &Catalog, duties: &[DutyId]) -> String {
    let names: Vec<String> = duties.iter().map(|duty| lower_first(&catalog[*duty].name)).collect();
    format!("If you {}", or(&names))
}

/// The verdict on a role that one would have to apply for.
pub(crate) fn would_apply(catalog: &Catalog, role: RoleId) -> String {
    let role = &catalog[role];
    format!("{}, through {}", role.name, catalog[role.channel].name)
}

/// The text from a small letter on, as in the middle of a sentence. Abbreviations stay.
pub(crate) fn lower_first(text: &str) -> String {
    let mut chars = text.chars();
    let first = chars.next();
    let second_is_upper = chars.clone().next().is_some_and(char::is_uppercase);
    match first {
        Some(first) if !second_is_upper => {
            core::iter::once(first.to_ascii_lowercase()).chain(chars).collect()
        }
        _ => text.to_owned(),
    }
}

/// What happens every year to what the outcomes give.
pub(crate) fn yearly(
    catalog: &Catalog,
    system: System,
    outcomes: &[&Outcome],
    today: Date,
) -> Vec<String> {
    let Some(yearly) = catalog.yearly(system) else {
        return Vec::new();
    };
    let sentence = match (&yearly.coming, yearly.first) {
        (Some(coming), Some(first)) if today < first => coming,
        _ => &yearly.in_force,
    };
    let date = yearly.first.map(|first| first.to_string()).unwrap_or_default();
    let has = |automatic: bool| {
        outcomes.iter().any(|outcome| match outcome.verdict {
            Verdict::Automatic { .. } => automatic,
            Verdict::Apply { .. } | Verdict::Contact { .. } => !automatic,
            Verdict::NothingNeeded { .. } | Verdict::NotCovered { .. } => false,
        })
    };
    let automatic = yearly.automatic.iter().filter(|_| has(true));
    let applied = yearly.applied.iter().filter(|_| has(false));
    core::iter::once(sentence.replace("{date}", &date))
        .chain(automatic.chain(applied).cloned())
        .collect()
}
