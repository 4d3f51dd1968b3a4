//! Checks that nothing lies in a list that nothing refers to.

use std::collections::BTreeSet;

use advisor::catalog::ChannelKind;

use super::{Findings, View};
use crate::{
    defect::Finding,
    names::Kind,
    raw::{Citation, Entry, Text, Verdict},
};

/// Ensure that every module is one of a role.
pub(super) fn modules(view: View<'_>) -> Findings {
    let roles = view.raw.roles().flat_map(|(_, _, role)| &role.modules);
    let used = used(view, Kind::Module, roles.map(|module| &module.name));
    view.raw.modules.iter().filter_map(|name| unused("module", name, &used)).collect()
}

/// Ensure that every contact is named somewhere.
pub(super) fn contacts(view: View<'_>) -> Findings {
    let channels =
        view.raw.channels.iter().filter_map(|entry| entry.value.as_ref()?.contact.as_ref());
    let roles = view.raw.roles().filter_map(|(_, _, role)| role.approver.as_ref());
    let questions =
        view.raw.questions().filter_map(|(_, question)| Some(&question.find_out.as_ref()?.ask));
    let verdicts = view.raw.rules().flat_map(|(_, rule)| match &rule.verdict {
        Verdict::Automatic { .. } => [None, None],
        Verdict::Apply { approver, .. } => [approver.as_ref(), None],
        Verdict::Contact { contact, approver, .. } => [Some(contact), approver.as_ref()],
        Verdict::NotCovered { contact, .. } => [Some(contact), None],
    });
    let faq = view.raw.faq.iter().flat_map(|faq| &faq.contacts.0);
    let contacts = view.raw.contacts.iter().filter_map(|entry| entry.value.as_ref());
    let instead = contacts
        .flat_map(|contact| [&contact.instead, &contact.at_schools, &contact.in_offices])
        .flatten();
    let named =
        channels.chain(instead).chain(roles).chain(questions).chain(verdicts.flatten()).chain(faq);
    entries("contact", &view.raw.contacts, &used(view, Kind::Contact, named))
}

/// Ensure that every channel leads to a role.
///
/// A role or a rule names it, or a rule says the same without naming it: that the role comes by itself,
/// or that one calls the contact of the channel.
pub(super) fn channels(view: View<'_>) -> Findings {
    let roles = view.raw.roles().map(|(_, _, role)| &role.channel);
    let verdicts = view.raw.rules().filter_map(|(_, rule)| match &rule.verdict {
        Verdict::Apply { channel, .. } => Some(channel),
        _ => None,
    });
    let mut used = used(view, Kind::Channel, roles.chain(verdicts));
    for entry in &view.raw.channels {
        let Some(channel) = &entry.value else { continue };
        let implied = view.raw.rules().any(|(_, rule)| match &rule.verdict {
            Verdict::Automatic { .. } => channel.kind.value == ChannelKind::Automatic,
            Verdict::Contact { contact, .. } | Verdict::NotCovered { contact, .. } => {
                channel.contact.as_ref().is_some_and(|own| own.as_str() == contact.as_str())
            }
            Verdict::Apply { .. } => false,
        });
        if implied {
            used.insert(entry.key.as_str());
        }
    }
    entries("channel", &view.raw.channels, &used)
}

/// Ensure that every group holds a role.
pub(super) fn groups(view: View<'_>) -> Findings {
    let named = view.raw.roles().map(|(_, _, role)| &role.group);
    entries("group", &view.raw.groups, &used(view, Kind::Group, named))
}

/// Ensure that every source document is cited.
pub(super) fn documents(view: View<'_>) -> Findings {
    let raw = view.raw;
    let contacts = raw.contacts.iter().filter_map(|entry| Some(&entry.value.as_ref()?.source));
    let channels =
        raw.channels.iter().filter_map(|entry| entry.value.as_ref()).flat_map(|channel| {
            channel.job_aids.iter().map(|aid| &aid.source).chain([&channel.source])
        });
    let features = raw.features.iter().filter_map(|entry| Some(&entry.value.as_ref()?.source));
    let yearly = raw.yearly.iter().map(|(_, yearly)| &yearly.source);
    let roles = raw.roles().map(|(_, _, role)| &role.source);
    let tables = raw.rules().map(|(_, rule)| &rule.source);
    let faq = raw.faq().map(|entry| &entry.source);
    let citations = contacts
        .chain(channels)
        .chain(features)
        .chain(yearly)
        .chain(roles)
        .chain(tables)
        .chain(faq);
    let cited = citations.map(|citation: &Citation| &citation.document);
    entries("source document", &raw.documents, &used(view, Kind::Document, cited))
}

/// The names that are meant by `texts`.
fn used<'a>(
    view: View<'a>,
    kind: Kind,
    texts: impl IntoIterator<Item = &'a Text>,
) -> BTreeSet<&'a str> {
    texts.into_iter().filter_map(|text| view.names.meant(kind, text)).collect()
}

fn entries<T>(what: &str, entries: &[Entry<T>], used: &BTreeSet<&str>) -> Findings {
    entries.iter().filter_map(|entry| unused(what, &entry.key, used)).collect()
}

fn unused(what: &str, name: &Text, used: &BTreeSet<&str>) -> Option<Finding> {
    (!used.contains(name.as_str())).then(|| {
        Finding::at(name.spot, format!("nothing refers to the {what} `{}`", name.as_str()))
            .label("nobody would ever see this")
            .help("name it where it belongs, or take it out")
    })
}
