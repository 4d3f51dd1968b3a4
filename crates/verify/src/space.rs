//! The space of answers about one system: which questions it looks at, and which answers to them are
//! alike. Read off the catalogue alone, without the interview, so that the two can be held together.

use std::{collections::BTreeMap, sync::Arc};

use advisor::{
    advice::{Outcome, Verdict, advise},
    answers::Answers,
    catalog::{Catalog, Employment, OptionId, PositionId, QuestionId, RoleId},
    facts,
    openings::open_roles,
    permission::Action,
    question::{Condition, Fact, Meaning},
    role::{Basis, Place, Role, System},
    rule::{HitPolicy, Rule, RuleVerdict},
};

use crate::{
    person::{Covering, Granted, Last, Person},
    words,
};

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
    granted: Arc<Granted>,
    /// Every condition of the system's rules and of the options, in a fixed order.
    conditions: Vec<&'a Condition>,
    last: Last,
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
    /// A position opens these roles, and may tell how one is employed.
    Opens {
        /// At the person's places, and on which basis.
        here: Vec<(RoleId, Basis)>,
        /// At any place: they are named for duties that the open roles do not cover.
        anywhere: Vec<RoleId>,
        /// How everybody in the position is employed, if the catalog says so.
        employment: Option<Employment>,
    },
    /// The needs of a duty.
    Needs {
        /// For each, which of the open roles cover it.
        covered_by: Arc<Covering>,
        /// Whether all of them only look things up.
        only_looks: bool,
    },
    /// A feature belongs to these roles.
    Belongs(Vec<RoleId>),
}

impl<'a> Space<'a> {
    /// The space of `system`.
    pub(crate) fn new(catalog: &'a Catalog, system: System) -> Self {
        let computed = is_computed(catalog, system);
        let granted = Arc::new(Granted::new(catalog));
        let (inputs, conditions, last) = (Vec::new(), Vec::new(), Last::default());
        let mut space = Self { catalog, system, computed, inputs, granted, conditions, last };
        let of_rules = space.rules().flat_map(|rule| &rule.when);
        let every_option = catalog.questions().flat_map(|(_, question)| &question.options);
        space.conditions = of_rules.chain(every_option.flat_map(|option| &option.when)).collect();
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
        let mut options = self.catalog.options(question);
        let tells_position = options.any(|(_, option)| option.position.is_some());
        fact != Fact::System
            && (self.computed && tells_position
                || self.rules().any(by_rule)
                || self.computed && facts.contains(&fact))
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

    /// The advice on this system, whichever questions the interview would ask.
    pub(crate) fn advice(&self, answers: &Answers) -> Vec<Outcome> {
        let mut outcomes = advise(self.catalog, answers).outcomes;
        outcomes.retain(|outcome| outcome.system == self.system);
        outcomes
    }

    /// Whether two pieces of advice on this system come to the same in words. If they say the same in the same
    /// order, no words are needed to know it.
    pub(crate) fn is_same(&self, a: &[Outcome], b: &[Outcome]) -> bool {
        a.len() == b.len()
            && a.iter().zip(b).all(|(a, b)| {
                (&a.verdict, &a.alternatives, a.ask_first)
                    == (&b.verdict, &b.alternatives, b.ask_first)
            })
            || words::parts(self.catalog, self.system, a)
                == words::parts(self.catalog, self.system, b)
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
        let person = self.person(answers);
        let fact = self.catalog[question].fact;
        available
            .filter(|(id, option)| match option.meaning {
                Meaning::Duty(duty) if self.computed => {
                    let fulfilled = person.fulfills(self.catalog, &self.granted, duty);
                    match fact {
                        Fact::OtherDuty => {
                            facts::something_else(self.catalog, answers)
                                && (!fulfilled || self.gives(&person, *id))
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
        self.classes_by(answers, options, |effect| effect)
    }

    /// The same for people who have no duty that their roles do not cover: which roles their positions open at other
    /// places makes no difference to them.
    pub(crate) fn classes_here(
        &self,
        answers: &Answers,
        options: &[OptionId],
    ) -> Vec<Vec<OptionId>> {
        self.classes_by(answers, options, |mut effect| {
            if let Own::Opens { anywhere, .. } = &mut effect.own {
                anywhere.clear();
            }
            effect
        })
    }

    fn classes_by(
        &self,
        answers: &Answers,
        options: &[OptionId],
        key: impl Fn(Effect) -> Effect,
    ) -> Vec<Vec<OptionId>> {
        let person = self.person(answers);
        let mut places: BTreeMap<Effect, usize> = BTreeMap::new();
        let mut classes: Vec<Vec<OptionId>> = Vec::new();
        for option in options {
            let next = classes.len();
            let effect = key(self.effect(answers, &person, *option));
            let place = *places.entry(effect).or_insert(next);
            match classes.get_mut(place) {
                Some(class) => class.push(*option),
                None => classes.push(vec![*option]),
            }
        }
        classes
    }

    fn effect(&self, answers: &Answers, person: &Person, option: OptionId) -> Effect {
        let about = |(_, condition): &(usize, &&Condition)| condition.options.contains(&option);
        let named = self.conditions.iter().enumerate().filter(about).map(|(at, _)| at).collect();
        let fact = self.catalog[option.question()].fact;
        let own = match &self.catalog[option].meaning {
            Meaning::Position(position) if self.computed => {
                let anywhere =
                    open_roles(self.catalog, Place::ALL.into_iter().collect(), &[*position]);
                Own::Opens {
                    here: self.opens(answers, &[*position]),
                    anywhere: anywhere.into_iter().map(|open| open.role).collect(),
                    employment: self.catalog[*position].employment,
                }
            }
            Meaning::Duty(duty) if self.computed && fact == Fact::Duty => {
                let needs = &self.catalog[*duty].needs;
                Own::Needs {
                    covered_by: person.covering(self.catalog, &self.granted, *duty),
                    only_looks: needs.iter().all(|need| need.action == Action::View),
                }
            }
            Meaning::Plain if self.computed && self.catalog[option].position.is_some() => {
                Own::Single(option)
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

    /// Who has given these answers, as far as the open roles depend on it.
    fn person(&self, answers: &Answers) -> Arc<Person> {
        let places = facts::places(self.catalog, answers);
        self.last.person(self.catalog, places, facts::positions(self.catalog, answers))
    }

    /// The duties and features that somebody with these answers and outcomes has without asking:
    /// what the positions bring anyway, what an automatic role has.
    pub(crate) fn given(&self, answers: &Answers, outcomes: &[Outcome]) -> Vec<OptionId> {
        let catalog = self.catalog;
        let mut given = Vec::new();
        if let Some(question) = catalog.question_of(Fact::Duty)
            && self.computed
        {
            let person = self.person(answers);
            let duties = self.sure(answers, question).into_iter();
            given.extend(duties.filter(|option| self.gives(&person, *option)));
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
        self.gives(&self.person(answers), option)
    }

    fn gives(&self, person: &Person, option: OptionId) -> bool {
        match self.catalog[option].meaning {
            Meaning::Duty(duty) => person.is_given(self.catalog, &self.granted, duty),
            _ => false,
        }
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
