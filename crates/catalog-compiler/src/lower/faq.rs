//! Lowering of the FAQ.

use advisor::faq::{Entry, Faq, Group, Heading, Paragraph, Part};

use super::{Lower, each_says, says};
use crate::{
    defect::Log,
    names::Names,
    raw::{self, FaqEntry, Placeholder, Prose, Raw},
};

/// The FAQ, or `None` if a defect was reported.
pub(crate) fn faq(raw: &Raw, names: &Names, log: &mut Log) -> Option<Faq> {
    let lower = &mut Lower { names, log };
    let faq = raw.faq.as_ref()?;
    let contacts = lower.all(&faq.contacts.0, |contact, lower| lower.contact(contact));
    let groups = lower.all(&faq.groups.0, |group, lower| {
        let entries = lower.all(&group.entries.0, entry)?;
        Some(Group { name: says(&group.name), entries })
    });
    Some(Faq { system: faq.system, contacts: contacts?, groups: groups? })
}

fn entry(entry: &FaqEntry, lower: &mut Lower<'_>) -> Option<Entry> {
    let coming = lower.all(&entry.coming, paragraph);
    let answer = lower.all(&entry.answer, paragraph);
    let reading = lower.all(&entry.reading, paragraph);
    let rules = lower.all(&entry.rules, |rule, lower| lower.rule(rule));
    let source = lower.citation(&entry.source);
    let role = lower.perhaps(entry.role.as_ref(), Lower::role);
    let heading = match (&entry.question, role?) {
        (Some(question), _) => Heading::Question(says(question)),
        (None, Some(role)) => Heading::Role(role),
        (None, None) => return None,
    };
    rules?;
    Some(Entry {
        key: says(&entry.id.0),
        heading,
        also: each_says(&entry.also),
        coming: coming?,
        answer: answer?,
        reading: reading?,
        source: source?,
    })
}

fn paragraph(prose: &Prose, lower: &mut Lower<'_>) -> Option<Paragraph> {
    let parts = lower.all(&prose.parts, |part, lower| match part {
        raw::Part::Words(words) => Some(Part::Text(words.clone())),
        raw::Part::Fact(placeholder, _) => fact(placeholder, lower),
    })?;
    Some(Paragraph { item: prose.item, parts })
}

fn fact(placeholder: &Placeholder, lower: &mut Lower<'_>) -> Option<Part> {
    Some(match placeholder {
        Placeholder::Date => Part::Date,
        Placeholder::Reset => Part::Reset,
        Placeholder::Automatic => Part::Automatic,
        Placeholder::Applied => Part::Applied,
        Placeholder::Because(id) => Part::Because(lower.rule(id)?),
        Placeholder::Notes(id) => Part::Notes(lower.rule(id)?),
        Placeholder::Role(id) => Part::Role(lower.role(id)?),
        Placeholder::Contact(id) => Part::Contact(lower.contact(id)?),
        Placeholder::Channel(id) => Part::Channel(lower.channel(id)?),
        Placeholder::JobAid(id) => Part::JobAid(lower.channel(id)?),
        Placeholder::Entry(id) => Part::Entry(lower.entry(id)?),
    })
}
