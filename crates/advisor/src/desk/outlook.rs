//! What can still come of the questions without an answer.

use crate::{
    advice::advise,
    answers::Answers,
    catalog::Catalog,
    facts,
    ids::{OptionId, QuestionId},
    interview::{Interview, Step, offered, offered_for},
    map::{Line, line},
    question::Meaning,
    role::System,
};

/// What can still come of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outlook {
    /// All questions are answered: the advice is in the interview.
    Settled,
    /// Questions are open. One for each system asked about.
    Open(Vec<OfSystem>),
}

/// What can still come of it on one system.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfSystem {
    /// The system.
    pub system: System,
    /// The verdicts that follow in each case.
    pub certain: Vec<Line>,
    /// The verdicts that follow in some.
    pub possible: Vec<Line>,
    /// Whether there are more than anybody would read; then none is listed.
    pub many: bool,
}

/// More verdicts than this are not listed.
const MOST_LINES: usize = 10;

/// How many questions are looked at before one gives up.
const MOST_LOOKS: usize = 400;

/// What can still come of these answers. Of a list without an answer each entry is tried alone; “I'm not sure”
/// is not tried, since what it leads to is to find out which of the others it is.
pub(super) fn outlook(catalog: &Catalog, answers: &Answers, interview: &Interview) -> Outlook {
    if matches!(interview.step, Step::Done(_)) {
        return Outlook::Settled;
    }
    let mut systems = Vec::new();
    for system in facts::systems(catalog, &interview.counted) {
        let mut ends = Ends {
            catalog,
            answers,
            system,
            met: Vec::new(),
            count: 0,
            looks: MOST_LOOKS,
            gives_up: false,
        };
        ends.walk(&interview.counted, None);
        systems.push(ends.told());
    }
    Outlook::Open(systems)
}

struct Ends<'a> {
    catalog: &'a Catalog,
    answers: &'a Answers,
    system: System,
    /// The verdicts, each with at how many ends it stands.
    met: Vec<(Line, usize)>,
    count: usize,
    looks: usize,
    gives_up: bool,
}

impl Ends<'_> {
    /// Goes on behind the question `last`, by the answers that matter to the system.
    fn walk(&mut self, counted: &Answers, last: Option<QuestionId>) {
        let Self { catalog, .. } = *self;
        for question in catalog.question_ids() {
            let is_behind = last.is_none_or(|last| question > last);
            if !is_behind || !counted.get(question).is_empty() {
                continue;
            }
            if self.looks == 0 || self.met.len() > MOST_LINES {
                self.gives_up = true;
            }
            if self.gives_up {
                return;
            }
            self.looks -= 1;
            let ways = self.ways(counted, question);
            for way in &ways {
                self.walk(&counted.with(question, way.clone()), Some(question));
            }
            if !ways.is_empty() {
                return;
            }
        }
        self.count += 1;
        for outcome in &advise(catalog, counted).outcomes {
            if outcome.system == self.system {
                let line = line(catalog, outcome);
                match self.met.iter_mut().find(|(known, _)| *known == line) {
                    Some((_, times)) => *times += 1,
                    None => self.met.push((line, 1)),
                }
            }
        }
    }

    /// How a question may be answered after these answers: as it is, if that counts, else by each option that
    /// matters to the system.
    fn ways(&self, counted: &Answers, question: QuestionId) -> Vec<Vec<OptionId>> {
        let Self { catalog, answers, system, .. } = *self;
        let mut given = answers.get(question).to_vec();
        if !given.is_empty() {
            let all = offered(catalog, counted, question);
            given.retain(|option| all.contains(option));
        }
        if !given.is_empty() {
            return vec![given];
        }
        let mut ways = Vec::new();
        for option in offered_for(catalog, &[system], counted, question) {
            if !matches!(catalog[option].meaning, Meaning::NotSure(_)) {
                ways.push(vec![option]);
            }
        }
        ways
    }

    fn told(self) -> OfSystem {
        let mut told = OfSystem {
            system: self.system,
            certain: Vec::new(),
            possible: Vec::new(),
            many: self.gives_up || self.met.len() > MOST_LINES,
        };
        if !told.many {
            for (line, times) in self.met {
                let list = if times == self.count { &mut told.certain } else { &mut told.possible };
                list.push(line);
            }
        }
        told
    }
}
