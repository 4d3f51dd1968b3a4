//! The advice in plain words: the same for the app, the command line and whatever else shows it.
//!
//! What is shown where is for the page; what it says is here, and what the catalogue says is there.

mod alternatives;
mod blocks;
pub(crate) mod cards;
pub mod interpretations;
mod neighbors;
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
    facts,
    ids::{ContactId, DocumentId, GroupId, QuestionId, RoleId},
    interview::{Interview, Step},
    role::System,
    route::Later,
};
pub use interpretations::InterpretationLine;
use permissions::Schools;
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
    /// The outcomes; those that have to be read together are one.
    pub items: Vec<Item>,
    /// What the roles cover of what the person does, and whom to ask about the rest.
    pub covered: Option<String>,
    /// What happens every year.
    pub yearly: Vec<Sentence>,
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
    /// How to see whether one has the roles already: our interpretation.
    pub already_have: Option<String>,
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
    /// What of this no document spells out.
    pub interpretations: Vec<InterpretationLine>,
}

/// A sentence, and whether it is our interpretation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// What it says.
    pub text: String,
    /// Whether no document spells this out.
    pub is_interpretation: bool,
}

/// What stands behind a sentence that is our interpretation.
pub const OUR_INTERPRETATION: &str = "(our interpretation)";

impl Sentence {
    /// The sentence, with a mark if it is our interpretation.
    pub fn marked(&self) -> String {
        if self.is_interpretation {
            format!("{} {OUR_INTERPRETATION}", self.text)
        } else {
            self.text.clone()
        }
    }
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
    let cards = cards::cards(outcomes);
    let mut items = Vec::new();
    let (mut described, mut explained) = (Vec::new(), Vec::new());
    for card in &cards {
        let mut item = item(catalog, answers, card, cards.len() == 1);
        item.roles.retain(|role| !described.contains(&role.role));
        described.extend(item.roles.iter().map(|role| role.role));
        item.interpretations.retain(|line| !explained.contains(line));
        explained.extend_from_slice(&item.interpretations);
        items.push(item);
    }
    let other_roles = roles::near(catalog, answers, advice, system);
    let yearly = words::yearly(catalog, system, outcomes, today);
    let covered = words::covered(catalog, answers, outcomes);
    Section { system, items, covered, yearly, other_roles }
}

/// What the report says of one outcome by itself, whatever it would be read together with.
pub fn outcome_item(catalog: &Catalog, interview: &Interview, outcome: &Outcome) -> Item {
    item(catalog, &interview.counted, &[outcome], true)
}

/// The card that an outcome of this advice is on, in one or two sentences.
pub fn message(catalog: &Catalog, advice: &Advice, outcome: &Outcome) -> String {
    let of_system: Vec<&Outcome> =
        advice.outcomes.iter().filter(|other| other.system == outcome.system).collect();
    let cards = cards::cards(&of_system);
    let card = cards.iter().find(|card| card.contains(&outcome));
    card.map(|card| cards::message(catalog, card, cards.len() == 1)).unwrap_or_default()
}

/// Whether one card says that a role comes automatically, and another one about the same system asks to apply.
pub fn contradict(outcomes: &[Outcome]) -> bool {
    let outcomes: Vec<&Outcome> = outcomes.iter().collect();
    let cards = cards::cards(&outcomes);
    let says = |card: &cards::Card<'_>, kind: Kind, system: System| {
        card.iter().any(|outcome| outcome.system == system && outcome.verdict.kind() == kind)
    };
    cards.iter().enumerate().any(|(at, card)| {
        let others = || cards.iter().enumerate().filter(|(other, _)| *other != at);
        System::ALL.into_iter().any(|system| {
            says(card, Kind::Automatic, system)
                && others().any(|(_, other)| says(other, Kind::Apply, system))
        })
    })
}

/// A card: outcomes that have to be read together. `alone`: whether it is the only one about its system.
fn item(catalog: &Catalog, answers: &Answers, card: &[&Outcome], alone: bool) -> Item {
    let mut item = Item {
        kind: cards::kind(catalog, card),
        verdict: cards::message(catalog, card, alone),
        apply: apply(catalog, answers, card),
        already_have: None,
        next: next_step(catalog, answers, card),
        approver: None,
        prepare: Vec::new(),
        reasons: Vec::new(),
        roles: Vec::new(),
        notes: Vec::new(),
        possible: Vec::new(),
        uncovered: Vec::new(),
        ask_first: Vec::new(),
        alternatives: Vec::new(),
        interpretations: Vec::new(),
    };
    for outcome in card {
        add_outcome(catalog, answers, outcome, &mut item);
    }
    for outcome in settled_in(catalog, card) {
        if let Some(approver) = outcome.verdict.approver() {
            item.approver = Some(words::approver_for(catalog, answers, approver));
        }
    }
    item
}

fn add_outcome(catalog: &Catalog, answers: &Answers, outcome: &Outcome, item: &mut Item) {
    let verdict = &outcome.verdict;
    if let Some(approver) = verdict.approver() {
        item.approver = Some(words::approver_for(catalog, answers, approver));
    }
    item.already_have = item.already_have.take().or_else(|| words::already_have(outcome));
    for line in words::prepare(catalog, verdict) {
        if !item.prepare.contains(&line) {
            item.prepare.push(line);
        }
    }
    item.possible.extend(possible(catalog, answers, verdict));
    item.uncovered.extend(uncovered(catalog, answers, verdict));
    item.alternatives.extend(alternatives::lines(catalog, answers, outcome));
    if let Some(contact) = outcome.ask_first {
        item.ask_first = words::no_read_only_role(catalog, verdict.roles(), contact);
    }
    for reason in &outcome.reasons {
        item.reasons.push(reasons::line(catalog, answers, *reason));
        if let Some(rule) = reasons::rule_of(*reason) {
            item.notes.extend_from_slice(&catalog[rule].notes);
        }
    }
    for role in verdict.roles() {
        if item.roles.iter().all(|described| described.role != *role) {
            item.roles.push(roles::summary(catalog, answers, *role));
        }
    }
    for line in interpretations::of_outcome(catalog, answers, outcome) {
        if !item.interpretations.contains(&line) {
            item.interpretations.push(line);
        }
    }
}

/// What has to be done whatever somebody finds out.
fn settled_in<'a>(catalog: &Catalog, card: &[&'a Outcome]) -> Vec<&'a Outcome> {
    if let [outcome] = card
        && let Verdict::Contact { subject: Subject::FindOut { possible, .. }, .. } =
            &outcome.verdict
    {
        return cards::Settled::of(catalog, possible).always;
    }
    Vec::new()
}

/// Whether to apply, and how.
fn apply(catalog: &Catalog, answers: &Answers, card: &[&Outcome]) -> String {
    let [outcome] = card else {
        return cards::apply(catalog, card);
    };
    let Verdict::Contact { contact, subject, .. } = &outcome.verdict else {
        return words::apply(catalog, &outcome.verdict);
    };
    match subject {
        Subject::FindOut { questions, possible } => cards::Settled::of(catalog, possible)
            .apply(catalog, &words::to_find_out(catalog, questions))
            .unwrap_or_else(|| words::apply(catalog, &outcome.verdict)),
        Subject::Uncovered(_) if sent_elsewhere(catalog, answers, *contact) => {
            words::OTHER_RESPONSIBILITY.to_owned()
        }
        _ => words::apply(catalog, &outcome.verdict),
    }
}

/// Whether this contact is asked because the person is the one whom others ask.
fn sent_elsewhere(catalog: &Catalog, answers: &Answers, asked: ContactId) -> bool {
    catalog
        .contact_ids()
        .any(|id| catalog[id].instead == Some(asked) && facts::is_contact(catalog, answers, id))
}

/// What to do next: of several outcomes, what there is to request.
fn next_step(catalog: &Catalog, answers: &Answers, card: &[&Outcome]) -> NextStep {
    let requests = |outcome: &&&Outcome| outcome.verdict.channel().is_some();
    let Some(outcome) = card.iter().find(requests).or(card.first()) else {
        return NextStep { text: String::new(), links: Vec::new() };
    };
    let mut step = outcome_step(catalog, answers, outcome);
    for outcome in settled_in(catalog, card) {
        let settled = outcome_step(catalog, answers, outcome);
        step.text = format!("{} {}", settled.text, step.text);
        for link in settled.links.into_iter().rev() {
            if !step.links.contains(&link) {
                step.links.insert(0, link);
            }
        }
    }
    if may_lead_to_request(outcome)
        && outcome.system == System::Misis
        && facts::at_several_schools(catalog, answers)
        && let Some(silence) = words::one_request_or_several(catalog, answers)
    {
        step.text = format!("{} {silence}", step.text);
    }
    step
}

/// Whether the person requests a role, or may do so once somebody has been asked.
fn may_lead_to_request(outcome: &Outcome) -> bool {
    match &outcome.verdict {
        Verdict::Apply { .. } | Verdict::Contact { subject: Subject::AskFirst, .. } => true,
        Verdict::Contact { subject: Subject::FindOut { possible, .. }, .. } => {
            let outcomes = possible.iter().flat_map(|possible| &possible.outcomes);
            outcomes.into_iter().any(may_lead_to_request)
        }
        Verdict::Contact { subject: Subject::Duties(possible), .. } => {
            possible.iter().any(|possible| !possible.roles.is_empty())
        }
        _ => false,
    }
}

fn outcome_step(catalog: &Catalog, answers: &Answers, outcome: &Outcome) -> NextStep {
    let verdict = &outcome.verdict;
    if let Some(contact) = verdict.contact() {
        let decides_alone = matches!(verdict, Verdict::Contact { subject: Subject::Duties(_), .. })
            && sent_elsewhere(catalog, answers, contact);
        let text = if decides_alone {
            words::decide_alone(catalog, contact)
        } else {
            words::contact_step(catalog, verdict, contact)
        };
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
    links.extend(channel_link(channel));
    for also in &channel.also_open {
        if also.system == system {
            links.extend(channel_link(&catalog[also.channel]));
        }
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

/// The web page of a channel, and what to click there.
fn channel_link(channel: &Channel) -> Option<Target> {
    let url = channel.url.as_ref()?;
    let label = match &channel.link {
        Some(link) => format!("Open {} and click “{link}”", host(url)),
        None => text(&["Open ", &channel.name]),
    };
    Some(Target { label, href: url.clone() })
}

/// The name of the computer in a web address: “misis.lausd.net”.
fn host(url: &str) -> &str {
    let address = url.split_once("://").map_or(url, |(_, address)| address);
    address.split_once('/').map_or(address, |(host, _)| host)
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

fn possible(catalog: &Catalog, answers: &Answers, verdict: &Verdict) -> Vec<PossibleLine> {
    let mut lines = Vec::new();
    let Verdict::Contact { subject, .. } = verdict else {
        return lines;
    };
    match subject {
        Subject::Rule(_) | Subject::Uncovered(_) | Subject::AskFirst => {}
        Subject::FindOut { possible, .. } => {
            for possible in possible {
                let finding = words::finding(catalog, &possible.answers);
                let outcomes: Vec<&Outcome> = possible.outcomes.iter().collect();
                let messages = cards::messages(catalog, &outcomes).into_iter();
                let mut then: Vec<String> =
                    messages.map(|(_, message)| without_period(message)).collect();
                if then.is_empty() {
                    then.push("You need no other role for this".to_owned());
                }
                lines.push(PossibleLine { finding, then });
            }
        }
        Subject::Duties(possible) => {
            for possible in possible {
                let finding = words::duties(catalog, answers, possible);
                let then = possible.roles.iter().map(|role| words::would_apply(catalog, *role));
                lines.push(PossibleLine { finding, then: then.collect() });
            }
        }
    }
    lines
}

/// A message that others stand beside.
fn without_period(mut message: String) -> String {
    if message.ends_with('.') {
        message.pop();
    }
    message
}

/// The duties that stay uncovered, each with the roles that would cover it.
fn uncovered(catalog: &Catalog, answers: &Answers, verdict: &Verdict) -> Vec<PossibleLine> {
    let mut lines = Vec::new();
    if let Verdict::Contact { subject: Subject::Uncovered(duties), .. } = verdict {
        for UncoveredDuty { duty, probable, sets } in duties {
            let would = sets.iter().map(|roles| words::would_cover(catalog, answers, roles));
            let mut then = neighbors::lines(catalog, *duty, probable);
            then.extend(would);
            if then.is_empty() {
                then.push(words::nothing_covers(catalog, answers));
            }
            let finding = words::mine(&catalog[*duty].name, Schools::of(catalog, answers));
            lines.push(PossibleLine { finding, then });
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
            answers: chosen.map(|id| words::label(catalog, &interview.counted, *id)).collect(),
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
