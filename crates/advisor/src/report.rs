//! The advice in plain words: the same for the app, the command line and whatever else shows it.
//!
//! What is shown where is for the page; what it says is here, and what the catalogue says is there.

mod plain_text;
mod reasons;
mod roles;
mod what_if;
pub(crate) mod words;

use crate::{
    advice::{Advice, Kind, Outcome, Subject, Verdict},
    catalog::{Catalog, ChannelKind},
    date::Date,
    ids::{ChannelId, ContactId, DocumentId, QuestionId, RoleId},
    interview::{Interview, Step},
    role::System,
};

/// An outcome page in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// One for each system asked about.
    pub sections: Vec<Section>,
    /// What the person answered.
    pub answers: Vec<AnswerLine>,
    /// What other answers would lead to.
    pub what_if: Vec<WhatIf>,
    /// The titles of the documents that it rests on.
    pub sources: Vec<String>,
    /// The day on which it was made.
    pub today: Date,
}

/// What the report says of one system.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// The system.
    pub system: System,
    /// The outcomes.
    pub items: Vec<Item>,
    /// What happens every year.
    pub yearly: Vec<String>,
    /// Roles that one might expect and that are not among the outcomes.
    pub other_roles: Vec<OtherRole>,
}

/// One outcome.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Its kind.
    pub kind: Kind,
    /// The verdict in one line.
    pub verdict: String,
    /// Whether to apply, and how, in one sentence.
    pub apply: String,
    /// What to do next.
    pub next: NextStep,
    /// Who has to approve, in one sentence.
    pub approver: Option<String>,
    /// What to write or have ready.
    pub prepare: Vec<String>,
    /// Why.
    pub reasons: Vec<ReasonLine>,
    /// The roles that it is about.
    pub roles: Vec<RoleSummary>,
    /// What else to know.
    pub notes: Vec<String>,
    /// What each finding would lead to, where something is to be found out.
    pub possible: Vec<PossibleLine>,
}

/// What to do next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NextStep {
    /// In one sentence.
    pub text: String,
    /// Where to go or whom to call.
    pub links: Vec<Target>,
}

/// A web page or a telephone number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Target {
    /// What to call it.
    pub label: String,
    /// Its address: `https:`, `http:` or `tel:`.
    pub href: String,
}

/// A reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReasonLine {
    /// In one sentence.
    pub text: String,
    /// Where that stands: document and heading.
    pub source: Option<String>,
    /// The id of the rule, for a rule of a decision table.
    pub rule: Option<String>,
    /// Whether it is our reading, not spelt out in the source.
    pub reading: bool,
}

/// A role in short.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoleSummary {
    /// The role.
    pub role: RoleId,
    /// Its name.
    pub name: String,
    /// What it is.
    pub summary: String,
    /// Its security level, in plain words.
    pub security_level: Option<String>,
    /// What it allows.
    pub allows: Vec<String>,
    /// What it does not allow.
    pub does_not_allow: Vec<String>,
    /// Where it is described.
    pub source: String,
}

/// What one finding would lead to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PossibleLine {
    /// The finding: “If you are in a classified position”.
    pub finding: String,
    /// The verdicts that would follow.
    pub then: Vec<String>,
}

/// A role that is not among the outcomes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OtherRole {
    /// Its name.
    pub name: String,
    /// Why not.
    pub why_not: String,
}

/// An answer of the person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnswerLine {
    /// The question.
    pub question: QuestionId,
    /// What it is about.
    pub topic: String,
    /// The labels of the options chosen.
    pub answers: Vec<String>,
}

/// What another answer would lead to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WhatIf {
    /// The question.
    pub question: QuestionId,
    /// In one sentence.
    pub text: String,
}

/// Puts a complete interview into words. One that is not complete has no sections.
pub fn report(catalog: &Catalog, interview: &Interview, today: Date) -> Report {
    let sections = match &interview.step {
        Step::Done(advice) => sections(catalog, interview, advice, today),
        Step::Ask(_) => Vec::new(),
    };
    Report {
        sources: sources(catalog, &interview.step),
        sections,
        answers: answer_lines(catalog, interview),
        what_if: what_if::what_if(catalog, interview),
        today,
    }
}

fn sections(
    catalog: &Catalog,
    interview: &Interview,
    advice: &Advice,
    today: Date,
) -> Vec<Section> {
    let of = |system: System| -> Vec<&Outcome> {
        advice.outcomes.iter().filter(|outcome| outcome.system == system).collect()
    };
    System::ALL
        .into_iter()
        .map(|system| (system, of(system)))
        .filter(|(_, outcomes)| !outcomes.is_empty())
        .map(|(system, outcomes)| Section {
            system,
            yearly: words::yearly(catalog, system, &outcomes, today),
            other_roles: if system == System::Misis {
                roles::others(catalog, &interview.counted, &outcomes)
            } else {
                Vec::new()
            },
            items: items(catalog, &outcomes),
        })
        .collect()
}

/// The outcomes of a system. A role is described where it is first named.
fn items(catalog: &Catalog, outcomes: &[&Outcome]) -> Vec<Item> {
    let mut items: Vec<Item> = Vec::new();
    for outcome in outcomes {
        let mut item = item(catalog, outcome);
        item.roles.retain(|role| {
            !items.iter().flat_map(|item| &item.roles).any(|known| known.role == role.role)
        });
        items.push(item);
    }
    items
}

fn item(catalog: &Catalog, outcome: &Outcome) -> Item {
    let verdict = &outcome.verdict;
    let rules = outcome.reasons.iter().filter_map(|reason| reasons::rule_of(*reason));
    Item {
        kind: verdict.kind(),
        verdict: words::verdict(catalog, verdict),
        apply: words::apply(catalog, verdict),
        next: next_step(catalog, outcome),
        approver: verdict.approver().map(|approver| words::approver(catalog, approver)),
        prepare: words::prepare(catalog, verdict),
        reasons: outcome.reasons.iter().map(|reason| reasons::line(catalog, *reason)).collect(),
        roles: verdict.roles().iter().map(|role| roles::summary(catalog, *role)).collect(),
        notes: rules.flat_map(|rule| catalog[rule].notes.iter().cloned()).collect(),
        possible: possible(catalog, verdict),
    }
}

fn next_step(catalog: &Catalog, outcome: &Outcome) -> NextStep {
    let verdict = &outcome.verdict;
    if let Some(channel) = verdict.channel() {
        let mut links = channel_links(catalog, channel);
        let aids = catalog[channel].job_aids.iter().filter(|aid| aid.system == outcome.system);
        links.extend(aids.map(|aid| Target {
            label: "Read the job aid with instructions".to_owned(),
            href: aid.url.clone(),
        }));
        return NextStep { text: catalog[channel].how.clone(), links };
    }
    if let Some(contact) = verdict.contact() {
        return NextStep {
            text: words::contact_step(catalog, verdict, contact),
            links: contact_links(catalog, contact),
        };
    }
    let automatic = catalog.channels().find(|(_, channel)| channel.kind == ChannelKind::Automatic);
    NextStep {
        text: automatic.map(|(_, channel)| channel.how.clone()).unwrap_or_default(),
        links: Vec::new(),
    }
}

fn channel_links(catalog: &Catalog, channel: ChannelId) -> Vec<Target> {
    let channel = &catalog[channel];
    let page = channel
        .url
        .iter()
        .map(|url| Target { label: format!("Open {}", channel.name), href: url.clone() });
    let contact = channel.contact.into_iter().flat_map(|contact| contact_links(catalog, contact));
    page.chain(contact).collect()
}

/// Where to reach a contact: its telephone and its web page.
pub fn contact_links(catalog: &Catalog, contact: ContactId) -> Vec<Target> {
    let contact = &catalog[contact];
    let phone = contact.phone.iter().map(|phone| Target {
        label: match &phone.menu {
            Some(menu) => format!("Call {} ({menu})", phone.number),
            None => format!("Call {}", phone.number),
        },
        href: format!("tel:+1-{}", phone.number),
    });
    let page = contact.url.iter().map(|url| Target {
        label: format!("Open the page of {}", contact.name),
        href: url.clone(),
    });
    phone.chain(page).collect()
}

fn possible(catalog: &Catalog, verdict: &Verdict) -> Vec<PossibleLine> {
    let Verdict::Contact { subject, .. } = verdict else {
        return Vec::new();
    };
    match subject {
        Subject::Rule(_) => Vec::new(),
        Subject::FindOut { possible, .. } => possible
            .iter()
            .map(|possible| PossibleLine {
                finding: words::finding(catalog, &possible.answers),
                then: possible
                    .outcomes
                    .iter()
                    .map(|outcome| words::verdict(catalog, &outcome.verdict))
                    .collect(),
            })
            .collect(),
        Subject::Duties(possible) => possible
            .iter()
            .map(|possible| PossibleLine {
                finding: words::duties(catalog, &possible.duties),
                then: possible
                    .roles
                    .iter()
                    .map(|role| words::would_apply(catalog, *role))
                    .collect(),
            })
            .collect(),
    }
}

fn answer_lines(catalog: &Catalog, interview: &Interview) -> Vec<AnswerLine> {
    interview
        .answered
        .iter()
        .map(|answered| AnswerLine {
            question: answered.asked.question,
            topic: catalog[answered.asked.question].topic.clone(),
            answers: answered.chosen.iter().map(|option| catalog[*option].label.clone()).collect(),
        })
        .collect()
}

/// The documents that the outcomes rest on, each once.
fn sources(catalog: &Catalog, step: &Step) -> Vec<String> {
    let Step::Done(advice) = step else {
        return Vec::new();
    };
    let mut documents: Vec<DocumentId> = advice
        .outcomes
        .iter()
        .flat_map(|outcome| {
            let roles = outcome.verdict.roles().iter().map(|role| catalog[*role].source.document);
            let reasons = outcome.reasons.iter();
            let decided = reasons.filter_map(|reason| reasons::rule_of(*reason));
            let yearly = catalog.yearly(outcome.system).map(|yearly| yearly.source.document);
            roles.chain(decided.map(|rule| catalog[rule].source.document)).chain(yearly)
        })
        .collect();
    documents.sort_unstable();
    documents.dedup();
    documents.into_iter().map(|document| catalog[document].title.clone()).collect()
}
