//! What can still come of the questions without an answer.

use crate::{
    advice::advise,
    answers::Answers,
    catalog::Catalog,
    ids::QuestionId,
    interview::{Interview, Step, offered},
    map::{Line, lines},
    question::Meaning,
};

/// What can still come of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outlook {
    /// All questions are answered: the advice is in the interview.
    Settled,
    /// There are few outcomes left.
    Few {
        /// The verdicts that follow in each case.
        certain: Vec<Line>,
        /// The verdicts that follow in some.
        possible: Vec<Line>,
    },
    /// There are more outcomes left than anybody would read.
    Many,
}

/// More verdicts than this are not listed.
const MOST_LINES: usize = 10;

/// How many questions are looked at before one gives up.
const MOST_LOOKS: usize = 600;

/// What can still come of these answers. Of a list without an answer each entry is tried alone; “I'm not sure”
/// is not tried, since what it leads to is to find out which of the others it is.
pub(super) fn outlook(catalog: &Catalog, answers: &Answers, interview: &Interview) -> Outlook {
    if matches!(interview.step, Step::Done(_)) {
        return Outlook::Settled;
    }
    let mut ends =
        Ends { catalog, answers, met: Vec::new(), ends: 0, looks: MOST_LOOKS, gives_up: false };
    ends.walk(&interview.counted, None);
    if ends.gives_up {
        return Outlook::Many;
    }
    let (mut certain, mut possible) = (Vec::new(), Vec::new());
    for (line, times) in ends.met {
        if times == ends.ends {
            certain.push(line);
        } else {
            possible.push(line);
        }
    }
    Outlook::Few { certain, possible }
}

struct Ends<'a> {
    catalog: &'a Catalog,
    answers: &'a Answers,
    /// The verdicts, each with at how many ends it stands.
    met: Vec<(Line, usize)>,
    ends: usize,
    looks: usize,
    gives_up: bool,
}

impl Ends<'_> {
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
            let mut offered = offered(catalog, counted, question);
            if self.answers.get(question).is_empty() {
                offered.retain(|option| !matches!(catalog[*option].meaning, Meaning::NotSure(_)));
            }
            let ways = super::ways(self.answers, &offered);
            for way in &ways {
                self.walk(&counted.with(question, way.clone()), Some(question));
            }
            if !ways.is_empty() {
                return;
            }
        }
        self.ends += 1;
        for line in lines(catalog, &advise(catalog, counted)) {
            match self.met.iter_mut().find(|(known, _)| *known == line) {
                Some((_, times)) => *times += 1,
                None => self.met.push((line, 1)),
            }
        }
    }
}
