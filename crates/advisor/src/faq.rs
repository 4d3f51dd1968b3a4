//! The FAQ: the questions of the source, each with an answer in our words out of the data of the catalogue.
//!
//! An answer names the facts that it tells (a date, a telephone, a rule's sentence) and does not hold them:
//! they are put in when it is shown. The FAQ is not a part of the catalogue, which the first page carries, but a
//! blob of its own that is read together with one.

mod link;
mod search;
mod words;

use serde::{Deserialize, Serialize};

pub use self::{
    link::{FaqLink, parse, print_entry},
    search::Found,
    words::{Block, Look, Piece},
};
use crate::{
    bytes,
    catalog::{Catalog, Citation},
    ids::{ChannelId, ContactId, FaqId, RoleId, RuleId},
    role::System,
};

/// All entries, in the order of the source.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Faq {
    /// The system that it is about.
    pub system: System,
    /// Whom the source names as contacts.
    pub contacts: Vec<ContactId>,
    /// The entries, under the headings of the source.
    pub groups: Vec<Group>,
}

/// The entries under a heading.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    /// The heading, as the source writes it.
    pub name: String,
    /// The entries.
    pub entries: Vec<Entry>,
}

/// A question and its answer, or a role and what there is to know of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// The id in links.
    pub key: String,
    /// What it is about.
    pub heading: Heading,
    /// Other words that people search it by.
    pub also: Vec<String>,
    /// The answer before the first yearly reset, where it differs.
    pub coming: Vec<Paragraph>,
    /// The answer.
    pub answer: Vec<Paragraph>,
    /// What the source does not spell out: our reading.
    pub reading: Vec<Paragraph>,
    /// Where it stands.
    pub source: Citation,
}

/// What stands above an answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Heading {
    /// A question, as the source writes it.
    Question(String),
    /// The name of a role. Its summary, its features and who approves it belong to the answer.
    Role(RoleId),
}

/// A paragraph or an item of a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Paragraph {
    /// Whether it is an item of a list.
    pub item: bool,
    /// What it says.
    pub parts: Vec<Part>,
}

/// A part of a paragraph.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Part {
    /// Words of ours.
    Text(String),
    /// The date of the first yearly reset.
    Date,
    /// What happens every year; `coming` or `in-force`, as the day has it.
    Reset,
    /// What that means for a role that comes by itself.
    Automatic,
    /// What that means for a role that one applied for.
    Applied,
    /// Why a rule says what it says.
    Because(RuleId),
    /// What else there is to know about a rule.
    Notes(RuleId),
    /// The name of a role, which leads to its page.
    Role(RoleId),
    /// The name of a contact, with telephone and address.
    Contact(ContactId),
    /// The name of a channel, with its address.
    Channel(ChannelId),
    /// The words “job aid”, which lead to the document that leads through the channel.
    JobAid(ChannelId),
    /// The heading of another entry, which leads there.
    Entry(FaqId),
}

impl Faq {
    /// The bytes that [`Faq::from_bytes`] reads.
    pub fn to_bytes(&self) -> Vec<u8> {
        bytes::write(self)
    }

    /// The FAQ in these bytes; `None` if they hold none, or one that does not go with the catalogue.
    pub fn from_bytes(bytes: &[u8], catalog: &Catalog) -> Option<Self> {
        bytes::read(bytes).filter(|faq: &Self| faq.goes_with(catalog))
    }

    /// The entries with their ids, in the order of the source.
    pub fn entries(&self) -> impl Iterator<Item = (FaqId, &Entry)> {
        let entries = self.groups.iter().flat_map(|group| &group.entries);
        (0..).map(FaqId::at).zip(entries)
    }

    /// The entry with this id.
    pub fn get(&self, id: FaqId) -> Option<&Entry> {
        self.entries().nth(id.index()).map(|(_, entry)| entry)
    }

    /// The entry that a link or a rule calls by this key.
    pub fn by_key(&self, key: &str) -> Option<FaqId> {
        self.entries().find(|(_, entry)| entry.key == key).map(|(id, _)| id)
    }

    /// Whether every reference points at something.
    fn goes_with(&self, catalog: &Catalog) -> bool {
        let entries = self.entries().count();
        let sound = |part: &Part| match part {
            Part::Text(_) | Part::Date | Part::Reset | Part::Automatic | Part::Applied => true,
            Part::Because(id) | Part::Notes(id) => id.index() < catalog.rule_ids().len(),
            Part::Role(id) => id.index() < catalog.role_ids().len(),
            Part::Contact(id) => id.index() < catalog.contact_ids().len(),
            Part::Channel(id) | Part::JobAid(id) => id.index() < catalog.channel_ids().len(),
            Part::Entry(id) => id.index() < entries,
        };
        let sound_entry = |entry: &Entry| {
            let mut paragraphs = entry.coming.iter().chain(&entry.answer).chain(&entry.reading);
            let heading = match entry.heading {
                Heading::Question(_) => true,
                Heading::Role(id) => id.index() < catalog.role_ids().len(),
            };
            heading
                && entry.source.document.index() < catalog.document_ids().len()
                && paragraphs.all(|paragraph| paragraph.parts.iter().all(sound))
        };
        let mut contacts = self.contacts.iter();
        contacts.all(|id| id.index() < catalog.contact_ids().len())
            && self.entries().all(|(_, entry)| sound_entry(entry))
    }
}
