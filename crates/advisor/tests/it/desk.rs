//! The help desk's console: it says what the wizard says, folds away only what is never asked, and finds options
//! by keys and by words.

use std::sync::OnceLock;

use advisor::{
    answers::Answers,
    catalog::{OptionId, QuestionId},
    desk::{
        Desk, Outlook, State, choose, desk,
        find::Finder,
        keys::{self, Pressed},
        parse, paste, print,
    },
    interview::{Step, interview},
    question::Meaning,
    report::outcome_item,
    role::System,
    route::{Later, Notice, Route},
};
use proptest::prelude::*;

use crate::{
    common::{answers, catalog},
    links::any_answers,
    search::vocabulary,
};

fn question(key: &str) -> QuestionId {
    catalog().questions().find(|(_, question)| question.key == key).unwrap().0
}

fn option(key: &str) -> OptionId {
    let (question_key, key) = key.split_once('=').unwrap();
    let mut options = catalog().options(question(question_key));
    options.find(|(_, option)| option.key == key).unwrap().0
}

fn states(desk: &Desk, state: State) -> Vec<&'static str> {
    desk.in_state(state).into_iter().map(|id| catalog()[id].key.as_str()).collect()
}

/// What each outcome says by itself.
fn verdicts(answers: &Answers) -> Vec<(System, String)> {
    let interview = interview(catalog(), answers);
    let Step::Done(advice) = &interview.step else { return Vec::new() };
    let outcomes = advice.outcomes.iter();
    outcomes
        .map(|outcome| (outcome.system, outcome_item(catalog(), &interview, outcome).verdict))
        .collect()
}

/// How the caller goes on.
#[derive(Clone, Copy, PartialEq, Eq)]
enum How {
    /// With any answers.
    Anyhow,
    /// Sure of everything.
    Sure,
    /// Sure of everything, and with one entry of each list.
    Alone,
}

/// The wizard, gone through with these answers and, where one is missing, with those that `pick` points to, out
/// of what is offered. Gives the questions asked and the answers that count.
fn completed(given: &Answers, pick: &[u32], how: How) -> (Vec<QuestionId>, Answers) {
    let mut answers = given.clone();
    let mut picks = pick.iter().cycle();
    loop {
        let now = interview(catalog(), &answers);
        let asked = match now.step {
            Step::Done(_) => {
                let asked = now.answered.iter().map(|answered| answered.asked.question).collect();
                return (asked, now.counted);
            }
            Step::Ask(asked) => asked,
        };
        let is_passed = |id: &OptionId| {
            how != How::Anyhow && matches!(catalog()[*id].meaning, Meaning::NotSure(_))
        };
        let mut offered = asked.offered.clone();
        offered.retain(|id| !is_passed(id));
        let times = if catalog()[asked.question].several && how != How::Alone { 3 } else { 1 };
        let mut chosen: Vec<OptionId> = Vec::new();
        for _ in 0..times {
            chosen.push(offered[*picks.next().unwrap() as usize % offered.len()]);
        }
        if let Some(id) = chosen.iter().find(|id| catalog()[**id].meaning.is_exclusive()) {
            chosen = vec![*id];
        }
        answers.set(asked.question, chosen);
    }
}

/// Some of the answers, as they come in at the phone: in any order.
fn some_answers() -> impl Strategy<Value = Answers> {
    (any_answers(), any::<u16>()).prop_map(|(answers, left)| {
        let mut some = Answers::default();
        for (question, chosen) in answers.iter() {
            if left >> question.index() & 1 == 1 {
                some.set(question, chosen.to_vec());
            }
        }
        some
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn the_console_says_what_the_wizard_says(answers in some_answers()) {
        let desk = desk(catalog(), &answers);
        prop_assert_eq!(&desk.interview, &interview(catalog(), &answers));
        prop_assert_eq!(desk.outlook == Outlook::Settled, matches!(desk.interview.step, Step::Done(_)));
        let mut counted = Answers::default();
        for entry in &desk.entries {
            if entry.state == State::Answered {
                counted.set(entry.question, entry.chosen.clone());
            }
            let given = answers.get(entry.question);
            prop_assert_eq!(entry.chosen.len() + entry.left_out.len(), given.len());
            prop_assert!(given.iter().all(|id| entry.chosen.contains(id) || entry.left_out.contains(id)));
        }
        prop_assert_eq!(counted, desk.interview.counted);
    }

    /// However the caller goes on, a question that is folded away is not asked, and what is chosen is among
    /// what the console offers.
    #[test]
    fn only_what_is_never_asked_is_folded_away(
        answers in some_answers(),
        pick in prop::collection::vec(any::<u32>(), 24),
    ) {
        let desk = desk(catalog(), &answers);
        let (asked, counted) = completed(&answers, &pick, How::Anyhow);
        for entry in &desk.entries {
            let topic = &catalog()[entry.question].topic;
            if entry.state == State::Folded {
                prop_assert!(!asked.contains(&entry.question), "“{topic}” is asked");
            }
            for id in counted.get(entry.question) {
                prop_assert!(entry.offered.contains(id), "“{}” of “{topic}”", catalog()[*id].label);
            }
        }
    }

    /// What is called certain follows however the caller goes on who is sure; and nothing else follows than what is called
    /// possible, as long as each list is answered by one entry.
    #[test]
    fn what_is_called_certain_or_possible_is(
        answers in some_answers(),
        pick in prop::collection::vec(any::<u32>(), 24),
    ) {
        let desk = desk(catalog(), &answers);
        let Outlook::Open(systems) = desk.outlook else { return Ok(()) };
        let sure = verdicts(&completed(&answers, &pick, How::Sure).1);
        let alone = verdicts(&completed(&answers, &pick, How::Alone).1);
        let asked: Vec<System> = systems.iter().map(|of| of.system).collect();
        for of in systems.iter().filter(|of| !of.many) {
            for line in &of.certain {
                let told = (of.system, line.text.clone());
                prop_assert!(sure.contains(&told), "{told:?} does not follow: {sure:?}");
            }
            for (system, line) in alone.iter().filter(|(system, _)| *system == of.system) {
                let known = of.certain.iter().chain(&of.possible).any(|known| known.text == *line);
                prop_assert!(known, "{system:?}: “{line}” is not among {of:?}");
            }
        }
        for (system, _) in &alone {
            // With the question about the system open, nothing is said yet.
            prop_assert!(asked.is_empty() || asked.contains(system));
        }
    }

    /// The link keeps every answer, also those that do not count at the moment.
    #[test]
    fn the_link_keeps_all_answers(answers in some_answers()) {
        let rest = print(catalog(), &answers);
        prop_assert_eq!(parse(catalog(), &rest), (answers.clone(), Vec::new()));
        let pasted = paste(catalog(), &Later::Desk.link(&rest)).unwrap();
        prop_assert_eq!((pasted.answers, pasted.notices, pasted.at), (answers, Vec::new(), None));
    }

    #[test]
    fn anything_can_be_typed(typed in "\\PC{0,30}") {
        let _ = paste(catalog(), &typed);
        let _ = keys::typed(catalog(), &typed);
        let _ = parse(catalog(), &typed);
        let _ = finder().find(&desk(catalog(), &Answers::default()), &typed);
    }
}

/// Answers come in any order: what is asked before stays open, and what was said counts when its turn comes.
#[test]
fn answers_in_any_order() {
    let given = answers("system=clever&roster=yes");
    let desk = desk(catalog(), &given);
    assert_eq!(states(&desk, State::Answered), ["system"]);
    assert_eq!(states(&desk, State::Next), ["employment"]);
    let roster = desk.entry(question("roster")).unwrap();
    assert_eq!(roster.state, State::Open);
    assert_eq!(roster.chosen, [option("roster=yes")]);
    assert!(!desk.unanswered(catalog()).contains(&question("roster")));
    // The questions about MiSiS are none for Clever.
    assert_eq!(
        states(&desk, State::Folded),
        ["school-level", "attendance-office", "duty", "other-duty"]
    );
}

#[test]
fn what_no_longer_matters_folds_away_and_comes_back() {
    let at_school = desk(catalog(), &answers("system=misis&workplace=one-school"));
    let in_office =
        desk(catalog(), &answers("system=misis&workplace=office&school-level=secondary"));
    let level = question("school-level");
    assert!(in_office.folded_since(&at_school).contains(&level));
    let entry = in_office.entry(level).unwrap();
    assert_eq!(entry.state, State::Folded);
    assert_eq!(
        (entry.chosen.len(), entry.left_out.as_slice()),
        (0, [option("school-level=secondary")].as_slice())
    );
    let back =
        desk(catalog(), &answers("system=misis&workplace=one-school&school-level=secondary"));
    assert_eq!(back.entry(level).unwrap().chosen, [option("school-level=secondary")]);
    assert!(back.folded_since(&in_office).is_empty());
}

/// Of somebody who works in an office nobody asks for a roster; for a contractor all is said at once.
#[test]
fn outcomes_that_remain() {
    let contractor = desk(catalog(), &answers("system=clever+misis&employment=contractor"));
    assert_eq!(contractor.outlook, Outlook::Settled);
    let office = desk(catalog(), &answers("system=clever&workplace=office"));
    let Outlook::Open(systems) = &office.outlook else { panic!("{office:?}") };
    let apply = "Apply for the Clever role Staff";
    assert!(systems[0].certain.is_empty());
    assert!(systems[0].possible.iter().any(|line| line.text == apply), "{systems:?}");
    // What is certain of one system is told while the other is open.
    let principal = answers(
        "system=clever+misis&employment=certificated&workplace=one-school&school-level=elementary&position=principal&clever-feature=none",
    );
    let principal = desk(catalog(), &principal);
    let Outlook::Open(systems) = &principal.outlook else { panic!("{principal:?}") };
    let certain: Vec<&str> = systems[0].certain.iter().map(|line| line.text.as_str()).collect();
    assert_eq!(certain, ["You get the Clever role School Tech Lead automatically"]);
    let nothing = desk(catalog(), &Answers::default());
    assert_eq!(nothing.outlook, Outlook::Open(Vec::new()));
    assert_eq!(states(&nothing, State::Folded), [""; 0]);
}

/// A position that does not go with an employment that is still open does not count in that case: then the
/// person is asked again, and may be a principal.
#[test]
fn a_position_counts_only_where_it_goes_with_the_employment() {
    let desk = desk(catalog(), &answers("system=clever&position=library-aide"));
    let Outlook::Open(systems) = &desk.outlook else { panic!("{desk:?}") };
    let possible: Vec<&str> = systems[0].possible.iter().map(|line| line.text.as_str()).collect();
    let lead = "You get the Clever role School Tech Lead automatically";
    assert!(possible.contains(&lead), "{possible:?}");
}

#[test]
fn an_option_is_chosen_and_taken_back() {
    let none = Answers::default();
    let check = |given: &Answers, key: &str, expected: &str| {
        let chosen = choose(catalog(), given, option(key));
        assert_eq!(print(catalog(), &chosen), expected, "{key}");
        chosen
    };
    let clever = check(&none, "system=clever", "?system=clever");
    let both = check(&clever, "system=misis", "?system=clever+misis");
    let unsure = check(&both, "system=not-sure", "?system=not-sure");
    check(&unsure, "system=misis", "?system=misis");
    check(&both, "system=clever", "?system=misis");
    let one = check(&none, "employment=classified", "?employment=classified");
    check(&one, "employment=certificated", "?employment=certificated");
    check(&one, "employment=classified", "");
}

#[test]
fn every_option_has_a_key_of_its_own() {
    let mut known = Vec::new();
    for question in catalog().question_ids() {
        // A question that is asked only after certain answers has none.
        if catalog()[question].key == "attendance-office" {
            assert_eq!(keys::of_question(catalog(), question), None);
            continue;
        }
        let digit = keys::of_question(catalog(), question).unwrap();
        assert_eq!(keys::question(catalog(), digit), Some(question));
        for (id, _) in catalog().options(question) {
            let code = format!("{digit}{}", keys::of_option(catalog(), id));
            assert_eq!(keys::typed(catalog(), &code), [id], "{code}");
            assert_eq!(keys::typed(catalog(), &code.to_uppercase()), [id], "{code}");
            assert!(
                !known
                    .iter()
                    .any(|other: &String| other.starts_with(&code)
                        || code.starts_with(other.as_str())),
                "{code}"
            );
            known.push(code);
        }
    }
    assert_eq!(
        keys::typed(catalog(), " 2a  3b "),
        [option("employment=certificated"), option("workplace=several-schools")]
    );
    for other in ["", "2", "2a counselor", "a2", "2é", "9zz", "504 plan", "12th"] {
        assert_eq!(keys::typed(catalog(), other), [], "“{other}”");
    }
    let position = question("position");
    assert_eq!(keys::option(catalog(), position, "a"), Pressed::Begun);
    assert_eq!(keys::option(catalog(), position, "zz"), Pressed::Nothing);
}

fn finder() -> &'static Finder<'static> {
    static FINDER: OnceLock<Finder<'static>> = OnceLock::new();
    FINDER.get_or_init(|| Finder::new(catalog(), vocabulary()))
}

/// What the caller says, with the answers so far, and what stands among the first three.
#[test]
fn found_by_the_words_of_a_caller() {
    let mut wrong = Vec::new();
    for (given, typed, expected) in [
        ("", "I am a counselor", "position=counselor"),
        ("", "SAA", "position=office-manager"),
        ("", "certifcated", "employment=certificated"),
        ("", "badges", "clever-feature=badges"),
        ("", "I am not sure if I'm classified", "employment=classified"),
        ("", "she is a contractor from outside", "employment=contractor"),
        ("system=misis", "report cards", "duty=enter-grades"),
        ("system=misis&employment=certificated", "kids shots", "duty=record-immunizations"),
        ("", "high school", "school-level=secondary"),
        ("", "more than one school", "workplace=several-schools"),
    ] {
        let desk = desk(catalog(), &answers(given));
        let found = finder().find(&desk, typed);
        let keys: Vec<String> = found
            .iter()
            .map(|id| format!("{}={}", catalog()[id.question()].key, catalog()[*id].key))
            .collect();
        if !keys.iter().take(3).any(|key| key == expected) {
            wrong.push(format!("“{typed}”: {keys:?}"));
        }
    }
    assert_eq!(wrong, [""; 0]);
    assert!(finder().find(&desk(catalog(), &Answers::default()), "xylophone").is_empty());
    // What is folded away is not found.
    let clever = desk(catalog(), &answers("system=clever"));
    let found = finder().find(&clever, "immunizations");
    assert!(found.iter().all(|id| catalog()[id.question()].key != "duty"), "{found:?}");
}

#[test]
fn a_callers_link_is_read_in_any_form() {
    let address = "https://example.org/tools/?only=clever#/v1/question/workplace?system=clever&employment=certificated";
    let pasted = paste(catalog(), address).unwrap();
    assert_eq!(pasted.at, Some(question("workplace")));
    assert_eq!(pasted.answers, answers("system=clever&employment=certificated"));
    let other = paste(catalog(), "#/v7/outcome?system=clever&colour=blue").unwrap();
    assert_eq!(
        other.notices,
        [Notice::UnknownVersion("v7".into()), Notice::UnknownQuestion("colour".into())]
    );
    assert_eq!(paste(catalog(), "I am a counselor"), None);
    assert!(paste(catalog(), "#/nowhere").unwrap().answers.is_empty());
    let outcome = Route::Outcome(answers("system=clever")).print(catalog());
    assert_eq!(paste(catalog(), &outcome).unwrap().answers, answers("system=clever"));
}
