//! Which questions are asked, and which options are offered, against the definition: a question is asked
//! exactly if two answers to it can lead to different advice, whatever is answered to the questions after it.
//! The oracle tries all answers and compares what comes out; it knows nothing of rules and roles.

use std::collections::HashMap;

use advisor::{
    advice::{Outcome, Possible, Subject, Verdict, advise},
    answers::Answers,
    catalog::{Catalog, DutyId, OptionId, PositionId, QuestionId, RoleId},
    facts::available,
    interview::{Asked, Interview, Step, interview},
    permission::Scope,
    question::{Condition, Meaning},
    role::Place,
    rule::{HitPolicy, Rule, RuleVerdict},
};
use proptest::{prelude::*, sample::subsequence};

use crate::{
    access::{allowed, meant_for, needed},
    common::{answers, catalog, changed, option, question, role, told},
    people::{all_positions, somebody_at},
};

/// What comes out of answers, by a number.
type Seen = usize;

/// What the outcomes say, and those that are only possible, but not why.
fn without_reasons(outcomes: &[Outcome]) -> String {
    let say = |outcome: &Outcome| match &outcome.verdict {
        Verdict::Contact { contact, subject: Subject::FindOut { possible, .. }, .. } => {
            let way =
                |one: &Possible| format!("{:?} {}", one.answers, without_reasons(&one.outcomes));
            format!("{contact:?} {:?}", possible.iter().map(way).collect::<Vec<_>>())
        }
        verdict => format!("{verdict:?}"),
    };
    outcomes.iter().map(say).collect::<Vec<_>>().join(", ")
}

/// The definition, over some options of each question: the others do the same as one of these.
struct Oracle<'a> {
    catalog: &'a Catalog,
    tried: Vec<(QuestionId, Vec<OptionId>)>,
    verdicts: HashMap<String, Seen>,
    seen: HashMap<Vec<OptionId>, Seen>,
    /// Whether to go on after “I’m not sure” as well.
    unsure: bool,
}

impl<'a> Oracle<'a> {
    /// With these options of the questions that take several, and all of the others.
    fn new(catalog: &'a Catalog, several: &[(&str, &[&str])]) -> Self {
        let options = |of: QuestionId| -> Vec<OptionId> {
            let sure = catalog.options(of).filter(|(_, one)| !one.meaning.is_exclusive());
            let key = |id: &OptionId| catalog[*id].key.as_str();
            let tried = several.iter().find(|(question, _)| *question == catalog[of].key);
            sure.map(|(id, _)| id)
                .filter(|id| {
                    !catalog[of].several || tried.is_some_and(|(_, keys)| keys.contains(&key(id)))
                })
                .collect()
        };
        // The first question is of which systems there is to be advice: it is always asked.
        let tried = catalog.question_ids().skip(1).map(|of| (of, options(of))).collect();
        Self { catalog, tried, verdicts: HashMap::new(), seen: HashMap::new(), unsure: true }
    }

    /// What comes out of these answers.
    fn see(&mut self, answers: &Answers) -> Seen {
        let key: Vec<OptionId> = answers.iter().flat_map(|(_, chosen)| chosen).copied().collect();
        if let Some(seen) = self.seen.get(&key) {
            return *seen;
        }
        let outcomes = advise(self.catalog, answers).outcomes;
        let next = self.verdicts.len();
        let seen = *self.verdicts.entry(without_reasons(&outcomes)).or_insert(next);
        self.seen.insert(key, seen);
        seen
    }

    /// The ways to answer the question at `at`, sure of it: each option, or each set of them.
    fn ways(&self, answers: &Answers, at: usize) -> Vec<Vec<OptionId>> {
        let (of, tried) = &self.tried[at];
        let can = |option: &OptionId| available(self.catalog, answers, &self.catalog[*option]);
        let tried: Vec<OptionId> = tried.iter().copied().filter(can).collect();
        if tried.is_empty() {
            // Nothing can be chosen after these answers.
            return vec![Vec::new()];
        }
        if !self.catalog[*of].several {
            return tried.into_iter().map(|option| vec![option]).collect();
        }
        (0..1_usize << tried.len())
            .map(|set| {
                let chosen = tried.iter().enumerate().filter(|(at, _)| set & (1 << at) != 0);
                chosen.map(|(_, option)| *option).collect()
            })
            .collect()
    }

    /// Whether some answers to the questions from `at` on, possible after both, tell the two apart.
    fn differ(&mut self, a: &Answers, b: &Answers, at: usize) -> bool {
        if at == self.tried.len() {
            return self.see(a) != self.see(b);
        }
        let of = self.tried[at].0;
        let after_b = self.ways(b, at);
        self.ways(a, at).into_iter().any(|way| {
            after_b.contains(&way)
                && self.differ(&a.with(of, way.clone()), &b.with(of, way), at + 1)
        })
    }

    /// The options of the question at `at` that can matter: for a question that takes several, each one that
    /// makes a difference beside some others; for another question, all or none.
    fn relevant(&mut self, answers: &Answers, at: usize) -> Vec<OptionId> {
        let of = self.tried[at].0;
        let ways = self.ways(answers, at);
        let with = |way: &[OptionId]| answers.with(of, way.to_vec());
        if self.catalog[of].several {
            let options: Vec<OptionId> =
                ways.iter().filter(|way| way.len() == 1).flatten().copied().collect();
            let matters = |option: &OptionId| {
                ways.iter().filter(|way| way.contains(option)).any(|way| {
                    let others: Vec<OptionId> =
                        way.iter().copied().filter(|other| other != option).collect();
                    self.differ(&with(way), &with(&others), at + 1)
                })
            };
            return options.into_iter().filter(matters).collect();
        }
        let pairs =
            ways.iter().enumerate().flat_map(|(nth, a)| ways[..nth].iter().map(move |b| (a, b)));
        let pairs: Vec<_> = pairs.collect();
        if pairs.into_iter().any(|(a, b)| self.differ(&with(a), &with(b), at + 1)) {
            ways.concat()
        } else {
            Vec::new()
        }
    }

    /// Goes through all questions, whatever is answered, and says where the interview asks another one or
    /// offers other options.
    fn compare(&mut self, answers: &Answers, at: usize, wrong: &mut Vec<String>) {
        let Some((of, tried)) = self.tried.get(at).cloned() else { return };
        let relevant = self.relevant(answers, at);
        let asked = match interview(self.catalog, answers) {
            Interview { step: Step::Ask(Asked { question, offered }), .. } if question == of => {
                offered
            }
            _ => Vec::new(),
        };
        let plain: Vec<OptionId> =
            asked.iter().copied().filter(|option| tried.contains(option)).collect();
        if plain != relevant {
            let keys = |options: &[OptionId]| -> Vec<&str> {
                options.iter().map(|option| self.catalog[*option].key.as_str()).collect()
            };
            let before: Vec<OptionId> =
                answers.iter().flat_map(|(_, chosen)| chosen).copied().collect();
            wrong.push(format!(
                "after {:?}, {} offers {:?}, but {:?} matter",
                keys(&before),
                self.catalog[of].key,
                keys(&plain),
                keys(&relevant)
            ));
        }
        if asked.is_empty() {
            return self.compare(answers, at + 1, wrong);
        }
        let exclusive = asked.iter().copied().filter(|option| !tried.contains(option));
        let exclusive = exclusive.filter(|option| match self.catalog[*option].meaning {
            Meaning::NotSure(_) => self.unsure,
            Meaning::None => true,
            _ => false,
        });
        let mut ways: Vec<Vec<OptionId>> = exclusive.map(|option| vec![option]).collect();
        let offered = |way: &Vec<OptionId>| way.iter().all(|option| plain.contains(option));
        ways.extend(
            self.ways(answers, at).into_iter().filter(|way| !way.is_empty() && offered(way)),
        );
        if at + 1 < self.tried.len() {
            for way in ways {
                self.compare(&answers.with(of, way), at + 1, wrong);
            }
        }
    }
}

/// A position that no rule of Clever names does as well as any other; so does a feature of those that have the
/// same marks in the table.
const OF_CLEVER: [(&str, &[&str]); 3] = [
    ("position", &["principal", "library-aide", "counselor"]),
    ("duty", &["enter-grades"]),
    (
        "clever-feature",
        &[
            "sign-in",
            "customize-portal",
            "teacher-pages",
            "badges",
            "staff-access",
            "former-access",
        ],
    ),
];

#[test]
fn about_clever_exactly_what_can_matter_is_asked() {
    let mut wrong = Vec::new();
    Oracle::new(catalog(), &OF_CLEVER).compare(&answers("system=clever"), 0, &mut wrong);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Rules of a small table: up to four of which the first decides, and up to two that add. Of a question that
/// takes several answers, they name one option: the core tries each alone, and does not see one that matters
/// only beside another. In the catalogue of this repository there is none, as the test above shows.
fn any_rules(position: &'static str) -> impl Strategy<Value = Vec<Rule>> {
    let conditions = [
        ("employment", vec!["certificated", "classified", "contractor"]),
        ("workplace", vec!["one-school", "several-schools", "office"]),
        ("position", vec![position]),
        ("roster", vec!["yes", "no"]),
        ("clever-feature", vec!["former-access"]),
    ];
    let condition = prop::sample::select(conditions.to_vec()).prop_flat_map(|(of, keys)| {
        let most = (keys.len() - 1).max(1);
        subsequence(keys, 1..=most).prop_map(move |keys| Condition {
            question: question(of),
            options: keys.into_iter().map(|key| option(of, key)).collect(),
        })
    });
    let when = prop::collection::vec(condition, 1..=2).prop_map(|mut when| {
        // A table in a file has one condition for each question.
        when.sort_by_key(|condition| condition.question);
        when.dedup_by_key(|condition| condition.question);
        when
    });
    let roles = ["clever/teacher", "clever/school-tech-lead", "clever/staff"].map(role).to_vec();
    let (_, pattern) = catalog().rules().next().unwrap();
    let rule = move |hit_policy: HitPolicy| {
        let pattern = pattern.clone();
        (when.clone(), prop::sample::select(roles.clone())).prop_map(move |(when, role)| Rule {
            hit_policy,
            when,
            verdict: RuleVerdict::Automatic { role },
            ..pattern.clone()
        })
    };
    let first = prop::collection::vec(rule(HitPolicy::First), 1..=4);
    let collect = prop::collection::vec(rule(HitPolicy::Collect), 0..=2);
    // The last of the first rules holds for everybody: a table has no gap.
    let last = rule(HitPolicy::First).prop_map(|rule| Rule { when: Vec::new(), ..rule });
    (first, last, collect).prop_map(|(first, last, collect)| [first, vec![last], collect].concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn in_any_small_table_exactly_what_can_matter_is_asked(
        rules in prop::sample::select(vec!["principal", "library-aide"]).prop_flat_map(any_rules),
    ) {
        let words = in_words(&rules);
        let catalog = changed(|content| content.rules = rules);
        let tried: [(&str, &[&str]); 2] = [
            ("position", &["principal", "library-aide"]),
            ("clever-feature", &["staff-access", "former-access"]),
        ];
        let mut wrong = Vec::new();
        // Of two ways that are possible, the core compares the reasons too: after “I’m not sure” it may ask a
        // question that only changes why. About Clever it does not, as the test above shows.
        let mut oracle = Oracle { unsure: false, ..Oracle::new(&catalog, &tried) };
        oracle.compare(&answers("system=clever"), 0, &mut wrong);
        prop_assert!(wrong.is_empty(), "{}\n{}", words, wrong.join("\n"));
    }
}

/// The rules of a table, a line each.
fn in_words(rules: &[Rule]) -> String {
    let condition = |condition: &Condition| {
        let keys: Vec<&str> =
            condition.options.iter().map(|option| catalog()[*option].key.as_str()).collect();
        format!("{}={}", catalog()[condition.question].key, keys.join("+"))
    };
    let line = |rule: &Rule| {
        let when: Vec<String> = rule.when.iter().map(condition).collect();
        format!("{:?} {}: {:?}", rule.hit_policy, when.join(" "), rule.verdict)
    };
    rules.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// The duties that somebody to whom these roles are open may have: the roles together allow all of it, and one
/// towards one’s own classes is theirs only if a role is about just these.
fn possible_duties(open: &[RoleId]) -> Vec<(OptionId, DutyId)> {
    let can = allowed(catalog(), open);
    let own = |duty: DutyId| {
        let needs = &catalog()[duty].needs;
        needs.iter().filter(|need| need.scope == Scope::OwnClasses).all(|need| {
            open.iter().flat_map(|role| &catalog()[*role].grants).any(|grant| {
                grant.area == need.area
                    && (grant.action == need.action
                        || need.action == advisor::permission::Action::View)
                    && grant.scope == Scope::OwnClasses
                    && grant.extent >= need.extent
            })
        })
    };
    let options = catalog().options(question("duty"));
    let duties = options.filter_map(|(id, option)| match option.meaning {
        Meaning::Duty(duty) => Some((id, duty)),
        _ => None,
    });
    duties.filter(|(_, duty)| needed(catalog(), &[*duty]).is_subset(&can) && own(*duty)).collect()
}

/// What the interview offers for the question after these answers.
fn offered(answers: &Answers, of: &str) -> Vec<OptionId> {
    match interview(catalog(), answers).step {
        Step::Ask(asked) if asked.question == question(of) => asked.offered,
        _ => Vec::new(),
    }
}

/// What is wrong with the duties offered to these positions at this place, if a duty can be had beside `others`.
fn wrong_duties(place: Place, held: &[(OptionId, PositionId)], others: &[usize]) -> Vec<String> {
    let ids: Vec<PositionId> = held.iter().map(|(_, position)| *position).collect();
    let before = somebody_at(place)
        .with(question("position"), held.iter().map(|(option, _)| *option).collect());
    let offered = offered(&before, "duty");
    let possible = possible_duties(&meant_for(catalog(), &ids, [place].into_iter().collect()));
    let told = |duties: Vec<OptionId>| told(catalog(), &before.with(question("duty"), duties));
    let beside: Vec<OptionId> = if possible.is_empty() {
        Vec::new()
    } else {
        others.iter().map(|other| possible[other % possible.len()].0).collect()
    };
    let mut wrong = Vec::new();
    for (option, _) in &possible {
        let alone = told(vec![*option]) != told(Vec::new());
        let others: Vec<OptionId> = beside.iter().copied().filter(|one| one != option).collect();
        let matters = alone || told([&others[..], &[*option]].concat()) != told(others.clone());
        if matters != offered.contains(option) {
            let key = &catalog()[*option].key;
            wrong
                .push(format!("{key} for {ids:?} beside {others:?} at {}: {matters}", place.key()));
        }
    }
    let plain =
        offered.iter().filter(|option| matches!(catalog()[**option].meaning, Meaning::Duty(_)));
    for option in plain.filter(|option| !possible.iter().any(|(one, _)| one == *option)) {
        wrong.push(format!("{} is not theirs", catalog()[*option].key));
    }
    wrong
}

/// A position is offered where it leads to something else than having none, and a duty where it changes what
/// the position leads to.
#[test]
fn about_misis_each_position_is_offered_where_it_can_matter() {
    for place in Place::ALL {
        let of = question("position");
        let start = somebody_at(place);
        let offered = offered(&start, "position");
        let none = told(catalog(), &start.with(of, vec![option("position", "none")]));
        for (option, position) in all_positions() {
            let after = start.with(of, vec![option]);
            let open = meant_for(catalog(), &[position], [place].into_iter().collect());
            let with = |(duty, _): &(OptionId, DutyId)| after.with(question("duty"), vec![*duty]);
            let matters = told(catalog(), &after) != none
                || possible_duties(&open).iter().any(|duty| told(catalog(), &with(duty)) != none);
            assert_eq!(
                offered.contains(&option),
                matters && available(catalog(), &start, &catalog()[option]),
                "{} at {}",
                catalog()[position].name,
                place.key()
            );
            assert_eq!(wrong_duties(place, &[(option, position)], &[]), Vec::<String>::new());
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn about_misis_exactly_the_duties_that_can_matter_are_offered(
        place in prop::sample::select(Place::ALL.to_vec()),
        held in subsequence(all_positions(), 1..=4),
        others in prop::collection::vec(any::<usize>(), 0..4),
    ) {
        prop_assert_eq!(wrong_duties(place, &held, &others), Vec::<String>::new());
    }
}
