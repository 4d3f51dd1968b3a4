//! Reading single values: texts, ids, numbers, dates, words with a meaning; each knows its place.
//!
//! A value of the right type that says the wrong thing is reported, and something stands in for it:
//! so the rest of its file is read and checked in the same run. Nothing is compiled after a report.

use advisor::date::Date;
use toml_span::value::{Value, ValueInner};

use super::reader::{Read, Reader};
use crate::{
    defect::{Finding, Spot},
    files::is_id,
    suggest::{closest, listed},
};

/// Reports that `found` is not `what`.
pub(crate) fn wrong_type<T>(
    what: &str,
    example: &str,
    found: &ValueInner<'_>,
    spot: Spot,
    reader: &mut Reader<'_>,
) -> Option<T> {
    let found = match found {
        ValueInner::String(_) => "a text",
        ValueInner::Integer(_) => "a whole number",
        ValueInner::Float(_) => "a number with a point",
        ValueInner::Boolean(_) => "true or false",
        ValueInner::Array(_) => "a list",
        ValueInner::Table(_) => "a table",
    };
    let finding = Finding::at(spot, format!("this is {found}, not {what}"))
        .label(format!("expected {what}"))
        .help(format!("write it like this: `{example}`"));
    reader.log.report("wrong-type", finding);
    None
}

/// A text.
#[derive(Debug, Clone)]
pub(crate) struct Text {
    /// What it says.
    pub(crate) value: String,
    /// Where it stands.
    pub(crate) spot: Spot,
}

impl Text {
    pub(crate) fn as_str(&self) -> &str {
        &self.value
    }

    /// Reads a text out of which a `T` is going to be made.
    fn read_for<T: Read>(mut value: Value<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let spot = reader.spot(value.span);
        match value.take() {
            ValueInner::String(text) if text.trim().is_empty() => {
                let finding = Finding::at(spot, "the text is empty")
                    .label(format!("expected {}", T::WHAT))
                    .help(
                        "write what belongs here, or take the line out where the key may be absent",
                    );
                reader.log.report("empty-text", finding);
                Some(Self { value: text.into_owned(), spot })
            }
            ValueInner::String(text) => Some(Self { value: text.into_owned(), spot }),
            other => wrong_type(T::WHAT, T::EXAMPLE, &other, spot, reader),
        }
    }
}

impl Read for Text {
    const WHAT: &'static str = "a text in quotation marks";
    const EXAMPLE: &'static str = "\"…\"";

    fn read(value: Value<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        Self::read_for::<Self>(value, reader)
    }
}

/// An id that this place gives to something.
#[derive(Debug, Clone)]
pub(crate) struct Id(pub(crate) Text);

impl Id {
    /// Takes `text` for an id, or reports that it is none.
    pub(crate) fn check(text: Text, reader: &mut Reader<'_>) -> Option<Self> {
        if is_id(text.as_str()) {
            return Some(Self(text));
        }
        let finding = Finding::at(text.spot, format!("`{}` is not an id", text.as_str()))
            .label("expected the letters a to z, digits and hyphens")
            .help("ids stand in links and files: no capitals, no spaces, no other signs");
        reader.log.report("bad-id", finding);
        None
    }
}

impl Read for Id {
    const WHAT: &'static str = "an id in quotation marks";
    const EXAMPLE: &'static str = "\"…\"";

    fn read(value: Value<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        Text::read_for::<Self>(value, reader).and_then(|text| Self::check(text, reader))
    }
}

impl Read for bool {
    const WHAT: &'static str = "true or false";
    const EXAMPLE: &'static str = "true";

    fn read(mut value: Value<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let spot = reader.spot(value.span);
        match value.take() {
            ValueInner::Boolean(value) => Some(value),
            other => wrong_type(Self::WHAT, Self::EXAMPLE, &other, spot, reader),
        }
    }
}

impl Read for u16 {
    const WHAT: &'static str = "a whole number";
    const EXAMPLE: &'static str = "2";

    fn read(mut value: Value<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let spot = reader.spot(value.span);
        let inner = value.take();
        if let ValueInner::Integer(number) = inner {
            if let Ok(number) = Self::try_from(number) {
                return Some(number);
            }
            let finding = Finding::at(spot, format!("`{number}` is out of range"))
                .label("expected a whole number from 0 to 65535")
                .help("write a number within the range");
            reader.log.report("wrong-type", finding);
            return None;
        }
        wrong_type(Self::WHAT, Self::EXAMPLE, &inner, spot, reader)
    }
}

impl Read for Date {
    const WHAT: &'static str = "a date in quotation marks";
    const EXAMPLE: &'static str = "\"2026-07-27\"";

    fn read(value: Value<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let text = Text::read_for::<Self>(value, reader)?;
        let date = Self::parse(text.as_str());
        if date.is_none() {
            let finding = Finding::at(text.spot, format!("`{}` is not a date", text.as_str()))
                .label("expected year, month and day of a day that there is")
                .help("write it like this: `\"2026-07-27\"`");
            reader.log.report("bad-date", finding);
        }
        date.or(Self::new(2000, 1, 1))
    }
}

/// A value and its place.
#[derive(Debug, Clone)]
pub(crate) struct At<T> {
    /// The value.
    pub(crate) value: T,
    /// Where it stands.
    pub(crate) spot: Spot,
}

impl<T: Read> Read for At<T> {
    const WHAT: &'static str = T::WHAT;
    const EXAMPLE: &'static str = T::EXAMPLE;

    fn read(value: Value<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let spot = reader.spot(value.span);
        T::read(value, reader).map(|value| Self { value, spot })
    }
}

/// One of a few words.
pub(crate) trait Choice: Copy + 'static {
    /// The words and what each means.
    const WORDS: &'static [(&'static str, Self)];

    /// What the text means; or a report of the words that it could be, and the one that it
    /// resembles, or the first, in its place.
    fn of(text: &Text, reader: &mut Reader<'_>) -> Option<Self> {
        let words: Vec<&str> = Self::WORDS.iter().map(|(word, _)| *word).collect();
        let meant = if words.contains(&text.as_str()) {
            Some(text.as_str())
        } else {
            reader.log.report("unknown-value", unknown_word(text, &words));
            closest(text.as_str(), words.iter().copied())
        };
        let meant = Self::WORDS.iter().find(|(word, _)| Some(*word) == meant);
        meant.or(Self::WORDS.first()).map(|(_, value)| *value)
    }
}

impl<C: Choice> Read for C {
    const WHAT: &'static str = "a word in quotation marks";
    const EXAMPLE: &'static str = "\"…\"";

    fn read(value: Value<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        Text::read_for::<C>(value, reader).and_then(|text| C::of(&text, reader))
    }
}

/// A word that is not among those that may stand in a place.
pub(crate) fn unknown_word(text: &Text, words: &[&str]) -> Finding {
    let help = closest(text.as_str(), words.iter().copied()).map_or_else(
        || "take the one that fits, or take this out".to_owned(),
        |meant| format!("maybe you mean `{meant}`?"),
    );
    Finding::at(text.spot, format!("unknown value `{}`", text.as_str()))
        .label(format!("expected one of {}", listed(words.iter().copied())))
        .help(help)
}
