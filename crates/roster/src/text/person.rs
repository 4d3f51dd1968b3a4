//! What there is to say about one person: roles, requests, what is left open, what is too much.

use advisor::{
    advice::Reason,
    catalog::{Catalog, DutyId, RoleId},
    least_privilege::Criterion,
    report::words::{and, lower_first, or, text},
    role::{Basis, Place, Places},
    why_not::WhyNot,
};

use super::borrowed;
use crate::{
    comparison::Extra,
    person::{Advised, Open, Request},
};

/// The names of roles.
pub fn names(catalog: &Catalog, roles: &[RoleId]) -> String {
    let names: Vec<&str> = roles.iter().map(|role| catalog[*role].name.as_str()).collect();
    and(&names)
}

/// What brings a role, in few words.
pub fn because(catalog: &Catalog, advised: &Advised) -> String {
    let mut parts = Vec::new();
    let (mut needed, mut covered) = (Vec::new(), Vec::new());
    for reason in &advised.reasons {
        match reason {
            Reason::Position { role, basis: Basis::Everyone, .. }
                if catalog[*role].is_for_other_certificated() =>
            {
                parts.push("meant for all certificated staff without a class register".to_owned());
            }
            Reason::Position { position, basis, .. } => {
                let before = match basis {
                    Basis::Everyone => "meant for everyone in the position ",
                    Basis::Position | Basis::Duty => "meant for the position ",
                    Basis::AskFirst => "perhaps meant for the position ",
                };
                parts.push(text(&[before, &catalog[*position].name]));
            }
            Reason::Duty { duty, .. } => needed.push(duty_name(catalog, *duty)),
            Reason::Covered { duty, .. } => covered.push(duty_name(catalog, *duty)),
            Reason::HeldBy { role, .. } => {
                parts.push(text(&["allows everything that ", &catalog[*role].name, " does"]));
            }
            _ => {}
        }
    }
    for (before, duties) in [("needed to ", needed), ("also allows to ", covered)] {
        if !duties.is_empty() {
            parts.push(text(&[before, &and(&borrowed(&duties))]));
        }
    }
    parts.join("; ")
}

/// A duty in the middle of a sentence about somebody.
fn duty_name(catalog: &Catalog, duty: DutyId) -> String {
    let name = lower_first(&catalog[duty].name);
    let mut told = String::new();
    for (at, word) in name.split(' ').enumerate() {
        if at > 0 {
            told.push(' ');
        }
        told.push_str(if word == "my" { "their" } else { word });
    }
    told
}

/// What the rows of the roles call the way to request them.
fn through(catalog: &Catalog, request: &Request) -> String {
    let mut labels: Vec<&str> = Vec::new();
    for role in &request.roles {
        let label = catalog[*role].channel_label.as_str();
        if !labels.contains(&label) {
            labels.push(label);
        }
    }
    or(&labels)
}

/// What to request and how, in one sentence.
pub fn request(catalog: &Catalog, request: &Request) -> String {
    let names = names(catalog, &request.roles);
    let through = &through(catalog, request);
    match request.approver {
        Some(approver) => text(&[
            "Request ",
            &names,
            " through ",
            through,
            ". Approval is needed from ",
            &catalog[approver].name,
            ".",
        ]),
        None => text(&["Request ", &names, " through ", through, "."]),
    }
}

/// What is left open, in one sentence or two.
pub fn open(catalog: &Catalog, school: Place, open: &Open) -> String {
    match open {
        Open::Duties(roles) if roles.is_empty() => "No duties are given.".to_owned(),
        Open::Duties(roles) => {
            let names: Vec<&str> = roles.iter().map(|role| catalog[*role].name.as_str()).collect();
            text(&["No duties are given, and they decide about ", &and(&names), "."])
        }
        Open::Uncovered { duty, probable, sets } => {
            let mut told = text(&[
                "No role that is open to this position allows to ",
                &duty_name(catalog, *duty),
                ".",
            ]);
            if !probable.is_empty() {
                let roles = names(catalog, probable);
                told.push_str(&text(&[" It is probably part of ", &roles, ": ask."]));
            }
            let mut choices = Vec::new();
            for set in sets {
                choices.push(names(catalog, set));
            }
            if !choices.is_empty() {
                let would = text(&[" ", &or(&borrowed(&choices)), " would."]);
                told.push_str(&would);
            }
            told
        }
        Open::NoRole(position) => text(&[
            "The guide names no MiSiS role for ",
            &catalog[*position].name,
            " at ",
            school.plural(),
            ".",
        ]),
        Open::NothingNeeded => "None of the duties given needs a MiSiS role.".to_owned(),
        Open::Alternative(roles) => {
            format!("{} would cover the same duties, with other access.", names(catalog, roles))
        }
        Open::AskFirst(roles) => {
            let roles: Vec<&str> = roles.iter().map(|role| catalog[*role].name.as_str()).collect();
            format!(
                "The guide does not say whether {} is for this position. Ask before a request.",
                or(&roles)
            )
        }
        Open::Question(question) => {
            text(&["The row does not answer this: ", &catalog[*question].text])
        }
    }
}

/// Why a role that is held is too much, in few words.
pub fn why_extra(catalog: &Catalog, extra: &Extra) -> String {
    match &extra.why {
        WhyNot::NotNeeded => "no duty given needs it".to_owned(),
        WhyNot::MoreAccess { criterion, instead } => {
            let less = match criterion {
                Criterion::Grants => ", with only a part of what it allows",
                Criterion::SecurityLevel => ", at a lower security level",
                Criterion::Fit => ", with less access in all",
                Criterion::Number => ", with fewer roles",
            };
            text(&["the duties given are covered by ", &names(catalog, instead), less])
        }
        WhyNot::Places(there) | WhyNot::PositionElsewhere(there) => {
            text(&["it is only for ", &places(*there)])
        }
        WhyNot::Position => "it is for other positions".to_owned(),
        // None of the rest is told of a role that is too much.
        WhyNot::Alternative | WhyNot::Unsure => "it depends on the duties".to_owned(),
        _ => "the advice does not give it".to_owned(),
    }
}

/// A role that is held to no purpose, in one sentence.
pub fn spare(catalog: &Catalog, (role, by): (RoleId, RoleId)) -> String {
    let role = &catalog[role].name;
    text(&[role, " adds nothing: ", &catalog[by].name, " already allows everything that it does."])
}

/// A role that is too much, with its security level and why.
pub fn extra(catalog: &Catalog, extra: &Extra) -> String {
    let role = &catalog[extra.role];
    let level = role.security_level.map_or("", |level| level.name());
    text(&[&role.name, " (", level, "): ", &why_extra(catalog, extra)])
}

fn places(places: Places) -> String {
    let names: Vec<&str> = places.iter().map(Place::plural).collect();
    and(&names)
}
