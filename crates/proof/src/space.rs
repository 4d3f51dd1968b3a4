//! The space of answers about one system: which questions it looks at, and which answers to them are
//! alike. Read off the catalogue alone, without the interview, so that the two can be held together.

use std::collections::{BTreeMap, BTreeSet};

use advisor::{
    advice::{Outcome, Verdict, advise},
    answers::Answers,
    catalog::{Catalog, OptionId, PositionId, QuestionId, RoleId},
    facts,
    openings::open_roles,
    permission::{Action, Permission, Scope},
    question::{Condition, Fact, Meaning},
    role::{Basis, Role, System},
    rule::{HitPolicy, Rule, RuleVerdict},
};

use crate::words;

/// A question that takes several answers is walked in all sets of at most so many classes.
pub(crate) const MOST_CLASSES: usize = 8;

/// The answers about one system.
#[derive(Debug, Clone)]
pub(crate) struct Space<'a> {
    pub(crate) catalog: &'a Catalog,
    pub(crate) system: System,
    /// Whether roles are computed from positions and duties where no rule decides.
    pub(crate) computed: bool,
    /// The questions whose answers the advice can look at, in order.
    pub(crate) inputs: Vec<QuestionId>,
    /// What each role allows.
    granted: Vec<Vec<Permission>>,
}

/// What an option can do to the advice. Options with the same effect are alike.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Effect {
    /// The conditions that name it, by their place among all conditions of the catalogue.
    named: Vec<usize>,
    own: Own,
}

/// What an option does beside being named by conditions.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Own {
    /// Nothing.
    Nothing,
    /// Something that no other option does.
    Single(OptionId),
    /// A position opens these roles.
    Opens(Vec<(RoleId, Basis)>),
    /// The needs of a duty: for each, which of the open roles cover it.
    Needs(BTreeSet<Vec<RoleId>>),
    /// A feature belongs to these roles.
    Belongs(Vec<RoleId>),
}

impl<'a> Space<'a> {
    /// The space of `system`.
    pub(crate) fn new(catalog: &'a Catalog, system: System) -> Self {
        let computed = is_computed(catalog, system);
        let granted = catalog.role_ids().map(|role| permissions(catalog, role)).collect();
        let mut space = Self { catalog, system, computed, inputs: Vec::new(), granted };
        space.inputs =
            catalog.question_ids().filter(|question| space.looks_at(*question)).collect();
        space
    }

    fn looks_at(&self, question: QuestionId) -> bool {
        let fact = self.catalog[question].fact;
        let facts = [Fact::Workplace, Fact::SchoolLevel, Fact::Position, Fact::Duty];
        let by_rule = |rule: &Rule| {
            rule.when.iter().any(|condition| condition.question == question)
                || rule.lacks_feature_of.is_some() && fact == Fact::Feature
        };
        fact != Fact::System
            && (self.rules().any(by_rule) || self.computed && facts.contains(&fact))
    }

    fn rules(&self) -> impl Iterator<Item = &'a Rule> {
        let system = self.system;
        self.catalog.rules().map(|(_, rule)| rule).filter(move |rule| rule.system == system)
    }

    /// The answers of somebody who asks about this system and has said nothing else.
    pub(crate) fn start(&self) -> Option<Answers> {
        let question = self.catalog.question_of(Fact::System)?;
        let mut options = self.catalog.options(question);
        let (option, _) =
            options.find(|(_, option)| option.meaning == Meaning::System(self.system))?;
        Some(Answers::default().with(question, vec![option]))
    }

    /// What the advice on this system comes to, whichever questions the interview would ask.
    pub(crate) fn outcome(&self, answers: &Answers) -> Vec<String> {
        words::parts(self.catalog, self.system, &advise(self.catalog, answers).outcomes)
    }

    /// The options of `question` that somebody with these answers can truthfully choose, without
    /// the ways out (“None of these”, “I'm not sure” and the like). Of the duties, those that the
    /// roles open to the person fulfil; of the other duties, which are asked about only if there is
    /// something else, the rest.
    pub(crate) fn sure(&self, answers: &Answers, question: QuestionId) -> Vec<OptionId> {
        let options = self.catalog.options(question);
        let available = options.filter(|(_, option)| {
            !option.meaning.is_way_out() && facts::available(self.catalog, answers, option)
        });
        let open = self.open(answers);
        let fact = self.catalog[question].fact;
        available
            .filter(|(id, option)| match option.meaning {
                Meaning::Duty(duty) if self.computed => {
                    let fulfilled = self.fulfil(&open, &self.catalog[duty].needs);
                    match fact {
                        Fact::OtherDuty => {
                            facts::something_else(self.catalog, answers)
                                && (!fulfilled || self.is_given(answers, *id))
                        }
                        _ => fulfilled,
                    }
                }
                _ => true,
            })
            .map(|(id, _)| id)
            .collect()
    }

    /// The options in classes of those that are alike after these answers, in their order.
    pub(crate) fn classes(&self, answers: &Answers, options: &[OptionId]) -> Vec<Vec<OptionId>> {
        let open = self.open(answers);
        let mut places: BTreeMap<Effect, usize> = BTreeMap::new();
        let mut classes: Vec<Vec<OptionId>> = Vec::new();
        for option in options {
            let next = classes.len();
            let place = *places.entry(self.effect(answers, &open, *option)).or_insert(next);
            match classes.get_mut(place) {
                Some(class) => class.push(*option),
                None => classes.push(vec![*option]),
            }
        }
        classes
    }

    fn effect(&self, answers: &Answers, open: &[RoleId], option: OptionId) -> Effect {
        let of_rules = self.rules().flat_map(|rule| &rule.when);
        let every_option = self.catalog.questions().flat_map(|(_, question)| &question.options);
        let conditions = of_rules.chain(every_option.flat_map(|option| &option.when));
        let about = |(_, condition): &(usize, &Condition)| condition.options.contains(&option);
        let named = conditions.enumerate().filter(about).map(|(at, _)| at).collect();
        let fact = self.catalog[option.question()].fact;
        let own = match &self.catalog[option].meaning {
            Meaning::Position(position) if self.computed => {
                Own::Opens(self.opens(answers, &[*position]))
            }
            Meaning::Duty(duty) if self.computed && fact == Fact::Duty => {
                let covering = |need: &Permission| {
                    open.iter().copied().filter(|role| self.grants(*role, *need)).collect()
                };
                Own::Needs(self.catalog[*duty].needs.iter().map(covering).collect())
            }
            Meaning::Feature(feature) => Own::Belongs(self.catalog[*feature].roles.clone()),
            Meaning::Position(_) | Meaning::Duty(_) | Meaning::Plain if !self.computed => {
                Own::Nothing
            }
            _ => Own::Single(option),
        };
        Effect { named, own }
    }

    /// The roles that these positions open together, and on which basis.
    pub(crate) fn opens(
        &self,
        answers: &Answers,
        positions: &[PositionId],
    ) -> Vec<(RoleId, Basis)> {
        let places = facts::places(self.catalog, answers);
        let open = open_roles(self.catalog, places, positions);
        open.into_iter().map(|open| (open.role, open.basis)).collect()
    }

    /// The ways to answer `question` that the advice can tell apart: for one answer, each option;
    /// for several, each set of classes. Ways out are not among them, but for “None of these”.
    pub(crate) fn ways(&self, answers: &Answers, question: QuestionId) -> Vec<Vec<OptionId>> {
        let sure = self.sure(answers, question);
        if !self.catalog[question].several {
            return sure.into_iter().map(|option| vec![option]).collect();
        }
        let heads = heads(&self.classes(answers, &sure));
        let fact = self.catalog[question].fact;
        let mut ways = if self.computed && matches!(fact, Fact::Position | Fact::Duty) {
            heads.into_iter().map(|head| vec![head]).collect()
        } else {
            sets(&heads)
        };
        let options = self.catalog.options(question);
        let none = options.filter(|(_, option)| option.meaning == Meaning::None);
        ways.extend(none.map(|(id, _)| vec![id]));
        ways
    }

    fn open(&self, answers: &Answers) -> Vec<RoleId> {
        self.open_on(answers, &[Basis::Everyone, Basis::Position, Basis::Duty])
    }

    /// The roles that are open on one of these bases.
    fn open_on(&self, answers: &Answers, bases: &[Basis]) -> Vec<RoleId> {
        let places = facts::places(self.catalog, answers);
        let positions = facts::positions(self.catalog, answers);
        let open = open_roles(self.catalog, places, &positions);
        open.iter().filter(|open| bases.contains(&open.basis)).map(|open| open.role).collect()
    }

    /// The duties and features that somebody with these answers and outcomes has without asking:
    /// what the positions bring anyway, what an automatic role has.
    pub(crate) fn given(&self, answers: &Answers, outcomes: &[Outcome]) -> Vec<OptionId> {
        let catalog = self.catalog;
        let mut given = Vec::new();
        if let Some(question) = catalog.question_of(Fact::Duty)
            && self.computed
        {
            let duties = self.sure(answers, question).into_iter();
            given.extend(duties.filter(|option| self.is_given(answers, *option)));
        }
        if let Some(question) = catalog.question_of(Fact::Feature) {
            let automatic = outcomes.iter().filter_map(|outcome| match &outcome.verdict {
                Verdict::Automatic { roles } => Some(roles),
                _ => None,
            });
            let roles: Vec<&RoleId> = automatic.flatten().collect();
            let has = |meaning: &Meaning| match meaning {
                Meaning::Feature(id) => catalog[*id].roles.iter().any(|role| roles.contains(&role)),
                _ => false,
            };
            let features = catalog.options(question).filter(|(_, option)| has(&option.meaning));
            given.extend(features.map(|(id, _)| id));
        }
        given
    }

    /// Whether a duty asks for nothing but what the person's positions bring anyway.
    pub(crate) fn is_given(&self, answers: &Answers, option: OptionId) -> bool {
        let Meaning::Duty(duty) = self.catalog[option].meaning else { return false };
        let given = self.open_on(answers, &[Basis::Everyone, Basis::Position]);
        let mut needs = self.catalog[duty].needs.iter();
        needs.all(|need| given.iter().any(|role| self.grants(*role, *need)))
    }

    /// Whether the roles together allow all of these, those towards one's own classes by a role
    /// that is about just these.
    fn fulfil(&self, roles: &[RoleId], needs: &[Permission]) -> bool {
        let granted = |need: &Permission| {
            roles.iter().flat_map(|role| self.granted.get(role.index()).into_iter().flatten()).any(
                |grant| {
                    let own = need.scope == Scope::OwnClasses;
                    grant.covers(*need) && (!own || grant.scope == need.scope)
                },
            )
        };
        needs.iter().all(granted)
    }

    fn grants(&self, role: RoleId, need: Permission) -> bool {
        let granted = self.granted.get(role.index());
        granted.is_some_and(|granted| granted.iter().any(|grant| grant.covers(need)))
    }
}

/// Whether the roles of a system are computed: they have holders, and no first rule of its own gives
/// one. Such a table only sets aside whom the sources do not cover.
fn is_computed(catalog: &Catalog, system: System) -> bool {
    let held = |role: &Role| role.system == system && !role.holders.is_empty();
    let gives = |rule: &Rule| {
        let first = rule.system == system && rule.hit_policy == HitPolicy::First;
        first && !matches!(rule.verdict, RuleVerdict::NotCovered { .. })
    };
    catalog.roles().any(|(_, role)| held(role)) && !catalog.rules().any(|(_, rule)| gives(rule))
}

/// The first of each class.
pub(crate) fn heads(classes: &[Vec<OptionId>]) -> Vec<OptionId> {
    classes.iter().filter_map(|class| class.first().copied()).collect()
}

/// The sets that are walked, from one option on: every one where the options are few, else those
/// of one and of two and all of them at once.
pub(crate) fn sets(options: &[OptionId]) -> Vec<Vec<OptionId>> {
    if options.len() > MOST_CLASSES {
        let mut sets = sets_up_to(options, 2);
        sets.push(options.to_vec());
        return sets;
    }
    sets_up_to(options, options.len())
}

/// Every set of one to `most` of the options, smaller ones first.
pub(crate) fn sets_up_to(options: &[OptionId], most: usize) -> Vec<Vec<OptionId>> {
    let mut all: Vec<Vec<OptionId>> = Vec::new();
    let mut longest: Vec<Vec<OptionId>> = vec![Vec::new()];
    for _ in 0..most {
        let mut longer = Vec::new();
        for set in &longest {
            let after = |option: &&OptionId| set.last().is_none_or(|last| last < *option);
            for option in options.iter().filter(after) {
                let mut set = set.clone();
                set.push(*option);
                longer.push(set);
            }
        }
        all.extend_from_slice(&longer);
        longest = longer;
    }
    all
}

/// All that a role allows, read off the catalogue: its own grants, those of the roles it includes,
/// and each area that “all pages” show.
fn permissions(catalog: &Catalog, role: RoleId) -> Vec<Permission> {
    let mut roles = BTreeSet::from([role]);
    let mut found = Vec::new();
    let mut left = vec![role];
    while let Some(role) = left.pop() {
        for grant in &catalog[role].grants {
            found.push(*grant);
            let whole = &catalog[grant.area];
            let shown = catalog
                .areas()
                .filter(|(_, area)| whole.everything && area.system == whole.system && !area.apart);
            found.extend(shown.map(|(area, _)| Permission {
                area,
                action: Action::View,
                ..*grant
            }));
        }
        left.extend(catalog[role].includes.iter().filter(|role| roles.insert(**role)));
    }
    found
}
