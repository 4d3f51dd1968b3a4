//! The files as they stand, typed: a mirror in which every value that a message may point at knows its place.

mod faq;
mod lists;
mod macros;
mod prose;
mod question;
pub(crate) mod reader;
mod role;
mod rule;
mod scenario;
mod sync_account;
pub(crate) mod values;
mod vocabulary;

use advisor::role::System;
use toml_span::{ErrorKind, Value};

pub(crate) use crate::raw::{
    faq::{Faq, FaqEntry},
    lists::{
        Area, Channel, Citation, Contact, Document, Duty, Feature, Group, Interpretation,
        Interview, Modules, Need, Position, Title, Weights, Yearly,
    },
    prose::{Part, Placeholder, Prose},
    question::{AnswerOption, Answers, Question},
    role::{Grant, Holder, Module, Role},
    rule::{CollectRule, Rule, Rules, Verdict},
    scenario::{Expectation, Scenario},
    sync_account::{Audit, Part as GuidePart, Setting, SettingKind, Step, StepValue, SyncAccount},
    values::Text,
    vocabulary::Vocabulary,
};
use crate::{
    defect::{Finding, Log, Spot},
    files::{Files, Purpose, purpose},
    raw::{
        reader::{Read, Reader, Table},
        values::{Choice, Id},
    },
};

/// Something under its id. The value is absent if it could not be read; the id is known all the same,
/// so that references to it are no defects of their own.
#[derive(Debug)]
pub(crate) struct Entry<T> {
    /// The id, and where it stands.
    pub(crate) key: Text,
    /// What it stands for.
    pub(crate) value: Option<T>,
}

/// Everything but the scenarios.
#[derive(Debug, Default)]
pub(crate) struct Raw {
    pub(crate) documents: Vec<Entry<Document>>,
    pub(crate) contacts: Vec<Entry<Contact>>,
    pub(crate) channels: Vec<Entry<Channel>>,
    pub(crate) groups: Vec<Entry<Group>>,
    pub(crate) areas: Vec<Entry<Area>>,
    pub(crate) modules: Vec<Text>,
    pub(crate) positions: Vec<Entry<Position>>,
    pub(crate) titles: Vec<Entry<Title>>,
    pub(crate) duties: Vec<Entry<Duty>>,
    pub(crate) features: Vec<Entry<Feature>>,
    pub(crate) interpretations: Vec<Entry<Interpretation>>,
    /// The ids of the questions, in the order in which they are asked.
    pub(crate) interview: Vec<Text>,
    /// In that order.
    pub(crate) questions: Vec<Entry<Question>>,
    pub(crate) rules: Vec<(System, Rules)>,
    /// By group, within a group by id.
    pub(crate) roles: Vec<Entry<(System, Role)>>,
    pub(crate) yearly: Vec<(System, Yearly)>,
    pub(crate) weights: Option<Weights>,
    pub(crate) faq: Option<Faq>,
    /// The files that are there and could be read as far as their ids.
    lists: Vec<String>,
    /// Whether rules are missing, as a file of theirs could not be read.
    lacks_rules: bool,
}

impl Raw {
    /// Reads all files, and reports what cannot be read.
    pub(crate) fn read(files: &Files, log: &mut Log) -> Self {
        let mut raw = Self::default();
        for (number, file) in files.iter() {
            let Ok(purpose) = purpose(&file.path) else { continue };
            let mut reader = Reader { file: number, text: &file.text, log };
            raw.file(&file.path, purpose, &mut reader);
        }
        raw.sort();
        raw
    }

    fn file(&mut self, path: &str, purpose: Purpose<'_>, reader: &mut Reader<'_>) {
        match purpose {
            Purpose::List => self.list(path, reader),
            Purpose::Question(id) => {
                self.questions.push(Entry { key: whole_file(id, reader), value: read(reader) });
            }
            Purpose::Rules(system) => match read(reader) {
                Some(rules) => self.rules.push((system, rules)),
                None => self.lacks_rules = true,
            },
            Purpose::Role(system, id) => {
                let key = whole_file(&format!("{}/{id}", system.key()), reader);
                self.roles.push(Entry { key, value: read(reader).map(|role| (system, role)) });
            }
            Purpose::Scenario | Purpose::Vocabulary | Purpose::SyncAccount | Purpose::Readme => {}
        }
    }

    fn list(&mut self, path: &str, reader: &mut Reader<'_>) {
        let known = match path {
            "sources.toml" => keep(&mut self.documents, entries(reader)),
            "contacts.toml" => keep(&mut self.contacts, entries(reader)),
            "channels.toml" => keep(&mut self.channels, entries(reader)),
            "groups.toml" => keep(&mut self.groups, entries(reader)),
            "areas.toml" => keep(&mut self.areas, entries(reader)),
            "positions.toml" => keep(&mut self.positions, entries(reader)),
            "titles.toml" => keep(&mut self.titles, entries(reader)),
            "duties.toml" => keep(&mut self.duties, entries(reader)),
            "features.toml" => keep(&mut self.features, entries(reader)),
            "interpretations.toml" => keep(&mut self.interpretations, entries(reader)),
            "modules.toml" => {
                let names = read(reader).map(|Modules { names }| names.0);
                keep(&mut self.modules, names)
            }
            "interview.toml" => {
                let questions = read(reader).map(|Interview { questions }| questions.0);
                keep(&mut self.interview, questions)
            }
            "yearly.toml" => {
                let entries = entries::<Yearly>(reader).unwrap_or_default();
                let yearly = entries
                    .into_iter()
                    .filter_map(|entry| Some((System::of(&entry.key, reader)?, entry.value?)));
                keep(&mut self.yearly, Some(yearly.collect()))
            }
            "weights.toml" => {
                self.weights = read(reader);
                self.weights.is_some()
            }
            "faq.toml" => {
                self.faq = read(reader);
                self.faq.is_some()
            }
            _ => false,
        };
        if known {
            self.lists.push(path.to_owned());
        }
    }

    /// Whether it is known which ids the file at `path` holds, or the folder of the rules.
    pub(crate) fn knows(&self, path: &str) -> bool {
        if path == "rules/" {
            !self.lacks_rules
        } else {
            self.lists.iter().any(|list| list == path)
        }
    }

    /// Brings into order what is spread over files: roles by group, questions as they are asked,
    /// rules by system.
    fn sort(&mut self) {
        let place = |list: &[&str], key: &str| {
            list.iter().position(|other| *other == key).unwrap_or(list.len())
        };
        let groups: Vec<_> = self.groups.iter().map(|group| group.key.as_str()).collect();
        self.roles.sort_by_cached_key(|entry| {
            let group = entry.value.as_ref().map_or("", |(_, role)| role.group.as_str());
            (place(&groups, group), entry.key.value.clone())
        });
        let interview: Vec<_> = self.interview.iter().map(Text::as_str).collect();
        self.questions.sort_by_cached_key(|entry| place(&interview, entry.key.as_str()));
        self.rules.sort_by_key(|(system, _)| *system);
    }

    /// The roles that could be read.
    pub(crate) fn roles(&self) -> impl Iterator<Item = (&Text, System, &Role)> {
        self.roles.iter().filter_map(|entry| {
            let (system, role) = entry.value.as_ref()?;
            Some((&entry.key, *system, role))
        })
    }

    /// The questions that could be read.
    pub(crate) fn questions(&self) -> impl Iterator<Item = (&Text, &Question)> {
        self.questions.iter().filter_map(|entry| Some((&entry.key, entry.value.as_ref()?)))
    }

    /// Every entry of the FAQ.
    pub(crate) fn faq(&self) -> impl Iterator<Item = &FaqEntry> {
        self.faq.iter().flat_map(|faq| &faq.groups.0).flat_map(|group| &group.entries.0)
    }

    /// Every rule, with its system.
    pub(crate) fn rules(&self) -> impl Iterator<Item = (System, &Rule)> {
        self.rules.iter().flat_map(|(system, rules)| {
            let collect = rules.collect.iter().map(|rule| &rule.rule);
            rules.first.iter().chain(collect).map(move |rule| (*system, rule))
        })
    }
}

/// Reads the scenarios, and reports what cannot be read.
pub(crate) fn scenarios(files: &Files, log: &mut Log) -> Vec<(String, Scenario)> {
    let scenario = |(number, file): (usize, &crate::files::File)| {
        if purpose(&file.path) != Ok(Purpose::Scenario) {
            return None;
        }
        let mut reader = Reader { file: number, text: &file.text, log };
        Some((file.path.clone(), read(&mut reader)?))
    };
    files.iter().filter_map(scenario).collect()
}

/// Reads the words of the search, and reports what cannot be read. `None` if the file is not there, too.
pub(crate) fn vocabulary(files: &Files, log: &mut Log) -> Option<Vocabulary> {
    only(Purpose::Vocabulary, files, log)
}

/// Reads the guide to the sync account, and reports what cannot be read. `None` if the file is not there, too.
pub(crate) fn sync_account(files: &Files, log: &mut Log) -> Option<SyncAccount> {
    only(Purpose::SyncAccount, files, log)
}

/// Reads the one file that is for this.
fn only<T: Read>(what: Purpose<'_>, files: &Files, log: &mut Log) -> Option<T> {
    let mut files = files.iter();
    let (number, file) = files.find(|(_, file)| purpose(&file.path) == Ok(what))?;
    read(&mut Reader { file: number, text: &file.text, log })
}

/// The text of the whole file as one table.
fn read<T: Read>(reader: &mut Reader<'_>) -> Option<T> {
    parse(reader).and_then(|value| T::read(value, reader))
}

/// Each table of the file under its id, in the order of the file; `None` if one has no id.
fn entries<T: Read>(reader: &mut Reader<'_>) -> Option<Vec<Entry<T>>> {
    let table = parse(reader).and_then(|value| Table::open(value, reader))?;
    let entries = table.into_entries().into_iter().map(|(key, value)| {
        let key = Text { value: key.name.into_owned(), spot: reader.spot(key.span) };
        let value = T::read(value, reader);
        Some(Entry { key: Id::check(key, reader)?.0, value })
    });
    entries.collect::<Vec<_>>().into_iter().collect()
}

/// Puts `read` into `list`; whether there was anything to put.
fn keep<T>(list: &mut Vec<T>, read: Option<Vec<T>>) -> bool {
    let known = read.is_some();
    *list = read.unwrap_or_default();
    known
}

fn parse<'a>(reader: &mut Reader<'a>) -> Option<Value<'a>> {
    match toml_span::parse(reader.text) {
        Ok(value) => Some(value),
        Err(error) => {
            let spot = reader.point(error.span);
            let message = match &error.kind {
                ErrorKind::UnexpectedEof => "the file ends in the middle of something".to_owned(),
                ErrorKind::UnquotedString => "a value without quotation marks".to_owned(),
                ErrorKind::InvalidCharInString('\n' | '\r') | ErrorKind::UnterminatedString => {
                    "a text without its closing quotation mark".to_owned()
                }
                ErrorKind::DuplicateKey { key, .. } => format!("the key `{key}` stands twice"),
                ErrorKind::DuplicateTable { name, .. } => {
                    format!("the table `{name}` stands twice")
                }
                _ => format!("this is not TOML: {error}"),
            };
            let mut finding = Finding::at(spot, message)
                .label("here the reading stops")
                .help("mend this first: the rest of the file is not looked at before");
            if let ErrorKind::DuplicateKey { first, .. } | ErrorKind::DuplicateTable { first, .. } =
                &error.kind
            {
                finding = finding.also(reader.point(*first), "the first time");
            }
            reader.log.report("syntax", finding);
            None
        }
    }
}

/// The id that the name of the file gives; it stands for the file as a whole.
fn whole_file(id: &str, reader: &Reader<'_>) -> Text {
    Text { value: id.to_owned(), spot: Spot::file(reader.file) }
}
