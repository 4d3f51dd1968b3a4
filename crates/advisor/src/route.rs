//! The link format: the fragment of the address, parsed and printed. No other file knows it.
//!
//! `#/v1/outcome?system=clever+misis&employment=certificated&…`: the version of the format, the
//! page, and the answers by the ids of questions and options. A fragment is never sent to a server.
//! Parsing is total: any text gives a route, and notices about what could not be used.
//!
//! What is there only in links that somebody passes on, options as codes and a stamp, is written by
//! [`share`](crate::share).

use form_urlencoded::Serializer;

use crate::{
    answers::Answers,
    catalog::Catalog,
    digest,
    ids::{OptionId, QuestionId},
    link_parts,
    report::words::text,
};

/// The version of the format that is written.
const VERSION: &str = "v1";

// The pages that hold answers, as a link names them.
const CHECK: &str = "check";
const OUTCOME: &str = "outcome";
const WHY_NOT: &str = "why-not";
const MAP: &str = "map";

/// The key of the stamp of a link, and of the list of codes that stands for all answers in a long one. No question
/// has them.
pub const STAMP: &str = "was";
/// See [`STAMP`].
pub const CODES: &str = "is";

/// What a link leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Route {
    /// The start page.
    Start,
    /// A question.
    Question {
        /// The question.
        question: QuestionId,
        /// The answers given so far, to it and to others.
        answers: Answers,
    },
    /// The answers, to be checked.
    Check(Answers),
    /// The outcome of the answers.
    Outcome(Answers),
    /// Why each role is, or is not, among the outcome of the answers.
    WhyNot(Answers),
    /// The map from these answers on.
    Map(Answers),
    /// A page that no answer leads to: `rest` is what the link says behind its name, for the page itself to read.
    Later {
        /// The page.
        page: Later,
        /// What follows its name: the rest of the path, and `?` with what it holds.
        rest: String,
    },
    /// No page of ours: the path that the link names.
    NotFound(String),
}

/// The pages beside the way to an answer. The app loads their program when the first of them is asked for,
/// so only their names are known here; each reads its own part of the link.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Later {
    /// The list of all roles.
    Roles,
    /// One role.
    Role,
    /// Several roles side by side.
    Compare,
    /// What each role of Clever can do.
    Features,
    /// What each role of MiSiS can do, area by area.
    Matrix,
    /// Questions that are asked often.
    Faq,
    /// The plan for a whole school or office.
    Plan,
    /// Many people at once.
    Roster,
    /// The guide to the account through which Clever reads PowerSchool.
    PowerSchool,
    /// The help desk's console.
    Desk,
    /// The tools for principals, the help desk and technicians, as cards.
    Tools,
    /// Whom to call, how this works, and privacy.
    Help,
}

impl Later {
    /// Every such page.
    pub const ALL: [Self; 12] = [
        Self::Roles,
        Self::Role,
        Self::Compare,
        Self::Features,
        Self::Matrix,
        Self::Faq,
        Self::Plan,
        Self::Roster,
        Self::PowerSchool,
        Self::Desk,
        Self::Tools,
        Self::Help,
    ];

    /// How a link names it.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Roles => "roles",
            Self::Role => "role",
            Self::Compare => "compare",
            Self::Features => "features",
            Self::Matrix => "matrix",
            Self::Faq => "faq",
            Self::Plan => "plan",
            Self::Roster => "roster",
            Self::PowerSchool => "powerschool",
            Self::Desk => "desk",
            Self::Tools => "tools",
            Self::Help => "help",
        }
    }

    /// The link to the page, from `#` on.
    pub fn link(self, rest: &str) -> String {
        text(&["#/", VERSION, "/", self.key(), rest])
    }
}

/// A link as it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// Where it leads.
    pub route: Route,
    /// What the outcome was when it was made, as it stands there: [`share::since`](crate::share::since) reads it.
    pub stamp: Option<String>,
    /// What of it could not be used.
    pub notices: Vec<Notice>,
}

/// Something about a link that the person should know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notice {
    /// The link is of a version of the format that is not known here.
    UnknownVersion(String),
    /// The link answers a question that there is not.
    UnknownQuestion(String),
    /// The link holds a code of no option, or of several.
    UnknownCode(String),
    /// The link chooses an option that the question does not have.
    UnknownOption(QuestionId, String),
    /// The link chooses several options where one is allowed. The first one counts.
    OnlyOne(QuestionId),
    /// The link chooses “None of these” or “I'm not sure” together with others. The others count.
    Exclusive(QuestionId),
    /// The answer does not count, since the question is not asked after the other answers.
    NotAsked(QuestionId),
    /// A part of the answer does not count, since it is not offered after the other answers.
    NotOffered(OptionId),
    /// The link leads further than its answers go.
    Incomplete,
    /// The address asks for one system alone that is none of ours.
    UnknownSystem(String),
    /// The link led to an outcome when it was made, and does no more: there is another question now.
    Outdated,
}

const THE_LINK_ANSWERS: &str = "The link answers “";
const LEFT_OUT: &str = " That part was left out.";

impl Notice {
    /// One sentence for the person.
    pub fn text(&self, catalog: &Catalog) -> String {
        let topic = |question: &QuestionId| catalog[*question].topic.as_str();
        match self {
            Self::UnknownVersion(version) => text(&[
                "This link was written by another release (“",
                version,
                "”). What could be read of it is used; please check the answers.",
            ]),
            Self::UnknownQuestion(key) => {
                text(&[THE_LINK_ANSWERS, key, "”, which is not a question here.", LEFT_OUT])
            }
            Self::UnknownCode(code) => {
                text(&["The link holds an answer that is not known here (“", code, "”).", LEFT_OUT])
            }
            Self::UnknownOption(question, key) => text(&[
                THE_LINK_ANSWERS,
                topic(question),
                "” with “",
                key,
                "”, which is not an answer here.",
                LEFT_OUT,
            ]),
            Self::OnlyOne(question) => text(&[
                "The link gives several answers to “",
                topic(question),
                "”, which takes one. The first one is used.",
            ]),
            Self::Exclusive(question) => text(&[
                THE_LINK_ANSWERS,
                topic(question),
                "” both with and without a choice. The choice is used.",
            ]),
            Self::NotAsked(question) => text(&[
                "The link also answers “",
                topic(question),
                "”, which makes no difference after the other answers.",
                LEFT_OUT,
            ]),
            Self::NotOffered(option) => text(&[
                THE_LINK_ANSWERS,
                topic(&option.question()),
                "” with “",
                &catalog[*option].label,
                "”, which does not go with the other answers.",
                LEFT_OUT,
            ]),
            Self::UnknownSystem(key) => text(&[
                "The address asks for “",
                key,
                "” alone, which is not a system here. You can ask about all systems.",
            ]),
            Self::Incomplete => {
                "The answers in the link are not complete. Please go on from here.".to_owned()
            }
            Self::Outdated => {
                "The questions have changed since this link was made. Please go on from here."
                    .to_owned()
            }
        }
    }
}

/// Reads a link: a whole address, its fragment, or any other text.
pub fn parse(catalog: &Catalog, text: &str) -> Link {
    let text = text.trim();
    let fragment = match text.split_once('#') {
        Some((_, fragment)) => fragment,
        None if is_address(text) => "",
        None => text,
    };
    let unescaped = unescaped(fragment);
    let fragment = unescaped.as_deref().unwrap_or(fragment).trim();
    let (path, query) = fragment.split_once('?').unwrap_or((fragment, ""));
    let mut notices = Vec::new();
    let mut segments = path.split('/').filter(|segment| !segment.is_empty()).peekable();
    let versioned = segments.next_if(|segment| is_version(segment));
    if let Some(version) = versioned.filter(|version| *version != VERSION) {
        notices.push(Notice::UnknownVersion(clipped(version)));
    }
    let mut stamp = None;
    let mut answers = || parse_answers(catalog, query, &mut notices, &mut stamp);
    let route = match (segments.next(), segments.next(), segments.next()) {
        (None, ..) if query.is_empty() => Route::Start,
        (None | Some(OUTCOME), None, _) => Route::Outcome(answers()),
        (Some(CHECK), None, _) => Route::Check(answers()),
        (Some(WHY_NOT), None, _) => Route::WhyNot(answers()),
        (Some(MAP), None, _) => Route::Map(answers()),
        (Some("question"), Some(key), None) => match question_by_key(catalog, key) {
            Some(question) => Route::Question { question, answers: answers() },
            None => Route::NotFound(path.to_owned()),
        },
        (Some(key), ..) => match later(fragment, key) {
            Some(later) => later,
            None => Route::NotFound(path.to_owned()),
        },
        _ => Route::NotFound(path.to_owned()),
    };
    Link { route, stamp, notices }
}

/// The later page with this name, and what the fragment says behind it.
fn later(fragment: &str, key: &str) -> Option<Route> {
    let page = Later::ALL.into_iter().find(|page| page.key() == key)?;
    let mut left = fragment.trim_start_matches('/');
    // The name comes first, or after the version.
    let rest = loop {
        match left.strip_prefix(key) {
            Some(rest) => break rest,
            None => left = left.split_once('/')?.1,
        }
    };
    Some(Route::Later { page, rest: rest.to_owned() })
}

/// The fragment without its escapes, if a mail program or the like has escaped the whole of it, or all but some separators.
fn unescaped(fragment: &str) -> Option<String> {
    let escaped = fragment.starts_with("%2F") || fragment.starts_with("%2f");
    let mut text = String::new();
    for (name, value) in form_urlencoded::parse(fragment.as_bytes()).take_while(|_| escaped) {
        // Separators that were not escaped are still there.
        for part in [if text.is_empty() { "" } else { "&" }, &name] {
            text.push_str(part);
        }
        if !value.is_empty() {
            text.push('=');
            text.push_str(&value);
        }
    }
    escaped.then_some(text)
}

/// What the person is shown of a part that could not be used.
pub(crate) fn clipped(part: &str) -> String {
    let end = part.char_indices().nth(40).map_or(part.len(), |(at, _)| at);
    part.get(..end).unwrap_or_default().to_owned()
}

/// Whether the text is a whole address, such as `https://…`.
fn is_address(text: &str) -> bool {
    text.split_once(':').is_some_and(|(_, rest)| rest.starts_with("//"))
}

fn is_version(segment: &str) -> bool {
    segment
        .strip_prefix('v')
        .is_some_and(|rest| !rest.is_empty() && rest.bytes().all(|byte| byte.is_ascii_digit()))
}

/// The codes that stand one behind the other in a text, and what is left over.
pub(crate) fn codes(text: &str, signs: usize) -> Vec<&str> {
    let mut codes = Vec::new();
    let mut left = text;
    while let Some((code, rest)) = left.split_at_checked(signs).filter(|_| !left.is_empty()) {
        codes.push(code);
        left = rest;
    }
    if !left.is_empty() {
        codes.push(left);
    }
    codes
}

/// The code of an option: a mark of the ids of its question and its own.
pub(crate) fn code(catalog: &Catalog, option: OptionId) -> String {
    let ids = text(&[&catalog[option.question()].key, "/", &catalog[option].key]);
    digest::mark(ids.as_bytes(), digest::OPTION)
}

/// The one option with this code.
pub(crate) fn option_by_code(catalog: &Catalog, code_of_it: &str) -> Option<OptionId> {
    let mut found = None;
    for question in catalog.question_ids() {
        for (option, _) in catalog.options(question) {
            if code(catalog, option) == code_of_it && found.replace(option).is_some() {
                return None;
            }
        }
    }
    found
}

fn question_by_key(catalog: &Catalog, key: &str) -> Option<QuestionId> {
    catalog.questions().find(|(_, question)| question.key == key).map(|(id, _)| id)
}

fn parse_answers(
    catalog: &Catalog,
    query: &str,
    notices: &mut Vec<Notice>,
    stamp: &mut Option<String>,
) -> Answers {
    let mut chosen: Vec<(QuestionId, Vec<OptionId>)> = Vec::new();
    let mut choose = |option: OptionId| {
        let question = option.question();
        match chosen.iter_mut().find(|(known, _)| *known == question) {
            Some((_, options)) if !options.contains(&option) => options.push(option),
            Some(_) => {}
            None => chosen.push((question, vec![option])),
        }
    };
    for (key, values) in form_urlencoded::parse(query.as_bytes()) {
        // `&amp;` is what some programs make of `&`.
        let key = key.strip_prefix("amp;").unwrap_or(&key);
        if key == STAMP {
            *stamp = Some(values.into_owned());
            continue;
        }
        if key == CODES {
            for code in codes(&values, digest::OPTION) {
                match option_by_code(catalog, code) {
                    Some(option) => choose(option),
                    None => notices.push(Notice::UnknownCode(clipped(code))),
                }
            }
            continue;
        }
        let Some(question) = question_by_key(catalog, key) else {
            notices.push(Notice::UnknownQuestion(clipped(key)));
            continue;
        };
        for value in link_parts::values(&values) {
            match catalog.options(question).find(|(_, option)| option.key == value) {
                Some((option, _)) => choose(option),
                None => notices.push(Notice::UnknownOption(question, clipped(value))),
            }
        }
    }
    let mut answers = Answers::default();
    for (question, mut options) in chosen {
        let excludes = |option: &OptionId| catalog[*option].meaning.is_exclusive();
        if options.len() > 1 && options.iter().any(excludes) && !options.iter().all(excludes) {
            notices.push(Notice::Exclusive(question));
            options.retain(|option| !excludes(option));
        }
        if options.len() > 1 && (!catalog[question].several || options.iter().all(excludes)) {
            notices.push(Notice::OnlyOne(question));
            options.truncate(1);
        }
        answers.set(question, options);
    }
    answers
}

impl Route {
    /// The link, from `#` on.
    pub fn print(&self, catalog: &Catalog) -> String {
        self.print_as(catalog, query)
    }

    /// The link, with the answers written by `query`.
    pub(crate) fn print_as(
        &self,
        catalog: &Catalog,
        query: fn(&Catalog, &Answers, String) -> String,
    ) -> String {
        let (page, answers) = match self {
            Self::Start => return String::from("#/"),
            Self::NotFound(path) => return text(&["#/", path.trim_start_matches('/')]),
            Self::Later { page, rest } => return page.link(rest),
            Self::Question { question, answers } => (catalog[*question].key.as_str(), answers),
            Self::Check(answers) => (CHECK, answers),
            Self::Outcome(answers) => (OUTCOME, answers),
            Self::WhyNot(answers) => (WHY_NOT, answers),
            Self::Map(answers) => (MAP, answers),
        };
        let folder = match self {
            Self::Question { .. } => "/question/",
            _ => "/",
        };
        let mut link = text(&["#/", VERSION, folder, page]);
        if answers.is_empty() {
            return link;
        }
        link.push('?');
        query(catalog, answers, link)
    }
}

/// The link with the answers behind it, by the ids of questions and options.
fn query(catalog: &Catalog, answers: &Answers, link: String) -> String {
    let start = link.len();
    let mut query = Serializer::for_suffix(link, start);
    for (question, chosen) in answers.iter() {
        let keys: Vec<&str> = chosen.iter().map(|option| catalog[*option].key.as_str()).collect();
        query.append_pair(&catalog[question].key, &keys.join(" "));
    }
    query.finish()
}
