//! The files as they stand, typed: a mirror in which every value that a message may point at knows its place.

mod lists;
mod macros;
mod question;
pub(crate) mod reader;
mod role;
mod rule;
mod scenario;

use advisor::role::System;
use toml_span::Value;

use crate::{
    defect::{Finding, Log, Spot},
    files::{Files, Purpose, purpose},
    raw::reader::{Choice, Id, Read, Reader, Table},
};
pub(crate) use crate::raw::{
    lists::{Area, Channel, Citation, Contact, Document, Duty, Feature, Group, Interview, JobAid, Modules, Need, Position, Yearly},
    question::{AnswerOption, Answers, FindOut, Question},
    reader::Text,
    role::{Grant, Holder, Module, Role},
    rule::{CollectRule, Rule, Rules, Verdict},
    scenario::{Expectation, Scenario},
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
    pub(crate) duties: Vec<Entry<Duty>>,
    pub(crate) features: Vec<Entry<Feature>>,
    /// The ids of the questions, in the order in which they are asked.
    pub(crate) interview: Vec<Text>,
    /// In that order.
    pub(crate) questions: Vec<Entry<Question>>,
    pub(crate) rules: Vec<(System, Rules)>,
    /// By group, within a group by id.
    pub(crate) roles: Vec<Entry<(System, Role)>>,
    pub(crate) yearly: Vec<(System, Yearly)>,
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
            Purpose::Rules(system) => {
                if let Some(rules) = read(reader) {
                    self.rules.push((system, rules));
                }
            }
            Purpose::Role(system, id) => {
                let key = whole_file(&format!("{}/{id}", system.key()), reader);
                self.roles.push(Entry { key, value: read(reader).map(|role| (system, role)) });
            }
            Purpose::Scenario | Purpose::Readme => {}
        }
    }

    fn list(&mut self, path: &str, reader: &mut Reader<'_>) {
        match path {
            "sources.toml" => self.documents = entries(reader),
            "contacts.toml" => self.contacts = entries(reader),
            "channels.toml" => self.channels = entries(reader),
            "groups.toml" => self.groups = entries(reader),
            "areas.toml" => self.areas = entries(reader),
            "positions.toml" => self.positions = entries(reader),
            "duties.toml" => self.duties = entries(reader),
            "features.toml" => self.features = entries(reader),
            "modules.toml" => {
                self.modules = read(reader).map(|Modules { names }| names.0).unwrap_or_default();
            }
            "interview.toml" => {
                self.interview =
                    read(reader).map(|Interview { questions }| questions.0).unwrap_or_default();
            }
            "yearly.toml" => {
                let entries: Vec<Entry<Yearly>> = entries(reader);
                self.yearly = entries
                    .into_iter()
                    .filter_map(|entry| Some((System::of(&entry.key, reader)?, entry.value?)))
                    .collect();
            }
            _ => {}
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

/// The text of the whole file as one table.
fn read<T: Read>(reader: &mut Reader<'_>) -> Option<T> {
    parse(reader).and_then(|value| T::read(value, reader))
}

/// Each table of the file under its id, in the order of the file.
fn entries<T: Read>(reader: &mut Reader<'_>) -> Vec<Entry<T>> {
    let Some(table) = parse(reader).and_then(|value| Table::open(value, reader)) else {
        return Vec::new();
    };
    let entries = table.into_entries().into_iter().filter_map(|(key, value)| {
        let key = Text { value: key.name.into_owned(), spot: reader.spot(key.span) };
        let value = T::read(value, reader);
        Some(Entry { key: Id::check(key, reader)?.0, value })
    });
    entries.collect()
}

fn parse<'a>(reader: &mut Reader<'a>) -> Option<Value<'a>> {
    match toml_span::parse(reader.text) {
        Ok(value) => Some(value),
        Err(error) => {
            let end = error.span.end.clamp(error.span.start, reader.text.len());
            let spot = Spot::new(reader.file, error.span.start.min(end), end);
            let finding = Finding::at(spot, format!("this is not TOML: {error}"))
                .label("here the reading stops")
                .help("mend this first: the rest of the file is not looked at before");
            reader.log.report("syntax", finding);
            None
        }
    }
}

/// The id that the name of the file gives; it stands for the file as a whole.
fn whole_file(id: &str, reader: &Reader<'_>) -> Text {
    Text { value: id.to_owned(), spot: Spot::file(reader.file) }
}
