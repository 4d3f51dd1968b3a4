//! `cargo xtask questions`: every question and option with its id as it stands in a link.

use std::fmt::Write;

use advisor::catalog::{Catalog, QuestionId};
use anyhow::Result;
use serde::Serialize;

use crate::content;
use crate::project::Project;

/// What one can say about the questions.
#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// Print data instead of plain text
    #[arg(long)]
    json: bool,
}

/// Prints the questions in the order in which they are asked.
///
/// # Errors
/// If the catalogue is broken.
pub(crate) fn run(project: &Project, arguments: &Arguments) -> Result<()> {
    let catalog = content::compile(project)?;
    if arguments.json {
        content::print_data(&QuestionsData::new(&catalog))
    } else {
        content::print(&text(&catalog))
    }
}

/// The questions as data, in the order in which they are asked.
#[derive(Debug, Serialize)]
pub(crate) struct QuestionsData<'a> {
    questions: Vec<QuestionData<'a>>,
}

/// A question as data.
#[derive(Debug, Serialize)]
pub(crate) struct QuestionData<'a> {
    id: &'a str,
    text: &'a str,
    topic: &'a str,
    hint: Option<&'a str>,
    why: &'a str,
    several: bool,
    options: Vec<OptionData<'a>>,
}

/// An option of a question as data.
#[derive(Debug, Serialize)]
struct OptionData<'a> {
    id: &'a str,
    label: &'a str,
    hint: Option<&'a str>,
    also: &'a [String],
}

impl<'a> QuestionsData<'a> {
    pub(crate) fn new(catalog: &'a Catalog) -> Self {
        Self { questions: data(catalog) }
    }
}

/// Each question as data.
pub(crate) fn data(catalog: &Catalog) -> Vec<QuestionData<'_>> {
    let questions = catalog.questions().map(|(id, question)| QuestionData {
        id: &question.key,
        text: &question.text,
        topic: &question.topic,
        hint: question.hint.as_deref(),
        why: &question.why,
        several: question.several,
        options: options(catalog, id),
    });
    questions.collect()
}

fn options(catalog: &Catalog, question: QuestionId) -> Vec<OptionData<'_>> {
    let options = catalog.options(question).map(|(_, option)| OptionData {
        id: &option.key,
        label: &option.label,
        hint: option.hint.as_deref(),
        also: &option.also,
    });
    options.collect()
}

/// The questions as a text: an id at the beginning of each line.
fn text(catalog: &Catalog) -> String {
    let mut text = String::new();
    for (id, question) in catalog.questions() {
        let kind = if question.several { " (several)" } else { "" };
        let width = catalog.options(id).map(|(_, option)| option.key.len()).max().unwrap_or(0);
        let blank = if text.is_empty() { "" } else { "\n" };
        // Writing to a text cannot fail.
        let _written = writeln!(text, "{blank}{}: {}{kind}", question.key, question.text);
        for (_, option) in catalog.options(id) {
            let _written = writeln!(text, "  {:width$}  {}", option.key, option.label);
        }
    }
    text
}
