//! One system alone: the question about it is settled on every page, and the outcome is the same as with it.

use advisor::{
    answers::Answers,
    interview::{Step, interview},
    only::{Only, after_system, first, parse, show},
    page::{self, Page, Shown},
    role::System,
    route::{self, Link, Notice, Route},
};
use proptest::prelude::*;

use crate::{
    common::{answers, catalog},
    links::any_answers,
};

const CLEVER: Only = Only { system: Some(System::Clever), unknown: None };

fn shown(link: &str, only: &Only) -> Shown {
    show(catalog(), route::parse(catalog(), link), only)
}

#[test]
fn what_the_address_asks_for() {
    for (search, system, unknown) in [
        ("?only=clever", Some(System::Clever), None),
        ("only=MiSiS", Some(System::Misis), None),
        ("?utm=1&only=powerschool&x", Some(System::PowerSchool), None),
        ("?only=", None, None),
        ("", None, None),
        ("?only=clever+misis", None, Some("clever misis")),
        ("?only=%FF", None, Some("\u{fffd}")),
        ("?only=both&only=clever", Some(System::Clever), None),
    ] {
        let expected = Only { system, unknown: unknown.map(str::to_owned) };
        assert_eq!(parse(search), expected, "{search}");
    }
    let lost = shown("#/", &parse("?only=moodle"));
    assert_eq!(lost.notices, [Notice::UnknownSystem("moodle".into())]);
    assert_eq!(
        lost.notices[0].text(catalog()),
        "The address asks for “moodle” alone, which is not a system here. You can ask about all systems."
    );
    assert_eq!((lost.page, lost.only), (Page::Start, None));
}

#[test]
fn the_question_about_the_system_is_not_asked() {
    let Route::Question { question, answers: given } = first(catalog(), CLEVER.system) else {
        panic!("nothing is asked");
    };
    assert_eq!(catalog()[question].key, "employment");
    assert_eq!(given, answers("system=clever"));
    let Page::Question(page) = shown("#/v1/question/system", &CLEVER).page else {
        panic!("another page");
    };
    assert_eq!(catalog()[page.asked.question].key, "employment");
    assert_eq!(page.previous, Route::Start);
    let Page::Check(check) = shown("#/v1/check?employment=contractor", &CLEVER).page else {
        panic!("another page");
    };
    let asked: Vec<&str> =
        check.answered.iter().map(|of| catalog()[of.asked.question].key.as_str()).collect();
    assert_eq!(asked, ["employment"]);
    // The link of the next page holds the system.
    assert_eq!(check.counted, answers("system=clever&employment=contractor"));
}

#[test]
fn other_systems_are_left_out_and_told() {
    let both = shown("#/v1/outcome?system=clever+misis&employment=contractor", &CLEVER);
    let misis = answers("system=misis");
    let (_, misis) = misis.iter().next().unwrap();
    assert_eq!(both.notices, [Notice::NotOffered(misis[0])]);
    assert_eq!(
        both.notices[0].text(catalog()),
        "The link answers “Access to” with “MiSiS”, which does not go with the other answers. That part was left out."
    );
    let Page::Outcome(outcome) = both.page else { panic!("another page") };
    assert_eq!(outcome.counted, answers("system=clever&employment=contractor"));
}

/// The start page leads past the question about the system without working out the interview.
#[test]
fn what_follows_the_question_about_the_system_is_what_the_interview_asks_next() {
    let asked_about = [
        vec![System::Clever],
        vec![System::Misis],
        vec![System::PowerSchool],
        vec![System::Clever, System::Misis],
        System::ALL.to_vec(),
    ];
    for systems in asked_about {
        let keys: Vec<&str> = systems.iter().map(|system| system.key()).collect();
        let given = answers(&format!("system={}", keys.join("+")));
        let expected = match interview(catalog(), &given).step {
            Step::Ask(asked) => Route::Question { question: asked.question, answers: given },
            Step::Done(_) => Route::Outcome(given),
        };
        assert_eq!(after_system(catalog(), &systems), expected, "{keys:?}");
    }
}

/// Of PowerSchool nothing is asked: the button leads to the outcome at once, and “Back” from there to the start.
#[test]
fn with_nothing_to_ask_the_outcome_comes_at_once() {
    let only = parse("?only=powerschool");
    let Route::Outcome(given) = first(catalog(), only.system) else { panic!("something is asked") };
    assert_eq!(given, answers("system=powerschool"));
    assert_eq!(shown("#/v1/check?system=powerschool", &only).page, Page::Start);
}

proptest! {
    /// The outcome is that of the same answers on the whole app, and no page asks for the system.
    #[test]
    fn the_outcome_is_the_same(given in any_answers(), at in 0..3_usize) {
        let only = Only { system: Some(System::ALL[at]), unknown: None };
        let key = System::ALL[at].key();
        let system = answers(&format!("system={key}"));
        let mut settled = given.clone();
        for (question, chosen) in system.iter() {
            settled.set(question, chosen.to_vec());
        }
        for route in [Route::Outcome(given.clone()), Route::Check(given), Route::Start] {
            let shown = show(catalog(), Link { route: route.clone(), stamp: None, notices: vec![] }, &only);
            let is_system = |of: &advisor::interview::Answered| catalog()[of.asked.question].key == "system";
            match shown.page {
                Page::Outcome(outcome) => {
                    let link = Link {
                        route: Route::Outcome(settled.clone()),
                        stamp: None,
                        notices: vec![],
                    };
                    let Page::Outcome(whole) = page::show(catalog(), link).page else {
                        panic!("no outcome of {settled:?}")
                    };
                    prop_assert_eq!(outcome.step, whole.step);
                    prop_assert_eq!(outcome.counted, whole.counted);
                    prop_assert!(!outcome.answered.iter().any(is_system));
                }
                Page::Question(page) => prop_assert!(catalog()[page.asked.question].key != "system"),
                Page::Check(check) => prop_assert!(!check.answered.iter().any(is_system)),
                Page::Start => {}
                other => prop_assert!(false, "{other:?}"),
            }
        }
    }

    /// Without `only`, nothing is different.
    #[test]
    fn without_it_all_is_as_ever(given in any_answers()) {
        let link = Link { route: Route::Outcome(given), stamp: None, notices: vec![] };
        prop_assert_eq!(show(catalog(), link.clone(), &Only::default()), page::show(catalog(), link));
    }

    #[test]
    fn anything_can_stand_in_the_address(search in "\\PC{0,40}") {
        let only = parse(&search);
        show(catalog(), Link { route: Route::Check(Answers::default()), stamp: None, notices: vec![] }, &only);
    }
}
