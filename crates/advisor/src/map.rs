//! The map: what is asked after some answers, what each option leads to, and the outcomes at the ends.
//!
//! It is found by going through the interview, option by option, so that it cannot say anything else
//! than the interview does. How it is drawn is for the page. Of a question that takes several
//! options, the map follows each alone.

use std::collections::BTreeSet;

use core::ops::Index;

use crate::{
    advice::{Advice, Kind, Outcome},
    answers::Answers,
    catalog::Catalog,
    ids::{OptionId, QuestionId},
    interview::{Asked, Interview, Step, interview, step_after},
    question::Fact,
    report::cards,
};

/// A question with more options than this has a map of its own.
const LONG: usize = 12;

/// What follows from some answers on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Map {
    /// The answers that it begins with: those that count.
    pub counted: Answers,
    /// What comes next.
    pub start: NodeId,
    nodes: Vec<Node>,
}

/// A node of the map that gave it out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NodeId(usize);

/// A question or an outcome. What leads on in the same way wherever it comes up is one node.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Node {
    /// A question.
    Question {
        /// The question and the options offered.
        asked: Asked,
        /// Where they lead, each option in one of the branches.
        branches: Vec<Branch>,
    },
    /// A question whose branches are left to the map that begins with it. What is not drawn may
    /// differ, so each is a node of its own.
    Further(Asked),
    /// An outcome: its verdicts.
    Outcome(Vec<Line>),
}

/// Options that lead to the same node.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Branch {
    /// The options, in their order. Never empty.
    pub options: Vec<OptionId>,
    /// Where each of them leads.
    pub to: NodeId,
}

/// A verdict in one line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Its kind.
    pub kind: Kind,
    /// What it says, as the outcome page does.
    pub text: String,
}

impl Index<NodeId> for Map {
    type Output = Node;

    #[inline(never)]
    #[expect(clippy::indexing_slicing, reason = "a map gives out ids of its own nodes alone")]
    fn index(&self, id: NodeId) -> &Node {
        &self.nodes[id.0]
    }
}

impl Map {
    /// The nodes, each after those that it leads to.
    pub fn nodes(&self) -> &[Node] {
        &self.nodes
    }

    /// The questions that are asked anywhere on the map, in order.
    pub fn questions(&self) -> Vec<QuestionId> {
        let mut questions = BTreeSet::new();
        for node in &self.nodes {
            if let Node::Question { asked, .. } | Node::Further(asked) = node {
                questions.insert(asked.question);
            }
        }
        questions.into_iter().collect()
    }

    /// Adds this step, to which these answers lead, and what follows. `after` is the question before,
    /// if it is on the map too.
    fn walk(
        &mut self,
        catalog: &Catalog,
        answers: &Answers,
        step: Step,
        after: Option<QuestionId>,
    ) -> NodeId {
        let node = match step {
            Step::Done(advice) => Node::Outcome(lines(catalog, &advice)),
            Step::Ask(asked) if after.is_some_and(|after| is_apart(catalog, &asked, after)) => {
                Node::Further(asked)
            }
            Step::Ask(asked) => {
                let mut branches: Vec<Branch> = Vec::new();
                for option in &asked.offered {
                    let answers = answers.with(asked.question, vec![*option]);
                    let step = step_after(catalog, &answers, asked.question);
                    let to = self.walk(catalog, &answers, step, Some(asked.question));
                    match branches.iter_mut().find(|branch| branch.to == to) {
                        Some(branch) => branch.options.push(*option),
                        None => branches.push(Branch { options: vec![*option], to }),
                    }
                }
                Node::Question { asked, branches }
            }
        };
        self.id(node)
    }

    /// The id of this node, which is added unless one that leads on in the same way is there.
    fn id(&mut self, node: Node) -> NodeId {
        let mut at = 0;
        for known in &self.nodes {
            if same(known, &node) {
                return NodeId(at);
            }
            at += 1;
        }
        self.nodes.push(node);
        NodeId(at)
    }
}

/// Whether both lead on in the same way.
fn same(one: &Node, other: &Node) -> bool {
    match (one, other) {
        // An option knows its question, so branches tell all that is asked.
        (Node::Question { branches, .. }, Node::Question { branches: others, .. }) => {
            branches == others
        }
        (Node::Outcome(lines), Node::Outcome(others)) => lines == others,
        _ => false,
    }
}

/// The map from these answers on. Answers that do not count are left out.
///
/// Each system has a map of its own, and so has a long question, unless the map begins with it: what
/// follows from there is drawn when it is asked for.
pub fn map(catalog: &Catalog, answers: &Answers) -> Map {
    let Interview { counted, step, .. } = interview(catalog, answers);
    let mut map = Map { counted: counted.clone(), start: NodeId(0), nodes: Vec::new() };
    map.start = map.walk(catalog, &counted, step, None);
    map
}

/// Whether a question that comes after the question `after` has a map of its own.
fn is_apart(catalog: &Catalog, asked: &Asked, after: QuestionId) -> bool {
    catalog[after].fact == Fact::System || asked.offered.len() > LONG
}

fn lines(catalog: &Catalog, advice: &Advice) -> Vec<Line> {
    let outcomes: Vec<&Outcome> = advice.outcomes.iter().collect();
    let messages = cards::messages(catalog, &outcomes).into_iter();
    messages.map(|(kind, text)| Line { kind, text }).collect()
}

/// What an outcome says by itself, in one line.
pub(crate) fn line(catalog: &Catalog, outcome: &Outcome) -> Line {
    let text = cards::message(catalog, &[outcome], true);
    Line { kind: cards::kind(catalog, &[outcome]), text }
}
