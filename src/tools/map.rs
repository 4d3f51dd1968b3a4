//! The map: where the questions lead, as a drawing and as a table.
//!
//! The drawing is made of lists within lists; the style sheet draws the lines.

use advisor::{
    answers::Answers,
    catalog::{Catalog, OptionId},
    interview::Asked,
    map::{Branch, Line, Map, Node, NodeId},
    route::Route,
};

use super::map_link;
use crate::{
    elements::{error_summary::focus_link, heading::page_title},
    platform::html::{Element, el, text_el},
    text::map::{
        ANSWERED, CAPTION, DRAWING, FIGURES, FIGURES_TITLE, LEAD, OR, OTHERS, OUTCOME, SEVERAL,
        TABLE, TITLE, WHOLE, again, further,
    },
};

/// Of more options on one branch, only the first ones are in view.
const MOST_OPTIONS: usize = 3;

/// What the document is called: the title of the page, and from which answers on.
pub(super) fn title(catalog: &'static Catalog, map: &Map) -> String {
    let mut title = String::from(TITLE);
    for (_, chosen) in map.counted.iter() {
        title.push_str(": ");
        title.push_str(&labels(catalog, chosen));
    }
    title
}

pub(super) fn view(main: Element, catalog: &'static Catalog, map: &Map) -> Element {
    let mut main =
        main.child(page_title(TITLE)).child(text_el("p", LEAD)).child(text_el("p", SEVERAL));
    if !map.counted.is_empty() {
        main = main.child(answered(catalog, map));
    }
    let mut figures = el("ul");
    for figure in FIGURES {
        figures = figures.child(text_el("li", figure));
    }
    let mut drawing = Drawing { catalog, map, drawn: Vec::new() };
    let start = drawing.node(el("div").class("flow"), line(), map.start, &map.counted);
    main.child(text_el("h2", DRAWING))
        .child(start)
        .child(table(catalog, map))
        .child(text_el("h2", FIGURES_TITLE))
        .child(figures)
}

/// The answers that the map begins with, each a link to the map that it begins.
fn answered(catalog: &'static Catalog, map: &Map) -> Element {
    let mut answers = Answers::default();
    let mut list = el("ol").class("actions").child(step(catalog, &answers, WHOLE));
    for (question, chosen) in map.counted.iter() {
        answers.set(question, chosen.to_vec());
        list = list.child(step(catalog, &answers, &labels(catalog, chosen)));
    }
    el("nav").attr("aria-label", ANSWERED).child(list)
}

fn step(catalog: &'static Catalog, answers: &Answers, label: &str) -> Element {
    el("li").child(map_link(catalog, label, answers))
}

/// The labels of these options: “Yes or I’m not sure”.
fn labels(catalog: &'static Catalog, options: &[OptionId]) -> String {
    let mut labels = String::new();
    for option in options {
        if !labels.is_empty() {
            labels.push_str(OR);
        }
        labels.push_str(&catalog[*option].label);
    }
    labels
}

/// The answers with the question of the branch answered by its first option.
fn along(branch: &Branch, answers: &Answers) -> Answers {
    let mut answers = answers.clone();
    if let Some(option) = branch.options.first() {
        answers.set(option.question(), vec![*option]);
    }
    answers
}

struct Drawing<'a> {
    catalog: &'static Catalog,
    map: &'a Map,
    /// The questions whose branches are drawn. Their place here is their number.
    drawn: Vec<NodeId>,
}

impl Drawing<'_> {
    /// `place` with the node, in `row` behind the options that lead to it, and all that follows;
    /// where that is drawn already, with a link to there.
    fn node(&mut self, place: Element, row: Element, id: NodeId, answers: &Answers) -> Element {
        let catalog = self.catalog;
        let (asked, branches) = match &self.map[id] {
            Node::Outcome(lines) => {
                return place.child(row.child(outcome(catalog, lines, answers)));
            }
            Node::Further(asked) => (asked, None),
            Node::Question { asked, branches } => (asked, Some(branches)),
        };
        let route = Route::Question { question: asked.question, answers: answers.clone() };
        let mut link = el("a").class("node").href(&route.print(catalog));
        let text = &catalog[asked.question].text;
        let Some(branches) = branches else {
            let further = further_link(catalog, asked, answers).class("go");
            return place.child(row.child(link.text(text)).child(further));
        };
        let mut number = 1;
        for drawn in &self.drawn {
            if *drawn == id {
                let again = focus_link(&again(number), &target(number)).class("go");
                return place.child(row.child(link.text(text)).child(again));
            }
            number += 1;
        }
        self.drawn.push(id);
        let before = text_el("b", &[&number.to_string(), ". "].concat());
        link = link.id(&target(number)).child(before).text(text);
        let mut list = el("ul").class("branches");
        for branch in branches {
            let item = el("li").class("branch");
            let label = line().child(options(catalog, &branch.options));
            list = list.child(self.node(item, label, branch.to, &along(branch, answers)));
        }
        place.child(row.child(link)).child(list)
    }
}

/// The id of the question with this number.
fn target(number: usize) -> String {
    ["q", &number.to_string()].concat()
}

/// A link to the map that begins with this question.
fn further_link(catalog: &'static Catalog, asked: &Asked, answers: &Answers) -> Element {
    map_link(catalog, &further(asked.offered.len()), answers)
}

/// What stands in one line of the drawing.
fn line() -> Element {
    el("div").class("row")
}

/// What a branch is called: its options, the last ones folded away if there are many.
fn options(catalog: &'static Catalog, options: &[OptionId]) -> Element {
    if options.len() <= MOST_OPTIONS {
        return text_el("span", &labels(catalog, options)).class("edge");
    }
    let (first, rest) = options.split_at(1);
    let summary = [&labels(catalog, first), OR, &rest.len().to_string(), OTHERS].concat();
    let mut list = el("ul");
    for option in rest {
        list = list.child(text_el("li", &catalog[*option].label));
    }
    el("details").class("edge").child(text_el("summary", &summary)).child(list)
}

/// The verdicts, as one link to the outcome.
fn outcome(catalog: &'static Catalog, lines: &[Line], answers: &Answers) -> Element {
    let route = Route::Outcome(answers.clone());
    let mut link = el("a").class("node end").href(&route.print(catalog));
    for line in lines {
        link = link.child(text_el("span", &line.text).attr("data-kind", line.kind.key())).text(" ");
    }
    link
}

fn table(catalog: &'static Catalog, map: &Map) -> Element {
    let mut head = el("tr");
    let questions = map.questions();
    for question in &questions {
        head = head.child(text_el("th", &catalog[*question].topic).attr("scope", "col"));
    }
    head = head.child(text_el("th", OUTCOME).attr("scope", "col"));
    let none = Answers::default();
    let body = rows(catalog, map, el("tbody"), map.start, &none, &map.counted);
    let table = el("table")
        .child(text_el("caption", CAPTION).id("caption"))
        .child(el("thead").child(head))
        .child(body);
    let scroll = el("div")
        .class("scroll")
        .attr("role", "region")
        .attr("aria-labelledby", "caption")
        .attr("tabindex", "0")
        .child(table);
    el("details").child(text_el("summary", TABLE)).child(scroll)
}

/// `body` with a row for each way from the node to an end. `path` are all options on the way there;
/// `answers` are the ones that the link gives.
fn rows(
    catalog: &'static Catalog,
    map: &Map,
    mut body: Element,
    id: NodeId,
    path: &Answers,
    answers: &Answers,
) -> Element {
    let end = match &map[id] {
        Node::Question { asked, branches } => {
            for branch in branches {
                let path = path.with(asked.question, branch.options.clone());
                body = rows(catalog, map, body, branch.to, &path, &along(branch, answers));
            }
            return body;
        }
        Node::Further(asked) => further_link(catalog, asked, answers),
        Node::Outcome(lines) => outcome(catalog, lines, answers),
    };
    let mut row = el("tr");
    for question in map.questions() {
        row = row.child(text_el("td", &labels(catalog, path.get(question))));
    }
    body.child(row.child(el("td").child(end)))
}
