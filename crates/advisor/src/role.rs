//! Roles: what they allow, whom they are meant for, how one gets them.

use serde::{Deserialize, Serialize};

use crate::{
    cardinality::{Cardinality, Staff},
    catalog::Citation,
    date::Date,
    ids::{AreaId, ChannelId, ContactId, GroupId, PositionId, RoleId},
    permission::Permission,
};

/// A system that roles give access to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum System {
    /// Single sign-on to classroom applications.
    Clever,
    /// The student information system.
    Misis,
    /// The student information system that some schools connect to Clever.
    PowerSchool,
}

impl System {
    /// Every system, in the order in which answers are shown.
    pub const ALL: [Self; 3] = [Self::Clever, Self::Misis, Self::PowerSchool];

    /// The id in links, files and data.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Clever => "clever",
            Self::Misis => "misis",
            Self::PowerSchool => "powerschool",
        }
    }

    /// The name as the sources write it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Clever => "Clever",
            Self::Misis => "MiSiS",
            Self::PowerSchool => "PowerSchool",
        }
    }
}

/// The amount and sensitivity of the information that a role shows or lets one change.
///
/// Source: Guide to MiSiS User Roles, Legend.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum SecurityLevel {
    /// Little, and not sensitive.
    Low,
    /// Between the two.
    Moderate,
    /// Much, or sensitive: the fewest people should hold it.
    High,
}

impl SecurityLevel {
    /// The label of the guide.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Low => "Low",
            Self::Moderate => "Moderate",
            Self::High => "High",
        }
    }
}

/// A component of MiSiS that a role works in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Module {
    /// Its name, in one spelling for all roles.
    pub name: String,
    /// What the row says in brackets behind the name.
    pub qualifier: Option<ModuleQualifier>,
}

/// What a row of the guide says in brackets behind the name of a module.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum ModuleQualifier {
    /// “(limited)”
    Limited,
    /// “(partial)”
    Partial,
    /// “(read-only)”
    ReadOnly,
}

impl ModuleQualifier {
    /// The word in brackets.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Limited => "limited",
            Self::Partial => "partial",
            Self::ReadOnly => "read-only",
        }
    }
}

/// Where an employee works, as far as roles tell places apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Place {
    /// An elementary school.
    Elementary,
    /// A secondary school: middle, high or span.
    Secondary,
    /// An options school.
    Options,
    /// A Region (Local District) or Central office.
    Office,
}

impl Place {
    /// Every place, in the order of the guide.
    pub const ALL: [Self; 4] = [Self::Elementary, Self::Secondary, Self::Options, Self::Office];

    /// The id in files and data.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Elementary => "elementary",
            Self::Secondary => "secondary",
            Self::Options => "options",
            Self::Office => "office",
        }
    }

    /// How a sentence calls such places.
    pub const fn plural(self) -> &'static str {
        match self {
            Self::Elementary => "elementary schools",
            Self::Secondary => "secondary schools",
            Self::Options => "options schools",
            Self::Office => "Region (Local District) and Central offices",
        }
    }
}

/// Some of the four places.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(from = "Vec<Place>", into = "Vec<Place>")]
pub struct Places(u8);

impl Places {
    /// These places with `place` among them.
    #[must_use]
    pub const fn with(self, place: Place) -> Self {
        Self(self.0 | 1 << place as u8)
    }

    /// Whether `place` is among them.
    pub const fn contains(self, place: Place) -> bool {
        self.0 & 1 << place as u8 != 0
    }

    /// Whether the two have a place in common.
    pub const fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// These places and the others.
    #[must_use]
    pub const fn and(self, others: Self) -> Self {
        Self(self.0 | others.0)
    }

    /// The places, in the order of the guide.
    pub fn iter(self) -> impl Iterator<Item = Place> {
        Place::ALL.into_iter().filter(move |place| self.contains(*place))
    }
}

impl FromIterator<Place> for Places {
    fn from_iter<T: IntoIterator<Item = Place>>(places: T) -> Self {
        places.into_iter().fold(Self::default(), Self::with)
    }
}

impl From<Vec<Place>> for Places {
    fn from(places: Vec<Place>) -> Self {
        places.into_iter().collect()
    }
}

impl From<Places> for Vec<Place> {
    fn from(places: Places) -> Self {
        places.iter().collect()
    }
}

/// What brings a role to the people in a position.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Basis {
    /// The guide means it for everybody in the position.
    Everyone,
    /// The position itself: its holders do the work that the role is for.
    Position,
    /// A duty: only those in the position whose duties need the role.
    Duty,
    /// The row does not spell out that the role is for the position: they ask before they request it.
    AskFirst,
}

/// Whom a role is meant for: some positions, in some places, on some basis.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holder {
    /// The positions and responsibilities.
    pub positions: Vec<PositionId>,
    /// Where they work.
    pub places: Places,
    /// What brings the role to them.
    pub basis: Basis,
    /// Another role whose row fits the same people, and that is shown beside this one.
    pub beside: Option<RoleId>,
    /// What of this the row does not spell out, and how we read it; with [`Basis::AskFirst`] also what to do before a
    /// request.
    pub note: Option<String>,
}

/// A role of one of the systems.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Role {
    /// The id in links and files: its file's name.
    pub key: String,
    /// The system it gives access to.
    pub system: System,
    /// The name, exactly as the source writes it.
    pub name: String,
    /// What it is, in one or two plain sentences of ours.
    pub summary: String,
    /// The group it stands in.
    pub group: GroupId,
    /// How sensitive it is. Only MiSiS roles have a level.
    pub security_level: Option<SecurityLevel>,
    /// The components it works in.
    pub modules: Vec<Module>,
    /// Whom it is meant for.
    pub holders: Vec<Holder>,
    /// How many should hold it, in the words of the guide.
    pub number_of_users: Option<String>,
    /// The same, typed.
    pub cardinality: Option<Cardinality>,
    /// How to get it.
    pub channel: ChannelId,
    /// How the role's own row calls the channel.
    pub channel_label: String,
    /// Who has to approve.
    pub approver: Option<ContactId>,
    /// The day from which it could be had, where the guide names one. Long past.
    pub available_from: Option<Date>,
    /// Roles that it holds whole.
    pub includes: Vec<RoleId>,
    /// The nearest role for those whom this one is not for.
    pub nearest: Option<RoleId>,
    /// What it allows by itself, without the roles it includes.
    pub grants: Vec<Permission>,
    /// What it does not allow, in words, where the source says so.
    pub limits: Vec<String>,
    /// The modules in which the row lists what the role is for with words such as “including”: it may be for more there.
    pub open_lists: Vec<String>,
    /// The areas of the one program that the role is for, where its name or its users limit it to one: what else it
    /// allows is for that work. Empty for a role that is not limited so.
    pub purpose: Vec<AreaId>,
    /// The areas that the row names without saying which part of them it means: that the role is for a duty in one of them
    /// is our interpretation.
    pub vague_areas: Vec<AreaId>,
    /// Where the source describes it.
    pub source: Citation,
}

impl Role {
    /// The staff of a school of which everybody is to hold it, if it is such a role.
    pub const fn for_all_of(&self) -> Option<Staff> {
        match self.cardinality {
            Some(Cardinality::Everyone { staff }) => Some(staff),
            _ => None,
        }
    }

    /// Whether it is for all the certificated staff of a school who carry no class register.
    pub fn is_for_other_certificated(&self) -> bool {
        self.for_all_of() == Some(Staff::OtherCertificated)
    }
}
