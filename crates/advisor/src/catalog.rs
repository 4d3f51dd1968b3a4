//! The catalogue: everything the sources say, compiled, with every reference checked.
//!
//! What is read from the TOML files, and how, is the business of the `catalog-compiler` crate; this is what comes out.

mod access;
mod references;

use core::{fmt, ops::Index};

use serde::{Deserialize, Serialize};

pub use crate::ids::{
    AreaId, ChannelId, ContactId, DocumentId, DutyId, FaqId, FeatureId, GroupId, OptionId,
    PositionId, QuestionId, RoleId, RuleId,
};
use crate::{
    bytes,
    date::Date,
    digest,
    permission::{Access, Permission},
    question::{AnswerOption, Fact, Question},
    role::{Places, Role, System},
    rule::Rule,
    weights::Weights,
};

/// A document that the catalogue rests on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    /// The id in files.
    pub key: String,
    /// Its title.
    pub title: String,
    /// The day on which it was last read for this catalogue. The documents themselves bear no date.
    pub read: Date,
}

/// Where a fact stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Citation {
    /// The document.
    pub document: DocumentId,
    /// The heading or row in it.
    pub at: String,
}

/// Somebody to ask, or whose approval is needed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contact {
    /// The id in files and data.
    pub key: String,
    /// How a sentence calls them: “the LAUSD Helpdesk”.
    pub name: String,
    /// Their telephone, where the sources give one.
    pub phone: Option<Phone>,
    /// Their web page, where the sources give one.
    pub url: Option<String>,
    /// What somebody does who may be this contact without our knowing it.
    pub if_you: Option<String>,
    /// The positions of people who are this contact themselves.
    pub positions: Vec<PositionId>,
    /// Whom such people ask instead.
    pub instead: Option<ContactId>,
    /// Who this is for people at schools.
    pub at_schools: Option<ContactId>,
    /// Who this is for people in offices.
    pub in_offices: Option<ContactId>,
    /// Where they are named.
    pub source: Citation,
}

/// A telephone number and the way through its menu.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Phone {
    /// The number as the source writes it.
    pub number: String,
    /// What to press, as the source says: “option 5, then option 1”.
    pub menu: Option<String>,
}

/// What kind of act a channel asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum ChannelKind {
    /// None: the role comes by itself.
    Automatic,
    /// A request on a web page.
    Online,
    /// A call.
    Phone,
    /// A set-up of one's own.
    SetUp,
}

/// A way to acquire a role.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Channel {
    /// The id in files and data.
    pub key: String,
    /// Its name.
    pub name: String,
    /// What it asks for.
    pub kind: ChannelKind,
    /// Where to go.
    pub url: Option<String>,
    /// What to click there, where the address leads to more than this channel.
    pub link: Option<String>,
    /// What to do there, in one sentence of ours.
    pub how: String,
    /// Whom to call, for a channel by phone.
    pub contact: Option<ContactId>,
    /// Other channels whose web page is shown too, by system.
    pub also_open: Vec<AlsoOpen>,
    /// A document that leads through it, by system.
    pub job_aids: Vec<JobAid>,
    /// Where it is described.
    pub source: Citation,
}

/// Another channel whose web page is shown too.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AlsoOpen {
    /// The system whose roles it is about.
    pub system: System,
    /// The other channel.
    pub channel: ChannelId,
}

/// A document that leads through a channel.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct JobAid {
    /// The system whose roles it is about.
    pub system: System,
    /// Where it is.
    pub url: String,
    /// Where it is named.
    pub source: Citation,
}

/// A group of roles.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    /// The id in files and data.
    pub key: String,
    /// The heading of the guide.
    pub name: String,
    /// The system whose roles it holds.
    pub system: System,
}

/// A part of a system that permissions are about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Area {
    /// The id in files and data.
    pub key: String,
    /// How a sentence calls it, after “see” or “enter”: “attendance”.
    pub name: String,
    /// The system that it is a part of.
    pub system: System,
    /// Whether seeing it is seeing every area of the system: “all pages”.
    pub everything: bool,
    /// Whether “all pages” do not show it: it is about students of other schools, or for one
    /// service alone.
    pub apart: bool,
    /// Areas that it contains: seeing it is seeing them, as far and as much.
    pub contains: Vec<AreaId>,
    /// The module of MiSiS that it belongs to, where the guide says so.
    pub module: Option<String>,
    /// Whether it stands for all work in the module: no row describes that, so a role is for it if it works in the
    /// module. That is our interpretation.
    pub whole_module: bool,
}

/// A position or responsibility.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Position {
    /// The id in links and data.
    pub key: String,
    /// Its name as the sources write it.
    pub name: String,
    /// What an abbreviation in the name stands for, or what tells the position from its neighbours.
    pub hint: Option<String>,
    /// Whether the hint is our interpretation: no document spells the abbreviation out.
    pub hint_is_interpretation: bool,
    /// Other words that people search it by.
    pub also: Vec<String>,
    /// Whether only certificated, or only classified, employees are in it.
    pub employment: Option<Employment>,
    /// Whether it is a responsibility that can be given to any employee: “or designee”, “designated support staff”.
    pub delegable: bool,
    /// The other positions that everybody in this one is in.
    pub implies: Vec<PositionId>,
}

/// How somebody is employed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Employment {
    /// In a certificated position.
    Certificated,
    /// In a classified position.
    Classified,
    /// By a contractor.
    Contractor,
}

/// Something an employee does in MiSiS.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Duty {
    /// The id in links and data.
    pub key: String,
    /// In the employee's words: “I enroll and check out students”, without the “I”, from a capital letter.
    pub name: String,
    /// Other words that people search it by.
    pub also: Vec<String>,
    /// What one needs to be allowed for it.
    pub needs: Vec<Permission>,
}

/// A feature of Clever.
///
/// Source: Clever Role Changes, Role Overview, feature table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Feature {
    /// The id in links and data.
    pub key: String,
    /// Its label in the table.
    pub name: String,
    /// The heading it stands under.
    pub section: String,
    /// The roles that have it.
    pub roles: Vec<RoleId>,
    /// Where the table stands.
    pub source: Citation,
}

/// The yearly reset of roles in a system, or that the source says nothing of one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Yearly {
    /// The system.
    pub system: System,
    /// The first reset, where the source gives one.
    pub first: Option<Date>,
    /// The sentence before the first reset. `{date}` stands for its date.
    pub coming: Option<String>,
    /// The sentence from the first reset on. `{date}` stands for its date.
    pub in_force: String,
    /// What it means for a role that comes by itself.
    pub automatic: Option<String>,
    /// Whether that is our interpretation: the source does not spell it out.
    pub automatic_is_interpretation: bool,
    /// What it means for a role that one applied for.
    pub applied: Option<String>,
    /// Where it stands.
    pub source: Citation,
}

/// How we read what the documents do not spell out, or something in them that looks odd.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Interpretation {
    /// The id in files and data.
    pub key: String,
    /// In a sentence or several.
    pub text: String,
    /// The roles that it is about.
    pub roles: Vec<RoleId>,
    /// The channels that it is about.
    pub channels: Vec<ChannelId>,
    /// The positions that it is about.
    pub positions: Vec<PositionId>,
    /// The questions whose `find_out` it is about: whom we send people to who are not sure.
    pub questions: Vec<QuestionId>,
    /// The only places where people read it in an outcome; any, if there are none.
    pub places: Places,
    /// The only system that it is about; any, if there is none.
    pub system: Option<System>,
    /// Whether it is about the numbers of users as we work with them.
    pub numbers: bool,
    /// Where the documents leave it open, or where the oddity stands.
    pub source: Citation,
}

/// Everything that the catalogue holds, before its references are checked.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Content {
    /// The source documents.
    pub documents: Vec<Document>,
    /// Whom to ask.
    pub contacts: Vec<Contact>,
    /// The ways to acquire a role.
    pub channels: Vec<Channel>,
    /// The groups of roles, in the order of the sources.
    pub groups: Vec<Group>,
    /// The areas of permissions.
    pub areas: Vec<Area>,
    /// The positions and responsibilities, in the order in which they are offered.
    pub positions: Vec<Position>,
    /// The duties, in the order in which they are offered.
    pub duties: Vec<Duty>,
    /// The features of Clever, in the order of the table.
    pub features: Vec<Feature>,
    /// The roles, by group, in the order of the sources.
    pub roles: Vec<Role>,
    /// The questions, in the order in which they are asked.
    pub questions: Vec<Question>,
    /// The rules of the decision tables, in their order.
    pub rules: Vec<Rule>,
    /// What happens every year, a system each.
    pub yearly: Vec<Yearly>,
    /// How much access each permission is.
    pub weights: Weights,
    /// What the sources do not spell out, and how we read it.
    pub interpretations: Vec<Interpretation>,
}

/// A reference that points nowhere. The compiler of the catalogue never makes one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DanglingReference {
    /// What kind of thing is missing.
    pub what: &'static str,
}

impl fmt::Display for DanglingReference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the catalogue refers to a {} that it does not hold", self.what)
    }
}

impl core::error::Error for DanglingReference {}

/// The compiled catalogue: content whose every reference holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "RawCatalog")]
pub struct Catalog {
    version: String,
    content: Content,
    /// What each role allows, worked out of the content.
    #[serde(skip_serializing)]
    access: Vec<Access>,
}

/// A catalogue as bytes hold it: nobody has checked yet that its references hold.
#[derive(Deserialize)]
struct RawCatalog {
    version: String,
    content: Content,
}

impl TryFrom<RawCatalog> for Catalog {
    type Error = DanglingReference;

    fn try_from(raw: RawCatalog) -> Result<Self, DanglingReference> {
        Self::checked(raw.version, raw.content)
    }
}

impl Catalog {
    /// The bytes that [`Catalog::from_bytes`] reads.
    pub fn to_bytes(&self) -> Vec<u8> {
        bytes::write(self)
    }

    /// The catalogue in these bytes; `None` if they hold none.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        bytes::read(bytes)
    }
}

/// Indexing by id, and the lists behind it.
macro_rules! lists {
    ($($id:ident $item:ident $list:ident $ids:ident;)*) => {
        $(impl Index<$id> for Catalog {
            type Output = $item;

            // Out of line: it is called from everywhere, and the program has to stay small.
            #[inline(never)]
            #[expect(clippy::indexing_slicing, reason = "Catalog::new has checked every id")]
            fn index(&self, id: $id) -> &$item {
                &self.content.$list[id.index()]
            }
        })*

        impl Catalog {
            $(
                #[doc = concat!("The entries of [`Content::", stringify!($list), "`] with their ids.")]
                pub fn $list(&self) -> impl DoubleEndedIterator<Item = ($id, &$item)> {
                    self.$ids().zip(&self.content.$list)
                }

                #[doc = concat!("The ids of [`Content::", stringify!($list), "`].")]
                pub fn $ids(&self) -> impl DoubleEndedIterator<Item = $id> + ExactSizeIterator + use<> {
                    let len = u16::try_from(self.content.$list.len()).unwrap_or(u16::MAX);
                    (0..len).map($id::at)
                }
            )*
        }
    };
}

lists! {
    DocumentId Document documents document_ids;
    ContactId Contact contacts contact_ids;
    ChannelId Channel channels channel_ids;
    GroupId Group groups group_ids;
    AreaId Area areas area_ids;
    PositionId Position positions position_ids;
    DutyId Duty duties duty_ids;
    FeatureId Feature features feature_ids;
    RoleId Role roles role_ids;
    QuestionId Question questions question_ids;
    RuleId Rule rules rule_ids;
}

impl Index<OptionId> for Catalog {
    type Output = AnswerOption;

    #[inline(never)]
    #[expect(clippy::indexing_slicing, reason = "Catalog::new has checked every id")]
    fn index(&self, id: OptionId) -> &AnswerOption {
        &self[id.question()].options[id.index()]
    }
}

impl Catalog {
    /// Checks every reference of `content`, and nothing else: what the content means is for
    /// the compiler's checks.
    ///
    /// # Errors
    /// The first reference that points nowhere.
    pub fn new(content: Content) -> Result<Self, DanglingReference> {
        Self::checked(digest::mark(&bytes::write(&content), digest::VERSION), content)
    }

    fn checked(version: String, content: Content) -> Result<Self, DanglingReference> {
        references::check(&content)?;
        Ok(Self { version, access: access::of_roles(&content), content })
    }

    /// The version of the content: seven signs that change whenever any of it does. It is worked out where the
    /// content is compiled, and read from the bytes afterwards.
    pub fn version(&self) -> &str {
        &self.version
    }

    /// Everything that a role allows: its own permissions and those of the roles it includes.
    #[inline(never)]
    #[expect(clippy::indexing_slicing, reason = "there is one for each role")]
    pub fn access(&self, role: RoleId) -> &Access {
        &self.access[role.index()]
    }

    /// How much access this is, to compare sets of roles by: [`Weights::weigh`].
    pub fn weight(&self, access: &Access) -> u32 {
        self.content.weights.weigh(self.areas(), access)
    }

    /// The weights of the content.
    pub const fn weights(&self) -> &Weights {
        &self.content.weights
    }

    /// What the sources do not spell out, and how we read it.
    pub fn interpretations(&self) -> &[Interpretation] {
        &self.content.interpretations
    }

    /// The role and all that it includes, directly or through others.
    pub fn with_included(&self, role: RoleId) -> Vec<RoleId> {
        access::with_included(&self.content, role)
    }

    /// What happens every year to the roles of `system`.
    pub fn yearly(&self, system: System) -> Option<&Yearly> {
        self.content.yearly.iter().find(|yearly| yearly.system == system)
    }

    /// The question whose answers the code reads as `fact`.
    pub fn question_of(&self, fact: Fact) -> Option<QuestionId> {
        self.questions().find(|(_, question)| question.fact == fact).map(|(id, _)| id)
    }

    /// The options of a question, with their ids.
    pub fn options(&self, question: QuestionId) -> impl Iterator<Item = (OptionId, &AnswerOption)> {
        (0..).map(move |index| OptionId::at(question, index)).zip(&self[question].options)
    }
}
