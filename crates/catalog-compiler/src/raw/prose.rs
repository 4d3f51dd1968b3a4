//! Reading paragraphs in which placeholders stand for facts: “call {contact:helpdesk}”.

use toml_span::value::Value;

use super::{
    reader::{Read, Reader},
    values::Text,
};
use crate::{
    defect::{Finding, Spot},
    suggest::{closest, listed},
};

/// A paragraph, or an item of a list.
#[derive(Debug)]
pub(crate) struct Prose {
    /// Whether it is an item of a list: it begins with a hyphen and a space.
    pub(crate) item: bool,
    /// What it says.
    pub(crate) parts: Vec<Part>,
}

/// A part of a paragraph.
#[derive(Debug)]
pub(crate) enum Part {
    /// Words.
    Words(String),
    /// What a placeholder stands for, and where the placeholder is.
    Fact(Placeholder, Spot),
}

/// What a placeholder stands for. The text is the id behind the colon.
#[derive(Debug)]
pub(crate) enum Placeholder {
    Date,
    Reset,
    Automatic,
    Applied,
    Because(Text),
    Notes(Text),
    Role(Text),
    Contact(Text),
    Channel(Text),
    JobAid(Text),
    Entry(Text),
}

/// Each placeholder as it is written.
const WRITTEN: [&str; 11] = [
    "{date}",
    "{reset}",
    "{automatic}",
    "{applied}",
    "{because:…}",
    "{notes:…}",
    "{role:…}",
    "{contact:…}",
    "{channel:…}",
    "{job-aid:…}",
    "{entry:…}",
];

impl Placeholder {
    /// What stands between the braces. `None` if there is no such placeholder.
    fn of(inside: &Text) -> Option<Self> {
        let Some((kind, id)) = inside.as_str().split_once(':') else {
            return match inside.as_str() {
                "date" => Some(Self::Date),
                "reset" => Some(Self::Reset),
                "automatic" => Some(Self::Automatic),
                "applied" => Some(Self::Applied),
                _ => None,
            };
        };
        let id = Text { value: id.to_owned(), spot: inside.spot };
        match kind {
            "because" => Some(Self::Because(id)),
            "notes" => Some(Self::Notes(id)),
            "role" => Some(Self::Role(id)),
            "contact" => Some(Self::Contact(id)),
            "channel" => Some(Self::Channel(id)),
            "job-aid" => Some(Self::JobAid(id)),
            "entry" => Some(Self::Entry(id)),
            _ => None,
        }
    }
}

impl Read for Prose {
    const WHAT: &'static str = Text::WHAT;
    const EXAMPLE: &'static str = Text::EXAMPLE;

    fn read(value: Value<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let span = value.span;
        let whole = Text::read(value, reader)?;
        // Where the text holds escapes, a place within it cannot be told: then the whole text is the place.
        let exact = reader.text.get(span.start..span.end) == Some(whole.as_str());
        let spot = |start: usize, end: usize| {
            if exact {
                Spot::new(reader.file, span.start + start, span.start + end)
            } else {
                whole.spot
            }
        };
        let text = whole.as_str();
        let item = text.starts_with("- ");
        let mut parts = Vec::new();
        let mut at = if item { 2 } else { 0 };
        while let Some((words, rest)) = text.get(at..).and_then(|rest| rest.split_once(['{', '}']))
        {
            words_of(words, &mut parts);
            let open = at + words.len();
            let closed = rest.find(['{', '}']).filter(|end| rest.get(*end..=*end) == Some("}"));
            let (Some(end), Some("{")) = (closed, text.get(open..=open)) else {
                let finding = Finding::at(spot(open, open + 1), "a brace without its other half")
                    .label("braces stand around a placeholder, and nowhere else")
                    .help(format!("placeholders: {}", listed(WRITTEN)));
                reader.log.report("unknown-placeholder", finding);
                return Some(Self { item, parts });
            };
            let after = open + 1 + end + 1;
            let inside = rest.get(..end).unwrap_or_default().to_owned();
            let inside = Text { value: inside, spot: spot(open, after) };
            match Placeholder::of(&inside) {
                Some(placeholder) => parts.push(Part::Fact(placeholder, inside.spot)),
                None => reader.log.report("unknown-placeholder", unknown(&inside)),
            }
            at = after;
        }
        words_of(text.get(at..).unwrap_or_default(), &mut parts);
        Some(Self { item, parts })
    }
}

fn words_of(words: &str, parts: &mut Vec<Part>) {
    if !words.is_empty() {
        parts.push(Part::Words(words.to_owned()));
    }
}

fn unknown(inside: &Text) -> Finding {
    let kind = inside.as_str().split_once(':').map_or(inside.as_str(), |(kind, _)| kind);
    let known = WRITTEN.map(|written| written.trim_matches(['{', '}']).trim_end_matches(":…"));
    let meant = closest(kind, known);
    let meant = WRITTEN.iter().zip(known).find(|(_, known)| Some(*known) == meant);
    let help = meant.map_or_else(
        || format!("placeholders: {}", listed(WRITTEN)),
        |(written, _)| format!("maybe you mean `{written}`?"),
    );
    Finding::at(inside.spot, format!("unknown placeholder `{{{}}}`", inside.as_str()))
        .label("nothing could be put here")
        .help(help)
}
