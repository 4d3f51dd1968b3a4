//! Reading tables and lists of TOML into types. Reading goes on after a defect, so that one run reports all.

use toml_span::value::{Table as TomlTable, Value, ValueInner};

use super::values::wrong_type;
use crate::{
    defect::{Finding, Log, Spot},
    suggest::{closest, listed},
};

/// What reading a file needs.
pub(crate) struct Reader<'a> {
    /// The number of the file.
    pub(crate) file: usize,
    /// Its text.
    pub(crate) text: &'a str,
    /// Where defects go.
    pub(crate) log: &'a mut Log,
}

impl Reader<'_> {
    /// The place of `span`: of a table that runs over several lines, its first line.
    pub(crate) fn spot(&self, span: toml_span::Span) -> Spot {
        if span.start == 0 && span.end == self.text.len() {
            return Spot::file(self.file);
        }
        let text = self.text.get(span.start..span.end).unwrap_or_default();
        let first = text.lines().next().unwrap_or_default().trim_end();
        if first.is_empty() {
            // The span of an empty text lies between its quotation marks: point at them instead.
            return Spot::new(self.file, span.start.saturating_sub(1), span.end + 1);
        }
        Spot::new(self.file, span.start, span.start + first.len())
    }
}

impl Reader<'_> {
    /// The part of `span` on its first line; if it begins at the end of a line or of the file, the last
    /// sign before.
    pub(crate) fn point(&self, span: toml_span::Span) -> Spot {
        let (before, after) = self.text.split_at_checked(span.start).unwrap_or((self.text, ""));
        let line = after.lines().next().unwrap_or_default();
        if line.trim().is_empty() {
            let before = before.trim_end();
            let last = before.chars().next_back().map_or(0, char::len_utf8);
            return Spot::new(self.file, before.len() - last, before.len());
        }
        Spot::new(self.file, span.start, span.end.clamp(span.start, span.start + line.len()))
    }
}

/// Something that a value of a TOML file is read into.
pub(crate) trait Read: Sized {
    /// How a message calls such a value.
    const WHAT: &'static str;
    /// What such a value looks like.
    const EXAMPLE: &'static str;

    /// Reads `value`, or reports why it cannot be read.
    fn read(value: Value<'_>, reader: &mut Reader<'_>) -> Option<Self>;
}

/// Something that a key of a table is read into: a value, perhaps a value, or a list.
pub(crate) trait Field: Sized {
    /// Takes `key` out of `table` and reads it. `None` if a defect was reported.
    fn field(table: &mut Table<'_>, key: &str, reader: &mut Reader<'_>) -> Option<Self>;
}

/// A table whose keys are being read.
pub(crate) struct Table<'de> {
    entries: TomlTable<'de>,
    /// Where it stands.
    pub(crate) spot: Spot,
    known: Vec<String>,
    missing: Vec<(String, &'static str)>,
}

impl<'de> Table<'de> {
    /// Takes `value` for a table, or reports that it is none.
    pub(crate) fn open(mut value: Value<'de>, reader: &mut Reader<'_>) -> Option<Self> {
        let spot = reader.spot(value.span);
        match value.take() {
            ValueInner::Table(entries) => {
                Some(Self { entries, spot, known: Vec::new(), missing: Vec::new() })
            }
            other => wrong_type("a table", "{ … }", &other, spot, reader),
        }
    }

    /// The value under `key`, if there is one.
    pub(crate) fn take(&mut self, key: &str) -> Option<Value<'de>> {
        self.known.push(key.to_owned());
        self.entries.remove(key)
    }

    /// Notes that `key` should have been there; `example` is what its value could look like.
    pub(crate) fn miss(&mut self, key: &str, example: &'static str) {
        self.missing.push((key.to_owned(), example));
    }

    /// Reports the keys that are left over, and those that are missing. A left-over key that resembles
    /// a missing one is reported alone.
    pub(crate) fn close(mut self, reader: &mut Reader<'_>) -> Spot {
        let mut left: Vec<_> = self.entries.into_keys().collect();
        left.sort_by_key(|key| key.span.start);
        for key in left {
            let known = || self.known.iter().map(String::as_str);
            let help = if let Some(meant) = closest(&key.name, known()) {
                self.missing.retain(|(missing, _)| missing != meant);
                format!("maybe you mean `{meant}`?")
            } else if self.known.is_empty() {
                "take the line out".to_owned()
            } else {
                format!("keys that may stand here: {}", listed(known()))
            };
            let finding = Finding::at(reader.spot(key.span), format!("unknown key `{}`", key.name))
                .label("not a key of this table")
                .help(help);
            reader.log.report("unknown-key", finding);
        }
        for (key, example) in self.missing {
            let finding = Finding::at(self.spot, format!("the key `{key}` is missing"))
                .label("expected in this table")
                .help(format!("add the line `{key} = {example}`"));
            reader.log.report("missing-key", finding);
        }
        self.spot
    }

    /// The entries in the order of the file.
    pub(crate) fn into_entries(self) -> Vec<(toml_span::value::Key<'de>, Value<'de>)> {
        let mut entries: Vec<_> = self.entries.into_iter().collect();
        entries.sort_by_key(|(key, _)| key.span.start);
        entries
    }
}

impl<T: Read> Field for T {
    fn field(table: &mut Table<'_>, key: &str, reader: &mut Reader<'_>) -> Option<Self> {
        let Some(value) = table.take(key) else {
            table.miss(key, T::EXAMPLE);
            return None;
        };
        T::read(value, reader)
    }
}

impl<T: Read> Field for Option<T> {
    fn field(table: &mut Table<'_>, key: &str, reader: &mut Reader<'_>) -> Option<Self> {
        table.take(key).map_or(Some(None), |value| T::read(value, reader).map(Some))
    }
}

/// A list that may be absent or empty.
impl<T: Read> Field for Vec<T> {
    fn field(table: &mut Table<'_>, key: &str, reader: &mut Reader<'_>) -> Option<Self> {
        table.take(key).map_or(Some(Self::new()), |value| list(value, reader))
    }
}

/// A list with at least one entry.
#[derive(Debug)]
pub(crate) struct Full<T>(pub(crate) Vec<T>);

impl<T: Read> Read for Full<T> {
    const WHAT: &'static str = "a list";
    const EXAMPLE: &'static str = "[…]";

    fn read(value: Value<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let spot = reader.spot(value.span);
        let entries = list(value, reader)?;
        if entries.is_empty() {
            let finding = Finding::at(spot, "the list is empty")
                .label("expected at least one entry")
                .help("add what belongs here");
            reader.log.report("empty-list", finding);
            return None;
        }
        Some(Self(entries))
    }
}

/// One entry, or a list with at least one.
#[derive(Debug)]
pub(crate) struct OneOrMore<T>(pub(crate) Vec<T>);

impl<T: Read> Read for OneOrMore<T> {
    const WHAT: &'static str = T::WHAT;
    const EXAMPLE: &'static str = T::EXAMPLE;

    fn read(value: Value<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        if value.as_array().is_some() {
            return Full::read(value, reader).map(|Full(entries)| Self(entries));
        }
        T::read(value, reader).map(|entry| Self(vec![entry]))
    }
}

/// Each entry of a list, or `None` if one cannot be read.
fn list<T: Read>(mut value: Value<'_>, reader: &mut Reader<'_>) -> Option<Vec<T>> {
    let spot = reader.spot(value.span);
    let ValueInner::Array(values) = value.take_or_list() else {
        return wrong_type("a list", "[…]", &value.take(), spot, reader);
    };
    let mut seen: Vec<(String, Spot)> = Vec::new();
    let mut entries = Vec::new();
    let mut whole = true;
    for value in values {
        if let Some(text) = value.as_str() {
            let spot = reader.spot(value.span);
            if let Some((_, first)) = seen.iter().find(|(other, _)| other == text) {
                let finding = Finding::at(spot, format!("`{text}` stands twice in this list"))
                    .label("the second time")
                    .also(*first, "the first time")
                    .help("take one of the two out");
                reader.log.report("duplicate-entry", finding);
            }
            seen.push((text.to_owned(), spot));
        }
        match T::read(value, reader) {
            Some(entry) => entries.push(entry),
            None => whole = false,
        }
    }
    whole.then_some(entries)
}

/// Takes a list out of a value, leaving anything else where it is.
trait TakeOrList<'de> {
    fn take_or_list(&mut self) -> ValueInner<'de>;
}

impl<'de> TakeOrList<'de> for Value<'de> {
    fn take_or_list(&mut self) -> ValueInner<'de> {
        let inner = self.take();
        if matches!(inner, ValueInner::Array(_)) {
            return inner;
        }
        self.set(inner);
        ValueInner::Boolean(false)
    }
}
