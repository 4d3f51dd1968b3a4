//! The help desk's console: every question at once, answered in any order, and what that leads to.
//!
//! It rests on the interview alone: what counts, what is asked next and what comes out of it is what the
//! wizard says for the same answers. What is added is what can still come of the questions without an answer.

pub mod find;
pub mod keys;
mod outlook;

use std::collections::BTreeSet;

pub use outlook::{OfSystem, Outlook};

use crate::{
    answers::Answers,
    catalog::Catalog,
    facts,
    ids::{OptionId, QuestionId},
    interview::{Interview, Step, interview, offered},
    question::Fact,
    report::words::text,
    route::{self, Notice, Route},
};

/// The console with some answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Desk {
    /// Every question, in the order in which they are asked.
    pub entries: Vec<Entry>,
    /// What the wizard makes of the answers.
    pub interview: Interview,
    /// What can still come of it.
    pub outlook: Outlook,
}

/// A question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The question.
    pub question: QuestionId,
    /// How it stands.
    pub state: State,
    /// The options that can matter.
    pub offered: Vec<OptionId>,
    /// Those of them that are chosen.
    pub chosen: Vec<OptionId>,
    /// Those that are chosen, and do not count after the other answers.
    pub left_out: Vec<OptionId>,
}

impl Entry {
    /// Whether it is worth showing: it is asked, or may be. Of other duties nobody speaks before the duties
    /// themselves.
    pub fn is_shown(&self, catalog: &Catalog) -> bool {
        match self.state {
            State::Answered | State::Next => true,
            State::Open => {
                catalog[self.question].fact != Fact::OtherDuty || !self.chosen.is_empty()
            }
            State::Folded => false,
        }
    }
}

/// How a question stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// It is answered, and so are all that are asked before it.
    Answered,
    /// It is the one that the wizard would ask next.
    Next,
    /// It may be asked later. If it is answered already, that counts as soon as it is asked.
    Open,
    /// It is not asked, whatever else is answered.
    Folded,
}

/// How many questions the wizard may be asked for their options, in search of one that can still be asked.
const MOST_LOOKS: usize = 400;

/// The console with these answers.
pub fn desk(catalog: &Catalog, answers: &Answers) -> Desk {
    let interview = interview(catalog, answers);
    let mut entries = Vec::new();
    for question in catalog.question_ids() {
        entries.push(entry(catalog, answers, &interview, question));
    }
    let outlook = outlook::outlook(catalog, answers, &interview);
    Desk { entries, interview, outlook }
}

fn entry(
    catalog: &Catalog,
    answers: &Answers,
    interview: &Interview,
    question: QuestionId,
) -> Entry {
    let mut known = interview.answered.iter();
    let (state, offered) = match (known.find(|of| of.asked.question == question), &interview.step) {
        (Some(answered), _) => (State::Answered, answered.asked.offered.clone()),
        (None, Step::Ask(asked)) if asked.question == question => {
            (State::Next, asked.offered.clone())
        }
        (None, Step::Ask(asked)) if asked.question < question => {
            still_offered(catalog, answers, interview, question)
        }
        _ => (State::Folded, Vec::new()),
    };
    let (chosen, left_out) =
        answers.get(question).iter().partition(|option| offered.contains(*option));
    Entry { question, state, offered, chosen, left_out }
}

/// Whether a question that comes after the next one can still be asked, and with which options.
fn still_offered(
    catalog: &Catalog,
    answers: &Answers,
    interview: &Interview,
    question: QuestionId,
) -> (State, Vec<OptionId>) {
    let mut ahead = Ahead {
        catalog,
        answers,
        question,
        found: BTreeSet::new(),
        looks: MOST_LOOKS,
        lists: false,
    };
    ahead.look(&interview.counted, None);
    let is_whole = ahead.looks > 0;
    if is_whole && ahead.found.is_empty() {
        return (State::Folded, Vec::new());
    }
    if is_whole && !ahead.lists {
        return (State::Open, ahead.found.into_iter().collect());
    }
    // More may be offered than was found: whatever nothing speaks against.
    let mut offered = Vec::new();
    for (id, option) in catalog.options(question) {
        let may_hold = |condition: &crate::question::Condition| {
            answers.get(condition.question).is_empty() || facts::holds(condition, answers)
        };
        if facts::fits_employment(catalog, answers, option) && option.when.iter().all(may_hold) {
            offered.push(id);
        }
    }
    (State::Open, offered)
}

/// A look ahead, through the questions without an answer, for the options of one that comes later.
struct Ahead<'a> {
    catalog: &'a Catalog,
    answers: &'a Answers,
    question: QuestionId,
    found: BTreeSet<OptionId>,
    /// How many questions may still be looked at.
    looks: usize,
    /// Whether a list without an answer was on the way. Each of its entries is tried alone, and several together may
    /// open more.
    lists: bool,
}

impl Ahead<'_> {
    /// Whether looking on would change nothing: all options are found, or one is, and there may be more than can be
    /// found.
    fn is_settled(&self) -> bool {
        let found = self.found.len();
        (self.lists && found > 0) || found == self.catalog.options(self.question).count()
    }

    /// Looks at what follows these answers, which count, behind the question `last`.
    fn look(&mut self, counted: &Answers, last: Option<QuestionId>) {
        let Self { catalog, .. } = *self;
        for question in catalog.question_ids() {
            if last.is_some_and(|last| question <= last) {
                continue;
            }
            let given = counted.get(question);
            if !given.is_empty() {
                continue;
            }
            if self.looks == 0 || self.is_settled() {
                return;
            }
            self.looks -= 1;
            let offered = offered(catalog, counted, question);
            if question == self.question {
                self.found.extend(offered);
                return;
            }
            let ways = ways(self.answers, &offered);
            if !ways.is_empty() {
                let of = &catalog[question];
                let is_list = of.several && of.fact != Fact::System;
                self.lists |= is_list && self.answers.get(question).is_empty();
                for way in &ways {
                    self.look(&counted.with(question, way.clone()), Some(question));
                }
                return;
            }
        }
    }
}

/// How a question with these options may be answered: as it is, if it is answered, else by each option alone.
/// In no way if there are no options, as it is not asked then.
fn ways(answers: &Answers, offered: &[OptionId]) -> Vec<Vec<OptionId>> {
    let mut given = offered.to_vec();
    given.retain(|option| answers.has(*option));
    if given.is_empty() {
        offered.iter().map(|option| vec![*option]).collect()
    } else {
        vec![given]
    }
}

/// The answers with this option chosen, or no longer, if it was: “None of these” and the like exclude the
/// others, and of a question with one answer it takes the place of the other.
pub fn choose(catalog: &Catalog, answers: &Answers, option: OptionId) -> Answers {
    let question = option.question();
    let mut chosen = answers.get(question).to_vec();
    if answers.has(option) {
        chosen.retain(|other| *other != option);
    } else {
        let excludes = |option: OptionId| catalog[option].meaning.is_exclusive();
        let alone = !catalog[question].several || excludes(option);
        chosen.retain(|other| !alone && !excludes(*other));
        chosen.push(option);
    }
    answers.with(question, chosen)
}

impl Desk {
    /// How this question stands.
    pub fn entry(&self, question: QuestionId) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.question == question)
    }

    /// The questions in this state.
    pub fn in_state(&self, state: State) -> Vec<QuestionId> {
        let mut found = Vec::new();
        for entry in &self.entries {
            if entry.state == state {
                found.push(entry.question);
            }
        }
        found
    }

    /// The questions that are open and have no answer yet.
    pub fn unanswered(&self, catalog: &Catalog) -> Vec<QuestionId> {
        let mut found = Vec::new();
        for entry in &self.entries {
            if entry.state != State::Answered && entry.is_shown(catalog) && entry.chosen.is_empty()
            {
                found.push(entry.question);
            }
        }
        found
    }

    /// The questions that are folded away here and were not `before`.
    pub fn folded_since(&self, before: &Self) -> Vec<QuestionId> {
        let known = before.in_state(State::Folded);
        let mut folded = self.in_state(State::Folded);
        folded.retain(|question| !known.contains(question));
        folded
    }
}

/// The answers of the link to the console, whose part behind the name of the page is `rest`, and what of it
/// could not be used.
pub fn parse(catalog: &Catalog, rest: &str) -> (Answers, Vec<Notice>) {
    // The answers stand there as in any other link.
    let link = route::parse(catalog, &text(&["#", rest]));
    match link.route {
        Route::Outcome(answers) => (answers, link.notices),
        _ => (Answers::default(), link.notices),
    }
}

/// What the link to the console says behind the name of the page.
pub fn print(catalog: &Catalog, answers: &Answers) -> String {
    let link = Route::Outcome(answers.clone()).print(catalog);
    match link.split_once('?') {
        Some((_, query)) => text(&["?", query]),
        None => String::new(),
    }
}

/// What a pasted link holds: the answers, what of it could not be used, and where the caller stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pasted {
    /// The answers.
    pub answers: Answers,
    /// What could not be used.
    pub notices: Vec<Notice>,
    /// The question at which the caller stands, if it is one.
    pub at: Option<QuestionId>,
}

/// Reads what was pasted, if it is a link with answers, of any version, as a whole address or its end.
pub fn paste(catalog: &Catalog, typed: &str) -> Option<Pasted> {
    let typed = typed.trim();
    if !typed.contains('#') && !typed.contains("://") {
        return None;
    }
    let link = route::parse(catalog, typed);
    let mut at = None;
    let mut notices = link.notices;
    let answers = match link.route {
        Route::Question { question, answers } => {
            at = Some(question);
            answers
        }
        Route::Check(answers)
        | Route::Outcome(answers)
        | Route::WhyNot(answers)
        | Route::Map(answers) => answers,
        Route::Later { page: route::Later::Desk, rest } => {
            let (answers, more) = parse(catalog, &rest);
            notices.extend(more);
            answers
        }
        Route::Start | Route::Later { .. } | Route::NotFound(_) => Answers::default(),
    };
    Some(Pasted { answers, notices, at })
}
