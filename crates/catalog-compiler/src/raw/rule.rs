//! Mirror of the rules of a system.

use toml_span::Value;

use super::{
    lists::Citation,
    macros::{choice, record},
    question::Answers,
    reader::{Field, Read, Reader, Table},
    values::{Id, Text},
};

record! {
    /// A file of `rules/`.
    Rules {
        first: Vec<Rule>,
        collect: Vec<CollectRule>,
    }
}

/// A rule of a first table, and what a collecting rule shares with it.
#[derive(Debug)]
pub(crate) struct Rule {
    pub(crate) id: Id,
    pub(crate) when: Answers,
    /// Ids of rules of the same file. Only a rule of a first table has the key.
    pub(crate) yields_to: Vec<Text>,
    pub(crate) verdict: Verdict,
    pub(crate) because: Text,
    pub(crate) notes: Vec<Text>,
    pub(crate) reading: bool,
    pub(crate) source: Citation,
}

/// A collecting rule.
#[derive(Debug)]
pub(crate) struct CollectRule {
    pub(crate) rule: Rule,
    pub(crate) base: Vec<Text>,
    pub(crate) lacks_feature_of: Option<Text>,
}

/// What follows from a rule. Which keys it has depends on the outcome.
#[derive(Debug)]
pub(crate) enum Verdict {
    /// `outcome = "automatic"`.
    Automatic { role: Text },
    /// `outcome = "apply"`.
    Apply { role: Option<Text>, channel: Text, approver: Option<Text>, subject: Option<Text> },
    /// `outcome = "contact"`.
    Contact { role: Option<Text>, contact: Text, approver: Option<Text>, subject: Text },
    /// `outcome = "not-covered"`.
    NotCovered { contact: Text, subject: Text },
}

/// The words for outcomes.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Outcome {
    Automatic,
    Apply,
    Contact,
    NotCovered,
}

choice! {
    Outcome {
        "automatic" Automatic, "apply" Apply, "contact" Contact, "not-covered" NotCovered,
    }
}

impl Read for Rule {
    const WHAT: &'static str = "a rule";
    const EXAMPLE: &'static str = "{ … }";

    fn read(value: Value<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let mut table = Table::open(value, reader)?;
        let yields_to = Vec::field(&mut table, "yields-to", reader);
        let rule = rule(&mut table, reader);
        table.close(reader);
        Some(Self { yields_to: yields_to?, ..rule? })
    }
}

impl Read for CollectRule {
    const WHAT: &'static str = "a rule";
    const EXAMPLE: &'static str = "{ … }";

    fn read(value: Value<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let mut table = Table::open(value, reader)?;
        let base = Vec::field(&mut table, "base", reader);
        let lacks_feature_of = Option::field(&mut table, "lacks-feature-of", reader);
        let rule = rule(&mut table, reader);
        table.close(reader);
        Some(Self { rule: rule?, base: base?, lacks_feature_of: lacks_feature_of? })
    }
}

fn rule(table: &mut Table<'_>, reader: &mut Reader<'_>) -> Option<Rule> {
    let id = Id::field(table, "id", reader);
    let when = Answers::field(table, "when", reader);
    let verdict = verdict(table, reader);
    let because = Text::field(table, "because", reader);
    let notes = Vec::field(table, "notes", reader);
    let reading = Option::field(table, "reading", reader);
    let source = Citation::field(table, "source", reader);
    Some(Rule {
        id: id?,
        when: when?,
        yields_to: Vec::new(),
        verdict: verdict?,
        because: because?,
        notes: notes?,
        reading: reading?.unwrap_or(false),
        source: source?,
    })
}

fn verdict(table: &mut Table<'_>, reader: &mut Reader<'_>) -> Option<Verdict> {
    let Some(outcome) = Outcome::field(table, "outcome", reader) else {
        for key in ["role", "channel", "contact", "approver", "subject"] {
            table.take(key); // which of them belong here cannot be told
        }
        return None;
    };
    match outcome {
        Outcome::Automatic => {
            Some(Verdict::Automatic { role: Text::field(table, "role", reader)? })
        }
        Outcome::Apply => {
            let role = Option::field(table, "role", reader);
            let channel = Text::field(table, "channel", reader);
            let approver = Option::field(table, "approver", reader);
            let subject = Option::field(table, "subject", reader);
            Some(Verdict::Apply {
                role: role?,
                channel: channel?,
                approver: approver?,
                subject: subject?,
            })
        }
        Outcome::Contact => {
            let role = Option::field(table, "role", reader);
            let contact = Text::field(table, "contact", reader);
            let approver = Option::field(table, "approver", reader);
            let subject = Text::field(table, "subject", reader);
            Some(Verdict::Contact {
                role: role?,
                contact: contact?,
                approver: approver?,
                subject: subject?,
            })
        }
        Outcome::NotCovered => {
            let contact = Text::field(table, "contact", reader);
            let subject = Text::field(table, "subject", reader);
            Some(Verdict::NotCovered { contact: contact?, subject: subject? })
        }
    }
}
