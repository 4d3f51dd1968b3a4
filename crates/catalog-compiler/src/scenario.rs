//! Scenarios: answers and the outcome that the sources lead one to expect.

use advisor::{
    advice::Kind,
    catalog::{Catalog, ChannelId, Citation, ContactId, OptionId, QuestionId, RoleId},
    date::Date,
    role::System,
};

use crate::{
    defect::{Defects, Log},
    files::Files,
    lower::Lower,
    names::Names,
    raw,
};

/// Answers and what is expected of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scenario {
    /// Its file, from the catalogue's folder on.
    pub file: String,
    /// What it is about, in a few words.
    pub title: String,
    /// The day on which somebody asks. By default one after the first yearly reset.
    pub today: Date,
    /// Why this is expected.
    pub source: Citation,
    /// The questions that are asked, each with the options that are chosen.
    pub answers: Vec<(QuestionId, Vec<OptionId>)>,
    /// All outcomes, in any order.
    pub expect: Vec<Expectation>,
}

/// An outcome that is expected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Expectation {
    /// The system that it is about.
    pub system: System,
    /// What happens.
    pub kind: Kind,
    /// The roles that it names, in any order.
    pub roles: Vec<RoleId>,
    /// The channel to apply through.
    pub channel: Option<ChannelId>,
    /// Whom to contact.
    pub contact: Option<ContactId>,
    /// Who has to approve.
    pub approver: Option<ContactId>,
    /// The sets of roles that are named beside these, in this order; not compared if there is none.
    pub alternatives: Vec<Vec<RoleId>>,
    /// Whom to ask before a request, as there is no role that only reads; not compared if absent.
    pub ask_first: Option<ContactId>,
}

/// The scenarios of the catalogue, sorted by file.
///
/// # Errors
/// Everything that is wrong with the files of the scenarios; whether what they expect comes true is for
/// whoever asked for them.
pub fn scenarios(files: &Files, catalog: &Catalog) -> Result<Vec<Scenario>, Defects> {
    let mut log = Log::default();
    let raw = raw::scenarios(files, &mut log);
    let names = Names::of_catalog(catalog);
    let mut lower = Lower { names: &names, log: &mut log };
    let scenarios = lower.all(&raw, |(file, raw), lower| scenario(file, raw, lower));
    match scenarios {
        Some(scenarios) if log.is_empty() => Ok(scenarios),
        _ => Err(Defects::new(files, log)),
    }
}

fn scenario(file: &str, raw: &raw::Scenario, lower: &mut Lower<'_>) -> Option<Scenario> {
    let answers = lower.all(&raw.answers.of, |answer, lower| {
        lower.condition(answer).map(|condition| (condition.question, condition.options))
    });
    let expect = lower.all(&raw.expect.0, expectation);
    let source = lower.citation(&raw.source);
    Some(Scenario {
        file: file.to_owned(),
        title: raw.title.value.clone(),
        today: raw.today.or_else(|| Date::new(2026, 11, 22))?,
        source: source?,
        answers: answers?,
        expect: expect?,
    })
}

fn expectation(raw: &raw::Expectation, lower: &mut Lower<'_>) -> Option<Expectation> {
    let roles = lower.all(&raw.roles, |role, lower| lower.role(role));
    let channel = lower.perhaps(raw.channel.as_ref(), Lower::channel);
    let contact = lower.perhaps(raw.contact.as_ref(), Lower::contact);
    let approver = lower.perhaps(raw.approver.as_ref(), Lower::contact);
    let alternatives = lower
        .all(&raw.alternatives, |set, lower| lower.all(&set.0, |role, lower| lower.role(role)));
    let ask_first = lower.perhaps(raw.ask_first.as_ref(), Lower::contact);
    Some(Expectation {
        system: raw.system,
        kind: raw.kind,
        roles: roles?,
        channel: channel?,
        contact: contact?,
        approver: approver?,
        alternatives: alternatives?,
        ask_first: ask_first?,
    })
}
