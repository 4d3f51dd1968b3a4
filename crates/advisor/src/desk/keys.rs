//! Keys: a digit for each question, letters for each of its options. They are the same whatever is answered, so
//! that the hand learns them.

use crate::{
    catalog::Catalog,
    ids::{OptionId, QuestionId},
};

/// The letters, as many as there are.
const LETTERS: &[u8; 26] = b"abcdefghijklmnopqrstuvwxyz";

/// The key of a question: `1` to `9`. Further questions have none, nor has one that is asked only after certain answers:
/// each of its options has conditions.
pub fn of_question(catalog: &Catalog, question: QuestionId) -> Option<char> {
    let is_for_some =
        |id: &QuestionId| catalog[*id].options.iter().all(|option| !option.when.is_empty());
    if is_for_some(&question) {
        return None;
    }
    let before = catalog.question_ids().filter(|id| *id < question && !is_for_some(id)).count();
    char::from_digit(u32::try_from(before).ok()? + 1, 10)
}

/// The question with this key.
pub fn question(catalog: &Catalog, key: char) -> Option<QuestionId> {
    catalog.question_ids().find(|id| of_question(catalog, *id) == Some(key))
}

/// How many letters the options of a question have: all as many, so that none begins another.
fn width(catalog: &Catalog, question: QuestionId) -> usize {
    let (mut width, mut most) = (1, LETTERS.len());
    while catalog[question].options.len() > most {
        width += 1;
        most *= LETTERS.len();
    }
    width
}

/// The letters of an option.
pub fn of_option(catalog: &Catalog, option: OptionId) -> String {
    let mut left = option.index();
    let mut letters = Vec::new();
    for _ in 0..width(catalog, option.question()) {
        letters.push(LETTERS.get(left % LETTERS.len()).copied().unwrap_or_default());
        left /= LETTERS.len();
    }
    letters.iter().rev().map(|letter| char::from(*letter)).collect()
}

/// What the letters lead to that were pressed at a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Pressed {
    /// To this option.
    Option(OptionId),
    /// To nothing yet: another letter has to follow.
    Begun,
    /// To nothing.
    Nothing,
}

/// What letters lead to at a question. They may be small or capital.
pub fn option(catalog: &Catalog, question: QuestionId, letters: &str) -> Pressed {
    let letters = letters.to_ascii_lowercase();
    let mut begun = false;
    for (id, _) in catalog.options(question) {
        let key = of_option(catalog, id);
        if key == letters {
            return Pressed::Option(id);
        }
        begun |= key.starts_with(&letters);
    }
    if begun { Pressed::Begun } else { Pressed::Nothing }
}

/// The options that somebody names by their keys, as in `2a 3b`; none if anything else was typed.
pub fn typed(catalog: &Catalog, typed: &str) -> Vec<OptionId> {
    let mut options = Vec::new();
    for code in typed.split_whitespace() {
        let mut signs = code.chars();
        let question = signs.next().and_then(|key| question(catalog, key));
        match question.map(|question| option(catalog, question, signs.as_str())) {
            Some(Pressed::Option(id)) => options.push(id),
            _ => return Vec::new(),
        }
    }
    options
}
