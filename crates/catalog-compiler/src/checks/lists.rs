//! Checks of contacts, channels and the yearly sentences.

use advisor::{catalog::ChannelKind, role::System};

use super::{Findings, View};
use crate::{
    defect::Finding,
    names::Kind,
    raw::{self, Text, values::At},
};

/// Ensure that every web address starts with `https://` or `http://`.
pub(super) fn urls(view: View<'_>) -> Findings {
    let contacts = view.raw.contacts.iter().filter_map(|entry| entry.value.as_ref()?.url.as_ref());
    let channels =
        view.raw.channels.iter().filter_map(|entry| entry.value.as_ref()).flat_map(|channel| {
            channel.url.iter().chain(channel.job_aids.iter().map(|aid| &aid.url))
        });
    contacts
        .chain(channels)
        .filter(|url| {
            let rest = url
                .as_str()
                .strip_prefix("https://")
                .or_else(|| url.as_str().strip_prefix("http://"));
            rest.is_none_or(|rest| rest.is_empty() || rest.contains(char::is_whitespace))
        })
        .map(|url| {
            Finding::at(url.spot, format!("`{}` is not a web address", url.as_str()))
                .label("expected `https://…`")
                .help("write the whole address, as the browser shows it")
        })
        .collect()
}

/// Ensure that every phone number is digits and hyphens, and that no menu stands without a number.
pub(super) fn phones(view: View<'_>) -> Findings {
    let contacts = view.raw.contacts.iter().filter_map(|entry| entry.value.as_ref());
    let mut findings = Vec::new();
    for contact in contacts {
        match (&contact.phone, &contact.phone_menu) {
            (Some(phone), _) if !is_phone(phone.as_str()) => findings.push(
                Finding::at(phone.spot, format!("`{}` is not a phone number", phone.as_str()))
                    .label("expected digits and hyphens")
                    .help("write it like this: `\"213-241-5200\"`; what to press then goes to `phone-menu`"),
            ),
            (None, Some(menu)) => findings.push(
                Finding::at(menu.spot, "a phone menu without a phone")
                    .label("what to press, but no number to call")
                    .help("add the line `phone = \"…\"`, or take this one out"),
            ),
            _ => {}
        }
    }
    findings
}

/// Ensure that every weight is 1 or more.
pub(super) fn weights(view: View<'_>) -> Findings {
    let Some(weights) = &view.raw.weights else { return Vec::new() };
    let raw::Weights { actions, scopes, extents, sensitive, .. } = weights;
    let all = [
        &actions.view,
        &actions.enter,
        &actions.change,
        &actions.approve,
        &actions.delete,
        &scopes.own_classes,
        &scopes.school,
        &scopes.district,
        &extents.limited,
        &extents.most,
        &extents.all,
        &sensitive.factor,
    ];
    let too_light = all.into_iter().filter(|weight| weight.value == 0);
    let finding = |weight: &At<u16>| {
        Finding::at(weight.spot, "a weight of 0 counts for nothing")
            .label("expected a whole number from 1 on")
            .help("give it a weight, compared with the others of the file")
    };
    too_light.map(finding).collect()
}

/// Ensure that every interpretation says what it is about.
pub(super) fn interpretations(view: View<'_>) -> Findings {
    let mut findings = Vec::new();
    for entry in &view.raw.interpretations {
        let Some(of) = &entry.value else { continue };
        let about = [&of.roles, &of.channels, &of.positions, &of.questions];
        let idle = about.into_iter().all(Vec::is_empty);
        if idle && of.numbers != Some(true) {
            findings.push(
                Finding::at(
                    entry.key.spot,
                    format!("the interpretation `{}` is about nothing", entry.key.as_str()),
                )
                .label("it would be shown nowhere")
                .help(
                    "add `roles`, `channels`, `positions` or `questions` that it is about, or `numbers = true`",
                ),
            );
        }
    }
    findings
}

/// Ensure that a contact that some positions are themselves names another one for them.
pub(super) fn instead(view: View<'_>) -> Findings {
    let mut findings = Vec::new();
    for entry in &view.raw.contacts {
        let Some(contact) = &entry.value else { continue };
        let own = contact.instead.as_ref().is_some_and(|it| it.as_str() == entry.key.as_str());
        if own || (contact.instead.is_some() && contact.positions.is_empty()) {
            findings.push(
                Finding::at(
                    entry.key.spot,
                    format!("the contact `{}` names nobody else to ask", entry.key.as_str()),
                )
                .label("`instead` is for people who are this contact themselves")
                .help("name their `positions`, and another contact in `instead`"),
            );
        }
    }
    findings
}

fn is_phone(text: &str) -> bool {
    text.split('-').all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()))
}

/// Ensure that a channel has what its kind needs: a web address, or a contact with a phone.
pub(super) fn channels(view: View<'_>) -> Findings {
    let mut findings = Vec::new();
    for entry in &view.raw.channels {
        let Some(channel) = &entry.value else { continue };
        let kind = channel.kind.spot;
        match (channel.kind.value, &channel.contact) {
            (ChannelKind::Online, _) if channel.url.is_none() => findings.push(
                Finding::at(
                    kind,
                    format!("the channel `{}` has no web address", entry.key.as_str()),
                )
                .label("a channel of this kind needs a `url`")
                .help("add the line `url = \"https://…\"`"),
            ),
            (ChannelKind::Phone, None) => findings.push(
                Finding::at(
                    kind,
                    format!("the channel `{}` has nobody to call", entry.key.as_str()),
                )
                .label("a channel of this kind needs a `contact`")
                .help("add the line `contact = \"…\"` with an id of `contacts.toml`"),
            ),
            (ChannelKind::Phone, Some(contact)) if !has_phone(view, contact) => findings.push(
                Finding::at(
                    contact.spot,
                    format!("the contact `{}` has no phone", contact.as_str()),
                )
                .label("expected a contact with a phone, as the channel is of the kind `phone`")
                .help("give the contact its `phone` in `contacts.toml`, or name another contact"),
            ),
            (kind, Some(contact)) if kind != ChannelKind::Phone => findings.push(
                Finding::at(
                    contact.spot,
                    format!("the channel `{}` needs no contact", entry.key.as_str()),
                )
                .label("only a channel of the kind `phone` has one")
                .help("take the line out, or change the kind to `phone`"),
            ),
            _ => {}
        }
    }
    findings
}

/// Whether the contact has a phone; one that does not exist has been reported already.
fn has_phone(view: View<'_>, contact: &Text) -> bool {
    let meant = view.names.meant(Kind::Contact, contact);
    let entry = view.raw.contacts.iter().find(|entry| Some(entry.key.as_str()) == meant);
    entry.and_then(|entry| entry.value.as_ref()).is_none_or(|contact| contact.phone.is_some())
}

/// Ensure that `{date}` stands only in a yearly sentence whose system has a `first`, and no other
/// placeholder anywhere.
pub(super) fn placeholders(view: View<'_>) -> Findings {
    let mut findings = Vec::new();
    for (_, yearly) in &view.raw.yearly {
        let dated = [Some(&yearly.in_force), yearly.coming.as_ref()].into_iter().flatten();
        let undated = yearly.automatic.iter().chain(&yearly.applied);
        findings.extend(dated.filter_map(|text| placeholder(text, yearly.first.is_some())));
        findings.extend(undated.filter_map(|text| placeholder(text, false)));
    }
    findings
}

/// Ensure that where a first reset is named, there is a sentence for the time before it.
pub(super) fn coming(view: View<'_>) -> Findings {
    let lacking = view.raw.yearly.iter().filter(|(_, yearly)| yearly.coming.is_none());
    lacking
        .filter_map(|(_, yearly)| yearly.first.as_ref())
        .map(|first| {
            Finding::at(first.spot, "a first reset without a sentence for the time before it")
                .label("until this day `in-force` is not true yet")
                .help("add the line `coming = \"… {date} …\"`")
        })
        .collect()
}

/// Ensure that `yearly.toml` says of every system with a role what happens every year.
pub(super) fn yearly(view: View<'_>) -> Findings {
    let said = |system| view.raw.yearly.iter().any(|(other, _)| *other == system);
    let silent = System::ALL.into_iter().filter(|system| !said(*system));
    silent
        .filter_map(|system| {
            let (key, ..) = view.raw.roles().find(|(_, of, _)| *of == system)?;
            let message =
                format!("{} has roles, but `yearly.toml` says nothing of it", system.name());
            let help = format!(
                "add a table `[{}]` with `in-force` and `source` to `yearly.toml`",
                system.key(),
            );
            Some(Finding::at(key.spot, message).help(help))
        })
        .collect()
}

fn placeholder(text: &Text, dated: bool) -> Option<Finding> {
    let without = text.as_str().replace("{date}", "");
    let message = if without.contains(['{', '}']) {
        "a brace that is not part of `{date}`"
    } else if !dated && without.len() < text.as_str().len() {
        "`{date}` without a date to put there"
    } else {
        return None;
    };
    Some(
        Finding::at(text.spot, message)
            .label("`{date}` is replaced by the date of `first`, in `coming` and `in-force` alone")
            .help("reword the sentence, or add the line `first = \"2026-07-27\"`"),
    )
}
