//! The wording of the help desk's console.

pub(crate) const TITLE: &str = "Help desk";
pub(crate) const HINT: &str =
    "All questions on one page, by keyboard, with the outcome beside them";

pub(crate) const FIND: &str = "What the caller says";
pub(crate) const FIND_HINT: &str = "Words (“counselor”, “report cards”), keys (“2a 3b”), or a link that you paste. Enter takes what is marked, the arrows mark another.";
pub(crate) const FOUND: &str = "What it may mean";
pub(crate) const TAKE_LINK: &str = "Take the answers from this link";
pub(crate) const CHOSEN: &str = "chosen";
pub(crate) const NOTHING_FOUND: &str =
    "No answer fits. Try another word, or look through the questions.";

pub(crate) const NEW_CALLER: &str = "New caller";
pub(crate) const CLEARED: &str = "All answers are cleared.";
pub(crate) const UNDO: &str = "Undo: bring the last caller’s answers back";
pub(crate) const BROUGHT_BACK: &str = "The last caller’s answers are back.";

pub(crate) const QUESTIONS: &str = "Questions";
pub(crate) const KEYS: &str = "Keys choose answers";
pub(crate) const KEYS_HINT: &str = "While the focus is on an answer: a digit goes to its question, letters choose, the same letters again take back, 0 leads to the field above.";
pub(crate) const CLEAR: &str = "Clear";
pub(crate) const WAITS: &str = "Counts once the questions before it are answered.";
pub(crate) const LEFT_OUT: &str = "Does not count after the other answers: ";
pub(crate) const FOLDED: &str = "Not asked after these answers";
pub(crate) const KEPT: &str = " – the answer is kept: ";

pub(crate) const OUTCOME: &str = "Outcome";
pub(crate) const MANY: &str = "Many outcomes are possible.";
pub(crate) const CERTAIN: &str = "Follows in every case";
pub(crate) const POSSIBLE: &str = "Possible, depending on what is open";
pub(crate) const COMBINED: &str =
    "Where a list is open, each of its entries was tried alone: several together may lead to more.";
pub(crate) const WHOLE: &str = "Show the whole outcome page";
pub(crate) const GO_ON: &str = "Show the question as the caller sees it";

/// The link to the questions, with what is answered and the rest open.
pub(crate) const ASK: &str = "Copy a link for the caller: the questions, with these answers";

pub(crate) const WAY: &str = "The caller’s way";
pub(crate) const NEXT: &str = "Next: ";
pub(crate) const STANDS_AT: &str = "The link stops at: ";
pub(crate) const EMPTY_LINK: &str = "There are no answers in this link.";
pub(crate) const TAKEN: &str = "The answers of the link are filled in. ";

/// What changed: an answer.
pub(crate) fn answered(topic: &str, label: &str) -> String {
    [topic, ": ", label, ". "].concat()
}

/// What changed: an answer is taken back.
pub(crate) fn taken_back(topic: &str, label: &str) -> String {
    [topic, ": ", label, " is taken back. "].concat()
}

/// What changed: these questions are folded away.
pub(crate) fn no_longer_asked(topics: &[&str]) -> String {
    ["No longer asked: ", &topics.join(", "), ". "].concat()
}

/// A question that is folded away cannot be gone to.
pub(crate) fn not_asked(topic: &str) -> String {
    [topic, " is not asked after these answers."].concat()
}

/// How many questions are still open, and which is next.
pub(crate) fn open(count: usize, next: &str) -> String {
    let questions = if count == 1 { " question is open, " } else { " questions are open, next: " };
    [&count.to_string(), questions, next, "."].concat()
}

/// The outcome, in one line.
pub(crate) fn settled(verdicts: &[&str]) -> String {
    ["Outcome: ", &verdicts.join("; "), "."].concat()
}
