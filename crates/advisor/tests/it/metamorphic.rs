//! What must stay the same, or only grow, when answers or words change.

use std::collections::BTreeSet;

use advisor::{
    advice::{Subject, Verdict, advise},
    answers::Answers,
    catalog::{Catalog, Content, DutyId, OptionId, QuestionId, RoleId},
    interview::{Asked, Interview, Step, interview},
    question::{Fact, Meaning},
    role::{Place, System},
    route::{Route, parse},
};
use proptest::{prelude::*, sample::Index};

use crate::{
    access::{allowed, meant_for, needed},
    common::{Told, answers, catalog, changed, names, option, question, role, told},
    facts::{duties, places, positions},
    people::{all_positions, anybody, anybody_after, somebody_at},
};

/// The MiSiS roles that these answers are advised to apply for.
fn misis_roles(answers: &Answers) -> Vec<RoleId> {
    let advised = told(catalog(), answers).into_iter();
    advised.filter(|told| told.system == System::Misis).flat_map(|told| told.roles).collect()
}

/// Complete answers of people who ask about MiSiS and have positions.
fn misis_people() -> impl Strategy<Value = Answers> {
    anybody_after(catalog(), answers("system=misis"))
        .prop_filter("has a position", |answers| !positions(answers).is_empty())
}

/// The options that the duty question offers to these people.
fn duties_offered(answers: &Answers) -> Vec<(OptionId, DutyId)> {
    let of = catalog().question_of(Fact::Duty).unwrap();
    let asked = match interview(catalog(), &answers.with(of, Vec::new())) {
        Interview { step: Step::Ask(Asked { question, offered }), .. } if question == of => offered,
        _ => Vec::new(),
    };
    let duty = |option: OptionId| match catalog()[option].meaning {
        Meaning::Duty(duty) => Some((option, duty)),
        _ => None,
    };
    asked.into_iter().filter_map(duty).collect()
}

/// Whether the option is a position of classroom teachers: the row “Teacher” is for it, or may be.
fn is_in_classroom(option: OptionId) -> bool {
    let Meaning::Position(position) = catalog()[option].meaning else { return false };
    let teacher = &catalog()[role("misis/teacher")];
    teacher.holders.iter().any(|holder| holder.positions.contains(&position))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn the_order_of_the_answers_in_a_link_does_not_matter(
        answers in anybody(catalog()),
        order in any::<Vec<Index>>(),
    ) {
        let link = Route::Outcome(answers).print(catalog());
        let (path, query) = link.split_once('?').unwrap();
        let mut parts: Vec<String> = query
            .split('&')
            .map(|part| {
                let (of, values) = part.split_once('=').unwrap();
                let mut values: Vec<&str> = values.split('+').collect();
                shuffle(&mut values, &order);
                format!("{of}={}", values.join("+"))
            })
            .collect();
        shuffle(&mut parts, &order);
        prop_assert_eq!(
            parse(catalog(), &format!("{path}?{}", parts.join("&"))),
            parse(catalog(), &link)
        );
    }

    /// Another duty may bring another set of roles, but never one that lets somebody do less of what the
    /// duties told before need.
    #[test]
    fn with_another_duty_all_that_could_be_done_before_can_be_done(
        answers in misis_people(),
        which in any::<Index>(),
    ) {
        let offered = duties_offered(&answers);
        prop_assume!(!offered.is_empty());
        let (option, _) = *which.get(&offered);
        let of = option.question();
        let mut more: Vec<OptionId> = duties(&answers)
            .iter()
            .filter_map(|duty| offered.iter().find(|(_, other)| other == duty))
            .map(|(option, _)| *option)
            .collect();
        more.push(option);
        let after = answers.with(of, more);
        prop_assert_eq!(missing(&answers, &misis_roles(&answers)), BTreeSet::new());
        prop_assert_eq!(missing(&answers, &misis_roles(&after)), BTreeSet::new());
        prop_assert_eq!(missing(&after, &misis_roles(&after)), BTreeSet::new());
    }

    /// Another position may open a smaller role, but what the duties told before need stays covered. Positions of
    /// classroom teachers are another matter: the guide gives School Full Read to those “outside of classroom” alone.
    #[test]
    fn with_another_position_all_duties_stay_covered(
        answers in misis_people(),
        which in any::<Index>(),
    ) {
        let of = catalog().question_of(Fact::Position).unwrap();
        let Step::Ask(asked) = interview(catalog(), &answers.with(of, Vec::new())).step else {
            panic!("positions are asked about")
        };
        let position = |option: &OptionId| matches!(catalog()[*option].meaning, Meaning::Position(_));
        let offered: Vec<OptionId> = asked
            .offered
            .into_iter()
            .filter(|option| position(option) && !is_in_classroom(*option))
            .collect();
        let mut more = answers.get(of).to_vec();
        more.push(*which.get(&offered));
        let after = answers.with(of, more);
        prop_assert_eq!(missing(&answers, &misis_roles(&after)), BTreeSet::new());
    }

    /// Who is told what each duty leads to, is told of the roles that some duty adds, and of no other.
    #[test]
    fn not_sure_of_duties_names_what_each_duty_would_add(answers in misis_people()) {
        let of = catalog().question_of(Fact::Duty).unwrap();
        let offered = duties_offered(&answers);
        prop_assume!(!offered.is_empty());
        let without: BTreeSet<RoleId> =
            misis_roles(&answers.with(of, Vec::new())).into_iter().collect();
        let added = |options: Vec<OptionId>| -> BTreeSet<RoleId> {
            let roles = misis_roles(&answers.with(of, options));
            roles.into_iter().filter(|role| !without.contains(role)).collect()
        };
        let unsure = answers.with(of, vec![option("duty", "not-sure")]);
        let mut named = Vec::new();
        let mut possible_roles = BTreeSet::new();
        for outcome in advise(catalog(), &unsure).outcomes {
            if let Verdict::Contact { subject: Subject::Duties(possible), .. } = outcome.verdict {
                for possible in possible {
                    let roles: BTreeSet<RoleId> = possible.roles.into_iter().collect();
                    possible_roles.extend(&roles);
                    if possible.together {
                        let both = offered.iter().filter(|(_, duty)| possible.duties.contains(duty));
                        prop_assert_eq!(added(both.map(|(option, _)| *option).collect()), roles);
                    } else {
                        named.extend(possible.duties.into_iter().map(|duty| (duty, roles.clone())));
                    }
                }
            }
        }
        for (at, (one, _)) in offered.iter().enumerate() {
            for (other, _) in offered.iter().take(at) {
                prop_assert!(added(vec![*one, *other]).is_subset(&possible_roles));
            }
        }
        let each: Vec<(DutyId, BTreeSet<RoleId>)> =
            offered.iter().map(|(option, duty)| (*duty, added(vec![*option]))).collect();
        named.sort();
        let mut expected = each;
        expected.sort();
        prop_assert_eq!(named, expected);
    }

    /// Not sure how one is employed or whether one carries a roster: what all ways agree on, or else each
    /// way with what follows from it.
    #[test]
    fn not_sure_is_the_union_of_the_sure_answers(
        answers in prop_oneof![
            anybody_after(catalog(), answers("system=clever&employment=not-sure")),
            anybody_after(catalog(), answers("system=clever+misis&employment=not-sure")),
            anybody_after(catalog(), answers("system=clever&employment=certificated&roster=not-sure")),
        ],
    ) {
        let clever = answers.with(question("system"), vec![option("system", "clever")]);
        let mut open = Vec::new();
        let mut ways = vec![clever.clone()];
        for of in ["employment", "roster"] {
            let sure: &[&str] =
                if of == "employment" { &["certificated", "classified"] } else { &["yes", "no"] };
            if clever.get(question(of)) == [option(of, "not-sure")] {
                open.push(question(of));
                ways = ways
                    .iter()
                    .flat_map(|way| {
                        sure.iter().map(|key| way.with(question(of), vec![option(of, key)]))
                    })
                    .collect();
            }
        }
        prop_assume!(!open.is_empty());
        let expected: BTreeSet<(Vec<OptionId>, Vec<Told>)> = ways
            .iter()
            .map(|way| {
                let chosen = open.iter().flat_map(|of| way.get(*of)).copied().collect();
                (chosen, told(catalog(), way))
            })
            .collect();
        let outcomes: BTreeSet<&Vec<Told>> = expected.iter().map(|(_, told)| told).collect();
        let advice = advise(catalog(), &clever);
        if outcomes.len() == 1 {
            prop_assert_eq!(&Told::all(&advice), *outcomes.first().unwrap());
            return Ok(());
        }
        let [outcome] = advice.outcomes.as_slice() else { panic!("{advice:?}") };
        let Verdict::Contact { subject: Subject::FindOut { questions, possible }, .. } =
            &outcome.verdict
        else {
            panic!("{outcome:?}")
        };
        prop_assert_eq!(questions, &open);
        let mut named = BTreeSet::new();
        for possible in possible {
            let mut outcomes: Vec<Told> = possible.outcomes.iter().map(Told::from).collect();
            outcomes.sort_unstable();
            named.extend(possible.answers.iter().map(|way| (way.clone(), outcomes.clone())));
        }
        prop_assert_eq!(named, expected);
    }

    /// Clever and MiSiS together, and “I’m not sure” of the system, give the advice on each.
    #[test]
    fn both_systems_give_the_advice_on_each(answers in anybody_after(catalog(), answers("system=clever+misis"))) {
        let of = question("system");
        let each = |keys: &[&str]| {
            told(catalog(), &answers.with(of, keys.iter().map(|key| option("system", key)).collect()))
        };
        let mut separate: Vec<Told> = [["clever"], ["misis"]].iter().flat_map(|key| each(key)).collect();
        separate.sort_unstable();
        prop_assert_eq!(&told(catalog(), &answers), &separate);
        prop_assert_eq!(&each(&["not-sure"]), &separate);
        let unsure = interview(catalog(), &answers.with(of, vec![option("system", "not-sure")]));
        let Step::Done(advice) = unsure.step else { panic!("asks something else: {:?}", unsure.step) };
        prop_assert_eq!(Told::all(&advice), separate);
    }

    /// An answer to a question that is not asked counts for nothing.
    #[test]
    fn what_is_not_asked_changes_nothing(answers in anybody(catalog()), others in any_options()) {
        let before = interview(catalog(), &answers);
        let mut more = answers.clone();
        for (of, chosen) in others {
            if answers.get(of).is_empty() {
                more.set(of, chosen);
            }
        }
        prop_assert_eq!(interview(catalog(), &more), before);
    }
}

/// Who is in one position is not brought by two duties together to a role that none brings alone. Who is in
/// several may be: of what two positions open, another role can be the smaller one beside the first.
#[test]
fn two_duties_of_one_position_bring_no_role_that_none_brings_alone() {
    let of = question("duty");
    for place in Place::ALL {
        for (position, _) in all_positions() {
            let answers = somebody_at(place).with(question("position"), vec![position]);
            let brought = |options: Vec<OptionId>| misis_roles(&answers.with(of, options));
            let offered = duties_offered(&answers);
            let alone: BTreeSet<RoleId> =
                offered.iter().flat_map(|(option, _)| brought(vec![*option])).collect();
            for (at, (one, _)) in offered.iter().enumerate() {
                for (other, _) in &offered[..at] {
                    let together = brought(vec![*one, *other]);
                    assert!(
                        together.iter().all(|role| alone.contains(role)),
                        "{} with {}: {:?}",
                        catalog()[*one].key,
                        catalog()[*other].key,
                        names(&together)
                    );
                }
            }
        }
    }
}

/// Needs of the duties told that the roles meant for these people can cover, but these roles do not.
fn missing(answers: &Answers, roles: &[RoleId]) -> BTreeSet<crate::access::Piece> {
    let open = meant_for(catalog(), &positions(answers), places(answers));
    let (can, does) = (allowed(catalog(), &open), allowed(catalog(), roles));
    let needed = needed(catalog(), &duties(answers)).into_iter();
    needed.filter(|piece| can.contains(piece) && !does.contains(piece)).collect()
}

fn shuffle<T>(items: &mut [T], order: &[Index]) {
    for (at, other) in order.iter().enumerate().take(items.len()) {
        items.swap(at, other.index(items.len()));
    }
}

/// Some option of each question.
fn any_options() -> impl Strategy<Value = Vec<(QuestionId, Vec<OptionId>)>> {
    let each: Vec<_> = catalog()
        .question_ids()
        .map(|of| {
            let options: Vec<OptionId> = catalog().options(of).map(|(option, _)| option).collect();
            (Just(of), prop::sample::select(options).prop_map(|option| vec![option]))
        })
        .collect();
    each
}

/// The catalogue with other words in every label, name and sentence.
fn reworded() -> Catalog {
    fn reword(text: &mut String) {
        *text = text.chars().rev().collect();
    }
    changed(|content: &mut Content| {
        content.contacts.iter_mut().for_each(|contact| reword(&mut contact.name));
        content.channels.iter_mut().for_each(|channel| {
            reword(&mut channel.name);
            reword(&mut channel.how);
        });
        content.groups.iter_mut().for_each(|group| reword(&mut group.name));
        content.areas.iter_mut().for_each(|area| reword(&mut area.name));
        content.positions.iter_mut().for_each(|position| reword(&mut position.name));
        content.duties.iter_mut().for_each(|duty| reword(&mut duty.name));
        content.features.iter_mut().for_each(|feature| reword(&mut feature.name));
        for role in &mut content.roles {
            reword(&mut role.name);
            reword(&mut role.summary);
            reword(&mut role.channel_label);
            role.limits.iter_mut().for_each(reword);
        }
        for question in &mut content.questions {
            reword(&mut question.text);
            reword(&mut question.topic);
            reword(&mut question.why);
            question.options.iter_mut().for_each(|option| reword(&mut option.label));
        }
        for rule in &mut content.rules {
            reword(&mut rule.because);
            rule.notes.iter_mut().for_each(reword);
        }
    })
}

#[test]
fn other_words_change_no_advice() {
    let reworded = reworded();
    proptest!(|(answers in anybody(catalog()))| {
        prop_assert_eq!(interview(&reworded, &answers), interview(catalog(), &answers));
    });
}
