//! The advice in plain words: the same for the app, the command line and whatever else shows it.
//!
//! What is shown where is for the page; what it says is here, and what the catalogue says is there.

mod alternatives;
mod blocks;
pub(crate) mod permissions;
pub(crate) mod reasons;
pub(crate) mod roles;
pub mod ticket;
mod what_if;
pub mod words;

use std::collections::BTreeSet;

use crate::{
    advice::{Advice, Kind, Outcome, Subject, UncoveredDuty, Verdict},
    answers::Answers,
    catalog::{Catalog, Channel, ChannelKind, Document, Phone},
    date::Date,
    ids::{ContactId, DocumentId, GroupId, QuestionId, RoleId},
    interview::{Interview, Step},
    role::System,
    route::Later,
};
pub use words::capitalized;
use words::text;

/// An outcome page in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// One for each system asked about.
    pub sections: Vec<Section>,
    /// What the person answered.
    pub answers: Vec<AnswerLine>,
    /// What other answers would lead to.
    pub what_if: Vec<WhatIf>,
    /// The titles of the documents that it rests on, with the day on which each was last read.
    pub sources: Vec<String>,
    /// The version of the content.
    pub version: String,
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
    /// That nothing stays uncovered, where that was asked for and is so.
    pub covered: Option<&'static str>,
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
    /// What stays uncovered, each with what would cover it.
    pub uncovered: Vec<PossibleLine>,
    /// Whom to ask before a request, and why, where the documents have no role that only reads.
    pub ask_first: Vec<String>,
    /// Other sets of roles for the same duties, each with what it is; last what we would ask for.
    pub alternatives: Vec<String>,
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
    /// Its address: `https:`, `http:` or `tel:`, or the link to a page of ours, from `#` on.
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
    /// The id of the entry of the FAQ that explains the rule.
    pub faq: Option<String>,
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
    /// Its security level, as the legend of the guide names it: the legend defines it no further.
    pub security_level: Option<String>,
    /// What it allows for that which the person asked for.
    pub asked: Vec<String>,
    /// What it allows beyond that.
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
    /// The group it stands in.
    pub group: GroupId,
    /// Its name.
    pub name: String,
    /// Whether it is among the outcomes after all, in a list of every role.
    pub advised: bool,
    /// Why not.
    pub why_not: String,
    /// Where it is described.
    pub source: String,
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
    /// What changes: the topic of the question, and in which way.
    pub change: String,
    /// The labels of the options, each of which would do.
    pub options: Vec<String>,
    /// What would follow.
    pub then: String,
}

/// Puts a complete interview into words. One that is not complete has no sections.
pub fn report(catalog: &Catalog, interview: &Interview, today: Date) -> Report {
    let mut report = Report {
        sections: Vec::new(),
        answers: answer_lines(catalog, interview),
        what_if: Vec::new(),
        sources: Vec::new(),
        version: catalog.version().to_owned(),
        today,
    };
    if let Step::Done(advice) = &interview.step {
        for system in System::ALL {
            let outcomes: Vec<&Outcome> =
                advice.outcomes.iter().filter(|outcome| outcome.system == system).collect();
            if !outcomes.is_empty() {
                let section = section(catalog, interview, advice, system, &outcomes, today);
                report.sections.push(section);
            }
        }
        report.sources = sources(catalog, &advice.outcomes);
        report.what_if = what_if::what_if(catalog, interview, advice);
    }
    report
}

/// What is said about one system. A role is described where it is first named.
fn section(
    catalog: &Catalog,
    interview: &Interview,
    advice: &Advice,
    system: System,
    outcomes: &[&Outcome],
    today: Date,
) -> Section {
    let answers = &interview.counted;
    let mut items = Vec::new();
    let mut described = Vec::new();
    for outcome in outcomes {
        items.push(item(catalog, answers, outcome, &mut described));
    }
    let other_roles = roles::near(catalog, answers, advice, system);
    let yearly = words::yearly(catalog, system, outcomes, today);
    let covered = words::covered(catalog, answers, outcomes);
    Section { system, items, covered, yearly, other_roles }
}

fn item(
    catalog: &Catalog,
    answers: &Answers,
    outcome: &Outcome,
    described: &mut Vec<RoleId>,
) -> Item {
    let verdict = &outcome.verdict;
    let mut item = Item {
        kind: verdict.kind(),
        verdict: words::verdict(catalog, verdict),
        apply: words::apply(catalog, verdict),
        next: next_step(catalog, outcome),
        approver: verdict.approver().map(|approver| words::approver(catalog, approver)),
        prepare: words::prepare(catalog, verdict),
        reasons: Vec::new(),
        roles: Vec::new(),
        notes: Vec::new(),
        possible: possible(catalog, verdict),
        uncovered: uncovered(catalog, answers, verdict),
        ask_first: Vec::new(),
        alternatives: alternatives::lines(catalog, answers, outcome),
    };
    if let Some(contact) = outcome.ask_first {
        item.ask_first = words::no_read_only_role(catalog, verdict.roles(), contact);
    }
    for reason in &outcome.reasons {
        item.reasons.push(reasons::line(catalog, *reason));
        if let Some(rule) = reasons::rule_of(*reason) {
            item.notes.extend_from_slice(&catalog[rule].notes);
        }
    }
    for role in verdict.roles() {
        if !described.contains(role) {
            described.push(*role);
            item.roles.push(roles::summary(catalog, answers, *role));
        }
    }
    item
}

fn next_step(catalog: &Catalog, outcome: &Outcome) -> NextStep {
    let verdict = &outcome.verdict;
    if let Some(contact) = verdict.contact() {
        let text = words::contact_step(catalog, verdict, contact);
        return NextStep { text, links: contact_links(catalog, contact) };
    }
    let automatic = || {
        let kind = |channel: &&Channel| channel.kind == ChannelKind::Automatic;
        catalog.channels().map(|(_, channel)| channel).find(kind)
    };
    let channel = match verdict.channel() {
        Some(channel) => Some(&catalog[channel]),
        None => automatic(),
    };
    let Some(channel) = channel else {
        return NextStep { text: String::new(), links: Vec::new() };
    };
    through(catalog, channel, outcome.system)
}

/// What to do for a role of `system` that one gets through this channel.
pub(crate) fn through(catalog: &Catalog, channel: &Channel, system: System) -> NextStep {
    let mut links = Vec::new();
    if let Some(url) = &channel.url {
        links.push(Target { label: text(&["Open ", &channel.name]), href: url.clone() });
    }
    if channel.kind == ChannelKind::SetUp {
        let label = "Open the set-up guide".to_owned();
        links.push(Target { label, href: Later::PowerSchool.link("") });
    }
    if let Some(contact) = channel.contact {
        links.extend(contact_links(catalog, contact));
    }
    for aid in &channel.job_aids {
        if aid.system == system {
            let label = "Read the job aid with instructions".to_owned();
            links.push(Target { label, href: aid.url.clone() });
        }
    }
    NextStep { text: channel.how.clone(), links }
}

/// Where to reach a contact: its telephone and its web page.
pub fn contact_links(catalog: &Catalog, contact: ContactId) -> Vec<Target> {
    let contact = &catalog[contact];
    let mut links = Vec::new();
    if let Some(Phone { number, menu }) = &contact.phone {
        let label = match menu {
            Some(menu) => text(&["Call ", number, " (", menu, ")"]),
            None => text(&["Call ", number]),
        };
        links.push(Target { label, href: telephone(number) });
    }
    if let Some(url) = &contact.url {
        let label = text(&["Open the page of ", &contact.name]);
        links.push(Target { label, href: url.clone() });
    }
    links
}

/// The address that calls a number of the sources.
pub(crate) fn telephone(number: &str) -> String {
    text(&["tel:+1-", number])
}

fn possible(catalog: &Catalog, verdict: &Verdict) -> Vec<PossibleLine> {
    let mut lines = Vec::new();
    let Verdict::Contact { subject, .. } = verdict else {
        return lines;
    };
    match subject {
        Subject::Rule(_) | Subject::Uncovered(_) => {}
        Subject::FindOut { possible, .. } => {
            for possible in possible {
                let finding = words::finding(catalog, &possible.answers);
                let outcomes = possible.outcomes.iter();
                let then = outcomes.map(|outcome| words::verdict(catalog, &outcome.verdict));
                lines.push(PossibleLine { finding, then: then.collect() });
            }
        }
        Subject::Duties(possible) => {
            for possible in possible {
                let finding = words::duties(catalog, possible);
                let then = possible.roles.iter().map(|role| words::would_apply(catalog, *role));
                lines.push(PossibleLine { finding, then: then.collect() });
            }
        }
    }
    lines
}

/// The duties that stay uncovered, each with the roles that would cover it.
fn uncovered(catalog: &Catalog, answers: &Answers, verdict: &Verdict) -> Vec<PossibleLine> {
    let mut lines = Vec::new();
    if let Verdict::Contact { subject: Subject::Uncovered(duties), .. } = verdict {
        for UncoveredDuty { duty, sets } in duties {
            let would = sets.iter().map(|roles| words::would_cover(catalog, answers, roles));
            let mut then: Vec<String> = would.collect();
            if then.is_empty() {
                then.push(words::nothing_covers(catalog, answers));
            }
            lines.push(PossibleLine { finding: catalog[*duty].name.clone(), then });
        }
    }
    lines
}

/// For every role of the catalogue, why it is not among the advice of a complete interview.
pub fn every_role(catalog: &Catalog, interview: &Interview) -> Vec<OtherRole> {
    match &interview.step {
        Step::Done(advice) => roles::all(catalog, &interview.counted, advice),
        Step::Ask(_) => Vec::new(),
    }
}

fn answer_lines(catalog: &Catalog, interview: &Interview) -> Vec<AnswerLine> {
    let mut lines = Vec::new();
    for answered in &interview.answered {
        let question = answered.asked.question;
        let chosen = answered.chosen.iter();
        lines.push(AnswerLine {
            question,
            topic: catalog[question].topic.clone(),
            answers: chosen.map(|option| catalog[*option].label.clone()).collect(),
        });
    }
    lines
}

/// The documents that the outcomes rest on, each once.
fn sources(catalog: &Catalog, outcomes: &[Outcome]) -> Vec<String> {
    let mut documents: BTreeSet<DocumentId> = BTreeSet::new();
    for outcome in outcomes {
        for role in outcome.verdict.roles() {
            documents.insert(catalog[*role].source.document);
        }
        for reason in &outcome.reasons {
            if let Some(rule) = reasons::rule_of(*reason) {
                documents.insert(catalog[rule].source.document);
            }
        }
        if let Some(yearly) = catalog.yearly(outcome.system) {
            documents.insert(yearly.source.document);
        }
    }
    let mut lines = Vec::new();
    for document in documents {
        let Document { title, read, .. } = &catalog[document];
        lines.push(text(&[title, ", as read on ", &read.text()]));
    }
    lines
}
