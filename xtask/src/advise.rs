//! `cargo xtask advise`: the outcome of a link, worked out by the same core as in the app.

use std::time::{SystemTime, UNIX_EPOCH};

use advisor::advice::{Advice, Outcome};
use advisor::answers::Answers;
use advisor::catalog::{Catalog, ContactId, RoleId};
use advisor::date::Date;
use advisor::interview::{Interview, Step};
use advisor::page::{Page, QuestionPage, Shown, show};
use advisor::report::{
    InterpretationLine, ReasonLine, Report, Target, message, outcome_item, report,
};
use advisor::route::{Link, Notice, Route, parse};
use advisor::share;
use anyhow::{Result, anyhow, bail};
use serde::{Serialize, Serializer};

use crate::content::{self, role_id};
use crate::project::Project;

/// What one can say about advising.
#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// A link to the app, or its fragment: the part from `#` on
    link: String,
    /// Print data instead of plain text
    #[arg(long)]
    json: bool,
    /// The day to advise for, instead of today
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    today: Option<Date>,
}

/// Prints the outcome. What of the link could not be used is among the data; beside plain text it
/// goes to standard error.
///
/// # Errors
/// If the catalogue is broken, or the link leads to no outcome.
pub(crate) fn run(project: &Project, arguments: &Arguments) -> Result<()> {
    let catalog = content::compile(project)?;
    let today = arguments.today.or_else(today).ok_or_else(|| {
        anyhow!("this computer's clock gives no date; name one with `--today YYYY-MM-DD`")
    })?;
    let (interview, notices) = outcome(&catalog, &arguments.link)?;
    let report = report(&catalog, &interview, today);
    let notices: Vec<String> = notices.iter().map(|notice| notice.text(&catalog)).collect();
    if arguments.json {
        let link = address(&catalog, &interview, &arguments.link);
        return content::print_data(&data(&catalog, &interview, &report, &notices, &link));
    }
    for notice in notices {
        eprintln!("note: {notice}");
    }
    content::print(&report.ticket(&address(&catalog, &interview, &arguments.link)).plain)
}

/// The link to the outcome, with the address that stood before the link given.
fn address(catalog: &Catalog, interview: &Interview, given: &str) -> String {
    let (base, _) = given.trim().split_once('#').unwrap_or_default();
    base.to_owned() + &share::outcome(catalog, interview)
}

/// The interview that a link's answers complete, whichever page the link is of.
fn outcome(catalog: &Catalog, link: &str) -> Result<(Interview, Vec<Notice>)> {
    let Link { route, stamp, notices } = parse(catalog, link);
    let answers = match route {
        Route::Question { answers, .. }
        | Route::Check(answers)
        | Route::Outcome(answers)
        | Route::WhyNot(answers)
        | Route::Map(answers) => answers,
        Route::Start | Route::Later { .. } => bail!("the link holds no answers; {ASK}"),
        Route::NotFound(path) => bail!("the link leads to `{path}`, which is no page; {ASK}"),
    };
    let link = Link { route: Route::Outcome(answers), stamp, notices };
    let Shown { page, notices, .. } = show(catalog, link);
    match page {
        Page::Outcome(interview) => Ok((interview, notices)),
        Page::Question(page) => Err(missing_answer(catalog, &page, &notices)),
        Page::Start
        | Page::Check(_)
        | Page::WhyNot(_)
        | Page::Map(_)
        | Page::Later(..)
        | Page::NotFound(_) => bail!("the link has no outcome; {ASK}"),
    }
}

const ASK: &str = "expected something like `#/v1/outcome?system=clever&…`; `cargo xtask questions` \
                   lists what may stand there";

/// What to say of answers that end before the outcome.
fn missing_answer(catalog: &Catalog, page: &QuestionPage, notices: &[Notice]) -> anyhow::Error {
    let question = &catalog[page.asked.question];
    let options: Vec<&str> =
        page.asked.offered.iter().map(|option| catalog[*option].key.as_str()).collect();
    let dropped = notices.iter().filter(|notice| **notice != Notice::Incomplete);
    let notes: Vec<String> =
        dropped.map(|notice| format!("\nnote: {}", notice.text(catalog))).collect();
    anyhow!(
        "the link does not answer `{}` ({}); add `&{}=` and {} of: {}{}",
        question.key,
        question.text,
        question.key,
        if question.several { "some, joined by `+`," } else { "one" },
        options.join(", "),
        notes.concat()
    )
}

/// The outcome of a link as data.
#[derive(Debug, Serialize)]
struct AdviceData<'a> {
    outcomes: Vec<OutcomeData<'a>>,
    yearly: Vec<YearlyData<'a>>,
    answers: AnswersData<'a>,
    notices: &'a [String],
    version: &'a str,
    link: &'a str,
}

/// What is advised on one system, or one piece of it, as data.
#[derive(Debug, Serialize)]
struct OutcomeData<'a> {
    system: &'a str,
    kind: &'a str,
    roles: Vec<RoleData<'a>>,
    channel: Option<&'a str>,
    contact: Option<&'a str>,
    approver: Option<&'a str>,
    ask_first: Option<&'a str>,
    alternatives: Vec<Vec<String>>,
    /// No document compares roles: where there is a choice, what is recommended is our interpretation.
    reading: bool,
    uncovered: Vec<String>,
    verdict: String,
    /// What to show: outcomes that have to be read together have one message.
    message: String,
    channel_labels: Vec<&'a str>,
    already_have: Option<String>,
    next_step: String,
    links: Vec<LinkData>,
    interpretations: Vec<InterpretationData>,
    reasons: Vec<ReasonData>,
}

/// What happens every year, as data.
#[derive(Debug, Serialize)]
struct YearlyData<'a> {
    system: &'a str,
    text: &'a str,
    reading: bool,
}

/// A web page or a telephone number as data.
#[derive(Debug, Serialize)]
struct LinkData {
    label: String,
    href: String,
}

impl From<Target> for LinkData {
    fn from(Target { label, href }: Target) -> Self {
        Self { label, href }
    }
}

/// What no document spells out, as data.
#[derive(Debug, Serialize)]
struct InterpretationData {
    text: String,
    source: Option<String>,
}

impl From<InterpretationLine> for InterpretationData {
    fn from(InterpretationLine { text, source }: InterpretationLine) -> Self {
        Self { text, source }
    }
}

/// A role as data.
#[derive(Debug, Serialize)]
struct RoleData<'a> {
    id: String,
    name: &'a str,
}

/// A reason as data.
#[derive(Debug, Serialize)]
struct ReasonData {
    text: String,
    source: Option<String>,
    rule: Option<String>,
    reading: bool,
}

impl From<ReasonLine> for ReasonData {
    fn from(ReasonLine { text, source, rule, reading, .. }: ReasonLine) -> Self {
        Self { text, source, rule, reading }
    }
}

/// The answers that count, by their ids as they stand in a link: an object with the questions in the order in which
/// they are asked.
#[derive(Debug)]
struct AnswersData<'a>(Vec<(&'a str, Vec<&'a str>)>);

impl Serialize for AnswersData<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(question, chosen)| (question, chosen)))
    }
}

fn data<'a>(
    catalog: &'a Catalog,
    interview: &'a Interview,
    report: &'a Report,
    notices: &'a [String],
    link: &'a str,
) -> AdviceData<'a> {
    let advised = match &interview.step {
        Step::Done(Advice { outcomes }) => outcomes.as_slice(),
        Step::Ask(_) => &[],
    };
    let yearly = report.sections.iter().flat_map(|section| {
        let system = section.system.key();
        section.yearly.iter().map(move |line| YearlyData {
            system,
            text: &line.text,
            reading: line.is_interpretation,
        })
    });
    AdviceData {
        outcomes: advised.iter().map(|of| OutcomeData::new(catalog, interview, of)).collect(),
        yearly: yearly.collect(),
        answers: answers(catalog, &interview.counted),
        notices,
        version: &report.version,
        link,
    }
}

impl<'a> OutcomeData<'a> {
    fn new(catalog: &'a Catalog, interview: &'a Interview, outcome: &'a Outcome) -> Self {
        let verdict = &outcome.verdict;
        let item = outcome_item(catalog, interview, outcome);
        let message = match &interview.step {
            Step::Done(advice) => message(catalog, advice, outcome),
            Step::Ask(_) => String::new(),
        };
        let contact = |id: Option<ContactId>| id.map(|id| catalog[id].key.as_str());
        let role =
            |role: &RoleId| RoleData { id: role_id(catalog, *role), name: &catalog[*role].name };
        let ids = |set: &Vec<RoleId>| set.iter().map(|role| role_id(catalog, *role)).collect();
        let label = |role: &RoleId| catalog[*role].channel_label.as_str();
        Self {
            system: outcome.system.key(),
            kind: verdict.kind().key(),
            roles: verdict.roles().iter().map(role).collect(),
            channel: verdict.channel().map(|channel| catalog[channel].key.as_str()),
            contact: contact(verdict.contact()),
            approver: contact(verdict.approver()),
            ask_first: contact(outcome.ask_first),
            alternatives: outcome.alternatives.iter().map(ids).collect(),
            reading: !outcome.alternatives.is_empty(),
            uncovered: item.uncovered.into_iter().map(|line| line.finding).collect(),
            verdict: item.verdict,
            message,
            channel_labels: verdict.roles().iter().map(label).collect(),
            already_have: item.already_have,
            next_step: item.next.text,
            links: item.next.links.into_iter().map(LinkData::from).collect(),
            interpretations: item
                .interpretations
                .into_iter()
                .map(InterpretationData::from)
                .collect(),
            reasons: item.reasons.into_iter().map(ReasonData::from).collect(),
        }
    }
}

fn answers<'a>(catalog: &'a Catalog, answers: &'a Answers) -> AnswersData<'a> {
    let answers = answers.iter().map(|(question, chosen)| {
        let keys = chosen.iter().map(|option| catalog[*option].key.as_str());
        (catalog[question].key.as_str(), keys.collect())
    });
    AnswersData(answers.collect())
}

/// Reads the day of `--today`.
fn day(text: &str) -> Result<Date, String> {
    Date::parse(text).ok_or_else(|| "expected a day such as 2026-11-22".to_owned())
}

/// Today's date, in Greenwich.
fn today() -> Option<Date> {
    const SECONDS_A_DAY: u64 = 86_400;
    date_after(SystemTime::now().duration_since(UNIX_EPOCH).ok()?.as_secs() / SECONDS_A_DAY)
}

/// The date so many days after 1 January 1970.
fn date_after(days: u64) -> Option<Date> {
    let mut every = (1970..=u16::MAX).flat_map(|year| {
        (1..=12).flat_map(move |month| (1..=31).filter_map(move |day| Date::new(year, month, day)))
    });
    every.nth(usize::try_from(days).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is printed leads to where the given link came from; a fragment alone stays one.
    #[test]
    fn the_link_keeps_its_address() {
        let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../catalog");
        let catalog = catalog_compiler::compile(&catalog_compiler::load(&root)).unwrap();
        let fragment = "#/v1/outcome?system=clever&employment=contractor";
        for base in ["", "https://intranet.example/advisor/"] {
            let given = format!("{base}{fragment}");
            let (interview, _) = outcome(&catalog, &given).unwrap();
            let stamp = format!("&was={}+clever.contact", catalog.version());
            assert_eq!(address(&catalog, &interview, &given), format!("{given}{stamp}"));
        }
    }

    #[test]
    fn days_become_dates() {
        assert_eq!(date_after(0), Date::parse("1970-01-01"));
        assert_eq!(date_after(59), Date::parse("1970-03-01"));
        assert_eq!(date_after(11_016), Date::parse("2000-02-29"));
        assert_eq!(date_after(20_779), Date::parse("2026-11-22"));
    }
}
