//! Mirror of a role.

use advisor::{
    cardinality::{Cardinality, Minimum, Staff},
    date::Date,
    permission::{Action, Extent, Scope},
    role::{Basis, ModuleQualifier, Place, SecurityLevel},
};
use core::num::NonZeroU16;
use toml_span::Value;

use super::{
    lists::Citation,
    macros::{choice, record},
    reader::{Field, Full, Read, Reader, Table},
    values::{At, Choice, Text},
};
use crate::defect::{Finding, Spot};

record! {
    /// A file of `roles/`.
    Role {
        name: Text,
        summary: Text,
        group: Text,
        security_level: Option<SecurityLevel>,
        modules: Vec<Module>,
        number_of_users: Option<Text>,
        cardinality: Option<At<Cardinality>>,
        channel: Text,
        channel_label: Text,
        approver: Option<Text>,
        available_from: Option<Date>,
        includes: Vec<Text>,
        nearest: Option<Text>,
        limits: Vec<Text>,
        open_lists: Vec<Text>,
        purpose: Vec<Text>,
        vague_areas: Vec<Text>,
        source: Citation,
        holders: Vec<Holder>,
        grants: Vec<Grant>,
    }

    /// Whom the role is meant for.
    Holder {
        positions: Full<Text>,
        places: Full<Place>,
        basis: Option<Basis>,
        beside: Option<Text>,
        note: Option<Text>,
    }

    /// The minima of a cardinality, by the kind of school.
    Minima {
        elementary: Option<u16>,
        secondary: Option<u16>,
        options: Option<u16>,
    }
}

choice! {
    SecurityLevel { "low" Low, "moderate" Moderate, "high" High, }
    ModuleQualifier { "limited" Limited, "partial" Partial, "read-only" ReadOnly, }
    Place { "elementary" Elementary, "secondary" Secondary, "options" Options, "office" Office, }
    Basis { "everyone" Everyone, "position" Position, "duty" Duty, "ask-first" AskFirst, }
    Staff {
        "administrators" Administrators, "teachers" Teachers, "other" OtherCertificated,
    }
    Kind {
        "per-students" PerStudents, "as-needed" AsNeeded, "between" Between, "limited" Limited,
        "everyone" Everyone,
    }
}

/// A module and what stands in brackets behind it.
#[derive(Debug)]
pub(crate) struct Module {
    /// The name.
    pub(crate) name: Text,
    /// The word in brackets.
    pub(crate) qualifier: Option<ModuleQualifier>,
}

impl Read for Module {
    const WHAT: &'static str = "the name of a module in quotation marks";
    const EXAMPLE: &'static str = "\"Attendance (limited)\"";

    fn read(value: Value<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let text = Text::read(value, reader)?;
        let split = text.as_str().strip_suffix(')').and_then(|text| text.rsplit_once(" ("));
        let Some((name, qualifier)) = split else {
            return Some(Self { name: text, qualifier: None });
        };
        let name = Text { value: name.to_owned(), spot: text.spot };
        let qualifier = Text { value: qualifier.to_owned(), spot: text.spot };
        ModuleQualifier::of(&qualifier, reader)
            .map(|qualifier| Self { name, qualifier: Some(qualifier) })
    }
}

/// What the role allows: each of the actions on each of the areas.
#[derive(Debug)]
pub(crate) struct Grant {
    /// The actions.
    pub(crate) actions: Vec<Action>,
    /// The areas.
    pub(crate) areas: Vec<Text>,
    /// Whose information.
    pub(crate) scope: Scope,
    /// How much of it.
    pub(crate) extent: Extent,
}

impl Read for Grant {
    const WHAT: &'static str = "a grant";
    const EXAMPLE: &'static str = "{ … }";

    fn read(value: Value<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let mut table = Table::open(value, reader)?;
        let action = Option::<Action>::field(&mut table, "action", reader);
        let actions = Option::<Full<Action>>::field(&mut table, "actions", reader);
        let areas = Full::field(&mut table, "areas", reader);
        let scope = Scope::field(&mut table, "scope", reader);
        let extent = Option::field(&mut table, "extent", reader);
        if let (Some(None), Some(None)) = (&action, &actions) {
            table.miss("action", "\"…\"");
        }
        table.close(reader);
        let actions = actions?.map(|Full(actions)| actions).into_iter().flatten();
        Some(Self {
            actions: action?.into_iter().chain(actions).collect(),
            areas: areas?.0,
            scope: scope?,
            extent: extent?.unwrap_or(Extent::All),
        })
    }
}

/// The words for kinds of cardinality.
#[derive(Debug, Clone, Copy)]
enum Kind {
    PerStudents,
    AsNeeded,
    Between,
    Limited,
    Everyone,
}

impl Read for Cardinality {
    const WHAT: &'static str = "a table with a kind";
    const EXAMPLE: &'static str = "{ kind = \"as-needed\" }";

    fn read(value: Value<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let mut table = Table::open(value, reader)?;
        let spot = table.spot;
        let cardinality = match Kind::field(&mut table, "kind", reader) {
            Some(Kind::PerStudents) => per_students(&mut table, spot, reader),
            Some(Kind::AsNeeded) => Option::field(&mut table, "minimum", reader)
                .map(|minimum| Self::AsNeeded { minimum }),
            Some(Kind::Between) => between(&mut table, spot, reader),
            Some(Kind::Limited) => Some(Self::Limited),
            Some(Kind::Everyone) => {
                Staff::field(&mut table, "staff", reader).map(|staff| Self::Everyone { staff })
            }
            None => {
                for key in ["students", "minimum", "maximum", "staff"] {
                    table.take(key); // which of them belong here cannot be told
                }
                None
            }
        };
        table.close(reader);
        cardinality
    }
}

fn per_students(table: &mut Table<'_>, spot: Spot, reader: &mut Reader<'_>) -> Option<Cardinality> {
    let students = At::<u16>::field(table, "students", reader);
    let minimum = Option::<Minimum>::field(table, "minimum", reader);
    let maximum = Option::<u16>::field(table, "maximum", reader);
    let (students, minimum, maximum) = (students?, minimum?.unwrap_or_default(), maximum?);
    let Some(group) = NonZeroU16::new(students.value) else {
        let finding = Finding::at(students.spot, "one holder for each group of no students")
            .label("expected at least 1")
            .help("write how many students the guide counts for one holder");
        reader.log.report("bad-cardinality", finding);
        return None;
    };
    let cardinality = Cardinality::per_students(group, minimum, maximum);
    cardinality.or_else(|| crossed(spot, reader))
}

fn between(table: &mut Table<'_>, spot: Spot, reader: &mut Reader<'_>) -> Option<Cardinality> {
    let minimum = u16::field(table, "minimum", reader);
    let maximum = u16::field(table, "maximum", reader);
    Cardinality::between(minimum?, maximum?).or_else(|| crossed(spot, reader))
}

fn crossed(spot: Spot, reader: &mut Reader<'_>) -> Option<Cardinality> {
    let finding = Finding::at(spot, "the minimum is above the maximum")
        .label("expected a minimum not above the maximum")
        .help("compare the two with the row of the guide");
    reader.log.report("bad-cardinality", finding);
    None
}

impl Read for Minimum {
    const WHAT: &'static str = "a whole number, or a table by kind of school";
    const EXAMPLE: &'static str = "{ elementary = 2, secondary = 4 }";

    fn read(value: Value<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        if value.as_integer().is_some() {
            return u16::read(value, reader).map(Self::everywhere);
        }
        let Minima { elementary, secondary, options } = Minima::read(value, reader)?;
        Some(Self { elementary, secondary, options })
    }
}
