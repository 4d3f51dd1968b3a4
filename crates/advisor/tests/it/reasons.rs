//! Every reason that an outcome cites, tried by taking away what it names: the outcome must not stand
//! without it, unless another reason of the same outcome stands for the same role.

use std::collections::BTreeSet;

use advisor::{
    advice::{Advice, Outcome, Reason, Subject, Verdict, advise},
    answers::Answers,
    catalog::{Catalog, DutyId, OptionId, PositionId, QuestionId, RoleId, RuleId},
    question::{Condition, Meaning},
    role::{Basis, System},
};
use proptest::prelude::*;

use crate::{
    access::{allowed, meant_for, named_to, needed},
    common::{self, catalog, changed, question, told},
    facts::{duties, places, possible_positions},
    people::anybody,
    scenarios::{answers_of, scenarios},
};

/// Rules that say of some people what another one says of them as well: without the first, the second takes
/// its place.
const SAID_TWICE: [(&str, &str); 2] = [
    // Library aides who are certificated would have Staff as other certificated employees without a roster.
    ("clever/library-aide", "clever/other-certificated"),
    // Classified employees in an office apply for Staff, as those at a school do.
    ("clever/office", "clever/other-classified"),
];

/// What of the advice does not rest on the reasons that it cites. Of what is only possible, each way is
/// tried as if it were sure.
fn unfounded(answers: &Answers) -> Vec<String> {
    let mut unfounded = Vec::new();
    for outcome in advise(catalog(), answers).outcomes {
        for reason in &outcome.reasons {
            if let Some(what) = stands_without(answers, &outcome, *reason) {
                unfounded.push(format!("{reason:?}: {what}"));
            }
        }
        if let Verdict::Contact { subject: Subject::FindOut { possible, .. }, .. } = outcome.verdict
        {
            for way in possible.into_iter().flat_map(|possible| possible.answers) {
                let with =
                    |sure: Answers, option: OptionId| sure.with(option.question(), vec![option]);
                unfounded.extend(self::unfounded(&way.into_iter().fold(answers.clone(), with)));
            }
        }
    }
    unfounded
}

fn stands_without(answers: &Answers, outcome: &Outcome, reason: Reason) -> Option<&'static str> {
    match reason {
        Reason::Rule(rule) => {
            stands_without_rule(answers, rule).then_some("the rule is not needed")
        }
        Reason::Feature { rule, feature } => {
            let option = option_of(|meaning| *meaning == Meaning::Feature(feature));
            stands_without_feature(answers, outcome, rule, option)
        }
        Reason::Position { role, position, basis } => {
            stands_without_position(answers, role, position, basis)
        }
        Reason::Duty { role, position, duty } => {
            stands_without_duty(answers, outcome, role, position, duty)
        }
        Reason::HeldBy { role, by } => stands_without_holder(answers, role, by),
        Reason::Unsure(of) => stands_when_sure(answers, outcome, of),
        Reason::NoDuty(_) => {
            let open = meant_for(catalog(), &possible_positions(answers), places(answers));
            open.is_empty().then_some("no role is open in any case")
        }
        Reason::NoRole(position) => {
            let open = named_to(catalog(), &[position], places(answers));
            (!open.is_empty()).then_some("a role is open")
        }
        Reason::Covered { role, duty } => {
            let had = roles(&answers.with(question("other-duty"), Vec::new()));
            (!had.contains(&role)
                || needed(catalog(), &[duty]).is_disjoint(&allowed(catalog(), &[role])))
            .then_some("the person does not get the role anyway, or it does nothing for the duty")
        }
        Reason::Uncovered(duty) => {
            // A role to ask about first covers nothing.
            let outcomes = advise(catalog(), answers).outcomes.into_iter();
            let requests = outcomes.filter(|outcome| {
                outcome.system == System::Misis && outcome.verdict.channel().is_some()
            });
            let had: Vec<RoleId> =
                requests.flat_map(|outcome| outcome.verdict.roles().to_vec()).collect();
            needed(catalog(), &[duty])
                .is_subset(&allowed(catalog(), &had))
                .then_some("the duty is covered")
        }
        Reason::Unlisted(position) => {
            let less = answers.with(question("other-duty"), Vec::new());
            (!possible_positions(answers).contains(&position)
                || told(catalog(), &less) == told(catalog(), answers))
            .then_some("it is told in any case")
        }
    }
}

fn option_of(is: impl Fn(&Meaning) -> bool) -> OptionId {
    let questions = catalog().question_ids();
    let mut options = questions.flat_map(|of| catalog().options(of));
    options.find(|(_, option)| is(&option.meaning)).map(|(id, _)| id).unwrap()
}

/// The answers without these options.
fn without(answers: &Answers, options: &[OptionId]) -> Answers {
    let mut less = answers.clone();
    for option in options {
        let kept = less.get(option.question()).iter().copied();
        let kept = kept.filter(|other| other != option).collect();
        less.set(option.question(), kept);
    }
    less
}

fn verdicts(advice: &Advice) -> Vec<Verdict> {
    advice.outcomes.iter().map(|outcome| outcome.verdict.clone()).collect()
}

/// The rule is kept in its place, so that ids stay what they are, but never holds.
fn stands_without_rule(answers: &Answers, rule: RuleId) -> bool {
    let never = changed(|content| {
        let of = question("system");
        content.rules[rule.index()].when.push(Condition { question: of, options: Vec::new() });
    });
    let without = advise(&never, answers);
    let instead = |(one, other): &(&str, &str)| {
        let key = |rule: &RuleId| catalog()[*rule].key.as_str();
        let cites = |outcome: &Outcome| {
            outcome
                .reasons
                .iter()
                .any(|reason| matches!(reason, Reason::Rule(rule) if key(rule) == *other))
        };
        key(&rule) == *one && without.outcomes.iter().any(cites)
    };
    verdicts(&without) == verdicts(&advise(catalog(), answers)) && !SAID_TWICE.iter().any(instead)
}

/// Without this feature, the reason goes; without all features that the rule cites, the outcome goes; and
/// with this feature alone, the outcome is there.
fn stands_without_feature(
    answers: &Answers,
    outcome: &Outcome,
    rule: RuleId,
    feature: OptionId,
) -> Option<&'static str> {
    let cited = |outcome: &Outcome| -> Vec<OptionId> {
        let features = outcome.reasons.iter().filter_map(|reason| match reason {
            Reason::Feature { rule: of, feature } if *of == rule => {
                Some(option_of(|meaning| *meaning == Meaning::Feature(*feature)))
            }
            _ => None,
        });
        features.collect()
    };
    let all_cited = |answers: &Answers| -> Vec<OptionId> {
        advise(catalog(), answers).outcomes.iter().flat_map(cited).collect()
    };
    let all = cited(outcome);
    let others: Vec<OptionId> = all.iter().copied().filter(|other| *other != feature).collect();
    if all_cited(&without(answers, &[feature])).contains(&feature) {
        return Some("the feature is cited though it is not needed");
    }
    let said = |answers: &Answers| verdicts(&advise(catalog(), answers));
    if said(answers) == said(&without(answers, &all)) {
        return Some("the outcome stands without the features");
    }
    let alone = said(answers) == said(&without(answers, &others));
    (!alone).then_some("the feature alone does not lead to the outcome")
}

/// The MiSiS roles that these answers lead to, those left out for another that holds them among them.
fn roles(answers: &Answers) -> BTreeSet<RoleId> {
    let mut roles = BTreeSet::new();
    for outcome in advise(catalog(), answers).outcomes {
        if outcome.system == System::Misis {
            roles.extend(outcome.verdict.roles());
            roles.extend(outcome.reasons.iter().filter_map(|reason| match reason {
                Reason::HeldBy { role, .. } => Some(*role),
                _ => None,
            }));
        }
    }
    roles
}

/// With this position alone and no duty, the role is there; without all positions for which it is meant, it
/// goes.
fn stands_without_position(
    answers: &Answers,
    role: RoleId,
    position: PositionId,
    basis: Basis,
) -> Option<&'static str> {
    let (position_question, duty) = (question("position"), question("duty"));
    let option_of_position =
        |position| option_of(|meaning| *meaning == Meaning::Position(position));
    let own = option_of_position(position);
    // Another answer may tell of the position, and of another one once none is selected.
    let telling: Vec<OptionId> = answers
        .iter()
        .flat_map(|(_, chosen)| chosen)
        .copied()
        .filter(|option| catalog()[*option].position.is_some())
        .collect();
    let answers = &without(answers, &telling);
    let implying = catalog()
        .positions()
        .filter(|(_, other)| other.implies.contains(&position))
        .map(|(other, _)| option_of_position(other));
    let selected = [own].into_iter().chain(implying).find(|option| answers.has(*option));
    let Some(own) = selected else {
        let told = telling.iter().any(|option| catalog()[*option].position == Some(position));
        return (!told).then_some("the position is not the person's");
    };
    let alone = answers.with(position_question, vec![own]).with(duty, Vec::new());
    let brought = basis == Basis::Duty || roles(&alone).contains(&role);
    if !brought {
        return Some("the position does not bring the role");
    }
    let of_role = |option: &OptionId| match catalog()[*option].meaning {
        Meaning::Position(position) => {
            let mut positions = catalog()[position].implies.clone();
            positions.push(position);
            named_to(catalog(), &positions, places(answers)).contains(&role)
        }
        _ => false,
    };
    let holding: Vec<OptionId> =
        answers.get(position_question).iter().copied().filter(of_role).collect();
    roles(&without(answers, &holding))
        .contains(&role)
        .then_some("the role stands without its positions")
}

/// The role does something for the duty that nothing else given does; without the duty the role goes, unless
/// another duty is cited for it; and without all duties cited for it, it goes.
fn stands_without_duty(
    answers: &Answers,
    outcome: &Outcome,
    role: RoleId,
    position: PositionId,
    duty: DutyId,
) -> Option<&'static str> {
    let helped = allowed(catalog(), &[role]);
    if needed(catalog(), &[duty]).is_disjoint(&helped) {
        return Some("the role does nothing for the duty");
    }
    let cited = outcome.reasons.iter().filter_map(|reason| match reason {
        Reason::Duty { role: of, duty, .. } if *of == role => {
            Some(option_of(|meaning| *meaning == Meaning::Duty(*duty)))
        }
        _ => None,
    });
    let cited: Vec<OptionId> = cited.collect();
    if !duties(answers).contains(&duty) || roles(&without(answers, &cited)).contains(&role) {
        return Some("the role stands without its duties");
    }
    stands_without_position(answers, role, position, Basis::Duty)
}

/// Were the larger role meant for nobody, the smaller one would be told, or be held by yet another.
fn stands_without_holder(answers: &Answers, role: RoleId, by: RoleId) -> Option<&'static str> {
    if !allowed(catalog(), &[role]).is_subset(&allowed(catalog(), &[by])) {
        return Some("the other role does not hold it whole");
    }
    let less = changed(|content| content.roles[by.index()].holders.clear());
    // Without the larger role, a class may decide what it does not decide now.
    let without_class = vec![common::option("roster", "no")];
    let outcomes = advise(&less, &answers.with(question("roster"), without_class)).outcomes;
    let possible = outcomes.iter().flat_map(|outcome| match &outcome.verdict {
        Verdict::Contact { subject: Subject::FindOut { possible, .. }, .. } => possible.as_slice(),
        _ => &[],
    });
    let there = outcomes.iter().chain(possible.flat_map(|way| &way.outcomes)).any(|outcome| {
        outcome.verdict.roles().contains(&role)
            || outcome
                .reasons
                .iter()
                .any(|reason| matches!(reason, Reason::HeldBy { role: held, .. } if *held == role))
    });
    // Where both allow the same, a duty may be needed for the other one: it is shown because its row names the position.
    let is_same = allowed(catalog(), &[role]) == allowed(catalog(), &[by])
        && meant_for(catalog(), &possible_positions(answers), places(answers)).contains(&role);
    (!there && !is_same).then_some("the role would be missing in any case")
}

/// With some sure answer in its place, something else is told; and whatever the sure answer, the outcome
/// no longer rests on this question.
fn stands_when_sure(answers: &Answers, outcome: &Outcome, of: QuestionId) -> Option<&'static str> {
    let meanings = answers.get(of).iter().map(|option| &catalog()[*option].meaning);
    let stands_for = meanings.filter_map(|meaning| match meaning {
        Meaning::NotSure(options) => Some(options.clone()),
        _ => None,
    });
    let Some(mut sure) = stands_for.into_iter().next() else {
        return Some("the person is sure");
    };
    if sure.is_empty() {
        let options = catalog().options(of).filter(|(_, option)| !option.meaning.is_exclusive());
        sure = options.map(|(id, _)| id).collect();
    }
    let mut changes = false;
    for option in sure {
        let after = advise(catalog(), &answers.with(of, vec![option])).outcomes;
        if after.iter().any(|outcome| outcome.reasons.contains(&Reason::Unsure(of))) {
            return Some("who is sure is told to find out");
        }
        changes |= !after.iter().any(|after| after.verdict == outcome.verdict);
    }
    (!changes).then_some("being sure changes nothing")
}

#[test]
fn every_outcome_of_a_scenario_rests_on_each_of_its_reasons() {
    for scenario in scenarios() {
        let unfounded = unfounded(&answers_of(scenario));
        assert_eq!(unfounded, Vec::<String>::new(), "{}", scenario.file);
    }
}

/// So that an exception that nobody needs any more is taken out.
#[test]
fn what_is_said_twice_is_said_twice_to_somebody() {
    let said_to = [
        "system=clever&employment=certificated&workplace=one-school&position=library-aide&roster=no&clever-feature=none",
        "system=clever&employment=classified&workplace=office&clever-feature=none",
    ];
    for ((one, other), query) in SAID_TWICE.into_iter().zip(said_to) {
        let answers = common::answers(query);
        let cited = |catalog: &Catalog| -> Vec<String> {
            let outcomes = advise(catalog, &answers).outcomes;
            let reasons = outcomes.iter().flat_map(|outcome| &outcome.reasons);
            let rules = reasons.filter_map(|reason| match reason {
                Reason::Rule(rule) => Some(catalog[*rule].key.clone()),
                _ => None,
            });
            rules.collect()
        };
        assert_eq!(cited(catalog()), [one]);
        let less = changed(|content| content.rules.retain(|rule| rule.key != one));
        assert_eq!(cited(&less), [other]);
        assert_eq!(told(&less, &answers), told(catalog(), &answers));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn every_outcome_of_anybody_rests_on_each_of_its_reasons(answers in anybody(catalog())) {
        prop_assert_eq!(unfounded(&answers), Vec::<String>::new());
    }
}
