//! The map: it says what the interview says, leaves nothing out, and every link on it leads where it says.

use crate::{
    common::{answers, catalog, today},
    links::any_answers,
};
use advisor::{
    answers::Answers,
    catalog::OptionId,
    interview::Asked,
    map::{Branch, Line, Map, Node, NodeId, map},
    page::{Page, show},
    report::report,
    role::System,
    route::{Link, Route},
};
use proptest::prelude::*;

fn page(route: Route) -> Page {
    let shown = show(catalog(), Link { route, stamp: None, notices: vec![] });
    assert_eq!(shown.notices, [], "a link of the map is used whole");
    shown.page
}

/// Goes through the map by every option, and through the maps that it leads to.
fn every_node(from: &Answers, visit: &mut impl FnMut(&Map, &Node, &Answers)) {
    fn walk(
        map: &Map,
        id: NodeId,
        answers: &Answers,
        visit: &mut impl FnMut(&Map, &Node, &Answers),
    ) {
        visit(map, &map[id], answers);
        match &map[id] {
            Node::Question { asked, branches } => {
                for Branch { options, to } in branches {
                    for option in options {
                        walk(map, *to, &answers.with(asked.question, vec![*option]), visit);
                    }
                }
            }
            Node::Further(_) => {
                let Page::Map(from) = page(Route::Map(answers.clone())) else {
                    panic!("{answers:?}")
                };
                let further = advisor::map::map(catalog(), &from);
                assert!(matches!(further[further.start], Node::Question { .. }), "{answers:?}");
                walk(&further, further.start, answers, visit);
            }
            Node::Outcome(_) => {}
        }
    }
    let map = map(catalog(), from);
    walk(&map, map.start, from, visit);
}

const SYSTEMS: [&str; 3] = ["system=clever", "system=misis", "system=powerschool"];

/// Of MiSiS, the schools of several kinds and the offices: an outcome page takes a while.
#[test]
fn every_outcome_leads_to_the_verdicts_that_it_names() {
    for start in [
        "system=clever",
        "system=powerschool",
        "system=misis&employment=certificated&workplace=several-schools&school-level=mixed",
        "system=misis&employment=classified&workplace=office",
    ] {
        every_node(&answers(start), &mut |_, node, answers| {
            let Node::Outcome(lines) = node else { return };
            let Page::Outcome(interview) = page(Route::Outcome(answers.clone())) else {
                panic!("{answers:?} do not lead to an outcome")
            };
            let items = report(catalog(), &interview, today())
                .sections
                .into_iter()
                .flat_map(|section| section.items);
            let found: Vec<Line> =
                items.map(|item| Line { kind: item.kind, text: item.verdict }).collect();
            assert_eq!(lines, &found, "{answers:?}");
        });
    }
}

#[test]
fn every_question_leads_to_itself_and_branches_by_exactly_what_it_offers() {
    for system in SYSTEMS {
        every_node(&answers(system), &mut |_, node, answers| {
            let (Node::Question { asked, .. } | Node::Further(asked)) = node else { return };
            let route = Route::Question { question: asked.question, answers: answers.clone() };
            let Page::Question(page) = page(route) else { panic!("{answers:?}") };
            let Asked { question, offered } = page.asked;
            assert_eq!(question, asked.question);
            assert_eq!(offered, asked.offered);
            let Node::Question { branches, .. } = node else { return };
            let mut told: Vec<OptionId> =
                branches.iter().flat_map(|branch| branch.options.clone()).collect();
            told.sort_unstable();
            assert_eq!(told, offered, "each option once, in one of the branches");
        });
    }
}

/// FAQ, Role Overview: Staff, Teacher, School Tech Lead.
#[test]
fn every_role_of_clever_is_on_its_map() {
    let map = map(catalog(), &answers("system=clever"));
    for (_, role) in catalog().roles().filter(|(_, role)| role.system == System::Clever) {
        let named = |node: &Node| match node {
            Node::Outcome(lines) => {
                lines.iter().any(|line| line.text.contains(&format!("Clever role {}", role.name)))
            }
            _ => false,
        };
        assert!(map.nodes().iter().any(named), "{}", role.name);
    }
}

#[test]
fn every_system_has_a_map_and_every_question_is_on_one() {
    let start = map(catalog(), &Answers::default());
    assert!(start.counted.is_empty());
    let Node::Question { asked, branches } = &start[start.start] else { panic!("{start:?}") };
    assert_eq!(asked.offered.len(), branches.len(), "each system leads on in its own way");

    let mut asked = start.questions();
    for system in SYSTEMS {
        every_node(&answers(system), &mut |map, _, _| asked.extend(map.questions()));
    }
    asked.sort_unstable();
    asked.dedup();
    assert_eq!(asked, catalog().question_ids().collect::<Vec<_>>());
}

/// Certificated office technicians and attendance staff of schools of different kinds are offered the
/// same duties, which do not lead them to the same roles.
#[test]
fn what_is_not_drawn_counts_as_different() {
    let query = "system=misis&employment=certificated&workplace=several-schools&school-level=mixed";
    let map = map(catalog(), &answers(query));
    let mut further: Vec<&Asked> = Vec::new();
    for node in map.nodes() {
        if let Node::Further(asked) = node {
            further.push(asked);
        }
    }
    let same = further.iter().filter(|asked| further.iter().filter(|a| a == asked).count() > 1);
    assert!(same.count() > 1, "{further:?}");
}

#[test]
fn answers_that_do_not_count_are_left_out_and_told() {
    for (query, expected, notices) in [
        ("system=clever", "system=clever", 0),
        ("system=clever&position=principal", "system=clever", 1),
        ("system=clever&employment=contractor", "system=clever&employment=contractor", 0),
        (
            "system=clever&employment=contractor&roster=yes",
            "system=clever&employment=contractor",
            1,
        ),
    ] {
        let route = Route::Map(answers(query));
        let shown = show(catalog(), Link { route, stamp: None, notices: vec![] });
        assert_eq!(shown.page, Page::Map(answers(expected)), "{query}");
        assert_eq!(shown.notices.len(), notices, "{query}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_answers_have_a_map_that_ends(answers in any_answers()) {
        let map = map(catalog(), &answers);
        let ends = |node: &Node| !matches!(node, Node::Question { .. });
        prop_assert!(map.nodes().iter().any(ends));
        for node in map.nodes() {
            if let Node::Question { branches, .. } = node {
                prop_assert!(!branches.is_empty());
            }
        }
    }
}
