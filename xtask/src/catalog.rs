//! `cargo xtask catalog`: the compiled catalogue as data.

use std::num::NonZeroU16;

use advisor::cardinality::{Cardinality, Minimum};
use advisor::catalog::{Catalog, ChannelKind, ContactId, RoleId};
use advisor::role::{ModuleQualifier, Place, Role, SecurityLevel, System};
use anyhow::Result;
use serde::Serialize;

use crate::content::{self, CitationData, role_id};
use crate::project::Project;
use crate::questions::{self, QuestionData};

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
    content::print_data(&CatalogData::new(&catalog))
}

/// The compiled catalogue as data.
#[derive(Debug, Serialize)]
struct CatalogData<'a> {
    roles: Vec<RoleData<'a>>,
    channels: Vec<ChannelData<'a>>,
    contacts: Vec<ContactData<'a>>,
    positions: Vec<PositionData<'a>>,
    duties: Vec<DutyData<'a>>,
    features: Vec<FeatureData<'a>>,
    interpretations: Vec<InterpretationData<'a>>,
    questions: Vec<QuestionData<'a>>,
    documents: Vec<DocumentData<'a>>,
}

#[derive(Debug, Serialize)]
struct RoleData<'a> {
    id: String,
    system: &'a str,
    name: &'a str,
    summary: &'a str,
    group: &'a str,
    security_level: Option<&'a str>,
    modules: Vec<String>,
    positions: Vec<&'a str>,
    number_of_users: Option<&'a str>,
    cardinality: Option<CardinalityData>,
    channel: &'a str,
    channel_label: &'a str,
    approver: Option<&'a str>,
    includes: Vec<String>,
    limits: &'a [String],
    source: CitationData<'a>,
}

#[derive(Debug, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
enum CardinalityData {
    PerStudents { students: NonZeroU16, minimum: MinimumData, maximum: Option<u16> },
    AsNeeded { minimum: Option<u16> },
    Between { minimum: u16, maximum: u16 },
    Limited,
    Everyone { staff: &'static str },
}

#[derive(Debug, Serialize)]
struct MinimumData {
    elementary: Option<u16>,
    secondary: Option<u16>,
    options: Option<u16>,
}

#[derive(Debug, Serialize)]
struct ChannelData<'a> {
    id: &'a str,
    name: &'a str,
    kind: &'static str,
    url: Option<&'a str>,
    link: Option<&'a str>,
    how: &'a str,
    contact: Option<&'a str>,
    job_aids: Vec<JobAidData<'a>>,
    source: CitationData<'a>,
}

#[derive(Debug, Serialize)]
struct JobAidData<'a> {
    system: &'static str,
    url: &'a str,
    source: CitationData<'a>,
}

#[derive(Debug, Serialize)]
struct ContactData<'a> {
    id: &'a str,
    name: &'a str,
    phone: Option<&'a str>,
    phone_menu: Option<&'a str>,
    url: Option<&'a str>,
    source: CitationData<'a>,
}

#[derive(Debug, Serialize)]
struct PositionData<'a> {
    id: &'a str,
    name: &'a str,
    hint: Option<&'a str>,
    hint_is_interpretation: bool,
    implies: Vec<&'a str>,
    also: &'a [String],
}

#[derive(Debug, Serialize)]
struct DutyData<'a> {
    id: &'a str,
    name: &'a str,
    also: &'a [String],
}

#[derive(Debug, Serialize)]
struct FeatureData<'a> {
    id: &'a str,
    name: &'a str,
    section: &'a str,
    roles: Vec<String>,
    source: CitationData<'a>,
}

#[derive(Debug, Serialize)]
struct InterpretationData<'a> {
    id: &'a str,
    text: &'a str,
    roles: Vec<String>,
    channels: Vec<&'a str>,
    positions: Vec<&'a str>,
    questions: Vec<&'a str>,
    places: Vec<&'static str>,
    system: Option<&'static str>,
    numbers: bool,
    source: CitationData<'a>,
}

#[derive(Debug, Serialize)]
struct DocumentData<'a> {
    id: &'a str,
    title: &'a str,
}

impl<'a> CatalogData<'a> {
    fn new(catalog: &'a Catalog) -> Self {
        Self {
            roles: catalog.roles().map(|(id, role)| RoleData::new(catalog, id, role)).collect(),
            channels: channels(catalog),
            contacts: contacts(catalog),
            positions: positions(catalog),
            duties: duties(catalog),
            features: features(catalog),
            interpretations: interpretations(catalog),
            questions: questions::data(catalog),
            documents: documents(catalog),
        }
    }
}

impl<'a> RoleData<'a> {
    fn new(catalog: &'a Catalog, id: RoleId, role: &'a Role) -> Self {
        Self {
            id: role_id(catalog, id),
            system: role.system.key(),
            name: &role.name,
            summary: &role.summary,
            group: &catalog[role.group].name,
            security_level: role.security_level.map(SecurityLevel::name),
            modules: modules(role),
            positions: held_by(catalog, role),
            number_of_users: role.number_of_users.as_deref(),
            cardinality: role.cardinality.map(CardinalityData::from),
            channel: &catalog[role.channel].key,
            channel_label: &role.channel_label,
            approver: contact(catalog, role.approver),
            includes: role_ids(catalog, &role.includes),
            limits: &role.limits,
            source: CitationData::new(catalog, &role.source),
        }
    }
}

impl From<Cardinality> for CardinalityData {
    fn from(cardinality: Cardinality) -> Self {
        match cardinality {
            Cardinality::PerStudents { students, minimum, maximum } => {
                let Minimum { elementary, secondary, options } = minimum;
                let minimum = MinimumData { elementary, secondary, options };
                Self::PerStudents { students, minimum, maximum }
            }
            Cardinality::AsNeeded { minimum } => Self::AsNeeded { minimum },
            Cardinality::Between { minimum, maximum } => Self::Between { minimum, maximum },
            Cardinality::Limited => Self::Limited,
            Cardinality::Everyone { staff } => Self::Everyone { staff: staff.key() },
        }
    }
}

/// The ids of these roles.
fn role_ids(catalog: &Catalog, roles: &[RoleId]) -> Vec<String> {
    roles.iter().map(|role| role_id(catalog, *role)).collect()
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
fn held_by<'a>(catalog: &'a Catalog, role: &Role) -> Vec<&'a str> {
    let mut names = Vec::new();
    for position in role.holders.iter().flat_map(|holder| &holder.positions) {
        let name = catalog[*position].name.as_str();
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

/// The id of a contact.
fn contact(catalog: &Catalog, contact: Option<ContactId>) -> Option<&str> {
    contact.map(|contact| catalog[contact].key.as_str())
}

fn channels(catalog: &Catalog) -> Vec<ChannelData<'_>> {
    let channels = catalog.channels().map(|(_, channel)| {
        let job_aids = channel.job_aids.iter().map(|aid| JobAidData {
            system: aid.system.key(),
            url: &aid.url,
            source: CitationData::new(catalog, &aid.source),
        });
        ChannelData {
            id: &channel.key,
            name: &channel.name,
            kind: match channel.kind {
                ChannelKind::Automatic => "automatic",
                ChannelKind::Online => "online",
                ChannelKind::Phone => "phone",
                ChannelKind::SetUp => "set-up",
            },
            url: channel.url.as_deref(),
            link: channel.link.as_deref(),
            how: &channel.how,
            contact: contact(catalog, channel.contact),
            job_aids: job_aids.collect(),
            source: CitationData::new(catalog, &channel.source),
        }
    });
    channels.collect()
}

fn contacts(catalog: &Catalog) -> Vec<ContactData<'_>> {
    let contacts = catalog.contacts().map(|(_, contact)| {
        let phone = contact.phone.as_ref();
        ContactData {
            id: &contact.key,
            name: &contact.name,
            phone: phone.map(|phone| phone.number.as_str()),
            phone_menu: phone.and_then(|phone| phone.menu.as_deref()),
            url: contact.url.as_deref(),
            source: CitationData::new(catalog, &contact.source),
        }
    });
    contacts.collect()
}

fn positions(catalog: &Catalog) -> Vec<PositionData<'_>> {
    let positions = catalog.positions().map(|(_, position)| PositionData {
        id: &position.key,
        name: &position.name,
        hint: position.hint.as_deref(),
        hint_is_interpretation: position.hint_is_interpretation,
        implies: position.implies.iter().map(|id| catalog[*id].key.as_str()).collect(),
        also: &position.also,
    });
    positions.collect()
}

fn duties(catalog: &Catalog) -> Vec<DutyData<'_>> {
    let duties = catalog.duties().map(|(_, duty)| DutyData {
        id: &duty.key,
        name: &duty.name,
        also: &duty.also,
    });
    duties.collect()
}

fn interpretations(catalog: &Catalog) -> Vec<InterpretationData<'_>> {
    let interpretations = catalog.interpretations().iter().map(|of| InterpretationData {
        id: &of.key,
        text: &of.text,
        roles: role_ids(catalog, &of.roles),
        channels: of.channels.iter().map(|id| catalog[*id].key.as_str()).collect(),
        positions: of.positions.iter().map(|id| catalog[*id].key.as_str()).collect(),
        questions: of.questions.iter().map(|id| catalog[*id].key.as_str()).collect(),
        places: of.places.iter().map(Place::key).collect(),
        system: of.system.map(System::key),
        numbers: of.numbers,
        source: CitationData::new(catalog, &of.source),
    });
    interpretations.collect()
}

fn features(catalog: &Catalog) -> Vec<FeatureData<'_>> {
    let features = catalog.features().map(|(_, feature)| FeatureData {
        id: &feature.key,
        name: &feature.name,
        section: &feature.section,
        roles: role_ids(catalog, &feature.roles),
        source: CitationData::new(catalog, &feature.source),
    });
    features.collect()
}

fn documents(catalog: &Catalog) -> Vec<DocumentData<'_>> {
    let documents = catalog
        .documents()
        .map(|(_, document)| DocumentData { id: &document.key, title: &document.title });
    documents.collect()
}
