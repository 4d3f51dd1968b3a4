//! `cargo xtask catalog`: the compiled catalogue as data.

use advisor::cardinality::Cardinality;
use advisor::catalog::{Catalog, ChannelKind, ContactId};
use advisor::role::{ModuleQualifier, Role, System};
use anyhow::Result;
use serde_json::{Value, json};

use crate::content::{self, citation, role_id};
use crate::project::Project;
use crate::questions;

/// What one can say about the catalogue.
#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// Print data; there is no other form
    #[arg(long, required = true)]
    json: bool,
}

/// Prints the catalogue.
///
/// # Errors
/// If the catalogue is broken.
pub(crate) fn run(project: &Project, arguments: &Arguments) -> Result<()> {
    debug_assert!(arguments.json, "the command line requires it");
    let catalog = content::compile(project)?;
    content::print_data(&data(&catalog))
}

fn data(catalog: &Catalog) -> Value {
    json!({
        "roles": catalog.role_ids().map(|id| role(catalog, &role_id(catalog, id), &catalog[id]))
            .collect::<Vec<_>>(),
        "channels": channels(catalog),
        "contacts": contacts(catalog),
        "positions": positions(catalog),
        "duties": duties(catalog),
        "features": features(catalog),
        "interpretations": interpretations(catalog),
        "questions": questions::data(catalog),
        "documents": catalog.documents()
            .map(|(_, document)| json!({ "id": document.key, "title": document.title }))
            .collect::<Vec<_>>(),
    })
}

fn role(catalog: &Catalog, id: &str, role: &Role) -> Value {
    let ids = |roles: &[advisor::catalog::RoleId]| -> Vec<String> {
        roles.iter().map(|role| role_id(catalog, *role)).collect()
    };
    json!({
        "id": id,
        "system": role.system.key(),
        "name": role.name,
        "summary": role.summary,
        "group": catalog[role.group].name,
        "security_level": role.security_level.map(advisor::role::SecurityLevel::name),
        "modules": modules(role),
        "positions": held_by(catalog, role),
        "number_of_users": role.number_of_users,
        "cardinality": role.cardinality.map(cardinality),
        "channel": catalog[role.channel].key,
        "channel_label": role.channel_label,
        "approver": contact(catalog, role.approver),
        "includes": ids(&role.includes),
        "limits": role.limits,
        "source": citation(catalog, &role.source),
    })
}

/// The modules as the guide writes them: `Grades`, `Attendance (limited)`.
fn modules(role: &Role) -> Vec<String> {
    let modules = role.modules.iter().map(|module| match module.qualifier {
        None => module.name.clone(),
        Some(qualifier) => format!("{} ({})", module.name, ModuleQualifier::name(qualifier)),
    });
    modules.collect()
}

/// The positions that a role is meant for, each once, in the order of its file.
fn held_by(catalog: &Catalog, role: &Role) -> Vec<String> {
    let mut names = Vec::new();
    for position in role.holders.iter().flat_map(|holder| &holder.positions) {
        let name = &catalog[*position].name;
        if !names.contains(name) {
            names.push(name.clone());
        }
    }
    names
}

fn cardinality(cardinality: Cardinality) -> Value {
    match cardinality {
        Cardinality::PerStudents { students, minimum, maximum } => json!({
            "kind": "per-students",
            "students": students,
            "minimum": {
                "elementary": minimum.elementary,
                "secondary": minimum.secondary,
                "options": minimum.options,
            },
            "maximum": maximum,
        }),
        Cardinality::AsNeeded { minimum } => json!({ "kind": "as-needed", "minimum": minimum }),
        Cardinality::Between { minimum, maximum } => {
            json!({ "kind": "between", "minimum": minimum, "maximum": maximum })
        }
        Cardinality::Limited => json!({ "kind": "limited" }),
        Cardinality::Everyone { staff } => json!({ "kind": "everyone", "staff": staff.key() }),
    }
}

/// The id of a contact.
fn contact(catalog: &Catalog, contact: Option<ContactId>) -> Option<&str> {
    contact.map(|contact| catalog[contact].key.as_str())
}

fn channels(catalog: &Catalog) -> Vec<Value> {
    let channels = catalog.channels().map(|(_, channel)| {
        let kind = match channel.kind {
            ChannelKind::Automatic => "automatic",
            ChannelKind::Online => "online",
            ChannelKind::Phone => "phone",
            ChannelKind::SetUp => "set-up",
        };
        let job_aids = channel.job_aids.iter().map(|aid| {
            let source = citation(catalog, &aid.source);
            json!({ "system": aid.system.key(), "url": aid.url, "source": source })
        });
        json!({
            "id": channel.key,
            "name": channel.name,
            "kind": kind,
            "url": channel.url,
            "link": channel.link,
            "how": channel.how,
            "contact": contact(catalog, channel.contact),
            "job_aids": job_aids.collect::<Vec<_>>(),
            "source": citation(catalog, &channel.source),
        })
    });
    channels.collect()
}

fn contacts(catalog: &Catalog) -> Vec<Value> {
    let contacts = catalog.contacts().map(|(_, contact)| {
        json!({
            "id": contact.key,
            "name": contact.name,
            "phone": contact.phone.as_ref().map(|phone| &phone.number),
            "phone_menu": contact.phone.as_ref().and_then(|phone| phone.menu.as_ref()),
            "url": contact.url,
            "source": citation(catalog, &contact.source),
        })
    });
    contacts.collect()
}

fn positions(catalog: &Catalog) -> Vec<Value> {
    let positions = catalog.positions().map(|(_, position)| {
        json!({
            "id": position.key,
            "name": position.name,
            "hint": position.hint,
            "hint_is_interpretation": position.hint_is_interpretation,
            "also": position.also,
        })
    });
    positions.collect()
}

fn duties(catalog: &Catalog) -> Vec<Value> {
    let duties = catalog
        .duties()
        .map(|(_, duty)| json!({ "id": duty.key, "name": duty.name, "also": duty.also }));
    duties.collect()
}

fn interpretations(catalog: &Catalog) -> Vec<Value> {
    let interpretations = catalog.interpretations().iter().map(|of| {
        json!({
            "id": of.key,
            "text": of.text,
            "roles": of.roles.iter().map(|role| role_id(catalog, *role)).collect::<Vec<_>>(),
            "channels": of.channels.iter().map(|id| &catalog[*id].key).collect::<Vec<_>>(),
            "system": of.system.map(System::key),
            "numbers": of.numbers,
            "source": citation(catalog, &of.source),
        })
    });
    interpretations.collect()
}

fn features(catalog: &Catalog) -> Vec<Value> {
    let features = catalog.features().map(|(_, feature)| {
        json!({
            "id": feature.key,
            "name": feature.name,
            "section": feature.section,
            "roles": feature.roles.iter().map(|role| role_id(catalog, *role)).collect::<Vec<_>>(),
            "source": citation(catalog, &feature.source),
        })
    });
    features.collect()
}
