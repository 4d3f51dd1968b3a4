//! Links: what is printed is read back, and nothing that is read can do harm.

use crate::common::{answers, catalog, today};
use advisor::{
    answers::Answers,
    catalog::OptionId,
    page::{Page, after, show},
    report::report,
    route::{Later, Link, Notice, Route, parse},
};
use proptest::prelude::*;

/// Any answers that a link can hold, fitting together or not.
pub(crate) fn any_answers() -> impl Strategy<Value = Answers> {
    let catalog = catalog();
    let each: Vec<_> = catalog
        .questions()
        .map(|(question, asked)| {
            let exclusive = |option: &OptionId| catalog[*option].meaning.is_exclusive();
            let all: Vec<OptionId> = catalog.options(question).map(|(option, _)| option).collect();
            let plain: Vec<OptionId> =
                all.iter().copied().filter(|option| !exclusive(option)).collect();
            let one = prop::sample::select(all).prop_map(|option| vec![option]);
            let most = if asked.several { plain.len().min(4) } else { 1 };
            let some = prop::sample::subsequence(plain, 1..=most);
            (Just(question), prop_oneof![Just(Vec::new()), one, some])
        })
        .collect();
    each.prop_map(|chosen| {
        let mut answers = Answers::default();
        for (question, options) in chosen {
            answers.set(question, options);
        }
        answers
    })
}

fn any_route() -> impl Strategy<Value = Route> {
    let questions: Vec<_> = catalog().question_ids().collect();
    prop_oneof![
        Just(Route::Start),
        any_answers().prop_map(Route::Check),
        any_answers().prop_map(Route::Outcome),
        any_answers().prop_map(Route::WhyNot),
        any_answers().prop_map(Route::Map),
        (prop::sample::select(questions), any_answers())
            .prop_map(|(question, answers)| Route::Question { question, answers }),
        (prop::sample::select(Later::ALL.to_vec()), "(/[a-z/-]{0,12})?([?][a-z=&+-]{0,12})?")
            .prop_map(|(page, rest)| Route::Later { page, rest }),
    ]
}

proptest! {
    #[test]
    fn a_printed_route_is_read_back(route in any_route()) {
        let printed = route.print(catalog());
        prop_assert_eq!(parse(catalog(), &printed), Link { route, stamp: None, notices: vec![] });
    }

    #[test]
    fn a_link_is_plain_and_short_enough_to_send(route in any_route()) {
        let printed = route.print(catalog());
        let plain = |c: char| c.is_ascii_alphanumeric() || "#/?&=+-".contains(c);
        prop_assert!(printed.chars().all(plain), "{}", printed);
    }

    #[test]
    fn any_text_gives_a_page(text in ".*") {
        show(catalog(), parse(catalog(), &text));
    }

    #[test]
    fn any_mangled_link_gives_a_page(route in any_route(), at in any::<prop::sample::Index>(), noise in ".{0,3}") {
        let mut link: Vec<char> = route.print(catalog()).chars().collect();
        let at = at.index(link.len());
        link.splice(at..=at, noise.chars());
        let link: String = link.into_iter().collect();
        show(catalog(), parse(catalog(), &link));
    }

    #[test]
    fn what_is_shown_for_any_answers_has_an_end(answers in any_answers()) {
        match show(catalog(), Link { route: Route::Outcome(answers), stamp: None, notices: vec![] }).page {
            Page::Outcome(interview) => prop_assert!(report(catalog(), &interview, today()).sections.iter().all(|section| !section.items.is_empty())),
            Page::Question(question) => prop_assert!(!question.asked.offered.is_empty()),
            page => prop_assert!(false, "{:?}", page),
        }
    }
}

fn notices(link: &str) -> Vec<Notice> {
    show(catalog(), parse(catalog(), link)).notices
}

#[test]
fn what_cannot_be_used_is_said() {
    let question = |key: &str| {
        catalog().questions().find(|(_, question)| question.key == key).map(|(id, _)| id).unwrap()
    };
    let base = "system=clever&employment=contractor";
    for (link, expected) in [
        (format!("#/v1/outcome?{base}"), vec![]),
        (format!("https://intranet.example/advisor/#/v1/outcome?{base}"), vec![]),
        (
            format!("#/v1/outcome?{base}&utm_source=mail"),
            vec![Notice::UnknownQuestion("utm_source".into())],
        ),
        (format!("#/v7/outcome?{base}"), vec![Notice::UnknownVersion("v7".into())]),
        (
            format!("#/v1/outcome?{base}+wizard"),
            vec![Notice::UnknownOption(question("employment"), "wizard".into())],
        ),
        (format!("#/v1/outcome?{base}+classified"), vec![Notice::OnlyOne(question("employment"))]),
        (
            format!("#/v1/outcome?{base}&workplace=office"),
            vec![Notice::NotAsked(question("workplace"))],
        ),
        ("#/v1/outcome?system=clever".to_owned(), vec![Notice::Incomplete]),
    ] {
        assert_eq!(notices(&link), expected, "{link}");
    }
}

#[test]
fn separators_may_have_been_escaped_on_the_way() {
    let plain = parse(catalog(), "#/v1/outcome?system=clever+misis");
    for mangled in ["%20", "%2B", "%2C", ","] {
        assert_eq!(
            parse(catalog(), &format!("#/v1/outcome?system=clever{mangled}misis")),
            plain,
            "{mangled}"
        );
    }
}

#[test]
fn a_path_of_no_page_is_not_found() {
    for path in ["#/v1/nowhere", "#/v1/question/nothing", "#/v1/outcome/more", "#/x"] {
        assert!(matches!(parse(catalog(), path).route, Route::NotFound(_)), "{path}");
    }
    for start in ["", "#", "#/", "https://intranet.example/", "/"] {
        assert_eq!(parse(catalog(), start).route, Route::Start, "{start}");
    }
}

#[test]
fn a_link_that_was_escaped_as_a_whole_is_read() {
    let plain = parse(catalog(), "#/v1/outcome?system=clever+misis&employment=contractor");
    for mangled in [
        "#%2Fv1%2Foutcome%3Fsystem%3Dclever+misis%26employment%3Dcontractor",
        "#%2Fv1%2Foutcome%3Fsystem%3Dclever%2Bmisis%26employment%3Dcontractor",
        "#%2Fv1%2Foutcome?system=clever+misis&employment=contractor",
        "#%2Fv1%2Foutcome%3Fsystem=clever%2Bmisis&employment=contractor%0A",
        "#/v1/outcome?system=clever+misis&amp;employment=contractor",
    ] {
        assert_eq!(parse(catalog(), mangled), plain, "{mangled}");
    }
}

#[test]
fn a_notice_names_what_it_is_about() {
    let base = "system=clever&employment=contractor";
    for (link, expected) in [
        (
            format!("#/v9/outcome?{base}"),
            "This link was written by another release (“v9”). What could be read of it is used; please check the answers.",
        ),
        (
            format!("#/v1/outcome?{base}&colour=blue"),
            "The link answers “colour”, which is not a question here. That part was left out.",
        ),
        (
            format!("#/v1/outcome?{base}+wizard"),
            "The link answers “Employment” with “wizard”, which is not an answer here. That part was left out.",
        ),
        (
            format!("#/v1/outcome?{base}&roster=yes"),
            "The link also answers “Class roster”, which makes no difference after the other answers. That part was left out.",
        ),
        (
            "#/v1/outcome?system=clever".to_owned(),
            "The answers in the link are not complete. Please go on from here.",
        ),
        (
            "#/v1/outcome?system=clever&was=zzzzzz+clever.contact".to_owned(),
            "The questions have changed since this link was made. Please go on from here.",
        ),
    ] {
        let notices = notices(&link);
        let texts: Vec<String> = notices.iter().map(|notice| notice.text(catalog())).collect();
        assert_eq!(texts, [expected], "{link}");
    }
}

#[test]
fn notices_do_not_flood_the_page() {
    let long = "x".repeat(5000);
    let many = "+wizard".repeat(500);
    let found = notices(&format!("#/v1/outcome?system=clever{many}&{long}=1"));
    assert_eq!(found.len(), 8);
    let found = notices(&format!("#/v1/outcome?system=clever&employment=contractor&{long}=1"));
    assert!(found[0].text(catalog()).len() < 200);
}

/// Where “Continue” leads after `key` is changed to `choice` in these answers.
fn changed(query: &str, key: &str, choice: &[&str]) -> Route {
    let question = catalog().questions().find(|(_, question)| question.key == key).unwrap().0;
    let chosen = catalog()
        .options(question)
        .filter(|(_, option)| choice.contains(&option.key.as_str()))
        .map(|(id, _)| id);
    after(catalog(), &answers(query), question, chosen.collect()).next
}

const ELEMENTARY: &str =
    "system=misis&employment=certificated&workplace=one-school&school-level=elementary";

/// “None of these” of another list is no answer to a list that offers more.
#[test]
fn none_of_another_list_is_asked_anew() {
    let next = changed(&format!("{ELEMENTARY}&position=none"), "school-level", &["secondary"]);
    let Route::Question { question, answers } = next else { panic!("{next:?}") };
    assert_eq!(catalog()[question].key, "position");
    assert!(answers.get(question).is_empty());
}

/// The address of the changed question no longer says “None of these” of the other list: after a reload
/// that list is asked anew all the same.
#[test]
fn a_reload_leads_on_in_the_same_way() {
    let before = answers(&format!("{ELEMENTARY}&position=none"));
    let of = |key: &str| catalog().questions().find(|(_, question)| question.key == key).unwrap().0;
    let secondary = catalog().options(of("school-level")).nth(1).unwrap().0;
    let first = after(catalog(), &before, of("school-level"), vec![secondary]);
    let Route::Question { answers, .. } = first.here else { panic!("{:?}", first.here) };
    assert_eq!(answers.get(of("school-level")), [secondary]);
    let again = after(catalog(), &answers, of("school-level"), vec![secondary]);
    assert_eq!(again.next, first.next);
}

/// What was chosen in a list that now offers more is shown again, and still chosen.
#[test]
fn a_choice_in_a_list_that_now_offers_more_is_looked_over() {
    let next = changed(
        &format!("{ELEMENTARY}&position=counselor&roster=no&duty=schedule-students"),
        "school-level",
        &["secondary"],
    );
    let Route::Question { question, answers } = next else { panic!("{next:?}") };
    assert_eq!(catalog()[question].key, "position");
    assert!(!answers.get(question).is_empty());
}

/// An answer that the change does not touch survives questions that come before it.
#[test]
fn later_answers_survive_new_questions() {
    let query = "system=clever&employment=certificated&workplace=one-school&position=none&roster=yes&clever-feature=login-metrics";
    let next = changed(query, "system", &["clever", "misis"]);
    let Route::Question { question, answers } = next else { panic!("{next:?}") };
    assert_eq!(catalog()[question].key, "school-level");
    let elementary = catalog().options(question).next().unwrap().0;
    let next = after(catalog(), &answers, question, vec![elementary]).next;
    let Route::Question { question, answers } = next else { panic!("{next:?}") };
    assert_eq!(catalog()[question].key, "position");
    let feature =
        catalog().questions().find(|(_, question)| question.key == "clever-feature").unwrap().0;
    assert_eq!(answers.get(feature).len(), 1);
}
