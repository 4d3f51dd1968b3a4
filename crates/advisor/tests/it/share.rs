//! Links that are passed on: short enough to send, read back, and honest about what has changed since.

use advisor::{
    answers::Answers,
    catalog::{OptionId, QuestionId},
    interview::{Asked, Interview, Step, interview},
    page::{Page, show},
    route::{CODES, Link, Notice, Route, STAMP, parse},
    share::{self, LONGEST, Since},
};
use proptest::prelude::*;

use crate::common::{answers, catalog, changed, question};
use crate::links::any_answers;

/// In how many entries of each list somebody may see themselves before a link grows longer than [`LONGEST`].
const MANY: usize = 9;

/// Every way to choose one option, and as many at once as are sent in short links.
fn ways(asked: &Asked) -> Vec<Vec<OptionId>> {
    let (alone, mut plain): (Vec<OptionId>, Vec<OptionId>) =
        asked.offered.iter().partition(|option| catalog()[**option].meaning.is_exclusive());
    let of = &catalog()[asked.question];
    let mut ways = Vec::new();
    if !of.several || of.key == "position" || of.key == "system" {
        ways.extend(plain.iter().chain(&alone).map(|option| vec![*option]));
    }
    if of.several {
        plain.truncate(MANY);
        ways.push(if plain.is_empty() { alone } else { plain });
    }
    ways
}

fn walk(answers: &Answers, seen: &mut impl FnMut(&Interview)) {
    let interview = interview(catalog(), answers);
    match &interview.step {
        Step::Done(_) => seen(&interview),
        Step::Ask(asked) => {
            for way in ways(asked) {
                walk(&answers.with(asked.question, way), seen);
            }
        }
    }
}

/// A full set of answers takes 300 characters at most, with an address of 50 before it.
#[test]
fn links_of_full_answers_are_short() {
    let mut coded = 0;
    walk(&Answers::default(), &mut |interview| {
        for link in
            [share::outcome(catalog(), interview), share::questions(catalog(), &interview.counted)]
        {
            assert!(link.len() <= LONGEST, "{} characters: {link}", link.len());
            coded += usize::from(link.contains(&format!("{CODES}=")));
        }
    });
    assert!(coded > 0, "no link needs codes: they could go");
}

/// No two options, and no two roles of a system, share a code today; and no question is called like a key of ours.
#[test]
fn codes_tell_everything_apart() {
    walk(&Answers::default(), &mut |interview| {
        let link = share::outcome(catalog(), interview);
        let Some((_, codes)) = link.split_once("?is=") else { return };
        let (codes, stamp) = codes.split_once("&was=").unwrap();
        assert!(!codes.contains('='), "{link}");
        assert!(!stamp.contains('.'), "{link}");
    });
    for (_, question) in catalog().questions() {
        assert!(![STAMP, CODES].contains(&question.key.as_str()));
    }
}

/// The answers, without those that do not count.
fn counted(answers: &Answers) -> Interview {
    interview(catalog(), answers)
}

proptest! {
    #[test]
    fn a_link_to_the_outcome_is_read_back(answers in any_answers()) {
        let interview = counted(&answers);
        let link = parse(catalog(), &share::outcome(catalog(), &interview));
        prop_assert_eq!(&link.notices, &[]);
        match (&interview.step, &link.route) {
            (Step::Done(_), Route::Outcome(read)) => {
                prop_assert_eq!(read, &interview.counted);
                let stamp = link.stamp.unwrap();
                prop_assert_eq!(share::since(catalog(), &interview, &stamp), Since::Nothing);
            }
            (Step::Ask(asked), Route::Question { question, answers: read }) => {
                prop_assert_eq!((question, read), (&asked.question, &interview.counted));
                prop_assert_eq!(link.stamp, None);
            }
            other => prop_assert!(false, "{:?}", other),
        }
    }

    #[test]
    fn a_link_to_the_questions_is_read_back_and_shows_what_it_says(answers in any_answers()) {
        let link = parse(catalog(), &share::questions(catalog(), &answers));
        prop_assert_eq!(&link.notices, &[]);
        let shown = show(catalog(), link.clone());
        match (shown.page, link.route) {
            (Page::Check(page), Route::Check(read)) => prop_assert_eq!(page.counted, read),
            (Page::Question(page), Route::Question { question, answers: read }) => {
                prop_assert_eq!((page.asked.question, &page.answers), (question, &read));
                prop_assert_eq!(read, answers);
            }
            other => prop_assert!(false, "{:?}", other),
        }
        prop_assert_eq!(shown.notices, []);
    }

    /// What is left open is asked, and everything else is filled in.
    #[test]
    fn what_the_caller_is_asked_is_open(answers in any_answers(), open in any::<prop::sample::Index>()) {
        let interview = counted(&answers);
        prop_assume!(!interview.answered.is_empty());
        let open = open.get(&interview.answered).asked.question;
        let link = parse(catalog(), &share::ask(catalog(), &interview.counted, &[open]));
        let Route::Question { question, answers: read } = link.route else {
            return Err(TestCaseError::fail("it leads to no question"));
        };
        prop_assert_eq!(question, open);
        prop_assert_eq!(read, interview.counted.with(open, Vec::new()));
    }

    /// Whatever stands in the place of a stamp, the page is shown.
    #[test]
    fn any_stamp_is_a_notice_at_most(stamp in ".{0,40}", version in "[0-9a-z]{5,7}", rest in "([+](clever|misis|x)[.](apply|contact|y)([.][a-z-]{0,9}){0,3}|[+]-[a-z]{0,9}){0,4}") {
        let base = "#/v1/outcome?system=clever&employment=contractor&was=";
        for link in [format!("{base}{stamp}"), format!("{base}{version}{rest}")] {
            let link = parse(catalog(), &link);
            let Route::Outcome(answers) = &link.route else { panic!("{link:?}") };
            let stamp = link.stamp.clone().unwrap_or_default();
            share::since(catalog(), &counted(answers), &stamp);
            prop_assert!(matches!(show(catalog(), link).page, Page::Outcome(_) | Page::Question(_)));
        }
    }
}

/// Several questions left open: the link leads to the first of them, whatever their order.
#[test]
fn several_questions_can_be_left_open() {
    let full = answers(
        "system=clever&employment=certificated&workplace=one-school&position=none&roster=no&clever-feature=none",
    );
    let open: [QuestionId; 2] = [question("roster"), question("employment")];
    let link = share::ask(catalog(), &full, &open);
    assert_eq!(
        link,
        "#/v1/question/employment?system=clever&workplace=one-school&position=none&clever-feature=none"
    );
    assert_eq!(share::ask(catalog(), &full, &[]), share::questions(catalog(), &full));
}

/// The guide: counselors enter grades in the role Counselor, and see everything in School Full Read.
const COUNSELOR: &str = "system=misis&employment=certificated&workplace=one-school&school-level=secondary&position=counselor&roster=no&duty=enter-grades";

fn since(query: &str, stamp: &str) -> Since {
    share::since(catalog(), &counted(&answers(query)), stamp)
}

#[test]
fn a_stamp_tells_the_version_and_the_outcome() {
    let link = share::outcome(catalog(), &counted(&answers("system=clever&employment=contractor")));
    let version = catalog().version();
    assert_eq!(
        link,
        format!("#/v1/outcome?system=clever&employment=contractor&was={version}+clever.contact")
    );
}

#[test]
fn what_has_changed_is_told_for_this_outcome() {
    let other = "zzzzzz1";
    assert_ne!(other, catalog().version());
    let told = |stamp: &str| match since("system=clever&employment=contractor", stamp) {
        Since::Outcome(sentences) => sentences.join(" "),
        since => format!("{since:?}"),
    };
    assert_eq!(told(&format!("{} clever.contact", catalog().version())), "Nothing");
    assert_eq!(told(&format!("{other} clever.contact")), "Content");
    assert_eq!(
        told(&format!("{other} clever.automatic.teacher.staff")),
        "When this link was made, its answer for Clever was: you do not need to apply, it comes by itself: Staff \
         and Teacher. Now it is: contact somebody."
    );
    let counselor = "system=misis&employment=certificated&workplace=one-school&school-level=secondary&position=counselor&roster=no&duty=enter-transcripts";
    let stamp = format!("{other} misis.apply.school-full-read.counselor");
    let Since::Outcome(sentences) = since(counselor, &stamp) else { panic!("{stamp}") };
    assert_eq!(
        sentences,
        [
            "When this link was made, its answer for MiSiS was: apply for Counselor and School Full Read. Now it is: apply for School Full Read and Counselor Plus."
        ]
    );
    assert_eq!(
        told(&format!("{other} clever.contact misis.apply.wizard")),
        "When this link was made, its answer for MiSiS was: apply for a role that is not here any more (“wizard”). \
         Now it has none."
    );
    for nonsense in [
        "",
        "k",
        other,
        "abcdel clever.contact",
        "abcdeel clever.contact",
        "abcd clever.contact",
        "zzzzzz1 clever",
        "zzzzzz1 clever.wish",
        "zzzzzz1 -",
        "zzzzzz1 -cq",
    ] {
        assert_eq!(told(nonsense), "Unreadable", "{nonsense}");
    }
}

/// Versions had six signs when the catalogue was written in another format. The same content has another version since
/// then, so of such a link only what it says of the outcome itself can be compared.
#[test]
fn a_version_of_the_former_format_tells_nothing_about_other_content() {
    let contractor = "system=clever&employment=contractor";
    assert_eq!(since(contractor, "3jaqgm clever.contact"), Since::Nothing);
    let told = since(contractor, "3jaqgm clever.apply.staff");
    assert_eq!(
        told,
        Since::Outcome(vec![
            "When this link was made, its answer for Clever was: apply for Staff. Now it is: contact somebody."
                .to_owned()
        ])
    );
}

/// The same link, read by a release in which the guide gives counselors of elementary schools nothing.
#[test]
fn a_change_of_the_content_is_noticed() {
    let link = share::outcome(catalog(), &counted(&answers(COUNSELOR)));
    let counselor = catalog().roles().find(|(_, role)| role.key == "counselor").unwrap().0;
    let later = changed(|content| content.roles[counselor.index()].name = "Adviser".to_owned());
    assert_ne!(later.version(), catalog().version());
    let read = parse(&later, &link);
    let Route::Outcome(answers) = &read.route else { panic!("{read:?}") };
    let stamp = read.stamp.as_deref().unwrap();
    assert_eq!(share::since(&later, &interview(&later, answers), stamp), Since::Content);
    let gone = changed(|content| content.roles[counselor.index()].holders.clear());
    let Since::Outcome(told) = share::since(&gone, &interview(&gone, answers), stamp) else {
        panic!("nothing told")
    };
    assert!(
        told[0].contains("was: apply for Counselor and School Full Read. Now it is"),
        "{told:?}"
    );
}

/// A link to an outcome that needs one more answer today says so; the same without a stamp is just not complete.
#[test]
fn a_question_that_is_new_is_told() {
    let incomplete = "#/v1/outcome?system=clever";
    for (link, expected) in [
        (incomplete.to_owned(), Notice::Incomplete),
        (format!("{incomplete}&was=zzzzzz+clever.contact"), Notice::Outdated),
    ] {
        assert_eq!(show(catalog(), parse(catalog(), &link)).notices, [expected], "{link}");
    }
}

#[test]
fn a_code_that_is_not_known_is_told() {
    let Link { route, notices, .. } = parse(catalog(), "#/v1/outcome?is=zzzz%C3%A9");
    assert_eq!(route, Route::Outcome(Answers::default()));
    let unknown = |code: &str| Notice::UnknownCode(code.to_owned());
    assert_eq!(notices, [unknown("zzzz"), unknown("é")]);
}
