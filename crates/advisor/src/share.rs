//! Links that one passes on: to the outcome, to the questions with the answers filled in, and to the questions with
//! some left open. The address bar shows plain links; these are the ones that are copied.
//!
//! A link to an outcome carries a stamp: the version of the content and what the outcome was. So, when the content has
//! changed since, the page can say what changed ([`since`]). Why it is written like this: docs/decisions/023.

pub mod qr;
mod stamp;

pub use stamp::{Since, since};

use crate::{
    answers::Answers,
    catalog::Catalog,
    ids::QuestionId,
    interview::{Interview, Step, interview},
    route::{self, CODES, Route},
};

/// The most characters that a link has from `#` on, unless somebody has chosen very many options: 300 with an address
/// of 50 before it.
pub const LONGEST: usize = 250;

/// The link to the outcome of a complete interview, with its stamp; of another, to the question that comes next.
pub fn outcome(catalog: &Catalog, interview: &Interview) -> String {
    let Step::Done(advice) = &interview.step else {
        return questions(catalog, &interview.counted);
    };
    let route = Route::Outcome(interview.counted.clone());
    let plain = stamp::with(catalog, route.print(catalog), advice, stamp::by_ids);
    if plain.len() <= LONGEST {
        return plain;
    }
    stamp::with(catalog, route.print_as(catalog, by_codes), advice, stamp::by_codes)
}

/// The link to the questions with these answers filled in: to the page on which one checks them, if they are
/// complete, else to the question that comes next.
pub fn questions(catalog: &Catalog, answers: &Answers) -> String {
    let interview = interview(catalog, answers);
    let route = match interview.step {
        Step::Ask(asked) => Route::Question { question: asked.question, answers: answers.clone() },
        Step::Done(_) => Route::Check(interview.counted),
    };
    let plain = route.print(catalog);
    if plain.len() <= LONGEST {
        return plain;
    }
    route.print_as(catalog, by_codes)
}

/// The link to the questions with these left open, and the other answers filled in: to the first that is open.
pub fn ask(catalog: &Catalog, answers: &Answers, open: &[QuestionId]) -> String {
    let mut left = answers.clone();
    for question in open {
        left.set(*question, Vec::new());
    }
    questions(catalog, &left)
}

/// The link with all answers behind it as codes; an option that shares its code with another, by the ids.
fn by_codes(catalog: &Catalog, answers: &Answers, mut link: String) -> String {
    let mut others = String::new();
    link.push_str(CODES);
    link.push('=');
    for (question, chosen) in answers.iter() {
        for option in chosen {
            let code = route::code(catalog, *option);
            if route::option_by_code(catalog, &code) == Some(*option) {
                link.push_str(&code);
            } else {
                for part in ["&", &catalog[question].key, "=", &catalog[*option].key] {
                    others.push_str(part);
                }
            }
        }
    }
    link.push_str(&others);
    link
}
