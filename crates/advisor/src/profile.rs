//! A role as its page shows it: all that the sources say of it, and where it stands among the others.
//!
//! In plain words, like a report: the page only draws.

mod beginning;
mod number;
mod similar;

pub use beginning::Beginning;
pub use number::NumberOfUsers;
pub(crate) use similar::relation;
pub use similar::{Relation, Similar};

use crate::{
    advice::Verdict,
    catalog::{Catalog, ChannelKind},
    catalogue::rules_for,
    ids::{AreaId, RoleId},
    link_parts::{self, Parts, role_key},
    permission::{Action, Permission},
    report::{
        InterpretationLine, NextStep, Sentence, interpretations,
        permissions::{self, Schools},
        reasons, roles, through, words,
        words::text,
    },
    role::{Basis, Holder, Role, System},
    rule::RuleVerdict,
    search::fit,
    why_not::places_of,
};

/// The page of a role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Profile {
    /// The role.
    pub role: RoleId,
    /// What it is, in one or two plain sentences.
    pub summary: String,
    /// The system, and the group within it.
    pub group: String,
    /// What it lets one see.
    pub sees: Vec<String>,
    /// What else it lets one do.
    pub does: Vec<String>,
    /// What it does not let one do.
    pub not: Vec<String>,
    /// Its security level, as the legend of the guide names it.
    pub security_level: Option<String>,
    /// The modules that it works in.
    pub modules: Vec<String>,
    /// Whom it is for.
    pub holders: Vec<ForWhom>,
    /// How many should hold it.
    pub number: Option<NumberOfUsers>,
    /// How to get it, in one sentence.
    pub apply: String,
    /// What to do for it.
    pub next: NextStep,
    /// Who has to approve.
    pub approver: Option<String>,
    /// What becomes of it every year.
    pub yearly: Vec<Sentence>,
    /// The roles that it includes whole.
    pub includes: Vec<RoleId>,
    /// The roles that include it whole.
    pub included_in: Vec<RoleId>,
    /// Similar roles, and what tells them from it.
    pub similar: Vec<Similar>,
    /// What of this no document spells out, and what looks odd in the guide.
    pub interpretations: Vec<InterpretationLine>,
    /// Where it is described.
    pub source: String,
    /// Where the questions begin for somebody who wonders whether the role is theirs.
    pub beginning: Beginning,
}

/// Some people whom a role is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ForWhom {
    /// Who they are, and what brings it to them.
    pub text: String,
    /// Where that stands, if not in the row of the role.
    pub source: Option<String>,
    /// Whether it is our reading, not spelt out in the source.
    pub reading: bool,
}

/// The role that the link names behind the page's name: `/misis/counselor`; or, if there is none, the
/// notice that says so.
pub fn parse(catalog: &Catalog, rest: &str) -> (Option<RoleId>, Vec<String>) {
    let key = Parts::new(rest).path.join("/");
    match link_parts::role_by_key(catalog, &key) {
        Some(role) => (Some(role), Vec::new()),
        None => (None, vec![link_parts::unknown("a role", &key)]),
    }
}

/// What follows the page's name in the link to a role.
pub fn print(catalog: &Catalog, role: RoleId) -> String {
    text(&["/", &role_key(catalog, role)])
}

/// The page of a role.
pub fn profile(catalog: &Catalog, id: RoleId) -> Profile {
    let role = &catalog[id];
    let mut grants = Vec::new();
    for included in catalog.with_included(id) {
        grants.extend_from_slice(&catalog[included].grants);
    }
    let (mut sees, mut does) = by_kind(catalog, &grants);
    let mut not = role.limits.clone();
    if role.system == System::Clever {
        for (_, feature) in catalog.features() {
            let list = if feature.roles.contains(&id) { &mut does } else { &mut not };
            list.push(feature.name.clone());
        }
    }
    if sees.is_empty() && does.is_empty() {
        sees.push(role.summary.clone());
    }
    not.extend(not_named(catalog, id));
    let (apply, next) = how(catalog, id);
    Profile {
        role: id,
        summary: role.summary.clone(),
        group: group(catalog, role),
        sees,
        does,
        not,
        security_level: role.security_level.map(|level| level.name().to_owned()),
        modules: modules(role),
        holders: holders(catalog, id),
        number: number::number_of_users(role),
        apply,
        next,
        approver: role.approver.map(|approver| words::approver(catalog, approver)),
        yearly: yearly(catalog, id),
        includes: role.includes.clone(),
        included_in: included_in(catalog, id),
        similar: similar::similar(catalog, id),
        interpretations: interpretations::of_role(catalog, id),
        source: reasons::citation(catalog, &role.source),
        beginning: beginning::beginning(catalog, id),
    }
}

/// Permissions to see, and the others, in words.
fn by_kind(catalog: &Catalog, grants: &[Permission]) -> (Vec<String>, Vec<String>) {
    let (mut views, mut others) = (Vec::new(), Vec::new());
    for grant in grants {
        let list = if grant.action == Action::View { &mut views } else { &mut others };
        list.push(*grant);
    }
    let lines = |grants: &[Permission]| permissions::lines(catalog, grants, Schools::Own);
    (lines(&views), lines(&others))
}

/// The system of a role, and its group within it.
pub fn group(catalog: &Catalog, role: &Role) -> String {
    let group = &catalog[role.group].name;
    let system = role.system.name();
    if group == system { system.to_owned() } else { text(&[system, ", ", group]) }
}

/// The modules with what the row says in brackets behind them.
pub(crate) fn modules(role: &Role) -> Vec<String> {
    let mut modules = Vec::new();
    for module in &role.modules {
        modules.push(match module.qualifier {
            Some(qualifier) => text(&[&module.name, " (", qualifier.name(), ")"]),
            None => module.name.clone(),
        });
    }
    modules
}

/// What a role lets one change that only shows; most of these say so themselves.
const NOTHING: &str = "Enter or change anything";
/// An area that so many other roles for the same places let one work in is worth telling.
const NOTABLE: usize = 2;
/// Of such areas, only as many are told: those of the most roles.
const MOST_AREAS: usize = 8;

/// What other roles for the same places let one do and this one does not, in one sentence.
fn not_named(catalog: &Catalog, id: RoleId) -> Option<String> {
    let role = &catalog[id];
    if role.system != System::Misis {
        return None;
    }
    if !fit::writes(catalog, id) {
        let known = role.limits.iter().any(|limit| limit == NOTHING);
        return (!known).then(|| NOTHING.to_owned());
    }
    let here = places_of(catalog, id, None);
    let mut areas: Vec<(usize, AreaId)> = Vec::new();
    for area in catalog.area_ids() {
        let mut roles = 0;
        for other in catalog.role_ids() {
            let is_here = places_of(catalog, other, None).meets(here);
            roles += usize::from(is_here && works_in(catalog, other, area));
        }
        if roles >= NOTABLE && !works_in(catalog, id, area) {
            let at = areas.partition_point(|(known, _)| *known >= roles);
            areas.insert(at, (roles, area));
        }
    }
    areas.truncate(MOST_AREAS);
    let names: Vec<&str> = areas.iter().map(|(_, area)| catalog[*area].name.as_str()).collect();
    (!names.is_empty()).then(|| text(&["Enter or change ", &words::or(&names)]))
}

/// Whether a role lets one enter or change something in an area.
fn works_in(catalog: &Catalog, role: RoleId, area: AreaId) -> bool {
    catalog.with_included(role).into_iter().any(|role| {
        let grants = &catalog[role].grants;
        grants.iter().any(|grant| grant.area == area && grant.action != Action::View)
    })
}

/// Whom a role is for: its holders, or what the rules of decision tables say.
fn holders(catalog: &Catalog, id: RoleId) -> Vec<ForWhom> {
    let mut lines = Vec::new();
    for holder in &catalog[id].holders {
        let text = holder_text(catalog, id, holder);
        let reading = holder.basis == Basis::AskFirst;
        lines.push(ForWhom { text, source: None, reading });
    }
    for rule in rules_for(catalog, id) {
        let source = Some(reasons::citation(catalog, &rule.source));
        lines.push(ForWhom { text: rule.because.clone(), source, reading: rule.reading });
    }
    lines
}

/// Positions, where they work, and what brings the role to them.
pub(crate) fn holder_text(catalog: &Catalog, role: RoleId, holder: &Holder) -> String {
    let positions = words::positions(catalog, &holder.positions);
    let basis = match holder.basis {
        Basis::Everyone if catalog[role].is_for_other_certificated() => {
            ": everyone without a class register"
        }
        Basis::Everyone => ": everyone in the position",
        Basis::Position => "",
        Basis::Duty => ": those whose duties need it",
        Basis::AskFirst => ": ask before you request it",
    };
    text(&[&positions, ", at ", &roles::places(holder.places), basis])
}

/// How to get the role: in one or two sentences, and what to do.
fn how(catalog: &Catalog, id: RoleId) -> (String, NextStep) {
    let role = &catalog[id];
    let channel = &catalog[role.channel];
    let next = through(catalog, channel, role.system);
    let verdict = Verdict::Apply {
        roles: vec![id],
        channel: role.channel,
        approver: role.approver,
        subject: None,
    };
    let name = &channel.name;
    let apply = match (channel.kind, is_automatic(catalog, id)) {
        (ChannelKind::Automatic, _) => {
            "You get it automatically. You do not need to apply.".to_owned()
        }
        (ChannelKind::Phone, false) => text(&["You cannot apply online. Contact the ", name, "."]),
        (ChannelKind::Phone, true) => text(&[BY_ITSELF, "Others contact the ", name, "."]),
        (_, true) => text(&[BY_ITSELF, "Others apply, through ", name, "."]),
        (_, false) => words::apply(catalog, &verdict),
    };
    (apply, next)
}

const BY_ITSELF: &str = "Some people get it automatically: see “Who it is for”. ";

/// Whether a rule of a decision table gives the role by itself.
fn is_automatic(catalog: &Catalog, id: RoleId) -> bool {
    rules_for(catalog, id).any(|rule| matches!(rule.verdict, RuleVerdict::Automatic { .. }))
}

/// What becomes of the role every year: what the source says of roles that come by themselves, and of
/// those that one applied for; or of all alike, where it tells none apart.
fn yearly(catalog: &Catalog, id: RoleId) -> Vec<Sentence> {
    let mut lines = Vec::new();
    let role = &catalog[id];
    let Some(yearly) = catalog.yearly(role.system) else { return lines };
    if yearly.first.is_none() {
        lines.push(Sentence { text: yearly.in_force.clone(), is_interpretation: false });
    }
    let applied = catalog[role.channel].kind != ChannelKind::Automatic;
    lines.extend(words::renewal(yearly, is_automatic(catalog, id), applied));
    lines
}

fn included_in(catalog: &Catalog, id: RoleId) -> Vec<RoleId> {
    let includes = |other: &RoleId| *other != id && catalog.with_included(*other).contains(&id);
    catalog.role_ids().filter(includes).collect()
}
