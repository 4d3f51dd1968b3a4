//! The claims that everything is reached, and the links that show it.

use advisor::{
    advice::Kind,
    answers::Answers,
    catalog::{Catalog, RuleId},
};

use crate::{
    claims::Finding,
    found::{Found, Thing},
    words,
};

/// Every kind of outcome.
const KINDS: [Kind; 5] =
    [Kind::Automatic, Kind::Apply, Kind::Contact, Kind::NothingNeeded, Kind::NotCovered];

/// A link that reaches something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Witness {
    /// What is reached: “role `misis/counselor`”.
    pub what: String,
    /// The link.
    pub link: String,
}

impl Thing {
    /// Everything that has to be reached.
    fn all(catalog: &Catalog) -> Vec<Self> {
        let options = catalog.question_ids().flat_map(|id| catalog.options(id).map(|(id, _)| id));
        let mut all: Vec<Self> = catalog.question_ids().map(Self::Question).collect();
        all.extend(options.map(Self::Option));
        all.extend(catalog.rule_ids().map(Self::Rule));
        all.extend(catalog.role_ids().map(Self::Role));
        all.extend(KINDS.map(Self::Kind));
        all
    }

    fn words(self, catalog: &Catalog) -> String {
        match self {
            Self::Question(id) => format!("question `{}`", catalog[id].key),
            Self::Option(id) => {
                format!("option `{}` of `{}`", catalog[id].key, catalog[id.question()].key)
            }
            Self::Given(id) => {
                format!("option `{}` of `{}`, given", catalog[id].key, catalog[id.question()].key)
            }
            Self::Rule(id) => format!("rule `{}`", catalog[id].key),
            Self::Role(id) => {
                format!("role `{}/{}`", catalog[id].system.key(), catalog[id].key)
            }
            Self::Kind(kind) => format!("outcome `{}`", kind.key()),
        }
    }

    fn link(self, catalog: &Catalog, answers: &Answers) -> String {
        match self {
            Self::Question(id) => words::question_link(catalog, id, answers),
            _ => words::outcome_link(catalog, answers),
        }
    }

    /// Whether it is reached, or need not be: what everybody who could choose it has anyway.
    fn is_reached(self, found: &Found) -> bool {
        let given = match self {
            Self::Option(id) => found.reached.contains_key(&Self::Given(id)),
            _ => false,
        };
        given || found.reached.contains_key(&self)
    }

    fn unreached(self, catalog: &Catalog) -> Finding {
        let (code, never) = match self {
            Self::Question(_) => ("unreached-question", "is never asked: nothing depends on it"),
            Self::Option(_) | Self::Given(_) => (
                "unreached-option",
                "is never offered, and nobody has it without asking: look at its `when`, and whether \
                 anything depends on it",
            ),
            Self::Rule(_) => (
                "unreached-rule",
                "never has its say: look at its `when`, and at the rules before it",
            ),
            Self::Role(_) => (
                "unreached-role",
                "is recommended to nobody: look at its `holders`, and whether a duty needs it",
            ),
            Self::Kind(_) => ("unreached-kind", "is nobody's: no answers lead to it"),
        };
        Finding::of(code, format!("the {} {never}", self.words(catalog)))
    }
}

/// What is not reached. A rule in the shadow of others is told of elsewhere.
pub(crate) fn unreached(catalog: &Catalog, found: &Found, shadowed: &[RuleId]) -> Vec<Finding> {
    let all = Thing::all(catalog).into_iter();
    all.filter(|thing| !thing.is_reached(found))
        .filter(|thing| !matches!(thing, Thing::Rule(rule) if shadowed.contains(rule)))
        .map(|thing| thing.unreached(catalog))
        .collect()
}

/// A link for everything that is reached. An option that is never offered is reached by somebody who
/// has it anyway.
pub(crate) fn witnesses(catalog: &Catalog, found: &Found) -> Vec<Witness> {
    let reached = Thing::all(catalog).into_iter();
    reached
        .filter_map(|thing| {
            let given = match thing {
                Thing::Option(id) => Thing::Given(id),
                thing => thing,
            };
            let chosen = found.reached.get(&thing).map(|answers| (thing, answers));
            let (thing, answers) = chosen.or_else(|| Some((given, found.reached.get(&given)?)))?;
            Some(Witness { what: thing.words(catalog), link: thing.link(catalog, answers) })
        })
        .collect()
}
