//! Which page a link shows. The app renders it; everything in it is worked out from the link.

use crate::{
    answers::Answers,
    catalog::Catalog,
    ids::{OptionId, QuestionId},
    interview::{Answered, Asked, Interview, Step, interview},
    question::{Fact, Meaning},
    role::System,
    route::{Later, Link, Notice, Route},
};

/// A link can be mangled in more ways than anybody wants to read about.
const MOST_NOTICES: usize = 8;

/// A page, and what to tell about the link that led to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// The page.
    pub page: Page,
    /// What the outcome was when the link was made, as it stands there.
    pub stamp: Option<String>,
    /// What of the link could not be used.
    pub notices: Vec<Notice>,
    /// The one system that the app is opened for, if it is ([`crate::only`]).
    pub only: Option<System>,
}

/// A page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Page {
    /// The start page.
    Start,
    /// A question.
    Question(QuestionPage),
    /// The answers, to be checked.
    Check(CheckPage),
    /// The outcome of this complete interview.
    Outcome(Interview),
    /// Every role, and why it is not among the outcomes of this complete interview.
    WhyNot(Interview),
    /// The map from the answers that count on.
    Map(Answers),
    /// A page that no answer leads to, and what the link says behind its name.
    Later(Later, String),
    /// There is no such page.
    NotFound(String),
}

/// A question, as it is asked after the answers to the questions before it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuestionPage {
    /// The question and the options offered.
    pub asked: Asked,
    /// What is chosen already.
    pub chosen: Vec<OptionId>,
    /// All answers, also to later questions.
    pub answers: Answers,
    /// Where “Back” leads.
    pub previous: Route,
}

/// All answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckPage {
    /// The questions with their answers.
    pub answered: Vec<Answered>,
    /// The answers alone.
    pub counted: Answers,
}

/// What a link shows. A page that the answers do not allow gives way to the nearest one that they do.
pub fn show(catalog: &Catalog, link: Link) -> Shown {
    let Link { route, stamp, mut notices } = link;
    let page = match route {
        Route::Start => Page::Start,
        Route::NotFound(path) => Page::NotFound(path),
        Route::Question { question, answers } => {
            show_question(catalog, question, answers, &mut notices)
        }
        Route::Check(answers) => match complete(catalog, answers, &mut notices) {
            Ok(interview) => {
                Page::Check(CheckPage { answered: interview.answered, counted: interview.counted })
            }
            Err(question) => Page::Question(question),
        },
        Route::Outcome(answers) => match complete(catalog, answers, &mut notices) {
            Ok(interview) => Page::Outcome(interview),
            Err(question) => Page::Question(question),
        },
        Route::WhyNot(answers) => match complete(catalog, answers, &mut notices) {
            Ok(interview) => Page::WhyNot(interview),
            Err(question) => Page::Question(question),
        },
        Route::Map(answers) => {
            let counted = interview(catalog, &answers).counted;
            left_out(&answers, &counted, &mut notices);
            Page::Map(counted)
        }
        Route::Later { page, rest } => Page::Later(page, rest),
    };
    if let (Page::Question(_), Some(Notice::Incomplete), Some(_)) = (&page, notices.last(), &stamp)
    {
        notices.pop();
        notices.push(Notice::Outdated);
    }
    notices.truncate(MOST_NOTICES);
    Shown { page, stamp, notices, only: None }
}

/// The interview if it is complete, with a notice for each answer that does not count; else the
/// question to go on with.
fn complete(
    catalog: &Catalog,
    mut answers: Answers,
    notices: &mut Vec<Notice>,
) -> Result<Interview, QuestionPage> {
    leave_new_questions_open(catalog, &mut answers);
    let interview = interview(catalog, &answers);
    if let Step::Ask(asked) = interview.step {
        notices.push(Notice::Incomplete);
        return Err(question_page(&interview.answered, asked, answers));
    }
    left_out(&answers, &interview.counted, notices);
    Ok(interview)
}

/// Answers “I'm not sure” to the questions that only refine the advice and that the link does not answer: it may have
/// been made before they were asked of such people, and goes on leading to an outcome.
fn leave_new_questions_open(catalog: &Catalog, answers: &mut Answers) {
    while let Step::Ask(Asked { question, offered }) = interview(catalog, answers).step {
        let is_unsure =
            |option: &&OptionId| matches!(catalog[**option].meaning, Meaning::NotSure(_));
        match offered.iter().find(is_unsure) {
            Some(unsure) if catalog[question].fact == Fact::Other => {
                answers.set(question, vec![*unsure]);
            }
            _ => break,
        }
    }
}

/// A notice for each answer that does not count.
#[inline(never)]
fn left_out(answers: &Answers, counted: &Answers, notices: &mut Vec<Notice>) {
    for (question, chosen) in answers.iter() {
        if counted.get(question).is_empty() {
            notices.push(Notice::NotAsked(question));
            continue;
        }
        let dropped = chosen.iter().filter(|option| !counted.has(**option));
        notices.extend(dropped.map(|option| Notice::NotOffered(*option)));
    }
}

fn show_question(
    catalog: &Catalog,
    question: QuestionId,
    answers: Answers,
    notices: &mut Vec<Notice>,
) -> Page {
    let interview = interview(catalog, &answers);
    let reached =
        interview.answered.iter().position(|answered| answered.asked.question == question);
    if let Some(at) = reached {
        let (before, from) = interview.answered.split_at(at);
        if let Some(answered) = from.first() {
            return Page::Question(question_page(before, answered.asked.clone(), answers));
        }
    }
    match interview.step {
        Step::Ask(asked) => {
            if asked.question != question {
                notices.push(Notice::Incomplete);
            }
            Page::Question(question_page(&interview.answered, asked, answers))
        }
        Step::Done(_) => {
            notices.push(Notice::NotAsked(question));
            Page::Check(CheckPage { answered: interview.answered, counted: interview.counted })
        }
    }
}

fn question_page(before: &[Answered], asked: Asked, answers: Answers) -> QuestionPage {
    let previous = before.last().map_or(Route::Start, |answered| Route::Question {
        question: answered.asked.question,
        answers: answers.clone(),
    });
    let mut chosen = answers.get(asked.question).to_vec();
    chosen.retain(|option| asked.offered.contains(option));
    QuestionPage { asked, chosen, answers, previous }
}

/// Where “Continue” leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Continued {
    /// The question with its answer, and without later ones that it takes away: what the address should say
    /// of it, so that a reload or “Back” leads on in the same way.
    pub here: Route,
    /// The page to go to.
    pub next: Route,
}

/// Answers a question. The next page is the first question that is not answered yet, or the
/// answers to be checked.
///
/// Answers to later questions stay as long as they still count. But where a later list now offers
/// something that the person has not seen in it, “None of these” is no answer to it any more, and
/// what was chosen in it is shown again to be looked over.
pub fn after(
    catalog: &Catalog,
    answers: &Answers,
    question: QuestionId,
    chosen: Vec<OptionId>,
) -> Continued {
    let before = interview(catalog, answers);
    let mut answers = answers.with(question, chosen);
    let mut now = interview(catalog, &answers);
    let mut look_over = None;
    let mut taken_away = false;
    for Answered { asked, chosen } in &now.answered {
        if asked.question <= question || !catalog[asked.question].several {
            continue;
        }
        let known = before.answered.iter().find(|known| known.asked.question == asked.question);
        if known.is_some_and(|known| offers_all(&known.asked, asked)) {
            continue;
        }
        let nothing = chosen.iter().all(|option| catalog[*option].meaning.is_exclusive());
        if nothing || known.is_some() && look_over.is_some() {
            answers.set(asked.question, Vec::new());
            taken_away = true;
        } else if known.is_some() {
            look_over = Some(asked.question);
        }
    }
    if taken_away {
        now = interview(catalog, &answers);
    }
    let here = Route::Question { question, answers: answers.clone() };
    let asked_before = |look_over: QuestionId| match &now.step {
        Step::Ask(asked) => asked.question < look_over,
        Step::Done(_) => false,
    };
    if let Some(question) = look_over.filter(|question| !asked_before(*question)) {
        return Continued { here, next: Route::Question { question, answers } };
    }
    let next = match now.step {
        Step::Ask(asked) => Route::Question { question: asked.question, answers },
        Step::Done(_) => Route::Check(now.counted),
    };
    Continued { here, next }
}

/// Whether everything that `now` offers was offered by `before`.
fn offers_all(before: &Asked, now: &Asked) -> bool {
    now.offered.iter().all(|option| before.offered.contains(option))
}
