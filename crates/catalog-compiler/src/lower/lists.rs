//! Lowering of the lists.

use advisor::{
    catalog::{
        AlsoOpen, Area, Channel, Contact, Document, Duty, Feature, Group, Interpretation, JobAid,
        Phone, Position, Yearly,
    },
    permission::{Extent, Permission},
    role::System,
    weights::{Sum, Weights},
};

use super::{Lower, each_says, says};
use crate::{
    names::Kind,
    raw::{self, Entry, Raw, Text},
};

pub(super) fn documents(raw: &Raw) -> Option<Vec<Document>> {
    plain(&raw.documents, |key, document| Document {
        key,
        title: says(&document.title),
        read: document.read,
    })
}

pub(super) fn groups(raw: &Raw) -> Option<Vec<Group>> {
    plain(&raw.groups, |key, group| Group { key, name: says(&group.name), system: group.system })
}

pub(super) fn area(key: &str, area: &raw::Area, lower: &mut Lower<'_>) -> Option<Area> {
    Some(Area {
        key: key.to_owned(),
        name: says(&area.name),
        system: area.system.unwrap_or(System::Misis),
        everything: area.everything.unwrap_or(false),
        apart: area.apart.unwrap_or(false),
        contains: lower.all(&area.contains, |area, lower| lower.area(area))?,
        module: lower.perhaps(area.module.as_ref(), module)?,
        whole_module: area.whole_module.unwrap_or(false),
    })
}

/// The name of a module that there is.
pub(super) fn module(lower: &mut Lower<'_>, text: &Text) -> Option<String> {
    lower.names.find(Kind::Module, text, lower.log)?;
    Some(says(text))
}

/// The weights, each as the content has it.
pub(super) fn weights(weights: &raw::Weights, lower: &mut Lower<'_>) -> Option<Weights> {
    let raw::Weights { actions, scopes, extents, sensitive, sums } = weights;
    let sensitive_areas = lower.all(&sensitive.areas.0, |area, lower| lower.area(area));
    let all_sums = lower.all(sums, |sum, lower| {
        let area = lower.area(&sum.area);
        let parts = lower.all(&sum.parts.0, |area, lower| lower.area(area));
        Some(Sum { area: area?, parts: parts? })
    });
    let reasons = [&actions.why, &scopes.why, &extents.why, &sensitive.why];
    Some(Weights {
        view: actions.view.value,
        enter: actions.enter.value,
        change: actions.change.value,
        approve: actions.approve.value,
        delete: actions.delete.value,
        own_classes: scopes.own_classes.value,
        school: scopes.school.value,
        district: scopes.district.value,
        limited: extents.limited.value,
        most: extents.most.value,
        all: extents.all.value,
        sensitive: sensitive.factor.value,
        sensitive_areas: sensitive_areas?,
        sums: all_sums?,
        reasons: reasons.into_iter().chain(sums.iter().map(|sum| &sum.why)).map(says).collect(),
    })
}

pub(super) fn position(
    key: &str,
    position: &raw::Position,
    lower: &mut Lower<'_>,
) -> Option<Position> {
    Some(Position {
        key: key.to_owned(),
        name: says(&position.name),
        hint: position.hint.as_ref().map(says),
        hint_is_interpretation: position.hint_is_interpretation.unwrap_or(false),
        also: each_says(&position.also),
        employment: position.employment,
        delegable: position.delegable.unwrap_or(false),
        implies: lower.all(&position.implies, |other, lower| lower.position(other))?,
    })
}

/// Entries that refer to nothing.
fn plain<I, T>(entries: &[Entry<I>], lower: impl Fn(String, &I) -> T) -> Option<Vec<T>> {
    entries
        .iter()
        .map(|entry| Some(lower(entry.key.value.clone(), entry.value.as_ref()?)))
        .collect()
}

pub(super) fn contact(key: &str, contact: &raw::Contact, lower: &mut Lower<'_>) -> Option<Contact> {
    let positions = lower.all(&contact.positions, |position, lower| lower.position(position));
    let instead = lower.perhaps(contact.instead.as_ref(), Lower::contact);
    let at_schools = lower.perhaps(contact.at_schools.as_ref(), Lower::contact);
    let in_offices = lower.perhaps(contact.in_offices.as_ref(), Lower::contact);
    Some(Contact {
        key: key.to_owned(),
        name: says(&contact.name),
        phone: contact.phone.as_ref().map(|number| Phone {
            number: says(number),
            menu: contact.phone_menu.as_ref().map(says),
        }),
        url: contact.url.as_ref().map(says),
        if_you: contact.if_you.as_ref().map(says),
        positions: positions?,
        instead: instead?,
        at_schools: at_schools?,
        in_offices: in_offices?,
        source: lower.citation(&contact.source)?,
    })
}

pub(super) fn channel(key: &str, channel: &raw::Channel, lower: &mut Lower<'_>) -> Option<Channel> {
    let contact = lower.perhaps(channel.contact.as_ref(), Lower::contact);
    let job_aids = lower.all(&channel.job_aids, |aid, lower| {
        let source = lower.citation(&aid.source)?;
        Some(JobAid { system: aid.system, url: says(&aid.url), source })
    });
    let also_open = lower.all(&channel.also_open, |also, lower| {
        Some(AlsoOpen { system: also.system, channel: lower.channel(&also.channel)? })
    });
    let source = lower.citation(&channel.source);
    Some(Channel {
        key: key.to_owned(),
        name: says(&channel.name),
        kind: channel.kind.value,
        url: channel.url.as_ref().map(says),
        link: channel.link.as_ref().map(says),
        how: says(&channel.how),
        contact: contact?,
        also_open: also_open?,
        job_aids: job_aids?,
        source: source?,
    })
}

pub(super) fn interpretation(
    key: &str,
    raw: &raw::Interpretation,
    lower: &mut Lower<'_>,
) -> Option<Interpretation> {
    let roles = lower.all(&raw.roles, |role, lower| lower.role(role));
    let channels = lower.all(&raw.channels, |channel, lower| lower.channel(channel));
    let positions = lower.all(&raw.positions, |position, lower| lower.position(position));
    let questions = lower.all(&raw.questions, |question, lower| lower.question(question));
    let source = lower.citation(&raw.source);
    Some(Interpretation {
        key: key.to_owned(),
        text: says(&raw.text),
        roles: roles?,
        channels: channels?,
        positions: positions?,
        questions: questions?,
        places: raw.places.iter().copied().collect(),
        system: raw.system,
        numbers: raw.numbers.unwrap_or(false),
        source: source?,
    })
}

pub(super) fn duty(key: &str, duty: &raw::Duty, lower: &mut Lower<'_>) -> Option<Duty> {
    let needs = lower.all(&duty.needs.0, |need, lower| {
        Some(Permission {
            area: lower.area(&need.area)?,
            action: need.action,
            scope: need.scope,
            extent: need.extent.unwrap_or(Extent::All),
        })
    })?;
    Some(Duty { key: key.to_owned(), name: says(&duty.name), also: each_says(&duty.also), needs })
}

pub(super) fn feature(key: &str, feature: &raw::Feature, lower: &mut Lower<'_>) -> Option<Feature> {
    let roles = lower.all(&feature.roles.0, |role, lower| lower.role(role));
    let source = lower.citation(&feature.source);
    Some(Feature {
        key: key.to_owned(),
        name: says(&feature.name),
        section: says(&feature.section),
        roles: roles?,
        source: source?,
    })
}

pub(super) fn yearly(
    (system, yearly): &(System, raw::Yearly),
    lower: &mut Lower<'_>,
) -> Option<Yearly> {
    Some(Yearly {
        system: *system,
        first: yearly.first.as_ref().map(|first| first.value),
        coming: yearly.coming.as_ref().map(says),
        in_force: says(&yearly.in_force),
        automatic: yearly.automatic.as_ref().map(says),
        automatic_is_interpretation: yearly.automatic_is_interpretation.unwrap_or(false),
        applied: yearly.applied.as_ref().map(says),
        source: lower.citation(&yearly.source)?,
    })
}
