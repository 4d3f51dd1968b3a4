//! What the list of roles can be narrowed by: facets, the choices of each, and which roles meet a choice.

use crate::{
    catalog::{Catalog, ChannelKind},
    ids::{ChannelId, OptionId, PositionId, RoleId},
    question::{Fact, Meaning},
    role::{Place, Places, Role, SecurityLevel, System},
    rule::{Rule, RuleVerdict},
    why_not::places_of,
};

/// Something by which the list can be narrowed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Facet {
    /// The system.
    System,
    /// A school or an office.
    Workplace,
    /// The kind of school.
    School,
    /// The security level.
    Level,
    /// The module.
    Module,
    /// The channel.
    Channel,
    /// The position.
    Position,
}

impl Facet {
    /// Every facet, in the order in which they are offered.
    pub const ALL: [Self; 7] = [
        Self::System,
        Self::Workplace,
        Self::School,
        Self::Level,
        Self::Module,
        Self::Channel,
        Self::Position,
    ];

    /// The key in links.
    pub const fn key(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Workplace => "place",
            Self::School => "school",
            Self::Level => "level",
            Self::Module => "module",
            Self::Channel => "channel",
            Self::Position => "position",
        }
    }

    /// What it is called.
    pub const fn name(self) -> &'static str {
        match self {
            Self::System => "System",
            Self::Workplace => "Workplace",
            Self::School => "Kind of school",
            Self::Level => "Security level",
            Self::Module => "Module",
            Self::Channel => "How to get it",
            Self::Position => "Position or responsibility",
        }
    }
}

/// One choice of a facet. Ordered: by facet, then as the catalogue has them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Choice {
    /// A role of this system.
    System(System),
    /// A role for schools.
    AtSchools,
    /// A role for Region (Local District) or Central offices.
    AtOffices,
    /// A role for this kind of school.
    School(Place),
    /// A role of this level.
    Level(SecurityLevel),
    /// A role that works in this module: the role that it is first named in, and its place there.
    Module(RoleId, u8),
    /// A role that one gets through this channel.
    Channel(ChannelId),
    /// A role for this position.
    Position(PositionId),
}

impl Choice {
    /// Its facet.
    pub const fn facet(self) -> Facet {
        match self {
            Self::System(_) => Facet::System,
            Self::AtSchools | Self::AtOffices => Facet::Workplace,
            Self::School(_) => Facet::School,
            Self::Level(_) => Facet::Level,
            Self::Module(..) => Facet::Module,
            Self::Channel(_) => Facet::Channel,
            Self::Position(_) => Facet::Position,
        }
    }

    /// What it says.
    pub fn label(self, catalog: &Catalog) -> &str {
        match self {
            Self::System(system) => system.name(),
            Self::AtSchools => "A school",
            Self::AtOffices => "A Region (Local District) or Central office",
            Self::School(Place::Elementary) => "Elementary school",
            Self::School(Place::Secondary) => "Secondary school",
            Self::School(_) => "Options school",
            Self::Level(level) => level.name(),
            Self::Module(role, place) => {
                let module = catalog[role].modules.get(usize::from(place));
                module.map_or("", |module| &module.name)
            }
            Self::Channel(channel) => match catalog[channel].kind {
                ChannelKind::Automatic => "Automatic",
                ChannelKind::SetUp => "Your own set-up",
                _ => &catalog[channel].name,
            },
            Self::Position(position) => &catalog[position].name,
        }
    }

    /// Its key in links, within its facet.
    pub fn key(self, catalog: &Catalog) -> String {
        let key = match self {
            Self::System(system) => system.key(),
            Self::AtSchools => "school",
            Self::AtOffices => "office",
            Self::School(place) => place.key(),
            Self::Level(SecurityLevel::Low) => "low",
            Self::Level(SecurityLevel::Moderate) => "moderate",
            Self::Level(SecurityLevel::High) => "high",
            Self::Module(..) => return slug(self.label(catalog)),
            Self::Channel(channel) => &catalog[channel].key,
            Self::Position(position) => &catalog[position].key,
        };
        key.to_owned()
    }

    /// Whether the role meets it.
    ///
    /// The roles of Clever and PowerSchool have no holders; what their decision tables say of positions and
    /// offices counts. A role whose row says “All” works in every module.
    pub fn holds(self, catalog: &Catalog, role: RoleId) -> bool {
        let of_role = &catalog[role];
        match self {
            Self::System(system) => of_role.system == system,
            Self::AtSchools => schools(catalog, role).iter().next().is_some(),
            Self::AtOffices => at_offices(catalog, role),
            Self::School(place) => schools(catalog, role).contains(place),
            Self::Level(level) => of_role.security_level == Some(level),
            Self::Module(..) => {
                let name = self.label(catalog);
                of_role.modules.iter().any(|module| module.name == name || module.name == ALL)
            }
            Self::Channel(channel) => has_channel(catalog, role, channel),
            Self::Position(position) => for_position(catalog, role, position),
        }
    }
}

/// What the guide writes for every module.
pub(crate) const ALL: &str = "All";

/// The choices of a facet that some role meets, in their order.
pub fn choices(catalog: &Catalog, facet: Facet) -> Vec<Choice> {
    let mut all = Vec::new();
    match facet {
        Facet::System => all.extend(System::ALL.map(Choice::System)),
        Facet::Workplace => all.extend([Choice::AtSchools, Choice::AtOffices]),
        Facet::School => {
            all.extend([Place::Elementary, Place::Secondary, Place::Options].map(Choice::School));
        }
        Facet::Level => {
            let levels = [SecurityLevel::Low, SecurityLevel::Moderate, SecurityLevel::High];
            all.extend(levels.map(Choice::Level));
        }
        Facet::Module => {
            return modules(catalog);
        }
        Facet::Channel => all.extend(catalog.channel_ids().map(Choice::Channel)),
        Facet::Position => all.extend(catalog.position_ids().map(Choice::Position)),
    }
    all.retain(|choice| catalog.role_ids().any(|role| choice.holds(catalog, role)));
    all
}

/// The modules that roles work in, by name.
fn modules(catalog: &Catalog) -> Vec<Choice> {
    let mut modules: Vec<(&str, Choice)> = Vec::new();
    for (id, role) in catalog.roles() {
        for (place, module) in (0..).zip(&role.modules) {
            let name = module.name.as_str();
            let at = modules.partition_point(|(other, _)| *other < name);
            let known = modules.get(at).is_some_and(|(other, _)| *other == name);
            if module.name != ALL && !known {
                modules.insert(at, (name, Choice::Module(id, place)));
            }
        }
    }
    modules.into_iter().map(|(_, choice)| choice).collect()
}

/// The name in small letters, with a hyphen for whatever is neither letter nor digit.
fn slug(name: &str) -> String {
    let mut slug = String::new();
    for letter in name.chars() {
        if letter.is_ascii_alphanumeric() {
            slug.push(letter.to_ascii_lowercase());
        } else if !slug.ends_with('-') {
            slug.push('-');
        }
    }
    slug.trim_end_matches('-').to_owned()
}

/// The kinds of school that a role is for: all of them for a role without holders.
fn schools(catalog: &Catalog, role: RoleId) -> Places {
    let mut schools = Places::default();
    let places = places_of(catalog, role, None);
    for place in [Place::Elementary, Place::Secondary, Place::Options] {
        if places.contains(place) || catalog[role].holders.is_empty() {
            schools = schools.with(place);
        }
    }
    schools
}

fn at_offices(catalog: &Catalog, role: RoleId) -> bool {
    let of_role = &catalog[role];
    if !of_role.holders.is_empty() {
        return places_of(catalog, role, None).contains(Place::Office);
    }
    rules_for(catalog, role).any(|rule| {
        let asks = |fact| rule.when.iter().any(|of| catalog[of.question].fact == fact);
        names(catalog, rule, &Meaning::Office)
            || of_role.system == System::PowerSchool && asks(Fact::System)
    })
}

/// The rules of decision tables that give a role.
pub(crate) fn rules_for(catalog: &Catalog, role: RoleId) -> impl Iterator<Item = &Rule> {
    catalog.rules().map(|(_, rule)| rule).filter(move |rule| rule.verdict.role() == Some(role))
}

/// Whether one of the rule's conditions names an option that means this.
fn names(catalog: &Catalog, rule: &Rule, meaning: &Meaning) -> bool {
    let means = |option: &OptionId| catalog[*option].meaning == *meaning;
    rule.when.iter().any(|condition| condition.options.iter().any(means))
}

fn for_position(catalog: &Catalog, role: RoleId, position: PositionId) -> bool {
    let holders = &catalog[role].holders;
    holders.iter().any(|holder| holder.positions.contains(&position))
        || rules_for(catalog, role).any(|rule| names(catalog, rule, &Meaning::Position(position)))
}

fn has_channel(catalog: &Catalog, role: RoleId, channel: ChannelId) -> bool {
    let Role { channel: own, .. } = &catalog[role];
    *own == channel
        || rules_for(catalog, role).any(|rule| match &rule.verdict {
            RuleVerdict::Automatic { .. } => catalog[channel].kind == ChannelKind::Automatic,
            RuleVerdict::Apply { channel: through, .. } => *through == channel,
            RuleVerdict::Contact { .. } | RuleVerdict::NotCovered { .. } => false,
        })
}
