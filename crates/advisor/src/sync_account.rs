//! The account through which Clever reads a school’s PowerSchool: the guide that sets it up, looks it over and
//! removes it.
//!
//! The guide is not a part of the catalogue, which the first page carries, but a blob of its own. What somebody
//! has done so far is a [`Progress`], which stands in the link. Nothing here ever holds the password but
//! [`password`], which makes it.

pub mod address;
pub mod audit;
pub mod hand_over;
mod link;
pub mod password;
mod progress;
pub mod version;

use serde::{Deserialize, Serialize};

pub use crate::ids::{AuditId, StepId};

pub use self::{
    link::{SyncLink, View, link, parse},
    progress::{Progress, Status},
};
use crate::{
    bytes,
    catalog::{Catalog, Citation},
    ids::RoleId,
};

/// All that the guide says, in the order of the source.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Guide {
    /// The role whose permissions the account gets.
    pub role: RoleId,
    /// How long it takes, as the source says it: “around 10 minutes”.
    pub time: String,
    /// The oldest version of PowerSchool that the source describes, such as “7.8”.
    pub oldest_version: String,
    /// What to know, and whom to ask, with an older one.
    pub older: String,
    /// What the account is for.
    pub lead: Vec<String>,
    /// Where that stands.
    pub source: Citation,
    /// The security groups in the source’s picture.
    pub groups: Vec<SecurityGroup>,
    /// The parts.
    pub parts: Vec<Part>,
    /// The lists of settings to compare with what the screens show.
    pub audits: Vec<Audit>,
}

/// A security group of PowerSchool in the source’s picture.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SecurityGroup {
    /// Its number.
    pub number: u16,
    /// Its name.
    pub name: String,
    /// Its access level.
    pub access: String,
    /// Whether it may be taken for Clever.
    pub state: GroupState,
}

/// Whether a security group may be taken for Clever.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum GroupState {
    /// The source says that it is built into PowerSchool: it may not.
    BuiltIn,
    /// It has a name, so somebody uses it: it may not, if it is the same at this school.
    InUse,
    /// Nobody uses it: it may.
    Unused,
}

/// A part of the guide.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// The id.
    pub key: String,
    /// What it is about.
    pub title: String,
    /// What it is for.
    pub lead: String,
    /// Whether it takes the account away, which is a list of tasks of its own.
    pub removal: bool,
    /// What to do.
    pub steps: Vec<Step>,
    /// Where it stands.
    pub source: Citation,
}

/// A step of a part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// The id in links.
    pub key: String,
    /// What is done, in a few words.
    pub title: String,
    /// What to do, one thing after the other.
    pub todo: Vec<String>,
    /// The way through the menus, from the start page on; empty if the source names none.
    pub menu: Vec<String>,
    /// The URL extension: what is appended to the address of PowerSchool.
    pub page: Option<String>,
    /// What to enter.
    pub values: Vec<Value>,
    /// Whether a password is to be made.
    pub password: bool,
    /// Why it is done.
    pub why: String,
    /// What it gives Clever.
    pub gives: String,
    /// What it does not give Clever.
    pub withholds: Option<String>,
    /// How to see that it worked.
    pub check: String,
    /// What else to know.
    pub notes: Vec<String>,
    /// On what the source is silent, and whom to ask.
    pub silent: Option<String>,
    /// The steps that have to be done before, all of them earlier ones.
    pub after: Vec<StepId>,
    /// The list of settings in which it is looked over.
    pub audit: Option<AuditId>,
    /// Where it stands.
    pub source: Citation,
}

/// Something to enter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Value {
    /// The field, as PowerSchool calls it.
    pub field: String,
    /// What to enter.
    pub value: String,
    /// Whether it is an example and another value will do.
    pub example: bool,
}

/// A list of settings, to compare with what a screen shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Audit {
    /// The id in links.
    pub key: String,
    /// What it looks over.
    pub title: String,
    /// Where to look.
    pub lead: String,
    /// The step after which one can look.
    pub step: StepId,
    /// The settings, in the order of the screens.
    pub settings: Vec<Setting>,
    /// Where they stand.
    pub source: Citation,
}

/// A setting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Setting {
    /// The id in links.
    pub key: String,
    /// The heading above it on the screen.
    pub under: Option<String>,
    /// What the screen calls it.
    pub label: String,
    /// What the source shows there.
    pub value: String,
    /// What may stand there, and what should.
    pub kind: Kind,
    /// What may come of it where it differs.
    pub risk: String,
    /// How to mend it.
    pub remedy: String,
    /// What else to know.
    pub note: Option<String>,
}

/// What may stand in a setting, and what should.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Kind {
    /// One of these, or something else that the source does not show.
    Choice {
        /// What the screen offers, as far as the source shows it.
        options: Vec<Choice>,
        /// The place of what should be chosen.
        expected: u16,
    },
    /// A box, which should be checked or not.
    Checkbox(bool),
    /// The number of a security group: any but one in use.
    GroupNumber,
    /// The name of a security group: any but that of one in use.
    GroupName,
    /// Any text that holds these words.
    Free(Vec<String>),
    /// The screen shows it; there is nothing to compare.
    Shown,
}

/// Something that a screen offers to choose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    /// The id in links.
    pub key: String,
    /// What the screen calls it.
    pub label: String,
}

impl Guide {
    /// The bytes that [`Guide::from_bytes`] reads.
    pub fn to_bytes(&self) -> Vec<u8> {
        bytes::write(self)
    }

    /// The guide in these bytes; `None` if they hold none, or one that does not go with the catalogue.
    pub fn from_bytes(bytes: &[u8], catalog: &Catalog) -> Option<Self> {
        bytes::read(bytes).filter(|guide: &Self| guide.goes_with(catalog))
    }

    /// All steps with their ids and parts, in their order.
    pub fn steps(&self) -> impl Iterator<Item = (StepId, &Part, &Step)> {
        let steps =
            self.parts.iter().flat_map(|part| part.steps.iter().map(move |step| (part, step)));
        (0..).map(StepId::at).zip(steps).map(|(id, (part, step))| (id, part, step))
    }

    /// The step with this id.
    pub fn step(&self, id: StepId) -> Option<&Step> {
        self.steps().nth(id.index()).map(|(_, _, step)| step)
    }

    /// The list of settings with this id.
    pub fn audit(&self, id: AuditId) -> Option<&Audit> {
        self.audits.get(id.index())
    }

    /// The lists of settings with their ids.
    pub fn audits(&self) -> impl Iterator<Item = (AuditId, &Audit)> {
        (0..).map(AuditId::at).zip(&self.audits)
    }

    /// Whether every reference points at something.
    fn goes_with(&self, catalog: &Catalog) -> bool {
        let steps = self.steps().count();
        let cited = |source: &Citation| source.document.index() < catalog.document_ids().len();
        let sound_step = |id: StepId, step: &Step| {
            cited(&step.source)
                && step.after.iter().all(|before| before.index() < id.index())
                && step.audit.is_none_or(|audit| audit.index() < self.audits.len())
        };
        let sound_setting = |setting: &Setting| match &setting.kind {
            Kind::Choice { options, expected } => usize::from(*expected) < options.len(),
            _ => true,
        };
        self.role.index() < catalog.role_ids().len()
            && cited(&self.source)
            && self.parts.iter().all(|part| cited(&part.source))
            && self.steps().all(|(id, _, step)| sound_step(id, step))
            && self.audits.iter().all(|audit| {
                cited(&audit.source)
                    && audit.step.index() < steps
                    && audit.settings.iter().all(sound_setting)
            })
    }
}
