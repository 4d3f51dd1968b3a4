//! Mirror of a question.

use advisor::question::Fact;
use toml_span::Value;

use super::{
    macros::{choice, record},
    reader::{OneOrMore, Read, Reader, Table},
    values::{At, Id, Text},
};
use crate::defect::Spot;

record! {
    /// A file of `questions/`.
    Question {
        text: Text,
        topic: Text,
        hint: Option<Text>,
        why: Text,
        several: Option<bool>,
        fact: Option<At<Fact>>,
        find_out: Option<FindOut>,
        options: Vec<AnswerOption>,
    }

    /// How somebody who is not sure finds out.
    FindOut {
        what: Text,
        ask: Text,
    }

    /// An option.
    AnswerOption {
        id: Id,
        label: Text,
        hint: Option<Text>,
        also: Vec<Text>,
        when: Option<Answers>,
        position: Option<Text>,
        stands_for: Vec<Text>,
    }
}

choice! {
    Fact {
        "system" System, "employment" Employment, "workplace" Workplace, "school-level" SchoolLevel,
        "position" Position, "duty" Duty, "other-duty" OtherDuty,
        "feature" Feature,
    }
}

/// Questions, each with some of its options: a condition, or the answers of a scenario.
#[derive(Debug)]
pub(crate) struct Answers {
    /// The questions and the options of each, in the order of the file.
    pub(crate) of: Vec<(Text, Vec<Text>)>,
    /// Where they stand.
    pub(crate) spot: Spot,
}

impl Read for Answers {
    const WHAT: &'static str = "a table of questions and options";
    const EXAMPLE: &'static str = "{ … = […] }";

    fn read(value: Value<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let table = Table::open(value, reader)?;
        let spot = table.spot;
        let mut of = Vec::new();
        let mut whole = true;
        for (key, value) in table.into_entries() {
            let question = Text { value: key.name.into_owned(), spot: reader.spot(key.span) };
            match OneOrMore::read(value, reader) {
                Some(OneOrMore(options)) => of.push((question, options)),
                None => whole = false,
            }
        }
        whole.then_some(Self { of, spot })
    }
}
