//! The people of the scenarios, as rows: they are advised as the scenarios expect, and as the questions do.

use advisor::{
    advice::Kind,
    answers::Answers,
    interview::{Step, interview},
    question::{Fact, Meaning},
    role::{Place, System},
};
use roster::Roster;

use crate::common::{catalog, files, finished, names};

/// A row with what these answers say, and the kind of school; `None` if a row cannot say it.
fn row(
    answers: &[(advisor::catalog::QuestionId, Vec<advisor::catalog::OptionId>)],
) -> Option<(String, Place)> {
    let (mut positions, mut duties, mut school) = (Vec::new(), Vec::new(), None);
    let (mut none, mut without_class, mut tells_employment) = (false, false, false);
    for (_, chosen) in answers {
        for option in chosen {
            match &catalog()[*option].meaning {
                // A row cannot say that somebody is not sure of a class.
                Meaning::NotSure(_) if catalog()[option.question()].fact == Fact::Other => {
                    return None;
                }
                Meaning::System(System::Misis)
                | Meaning::Employment(
                    advisor::catalog::Employment::Certificated
                    | advisor::catalog::Employment::Classified,
                )
                | Meaning::OneSchool
                | Meaning::SomethingElse
                | Meaning::NotSure(_) => {}
                // Who has no class is listed without a position of teachers.
                Meaning::Plain if catalog()[*option].key == "no" => without_class = true,
                Meaning::Plain => positions.extend(
                    catalog()[*option].position.map(|position| catalog()[position].name.clone()),
                ),
                Meaning::Schools(of) if of.len() == 1 => school = Some(of[0]),
                Meaning::Position(position) => {
                    tells_employment |= catalog()[*position].employment.is_some();
                    positions.push(catalog()[*position].name.clone());
                }
                Meaning::Duty(duty) => duties.push(catalog()[*duty].name.clone()),
                Meaning::None => none = true,
                _ => return None,
            }
        }
    }
    if none && duties.is_empty() {
        duties.push("none".to_owned());
    }
    if positions.is_empty() || without_class && !tells_employment {
        return None;
    }
    let text =
        format!("Position\tDuties\n\"{}\"\t\"{}\"\n", positions.join("; "), duties.join("; "));
    Some((text, school?))
}

#[test]
fn rows_are_advised_as_the_scenarios_expect() {
    let scenarios = catalog_compiler::scenarios(&files(), catalog())
        .unwrap_or_else(|defects| panic!("{defects}"));
    let mut compared = 0;
    for scenario in scenarios {
        let Some((text, school)) = row(&scenario.answers) else { continue };
        compared += 1;
        let roster = Roster::from_text(catalog(), text.clone(), school).unwrap();
        let roster = finished(roster);
        assert!(roster.words().next().is_none(), "{}: {text}", scenario.file);
        let advice = roster.advice(&roster.rows()[0]).unwrap();
        let mut expected = Vec::new();
        for expectation in scenario.expect.iter().filter(|of| of.kind == Kind::Apply) {
            for role in &expectation.roles {
                expected.push((*role, expectation.channel, expectation.approver));
            }
        }
        let mut found = Vec::new();
        for request in &advice.requests {
            for role in &request.roles {
                found.push((*role, Some(request.channel), request.approver));
            }
        }
        expected.sort_unstable();
        found.sort_unstable();
        let told = |of: &[(advisor::catalog::RoleId, _, _)]| {
            names(&of.iter().map(|(role, _, _)| *role).collect::<Vec<_>>())
        };
        assert_eq!(told(&found), told(&expected), "{}: {text}", scenario.file);
        assert_eq!(found, expected, "{}: {text}", scenario.file);
        // The answers that the advice rests on lead the questions to the same.
        let mut answers = Answers::default();
        for (question, chosen) in advice.answers.iter() {
            answers.set(question, chosen.to_vec());
        }
        let Step::Done(same) = interview(catalog(), &answers).step else {
            panic!("{} asks on", scenario.file);
        };
        let requests = same.outcomes.iter().filter(|outcome| outcome.verdict.channel().is_some());
        let roles: Vec<_> = requests.flat_map(|outcome| outcome.verdict.roles()).copied().collect();
        let advised: Vec<_> = advice.roles.iter().map(|advised| advised.role).collect();
        assert_eq!(roles, advised, "{}", scenario.file);
    }
    // Most scenarios of MiSiS are about somebody at one school.
    assert!(compared > 50, "{compared} scenarios");
}
