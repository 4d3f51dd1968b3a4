//! No outcome takes back what another one says, and nobody is sent to themselves: over every path with one answer to
//! each question. `cargo xtask verify` shows the same of the outcomes behind the words, on every path that it walks.

use std::collections::BTreeSet;

use advisor::{
    advice::{Advice, Kind, Verdict},
    answers::Answers,
    facts,
    interview::{Interview, Step, interview},
    question::{Fact, Meaning},
    report::{Item, Report, contradict, report},
    role::System,
};

use crate::common::{answers, catalog, today};

/// Every way to answer, one option a question, from these answers on. Of the other duties, the first and the ways out:
/// each of them is told by itself.
fn every_end(answers: &Answers, end: &mut impl FnMut(&Interview, &Advice)) {
    let interview = interview(catalog(), answers);
    match &interview.step {
        Step::Done(advice) => end(&interview, advice),
        Step::Ask(asked) => {
            let mut options = asked.offered.clone();
            if catalog()[asked.question].fact == Fact::OtherDuty {
                let first = options[0];
                options.retain(|id| *id == first || catalog()[*id].meaning.is_way_out());
            }
            for option in options {
                every_end(&answers.with(asked.question, vec![option]), end);
            }
        }
    }
}

/// What a card says, without the roles’ own descriptions.
fn texts(item: &Item) -> Vec<String> {
    let mut texts = vec![item.verdict.clone(), item.apply.clone(), item.next.text.clone()];
    texts.extend(item.approver.clone());
    texts.extend(item.already_have.clone());
    texts.extend(item.ask_first.iter().cloned());
    for line in item.possible.iter().chain(&item.uncovered) {
        texts.extend(line.then.iter().cloned());
    }
    texts
}

fn check(report: &Report, interview: &Interview) {
    let query = || format!("{:?}", interview.counted);
    let positions = facts::positions(catalog(), &interview.counted);
    let is_principal = positions.iter().any(|id| catalog()[*id].key == "principal");
    for section in &report.sections {
        let applies = section.items.iter().any(|item| item.kind == Kind::Apply);
        for item in &section.items {
            let texts = texts(item);
            let says = |words: &str| texts.iter().any(|text| text.contains(words));
            assert!(
                !applies || !says("You do not need to apply for it."),
                "“apply” beside “you do not need to apply”: {} {texts:#?}",
                query()
            );
            if item.kind == Kind::Apply && item.verdict.contains("automatically") {
                assert!(item.verdict.contains("Apply for"), "{texts:#?}");
            }
            if is_principal {
                assert!(!says("your principal") && !says("school site principal"), "{texts:#?}");
            }
            let requests = item.kind == Kind::Apply;
            assert_eq!(
                item.already_have.is_some(),
                requests && section.system == System::Misis,
                "{}: {texts:#?}",
                query()
            );
        }
        let settled = section.items.iter().any(|item| item.kind == Kind::Apply);
        let unsure = interview.answered.iter().any(|answered| {
            catalog()[answered.asked.question].fact == Fact::Duty
                && matches!(catalog()[answered.chosen[0]].meaning, Meaning::NotSure(_))
        });
        if unsure && settled && section.system == System::Misis {
            let also = |item: &Item| item.verdict.starts_with("You may also need a MiSiS role: ");
            assert!(section.items.iter().skip(1).any(also), "{section:#?}");
        }
    }
}

#[test]
fn no_outcome_takes_back_another_and_nobody_is_sent_to_themselves() {
    let mut told = BTreeSet::new();
    for system in ["system=clever", "system=misis", "system=powerschool"] {
        every_end(&answers(system), &mut |interview, advice| {
            let counted = &interview.counted;
            assert!(!contradict(&advice.outcomes), "{counted:?}");
            for outcome in &advice.outcomes {
                for contact in outcome.verdict.contact().into_iter().chain(outcome.ask_first) {
                    assert!(!facts::is_contact(catalog(), counted, contact), "{counted:?}");
                }
            }
            // The words follow from the outcomes, and from whether the person is a contact.
            let verdicts: Vec<&Verdict> =
                advice.outcomes.iter().map(|outcome| &outcome.verdict).collect();
            let own: Vec<bool> = catalog()
                .contact_ids()
                .map(|contact| facts::is_contact(catalog(), counted, contact))
                .collect();
            if told.insert(format!("{verdicts:?} {own:?}")) {
                check(&report(catalog(), interview, today()), interview);
            }
        });
    }
    assert!(told.len() > 200, "{}", told.len());
}

fn report_of(query: &str) -> Report {
    report(catalog(), &interview(catalog(), &answers(query)), today())
}

/// The cards of a link: kind and message.
fn cards(query: &str) -> Vec<(Kind, String)> {
    let items = report_of(query).sections.into_iter().flat_map(|section| section.items);
    items.map(|item| (item.kind, item.verdict)).collect()
}

/// The FAQ: certificated employees with one school get a role automatically; who works at more than one location
/// applies. Both stand in one message.
#[test]
fn several_schools_are_one_message() {
    const AT_SEVERAL: &str = "workplace=several-schools&position=none&clever-feature=none";
    let of = |employment: &str| cards(&format!("system=clever&{employment}&{AT_SEVERAL}"));
    assert_eq!(
        of("employment=certificated&roster=no"),
        [(
            Kind::Apply,
            "You get the Clever role Staff automatically. Apply for Clever access to your other schools."
                .to_owned()
        )]
    );
    assert_eq!(
        of("employment=classified"),
        [(
            Kind::Apply,
            "Apply for the Clever role Staff and Clever access to your other schools".to_owned()
        )]
    );
    let report =
        report_of(&format!("system=clever&employment=certificated&roster=no&{AT_SEVERAL}"));
    let item = &report.sections[0].items[0];
    assert_eq!(
        item.apply,
        "You need to apply only for Clever access to your other schools, through oneAccess."
    );
    assert!(item.next.links.iter().any(|link| link.href == "https://oneaccess.lausd.net"));
    assert_eq!(item.reasons.len(), 2);
}

/// The FAQ: teachers with a roster get Teacher, other certificated employees Staff, both automatically; classified
/// employees apply.
#[test]
fn what_is_settled_is_said_before_what_is_to_be_found_out() {
    let at_one =
        |rest: &str| cards(&format!("system=clever&workplace=one-school&position=none&{rest}"));
    assert_eq!(
        at_one("employment=certificated&roster=not-sure&clever-feature=none"),
        [(Kind::Automatic, "You get a Clever role (Teacher or Staff) automatically.".to_owned())]
    );
    assert_eq!(
        at_one("employment=certificated&roster=not-sure&clever-feature=staff-access"),
        [(
            Kind::Automatic,
            "You get a Clever role (Teacher or Staff) automatically. You may also need the Clever role Staff."
                .to_owned()
        )]
    );
    assert_eq!(
        at_one("employment=not-sure&roster=no&clever-feature=none"),
        [(Kind::Contact, "Your Clever role is Staff.".to_owned())]
    );
    assert_eq!(
        cards(
            "system=clever&workplace=several-schools&position=none&employment=certificated&roster=not-sure&clever-feature=none"
        ),
        [(
            Kind::Apply,
            "You get a Clever role (Teacher or Staff) automatically. Apply for Clever access to your other schools."
                .to_owned()
        )]
    );
}

const PRINCIPAL: &str = "system=misis&employment=certificated&workplace=one-school&school-level=secondary&position=principal&duty=not-sure";

/// With several schools the request for the others is settled, and so is that automatic roles come back.
#[test]
fn what_is_settled_says_what_to_request_and_what_happens_every_year() {
    let report = report_of(
        "system=clever&workplace=several-schools&position=none&employment=certificated&roster=not-sure&clever-feature=none",
    );
    let section = &report.sections[0];
    let item = &section.items[0];
    assert_eq!(
        item.apply,
        "You need to apply only for Clever access to your other schools, through oneAccess. Which role you get depends on whether you carry a class roster."
    );
    assert!(item.next.links.iter().any(|link| link.href == "https://oneaccess.lausd.net"));
    assert!(section.yearly.iter().any(|line| line.is_interpretation), "{section:#?}");
}

/// The guide: Principal is for all administrators assigned to a school, and the guide helps principals to assign
/// staff. So a principal is not sent to a principal.
#[test]
fn a_principal_who_is_unsure_decides() {
    let report = report_of(PRINCIPAL);
    let items = &report.sections[0].items;
    assert_eq!(items[0].verdict, "Apply for the MiSiS role Principal");
    assert!(items[1].verdict.starts_with("You may also need a MiSiS role: "), "{items:#?}");
    assert_eq!(
        items[1].next.text,
        "The guide leaves it to you to assign duties at your school. Choose the duties that are yours. If you need help, ask the LAUSD Helpdesk."
    );
}

/// Every MiSiS role is applied for. Who works in MiSiS today has done so.
#[test]
fn people_who_do_the_work_already_need_not_request_it() {
    let already = |query: &str| {
        let item = report_of(query).sections.remove(0).items.remove(0);
        item.already_have.unwrap()
    };
    assert_eq!(
        already(
            "system=misis&employment=certificated&workplace=one-school&school-level=elementary&position=classroom-teacher&duty=none"
        ),
        "If you can already do this work in MiSiS, you need nothing. If not, request this role."
    );
    assert_eq!(
        already(
            "system=misis&employment=certificated&workplace=one-school&school-level=secondary&position=counselor&roster=no&duty=enter-transcripts"
        ),
        "If you can already do all of this in MiSiS, you need nothing. If not, request what is missing."
    );
    assert_eq!(
        already(
            "system=misis&employment=classified&workplace=one-school&school-level=elementary&position=office-technician&duty=enroll-students"
        ),
        "If you can already do this work in MiSiS, you need nothing. If not, request this role."
    );
}
