//! Every path through the questions about Clever: it ends, in an outcome with a next step and a source.

use crate::common::{answers, catalog, outcomes, today};
use advisor::{
    advice::{Kind, Reason, Subject, Verdict},
    answers::Answers,
    catalog::OptionId,
    interview::{Asked, Interview, Step, interview},
    question::Fact,
    report::report,
    role::System,
};

/// The ways to answer: each option alone, and for a question that takes several, each set of them.
/// Of the features, each one, each two, and all: what a feature adds depends on no third one.
fn ways(asked: &Asked) -> Vec<Vec<OptionId>> {
    let catalog = catalog();
    let (plain, exclusive): (Vec<OptionId>, Vec<OptionId>) =
        asked.offered.iter().partition(|option| !catalog[**option].meaning.is_exclusive());
    let mut ways: Vec<Vec<OptionId>> =
        plain.iter().chain(&exclusive).map(|option| vec![*option]).collect();
    if !catalog[asked.question].several {
        return ways;
    }
    if catalog[asked.question].fact == Fact::Feature {
        for (at, one) in plain.iter().enumerate() {
            ways.extend(plain.iter().skip(at + 1).map(|other| vec![*one, *other]));
        }
        ways.push(plain);
        return ways;
    }
    (0..1_usize << plain.len()).filter(|set| set.count_ones() > 1).for_each(|set| {
        let chosen = plain.iter().enumerate().filter(|(at, _)| set & (1 << at) != 0);
        ways.push(chosen.map(|(_, option)| *option).collect());
    });
    ways
}

fn every_end(answers: &Answers, visit: &mut impl FnMut(&Interview)) {
    let interview = interview(catalog(), answers);
    match &interview.step {
        Step::Done(_) => visit(&interview),
        Step::Ask(asked) => {
            for way in ways(asked) {
                every_end(&answers.with(asked.question, way), visit);
            }
        }
    }
}

#[test]
fn every_path_ends_in_an_outcome_with_a_next_step() {
    let start = answers("system=clever");
    let mut ends = 0;
    every_end(&start, &mut |interview| {
        ends += 1;
        let report = report(catalog(), interview, today());
        let [section] = report.sections.as_slice() else {
            panic!("one system, one section: {report:#?}")
        };
        assert_eq!(section.system, System::Clever);
        assert!(!section.items.is_empty());
        assert!(!section.yearly.is_empty(), "says what happens every year");
        for item in &section.items {
            assert!(!item.next.text.is_empty(), "{item:?}");
            assert_eq!(
                item.next.links.is_empty(),
                (item.kind == Kind::Automatic && item.possible.is_empty())
                    || (item.kind != Kind::Apply && whom_without_phone(&item.next.text)),
                "{item:?}"
            );
            assert!(!item.reasons.is_empty(), "{item:?}");
        }
    });
    assert!(ends > 100, "{ends} ends");
}

/// Whoever keeps the Master Schedule is at the person's own school: there is no number to give.
fn whom_without_phone(next: &str) -> bool {
    next.contains("your school’s MiSiS Master Schedule") && !next.contains("Helpdesk")
}

#[test]
fn a_question_is_asked_only_if_some_answer_to_it_matters() {
    ends_of(&answers("system=clever"));
}

/// The verdicts at the end of every path from here on. At each question, two answers must lead to
/// different ones.
fn ends_of(answers: &Answers) -> Vec<Vec<Verdict>> {
    let interview = interview(catalog(), answers);
    let Step::Ask(asked) = &interview.step else { return vec![verdicts(&interview)] };
    let ends: Vec<_> =
        ways(asked).into_iter().map(|way| ends_of(&answers.with(asked.question, way))).collect();
    let differ = ends.iter().any(|end| Some(end) != ends.first());
    assert!(differ, "{} after {answers:?}", catalog()[asked.question].key);
    ends.into_iter().flatten().collect()
}

fn verdicts(interview: &Interview) -> Vec<Verdict> {
    let Step::Done(advice) = &interview.step else { return Vec::new() };
    advice.outcomes.iter().map(|outcome| outcome.verdict.clone()).collect()
}

#[test]
fn every_rule_about_clever_decides_something() {
    let mut used = std::collections::BTreeSet::new();
    every_end(&answers("system=clever"), &mut |interview| {
        let Step::Done(advice) = &interview.step else { return };
        for outcome in &advice.outcomes {
            used.extend(outcome.reasons.iter().filter_map(|reason| match reason {
                Reason::Rule(rule) => Some(*rule),
                _ => None,
            }));
        }
    });
    let unused: Vec<&str> = catalog()
        .rules()
        .filter(|(id, rule)| rule.system == System::Clever && !used.contains(id))
        .map(|(_, rule)| rule.key.as_str())
        .collect();
    assert_eq!(unused, Vec::<&str>::new());
}

/// The FAQ: roster-carrying teachers get Teacher, other certificated employees Staff. Whoever does
/// not know is told what each finding leads to.
#[test]
fn not_sure_keeps_what_is_possible() {
    let query = "system=clever&employment=certificated&workplace=one-school&position=none&roster=not-sure&clever-feature=none";
    let Interview { step, .. } = interview(catalog(), &answers(query));
    let Step::Done(advice) = step else { panic!("{step:?}") };
    let [outcome] = advice.outcomes.as_slice() else { panic!("{advice:?}") };
    let Verdict::Contact { subject: Subject::FindOut { possible, .. }, .. } = &outcome.verdict
    else {
        panic!("{outcome:?}")
    };
    let roles: Vec<&str> = possible
        .iter()
        .flat_map(|possible| &possible.outcomes)
        .flat_map(|outcome| outcome.verdict.roles())
        .map(|role| catalog()[*role].name.as_str())
        .collect();
    assert_eq!(roles, ["Teacher", "Staff"]);
}

#[test]
fn an_unsure_answer_that_makes_no_difference_is_no_obstacle() {
    // A principal is given School Tech Lead however employed; an office applies however employed.
    assert_eq!(
        outcomes("system=clever&employment=not-sure&workplace=office&clever-feature=none"),
        [("apply", vec!["Staff"])]
    );
}
